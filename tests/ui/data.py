"""Short ways to write the data of a picture."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from porion.core.quantities import Value, computing_set
from porion.ui.charts import Picture, Point, Scope, Timeline, timeline

A_DAY = date(2022, 12, 31)


def value(word: str, *numbers: int | str, **options: bool) -> Value:
    """`value("more_than", 15500)`."""
    return getattr(Value, word)(*(Decimal(number) for number in numbers), **options)


#: One value of each qualifier, by the name of its constructor.
EVERY = {
    "exact": value("exact", 23000),
    "about": value("about", 7000),
    "nearly": value("nearly", 9600),
    "more_than": value("more_than", 15500),
    "at_least": value("at_least", 4200),
    "at_most": value("at_most", 7500),
    "less_than": value("at_most", 7500, strict=True),
    "up_to": value("up_to", 20000),
    "between": value("between", 9000, 12000),
}


def point(of: Value | None, on: date | None = A_DAY, scope: str = "", **more: Any) -> Point:
    """A point with its set, a document and a publication."""
    made = Point(
        value=of,
        on=on,
        situation="fin 2022",
        document="Note",
        published="23/01/2023",
        interval=None if of is None else computing_set(of),
        scope=Scope(scope),
    )
    return replace(made, **more)


def picture(*points: Point, unit: str = "homes", **more: Any) -> Picture:
    """The picture of some points."""
    return timeline(Timeline("essai", "Un essai", unit, points, **more))
