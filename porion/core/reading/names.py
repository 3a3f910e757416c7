"""Places, parties and schemes of the record, found in a text under any of their names."""

from collections.abc import Iterable
from dataclasses import dataclass

from porion.core.reading.found import Name, NameKind


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the record that a text may name: its key, its names, its sort ("commune",
    "cite", "landlord" …) and, of a place, its code."""

    kind: NameKind
    key: str
    names: tuple[str, ...]
    sort: str = ""


@dataclass(frozen=True)
class Names:
    """What to look for, prepared once for many texts."""

    known: tuple[Known, ...]

    @classmethod
    def of(cls, known: Iterable[Known]) -> "Names":
        """The index of those names."""
        return cls(tuple(known))

    def find(self, text: str) -> list[Name]:
        """Every name in a normalised text, in order, the longest where two overlap."""
        return []
