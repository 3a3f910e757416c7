"""Make a table equal to the rows of a dossier: compared whole, written in bulk."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import models

from porion.core.vocabulary import Visibility
from porion.formats.dossier.cells import write
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.queries.cells import cells_of, keys_of, lists_of
from porion.foundation.services.changes import Change, Changes
from porion.foundation.tables import RecordTable
from porion.foundation.writing import Act

#: A row to take in: typed cells by column.
Cells = Mapping[str, object]
_BATCH = 200
#: Columns that the record fills by itself where the dossier leaves them empty.
_OURS = ("recorded_at", "recorded_by")


class Synchroniser:
    """One table of one programme, read once, then compared and written.

    What a table has of its own (versions of figures) its service does with the changes
    that `compare` returns, before `write` touches the database.
    """

    def __init__(self, table: RecordTable, programme: Any) -> None:
        self.table = table
        self.programme = programme
        self.columns = BY_NAME[table.name].columns
        self.stored: dict[tuple[str, ...], Any] = {
            self._identity(row): row for row in table.model.objects.filter(programme=programme)
        }
        self._keys = keys_of(table, programme)
        self._lists = lists_of(table, programme, self._keys)

    def compare(self, rows: Sequence[Cells], *, prune: bool) -> Changes:
        """What has to be done for the table to have `rows`, and no other if `prune`."""
        changes = Changes(self.table.name)
        wanted: set[tuple[str, ...]] = set()
        for cells in rows:
            identity = tuple(write(cells[name]) for name in self.table.identity)
            wanted.add(identity)
            change = self._compared(self.stored.get(identity), cells)
            if change.columns():
                changes.done.append(change)
        for identity, row in self.stored.items():
            if identity in wanted:
                continue
            if prune:
                changes.done.append(Change(row, self._cells(row), {}))
            else:
                changes.kept.append(row.key)
        return changes

    def write(self, changes: Changes, act: Act) -> None:
        """Carry out what is added and changed, then bring every derived attribute up to date."""
        todo = [change for change in changes.done if change.after]
        if todo:
            self._free(changes)
            self._fill(todo)
            self._relink(todo)
        self._derive()
        act.changes.extend(change.audit(self.table.name) for change in todo)

    def withdraw(self, changes: Changes, act: Act) -> None:
        """Carry out what is withdrawn, once no other table refers to it any more."""
        gone = [change for change in changes.done if not change.after]
        if not gone:
            return
        rows = self.table.model.objects.filter(pk__in=[change.row.pk for change in gone])
        inner = [name for name, f in self._references() if f.related_model is self.table.model]
        if inner:
            rows.update(**dict.fromkeys([n for n in inner if self._nullable(n)]))
        rows.delete()
        act.changes.extend(change.audit(self.table.name) for change in gone)

    def _compared(self, row: Any, cells: Cells) -> Change:
        after = {column.name: write(cells.get(column.name)) for column in self.columns}
        after["to_qualify"] = "true" if cells.get("to_qualify") else ""
        after["visibility"] = after["visibility"] or Visibility.INTERNAL
        if row is None:
            return Change(self.table.model(programme=self.programme), {}, after, cells)
        before = self._cells(row)
        ours = [name for name in _OURS if name in after and not after[name]]
        after.update({name: before[name] for name in ours})
        kept = {name: getattr(row, name, None) for name in ours}
        return Change(row, before, after, {**cells, **kept})

    def _free(self, changes: Changes) -> None:
        """Empty the unique cells that move from one row to another, or go."""
        for column in self.table.unique:
            leaving = [c.row.pk for c in changes.done if c.before and column in c.columns()]
            if leaving:
                empty = {self.table.attribute(column): ""}
                self.table.model.objects.filter(pk__in=leaving).update(**empty)

    def _fill(self, todo: list[Change]) -> None:
        """Attributes first, then the references between rows of this very table."""
        inner: list[str] = []
        targets = self._targets()
        for name, f in self._references():
            if f.related_model is self.table.model:
                inner.append(name)
        for change in todo:
            for name, value in self._attributes(change).items():
                setattr(change.row, name, value)
            for name, f in self._references():
                if name not in inner:
                    key = change.cells.get(self._column(name))
                    setattr(change.row, name, targets[f.related_model][str(key)] if key else None)
            change.row.derive()
        self._save(todo)
        if inner:
            self._point_inside(todo, inner)

    def _save(self, todo: list[Change]) -> None:
        manager = self.table.model.objects
        manager.bulk_create([c.row for c in todo if not c.before], batch_size=_BATCH)
        changed = [c.row for c in todo if c.before]
        if changed:
            names = [f.name for f in self.table.model._meta.concrete_fields if not f.primary_key]
            manager.bulk_update(changed, names, batch_size=_BATCH)

    def _point_inside(self, todo: list[Change], inner: list[str]) -> None:
        ids = self._ids(self.table.model)
        for change in todo:
            for name in inner:
                key = change.cells.get(self._column(name))
                setattr(change.row, f"{name}_id", ids[str(key)] if key else None)
        # A new row that points at none of its table was made so: most of them.
        pointing = [
            c.row for c in todo if c.before or any(getattr(c.row, f"{name}_id") for name in inner)
        ]
        self.table.model.objects.bulk_update(pointing, inner, batch_size=_BATCH)

    def _relink(self, todo: list[Change]) -> None:
        """Write anew the lists that differ."""
        for link in self.table.links:
            touched = [c for c in todo if link.column in c.columns()]
            if not touched:
                continue
            ids = self._ids(link.target)
            manager = link.model._default_manager
            rows = [change.row.pk for change in touched]
            manager.filter(row__in=rows, role=link.column).delete()
            manager.bulk_create(
                [
                    link.model(row_id=c.row.pk, target_id=ids[key], role=link.column, rank=rank)
                    for c in touched
                    for rank, key in enumerate(_listed(c.cells.get(link.column)))
                ],
                batch_size=_BATCH,
            )

    def _derive(self) -> None:
        """Derived attributes of rows that did not change but whose references may have."""
        names = self.table.model.DERIVED
        if not names:
            return
        outdated = []
        related = [
            name for name, f in self._references() if f.related_model is not self.table.model
        ]
        rows = self.table.model.objects.filter(programme=self.programme)
        for row in rows.select_related(*related):
            before = [getattr(row, name) for name in names]
            row.derive()
            if before != [getattr(row, name) for name in names]:
                outdated.append(row)
        self.table.model.objects.bulk_update(outdated, names, batch_size=_BATCH)

    def _attributes(self, change: Change) -> dict[str, Any]:
        """Plain attributes from typed cells; lists and references are set apart."""
        fields = {f.name: f for f in self.table.model._meta.concrete_fields}
        linked = {link.column for link in self.table.links}
        values: dict[str, Any] = {}
        packed: dict[str, str] = {}
        for column in self.columns:
            name = self.table.attribute(column.name)
            if column.name in linked:
                continue
            if name not in fields:
                if change.after[column.name]:
                    packed[column.name] = change.after[column.name]
            elif isinstance(fields[name], models.CharField | models.TextField):
                values[name] = change.after[column.name]
            elif not fields[name].is_relation:
                values[name] = change.cells.get(column.name)
        values["to_qualify"] = bool(change.after["to_qualify"])
        if self.table.packed:
            values[self.table.packed] = packed
        return values

    def _targets(self) -> dict[Any, dict[str, Any]]:
        """Rows by key for every model that the table refers to."""
        wanted = {f.related_model for _, f in self._references()} - {self.table.model}
        return {
            model: {r.key: r for r in model.objects.filter(programme=self.programme)}
            for model in wanted
        }

    def _ids(self, model: Any) -> dict[str, int]:
        rows = model.objects.filter(programme=self.programme)
        return dict(rows.values_list("key", "id"))

    def _references(self) -> Iterable[tuple[str, Any]]:
        return self.table.references().items()

    def _nullable(self, name: str) -> bool:
        return bool(self.table.model._meta.get_field(name).null)

    def _column(self, attribute: str) -> str:
        return {a: c for c, a in self.table.renamed.items()}.get(attribute, attribute)

    def _cells(self, row: Any) -> dict[str, str]:
        return cells_of(self.table, row, self._keys, self._lists)

    def _identity(self, row: Any) -> tuple[str, ...]:
        return tuple(write(getattr(row, name)) for name in self.table.identity)


def _listed(value: object) -> tuple[str, ...]:
    return tuple(str(part) for part in value) if isinstance(value, tuple) else ()
