"""What people decided, as a table, into the record: checked with all that stands there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from porion.core.problems import Problem, in_order
from porion.core.reconciliation import Statement
from porion.core.vocabulary import Finding, Visibility
from porion.exchange.dumping import as_dossier
from porion.exchange.loading import Loaded, load
from porion.figures.queries.proposals import ProposalRead, proposals
from porion.formats.dossier.cells import Cell, write
from porion.formats.dossier.checking import problems_between
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.rules.sums import surely_above
from porion.formats.dossier.schema import BY_NAME
from porion.formats.settling import Settled, What
from porion.formats.texts import Text
from porion.foundation.models import KEY_LENGTH
from porion.foundation.writing import act
from porion.programmes.queries.programmes import Programme

#: A verdict on a figure as it stood before its correction.
_OVERTAKEN = "verdict_before_correction"


@dataclass(frozen=True)
class Outcome:
    """What one row changes: a column of a row of the record, its cell before and after."""

    what: What
    key: str
    column: str
    before: str
    after: str
    reason: str

    @property
    def changed(self) -> bool:
        """Whether the record had another cell."""
        return self.before != self.after


@dataclass(frozen=True)
class Settlement:
    """The record with what a table settles in it, and everything wrong with that."""

    dossier: Dossier
    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that block."""
        return tuple(problem for problem in self.problems if problem.blocks)

    @property
    def changed(self) -> int:
        """How many rows of the table change something."""
        return sum(outcome.changed for outcome in self.outcomes)


def settle(
    rows: Sequence[Settled], programme: Programme, texts: Iterable[Text], *, by: str, today: date
) -> Settlement:
    """The record as a dossier with the rows in it, fully checked; nothing is written.

    `by` is the role that decides; `today` the day of a verdict whose row gives none, and of
    every correction. What the record says already stays as it is.
    """
    base = replace(as_dossier(programme), fingerprint=programme.dossier_fingerprint)
    proposed = {each.key: each for each in proposals(programme)}
    draft = _Draft(base, proposed, by, today)
    for row in rows:
        _VERBS[row.what](draft, row)
    draft.keep_versions()
    problems = list(draft.problems)
    if not problems and any(outcome.changed for outcome in draft.outcomes):
        files = {row.file for row in rows}
        problems = [
            problem
            for problem in problems_between(draft.dossier(), texts)
            if problem.blocks
            or problem.position.file in files
            or (problem.code == _OVERTAKEN and problem.details["figure"] in draft.corrected)
        ]
    return Settlement(draft.dossier(), tuple(draft.outcomes), tuple(in_order(problems)))


def take_settlement(
    settlement: Settlement, programme: Programme, *, by: str, at: datetime, reason: str
) -> Loaded | None:
    """Bring the record to what `settle` found without error; None where nothing changes.

    One transaction and one audit event, with the role that decided.
    """
    if not settlement.changed:
        return None
    with act("record.settle", programme=programme.key, by=by, at=at, reason=reason):
        return load(settlement.dossier, by=by, at=at)


@dataclass
class _Draft:
    """The tables of the record while rows are put into them."""

    base: Dossier
    proposed: Mapping[str, ProposalRead]
    by: str
    today: date
    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    changed: defaultdict[str, dict[str, Row]] = field(default_factory=lambda: defaultdict(dict))
    corrected: dict[str, list[Settled]] = field(default_factory=dict)
    versions: list[Row] = field(default_factory=list)

    def find(self, table: str, key: str) -> Row | None:
        """A row as it stands now."""
        return self.changed[table].get(key) or self.base.find(table, key)

    def put(self, row: Settled, key: str, cells: Mapping[str, Cell]) -> None:
        """A row of a table with these cells, at the place of the file that gives them."""
        table = BY_NAME[row.table]
        self.changed[row.table][key] = Row(table, row.file, row.line, dict(cells), row.header)

    def say(self, row: Settled, column: str, before: object, after: object) -> bool:
        """Keep what a row does; whether it changes anything."""
        done = Outcome(row.what, row.key, column, write(before), write(after), row.reason)
        self.outcomes.append(done)
        return done.changed

    def unknown(self, row: Settled, keys: Iterable[str]) -> None:
        """The key of a row names nothing."""
        near = "".join(get_close_matches(row.key, list(keys), n=1))
        column = "commitment" if row.what is What.STATUS else "key"
        self.problems.append(row.problem("settle_key_unknown", column, row.key[:120], near=near))

    def keep_versions(self) -> None:
        """The earlier transcription of each figure that is corrected, with why."""
        last: dict[str, int] = {}
        for version in self.base.rows("figure_versions"):
            number = version.get("version")
            last[version.key] = max(last.get(version.key, 0), int(str(number or 0)))
        for key, rows in self.corrected.items():
            before = self.base.by_key["figures"][key]
            cells: dict[str, Any] = {
                **before.cells,
                "version": last.get(key, 0) + 1,
                "corrected_on": self.today,
                "corrected_by": self.by,
                "reason": " ; ".join(dict.fromkeys(row.reason for row in rows)),
            }
            table = BY_NAME["figure_versions"]
            self.versions.append(Row(table, rows[0].file, rows[0].line, cells, rows[0].header))

    def dossier(self) -> Dossier:
        """Every table, changed rows in their place and new ones at the end."""
        tables = {}
        for name, rows in self.base.tables.items():
            changed, known = self.changed[name], self.base.by_key[name]
            new = (row for key, row in changed.items() if key not in known)
            tables[name] = (*(changed.get(row.key, row) for row in rows), *new)
        tables["figure_versions"] += tuple(self.versions)
        return Dossier(tables, self.base.fingerprint)


