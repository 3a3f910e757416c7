"""The sheet of a place: who it is, what names it, what lies in it, nothing invented."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.place_rest import Rest
from porion.answers.place_sheet import PlaceSheet
from porion.core import language
from porion.core.vocabulary import PlaceKind
from porion.framework.vocabulary import ObjectiveRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.place_facts import (
    ProjectCard,
    Promise,
    next_due,
    project_cards,
    promises,
)
from porion.portal.pages.place_figures import TopicCard, topic_cards
from porion.portal.pages.place_inside import Inside, Near, inside_of, near_of, said_words
from porion.portal.pages.place_lead import lead
from porion.portal.pages.place_map import sheet_map
from porion.portal.pages.place_names import place_href, short_name
from porion.portal.pages.place_questions import Question, questions
from porion.portal.pages.place_terms import terms_of
from porion.portal.place_words import words_of
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.frames import Link
from porion.ui.parts import Calculation, DueItem, Term


@dataclass(frozen=True)
class PlacePage:
    """One place. `cards` count those of both sorts; `about` links the list of its figures."""

    label: str
    title: str
    lead: str
    silent: bool
    crumbs: tuple[Link, ...]
    terms: tuple[Term, ...]
    note: str
    map: MapPicture | None
    topics: tuple[TopicCard, ...]
    projects: tuple[ProjectCard, ...]
    rests: tuple[Calculation, ...]
    promises: tuple[Promise, ...]
    due: tuple[DueItem, ...]
    maybe: tuple[TopicCard, ...]
    inside: tuple[Inside, ...]
    questions: tuple[Question, ...]
    objectives: tuple[Link, ...]
    kin: tuple[Near, ...]
    near: tuple[Near, ...]
    near_heading: str
    wider: Link | None
    elsewhere: tuple[Link, ...]

    @property
    def cards(self) -> int:
        """How many cards there are."""
        return len(self.topics) + len(self.projects)


def place_page(sheet: PlaceSheet, addresses: Addresses, day: date, default: str = "") -> PlacePage:
    """The page of a place on a day; `default` is the key of the programme at the root."""
    answer, place = sheet.answer, sheet.place
    return PlacePage(
        label=place.label,
        title=_title(sheet),
        lead=lead(sheet),
        silent=answer.silent,
        crumbs=_crumbs(sheet, addresses),
        terms=terms_of(sheet, addresses),
        note=place.note,
        map=sheet_map(sheet),
        topics=topic_cards(answer.figures, sheet, addresses),
        projects=project_cards(sheet, addresses, day),
        rests=tuple(_rest(each, addresses) for each in sheet.rests),
        promises=promises(answer.commitments, addresses),
        due=next_due(sheet.due, addresses),
        maybe=topic_cards(answer.maybe, sheet, addresses),
        inside=inside_of(sheet, addresses),
        questions=questions(sheet, addresses),
        objectives=tuple(_objective(each, addresses) for each in sheet.objectives),
        kin=near_of(sheet.neighbours.kin, sheet, addresses),
        near=near_of(sheet.neighbours.near, sheet, addresses),
        near_heading=_("Les communes les plus proches")
        if place.kind is PlaceKind.COMMUNE
        else _("Les cités les plus proches"),
        wider=_wider(sheet, addresses),
        elsewhere=_elsewhere(sheet, default),
    )


def _title(sheet: PlaceSheet) -> str:
    """The name in a browser's tab: an estate with its commune, of which many share a name."""
    commune = sheet.index.container(sheet.place.key, PlaceKind.COMMUNE)
    if commune is None or commune.label in sheet.place.label:
        return sheet.place.label
    return f"{sheet.place.label}, {commune.label}"


def _crumbs(sheet: PlaceSheet, addresses: Addresses) -> tuple[Link, ...]:
    around = [Link(short_name(p.label), place_href(p, addresses)) for p in sheet.around]
    first = Link(words_of(sheet.index.places.values()).finder, addresses.page("places"))
    return (first, *around, Link(sheet.place.label))


def _wider(sheet: PlaceSheet, addresses: Addresses) -> Link | None:
    found = sheet.wider
    if found is None:
        return None
    count = said_words(sheet.index.said.get(found.key, 0))
    return Link(f"{found.label} ({count})", place_href(found, addresses))


def _objective(found: ObjectiveRead, addresses: Addresses) -> Link:
    head = f"{found.number}. " if found.number else ""
    return Link(f"{head}{found.label} ({found.agreement.label})", addresses.objective(found.key))


def _rest(found: Rest, addresses: Addresses) -> Calculation:
    """What a declared whole leaves for this place, with the published numbers it comes from."""
    whole = found.whole
    left = language.interval(found.rest, whole.unit, bare=False)
    return Calculation(
        (Term(whole.indicator.label, left, note=_("calculé")),),
        _("Règle %(rule)s : le tout moins les parties déclarées par le même texte.")
        % {"rule": found.rule},
        tuple(
            Term(
                f"{wording.label(f)} ({f.document.label})",
                words.full(f.value, f.unit),
                addresses.figure(f.key),
                f.value,
            )
            for f in (whole, *found.parts)
        ),
    )


def _elsewhere(sheet: PlaceSheet, default: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            each.programme_label,
            Addresses("" if each.programme == default else each.programme).place(each.code),
        )
        for each in sheet.elsewhere
    )
