"""How far an indicator has come towards its target, as known on a date."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from porion.core.language import ProgressWords, progress_words
from porion.core.language.progress import term_label
from porion.core.progress import Input, Progress, Reason, latest, progress
from porion.core.vocabulary import (
    AgreementKind,
    Direction,
    FigureKind,
    FigureState,
    Nature,
)
from porion.figures.queries.indicators import indicator as find_indicator
from porion.figures.queries.indicators import paces_of
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureList, FigureRead, IndicatorRead
from porion.framework.queries.agreements import agreements
from porion.framework.vocabulary import AgreementRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.nesting import whole_places

#: Units of rates and multiples.
_RATES = frozenset({"%", "points", "x"})
_COMPUTED = ("share", "left", "pace_needed", "pace_so_far", "reached_by")
#: States that count as done; studied, financed or begun is not done.
_DONE = frozenset({None, FigureState.DELIVERED, FigureState.IN_FORCE, FigureState.RELET})


@dataclass(frozen=True)
class ProgressAnswer:
    """Everything said and computed of one indicator's way to its target.

    `others` are the other published results, newest first; `maybe` those that may
    already have been public on `known_on`; `lender` is the statement of the same fact
    that gives the actual figure its date or scope. `progress` is None without target.
    """

    indicator: IndicatorRead
    known_on: date | None
    target: FigureRead | None
    actual: FigureRead | None
    pace: FigureRead | None
    lender: FigureRead | None
    others: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]
    agreement: AgreementRead | None
    progress: Progress | None
    words: ProgressWords | None
    places: tuple[Named, ...] = ()


def progress_of(
    programme: Any, key: str, *, place: str = "", on: date | None = None
) -> ProgressAnswer:
    """The progress of indicator `key`, for one place or for the programme as a whole.

    The target is the agreement's, never a later text's estimate; the actual figure is
    the latest by `as_at`, then by date of publication. Raises `UnknownIndicator` and
    `UnknownPlace`.
    """
    definition = find_indicator(programme, key)
    paces = paces_of(programme, key)
    listed = figures(programme, on=on, indicators=[key, *paces], place=place)
    wide = None if place else whole_places(programme)
    found = progress_from(definition, listed, agreements(programme, on=on), on=on, wide=wide)
    return replace(found, lender=_lender(programme, found.actual, on))


def progress_from(
    definition: IndicatorRead,
    listed: FigureList,
    signed: Sequence[AgreementRead],
    *,
    on: date | None,
    wide: Container[str] | None,
) -> ProgressAnswer:
    """The progress of an indicator from its figures and those of its paces; no query, no lender.

    `wide` are the keys of places that are the programme as a whole: only totals are taken, or,
    where the only targets are those of a few places, the figures of the same places. None takes
    every figure, as for one place.
    """
    key = definition.key
    known, places = _of_one_territory(listed.known, key, wide)
    own = [f for f in known if f.indicator.key == key]
    frameworks = {a.document.key: a for a in signed}
    target = _target(own, frameworks)
    agreement = frameworks.get(target.document.key) if target else None
    actuals = [f for f in own if f.kind is FigureKind.ACTUAL and f.state in _DONE]
    actual = _latest(actuals, definition)
    pace = _latest([f for f in known if f.indicator.key != key and _is_kept(f)], definition)
    baseline = _latest([f for f in own if f.kind is FigureKind.BASELINE], definition)
    start = _first(signed, agreement)
    computed = _compute(definition, (target, actual, pace, baseline), agreement, start)
    return ProgressAnswer(
        indicator=definition,
        known_on=on,
        target=target,
        actual=actual,
        pace=pace,
        lender=None,
        others=tuple(f for f in reversed(actuals) if f is not actual),
        maybe=tuple(f for f in listed.maybe if f.indicator.key == key),
        agreement=agreement,
        progress=computed,
        words=_words(computed, agreement),
        places=places,
    )


def _of_one_territory(
    known: Sequence[FigureRead], key: str, wide: Container[str] | None
) -> tuple[list[FigureRead], tuple[Named, ...]]:
    """The figures to set side by side: those of the whole, else of the only target's places."""
    if wide is None:
        return list(known), ()
    totals = [f for f in known if _is_total(f, wide)]
    targets = [f for f in known if f.indicator.key == key and f.kind is FigureKind.TARGET]
    if not targets or any(_is_total(f, wide) for f in targets):
        return totals, ()
    sets = {frozenset(place.key for place in f.places) for f in targets if not f.part_of}
    if len(sets) != 1:
        return totals, ()
    [only] = sets
    return [f for f in known if not f.part_of and {p.key for p in f.places} == only], next(
        f.places for f in targets if not f.part_of
    )


