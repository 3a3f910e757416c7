"""Reading a drawing back: its elements, the classes they bear, the room they take."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def parsed(svg: str) -> ElementTree.Element:
    """The drawing as a tree; fails where it is not well-formed XML."""
    return ElementTree.fromstring(str(svg))  # noqa: S314 - our own markup


def with_class(svg: str, name: str) -> list[ElementTree.Element]:
    """The elements that bear a class, in order."""
    return [each for each in parsed(svg).iter() if name in each.get("class", "").split()]


def marks(svg: str) -> list[ElementTree.Element]:
    """The groups of the drawn values, in drawing order."""
    return list(parsed(svg).iter("g"))


def heads(mark: ElementTree.Element) -> int:
    """How many arrow heads a mark has."""
    return sum("head" in each.get("class", "") for each in mark.iter())


def words(svg: str) -> list[str]:
    """The texts of a drawing."""
    return ["".join(each.itertext()) for each in parsed(svg).iter("text")]


def description(svg: str) -> str:
    """What a screen reader says of a drawing."""
    return parsed(svg).findtext("desc") or ""


def numbers(svg: str) -> Iterator[float]:
    """Every number of every attribute that places something."""
    for each in parsed(svg).iter():
        for name in ("d", "x", "y", "cx", "cy", "r", "width", "height", "points", "viewBox"):
            yield from (float(found) for found in _NUMBER.findall(each.get(name, "")))
