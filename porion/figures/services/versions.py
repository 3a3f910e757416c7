"""A correction leaves the earlier transcription readable, with its reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from porion.figures.models import FigureVersion
from porion.figures.tables import FIGURE_VERSIONS, FIGURES
from porion.formats.dossier.cells import write
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.services.changes import Change, Changes
from porion.foundation.services.synchronise import Synchroniser
from porion.foundation.writing import Act

#: Mending one of these is an audit line, not a correction of what a document says.
_NOT_TRANSCRIBED = frozenset(
    {"key", "label", "note", "visibility", "to_qualify", "recorded_at", "recorded_by"}
)
TRANSCRIBED = frozenset(
    column.name for column in BY_NAME["figures"].columns if column.name not in _NOT_TRANSCRIBED
)


def is_correction(change: Change) -> bool:
    """True where a stored transcription changes or goes."""
    return bool(change.before) and bool(change.columns() & TRANSCRIBED)


def is_explained(change: Change, versions: Sequence[Mapping[str, object]]) -> bool:
    """True where the dossier's own `figure_versions` holds the earlier transcription."""
    return any(
        write(cells.get("key")) == change.before["key"]
        and all(write(cells.get(name)) == change.before[name] for name in TRANSCRIBED)
        for cells in versions
    )


def unexplained_corrections(
    programme: Any,
    figures: Sequence[Mapping[str, object]],
    versions: Sequence[Mapping[str, object]],
) -> list[str]:
    """Keys of stored figures whose transcription `figures` would change unexplained."""
    changes = Synchroniser(FIGURES, programme).compare(figures, prune=False)
    return [
        change.before["key"]
        for change in changes.done
        if is_correction(change) and not is_explained(change, versions)
    ]


class VersionKeeper:
    """Writes the versions that a change of figures makes and the dossier does not bring."""

    def __init__(self, programme: Any, act: Act, versions: Sequence[Mapping[str, object]]) -> None:
        self.programme = programme
        self.act = act
        self.versions = versions

    def keep(self, _synchroniser: Synchroniser, changes: Changes) -> None:
        """One version for each correction that the dossier leaves unexplained."""
        corrected = [
            change
            for change in changes.done
            if is_correction(change) and not is_explained(change, self.versions)
        ]
        if not corrected:
            return
        last = self._last_numbers()
        FigureVersion.objects.bulk_create(
            [self._version(change, last[change.before["key"]] + 1) for change in corrected]
        )

    def _last_numbers(self) -> Counter[str]:
        last: Counter[str] = Counter()
        stored = FigureVersion.objects.filter(programme=self.programme)
        for key, number in stored.values_list("key", "version"):
            last[key] = max(last[key], number)
        for cells in self.versions:
            number = cells.get("version")
            key = write(cells.get("key"))
            last[key] = max(last[key], number if isinstance(number, int) else 0)
        return last

    def _version(self, change: Change, number: int) -> FigureVersion:
        names = {column.name for column in BY_NAME[FIGURE_VERSIONS.name].columns}
        fields = {f.name for f in FigureVersion._meta.concrete_fields}
        return FigureVersion(
            programme=self.programme,
            key=change.before["key"],
            version=number,
            content={
                name: text
                for name, text in change.before.items()
                if text and name in names and name not in fields
            },
            note=change.before["note"],
            visibility=change.before["visibility"],
            to_qualify=bool(change.before["to_qualify"]),
            corrected_on=self.act.at.date(),
            corrected_by=self.act.by,
            reason=self.act.reason,
        )
