"""One cell: text to value and back. Empty is None (unknown), lists are tuples."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeAlias

from porion.core.passages import Locator
from porion.core.quantities import UNITS
from porion.formats.dossier.columns import KEY_PATTERN, Column, Type

Cell: TypeAlias = str | int | bool | Decimal | date | datetime | Locator | tuple[object, ...] | None

_KEY = re.compile(KEY_PATTERN)
#: Twelve digits and six places: what the record stores exactly.
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]+)?")
#: Positions, ranks, years, inhabitants: nothing of that is negative.
_INTEGER = re.compile(r"0|[1-9][0-9]{0,8}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_INSTANT_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
_PLACES = {Type.DECIMAL: 6, Type.MONEY: 2, Type.DEGREES: 6}


class BadCell(ValueError):
    """The cell is not what its column wants; `code` names the sentence to say."""

    def __init__(self, code: str, found: str) -> None:
        super().__init__(f"{code}: {found}")
        self.code = code
        self.found = found


def parse(column: Column, text: str) -> Cell:
    """The value of a cell; None for an empty one. Raises `BadCell`."""
    if not text:
        return None
    if text != text.strip():
        raise BadCell("cell_spaces", text)
    if len(text) > column.longest:
        raise BadCell("cell_too_long", str(len(text)))
    return _PARSERS[column.type](column, text)


def write(value: object) -> str:
    """The canonical cell of a value: `parse(column, write(value)) == value`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime(_INSTANT_FORMAT)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ";".join(write(part) for part in value)
    return str(value)


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros: 1E+3 is 1000, 1.50 is 1.5."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(_column: Column, text: str) -> Cell:
    return text


def _texts(_column: Column, text: str) -> Cell:
    parts = tuple(text.split(";"))
    if any(not part or part != part.strip() for part in parts):
        raise BadCell("list_malformed", text)
    return parts


def _key(_column: Column, text: str) -> Cell:
    if not _KEY.fullmatch(text):
        raise BadCell("key_malformed", text)
    return text


def _keys(column: Column, text: str) -> Cell:
    parts = tuple(str(_key(column, part)) for part in text.split(";"))
    if len(set(parts)) != len(parts):
        raise BadCell("list_twice", next(part for part in parts if parts.count(part) > 1))
    return parts


def _integer(_column: Column, text: str) -> Cell:
    if not _INTEGER.fullmatch(text):
        raise BadCell("integer_malformed", text)
    return int(text)


def _decimal(column: Column, text: str) -> Cell:
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise BadCell("decimal_malformed", text)
    if len(match[2] or ".") - 1 > _PLACES[column.type]:
        raise BadCell("decimal_places", text)
    # "1.50" and "1.5", "-0" and "0" are one value, hence one way of writing it back.
    return Decimal(plain(Decimal(text) + 0))


def _boolean(_column: Column, text: str) -> Cell:
    if text not in ("true", "false"):
        raise BadCell("boolean_malformed", text)
    return text == "true"


def _date(_column: Column, text: str) -> Cell:
    try:
        value = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        value = None
    if value is None:
        raise BadCell("date_malformed", text)
    return value


def _instant(_column: Column, text: str) -> Cell:
    try:
        if not _INSTANT.fullmatch(text):
            raise ValueError
        return datetime.strptime(text, _INSTANT_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        raise BadCell("instant_malformed", text) from None


def _choice(column: Column, text: str) -> Cell:
    try:
        if column.choices is None:
            raise ValueError
        return str(column.choices(text).value)
    except ValueError:
        raise BadCell("choice_unknown", text) from None


def _unit(_column: Column, text: str) -> Cell:
    if text not in UNITS:
        raise BadCell("unit_unknown", text)
    return text


def _sha256(_column: Column, text: str) -> Cell:
    if not _SHA256.fullmatch(text):
        raise BadCell("sha256_malformed", text)
    return text


def _locator(_column: Column, text: str) -> Cell:
    try:
        return Locator.parse(text)
    except ValueError:
        raise BadCell("locator_malformed", text) from None


def _locators(column: Column, text: str) -> Cell:
    return tuple(_locator(column, part) for part in text.split(";"))


_PARSERS: dict[Type, Callable[[Column, str], Cell]] = {
    Type.KEY: _key,
    Type.REF: _key,
    Type.REFS: _keys,
    Type.TEXT: _text,
    Type.TEXTS: _texts,
    Type.INTEGER: _integer,
    Type.DECIMAL: _decimal,
    Type.MONEY: _decimal,
    Type.DEGREES: _decimal,
    Type.BOOLEAN: _boolean,
    Type.DATE: _date,
    Type.INSTANT: _instant,
    Type.CHOICE: _choice,
    Type.UNIT: _unit,
    Type.SHA256: _sha256,
    Type.LOCATOR: _locator,
    Type.LOCATORS: _locators,
}
