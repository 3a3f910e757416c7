"""The sign of a qualifier, 34 by 16, set beside its words in tables: same grammar as the charts."""

from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from porion.core.quantities import Value
from porion.core.vocabulary import Qualifier
from porion.ui.charts.data import Hue
from porion.ui.charts.svg import element, path

_RIGHT = path("M", 9, 8, "h", 18, stroke_width=2) + path("m25 3.5 7 4.5-7 4.5z", cls="head")
_LEFT = path("M", 7, 8, "h", 18, stroke_width=2) + path("M9 3.5 2 8l7 4.5z", cls="head")


def _dot(x: float, *, hollow: bool) -> str:
    if hollow:
        return element("circle", cx=x, cy=8, r=3.5, cls="hollow", stroke_width=2)
    return element("circle", cx=x, cy=8, r=4.5)


def _inside(qualifier: Qualifier, strict: bool) -> str:
    """The drawing of each qualifier; `strict` tells "moins de" from "au plus"."""
    match qualifier:
        case Qualifier.EXACT:
            return _dot(17, hollow=False)
        case Qualifier.ABOUT:
            band = element("rect", x=3, y=4, width=28, height=8, cls="band")
            return band + path("M17 2v12", stroke_width=2)
        case Qualifier.NEARLY:
            band = element("rect", x=3, y=4, width=24, height=8, cls="band")
            return band + _dot(27, hollow=True)
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return _RIGHT + _dot(5, hollow=strict)
        case Qualifier.AT_MOST:
            return _LEFT + _dot(29, hollow=strict)
        case Qualifier.UP_TO:
            shaft = path("M3 8h25", cls="open", stroke_width=2, stroke_dasharray="4 3")
            return shaft + path("M30 2v12", stroke_width=4)
        case Qualifier.BETWEEN:
            return path("M5 8h24", stroke_width=3) + path("M5 2v12M29 2v12", stroke_width=2)


@lru_cache(maxsize=64)
def qualifier_sign(qualifier: Qualifier, strict: bool, hue: Hue) -> SafeString:
    """The sign as markup, hidden from screen readers: the words stand beside it."""
    group = element("g", _inside(qualifier, strict), cls=hue.value)
    return mark_safe(element("svg", group, cls="sig", viewBox="0 0 34 16", aria_hidden="true"))


def sign(value: Value | None, hue: Hue = Hue.UNSTATED) -> SafeString:
    """The sign of a value; nothing for a value that is not communicated."""
    if value is None:
        return SafeString("")
    return qualifier_sign(value.qualifier, value.low_strict or value.high_strict, hue)


@lru_cache(maxsize=16)
def swatch(hue: Hue) -> SafeString:
    """A square of a hue, for legends."""
    square = element("rect", width=14, height=14, cls=hue.value, stroke_width=0)
    return mark_safe(element("svg", square, width=14, height=14, aria_hidden="true"))


@lru_cache(maxsize=4)
def pace_sign(needed: bool) -> SafeString:
    """A short line as paces are drawn: solid for a published one, dashed for a needed one."""
    line = path("M0 8h30", cls="pace pace-max" if needed else "pace")
    return mark_safe(element("svg", line, width=30, height=16, aria_hidden="true"))
