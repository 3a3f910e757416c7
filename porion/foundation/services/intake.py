"""Take the tables of one context in, and withdraw afterwards in reverse order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from porion.core.passages import Locator
from porion.foundation.services.changes import Changes
from porion.foundation.services.synchronise import Cells, Synchroniser
from porion.foundation.tables import RecordTable
from porion.foundation.writing import Act

#: Called with what is about to be done to a table, inside the transaction.
BeforeWrite = Callable[[Synchroniser, Changes], None]


@dataclass
class Intake:
    """What was done to the tables of one context, and what remains to be withdrawn."""

    done: list[tuple[Synchroniser, Changes]] = field(default_factory=list)

    def withdraw(self, act: Act) -> None:
        """Withdraw rows, the tables that refer to others first."""
        for synchroniser, changes in reversed(self.done):
            synchroniser.withdraw(changes, act)

    def changes(self) -> list[Changes]:
        """The changes of each table."""
        return [changes for _, changes in self.done]


def with_document(rows: Sequence[Cells]) -> list[Cells]:
    """The rows with the document of their passage, which queries by date need."""
    return [{**cells, "document": _document(cells.get("passage"))} for cells in rows]


def _document(passage: object) -> str | None:
    return passage.document if isinstance(passage, Locator) else None


def take_in(
    tables: Iterable[RecordTable],
    rows: Mapping[str, Sequence[Cells]],
    *,
    programme: Any,
    prune: bool,
    act: Act,
    before_write: Mapping[str, BeforeWrite] | None = None,
    never_pruned: frozenset[str] = frozenset(),
) -> Intake:
    """Bring each table to the rows given; a table that is not given is left alone."""
    intake = Intake()
    for table in tables:
        if table.name not in rows:
            continue
        synchroniser = Synchroniser(table, programme)
        changes = synchroniser.compare(
            rows[table.name], prune=prune and table.name not in never_pruned
        )
        if table.name in never_pruned:
            # The record makes such rows by itself: the dossier does not lack them.
            changes.kept.clear()
        if before_write and table.name in before_write:
            before_write[table.name](synchroniser, changes)
        synchroniser.write(changes, act)
        intake.done.append((synchroniser, changes))
    return intake