def _verdict(draft: _Draft, row: Settled) -> None:
    relation = draft.find("relations", row.key) or draft.find("relations", _relation_key(row))
    cells = dict(relation.cells) if relation else _proposal(draft, row)
    if cells is None:
        return
    key = write(cells["key"])
    wanted = {"verdict": row.cells["verdict"], "reason": row.reason, "decided_by": draft.by}
    same = all(cells.get(name) == value for name, value in wanted.items())
    day = row.cells["decided_on"] or (cells.get("decided_on") if same else None) or draft.today
    wanted["decided_on"] = day
    if isinstance(day, date) and day > draft.today:
        draft.problems.append(row.problem("settle_day_to_come", "decided_on", day))
    before = {name: cells.get(name) for name in wanted} if relation else {}
    if draft.say(row, "verdict", _told(before), _told(wanted)):
        draft.put(row, key, {**cells, **wanted})


def _told(cells: Mapping[str, Cell]) -> str:
    """A verdict in one cell: what, by whom, when and why."""
    return " · ".join(write(cells[name]) for name in cells)


def _proposal(draft: _Draft, row: Settled) -> dict[str, Cell] | None:
    """The cells of a new relation for a gap that Porion proposes; None where it is none."""
    proposal = draft.proposed.get(row.key)
    if proposal is None:
        draft.unknown(row, [*draft.base.by_key["relations"], *draft.proposed])
        return None
    if not _are_figures(proposal.statements) or len(proposal.statements) != 2:
        draft.problems.append(row.problem("settle_not_a_pair", "key", row.key))
        return None
    left, right = (each.key for each in proposal.statements)
    one, other = (draft.base.find("figures", key) for key in (left, right))
    if proposal.finding is Finding.PART_OF and one and other and surely_above(one, other):
        left, right = right, left  # of such a relation the left side is the part
    sides = (one, other)
    hidden = any(side is None or side.text("visibility") == Visibility.INTERNAL for side in sides)
    empty: dict[str, Cell] = {column.name: None for column in BY_NAME["relations"].columns}
    return {
        **empty,
        "key": _relation_key(row),
        "left": left,
        "right": right,
        "finding": proposal.finding.value,
        "class": proposal.gap_class.value if proposal.gap_class else None,
        "visibility": (Visibility.INTERNAL if hidden else Visibility.SHARED).value,
    }


def _relation_key(row: Settled) -> str:
    """The key of the relation that a gap becomes: its own, as long as keys may be."""
    return row.key[:KEY_LENGTH]


def _are_figures(statements: Iterable[Statement]) -> bool:
    return all(each.table == "figures" for each in statements)


def _correction(draft: _Draft, row: Settled) -> None:
    figure = draft.find("figures", row.key)
    if figure is None:
        draft.unknown(row, draft.base.by_key["figures"])
        return
    [(column, value)] = row.cells.items()
    if draft.say(row, column, figure.get(column), value):
        draft.put(row, row.key, {**figure.cells, column: value})
        draft.corrected.setdefault(row.key, []).append(row)


def _status(draft: _Draft, row: Settled) -> None:
    commitment = draft.find("commitments", row.key)
    if commitment is None:
        draft.unknown(row, draft.base.by_key["commitments"])
        return
    day = row.cells["as_of"]
    wanted = {**row.cells, "reason": row.reason, "decided_by": draft.by}
    for known in _statuses(draft, row.key):
        if known.get("as_of") != day:
            continue
        if all(known.get(name) == value for name, value in wanted.items()):
            draft.say(row, "status", known.get("status"), known.get("status"))
        else:
            status = known.text("status")
            draft.problems.append(
                row.problem("settle_status_taken", "as_of", day, commitment=row.key, status=status)
            )
        return
    empty: dict[str, Cell] = {column.name: None for column in BY_NAME[row.table].columns}
    key = f"{row.key[:109]}-{write(day)}"
    visibility = commitment.get("visibility") or Visibility.INTERNAL.value
    draft.say(row, "status", None, row.cells["status"])
    draft.put(row, key, {**empty, **wanted, "key": key, "visibility": visibility})


def _statuses(draft: _Draft, commitment: str) -> Iterator[Row]:
    for known in draft.base.rows("commitment_statuses"):
        if known.text("commitment") == commitment:
            yield known


_VERBS = {What.VERDICT: _verdict, What.CORRECTION: _correction, What.STATUS: _status}
