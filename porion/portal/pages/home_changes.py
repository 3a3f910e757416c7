"""What changed: the last publications, each with a sentence and where to read on."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.home import HomeAnswer
from porion.answers.statements import Pair
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_name
from porion.portal.pages.headline import at_day
from porion.sources.vocabulary import DocumentRead
from porion.ui import wording as words
from porion.ui.frames import Link

#: How many publications the home page tells of.
LATEST = 3


@dataclass(frozen=True)
class Change:
    """A publication: its day, a sentence, and links to the figure and to what differs."""

    when: str
    day: str
    what: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Source:
    """A document with its day and the number of its figures."""

    link: Link
    when: str
    kind: str
    count: str
    maybe: bool


def changes(answer: HomeAnswer, addresses: Addresses) -> tuple[Change, ...]:
    """The last documents, newest first, each with what it says of the headline, if anything."""
    return tuple(
        Change(
            published(document),
            document.published.on.isoformat() if document.published.on else "",
            _sentence(document, answer),
            _links(document, answer, addresses),
        )
        for document in answer.documents.known[:LATEST]
    )


def sources(answer: HomeAnswer, addresses: Addresses) -> tuple[Source, ...]:
    """Every document, newest first, then those that perhaps were public already."""
    listed = answer.documents
    found = [(document, False) for document in listed.known]
    found += [(document, True) for document in listed.maybe]
    return tuple(
        Source(
            Link(
                document_name(document.label, document.published.on),
                addresses.document(document.key),
            ),
            published(document),
            language.label(document.kind),
            count(listed.figures.get(document.key, 0)),
            maybe,
        )
        for document, maybe in found
    )


def published(document: DocumentRead) -> str:
    """The day of a document, or the days between which it became public."""
    if document.published.on is None:
        return document.published.words.removeprefix("publiée ")
    return words.day(document.published.on)


def count(number: int) -> str:
    """ "66 chiffres"."""
    return ngettext("%(n)s chiffre", "%(n)s chiffres", number) % {"n": number}


def _sentence(document: DocumentRead, answer: HomeAnswer) -> str:
    """The document, and what it says of the headline in its own number and unit."""
    name = document_name(document.label, document.published.on)
    figure = answer.said.get(document.key)
    if figure is None:
        number = answer.documents.figures.get(document.key, 0)
        return f"{name}{words.NBSP}: {count(number)}."
    return _("%(document)s : « %(number)s »%(when)s.") % {
        "document": name,
        "number": words.full(figure.value, figure.unit),
        "when": at_day(figure),
    }


def _links(document: DocumentRead, answer: HomeAnswer, addresses: Addresses) -> tuple[Link, ...]:
    figure = answer.said.get(document.key)
    number = answer.documents.figures.get(document.key, 0)
    listed = Link(
        _("Ses %s") % count(number) if number > 1 else _("Le lire"),
        addresses.page("figures", document=document.key)
        if number
        else addresses.document(document.key),
    )
    if figure is None:
        return (listed,)
    card = Link(_("Fiche du chiffre"), addresses.figure(figure.key))
    gaps = [pair for pair in answer.gaps if figure.key in (pair.first.key, pair.second.key)]
    if gaps:
        return (card, _gap(gaps[0], figure, addresses))
    return (card, listed)


def _gap(pair: Pair, figure: FigureRead, addresses: Addresses) -> Link:
    """The other document says another number: both stand on the indicator's page."""
    other = pair.second if pair.first.key == figure.key else pair.first
    name = words.lower_first(document_name(other.document.label, other.published.on))
    return Link(
        _("Écart avec : %s") % name.partition(",")[0],
        f"{addresses.figure(figure.key)}#h-sujet",
    )
