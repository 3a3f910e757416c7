"""The home page: one number, how far it has come, what comes next, where all of it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.deadlines import Deadline, DueKind
from porion.answers.home import HomeAnswer
from porion.answers.progress import ProgressAnswer
from porion.core import language
from porion.core.periods import Span
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_name
from porion.portal.pages.headline import Headline, opening
from porion.portal.pages.indicators import anchor
from porion.portal.pages.qualifiers import Reading, readings
from porion.sources.vocabulary import DocumentRead
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import DatedItem, DueItem

#: How many deadlines, and how many publications, the home page shows.
DEADLINES = 3
LATEST = 3


@dataclass(frozen=True)
class Axes:
    """The axes of the agreement in force."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Source:
    """A document with its day and the number of its figures."""

    link: Link
    when: str
    kind: str
    count: str
    maybe: bool


@dataclass(frozen=True)
class HomePage:
    """Everything on the home page; `silence` is said where no number opens it."""

    title: str
    headline: Headline | None
    silence: str
    finder: str
    due: tuple[DueItem, ...]
    calendar: str
    axes: Axes | None
    topics: tuple[tuple[Link, str], ...]
    readings: tuple[Reading, ...]
    documents: tuple[Source, ...]
    latest: tuple[DatedItem, ...]


def home_page(answer: HomeAnswer, title: str, addresses: Addresses) -> HomePage:
    """The page of an answer; `title` names the programme and its years."""
    headline = opening(answer.headline, addresses)
    return HomePage(
        title=title,
        headline=headline,
        silence="" if headline else _silence(answer),
        finder=addresses.page("places").partition("?")[0],
        due=tuple(_due(d, addresses) for d in answer.deadlines.upcoming[:DEADLINES]),
        calendar=addresses.page("calendar"),
        axes=_axes(answer, addresses),
        topics=tuple(
            (
                Link(topic, f"{addresses.page('indicators')}#{anchor(topic)}"),
                _figures(count),
            )
            for topic, count in answer.topics
        ),
        readings=readings(),
        documents=_documents(answer, addresses),
        latest=_latest(answer, addresses),
    )


def _silence(answer: HomeAnswer) -> str:
    """What opens the page of a programme without a headline figure."""
    documents = len(answer.documents.known)
    if not documents:
        return words.nothing_published()
    count = sum(number for _topic, number in answer.topics)
    sources = ngettext("%(n)s document", "%(n)s documents", documents) % {"n": documents}
    head = _("%(figures)s dans %(sources)s.") % {"figures": _figures(count), "sources": sources}
    if answer.headline is None:
        return f"{head} {_('Aucun indicateur n’est désigné pour résumer ce programme.')}"
    label = answer.headline.indicator.label
    return f"{head} {_('Rien n’est publié sur « %s » à cette date.') % label}"


def _figures(count: int) -> str:
    return ngettext("%(n)s chiffre", "%(n)s chiffres", count) % {"n": count}


def _due(deadline: Deadline, addresses: Addresses) -> DueItem:
    return DueItem(
        words=due_words(deadline),
        what=_what(deadline),
        on=deadline.due_to,
        source=deadline.document.label if deadline.document else "",
        href=_where(deadline, addresses),
    )


def due_words(deadline: Deadline) -> str:
    """ "Automne 2026", "D'ici fin 2027", "7 mars 2027"."""
    if deadline.kind is DueKind.AGREEMENT:
        return words.day(deadline.due_to)
    span = Span.inclusive(deadline.due_from, deadline.due_to)
    return words.upper_first(language.span(span, deadline.words))


def _what(deadline: Deadline) -> str:
    if deadline.kind is not DueKind.AGREEMENT:
        return deadline.label
    words_ = _("Terme : %(label)s") % {"label": words.lower_first(deadline.label)}
    return f"{words_} ({_('date calculée')})" if deadline.computed else words_


def _where(deadline: Deadline, addresses: Addresses) -> str:
    return addresses.document(deadline.document.key) if deadline.document else ""


def _axes(answer: HomeAnswer, addresses: Addresses) -> Axes | None:
    framework = answer.framework
    if framework is None:
        return None
    return Axes(
        framework.agreement.label,
        tuple(
            Link(
                f"{objective.number}. {objective.label}" if objective.number else objective.label,
                addresses.objective(objective.key),
            )
            for objective in framework.objectives
            if objective.level == 1
        ),
    )


def _documents(answer: HomeAnswer, addresses: Addresses) -> tuple[Source, ...]:
    listed = answer.documents
    found = [(document, False) for document in listed.known]
    found += [(document, True) for document in listed.maybe]
    return tuple(
        Source(
            Link(
                document_name(document.label, document.published.on),
                addresses.document(document.key),
            ),
            _published(document),
            language.label(document.kind),
            _figures(listed.figures.get(document.key, 0)),
            maybe,
        )
        for document, maybe in found
    )


def _published(document: DocumentRead) -> str:
    if document.published.on is None:
        return _("sans date")
    return words.short_day(document.published.on)


def _latest(answer: HomeAnswer, addresses: Addresses) -> tuple[DatedItem, ...]:
    """The last documents, newest first, each with what it says of the headline, if anything."""
    said = _said(answer.headline)
    return tuple(
        DatedItem(
            _published(document),
            _item(document, answer.documents.figures.get(document.key, 0), said),
            document.published.on,
            addresses.page("figures", document=document.key),
            _("Les lire"),
        )
        for document in answer.documents.known[:LATEST]
    )


def _said(found: ProgressAnswer | None) -> dict[str, FigureRead]:
    """What each document says of the headline, by key of the document."""
    if found is None:
        return {}
    figures = (*found.others, found.target, found.lender, found.actual)
    return {figure.document.key: figure for figure in figures if figure is not None}


def _item(document: DocumentRead, count: int, said: dict[str, FigureRead]) -> str:
    name = document_name(document.label, document.published.on)
    if document.key not in said:
        return f"{name}{words.NBSP}: {_figures(count)}."
    figure = said[document.key]
    return _("%(document)s : %(count)s, dont « %(number)s ».") % {
        "document": name,
        "count": _figures(count),
        "number": words.full(figure.value, figure.unit),
    }
