""" "120 et 85 logements, respectivement à Lens et à Liévin": each number with its own.

Numbers joined to one list go one by one with as many years, places or parties.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from porion.core.reading.found import Name, Number, Period, PeriodRole
from porion.core.reading.scene import Scene

_JOINED = re.compile(r"(?: [^\W\d]{1,20}){0,3}(?:,| et|, et) (?:de |à )?")
_BARE = re.compile(r"(?:,| et|, et) ")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPAN = re.compile(r"\d ?(?:à|au|-|–|/) ?(?:\w+ )?\d|jusqu")
_WORD = "respectivement"


def place_in_list(scene: Scene, number: Number) -> tuple[int, int]:
    """Which of how many a number is in the list of numbers that it stands in; bare neighbours
    only ("120 et 85"), or with their nouns where the sentence says "respectivement"."""
    pattern = _JOINED if _WORD in scene.words else _BARE
    numbers = scene.numbers
    at = next((k for k, one in enumerate(numbers) if one.start == number.start), -1)
    if at < 0:
        return 0, 0
    first = last = at
    while first and pattern.fullmatch(scene.text, numbers[first - 1].end, numbers[first].start):
        first -= 1
    while last + 1 < len(numbers) and pattern.fullmatch(
        scene.text, numbers[last].end, numbers[last + 1].start
    ):
        last += 1
    return at - first, last - first + 1


def year_of_list(scene: Scene, number: Number, period: Period) -> Period:
    """Of a list of years the one of this number: "120 et 140 logements en 2022 et 2023"."""
    words = scene.text[period.start : period.end]
    years = _YEARS.findall(words)
    if period.role is not PeriodRole.DURING or len(years) < 2 or _SPAN.search(words):
        return period
    which, many = place_in_list(scene, number)
    if many != len(years):
        return period
    year = int(years[which])
    return replace(period, first=date(year, 1, 1), last=date(year, 12, 31))


def own_of_list(
    scene: Scene, number: Number, groups: Sequence[tuple[Name, ...]]
) -> tuple[Name, ...]:
    """The name that goes with a number where the sentence says "respectivement"; none where it
    does not, or where the names are not as many."""
    if _WORD not in scene.words:
        return ()
    which, many = place_in_list(scene, number)
    if many < 2:
        return ()
    for group in groups:
        starts = list(dict.fromkeys(name.start for name in group))
        if len(starts) == many:
            return tuple(name for name in group if name.start == starts[which])
    return ()
