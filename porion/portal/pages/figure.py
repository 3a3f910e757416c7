"""The card of a figure: what it says, where it stands, what else was said of the same thing."""

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from porion.answers.figure_card import FigureCard
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.navigation import API
from porion.portal.pages import wording
from porion.portal.pages.comparison import related_table, subject_table
from porion.portal.pages.figure_gaps import Gap, gaps
from porion.portal.pages.figure_history import history
from porion.portal.pages.figure_parts import Parts, parts_of
from porion.portal.pages.figure_terms import card_terms
from porion.portal.pages.transcriptions import Transcription, transcriptions
from porion.ui import wording as words
from porion.ui.charts import Picture
from porion.ui.frames import Link
from porion.ui.parts import Passage, Term
from porion.ui.tables import Table

#: Characters of a fingerprint that a page shows.
SHORT = 12


@dataclass(frozen=True)
class FigurePage:
    """Everything on the card. `maybe` where it may not yet have been public that day; `history`
    is a small picture under its heading, `json` the figure for programs. `every` leads to all that
    is published on the subject, where the card shows a part of it."""

    figure: FigureRead
    title: str
    noun: str
    crumbs: tuple[Link, ...]
    dated: str
    scope: str
    passage: Passage
    contexts: tuple[Passage, ...]
    others_at: tuple[Passage, ...]
    note: str
    terms: tuple[Term, ...]
    citation: str
    permalink: str
    subject: Table
    alone: bool
    every: Link | None
    whole: Link | None
    parts: Parts | None
    related: Table | None
    versions: tuple[Transcription, ...]
    maybe: bool
    history: Picture | None
    history_heading: str
    gaps: tuple[Gap, ...]
    json: str


def figure_page(card: FigureCard, addresses: Addresses, host: str) -> FigurePage:
    """The page of a card; `host` is the scheme and host of its permalink."""
    figure = card.figure
    permalink = host + Addresses(addresses.prefix).figure(figure.key)
    subject = subject_table(card, addresses)
    every = _every(card, addresses)
    drawn = None if every else history(card, addresses)  # a part of the values would mislead
    return FigurePage(
        figure=figure,
        title=wording.label(figure),
        noun=words.noun(figure.value, figure.unit),
        crumbs=_crumbs(card, addresses),
        dated=wording.when_and_published(figure),
        scope=wording.scope(figure),
        passage=_passage(card, addresses),
        contexts=tuple(
            Passage(str(q.locator), "", q.lead, (q.before, q.printed, q.after), q.tail)
            for q in card.contexts
        ),
        others_at=tuple(Passage(str(place), "", installed=False) for place in figure.also_at),
        note=figure.note,
        terms=card_terms(card, addresses),
        citation=citation(figure, permalink),
        permalink=permalink,
        subject=subject,
        alone=len(subject.rows) < 2,
        every=every,
        whole=_whole(card.whole, addresses),
        parts=parts_of(card, addresses),
        related=related_table(card, addresses),
        versions=transcriptions(card.versions),
        maybe=not any(f.key == figure.key for f in card.same_subject),
        history=drawn[0] if drawn else None,
        history_heading=drawn[1] if drawn else "",
        gaps=gaps(card, addresses),
        json=_json(figure.key, addresses),
    )


def _every(card: FigureCard, addresses: Addresses) -> Link | None:
    """All the figures of the indicator, where the card shows those around its own."""
    if card.subject_count <= len(card.same_subject):
        return None
    text = _("Les %(all)s chiffres publiés sur ce sujet")
    count = language.number(Decimal(card.subject_count))
    href = addresses.page("figures", indicateur=card.figure.indicator.key)
    return Link(text % {"all": count}, href)


def _whole(whole: FigureRead | None, addresses: Addresses) -> Link | None:
    """The total of which the card's figure is a part."""
    if whole is None:
        return None
    label = f"{wording.label(whole)}{words.NBSP}: {words.full(whole.value, whole.unit)}"
    return Link(label, addresses.figure(whole.key))


def citation(figure: FigureRead, permalink: str) -> str:
    """Ready to paste: what, number with qualifier, day, publication, document, locator, address."""
    number = words.full(figure.value, figure.unit)
    day = words.lower_first(wording.when(figure)).replace(" (", ", ").replace(")", "")
    dates = (day, figure.published.words)
    when = f"{words.NBSP}; ".join(part for part in dates if part)
    what = words.upper_first(wording.label(figure))
    return _("%(what)s : %(number)s (%(when)s). Source : « %(document)s », %(at)s. %(address)s") % {
        "what": what,
        "number": number,
        "when": when,
        "document": figure.document.label,
        "at": figure.passage,
        "address": permalink,
    }


def _json(key: str, addresses: Addresses) -> str:
    """The figure in the interface for programs, on the same day."""
    query = {"programme": addresses.prefix} if addresses.prefix else {}
    if addresses.known_on is not None:
        query["known_on"] = addresses.known_on.isoformat()
    return f"{API}figures/{key}" + (f"?{urlencode(query)}" if query else "")


def _crumbs(card: FigureCard, addresses: Addresses) -> tuple[Link, ...]:
    figure = card.figure
    return (
        Link(_("Accueil"), addresses.home()),
        Link(_("Les chiffres"), addresses.page("figures")),
        Link(
            figure.indicator.label,
            addresses.indicator(figure.indicator.key) if card.definition else "",
        ),
        Link(_("Fiche du chiffre")),
    )


def _passage(card: FigureCard, addresses: Addresses) -> Passage:
    """The words of the document; position and fingerprint where they are not installed."""
    figure, quote = card.figure, card.quote
    at, print_ = str(figure.passage), figure.passage_sha256[:SHORT]
    href = addresses.passage(figure.document.key, figure.key)
    if quote is None:
        return Passage(at, print_, installed=False, href=href, document=figure.document.label)
    marked = (quote.before, quote.printed, quote.after)
    return Passage(
        at, print_, quote.lead, marked, quote.tail, href=href, document=figure.document.label
    )
