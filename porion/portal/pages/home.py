"""The home page: one number, four facts, what comes next, what was published last."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.deadlines import Deadline, DueKind
from porion.answers.home import HomeAnswer
from porion.core import language
from porion.core.periods import Span
from porion.portal.addresses import Addresses
from porion.portal.pages.headline import Headline, opening
from porion.portal.pages.home_changes import Change, Source, changes, count, sources
from porion.portal.pages.home_facts import fact_cards
from porion.portal.pages.indicators import anchor
from porion.portal.pages.map_overview import small_map
from porion.portal.pages.qualifiers import Reading, readings
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.frames import Link
from porion.ui.parts import DueItem, FactCard

#: How many deadlines the home page shows.
DEADLINES = 3


@dataclass(frozen=True)
class Axes:
    """The axes of the agreement in force."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class HomePage:
    """Everything on the home page; `silence` is said where no number opens it."""

    title: str
    headline: Headline | None
    silence: str
    finder: str
    examples: tuple[Link, ...]
    map: MapPicture
    facts: tuple[FactCard, ...]
    due: tuple[DueItem, ...]
    calendar: str
    axes: Axes | None
    topics: tuple[tuple[Link, str], ...]
    readings: tuple[Reading, ...]
    documents: tuple[Source, ...]
    changes: tuple[Change, ...]
    gaps: str
    questions: str


def home_page(answer: HomeAnswer, title: str, addresses: Addresses) -> HomePage:
    """The page of an answer; `title` names the programme and its years."""
    headline = opening(answer.headline, addresses)
    return HomePage(
        title=title,
        headline=headline,
        silence="" if headline else _silence(answer),
        finder=addresses.page("places").partition("?")[0],
        examples=_examples(answer, addresses),
        map=_map(answer, addresses),
        facts=fact_cards(answer.facts, answer.kinds, addresses),
        due=tuple(_due(each, answer, addresses) for each in answer.due[:DEADLINES]),
        calendar=addresses.page("calendar"),
        axes=_axes(answer, addresses),
        topics=tuple(
            (Link(topic, f"{addresses.page('indicators')}#{anchor(topic)}"), count(number))
            for topic, number in answer.topics
        ),
        readings=readings(),
        documents=sources(answer, addresses),
        changes=changes(answer, addresses),
        gaps=addresses.page("gaps"),
        questions=addresses.page("questions"),
    )


def _silence(answer: HomeAnswer) -> str:
    """What opens the page of a programme without a headline figure."""
    documents = len(answer.documents.known)
    if not documents:
        return words.nothing_published()
    number = sum(figures for _topic, figures in answer.topics)
    told = ngettext("%(n)s document", "%(n)s documents", documents) % {"n": documents}
    head = _("%(figures)s dans %(sources)s.") % {"figures": count(number), "sources": told}
    if answer.headline is None:
        return f"{head} {_('Aucun indicateur n’est désigné pour résumer ce programme.')}"
    label = answer.headline.indicator.label
    return f"{head} {_('Rien n’est publié sur « %s » à cette date.') % label}"


def _map(answer: HomeAnswer, addresses: Addresses) -> MapPicture:
    """The small map, its notes in one paragraph: the deadlines below should not be pushed down."""
    picture = small_map(answer.index, addresses)
    return replace(picture, notes=(" ".join(picture.notes),) if picture.notes else ())


def _examples(answer: HomeAnswer, addresses: Addresses) -> tuple[Link, ...]:
    """Places by their short names; all lead straight to their page."""
    return tuple(
        Link(put.words[at] or place.label, addresses.place(place.key))
        for put in answer.examples
        for at, place in enumerate(put.places)
    )


def _due(deadline: Deadline, answer: HomeAnswer, addresses: Addresses) -> DueItem:
    return DueItem(
        words=due_words(deadline),
        what=_what(deadline, answer),
        on=deadline.due_to,
        source=deadline.document.label if deadline.document else "",
        href=addresses.document(deadline.document.key) if deadline.document else "",
    )


def due_words(deadline: Deadline) -> str:
    """ "Automne 2026", "D’ici fin 2027", "7 mars 2027"."""
    if deadline.kind is DueKind.AGREEMENT or deadline.due_from == deadline.due_to:
        return words.day(deadline.due_to)
    span = Span.inclusive(deadline.due_from, deadline.due_to)
    return words.upper_first(language.span(span, deadline.words))


def _what(deadline: Deadline, answer: HomeAnswer) -> str:
    """What falls due; the end of an agreement recalls the target that it set."""
    if deadline.kind is not DueKind.AGREEMENT:
        return deadline.label
    said = _("Terme : %(label)s") % {"label": words.lower_first(deadline.label)}
    found = answer.headline
    if found and found.target and found.agreement and found.agreement.key == deadline.key:
        goal = words.full(found.target.value, found.target.unit)
        said = _("%(said)s ; cible de %(goal)s") % {"said": said, "goal": goal}
    return f"{said} ({_('date calculée')})" if deadline.computed else said


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
