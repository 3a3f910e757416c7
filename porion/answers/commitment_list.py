"""Every undertaking on record, axis by axis in the order of its text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from porion.answers.ancestry import axes
from porion.answers.commitment_amounts import amounts
from porion.answers.followed import Followed, followed
from porion.core.folding import fold
from porion.figures.vocabulary import FigureRead
from porion.followup.queries.observations import observations_of_commitments
from porion.followup.vocabulary import ObservationRead
from porion.framework.queries.agreements import objectives
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead, ObjectiveRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import UnknownPlace, ids_within


@dataclass(frozen=True)
class Asked:
    """What a reader asks for; an empty field asks for nothing. `place` takes what lies inside,
    `text` every word of it, `finding` is a `Told`, `due` a `DueState`."""

    text: str = ""
    agreement: str = ""
    axis: str = ""
    kind: str = ""
    finding: str = ""
    due: str = ""
    place: str = ""


#: The fields whose values are counted for the reader; who undertook is not among them.
FACETS = ("agreement", "axis", "kind", "finding", "due")


@dataclass(frozen=True)
class AxisGroup:
    """The undertakings under one axis of one text; `axis` is None for none."""

    agreement: Named | None
    axis: ObjectiveRead | None
    commitments: tuple[CommitmentRead, ...]


@dataclass(frozen=True)
class CommitmentList:
    """The undertakings asked for, by axis; `amounts` are the figures that print their amounts,
    by key, `followed` what is known of each; `texts` counts all those on record by document.

    `facets` counts the values of each field under the other filters. `unknown` names the fields
    of `asked` whose value nothing has.
    """

    asked: Asked
    groups: tuple[AxisGroup, ...]
    total: int
    amounts: Mapping[str, FigureRead]
    texts: tuple[tuple[Named, int], ...]
    followed: Mapping[str, Followed]
    facets: Mapping[str, Mapping[str, int]]
    axes: tuple[ObjectiveRead, ...]
    agreements: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    observations: Mapping[str, Sequence[ObservationRead]] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[CommitmentRead, ...]:
        """The undertakings asked for, in the order of the page."""
        return tuple(row for group in self.groups for row in group.commitments)


def commitment_list(
    programme: Any, asked: Asked, *, day: date, on: date | None = None
) -> CommitmentList:
    """The undertakings public at `on` that fit `asked`; never sorted by who undertook them.

    Due days are read against `day`, the day told of. As many queries for thirty rows as for
    three hundred.
    """
    every = commitments(programme, on=on)
    tree = objectives(programme, on=on)
    above = axes(tree)
    told = followed(programme, every, on=on, day=day)
    values = {row.key: _values(row, above, told[row.key]) for row in every}
    agreements = dict.fromkeys(row.agreement for row in every if row.agreement)
    inside, unknown = _inside(programme, asked, on)
    unknown += [
        name
        for name in FACETS
        if (wanted := getattr(asked, name)) and wanted not in {v[name] for v in values.values()}
    ]
    near = [row for row in every if inside is None or row.key in inside]
    shown = [row for row in near if _fits(row, asked, values[row.key])]
    texts = Counter(row.document for row in every if row.document)
    return CommitmentList(
        asked,
        _by_axis(shown, tree),
        len(every),
        amounts(programme, shown, on=on),
        tuple((document, texts[document]) for document in _in_order(texts, every)),
        told,
        {name: _counted(name, near, asked, values) for name in FACETS},
        tuple(o for o in tree if o.level == 1),
        tuple(agreements),
        tuple(sorted({p for row in every for p in row.places}, key=lambda p: p.label)),
        observations_of_commitments(programme, on=on),
        tuple(unknown),
    )


def _values(
    row: CommitmentRead, above: Mapping[str, ObjectiveRead], told: Followed
) -> dict[str, str]:
    """The value of a row in each facet."""
    return {
        "agreement": row.agreement.key if row.agreement else "",
        "axis": above[row.objective.key].key if row.objective.key in above else "",
        "kind": row.kind.value,
        "finding": told.told.value,
        "due": told.due.value,
    }


def _fits(row: CommitmentRead, asked: Asked, values: Mapping[str, str]) -> bool:
    """Whether a row has the values asked for; its place was looked at before."""
    same = all(getattr(asked, name) in ("", values[name]) for name in FACETS)
    return same and _says(row, asked.text)


def _counted(
    name: str,
    rows: Sequence[CommitmentRead],
    asked: Asked,
    values: Mapping[str, Mapping[str, str]],
) -> Counter[str]:
    """How many rows each value of a facet would leave under the other filters."""
    others = replace(asked, **{name: ""})
    kept = (values[row.key] for row in rows if _fits(row, others, values[row.key]))
    return Counter(found[name] for found in kept if found[name])


def _says(row: CommitmentRead, text: str) -> bool:
    """Whether the words of a row hold every word asked for, accents and case aside."""
    if not text:
        return True
    said = fold(" ".join((row.label, row.note, row.project, *(p.label for p in row.places))))
    return all(word in said for word in fold(text).split())


def _inside(programme: Any, asked: Asked, on: date | None) -> tuple[set[str] | None, list[str]]:
    """The keys of the rows in the place asked for, None for any; and whether it is unknown."""
    if not asked.place:
        return None, []
    try:
        ids = ids_within(programme, asked.place, deep=True)
    except UnknownPlace:
        return set(), ["place"]
    return {row.key for row in commitments(programme, on=on, places=ids)}, []


def _in_order(texts: Counter[Named], every: Sequence[CommitmentRead]) -> list[Named]:
    """The documents, oldest first."""
    days = {row.document: row.known_on or date.max for row in every if row.document}
    return sorted(texts, key=lambda document: (days[document], document.key))


def _by_axis(
    shown: Sequence[CommitmentRead], tree: Sequence[ObjectiveRead]
) -> tuple[AxisGroup, ...]:
    """Groups in the order of the trees, oldest text first; rows in the order of the text."""
    above = axes(tree)
    rank = {objective.key: index for index, objective in enumerate(tree)}
    groups: dict[str, list[CommitmentRead]] = {}
    for row in shown:
        axis = above.get(row.objective.key)
        groups.setdefault(axis.key if axis else "", []).append(row)
    return tuple(
        AxisGroup(
            groups[key][0].agreement,
            above.get(key),
            tuple(sorted(groups[key], key=lambda row: (_start(row), row.key))),
        )
        for key in sorted(groups, key=lambda key: rank.get(key, len(rank)))
    )


def _start(row: CommitmentRead) -> int:
    return row.passage.start if row.passage else 0
