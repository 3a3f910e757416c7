"""The map of one place: a commune in its intercommunality, an estate in its commune, a wider place
in the programme, with the state of the estates around."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from porion.answers.map_areas import SHEET, Rings, rings_of
from porion.answers.map_rows import MapRow, map_rows, position
from porion.answers.place_index import PlaceIndex
from porion.answers.place_sheet import PlaceSheet
from porion.core.vocabulary import PlaceKind
from porion.portal.pages import map_words
from porion.portal.pages.map_around import (
    commune_areas,
    corners,
    marked,
    neighbours,
    over,
    seen,
)
from porion.portal.pages.map_overview import approximate, areas_of, overview, signs, towns
from porion.territory.vocabulary import PlaceRead
from porion.ui.charts import Area, Frame, Locator, MapPicture, Place, PlaceState, around, locator

__all__ = ["overview", "sheet_map"]

#: A commune is drawn no smaller than this part of the map, an estate's commune this large.
_LEAST_SHARE = 5.0
_GROWN = 0.35
#: A cut map is a little wider than high; a degree of latitude is longer than one of longitude.
_FLAT = 0.6
_TOWNS = 5
#: Kinds of places that a sign may stand for.
_HELD = (PlaceKind.COMMUNE, PlaceKind.CITE, PlaceKind.SITE)


@dataclass
class _Content:
    """What goes on a map, before it is drawn."""

    areas: Sequence[Area] = ()
    places: list[Place] = field(default_factory=list)
    rows: tuple[MapRow, ...] = ()
    frame: Frame | None = None


def sheet_map(sheet: PlaceSheet) -> MapPicture | None:
    """The place among its neighbours; None where nothing is known of where it is."""
    own, index = sheet.place, sheet.index
    if own.kind is PlaceKind.COMMUNE:
        content = _commune(index, own)
    elif own.kind in (PlaceKind.CITE, PlaceKind.SITE):
        content = _estate(index, own)
    elif own.kind is PlaceKind.EPCI and index.inside(own.key, PlaceKind.COMMUNE):
        content = _epci(index, own)
    else:
        content = _wide(index, own)
    if not content.places and not content.areas:
        return None
    return locator(
        Locator(
            key=f"carte-{own.key}",
            title=_("%(place)s sur la carte") % {"place": own.label},
            description=_described(sheet, content.rows),
            places=tuple(content.places),
            areas=tuple(content.areas),
            legend=map_words.legend(content.rows),
            frame=content.frame,
            subject=map_words.subject(index.members) if content.rows else "",
            notes=(*map_words.notes(content.rows), *approximate(content.areas)),
        )
    )


# ---------------------------------------------------------------------- a commune


def _commune(index: PlaceIndex, own: PlaceRead) -> _Content:
    """The commune over the others of its intercommunality, or over those nearest to it."""
    home = index.container(own.key, PlaceKind.EPCI)
    communes = index.inside(home.key, PlaceKind.COMMUNE) if home else [own]
    rings = rings_of(index, index.of(PlaceKind.COMMUNE), SHEET)
    if own.key not in rings and position(own) is None:
        return _Content()
    frame = _frame_of_commune(rings, communes, own)
    if frame:
        communes = over(index, rings, frame)
    rows = seen(map_rows(index, epci="" if frame or not home else home.key), frame)
    inside = {place.key for place in index.inside(own.key, PlaceKind.CITE)}
    told = {row.place.key for row in rows}
    return _Content(
        areas=commune_areas(index, communes, rings, {own.key}, home),
        places=[
            *marked(rows, {own.key, *inside}),
            *_subject(own, bare=own.key in rings, told=own.key in told),
            *neighbours(communes, {own.key, *told}, bare=bool(rings)),
        ],
        rows=rows,
        frame=frame,
    )


def _frame_of_commune(
    rings: dict[str, Rings], communes: Iterable[PlaceRead], own: PlaceRead
) -> Frame | None:
    """None for the whole intercommunality; a part of it where the commune would be too small."""
    if own.key not in rings:
        return None
    west, south, east, north = around(corners(rings[p.key] for p in communes if p.key in rings))
    w, s, e, n = around(corners([rings[own.key]]))
    side = _LEAST_SHARE * max(e - w, n - s) / 2
    if max(east - west, north - south) <= 2 * side:
        return None
    x, y = (w + e) / 2, (s + n) / 2
    return x - side, y - side * _FLAT, x + side, y + side * _FLAT


def _subject(own: PlaceRead, *, bare: bool, told: bool) -> list[Place]:
    """The name of the commune, over its outline, or beside a disc where it has none.

    A sign that bears its name already says where it is.
    """
    at = position(own)
    return [] if at is None or told else [Place(at, own.label, main=True, bare=bare)]


# ---------------------------------------------------------------------- an estate


def _estate(index: PlaceIndex, own: PlaceRead) -> _Content:
    """The estate in its commune, or communes, with those around."""
    homes = index.around(own.key, PlaceKind.COMMUNE)
    epci = index.container(own.key, PlaceKind.EPCI)
    rings = rings_of(index, index.of(PlaceKind.COMMUNE), SHEET)
    drawn = [rings[commune.key] for commune in homes if commune.key in rings]
    frame = around(corners(drawn), grown=_GROWN) if drawn else None
    same = index.inside(epci.key, PlaceKind.COMMUNE) if epci else homes
    communes = over(index, rings, frame) if frame else same
    rows = seen(map_rows(index, epci="" if frame or not epci else epci.key), frame)
    others = [row for row in rows if row.place.key != own.key]
    siblings = {p.key for home in homes for p in index.inside(home.key, PlaceKind.CITE)}
    return _Content(
        areas=commune_areas(index, communes, rings, {commune.key for commune in homes}, epci),
        places=[
            *marked(others, siblings),
            *_estate_itself(own, homes, rows),
            *neighbours(communes, {row.place.key for row in others}, bare=bool(rings)),
        ],
        rows=rows,
        frame=frame,
    )


def _estate_itself(
    own: PlaceRead, homes: Iterable[PlaceRead], rows: Iterable[MapRow]
) -> list[Place]:
    """Its sign, or a disc for a site of another sort; on its commune where it has no point."""
    known = next((row for row in rows if row.place.key == own.key), None)
    points = [at for place in (own, *homes) if (at := position(place))]
    if not points:
        return []
    year = f", {known.saying.year}" if known and known.saying else ""
    state = map_words.sign_of(known.saying) if known else PlaceState.PLACE
    said = map_words.hover(known) if known else own.label
    return [Place(points[0], f"{own.label}{year}", state, main=True, said=said)]


# ------------------------------------------------------------------- wider places


def _epci(index: PlaceIndex, own: PlaceRead) -> _Content:
    """The intercommunality among its neighbours, with its estates and its towns."""
    areas = areas_of(index, {own.key}, also=own, detail=SHEET)
    frame = around([at for area in areas if area.here for at in area.corners], grown=_GROWN)
    rows = seen(map_rows(index), frame)
    inside = index.nesting.below(own.key)
    own_rows = {row.place.key for row in rows if row.place.key in inside and row.saying}
    communes = index.inside(own.key, PlaceKind.COMMUNE)
    return _Content(
        areas=areas,
        places=[*marked(rows, own_rows), *neighbours(communes, {r.place.key for r in rows})],
        rows=rows,
        frame=frame,
    )


def _wide(index: PlaceIndex, own: PlaceRead) -> _Content:
    """The partners' areas, those inside the place marked, and the estates inside it."""
    inside = {own.key, *index.nesting.below(own.key)}
    areas = areas_of(index, here=inside)
    if all(area.here for area in areas):
        areas = areas_of(index)
    rows = seen(map_rows(index, epci=own.key), None)
    return _Content(areas=areas, places=[*signs(rows), *towns(index, _TOWNS)], rows=rows)


def _described(sheet: PlaceSheet, rows: Sequence[MapRow]) -> str:
    around_it = sheet.index.container(sheet.place.key, PlaceKind.EPCI)
    where = _(" dans %(epci)s") % {"epci": around_it.label} if around_it else ""
    own = {
        sheet.place.key,
        *(p.key for kind in _HELD for p in sheet.index.inside(sheet.place.key, kind)),
    }
    others = _(" Lieux voisins compris.") if any(row.place.key not in own for row in rows) else ""
    return f"{sheet.place.label}{where}.{others} {map_words.described(rows)}".strip()
