"""Load a checked dossier: all or nothing, and the same again changes nothing."""

from dataclasses import dataclass
from datetime import datetime

from porion.core.problems import Problem
from porion.core.vocabulary import Visibility
from porion.exchange.contexts import TAKE_IN
from porion.exchange.proposing import propose
from porion.figures.services.versions import unexplained_corrections
from porion.formats.dossier.package import Dossier, Row
from porion.foundation.services.changes import Changes
from porion.foundation.services.intake import Intake
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import act
from porion.programmes.queries.programmes import Programme, all_programmes
from porion.programmes.services.programmes import take_in as take_in_programme
from porion.territory.queries.places import codes


@dataclass(frozen=True)
class Loaded:
    """What loading did, table by table."""

    programme: str
    tables: tuple[Changes, ...]
    #: Keys of the gaps between sources that were not proposed before.
    new_gaps: tuple[str, ...] = ()

    def count(self, verb: str) -> int:
        """Rows added, changed or withdrawn in all tables."""
        return sum(changes.count(verb) for changes in self.tables)

    @property
    def kept(self) -> int:
        """Rows of the record that the dossier no longer has, left in place."""
        return sum(len(changes.kept) for changes in self.tables)


def load(dossier: Dossier, *, by: str, at: datetime, prune: bool = False) -> Loaded:
    """Bring the record to a dossier that `check_dossier` found without error.

    One transaction and one audit event. Corrected figures leave a version whose reason
    is the dossier's fingerprint, unless the dossier explains them itself.
    """
    programme_row = dossier.rows("programmes")[0]
    rows = {table.name: [taken_in(row) for row in rows] for table, rows in dossier}
    with act(
        "dossier.load",
        programme=programme_row.key,
        by=by,
        at=at,
        reason=f"dossier {dossier.fingerprint[:12]}",
    ) as current:
        programme = take_in_programme(
            taken_in(programme_row), fingerprint=dossier.fingerprint, act=current
        )
        done = Intake()
        for take_in in TAKE_IN:
            intake = take_in(rows, programme=programme, prune=prune, act=current)
            done.done.extend(intake.done)
        done.withdraw(current)
        proposed = propose(programme, act=current)
    return Loaded(programme.key, tuple(done.changes()), proposed.new)


def taken_in(row: Row) -> Cells:
    """The typed cells of a row; an incomplete one stays internal, to be qualified."""
    if not row.incomplete:
        return row.cells
    return {**row.cells, "to_qualify": True, "visibility": Visibility.INTERNAL.value}


def collisions(dossier: Dossier) -> list[Problem]:
    """Errors that only the record shows: codes of places that it would keep without `prune`.

    A place whose key changed is another place; both cannot have the code.
    """
    programme = _programme_of(dossier)
    if programme is None:
        return []
    keys = {row.key for row in dossier.rows("places")}
    kept = {code: key for code, key in codes(programme).items() if key not in keys}
    return [
        row.problem("code_kept", "code", row.text("code"), key=kept[row.text("code")])
        for row in dossier.rows("places")
        if row.text("code") in kept
    ]


def unexplained(dossier: Dossier) -> list[Problem]:
    """A warning for each figure that loading would correct without a word of why."""
    programme = _programme_of(dossier)
    if programme is None:
        return []
    figures = {row.key: row for row in dossier.rows("figures")}
    corrected = unexplained_corrections(
        programme,
        [taken_in(row) for row in figures.values()],
        [row.cells for row in dossier.rows("figure_versions")],
    )
    return [figures[key].warning("version_unexplained", "key", key) for key in corrected]


def _programme_of(dossier: Dossier) -> Programme | None:
    """The programme on record that the dossier is of, if it was loaded before."""
    keys = {row.key for row in dossier.rows("programmes")}
    return next((programme for programme in all_programmes() if programme.key in keys), None)
