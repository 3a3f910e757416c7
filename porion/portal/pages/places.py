"""The sheet of a place: who it is, what names it, what lies in it, nothing invented."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.core import language
from porion.core.folding import fold_name
from porion.core.periods import Span
from porion.core.vocabulary import EventKind, PlaceKind
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_tables import figure_table
from porion.portal.pages.objectives import commitment_table
from porion.portal.pages.place_list import said_words
from porion.portal.pages.place_map import sheet_map
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.frames import Link
from porion.ui.parts import Term
from porion.ui.tables import Cell, Column, Row, Table

#: Names printed before "et n autres lieux".
_NAMED = 4
#: Figures beyond which they are told apart by topic.
_MANY = 15


@dataclass(frozen=True)
class Members:
    """Places of one kind inside this one."""

    heading: str
    table: Table


@dataclass(frozen=True)
class PlacePage:
    """One place. `headline` asks the programme's first question where no text answers it."""

    label: str
    lead: str
    silent: bool
    crumbs: tuple[Link, ...]
    terms: tuple[Term, ...]
    note: str
    map: MapPicture | None
    figures: tuple[tuple[str, Table], ...]
    maybe: Table | None
    events: Table | None
    commitments: Table | None
    inside: tuple[tuple[str, Table], ...]
    inside_count: int
    members: tuple[Members, ...]
    wider: Link | None
    headline: Link | None


def place_page(sheet: PlaceSheet, addresses: Addresses) -> PlacePage:
    """The page of a place."""
    answer, place = sheet.answer, sheet.place
    inside = _inside(sheet, addresses)
    return PlacePage(
        label=place.label,
        lead=_lead(sheet),
        silent=answer.silent,
        crumbs=_crumbs(sheet, addresses),
        terms=_terms(sheet, addresses),
        note=place.note,
        map=sheet_map(sheet),
        figures=_by_topic(answer.figures, sheet, addresses),
        maybe=_figures(_("Peut-être déjà connus"), answer.maybe, sheet, addresses),
        events=event_table(answer.events, addresses) if answer.events else None,
        commitments=commitment_table(answer.commitments, addresses) if answer.commitments else None,
        inside=inside,
        inside_count=len(answer.inside),
        members=_members(sheet, addresses),
        wider=_wider(sheet, addresses),
        headline=Link(sheet.headline.label, addresses.indicator(sheet.headline.key))
        if sheet.headline
        else None,
    )


def _lead(sheet: PlaceSheet) -> str:
    answer = sheet.answer
    if answer.silent:
        return f"{words.nothing_published()}."
    parts = [
        ngettext("%(n)s chiffre", "%(n)s chiffres", n) % {"n": wording.count(n)}
        for n in (len(answer.figures),)
        if n
    ]
    parts += [
        ngettext("%(n)s fait daté", "%(n)s faits datés", n) % {"n": n}
        for n in (len(answer.events),)
        if n
    ]
    parts += [
        ngettext("%(n)s engagement", "%(n)s engagements", n) % {"n": n}
        for n in (len(answer.commitments),)
        if n
    ]
    several = len(answer.figures) + len(answer.events) + len(answer.commitments) > 1
    return (
        _("Les documents publics le nomment dans %(parts)s.")
        if several
        else _("Les documents publics ne le nomment que dans %(parts)s.")
    ) % {"parts": _joined(parts)}


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s et %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def _crumbs(sheet: PlaceSheet, addresses: Addresses) -> tuple[Link, ...]:
    around = [Link(p.label, addresses.place(p.key)) for p in sheet.around]
    first = Link(_("Ma commune, ma cité"), addresses.page("places"))
    return (first, *around, Link(sheet.place.label))


def _wider(sheet: PlaceSheet, addresses: Addresses) -> Link | None:
    found = sheet.wider
    if found is None:
        return None
    count = said_words(sheet.index.said.get(found.key, 0))
    return Link(f"{found.label} ({count})", addresses.place(found.key))


# ------------------------------------------------------------------------- identity


def _terms(sheet: PlaceSheet, addresses: Addresses) -> tuple[Term, ...]:
    place = sheet.place
    terms = [Term(_("Nature"), language.label(place.kind))]
    if place.kind in (PlaceKind.COMMUNE, PlaceKind.EPCI):
        terms.append(_population(place))
    for each in reversed(sheet.around):
        signed = _("signataire") if each.key in sheet.index.signatories else ""
        kind = language.label(each.kind)
        terms.append(Term(kind, each.label, addresses.place(each.key), note=signed))
    if place.key in sheet.index.signatories:
        terms.append(Term(_("Programme"), _("Signataire")))
    perimeters = [
        sheet.index.places[key].label
        for key in sheet.index.nesting.above(place.key)
        if key in sheet.index.places and sheet.index.places[key].kind is PlaceKind.PERIMETER
    ]
    if perimeters:
        terms.append(Term(_("Périmètres"), ", ".join(perimeters)))
    if names := _other_names(place):
        terms.append(Term(_("Autres noms"), ", ".join(names)))
    if place.code and place.kind is PlaceKind.COMMUNE:
        terms.append(Term(_("Code Insee"), place.code))
    elif place.code and place.kind is PlaceKind.EPCI:
        terms.append(Term(_("Siren"), place.code))
    return tuple(terms)


