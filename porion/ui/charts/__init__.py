"""Pictures: frozen data in, a drawing with its table and CSV twins out.

Grammar: the qualifier is drawn (dot, band, arrow, segment, stop), points are never joined, hue
is scope, a target is an ink line. Markup is SVG with classes only, escaped, repeatable.
"""

from porion.ui.charts.bars import Bar, BarPicture, bar
from porion.ui.charts.calendars import Dates, ProjectDates, calendar_picture
from porion.ui.charts.data import (
    Deadline,
    Hue,
    LegendItem,
    Pace,
    Picture,
    Point,
    Scope,
    Target,
    Timeline,
)
from porion.ui.charts.date_marks import DateMark, Said
from porion.ui.charts.maps import (
    Area,
    Frame,
    Locator,
    MapPicture,
    Place,
    PlaceState,
    Position,
    around,
    hull,
    locator,
)
from porion.ui.charts.signs import sign
from porion.ui.charts.square_sets import (
    SquareGroup,
    Squares,
    SquaresPicture,
    SquareState,
    squares,
)
from porion.ui.charts.standalone import standalone
from porion.ui.charts.timelines import timeline

__all__ = [
    "Area",
    "Bar",
    "BarPicture",
    "DateMark",
    "Dates",
    "Deadline",
    "Frame",
    "Hue",
    "LegendItem",
    "Locator",
    "MapPicture",
    "Pace",
    "Picture",
    "Place",
    "PlaceState",
    "Point",
    "Position",
    "ProjectDates",
    "Said",
    "Scope",
    "SquareGroup",
    "SquareState",
    "Squares",
    "SquaresPicture",
    "Target",
    "Timeline",
    "around",
    "bar",
    "calendar_picture",
    "hull",
    "locator",
    "sign",
    "squares",
    "standalone",
    "timeline",
]
