"""The number that opens the home page: what is published, else the target, else nothing."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.progress import ProgressAnswer
from porion.core import language
from porion.core.folding import fold
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import short_document
from porion.portal.pages.progress_box import ProgressBox, progress_box
from porion.ui import wording as words
from porion.ui.frames import Link

#: Words for a day that read well after "à": "mi-2025", "fin 2022".
_AFTER_A = re.compile(r"^(mi|fin|début)[ -]")


@dataclass(frozen=True)
class Published:
    """One publication of the number: when, and the document that holds it."""

    when: str
    document: Link


@dataclass(frozen=True)
class Headline:
    """The opening number; it is the target's where nothing is published as done.

    `situation` is the day it holds, `publications` every text that states the same fact;
    `lent` says which of them gives the day.
    """

    figure: FigureRead
    noun: str
    is_target: bool
    situation: str
    publications: tuple[Published, ...]
    scope: str
    card: str
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
    lender = found.lender if found.actual else None
    return Headline(
        figure=figure,
        noun=f"{noun_of(figure)}{at_day(figure) if found.actual else ''}",
        is_target=found.actual is None,
        situation=wording.when(figure),
        publications=tuple(_published(f, addresses) for f in (figure, lender) if f),
        scope=wording.scope(figure),
        card=addresses.figure(figure.key),
        lent=_lent(figure, lender),
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


def at_day(figure: FigureRead) -> str:
    """ " à mi-2025", " à fin 2022", " au 23 janvier 2023"; empty where the day is in
    words that suit no phrase."""
    day, said = figure.effective_as_at, figure.effective_date_words
    if said:
        return f" à {said}" if _AFTER_A.match(said) else ""
    if day is None:
        return ""
    if (day.month, day.day) == (12, 31):
        return f" à {language.end_of_year(day.year)}"
    return f" au {words.day(day)}".replace(" ", words.NBSP).replace(words.NBSP, " ", 1)


def _published(figure: FigureRead, addresses: Addresses) -> Published:
    return Published(
        figure.published.words,
        Link(
            words.lower_first(short_document(figure)),
            addresses.passage(figure.document.key, figure.key),
        ),
    )


def _lent(figure: FigureRead, lender: FigureRead | None) -> str:
    """Which text gives the day, where the first does not; and in what unit it counts."""
    if lender is None:
        return ""
    said = _("Date donnée, pour le même fait, par : %s") % words.lower_first(short_document(lender))
    if lender.unit == figure.unit:
        return f"{said}."
    return _("%(said)s, qui compte des %(noun)s.") % {
        "said": said,
        "noun": words.noun(lender.value, lender.unit),
    }
