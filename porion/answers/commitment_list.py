"""Every undertaking on record, axis by axis in the order of its text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from porion.answers.commitment_amounts import amounts
from porion.core.vocabulary import CommitmentKind
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.agreements import objectives
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead, ObjectiveRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import UnknownPlace, ids_within


@dataclass(frozen=True)
class Asked:
    """What a reader asks for; an empty field asks for nothing. `place` takes what lies inside."""

    agreement: str = ""
    kind: str = ""
    place: str = ""


@dataclass(frozen=True)
class AxisGroup:
    """The undertakings under one axis of one text; `axis` is None for none."""

    agreement: Named | None
    axis: ObjectiveRead | None
    commitments: tuple[CommitmentRead, ...]


@dataclass(frozen=True)
class CommitmentList:
    """The undertakings asked for, by axis; `amounts` are the figures that print their amounts,
    by key; `texts` counts all those on record by document.

    `unknown` names the fields of `asked` whose value nothing has.
    """

    asked: Asked
    groups: tuple[AxisGroup, ...]
    total: int
    amounts: Mapping[str, FigureRead]
    texts: tuple[tuple[Named, int], ...]
    agreements: tuple[Named, ...] = ()
    kinds: tuple[CommitmentKind, ...] = ()
    places: tuple[Named, ...] = ()
    unknown: tuple[str, ...] = field(default=())

    @property
    def found(self) -> tuple[CommitmentRead, ...]:
        """The undertakings asked for, in the order of the page."""
        return tuple(row for group in self.groups for row in group.commitments)


def commitment_list(programme: Any, asked: Asked, *, on: date | None = None) -> CommitmentList:
    """The undertakings public at `on` that fit `asked`; never sorted by who undertook them."""
    every = commitments(programme, on=on)
    tree = objectives(programme, on=on)
    texts = Counter(row.document for row in every if row.document)
    agreements = dict.fromkeys(row.agreement for row in every if row.agreement)
    kinds = {row.kind for row in every}
    places = sorted({p for row in every for p in row.places}, key=lambda p: p.label)
    shown = [row for row in every if _fits(row, asked)]
    unknown = []
    if asked.place:
        try:
            inside = set(_keys_within(programme, asked.place, on))
        except UnknownPlace:
            inside = set()
            unknown.append("place")
        shown = [row for row in shown if row.key in inside]
    if asked.agreement and asked.agreement not in {a.key for a in agreements}:
        unknown.append("agreement")
    if asked.kind and asked.kind not in kinds:
        unknown.append("kind")
    return CommitmentList(
        asked,
        _by_axis(shown, tree),
        len(every),
        amounts(programme, shown, on=on),
        tuple((document, texts[document]) for document in _in_order(texts, every)),
        tuple(agreements),
        tuple(kind for kind in CommitmentKind if kind in kinds),
        tuple(places),
        tuple(unknown),
    )


def _fits(row: CommitmentRead, asked: Asked) -> bool:
    agreement = row.agreement.key if row.agreement else ""
    return asked.agreement in ("", agreement) and asked.kind in ("", row.kind)


def _keys_within(programme: Any, place: str, on: date | None) -> list[str]:
    ids = ids_within(programme, place, deep=True)
    return [row.key for row in commitments(programme, on=on, places=ids)]


def _in_order(texts: Counter[Named], every: Sequence[CommitmentRead]) -> list[Named]:
    """The documents, oldest first."""
    days = {row.document: row.known_on or date.max for row in every if row.document}
    return sorted(texts, key=lambda document: (days[document], document.key))


def _by_axis(
    shown: Sequence[CommitmentRead], tree: Sequence[ObjectiveRead]
) -> tuple[AxisGroup, ...]:
    """Groups in the order of the trees, oldest text first; rows in the order of the text."""
    by_key = {objective.key: objective for objective in tree}
    rank = {objective.key: index for index, objective in enumerate(tree)}
    groups: dict[str, list[CommitmentRead]] = {}
    for row in shown:
        groups.setdefault(axis_of(row.objective.key, by_key), []).append(row)
    return tuple(
        AxisGroup(
            groups[key][0].agreement,
            by_key.get(key),
            tuple(sorted(groups[key], key=lambda row: (_start(row), row.key))),
        )
        for key in sorted(groups, key=lambda key: rank.get(key, len(rank)))
    )


def axis_of(key: str, by_key: dict[str, ObjectiveRead]) -> str:
    """The axis above an objective, "" where it is not public."""
    own = by_key.get(key)
    while own is not None and own.parent in by_key:
        own = by_key[own.parent]
    return own.key if own else ""


def _start(row: CommitmentRead) -> int:
    return row.passage.start if row.passage else 0
