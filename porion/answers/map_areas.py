"""Which outlines a map may draw: real ones where the installation has them, and whole ones only."""

from collections.abc import Iterable

from porion.answers.map_rows import Position, position
from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.territory.queries.outlines import OVERVIEW, SHEET, Rings, outlined, outlines
from porion.territory.vocabulary import PlaceRead

__all__ = ["OVERVIEW", "SHEET", "Rings", "commune_points", "partners", "rings_of"]


def partners(index: PlaceIndex) -> list[PlaceRead]:
    """The intercommunalities that signed; all of them where none did."""
    found = index.of(PlaceKind.EPCI)
    return [place for place in found if place.key in index.signatories] or found


def rings_of(index: PlaceIndex, places: Iterable[PlaceRead], detail: float) -> dict[str, Rings]:
    """The outline of each place by its key, borders shared; none where the file has not all of it.

    A place is its own feature of the file, else the union of its communes.
    """
    known = outlined()
    if not known:
        return {}
    groups = {place.key: _codes(index, place, known) for place in places}
    return outlines({key: codes for key, codes in groups.items() if codes}, detail=detail)


def _codes(index: PlaceIndex, place: PlaceRead, known: frozenset[str]) -> list[str]:
    """Only of partners, and of perimeters, are all communes on record: nothing else is the
    union of those that are."""
    if place.code in known:
        return [place.code]
    if place.kind is not PlaceKind.PERIMETER and place not in partners(index):
        return []
    return [commune.code for commune in index.inside(place.key, PlaceKind.COMMUNE)]


def commune_points(index: PlaceIndex, place: PlaceRead) -> tuple[Position, ...]:
    """Where the communes of a place are: what stands for its area without outlines."""
    communes = index.inside(place.key, PlaceKind.COMMUNE)
    return tuple(at for commune in communes if (at := position(commune)))
