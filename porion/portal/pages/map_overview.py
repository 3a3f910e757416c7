"""The map of the whole programme: the partners' areas, every estate, its state by its shape.

Public functions, all of a `PlaceIndex` (`porion.answers.place_index.place_index`), all giving a
`MapPicture` for `{% map_picture %}`:

- `small_map(index, addresses)`: for the home page and other narrow columns, with a link to the
  page of the map;
- `overview(index)`: the same without that link, where a table stands beside it;
- `large_map(index, rows, table)`: for the page of the map.
"""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from porion.answers.map_areas import OVERVIEW, commune_points, partners, rings_of
from porion.answers.map_rows import MapRow, map_rows, position
from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import map_words
from porion.territory.vocabulary import PlaceRead
from porion.ui.charts import Area, Locator, MapPicture, Place, PlaceState, locator
from porion.ui.frames import Link
from porion.ui.tables import Table

#: The widths for which the map is drawn: a column, a page, a phone.
COLUMN, PAGE, PHONE = 460, 1184, 358
#: Towns named so that people find their way: one of each partner's area, the largest ones.
_TOWNS_IN_A_COLUMN, _TOWNS_ON_A_PAGE = 5, 12


def small_map(index: PlaceIndex, addresses: Addresses) -> MapPicture:
    """The map of a column, with a link to the page where it is large and has its table."""
    more = Link(_("Carte et tableau"), addresses.page("map"))
    return _drawn(index, map_rows(index), more=more)


def overview(index: PlaceIndex) -> MapPicture:
    """The map of a column where its table stands beside it."""
    return _drawn(index, map_rows(index))


def large_map(index: PlaceIndex, rows: Sequence[MapRow], table: Table | None = None) -> MapPicture:
    """The map of a page: names and years beside the signs that tell a state."""
    return _drawn(index, rows, table=table, large=True)


def areas_of(
    index: PlaceIndex,
    here: Iterable[str] = (),
    also: PlaceRead | None = None,
    detail: float = OVERVIEW,
) -> tuple[Area, ...]:
    """The partners' areas, those of `here` marked: real outlines, else a halo of their communes.

    `also` is drawn with them where it is no partner's.
    """
    marked = set(here)
    places = partners(index)
    if also is not None and also not in places:
        places.append(also)
    rings = rings_of(index, places, detail)
    return tuple(
        Area(rings[place.key], here=place.key in marked)
        if place.key in rings
        else Area(dots=commune_points(index, place), here=place.key in marked)
        for place in places
    )


def signs(rows: Iterable[MapRow], *, named: bool = False) -> list[Place]:
    """The sign of each row that has a position.

    With `named` those that tell a state bear name and year; else a commune bears its name, as
    a landmark. What stands on the point of a commune is `loose`.
    """
    return [
        Place(
            row.at,
            _label(row, named=named),
            map_words.sign_of(row.saying),
            quiet=not named,
            loose=row.lent or not row.member,
            said=map_words.hover(row),
        )
        for row in rows
        if row.at
    ]


def _label(row: MapRow, *, named: bool) -> str:
    if named:
        return f"{row.place.label}, {row.saying.year}" if row.saying else ""
    return "" if row.member else row.place.label


def towns(index: PlaceIndex, most: int, but: Iterable[str] = ()) -> list[Place]:
    """The most populated commune of each partner's area, then the next ones, `most` in all."""
    left_out = set(but)
    firsts, others = [], []
    for epci in partners(index):
        inside = index.inside(epci.key, PlaceKind.COMMUNE)
        ordered = sorted(inside, key=_people)
        firsts += ordered[:1]
        others += ordered[1:4]
    chosen = [*sorted(firsts, key=_people), *sorted(others, key=_people)]
    return [
        Place(at, place.label, PlaceState.TOWN, quiet=True)
        for place in chosen
        if place.key not in left_out and (at := position(place))
    ][:most]


def _people(place: PlaceRead) -> int:
    return -(place.population or 0)


def _drawn(
    index: PlaceIndex,
    rows: Sequence[MapRow],
    *,
    more: Link | None = None,
    table: Table | None = None,
    large: bool = False,
) -> MapPicture:
    told = [row.place.key for row in rows if row.saying and not row.member]
    landmarks = towns(index, _TOWNS_ON_A_PAGE if large else _TOWNS_IN_A_COLUMN, told)
    areas = areas_of(index)
    spec = Locator(
        key="carte-grande" if large else "carte",
        title=map_words.subject(index.members) or _("Les lieux du programme"),
        description=map_words.described(rows),
        places=(*signs(rows, named=large), *landmarks),
        areas=areas,
        legend=map_words.legend(rows),
        width=PAGE if large else COLUMN,
        most_height=680 if large else 400,
        narrow=PHONE if large else 0,
        subject=map_words.subject(index.members),
        notes=(*map_words.notes(rows), *approximate(areas)),
        table=table,
        more=more,
    )
    return locator(spec)


def approximate(areas: Iterable[Area]) -> tuple[str, ...]:
    """What a map says of its areas where they are no outlines."""
    if not any(area.dots for area in areas):
        return ()
    return (_("Contours approchés, d’après les points des communes."),)
