"""Maps: areas and marks in, a drawing with its legend and its twins out.

The shape of a mark carries the state and one neutral colour fills every area: no choropleth.
"""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from porion.ui.charts.data import LegendItem
from porion.ui.charts.map_drawing import GROWN, draw, reach
from porion.ui.charts.map_parts import Area, Locator, Place
from porion.ui.charts.map_projection import Frame, Position, around, fit, hull
from porion.ui.charts.map_signs import PlaceState, key_sign
from porion.ui.frames import Link
from porion.ui.tables import Table

__all__ = [
    "Area",
    "Frame",
    "Locator",
    "MapPicture",
    "Place",
    "PlaceState",
    "Position",
    "around",
    "hull",
    "locator",
]

#: Heads of the CSV of a map that brings no rows of its own.
HEADS = ("lieu", "longitude", "latitude", "signe")


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The map, its table and CSV twins; no drawing where there is neither point nor area.

    `narrow` is a second drawing for a phone, empty where one drawing serves both. `notes` say
    what the signs do not.
    """

    title: str
    description: str
    svg: SafeString
    legend: tuple[LegendItem, ...]
    records: tuple[tuple[str, ...], ...]
    narrow: SafeString | str = ""
    table: Table | None = None
    subject: str = ""
    notes: tuple[str, ...] = ()
    more: Link | None = None

    @property
    def drawn(self) -> bool:
        """Whether there is a map."""
        return bool(self.svg)


def locator(spec: Locator) -> MapPicture:
    """The map; raises ValueError for a position that is no longitude and latitude."""
    positions = [place.at for place in spec.places]
    positions += [at for area in spec.areas for at in reach(area)]
    for lon, lat in positions:
        if not (-180 <= lon <= 180 and -90 < lat < 90):
            raise ValueError(f"{lon}, {lat} is no longitude and latitude in degrees")
    wide = narrow = ""
    if positions:
        frame = spec.frame or around(positions)
        both = bool(spec.narrow)
        at = fit(frame, spec.width, spec.most_height)
        wide = draw(spec, at, "only-wide" if both else "", grown=1 if both else GROWN)
        if both:
            small = fit(frame, spec.narrow, spec.most_height)
            narrow = draw(spec, small, "only-narrow", grown=1)
    rows = [(p.label, f"{p.at[0]}", f"{p.at[1]}", p.state.value) for p in spec.places]
    return MapPicture(
        title=spec.title,
        description=spec.description,
        svg=mark_safe(wide),
        legend=tuple(LegendItem(key_sign(state), words) for state, words in spec.legend),
        records=spec.records or (HEADS, *rows),
        narrow=mark_safe(narrow) if narrow else "",
        table=spec.table,
        subject=spec.subject,
        notes=spec.notes,
        more=spec.more,
    )
