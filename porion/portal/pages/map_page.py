"""The page of the map: what it shows in a sentence, the map, every row of it in a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.map_areas import partners
from porion.answers.map_rows import MapRow, map_rows
from porion.answers.member_places import Saying
from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import map_words
from porion.portal.pages.map_overview import large_map
from porion.portal.pages.place_names import short_name
from porion.portal.place_words import words_of
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.charts.map_signs import key_sign
from porion.ui.frames import Link
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class MapPage:
    """`choices` are the intercommunalities to filter by, the chosen one `current`."""

    title: str
    subject: str
    subject_href: str
    lead: str
    map: MapPicture
    told: Table
    silent: Table
    choices: tuple[Link, ...]
    chosen: str
    csv: str
    features: str
    updated: str


def map_page(index: PlaceIndex, chosen: PlaceRead | None, addresses: Addresses) -> MapPage:
    """The whole map; with `chosen` the table keeps the rows of that intercommunality."""
    rows = map_rows(index)
    kept = map_rows(index, epci=chosen.key) if chosen else rows
    query = {"epci": chosen.code or chosen.key} if chosen else {}
    indicator = index.members.indicator
    return MapPage(
        title=words_of(index.places.values()).map,
        subject=map_words.subject(index.members),
        subject_href=addresses.indicator(indicator.key) if indicator else "",
        lead=_lead(rows),
        map=large_map(index, rows),
        told=_told(kept, addresses),
        silent=_silent(kept, addresses),
        choices=_choices(index, chosen),
        chosen=short_name(chosen.label) if chosen else "",
        csv=addresses.page("map-csv", **query),
        features=addresses.page("map-features"),
        updated=_updated(rows),
    )


def _lead(rows: Sequence[MapRow]) -> str:
    """ "Les documents disent où en sont 6 cités nommées : achevée (1), …"; then the rest."""
    told = [row.saying for row in rows if row.saying and row.member]
    alone = sum(1 for row in rows if row.saying and not row.member)
    silent = sum(1 for row in rows if row.saying is None)
    if not told and not alone:
        return _("Aucun document ne dit où en est un lieu nommé.")
    counts = Counter(map_words.state_words(saying) for saying in told)
    states = ", ".join(f"{words.lower_first(said)} ({n})" for said, n in counts.items())
    found = [_named_count(len(told), states), _commune_count(alone), _silent_count(silent)]
    return " ".join(sentence for sentence in found if sentence)


def _named_count(n: int, states: str) -> str:
    if not n:
        return ""
    return ngettext(
        "Les documents disent où en est %(n)s cité nommée%(nbsp)s: %(states)s.",
        "Les documents disent où en sont %(n)s cités nommées%(nbsp)s: %(states)s.",
        n,
    ) % {"n": n, "states": states, "nbsp": words.NBSP}


def _commune_count(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "Ils nomment aussi %(n)s commune sans dire de quelle cité ils parlent.",
        "Ils nomment aussi %(n)s communes sans dire de quelles cités ils parlent.",
        n,
    ) % {"n": n}


def _silent_count(n: int) -> str:
    """Nothing published is no news, and no zero."""
    if not n:
        return ""
    return ngettext(
        "Pour %(n)s autre cité, aucune information n’est publiée à ce jour.",
        "Pour %(n)s autres cités, aucune information n’est publiée à ce jour.",
        n,
    ) % {"n": n}


def _updated(rows: Iterable[MapRow]) -> str:
    """The day of the latest text that gives a state."""
    days = [row.saying.known_on for row in rows if row.saying]
    return words.day(max(days)) if days else ""


def _choices(index: PlaceIndex, chosen: PlaceRead | None) -> tuple[Link, ...]:
    """The partners' intercommunalities that hold an estate; the code is what the form sends."""
    listed = [p for p in partners(index) if index.inside(p.key, PlaceKind.CITE)]
    if chosen and chosen not in listed:
        listed.append(chosen)
    return tuple(Link(short_name(p.label), p.code or p.key, chosen == p) for p in listed)


# -------------------------------------------------------------------------- table


def _told(rows: Iterable[MapRow], addresses: Addresses) -> Table:
    """The places of which a state is published."""
    columns = (
        Column(_("Cité ou commune nommée"), _("Lieu")),
        *_where_columns(),
        Column(_("État publié"), _("État")),
        Column(_("Situation")),
        Column(_("Document")),
    )
    listed = [_told_row(row, row.saying, addresses) for row in rows if row.saying]
    return Table(_("Les lieux dont un état est publié"), columns, tuple(listed))


def _silent(rows: Iterable[MapRow], addresses: Addresses) -> Table:
    """The others: a place and where it is, nothing more is known."""
    columns = (Column(_("Cité")), *_where_columns())
    listed = [
        Row((Cell(row.place.label, addresses.place(row.place.key)), *_where_cells(row, addresses)))
        for row in rows
        if row.saying is None
    ]
    return Table(words.nothing_published(), columns, tuple(listed))


def _where_columns() -> tuple[Column, ...]:
    return Column(_("Commune")), Column(_("Intercommunalité"), _("EPCI"))


def _where_cells(row: MapRow, addresses: Addresses) -> tuple[Cell, ...]:
    if row.epci is None:
        return _communes(row, addresses), _unknown()
    epci = Cell(short_name(row.epci.label), addresses.place(row.epci.key))
    return _communes(row, addresses), epci


def _told_row(row: MapRow, saying: Saying, addresses: Addresses) -> Row:
    note = "" if row.member else _("commune nommée, la cité ne l’est pas")
    return Row(
        (
            Cell(row.place.label, addresses.place(row.place.key), note=note),
            *_where_cells(row, addresses),
            Cell(
                map_words.state_words(saying).replace(" ", words.NBSP),
                sign=key_sign(map_words.sign_of(saying)),
            ),
            Cell(_when(saying)),
            Cell(saying.document.label, _source(saying, addresses)),
        )
    )


def _communes(row: MapRow, addresses: Addresses) -> Cell:
    """The first commune as a link, the others beneath it; a commune is its own."""
    listed = list(row.communes) if row.member else [row.place]
    if not listed:
        return _unknown()
    others = ", ".join(commune.label for commune in listed[1:])
    note = _("et %(names)s") % {"names": others} if others else ""
    return Cell(listed[0].label, addresses.place(listed[0].key), note=note)


def _unknown() -> Cell:
    return Cell(words.not_communicated(), muted=True)


def _when(saying: Saying) -> str:
    """The words of the text for the day, else the day, and when that was published."""
    published = _("publié le %s") % words.short_day(saying.known_on)
    if saying.words:
        said = f"«{words.NBSP}{saying.words}{words.NBSP}»" if saying.event else saying.words
        return f"{said}, {published}"
    return f"{words.short_day(saying.on)}, {published}" if saying.on else published


def _source(saying: Saying, addresses: Addresses) -> str:
    """The card of a figure; for a dated fact, its document."""
    if saying.figure:
        return addresses.figure(saying.figure)
    return addresses.document(saying.document.key)