def _words(computed: Progress | None, agreement: AgreementRead | None) -> ProgressWords | None:
    """The words of what is computed, the deadline named after the agreement's years."""
    if computed is None:
        return None
    if agreement is None:
        return progress_words(computed, deadline_computed=False)
    label = term_label(agreement.starts_on, agreement.ends_on)
    computed_day = bool(agreement.ends_words)
    return progress_words(computed, deadline_label=label, deadline_computed=computed_day)


def as_input(figure: FigureRead, definition: IndicatorRead) -> Input:
    """A figure as `core.progress` takes it, lent attributes named."""
    lent = figure.lent
    scope = figure.effective_scope
    return Input(
        key=figure.key,
        label=figure.label or figure.indicator.label,
        value=figure.value,
        unit=figure.unit,
        as_at=figure.effective_as_at,
        known_on=figure.known_on,
        scope=scope.label if scope else None,
        floor=_floor(figure, definition),
        as_at_from=lent.figure if lent and lent.as_at else None,
        scope_from=lent.figure if lent and lent.scope else None,
    )


def _floor(figure: FigureRead, definition: IndicatorRead) -> Decimal | None:
    return (
        Decimal(definition.floor)
        if definition.floor and (figure.indicator.key == definition.key)
        else None
    )


def _is_total(figure: FigureRead, wide: Container[str]) -> bool:
    return not figure.part_of and all(place.key in wide for place in figure.places)


def _target(own: Sequence[FigureRead], frameworks: dict[str, AgreementRead]) -> FigureRead | None:
    """The latest target that an agreement sets, else the latest that any text states."""
    targets = [f for f in own if f.kind is FigureKind.TARGET]
    agreed = [
        f
        for f in targets
        if f.document.key in frameworks
        and frameworks[f.document.key].kind is AgreementKind.AGREEMENT
    ]
    return max(agreed or targets, key=lambda f: (f.known_on, f.key), default=None)


def _is_kept(pace: FigureRead) -> bool:
    """Whether a pace is reported or foreseen: one that is only wanted leads nowhere."""
    return pace.kind in (FigureKind.ACTUAL, FigureKind.FORECAST)


def _latest(found: Iterable[FigureRead], definition: IndicatorRead) -> FigureRead | None:
    by_key = {figure.key: figure for figure in found}
    last = latest(as_input(figure, definition) for figure in by_key.values())
    return by_key[last.key] if last else None


def _first(signed: Sequence[AgreementRead], last: AgreementRead | None) -> date | None:
    """When the agreement began that `last` amends, or `last` itself where it amends none."""
    by_key = {agreement.key: agreement for agreement in signed}
    while last is not None and last.amends is not None and last.amends.key in by_key:
        last = by_key[last.amends.key]
    return last.starts_on if last else None


def _compute(
    definition: IndicatorRead,
    stated: tuple[FigureRead | None, FigureRead | None, FigureRead | None, FigureRead | None],
    agreement: AgreementRead | None,
    began: date | None,
) -> Progress | None:
    """From target, actual, pace and baseline as stated; the way down begins at the baseline."""
    target, actual, pace, baseline = (as_input(f, definition) if f else None for f in stated)
    if target is None:
        return None
    start, direction = None, Direction(definition.direction)
    if actual is not None and definition.nature == Nature.CUMULATIVE:
        start = (stated[1].valid_from if stated[1] else None) or began
    down = direction is Direction.DOWN
    if down and baseline is not None and baseline.unit == target.unit:
        start = baseline.as_at
    else:
        baseline = None
    found = progress(
        target,
        actual,
        pace,
        agreement.ends_on if agreement else None,
        start=start,
        baseline=baseline,
        direction=direction,
    )
    rate = definition.nature == Nature.RATE or target.unit in _RATES
    return _side_by_side(found) if rate and actual and not (down and baseline) else found


def _side_by_side(found: Progress) -> Progress:
    """Two rates, or two multiples, with nothing computed of both: the share of a share, and what
    would be left of it, tell nothing."""
    reasons = MappingProxyType({**found.reasons, **dict.fromkeys(_COMPUTED, Reason.RATES)})
    return replace(
        found,
        share=None,
        left=None,
        pace_needed=None,
        pace_so_far=None,
        reached_by=None,
        reasons=reasons,
    )


def _lender(programme: Any, actual: FigureRead | None, on: date | None) -> FigureRead | None:
    if actual is None or actual.lent is None:
        return None
    return next(iter(figures(programme, on=on, keys=[actual.lent.figure]).known), None)
