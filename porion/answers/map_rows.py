"""What a map tells, row by row: every estate, and every place of which a state is published."""

from dataclasses import dataclass

from porion.answers.member_places import MEMBERS, Saying
from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.territory.vocabulary import PlaceRead

#: Longitude and latitude in degrees.
Position = tuple[float, float]


@dataclass(frozen=True)
class MapRow:
    """A place with what was last published of it, None for nothing.

    `at` is where its sign stands; `lent` where that is its commune's point, for want of its own.
    """

    place: PlaceRead
    communes: tuple[PlaceRead, ...]
    epci: PlaceRead | None
    saying: Saying | None
    at: Position | None
    lent: bool = False

    @property
    def member(self) -> bool:
        """Whether it is an estate, and not a commune of which a text speaks as a whole."""
        return self.place.kind in MEMBERS


def position(place: PlaceRead) -> Position | None:
    """Longitude and latitude of a place, None where it has none."""
    if place.lon is None or place.lat is None:
        return None
    return float(place.lon), float(place.lat)


def map_rows(index: PlaceIndex, *, epci: str = "") -> tuple[MapRow, ...]:
    """Every estate and every place with a state, by name; with `epci`, those inside it."""
    latest = index.members.latest()
    listed = [p for p in index.places.values() if p.kind is PlaceKind.CITE or p.key in latest]
    below = index.nesting.below(epci) if epci else frozenset[str]()
    return tuple(
        _row(index, place, latest.get(place.key))
        for place in listed
        if not epci or place.key in below
    )


def _row(index: PlaceIndex, place: PlaceRead, saying: Saying | None) -> MapRow:
    communes = tuple(index.around(place.key, PlaceKind.COMMUNE))
    own = position(place)
    lent = next((at for commune in communes if (at := position(commune))), None)
    return MapRow(
        place,
        communes,
        index.container(place.key, PlaceKind.EPCI),
        saying,
        own or lent,
        lent=own is None,
    )
