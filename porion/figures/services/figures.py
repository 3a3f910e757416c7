"""Record, correct and withdraw one figure."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from porion.core.quantities import Value
from porion.core.vocabulary import Qualifier
from porion.figures.services.versions import VersionKeeper
from porion.figures.tables import FIGURES
from porion.formats.dossier.cells import parse
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.queries.cells import dump_table
from porion.foundation.services.changes import Changes
from porion.foundation.services.synchronise import Cells, Synchroniser
from porion.foundation.writing import act


class UnknownFigure(LookupError):
    """No figure of the programme has that key."""


def record(*, programme: Any, cells: Cells, by: str, at: datetime, reason: str = "") -> None:
    """Add a figure; `cells` are typed, by dossier column.

    Raises ValueError where the key is taken: a later value is another figure, and a
    wrong transcription is corrected. Raises `InvalidValue` where the bounds make no value.
    """
    with act("figure.record", programme=programme.key, by=by, at=at, reason=reason) as current:
        synchroniser = Synchroniser(FIGURES, programme)
        if (str(cells["key"]),) in synchroniser.stored:
            raise ValueError(f"figure {cells['key']} exists: correct it, or choose another key")
        full = {**_empty(), **cells, "recorded_at": at, "recorded_by": by}
        _require_value(full)
        synchroniser.write(synchroniser.compare([full], prune=False), current)


def correct(*, programme: Any, key: str, cells: Cells, by: str, at: datetime, reason: str) -> None:
    """Replace what was wrongly transcribed; the earlier transcription stays as a version.

    Raises `UnknownFigure`, `InvalidValue`, and ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("a correction says why")
    with act("figure.correct", programme=programme.key, by=by, at=at, reason=reason) as current:
        synchroniser = Synchroniser(FIGURES, programme)
        full = {**_stored(programme, key), **cells}
        _require_value(full)
        changes = synchroniser.compare([full], prune=False)
        VersionKeeper(programme, current, ()).keep(synchroniser, changes)
        synchroniser.write(changes, current)


def withdraw(*, programme: Any, key: str, by: str, at: datetime, reason: str) -> None:
    """Take a figure out of the record; its transcription stays readable as a version.

    Raises `UnknownFigure`, and a ProtectedError where another row refers to it.
    """
    with act("figure.withdraw", programme=programme.key, by=by, at=at, reason=reason) as current:
        _stored(programme, key)
        synchroniser = Synchroniser(FIGURES, programme)
        others = synchroniser.compare([], prune=True)
        changes = Changes(FIGURES.name, [c for c in others.done if c.row.key == key])
        VersionKeeper(programme, current, ()).keep(synchroniser, changes)
        synchroniser.withdraw(changes, current)


def _empty() -> Mapping[str, object]:
    return {column.name: None for column in BY_NAME[FIGURES.name].columns}


def _require_value(cells: Cells) -> None:
    """Raise `InvalidValue` unless bounds, strictness and qualifier make a value."""
    Value(
        cast("Decimal | None", cells["value_low"]),
        cast("Decimal | None", cells["value_high"]),
        bool(cells["low_strict"]),
        bool(cells["high_strict"]),
        Qualifier(str(cells["qualifier"])),
    )


def _stored(programme: Any, key: str) -> dict[str, object]:
    """The typed cells of a stored figure."""
    for texts in dump_table(FIGURES, programme):
        if texts["key"] == key:
            columns = BY_NAME[FIGURES.name].columns
            return {column.name: parse(column, texts[column.name]) for column in columns}
    raise UnknownFigure(key)
