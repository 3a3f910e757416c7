"""What a map is made from: places, areas, and what the whole shows."""

from dataclasses import dataclass

from porion.ui.charts.map_projection import Frame, Position
from porion.ui.charts.map_signs import PlaceState
from porion.ui.frames import Link
from porion.ui.tables import Table


@dataclass(frozen=True, slots=True)
class Place:
    """A point; its label is tried beside it, `main` in larger letters and first.

    `quiet`: in plain letters and last, as a landmark. `bare`: no mark, the label printed over
    the point, as the name of an area. `loose`: the point stands for an area, the mark may move
    a little so as not to cover another. `said` is told where a pointer rests on the mark.
    """

    at: Position
    label: str = ""
    state: PlaceState = PlaceState.PLACE
    main: bool = False
    quiet: bool = False
    bare: bool = False
    loose: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """Closed rings; `soft` for a hull rather than a real outline, `here` for the subject.

    `line`: the border alone, drawn over smaller areas. `dots`: where no outline is known, the
    points of what lies inside; a halo around them shows about where the area is.
    """

    rings: tuple[tuple[Position, ...], ...] = ()
    here: bool = False
    soft: bool = False
    line: bool = False
    dots: tuple[Position, ...] = ()

    @property
    def corners(self) -> tuple[Position, ...]:
        """Every position that makes it."""
        return (*(at for ring in self.rings for at in ring), *self.dots)


@dataclass(frozen=True, slots=True)
class Locator:
    """Places and areas on one map; `description` says in words what the map shows.

    `legend` gives the words of each sign, with the year of what it says; `subject` what the
    signs are about; `notes` what they do not say; `more` leads to a larger map. `frame` cuts
    the map where areas go on beyond it. `narrow` is the width of a second drawing for phones,
    0 where the first one serves, enlarged type and all. `size` is half the side of a sign, 0
    for one that suits their number.
    """

    key: str
    title: str
    description: str
    places: tuple[Place, ...] = ()
    areas: tuple[Area, ...] = ()
    legend: tuple[tuple[PlaceState, str], ...] = ()
    width: float = 460
    most_height: float = 560
    narrow: float = 0
    size: float = 0
    frame: Frame | None = None
    subject: str = ""
    notes: tuple[str, ...] = ()
    table: Table | None = None
    records: tuple[tuple[str, ...], ...] = ()
    more: Link | None = None
