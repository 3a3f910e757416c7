"""From degrees to pixels: equirectangular, north up, as large as the room allows."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from porion.ui.charts.boxes import Box

#: Longitude and latitude in degrees (WGS 84), in this order.
Position = tuple[float, float]
#: West, south, east, north in degrees.
Frame = tuple[float, float, float, float]

#: Kilometres a degree of latitude.
KM_PER_DEGREE = 111.32
_MARGIN = 14.0
_LEAST_SPAN = 0.02


@dataclass(frozen=True, slots=True)
class Projection:
    """Where a position falls on a drawing of `width` by `height` pixels."""

    west: float
    north: float
    scale: float
    squeeze: float
    width: float
    height: float

    def __call__(self, at: Position) -> tuple[float, float]:
        x = (at[0] - self.west) * self.squeeze * self.scale + _MARGIN
        return round(x, 1), round((self.north - at[1]) * self.scale + _MARGIN, 1)

    @property
    def per_km(self) -> float:
        """Pixels a kilometre."""
        return self.scale / KM_PER_DEGREE

    @property
    def box(self) -> Box:
        """The whole drawing."""
        return Box(0, 0, self.width, self.height)


def around(positions: Iterable[Position], *, grown: float = 0.0) -> Frame:
    """The smallest frame that holds all positions, grown on each side by a share of its span."""
    listed = list(positions)
    lons, lats = [at[0] for at in listed], [at[1] for at in listed]
    wide, high = max(lons) - min(lons), max(lats) - min(lats)
    return (
        min(lons) - grown * wide,
        min(lats) - grown * high,
        max(lons) + grown * wide,
        max(lats) + grown * high,
    )


def fit(frame: Frame, width: float, most_height: float) -> Projection:
    """North up, as large as width and greatest height allow; a lone point gets a little room."""
    west, south, east, north = frame
    squeeze = math.cos(math.radians((south + north) / 2))
    wide = max((east - west) * squeeze, _LEAST_SPAN)
    high = max(north - south, _LEAST_SPAN)
    scale = min((width - 2 * _MARGIN) / wide, (most_height - 2 * _MARGIN) / high)
    spare = (width - 2 * _MARGIN) / scale - (east - west) * squeeze
    top = north + (high - (north - south)) / 2
    tall = high * scale + 2 * _MARGIN
    return Projection(west - spare / 2 / squeeze, top, scale, squeeze, width, tall)


def hull(points: Iterable[Position]) -> tuple[Position, ...]:
    """The convex hull, counter-clockwise from the west; fewer than three points as they are."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)
    return (*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1])


def _chain(points: Sequence[Position]) -> list[Position]:
    chain: list[Position] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Position, b: Position, c: Position) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
