"""A set told state by state: one row of squares a document, what is not stated computed."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.members import Members
from porion.core import language
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.ui import wording as words
from porion.ui.charts import SquareGroup, Squares, SquaresPicture, SquareState, squares
from porion.ui.charts.square_sets import LIMIT
from porion.ui.parts import Term

_DONE = frozenset({FigureState.ENDED, FigureState.DELIVERED, FigureState.RELET})


@dataclass(frozen=True)
class SetRow:
    """What one document says of a set; `squares` is None where they cannot be counted."""

    heading: str
    line: str
    squares: SquaresPicture | None
    terms: tuple[Term, ...]


def set_rows(found: tuple[Members, ...], addresses: Addresses) -> tuple[SetRow, ...]:
    """The rows of an indicator that counts the members of a set."""
    return tuple(_row(each, addresses) for each in found)


def _row(members: Members, addresses: Addresses) -> SetRow:
    whole = words.full(members.whole.value, members.whole.unit)
    title = f"{whole}{words.NBSP}: {members.parts[0].document.label}"
    rest = language.interval(members.rest, members.whole.unit, bare=True)
    return SetRow(
        heading=title,
        line=wording.when_and_published(members.parts[0]),
        squares=_squares(members, title),
        terms=(
            *(
                Term(_said(part), words.full(part.value, part.unit), addresses.figure(part.key))
                for part in members.parts
            ),
            Term(_("État non précisé"), rest, note=_("calculé")),
            Term(_("Ensemble"), whole, addresses.figure(members.whole.key)),
        ),
    )


def _squares(members: Members, title: str) -> SquaresPicture | None:
    """Squares where every count is exact and the set small enough to be counted by eye."""
    counts = [part.value.number for part in members.parts]
    rest = members.rest.low if members.rest.is_point else None
    if rest is None or rest < 0 or None in counts or members.whole.value.number is None:
        return None
    if members.whole.value.number >= LIMIT:
        return None
    groups = [
        SquareGroup(int(part.value.number), _state(part), _said(part).lower())
        for part in members.parts
        if part.value.number is not None
    ]
    if rest:
        silent = SquareState.NOT_STATED
        groups.append(SquareGroup(int(rest), silent, _("état non précisé"), computed=True))
    return squares(Squares(members.whole.key, title, tuple(groups)))


def _state(part: FigureRead) -> SquareState:
    if part.kind is FigureKind.FORECAST:
        return SquareState.ANNOUNCED
    return SquareState.DONE if part.state in _DONE else SquareState.WORKS


def _said(part: FigureRead) -> str:
    state = language.state_label(part.state) if part.state else language.label(part.kind)
    if part.kind is FigureKind.FORECAST:
        return _("Annoncé : %s") % state.lower()
    return state
