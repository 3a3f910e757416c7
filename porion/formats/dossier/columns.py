"""Kinds of column a dossier table may have, and their Table Schema descriptors."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

#: An enumeration whose keys a column may hold.
Choices: TypeAlias = type[StrEnum]


class Type(StrEnum):
    """How a cell is written; empty always means unknown."""

    KEY = "key"  # permanent public name of the row
    REF = "ref"  # key of one row of another table
    REFS = "refs"  # such keys, joined by ";"
    TEXT = "text"
    TEXTS = "texts"  # texts joined by ";"
    INTEGER = "integer"
    DECIMAL = "decimal"  # point decimal, at most six places
    MONEY = "money"  # euros, at most two places
    DEGREES = "degrees"  # WGS 84 coordinate, at most six places
    BOOLEAN = "boolean"  # true, false
    DATE = "date"  # YYYY-MM-DD
    INSTANT = "instant"  # YYYY-MM-DDThh:mm:ssZ
    CHOICE = "choice"  # one key of an enumeration
    UNIT = "unit"  # code of the unit registry
    SHA256 = "sha256"  # 64 lower-case hexadecimal digits
    LOCATOR = "locator"  # DOC:start-end
    LOCATORS = "locators"  # such locators, joined by ";"


_FRICTIONLESS = {
    Type.INTEGER: "integer",
    Type.DECIMAL: "number",
    Type.MONEY: "number",
    Type.DEGREES: "number",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.INSTANT: "datetime",
}
#: Longest name, label or wording; longest prose.
LABEL, PROSE = 500, 10_000
#: Patterns that Table Schema can state; the checker says the same in words.
KEY_PATTERN = r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}"
LOCATOR_PATTERN = rf"{KEY_PATTERN}:[0-9]{{1,9}}-[0-9]{{1,9}}"
_PATTERNS = {
    Type.KEY: KEY_PATTERN,
    Type.REF: KEY_PATTERN,
    Type.REFS: rf"{KEY_PATTERN}(;{KEY_PATTERN})*",
    Type.SHA256: "[0-9a-f]{64}",
    Type.LOCATOR: LOCATOR_PATTERN,
    Type.LOCATORS: rf"{LOCATOR_PATTERN}(;{LOCATOR_PATTERN})*",
}


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: `table` names what a reference points at, `choices` the allowed keys.

    A row without a `required` cell is refused; one without a `wanted` cell is loaded as
    internal and marked `to_qualify`, out of published totals until somebody completes it.
    No cell has more than `longest` characters: what the record has room for.
    """

    name: str
    type: Type = Type.TEXT
    required: bool = False
    wanted: bool = False
    table: str = ""
    choices: Choices | None = None
    longest: int = PROSE
    description: str = ""

    def descriptor(self) -> Mapping[str, Any]:
        """The Table Schema field, patterns and enumerations included."""
        constraints: dict[str, Any] = {}
        if self.required:
            constraints["required"] = True
        if self.type in _PATTERNS:
            constraints["pattern"] = _PATTERNS[self.type]
        if self.choices is not None:
            constraints["enum"] = [choice.value for choice in self.choices]
        field: dict[str, Any] = {
            "name": self.name,
            "type": _FRICTIONLESS.get(self.type, "string"),
        }
        if self.description:
            field["description"] = self.description
        if constraints:
            field["constraints"] = constraints
        return field


def key(name: str = "key", description: str = "") -> Column:
    """The row's own permanent key."""
    return Column(name=name, type=Type.KEY, required=True, description=description)


def text(
    name: str,
    description: str = "",
    *,
    required: bool = False,
    wanted: bool = False,
    longest: int = LABEL,
) -> Column:
    """Free text for people, at most `longest` characters."""
    return Column(
        name=name, description=description, required=required, wanted=wanted, longest=longest
    )


def ref(name: str, table: str, description: str = "", *, required: bool = False) -> Column:
    """A reference to one row of `table`."""
    return Column(name=name, type=Type.REF, table=table, description=description, required=required)


def refs(name: str, table: str, description: str = "", *, wanted: bool = False) -> Column:
    """References to rows of `table`."""
    return Column(name=name, type=Type.REFS, table=table, description=description, wanted=wanted)


def choice(name: str, choices: Choices, description: str = "", *, required: bool = False) -> Column:
    """One key of an enumeration."""
    return Column(
        name=name, type=Type.CHOICE, choices=choices, description=description, required=required
    )


def typed(name: str, type_: Type, description: str = "", *, required: bool = False) -> Column:
    """Any other kind of column."""
    return Column(name=name, type=type_, description=description, required=required)
