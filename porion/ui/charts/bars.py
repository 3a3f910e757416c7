"""One value against one target, lying: the bar stays open where the value's bound is open.

Positions are per cent of the width, so that one drawing serves every screen with text at 13 px.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui import wording
from porion.ui.charts.metrics import text_width
from porion.ui.charts.plot import numbers_of
from porion.ui.charts.svg import element, path, text
from porion.ui.charts.twin import bounds

_TOP, _HEIGHT, _TOTAL = 18, 18, 64
_BELOW, _ABOVE = 58, 12
#: The narrowest place a bar is shown in: labels must not meet there.
_NARROWEST = 288.0
#: How much of the width an open bar may fill, so that its arrow stays inside.
_OPEN_SHARE = Decimal("0.86")

Scale = Callable[[Decimal], float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value and its target, both in `unit`; `interval` is the set used in computing."""

    key: str
    title: str
    unit: str
    value: Value | None
    target: Value
    interval: Interval | None = None
    target_label: str = ""


@dataclass(frozen=True, slots=True)
class BarPicture:
    """The drawing, its words, and its CSV rows, heads first; no drawing when nothing is known."""

    title: str
    description: str
    svg: SafeString
    records: tuple[tuple[str, ...], ...]

    @property
    def drawn(self) -> bool:
        """Whether there is a drawing; otherwise a page shows a sentence instead."""
        return bool(self.svg)


def bar(spec: Bar) -> BarPicture:
    """The bar of a value; without a value, a target number or a positive scale, no drawing."""
    goal = spec.target.number
    target_words = wording.printed(spec.target, spec.unit)
    label = f"{spec.target_label or _('cible')} {target_words}"
    value = spec.value
    words = wording.not_communicated() if value is None else wording.printed(value, spec.unit)
    description = f"{words}{wording.NBSP}; {label}."
    rows = (
        ("chiffre", "minimum", "minimum_exclu", "maximum", "maximum_exclu", "cible", "unite"),
        (words, *bounds(value), target_words, spec.unit),
    )
    inside = "" if value is None or goal is None else _draw(spec, value, goal, words, label)
    svg = _outer(spec, description, inside) if inside else ""
    return BarPicture(spec.title, description, mark_safe(svg), rows)


def _outer(spec: Bar, description: str, inside: str) -> str:
    return element(
        "svg",
        element("title", escape(spec.title), id=f"{spec.key}-t"),
        element("desc", escape(description), id=f"{spec.key}-d"),
        inside,
        cls="bar",
        width="100%",
        height=_TOTAL,
        role="img",
        aria_labelledby=f"{spec.key}-t {spec.key}-d",
    )


def _draw(spec: Bar, value: Value, goal: Decimal, words: str, label: str) -> str:
    """The inside, on a scale from 0; nothing for what is below zero: a bar cannot show it."""
    ends = numbers_of(value, spec.interval)
    if goal <= 0 or min(ends) < 0:
        return ""
    far = max(ends)
    full = max(goal, far / _OPEN_SHARE if value.high is None else far)

    def at(number: Decimal) -> float:
        return float(number / full * 100)

    x = _share(at(goal))
    edge = value.number if value.number is not None else far
    labels, above = _labels(at(edge), at(goal), words, label)
    head = _TOP - 4 if above else _TOP - 10
    parts = [
        element("rect", x=0, y=_TOP, width="100%", height=_HEIGHT, cls="bar-0"),
        *_shape(value, spec.interval, at),
        element("line", x1=x, x2=x, y1=head, y2=_TOP + 26, cls="bar-t"),
        *labels,
    ]
    return "".join(parts)


def _share(value: float) -> str:
    return f"{value:.2f}%"


def _stretch(low: float, high: float, cls: str) -> str:
    start, width = _share(low), _share(max(high - low, 0))
    return element("rect", x=start, y=_TOP, width=width, height=_HEIGHT, cls=cls)


def _at(x: float, *children: str) -> str:
    """Marks of fixed size at a place that is per cent: drawn around 0, on the bar's top."""
    return element("svg", *children, x=_share(x), y=_TOP, overflow="visible")


def _shape(value: Value, interval: Interval | None, at: Scale) -> list[str]:
    """Full up to what is sure, outlined where it is not, an arrow where nothing bounds it."""
    known = interval or Interval(value.low, value.high)
    low = 0.0 if known.low is None else at(known.low)
    high = None if known.high is None else at(known.high)
    qualifier = value.qualifier
    if qualifier is Qualifier.EXACT and value.low is not None:
        return [_stretch(0, at(value.low), "bar-v")]
    if high is None:
        head = path("m24 2 14 7-14 7z", cls="bar-v")
        return [_stretch(0, low, "bar-v"), _at(low, path("M0 9h26", cls="bar-l"), head)]
    if qualifier in (Qualifier.AT_MOST, Qualifier.UP_TO):
        return _upper(value, known, low, high)
    parts = [_stretch(0, low, "bar-v"), _stretch(low, high, "bar-b")]
    if qualifier is Qualifier.ABOUT and value.number is not None:
        parts.append(_at(at(value.number), path("M0 -4v26", cls="bar-l")))
    return parts


def _upper(value: Value, known: Interval, low: float, high: float) -> list[str]:
    """At most, less than, up to: a stop, with nothing filled, since nothing is sure below it."""
    stop = _at(high, path("M0 -3v24", cls="bar-l"))
    if value.qualifier is Qualifier.UP_TO:
        line = element("line", x1=_share(low), x2=_share(high), y1=27, y2=27, cls="bar-l bar-c")
        return [line, stop]
    if known.low is not None:
        return [_stretch(0, low, "bar-v"), _stretch(low, high, "bar-b"), stop]
    head = path("m-24 2 -14 7 14 7z", cls="bar-v")
    return [_at(high, path("M0 9h-26", cls="bar-l"), head), stop]


def _labels(edge: float, goal: float, words: str, label: str) -> tuple[list[str], bool]:
    """The value's words under its edge, the target's under its tick; whether they would meet
    at the narrowest, so that the value's stand above the bar."""
    left, right, ends = _stand(edge, words)
    goal_left, goal_right, goal_ends = _stand(goal, label)
    above = left < goal_right + 2 and goal_left < right + 2
    parts = [
        _text_at(edge, _ABOVE if above else _BELOW, words, ends),
        _text_at(goal, _BELOW, label, goal_ends),
    ]
    if goal_left > 5 and (above or left > 5):
        parts.insert(0, text(0, _BELOW, "0"))
    return parts, above


def _stand(place: float, words: str) -> tuple[float, float, bool]:
    """Left and right edge, in per cent, of a text that ends at its place, or starts there where
    the room before it is too small; and whether it ends there."""
    width = text_width(words, bold=True) * 100 / _NARROWEST
    return (place - width, place, True) if place >= width else (place, place + width, False)


def _text_at(x: float, y: float, words: str, ends: bool) -> str:
    """Firm text that ends, or starts, at a place in per cent."""
    anchor = "end" if ends else ""
    return element("text", escape(words), x=_share(x), y=y, cls="tm", text_anchor=anchor)
