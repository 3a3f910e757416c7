"""The accepted rows of a reading into the record: checked with all that stands there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from porion.core.passages import fingerprint
from porion.core.problems import Problem, in_order
from porion.exchange.dumping import as_dossier
from porion.exchange.loading import Loaded, load
from porion.formats.candidates.accepted import Accepted, accepted
from porion.formats.candidates.folder import ReadingFolder
from porion.formats.dossier.checking import problems_between
from porion.formats.dossier.package import Dossier, Row
from porion.formats.texts import Text
from porion.foundation.writing import act
from porion.programmes.queries.programmes import Programme
from porion.sources.services.texts import add

#: Who is said to have put an accepted row on record: a role, never a person.
_EDITORS = "role:editors"
#: Remarks that ask nothing of who reviewed the rows: the words of the date stand beside it.
_NOTHING_TO_DO = frozenset({"date_conventional"})


@dataclass(frozen=True)
class Joined:
    """The record with the accepted rows of a reading in it, and everything wrong with those."""

    accepted: Accepted
    texts: tuple[Text, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that block."""
        return tuple(problem for problem in self.problems if problem.blocks)


def texts_of_reading(folder: ReadingFolder) -> tuple[Text, ...]:
    """The texts that stand in the folder of a reading."""
    return tuple(Text(f"{key}.txt", text, fingerprint(text)) for key, text in folder.texts.items())


def join(folder: ReadingFolder, programme: Programme, texts: Iterable[Text]) -> Joined:
    """The record and the accepted rows as one dossier, fully checked.

    `texts`: those at hand beside the reading's own. Remarks on rows that stood in the record
    already are left out: they were said when those were loaded.
    """
    base = replace(as_dossier(programme), fingerprint=programme.dossier_fingerprint)
    taken = accepted(folder, base)
    own = texts_of_reading(folder)
    problems = [*folder.problems, *taken.problems]
    if not any(problem.blocks for problem in problems):
        # Under a name that no document has: known by their fingerprint only.
        nameless = [replace(text, file=f"{text.file}#") for text in own]
        problems += problems_between(taken.dossier, [*texts, *nameless])
    mine = {row.file for rows in folder.rows.values() for row in rows}
    told = [
        p
        for p in problems
        if p.blocks or (p.position.file in mine and p.code not in _NOTHING_TO_DO)
    ]
    return Joined(taken, own, tuple(in_order(told)))


def take_accepted(
    joined: Joined, programme: Programme, *, by: str, at: datetime, reason: str
) -> tuple[Loaded, list[str]]:
    """Bring the record to what `join` found without error, and keep the texts of the reading;
    what loading did, and the names of the texts.

    One transaction and one audit event. The fingerprint of the programme's dossier stays:
    serving it again does not load it anew.
    """
    dossier = joined.accepted.dossier
    figures = tuple(_recorded(row, joined, at) for row in dossier.rows("figures"))
    whole = Dossier({**dossier.tables, "figures": figures}, dossier.fingerprint)
    with act("reading.load", programme=programme.key, by=by, at=at, reason=reason):
        # The dossier is the whole record: what it lacks is what was rejected of a new version.
        loaded = load(whole, by=by, at=at, prune=joined.accepted.withdrawn > 0)
        kept, _ = add(joined.texts, by=by, at=at)
    return loaded, kept


def _recorded(row: Row, joined: Joined, at: datetime) -> Row:
    """A new figure with who put it on record and when, where its row does not say."""
    if row.key not in joined.accepted.new_figures or row.get("recorded_at") is not None:
        return row
    who = row.get("recorded_by") or _EDITORS
    cells = {**row.cells, "recorded_at": at.replace(microsecond=0), "recorded_by": who}
    return replace(row, cells=cells)


def reading_reason(root: Path) -> str:
    """How the audit names the reading in a folder."""
    return f"lecture {root.resolve().name}"[:200]
