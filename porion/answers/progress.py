"""How far an indicator has come towards its target, as known on a date."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from porion.core.language import ProgressWords, progress_words
from porion.core.language.progress import term_label
from porion.core.progress import Input, Progress, latest, progress
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
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.framework.queries.agreements import agreements
from porion.framework.vocabulary import AgreementRead
from porion.territory.queries.nesting import whole_places

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
    wide = whole_places(programme)
    known = [f for f in listed.known if place or _is_total(f, wide)]
    own = [f for f in known if f.indicator.key == key]
    signed = agreements(programme, on=on)
    frameworks = {a.document.key: a for a in signed}
    target = _target(own, frameworks)
    agreement = frameworks.get(target.document.key) if target else None
    actuals = [f for f in own if f.kind is FigureKind.ACTUAL and f.state in _DONE]
    actual = _latest(actuals, definition)
    pace = _latest([f for f in known if f.indicator.key in paces], definition)
    baseline = _latest([f for f in own if f.kind is FigureKind.BASELINE], definition)
    start = _first(signed, agreement)
    computed = _compute(definition, (target, actual, pace, baseline), agreement, start)
    return ProgressAnswer(
        indicator=definition,
        known_on=on,
        target=target,
        actual=actual,
        pace=pace,
        lender=_lender(programme, actual, on),
        others=tuple(f for f in reversed(actuals) if f is not actual),
        maybe=tuple(f for f in listed.maybe if f.indicator.key == key),
        agreement=agreement,
        progress=computed,
        words=_words(computed, agreement),
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
    return progress(
        target,
        actual,
        pace,
        agreement.ends_on if agreement else None,
        start=start,
        baseline=baseline,
        direction=direction,
    )


def _lender(programme: Any, actual: FigureRead | None, on: date | None) -> FigureRead | None:
    if actual is None or actual.lent is None:
        return None
    return next(iter(figures(programme, on=on, keys=[actual.lent.figure]).known), None)
