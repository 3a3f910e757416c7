"""How a qualifier is drawn on an upright axis: dot, band, arrow, segment, stop.

An arrow has a fixed length: it says that the end is open and measures nothing.
"""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui.charts.boxes import Box
from porion.ui.charts.scale import Scale
from porion.ui.charts.svg import element, path

ARROW = 28.0
_RADIUS = 5.5
_HEAD = 12.0
_HALF_HEAD = 7.0
_SHAPES = ("circle", "square", "diamond")


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn value: its markup, the room it takes, and the height of the printed number."""

    svg: str
    box: Box
    y: float


def dot(x: float, y: float, *, hollow: bool, shape: int = 0, radius: float = _RADIUS) -> str:
    """A mark at a value: filled where the value is included, hollow where it is not.

    `shape` tells stated scopes apart, since they share a hue.
    """
    cls = "hollow" if hollow else ""
    width = 3 if hollow else ""
    name = _SHAPES[shape % len(_SHAPES)]
    if name == "circle":
        return element("circle", cx=x, cy=y, r=radius, cls=cls, stroke_width=width)
    if name == "square":
        side = 2 * radius - 1
        corner = {"x": x - side / 2, "y": y - side / 2}
        return element("rect", width=side, height=side, cls=cls, stroke_width=width, **corner)
    far = radius + 1.5
    outline = ("M", x, y - far, "L", x + far, y, "L", x, y + far, "L", x - far, y, "z")
    return path(*outline, cls=cls, stroke_width=width)


def arrow(x: float, y: float, *, up: bool) -> str:
    """An arrow of fixed length that leaves a value towards the open side."""
    sign = -1 if up else 1
    tip = y + sign * (ARROW + _HEAD - 2)
    base = tip - sign * _HEAD
    shaft = path("M", x, y + sign * _RADIUS, "V", base, stroke_width=3)
    head = ("M", x - _HALF_HEAD, base, "L", x, tip, "L", x + _HALF_HEAD, base, "z")
    return shaft + path(*head, cls="head")


def band(x: float, half: float, top: float, bottom: float) -> str:
    """A band between two values."""
    height = max(bottom - top, 2)
    return element("rect", x=x - half, y=top, width=2 * half, height=height, cls="band")


def _stop(x: float, y: float, half: float, width: float) -> str:
    return path("M", x - half, y, "h", 2 * half, stroke_width=width)


def draw(
    value: Value,
    interval: Interval | None,
    x: float,
    scale: Scale,
    *,
    half: float = 26,
    shape: int = 0,
) -> Mark:
    """The mark of a value at `x`; `half` is half the width of a band.

    Without an interval a band is only the line at the printed value: nothing is invented.
    """
    if value.qualifier is Qualifier.BETWEEN:
        return _between(value, x, scale)
    number = value.number
    if number is None:
        raise ValueError("only 'between' prints no single number")
    y = scale(number)
    if value.qualifier in (Qualifier.ABOUT, Qualifier.NEARLY):
        return _banded(value, interval, x, y, scale, half, shape)
    if value.qualifier is Qualifier.UP_TO:
        return _ceiling(interval, x, y, scale)
    return _pointed(value, interval, x, y, scale, shape)


def _pointed(
    value: Value, interval: Interval | None, x: float, y: float, scale: Scale, shape: int
) -> Mark:
    """Exact, more than, at least, at most: a dot, with an arrow where an end is open."""
    box = Box(x - _HALF_HEAD, y - _RADIUS - 1, x + _HALF_HEAD, y + _RADIUS + 1)
    svg = dot(x, y, hollow=value.low_strict or value.high_strict, shape=shape)
    if value.qualifier is Qualifier.EXACT:
        return Mark(svg, box, y)
    up = value.high is None
    floor = None if interval is None or up else interval.low
    if floor is not None:
        foot = scale(floor)
        shaft = path("M", x, y + _RADIUS, "V", foot, stroke_width=3) + _stop(x, foot, 7, 2)
        return Mark(shaft + svg, Box(box.left, box.top, box.right, foot), y)
    far = ARROW + _HEAD
    reach = Box(box.left, y - far, box.right, box.bottom)
    if not up:
        reach = Box(box.left, box.top, box.right, y + far)
    return Mark(arrow(x, y, up=up) + svg, reach, y)


def _banded(
    value: Value,
    interval: Interval | None,
    x: float,
    y: float,
    scale: Scale,
    half: float,
    shape: int,
) -> Mark:
    """About: a band with a line at the printed value. Nearly: a band up to a hollow dot."""
    low = y if interval is None or interval.low is None else scale(interval.low)
    high = y if interval is None or interval.high is None else scale(interval.high)
    top, bottom = min(low, high, y), max(low, high, y)
    svg = "" if interval is None else band(x, half, top, bottom)
    box = Box(x - half, top, x + half, bottom)
    if value.qualifier is Qualifier.ABOUT:
        return Mark(svg + _stop(x, y, half, 2.5), box.grown(1.5), y)
    svg += dot(x, y, hollow=True, shape=shape)
    return Mark(svg, Box(box.left, y - _RADIUS - 1, box.right, max(bottom, y + _RADIUS)), y)


def _ceiling(interval: Interval | None, x: float, y: float, scale: Scale) -> Mark:
    """Up to: a dashed shaft to a thick stop; it comes from the floor only where one is declared."""
    floor = None if interval is None else interval.low
    foot = y + ARROW if floor is None else scale(floor)
    svg = path("M", x, foot, "V", y, cls="open", stroke_width=2.5, stroke_dasharray="5 4")
    return Mark(svg + _stop(x, y, 11, 5), Box(x - 11, y - 3, x + 11, foot), y)


def _between(value: Value, x: float, scale: Scale) -> Mark:
    """Between: a segment with two stops."""
    top, bottom = scale(value.high or Decimal(0)), scale(value.low or Decimal(0))
    svg = path("M", x, bottom, "V", top, stroke_width=3)
    svg += _stop(x, top, 9, 2.5) + _stop(x, bottom, 9, 2.5)
    return Mark(svg, Box(x - 9, top - 2, x + 9, bottom + 2), (top + bottom) / 2)
