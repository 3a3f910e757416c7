"""The dated facts and the commitments that name a place, and what is still to come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.deadlines import Deadline, DueKind
from porion.answers.place_sheet import PlaceSheet
from porion.answers.place_tracks import subject_of
from porion.core import language
from porion.core.folding import fold
from porion.core.vocabulary import EventKind, PlaceKind
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.commitment_tables import due_words
from porion.portal.pages.event_tables import event_day, event_kind
from porion.portal.pages.home import due_words as deadline_words
from porion.ui import wording as words
from porion.ui.parts import DueItem

#: Deadlines printed on a sheet.
_NEXT = 3


@dataclass(frozen=True)
class Mark:
    """What one document says of a project: when, what, of what sort, who says it."""

    when: str
    what: str
    sort: str
    source: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class ProjectCard:
    """A project with its marks in order of publication."""

    title: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Promise:
    """A commitment: what, by whom, how much, by when, in which text."""

    what: str
    who: str
    amount: str
    due: str
    note: str
    source: str
    href: str


def project_cards(sheet: PlaceSheet, addresses: Addresses, day: date) -> tuple[ProjectCard, ...]:
    """One card a project, in alphabetical order."""
    projects: dict[str, list[EventRead]] = {}
    for event in sheet.answer.events:
        projects.setdefault(event.project or event.label, []).append(event)
    known = _followed(sheet.index.events)
    return tuple(
        ProjectCard(
            _title(sheet, projects[name][0], name),
            tuple(
                _mark(sheet, event, name, known, addresses, day)
                for event in sorted(projects[name], key=_order)
            ),
        )
        for name in sorted(projects, key=fold)
    )


def _order(event: EventRead) -> tuple[date, date, str]:
    return event.known_on or date.max, event.on_to or event.on_from or date.max, event.key


def _title(sheet: PlaceSheet, event: EventRead, name: str) -> str:
    """On the sheet of an estate its own project is named after the subject alone."""
    subject = subject_of(event)
    return subject if subject and sheet.place.kind is PlaceKind.CITE else name


def _followed(events: Iterable[EventRead]) -> frozenset[str]:
    """Projects finished by some text, and announcements that a later text changed."""
    found: set[str] = set()
    for event in events:
        if event.kind is EventKind.FINISHED and event.project:
            found.add(event.project)
        if event.revises:
            found.add(event.revises)
    return frozenset(found)


def _mark(
    sheet: PlaceSheet,
    event: EventRead,
    title: str,
    followed: frozenset[str],
    addresses: Addresses,
    day: date,
) -> Mark:
    sort = event_kind(event)
    passed = event.kind is EventKind.PLANNED and event.on_to is not None and event.on_to < day
    if passed and not {event.project, event.key} & followed:
        sort = f"{sort}, {_('échéance passée, suite non communiquée')}"
    document = event.document
    head, colon, rest = event.label.partition(" : ")
    names = {fold(sheet.place.label), fold(title.partition(",")[0])}
    what = words.upper_first(rest) if colon and fold(head) in names else event.label
    if sheet.place.kind is PlaceKind.CITE and colon and subject_of(event):
        what = head
    return Mark(
        when=fact_day(event) or _("Date non précisée"),
        what=what,
        sort=sort,
        source=document.label if document else words.not_communicated(),
        href=addresses.statement(document.key, f"fait-{event.key}") if document else "",
        note=event.note,
    )


def fact_day(event: EventRead) -> str:
    """The day in words; for words that place nothing ("déjà"), the last day they can mean."""
    said = event_day(event)
    if said and event.on_to and not any(char.isdigit() for char in said):
        return _("Au plus tard le %s") % words.short_day(event.on_to)
    return said


def promises(found: Sequence[CommitmentRead], addresses: Addresses) -> tuple[Promise, ...]:
    """The commitments, soonest due first."""
    return tuple(
        Promise(
            what=each.label,
            who=", ".join(party.label for party in each.parties),
            amount=language.amount(each.amount_eur) if each.amount_eur is not None else "",
            due=words.upper_first(due_words(each)),
            note=each.note,
            source=each.document.label if each.document else words.not_communicated(),
            href=addresses.commitment(each.key),
        )
        for each in found
    )


def next_due(found: Sequence[Deadline], addresses: Addresses) -> tuple[DueItem, ...]:
    """The next deadlines of the place, soonest first."""
    return tuple(
        DueItem(
            words=deadline_words(each),
            what=each.label,
            on=each.due_to,
            source=each.document.label if each.document else "",
            href=_href(each, addresses),
        )
        for each in found[:_NEXT]
        if each.kind is not DueKind.AGREEMENT
    )


def _href(due: Deadline, addresses: Addresses) -> str:
    if due.kind is DueKind.COMMITMENT:
        return addresses.commitment(due.key)
    return addresses.statement(due.document.key, f"fait-{due.key}") if due.document else ""
