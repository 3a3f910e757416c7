"""The marks of a map: the shape carries the state, never the colour alone."""

from enum import StrEnum

from django.utils.safestring import SafeString, mark_safe

from porion.ui.charts.boxes import Box
from porion.ui.charts.svg import element, path

_TOWN = 2.0
_RING = 0.72
#: Of a mark's half side, how far the sign for works stands above its middle and below it.
_LOW = 0.8


class PlaceState(StrEnum):
    """What is published of a place; `PLACE` says nothing but where it is, `TOWN` is a landmark."""

    PLACE = "place"
    TOWN = "town"
    DONE = "done"
    WORKS = "works"
    ANNOUNCED = "soon"
    NOTHING = "void"


def half_side(state: PlaceState, size: float) -> float:
    """Half the side of a mark where the marks that tell a state have `size`."""
    if state is PlaceState.TOWN:
        return _TOWN
    return size * _RING if state in (PlaceState.NOTHING, PlaceState.PLACE) else size


def sign_box(state: PlaceState, x: float, y: float, size: float) -> Box:
    """The room that a mark takes."""
    half = half_side(state, size) + 1
    return Box(x - half, y - half, x + half, y + half)


def sign_mark(state: PlaceState, x: float, y: float, size: float) -> str:
    """Square for done, triangle for works, ring where nothing is published, disc for a place."""
    half = half_side(state, size)
    match state:
        case PlaceState.DONE:
            side = 2 * half
            return element("rect", x=x - half, y=y - half, width=side, height=side, cls="done")
        case PlaceState.WORKS:
            low = (1 + _LOW) * half
            corner = ("M", x, y - half, "l", half, low, "h", -2 * half, "z")
            return path(*corner, cls="works")
        case PlaceState.ANNOUNCED:
            inset = half - 1
            side = 2 * inset
            return element("rect", x=x - inset, y=y - inset, width=side, height=side, cls="soon")
        case _:
            return element("circle", cx=x, cy=y, r=half, cls=state.value)


def key_sign(state: PlaceState) -> SafeString:
    """The mark as a legend shows it."""
    inside = sign_mark(state, 7, 7, 5)
    return mark_safe(element("svg", inside, width=14, height=14, aria_hidden="true"))
