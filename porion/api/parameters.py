"""Query parameters of an operation, read strictly: what is not exactly right is refused."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from ninja import Schema
from pydantic import BeforeValidator, Field, WithJsonSchema, create_model

from porion.answers.open_tables import Asked, Filter, OpenTable
from porion.formats.dossier.columns import KEY_PATTERN

#: Rows of one answer, unless asked otherwise, and at most.
USUAL, MOST = 100, 1000
#: The last row that can be asked for: far within 64 bits.
LAST = 2**31 - 1
#: The longest text searched for, and the longest text of a column.
LONGEST, LABEL = 200, 500

_KEY = re.compile(KEY_PATTERN)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]{1,10}")


@dataclass(frozen=True)
class Parameter:
    """A parameter: its words, what it expects in words, its JSON Schema, how it is read."""

    name: str
    words: str
    expected: str
    schema: Mapping[str, Any]
    read: Callable[[str], Any]
    default: Any = None

    @property
    def field(self) -> tuple[Any, Any]:
        """As `pydantic.create_model` takes a field."""
        kind = Annotated[Any, BeforeValidator(self.read), WithJsonSchema(dict(self.schema))]
        return kind, Field(self.default, description=f"{self.words} : {self.expected}")


def list_parameters(table: OpenTable, formats: tuple[str, ...]) -> tuple[Parameter, ...]:
    """Every parameter of a list; `formats` is empty where the address itself says the format."""
    return (
        *(_of_filter(each) for each in table.filters),
        *row_parameters(formats),
        _number("limit", "lignes de la réponse", 1, MOST, USUAL),
        _number("offset", "lignes passées avant la première", 0, LAST, 0),
    )


def row_parameters(formats: tuple[str, ...] = ()) -> tuple[Parameter, ...]:
    """The day, the programme and the format, which every address takes."""
    found = (
        _day("known_on", "tel que publié à ce jour, inclus ; sans lui, aujourd’hui"),
        _key("programme", "clé du programme ; sans elle, celui de la page d’accueil"),
    )
    if not formats:
        return found
    return (*found, _choice("format", "format de la réponse", formats, formats[0]))


def model_of(name: str, parameters: tuple[Parameter, ...]) -> type[Schema]:
    """The parameters as the class that the framework reads a query into."""
    fields: dict[str, Any] = {each.name: each.field for each in parameters}
    return create_model(name, __base__=Schema, **fields)


def _of_filter(asked: Filter) -> Parameter:
    if asked.asked is Asked.KEY:
        return _key(asked.name, asked.words)
    if asked.asked is Asked.CHOICE:
        return _choice(asked.name, asked.words, asked.choices)
    if asked.asked is Asked.DAY:
        return _day(asked.name, asked.words)
    if asked.asked is Asked.FLAG:
        schema = {"type": "boolean", "default": False}
        return Parameter(asked.name, asked.words, "true ou false", schema, _flag, False)
    longest = LONGEST if asked.asked is Asked.TEXT else LABEL
    return Parameter(
        asked.name,
        asked.words,
        f"un texte de 1 à {longest} caractères",
        {"type": "string", "minLength": 1, "maxLength": longest, "pattern": r"^[^\u0000]*$"},
        lambda text: _text(text, longest),
    )


def _key(name: str, words: str) -> Parameter:
    schema = {"type": "string", "pattern": f"^{KEY_PATTERN}$"}
    return Parameter(name, words, "une clé (lettres, chiffres, - _ .)", schema, _matching(_KEY))


def _day(name: str, words: str) -> Parameter:
    schema = {"type": "string", "format": "date"}
    return Parameter(name, words, "un jour AAAA-MM-JJ", schema, _date)


def _choice(name: str, words: str, choices: tuple[str, ...], usual: str = "") -> Parameter:
    schema: dict[str, Any] = {"type": "string", "enum": list(choices)}
    if usual:
        schema["default"] = usual

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return Parameter(name, words, ", ".join(choices), schema, read, usual or None)


def _number(name: str, words: str, least: int, most: int, usual: int) -> Parameter:
    schema = {"type": "integer", "minimum": least, "maximum": most, "default": usual}

    def read(text: str) -> int:
        number = int(text) if _NUMBER.fullmatch(text) else -1
        if not least <= number <= most:
            raise ValueError(text)
        return number

    return Parameter(name, words, f"un entier de {least} à {most}", schema, read)


def _date(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _text(text: str, longest: int) -> str:
    if not 1 <= len(text) <= longest or "\0" in text:
        raise ValueError(text)
    text.encode()  # a lone surrogate is no text: UnicodeEncodeError is a ValueError
    return text


def _matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return text

    return read
