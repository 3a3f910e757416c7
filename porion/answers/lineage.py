"""How the objectives of a text pass to the next ones: where each comes from, what it becomes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.ancestry import axes, path_to, with_below
from porion.core.vocabulary import LineageRelation
from porion.framework.queries.agreements import agreements, objectives
from porion.framework.queries.calendar import commitments
from porion.framework.queries.lineage import lineage
from porion.framework.vocabulary import AgreementRead, CommitmentRead, ObjectiveRead


@dataclass(frozen=True)
class Step:
    """From an objective to one of a later text, `agreement`; `source` is None for what that text
    adds, `target` for what it does not take up."""

    key: str
    source: ObjectiveRead | None
    target: ObjectiveRead | None
    agreement: AgreementRead
    relation: LineageRelation
    reason: str


@dataclass(frozen=True)
class LineageSection:
    """Objectives that share a beginning: an axis of the first text, or what a later text adds
    (`axis` None); `objectives` are all that they become, in the order of the texts."""

    axis: ObjectiveRead | None
    agreement: AgreementRead
    objectives: tuple[ObjectiveRead, ...]
    steps: tuple[Step, ...]
    unrecorded: tuple[ObjectiveRead, ...] = ()


@dataclass(frozen=True)
class LineageAnswer:
    """Every step on record, section by section; `texts` in order of publication. `axes` are the
    axes above the objectives, by key."""

    texts: tuple[AgreementRead, ...]
    sections: tuple[LineageSection, ...]
    steps: tuple[Step, ...]
    axes: Mapping[str, ObjectiveRead]


@dataclass(frozen=True)
class Heir:
    """What a later text took up: the step, and the undertakings under its target."""

    step: Step
    commitments: tuple[CommitmentRead, ...]


@dataclass(frozen=True)
class Descent:
    """Where an objective (its key `of`) comes from and what later texts took up of it."""

    before: tuple[Step, ...] = ()
    after: tuple[Heir, ...] = ()
    of: str = ""


def steps(programme: Any, *, on: date | None = None) -> list[Step]:
    """The steps public at `on`, in the order of their sources, then of their targets."""
    tree = objectives(programme, on=on)
    by_key = {each.key: each for each in tree}
    rank = {each.key: index for index, each in enumerate(tree)}
    texts = {each.key: each for each in agreements(programme, on=on)}
    found = []
    for row in lineage(programme, on=on):
        source = by_key.get(row.source.key) if row.source else None
        target = by_key.get(row.target.key) if row.target else None
        if row.agreement.key not in texts or (row.source and source is None):
            continue
        if row.target and target is None:
            continue
        text = texts[row.agreement.key]
        found.append(Step(row.key, source, target, text, row.relation, row.reason))

    def order(step: Step) -> tuple[int, int, str]:
        ends = [rank[end.key] if end else len(rank) for end in (step.source, step.target)]
        return ends[0], ends[1], step.key

    return sorted(found, key=order)


def lineage_answer(programme: Any, *, on: date | None = None) -> LineageAnswer:
    """Every step public at `on`; no query that the pages of objectives do not make."""
    tree = objectives(programme, on=on)
    texts = tuple(agreements(programme, on=on))
    found = steps(programme, on=on)
    above = axes(tree)
    return LineageAnswer(texts, _sections(tree, texts, found, above), tuple(found), above)


def descent(programme: Any, key: str, *, on: date | None = None, above: bool = False) -> Descent:
    """The steps that lead to an objective, and all those that lead on from it, text after text.

    With `above`, of the nearest objective above it of which a step is on record, itself first.
    """
    tree = objectives(programme, on=on)
    found = steps(programme, on=on)
    if above:
        key = _recorded(key, tree, found)
    undertaken = commitments(programme, on=on)
    return Descent(
        tuple(step for step in found if step.target and step.target.key == key),
        tuple(
            Heir(step, _under(undertaken, tree, step.target))
            for step in _onward((key,), found)
            if step.source
        ),
        key,
    )


def _recorded(key: str, tree: Sequence[ObjectiveRead], found: Sequence[Step]) -> str:
    """The key, or that of the nearest objective above it that passes on."""
    starts = {step.source.key for step in found if step.source}
    path = path_to(key, {each.key: each for each in tree})
    return next((each.key for each in reversed(path) if each.key in starts), key)


def _onward(keys: Iterable[str], found: Sequence[Step]) -> list[Step]:
    """Every step that adds some objectives, or leads on from them and from what they become; the
    earliest text first, as steps only lead to later texts."""
    reached, own = set(keys), []
    for step in sorted(found, key=lambda step: (step.agreement.known_on, step.agreement.key)):
        if _belongs(step, reached):
            own.append(step)
            if step.target is not None:
                reached.add(step.target.key)
    return own


def _under(
    undertaken: Iterable[CommitmentRead],
    tree: Sequence[ObjectiveRead],
    target: ObjectiveRead | None,
) -> tuple[CommitmentRead, ...]:
    if target is None:
        return ()
    keys = with_below(tree, target.key)
    return tuple(row for row in undertaken if row.objective.key in keys)


def _sections(
    tree: Sequence[ObjectiveRead],
    texts: Sequence[AgreementRead],
    found: Sequence[Step],
    above: Mapping[str, ObjectiveRead],
) -> tuple[LineageSection, ...]:
    """By axis of the first text, then what each later text adds."""
    if not texts or not found:
        return ()
    reached = {step.target.key for step in found if step.source and step.target}
    starts = {step.source.key for step in found if step.source} | {
        step.target.key for step in found if step.target
    }
    by_key = {each.key: each for each in tree}
    told = {each.key for key in starts for each in path_to(key, by_key)}  # for what is above …
    told |= {each for key in starts for each in with_below(tree, key)}  # … or under it
    sections = []
    for text in texts:
        roots = [o for o in tree if o.agreement.key == text.key and o.key not in reached]
        if text is not texts[0]:
            added = [o for o in roots if o.key in starts]
            if added:
                sections.append(_section(None, text, added, tree, found, ()))
            continue
        for axis in (o for o in roots if o.level == 1):
            own = [o for o in roots if above[o.key] is axis]
            under = tuple(o for o in own if o.key not in told)
            known = [o for o in own if o.key in starts]
            sections.append(_section(axis, text, known, tree, found, under))
    return tuple(sections)


def _section(
    axis: ObjectiveRead | None,
    text: AgreementRead,
    roots: Sequence[ObjectiveRead],
    tree: Sequence[ObjectiveRead],
    found: Sequence[Step],
    unrecorded: tuple[ObjectiveRead, ...],
) -> LineageSection:
    """The roots and everything that they become."""
    own = _onward((each.key for each in roots), found)
    inside = {each.key for each in roots} | {step.target.key for step in own if step.target}
    shown = tuple(each for each in tree if each.key in inside)
    kept = {step.key for step in own}
    return LineageSection(
        axis, text, shown, tuple(step for step in found if step.key in kept), unrecorded
    )


def _belongs(step: Step, inside: set[str]) -> bool:
    """Whether a step leaves from what is inside, or adds it."""
    if step.source is not None:
        return step.source.key in inside
    return step.target is not None and step.target.key in inside
