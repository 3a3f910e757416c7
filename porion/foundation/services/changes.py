"""What taking in a table did, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Change:
    """What happens to one row: its cells as text before and after, empty where it was not.

    `cells` are the typed cells that `after` was written from.
    """

    row: Any
    before: Mapping[str, str]
    after: Mapping[str, str]
    cells: Mapping[str, object] = field(default_factory=dict)

    @property
    def verb(self) -> str:
        """`added`, `changed` or `withdrawn`."""
        if not self.before:
            return "added"
        return "changed" if self.after else "withdrawn"

    def columns(self) -> frozenset[str]:
        """The columns whose cell differs."""
        names = self.before.keys() | self.after.keys()
        return frozenset(n for n in names if self.before.get(n, "") != self.after.get(n, ""))

    def audit(self, table: str) -> dict[str, Any]:
        """The entry of the audit event: only the cells that differ."""
        columns = sorted(self.columns())
        sides = {"before": self.before, "after": self.after}
        return {
            "table": table,
            "key": self.row.key or self.after.get("key", ""),
            "verb": self.verb,
            **{
                side: {name: cells[name] for name in columns if cells.get(name)}
                for side, cells in sides.items()
            },
        }


@dataclass
class Changes:
    """The changes of one table; `kept` are keys that the dossier no longer has."""

    table: str
    done: list[Change] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def count(self, verb: str) -> int:
        """How many rows had that happen."""
        return sum(1 for change in self.done if change.verb == verb)