def _other_names(place: PlaceRead) -> list[str]:
    """The aliases that differ by more than accents, hyphens or articles."""
    told = {fold_name(place.label)}
    names = []
    for alias in place.aliases:
        if fold_name(alias) not in told:
            names.append(alias)
        told.add(fold_name(alias))
    return names


def _population(place: PlaceRead) -> Term:
    if place.population is None:
        return Term(_("Habitants"), words.not_communicated())
    year = _("Insee, géographie %s") % place.vintage if place.vintage else "Insee"
    return Term(_("Habitants"), wording.count(place.population), note=year)


# -------------------------------------------------------------------------- figures


def _by_topic(
    found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> tuple[tuple[str, Table], ...]:
    """One table; with many figures one a topic, under its name."""
    if len(found) <= _MANY:
        table = _figures(_("Chiffres publiés"), found, sheet, addresses)
        return (("", table),) if table else ()
    topics: dict[str, list[FigureRead]] = {}
    for figure in found:
        topics.setdefault(figure.topic, []).append(figure)
    tables = [(topic, _figures(topic, topics[topic], sheet, addresses)) for topic in sorted(topics)]
    return tuple((words.upper_first(topic), table) for topic, table in tables if table)


def _figures(
    caption: str, found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> Table | None:
    """The figures by topic; a number that other places share says so."""
    if not found:
        return None
    ordered = sorted(found, key=lambda f: (f.topic, f.known_on, f.passage.start))
    notes = {f.key: note for f in ordered if (note := _shared(sheet, f))}
    return figure_table(caption, ordered, addresses, notes=notes)


def _shared(sheet: PlaceSheet, figure: FigureRead) -> str:
    """ "Un seul nombre pour 11 lieux, parmi lesquels Auchel, …"; empty where it is its own."""
    others = sheet.others(figure.places)
    if not others:
        return ""
    named = ", ".join(place.label for place in others[:_NAMED])
    more = len(others) - _NAMED
    tail = ngettext(" et %(n)s autre", " et %(n)s autres", more) % {"n": more} if more > 0 else ""
    return _("Un seul nombre pour %(n)s lieux, parmi lesquels aussi %(names)s%(tail)s") % {
        "n": len(others) + 1,
        "names": named,
        "tail": tail,
    }


def _inside(sheet: PlaceSheet, addresses: Addresses) -> tuple[tuple[str, Table], ...]:
    """Figures of places inside, under the name of the innermost place they speak of."""
    below = sheet.index.nesting.below(sheet.place.key)
    groups: dict[str, list[FigureRead]] = {}
    for figure in sheet.answer.inside:
        named = {place.key: place.label for place in figure.places if place.key in below}
        inner = sheet.index.nesting.innermost(named)
        groups.setdefault(", ".join(named[key] for key in inner), []).append(figure)
    return tuple(
        (name, figure_table(name, found, addresses)) for name, found in sorted(groups.items())
    )


def event_table(found: Sequence[EventRead], addresses: Addresses) -> Table:
    """Dated facts: the day in words, what, whether announced or done, who says it."""
    columns = (
        Column(_("Date")),
        Column(_("Fait")),
        Column(_("Nature")),
        Column(_("Document")),
    )
    return Table(_("Faits datés"), columns, tuple(_event(event, addresses) for event in found))


def event_day(event: EventRead) -> str:
    """The text's own words for the day, else its days; empty where it gives none."""
    if event.on_from is None and event.on_to is None:
        return ""
    return words.upper_first(
        language.span(Span.inclusive(event.on_from, event.on_to), event.on_words)
    )


def event_kind(event: EventRead) -> str:
    """What sort of fact it is; one that neither begins nor ends anything is just dated."""
    return _("Fait daté") if event.kind is EventKind.HELD else language.label(event.kind)


def _event(event: EventRead, addresses: Addresses) -> Row:
    day = event_day(event)
    document = event.document
    return Row(
        (
            Cell(day) if day else Cell(_("Date non précisée"), muted=True),
            Cell(event.label, note=event.note),
            Cell(event_kind(event)),
            Cell(document.label, addresses.document(document.key))
            if document
            else Cell(words.not_communicated(), muted=True),
        )
    )


# -------------------------------------------------------------------------- members


def _members(sheet: PlaceSheet, addresses: Addresses) -> tuple[Members, ...]:
    """Estates, sites and communes inside; an authority's perimeter is not a member."""
    index, own = sheet.index, sheet.place
    headings = (
        (PlaceKind.EPCI, _("Les intercommunalités")),
        (PlaceKind.CITE, _("Les cités")),
        (PlaceKind.SITE, _("Les sites")),
        (PlaceKind.COMMUNE, _("Les communes")),
    )
    found = []
    for kind, heading in headings:
        places = index.inside(own.key, kind)
        if places:
            found.append(Members(heading, _member_table(heading, places, sheet, addresses)))
    return tuple(found)


def _member_table(
    caption: str, places: Sequence[PlaceRead], sheet: PlaceSheet, addresses: Addresses
) -> Table:
    said = sheet.index.said
    ordered = sorted(places, key=lambda place: not said.get(place.key))
    rows = (
        Row(
            (
                Cell(place.label, addresses.place(place.key), note=", ".join(place.aliases[:2])),
                Cell(said_words(said.get(place.key, 0)), muted=not said.get(place.key)),
            )
        )
        for place in ordered
    )
    columns = (Column(_("Lieu")), Column(_("Dans les documents")))
    return Table(caption, columns, tuple(rows))
