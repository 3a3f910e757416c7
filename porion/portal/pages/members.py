"""A set told state by state: one row of squares a document, what is not stated computed."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.members import Members
from porion.core import language
from porion.core.language.agreement import state_of
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import day_words, short_document
from porion.ui import wording as words
from porion.ui.charts import SquareGroup, Squares, SquaresPicture, SquareState, squares
from porion.ui.charts.square_sets import LIMIT
from porion.ui.parts import Term

#: Done first, then what is under way, then what is announced; what texts do not say comes last.
_ORDER = (SquareState.DONE, SquareState.WORKS, SquareState.ANNOUNCED)
_DONE = frozenset({FigureState.ENDED, FigureState.DELIVERED, FigureState.RELET})


@dataclass(frozen=True)
class SetRow:
    """What one document says of a set; `squares` is None where they cannot be counted: `terms`
    then say it, and nothing else does."""

    heading: str
    line: str
    squares: SquaresPicture | None
    terms: tuple[Term, ...]


def set_rows(found: tuple[Members, ...], addresses: Addresses) -> tuple[SetRow, ...]:
    """The rows of an indicator that counts the members of a set."""
    return tuple(_row(each, addresses) for each in found)


def _row(told: Members, addresses: Addresses) -> SetRow:
    whole = words.full(told.whole.value, told.whole.unit)
    drawn = set_squares(told, addresses, key=f"ensemble-{told.parts[0].document.key}")
    return SetRow(
        heading=f"{whole}{words.NBSP}: {words.lower_first(short_document(told.parts[0]))}",
        line=wording.when_and_published(told.dated),
        squares=drawn,
        terms=() if drawn else terms_of(told, addresses),
    )


def terms_of(told: Members, addresses: Addresses) -> tuple[Term, ...]:
    """Each state with its count, what no text states, and the size of the set."""
    whole = words.full(told.whole.value, told.whole.unit)
    rest = language.interval(told.rest, told.whole.unit, bare=True)
    return (
        *(
            Term(
                words.upper_first(state_words(part)),
                words.full(part.value, part.unit),
                addresses.figure(part.key),
            )
            for part in in_order(told)
        ),
        Term(_("État non précisé"), rest, note=_("calculé")),
        Term(_("Ensemble"), whole, addresses.figure(told.whole.key)),
    )


def set_squares(told: Members, addresses: Addresses, *, key: str = "") -> SquaresPicture | None:
    """Squares where every count is exact and the set small enough to be counted by eye."""
    counts = [part.value.number for part in told.parts]
    rest = told.rest.low if told.rest.is_point else None
    size = told.whole.value.number
    if rest is None or rest < 0 or None in counts or size is None or size >= LIMIT:
        return None
    groups = [
        SquareGroup(
            int(part.value.number),
            square_state(part),
            state_words(part),
            href=addresses.figure(part.key),
        )
        for part in in_order(told)
        if part.value.number is not None
    ]
    if rest:
        silent = SquareState.NOT_STATED
        groups.append(SquareGroup(int(rest), silent, not_stated(), computed=True))
    title = f"{told.dated.indicator.label}, {day_words(told.dated)}".rstrip(", ")
    return squares(Squares(key or told.whole.key, title, tuple(groups)))


def in_order(told: Members) -> list[FigureRead]:
    """The parts of a set, the farthest on first."""
    return sorted(told.parts, key=lambda part: _ORDER.index(square_state(part)))


def square_state(part: FigureRead) -> SquareState:
    """How a part of a set is drawn."""
    return square_of(part.state, announced=part.kind is FigureKind.FORECAST)


def square_of(state: FigureState | None, *, announced: bool = False) -> SquareState:
    """How a state is drawn; what is announced is drawn as such, whatever is to come."""
    if announced:
        return SquareState.ANNOUNCED
    return SquareState.DONE if state in _DONE else SquareState.WORKS


def state_words(part: FigureRead) -> str:
    """The state of a part, agreeing with its number: "achevées", "démarrages annoncés en 2025"."""
    number = part.value.number
    said = state_of(int(number) if number is not None else 2, part.unit, part.kind, part.state)
    if part.kind is FigureKind.FORECAST and (when := day_words(part)):
        return f"{said} {_('en %s') % when if when.isdigit() else f'({when})'}"
    return said


def not_stated() -> str:
    """What is said of those of which nothing is."""
    return _("état non précisé")


def sentence(told: Members) -> str:
    """The set in one sentence: "5 achevées, 10 en travaux, 10 dont l’état n’est pas précisé, sur
    35 cités"."""
    said = [f"{words.printed(part.value)} {state_words(part)}" for part in in_order(told)]
    if told.rest.is_point and told.rest.low == 0:
        rest = ""
    else:
        count = language.interval(told.rest, told.whole.unit, bare=True)
        many = 1 if told.rest.high is not None and told.rest.high < 2 else 2
        rest = ngettext(
            "%(n)s dont l’état n’est pas précisé (calculé)",
            "%(n)s dont l’état n’est pas précisé (calculé)",
            many,
        ) % {"n": count}
    whole = words.full(told.whole.value, told.whole.unit)
    parts = ", ".join([*said, rest] if rest else said)
    return _("%(parts)s, sur %(whole)s") % {"parts": parts, "whole": whole}
