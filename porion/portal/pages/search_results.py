"""One result of a search, by its sort: what it is called, what it says, where it leads."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.place_index import PlaceIndex
from porion.answers.search import Hit, SearchAnswer
from porion.answers.search_entries import Sort
from porion.core.folding import fold
from porion.core.language.french import NOT_STATED
from porion.core.stems import stem
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import short_document
from porion.portal.pages.place_facts import fact_day
from porion.portal.pages.place_results import result as place_result
from porion.portal.pages.questions import anchor
from porion.ui import wording as words

_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True)
class Found:
    """One result: its name and address, what it says in large, what stands below.

    `pieces` is a passage cut into stretches, those to mark with True.
    """

    label: str
    href: str
    value: str = ""
    note: str = ""
    pieces: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class Sources:
    """What results are told with: the figures shown, by key, and the index of places."""

    figures: Mapping[str, FigureRead]
    index: PlaceIndex


def heading(sort: Sort) -> str:
    """The words of a sort of results."""
    return {
        Sort.FIGURE: _("Chiffres"),
        Sort.INDICATOR: _("Indicateurs"),
        Sort.PLACE: _("Lieux"),
        Sort.EVENT: _("Faits et dates"),
        Sort.COMMITMENT: _("Engagements"),
        Sort.OBJECTIVE: _("Axes et objectifs"),
        Sort.DOCUMENT: _("Documents"),
        Sort.PART: _("Parties de documents"),
        Sort.PARTY: _("Organismes"),
        Sort.SCHEME: _("Dispositifs et fonds"),
        Sort.QUESTION: _("Questions sans réponse publiée"),
        Sort.GAP: _("Écarts entre sources"),
        Sort.PASSAGE: _("Dans le texte des documents"),
    }[sort]


Teller = Callable[[Hit, SearchAnswer, Sources, Addresses], Found | None]


def _figure(hit: Hit, _a: SearchAnswer, sources: Sources, addresses: Addresses) -> Found | None:
    figure = sources.figures.get(hit.entry.key)
    if figure is None:
        return None
    said = (wording.when_and_published(figure), short_document(figure))
    return Found(
        wording.label(figure),
        addresses.figure(figure.key),
        words.full(figure.value, figure.unit),
        words.upper_first(" · ".join(part for part in said if part)),
    )


def _indicator(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    return Found(hit.entry.label, addresses.indicator(hit.entry.key), note=hit.entry.note)


def _place(hit: Hit, _a: SearchAnswer, sources: Sources, addresses: Addresses) -> Found | None:
    place = sources.index.places.get(hit.entry.key)
    if place is None:
        return None
    told = place_result(place, sources.index, addresses)
    note = " · ".join(part for part in (told.what, told.aliases, told.said) if part)
    return Found(told.label, told.href, note=note)


def _event(hit: Hit, _a: SearchAnswer, sources: Sources, addresses: Addresses) -> Found | None:
    event = next((e for e in sources.index.events if e.key == hit.entry.key), None)
    if event is None:
        return None
    document = event.document
    href = addresses.statement(document.key, f"fait-{event.key}") if document else ""
    return Found(
        event.label,
        href,
        fact_day(event) or _("Date non précisée"),
        document.label if document else "",
    )


def _commitment(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    document = hit.entry.document
    return Found(
        hit.entry.label,
        addresses.commitment(hit.entry.key),
        note=document.label if document else "",
    )


def _objective(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    return Found(hit.entry.label, addresses.objective(hit.entry.key), note=hit.entry.note)


def _document(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    return Found(hit.entry.label, addresses.document(hit.entry.key))


def _part(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    document = hit.entry.document.key if hit.entry.document else ""
    return Found(hit.entry.label, addresses.part(document, hit.entry.at), note=hit.entry.note)


def _party(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    href = addresses.page("figures", partenaire=hit.entry.key)
    return Found(hit.entry.label, href, note=hit.entry.note)


def _scheme(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    return Found(hit.entry.label, addresses.page("figures", q=hit.entry.label), note=hit.entry.note)


def _question(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    href = f"{addresses.page('questions')}#{anchor(hit.entry.key)}"
    return Found(hit.entry.label, href, NOT_STATED, hit.entry.note)


def _gap(hit: Hit, _a: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    return Found(hit.entry.label, addresses.page("gap", hit.entry.key), note=hit.entry.note)


def _passage(hit: Hit, answer: SearchAnswer, _s: Sources, addresses: Addresses) -> Found:
    entry = hit.entry
    document = entry.document.key if entry.document else ""
    return Found(
        entry.note, addresses.part(document, entry.at), pieces=marked(entry.label, answer.stems)
    )


def marked(text: str, stems: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    """A text cut into stretches, True for the words of those stems."""
    pieces: list[tuple[str, bool]] = []
    here = 0
    for found in _WORD.finditer(text):
        if any(stem(part) in stems for part in fold(found.group()).split()):
            pieces += [(text[here : found.start()], False), (found.group(), True)]
            here = found.end()
    pieces.append((text[here:], False))
    return tuple(piece for piece in pieces if piece[0])


def tell(hit: Hit, answer: SearchAnswer, sources: Sources, addresses: Addresses) -> Found | None:
    """A hit as a result; None where the row is not public any more."""
    return _TELLERS[hit.entry.sort](hit, answer, sources, addresses)


_TELLERS: Mapping[Sort, Teller] = {
    Sort.FIGURE: _figure,
    Sort.INDICATOR: _indicator,
    Sort.PLACE: _place,
    Sort.EVENT: _event,
    Sort.COMMITMENT: _commitment,
    Sort.OBJECTIVE: _objective,
    Sort.DOCUMENT: _document,
    Sort.PART: _part,
    Sort.PARTY: _party,
    Sort.SCHEME: _scheme,
    Sort.QUESTION: _question,
    Sort.GAP: _gap,
    Sort.PASSAGE: _passage,
}
