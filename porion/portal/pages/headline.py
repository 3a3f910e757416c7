"""The number that opens the home page: what is published, else the target, else nothing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.progress import ProgressAnswer
from porion.core.folding import fold
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.progress_box import ProgressBox, progress_box
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Dated


@dataclass(frozen=True)
class Headline:
    """The opening number; `value` is the target's where nothing is published as done."""

    figure: FigureRead
    noun: str
    is_target: bool
    dated: Dated
    lent: str
    box: ProgressBox | None
    calculation: str
    maybe: Link | None


def opening(found: ProgressAnswer | None, addresses: Addresses) -> Headline | None:
    """The number that opens the page; None where nothing of it is public."""
    figure = (found.actual or found.target) if found else None
    if found is None or figure is None:
        return None
    maybe = found.maybe[0] if found.maybe else None
    return Headline(
        figure=figure,
        noun=noun_of(figure),
        is_target=found.actual is None,
        dated=wording.dated(figure, addresses, with_scope=True),
        lent=_("Date donnée pour le même fait par « %s ».") % found.lender.document.label
        if found.lender
        else "",
        box=progress_box(found, addresses) if found.actual else None,
        calculation=f"{addresses.indicator(found.indicator.key)}"
        f"{'#calcul' if found.progress else ''}",
        maybe=Link(words.full(maybe.value, maybe.unit), addresses.figure(maybe.key))
        if maybe
        else None,
    )


def noun_of(figure: FigureRead) -> str:
    """What is counted: the indicator's own words where they begin with the unit's noun, else
    the noun, then the indicator."""
    noun = words.noun(figure.value, figure.unit)
    label = words.lower_first(figure.indicator.label)
    if not noun or fold(label).startswith(fold(noun)):
        return label
    return f"{noun}, {label}"
