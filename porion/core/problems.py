"""What is wrong with something given to Porion: where, what was found, what was expected.

`core` and `formats` return problems as parts; the sentences stand in
`porion.core.language.problems`, one table for the language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error blocks loading; a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file: line from 1, column = ordinal of the cell from 1; 0 = the whole."""

    file: str
    line: int = 0
    column: int = 0
    header: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        if not self.column:
            return f"{self.file}:{self.line}"
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One finding of a check; `code` names the sentence, `details` fills it."""

    code: str
    position: Position
    found: str = ""
    severity: Severity = Severity.ERROR
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """True where nothing may be loaded while this stands."""
        return self.severity is Severity.ERROR


def in_order(problems: list[Problem]) -> list[Problem]:
    """Problems by file, line and column, each said once."""
    unique = {(p.position, p.code, p.found): p for p in problems}
    return [unique[place] for place in sorted(unique)]
