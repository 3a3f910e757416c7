"""JSON with exact numbers: a decimal is written as it is, never through a binary float."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring

from porion.formats.dossier.cells import plain


def exact_json(value: object, *, indent: int = 0) -> str:
    """The JSON text of `value`, in one line, or one value a line where `indent` is given.

    Decimals are literals ("67.4" is written 67.4), dates ISO text, instants UTC text,
    enumerations their value, unknown (None or an empty text) null. Whatever else is no
    JSON value is written as its text. Floats are refused: TypeError.
    """
    return "".join(exact_json_parts(value, indent=indent))


def exact_json_parts(value: object, *, indent: int = 0) -> Iterator[str]:
    """The same text in small parts, for answers too long to be held twice."""
    return _parts(value, "\n" if indent else "", " " * indent)


def _parts(value: object, line: str, step: str) -> Iterator[str]:
    """`line` ends a line and begins the next at its depth; empty for one line."""
    inner, between = line + step if line else "", "," if line else ", "
    if isinstance(value, Mapping):
        yield "{"
        for number, (name, part) in enumerate(value.items()):
            yield f"{between if number else ''}{inner}{encode_basestring(str(name))}: "
            yield from _parts(part, inner, step)
        yield f"{line if value else ''}}}"
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield "["
        for number, part in enumerate(value):
            yield f"{between if number else ''}{inner}"
            yield from _parts(part, inner, step)
        yield f"{line if value else ''}]"
    else:
        yield _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if value is None or value == "":
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, float):
        raise TypeError("a float is not an exact number")
    return encode_basestring(_text(value))


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else str(value)
