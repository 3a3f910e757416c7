"""What the styles and numberings of a Word file say of its paragraphs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|titre|überschrift|kop|título)\s?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titre)(?: du document)?", re.IGNORECASE)
_SUBTITLE = re.compile(r"(?:subtitle|sous-titre)", re.IGNORECASE)
_LIST = re.compile(r"(?:list|liste)\b(?! ?table).*|.*\b(?:puces?|bullets?)\b.*", re.IGNORECASE)
_SET_APART = re.compile(
    r".*\b(?:quote|citation|encadré|exergue|chiffres?[ -]clés?)\b.*", re.IGNORECASE
)
#: Styles that hang on one another in a ring, or very deep, are followed no further.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: depth of its heading (1 the title, 2 a chapter), of its list; apart."""

    heading: int = 0
    item: int = 0
    apart: bool = False


def value(parent: Element | None, tag: str) -> str:
    """The `w:val` of the child `tag`; empty where there is none."""
    child = parent.find(W + tag) if parent is not None else None
    return child.get(W + "val", "") if child is not None else ""


def number(text: str, otherwise: int = 0) -> int:
    """A number of an attribute, from 0 to 9999."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise


def styles_of(tree: Element | None) -> Mapping[str, Style]:
    """The paragraph styles by identifier, each with what it takes from those it is based on."""
    if tree is None:
        return {}
    named = {style.get(W + "styleId", ""): style for style in tree.iter(W + "style")}
    return {identifier: _style(identifier, named) for identifier in named}


def _style(identifier: str, named: Mapping[str, Element]) -> Style:
    item = 0
    for _ in range(_DEEPEST):
        element = named.get(identifier)
        if element is None:
            break
        name = value(element, "name")
        properties = element.find(W + "pPr")
        heading = _named_heading(name) or outlined(properties)
        if heading:
            return Style(heading=heading)
        item = item or listed(properties) or (1 if _LIST.fullmatch(name) else 0)
        if _SET_APART.fullmatch(name):
            return Style(apart=True)
        identifier = value(element, "basedOn")
    return Style(item=item)


def _named_heading(name: str) -> int:
    """The title of the document stands above its chapters, whose style is called "heading 1"."""
    match = _HEADING.fullmatch(name.strip())
    if match:
        return int(match[1]) + 1
    if _TITLE.fullmatch(name.strip()):
        return 1
    return 2 if _SUBTITLE.fullmatch(name.strip()) else 0


def outlined(properties: Element | None) -> int:
    """The outline level of a paragraph's properties as a depth from 2; 0 where none."""
    level = value(properties, "outlineLvl")
    return number(level) + 2 if level and number(level, 9) < 9 else 0


def listed(properties: Element | None) -> int:
    """The depth, from 1, of a numbered or bulleted paragraph; 0 where it is none."""
    numbering = properties.find(W + "numPr") if properties is not None else None
    if numbering is None or value(numbering, "numId") == "0":
        return 0
    return min(number(value(numbering, "ilvl")), 8) + 1
