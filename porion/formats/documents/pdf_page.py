"""One page of a PDF: its text as PDFium orders it, and where its words stand on the page."""

import ctypes
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

#: What PDFium writes for a hyphen at the end of a line, in place of the hyphen and the break.
BROKEN = "\ufffe"
#: What the text keeps in its place: one character too, a hyphen, unlike those that are typed.
HYPHEN = "\u2010"
_GAP = 1.2
_BOLD = 600
#: Characters of a page beyond this have no place: the text is kept, the layout is not looked at.
_MOST = 100_000


#: A cell of a ruled table of the page: which table, row, column, rows and columns it covers.
Cell = tuple[int, int, int, int, int]
CellAt = Callable[[float, float], Cell | None]


@dataclass(slots=True)
class Segment:
    """Words that stand together on one line: `text[start:end]` of the page, its box in points
    (y grows upwards), size of its letters, and the cell of a ruled table, if any."""

    start: int
    end: int
    left: float
    right: float
    bottom: float
    top: float
    size: float = 0.0
    bold: bool = False
    cell: Cell | None = None

    @property
    def middle(self) -> float:
        """Half-way up the line."""
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        """Of the line, never nothing."""
        return max(self.top - self.bottom, 1.0)


@dataclass(slots=True)
class Page:
    """A page from 1, its text, its segments in the order of the text, its size in points."""

    number: int
    text: str
    width: float
    height: float
    bottom: float = 0.0
    segments: list[Segment] = field(default_factory=list)
    #: Ruled lines: (x, bottom, top) and (y, left, right).
    uprights: list[tuple[float, float, float]] = field(default_factory=list)
    levels: list[tuple[float, float, float]] = field(default_factory=list)

    _edges: dict[int, float] = field(default_factory=dict)

    def right_edge(self, segment: Segment) -> float:
        """How far to the right lines go that begin where `segment` does, or nearly."""
        place = round(segment.left / 20)
        if place not in self._edges:
            self._edges[place] = max(
                other.right for other in self.segments if abs(other.left / 20 - place) <= 1.5
            )
        return self._edges[place]

    def words(self, segment: Segment) -> str:
        """What a segment says."""
        return self.text[segment.start : segment.end]


def glyphs_of(textpage: Any) -> tuple[str, Sequence[int]]:
    """The text of a page, and for each of its characters PDFium's index of it."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range() if count > 0 else ""
    if len(text) == count:
        return text, range(count)
    indexes, unit = [], 0
    for character in text:
        indexes.append(pdfium.FPDFText_GetCharIndexFromTextIndex(textpage.raw, unit))
        unit += 2 if ord(character) > 0xFFFF else 1
    return text, indexes


def segments_of(
    textpage: Any, text: str, indexes: Sequence[int], cell_at: CellAt | None = None
) -> list[Segment]:
    """The segments of a page: words on one line without a wide gap, in the text's order.

    `cell_at(x, y)` is the cell of a ruled table around a point: no segment leaves its cell.
    """
    raw, box = textpage.raw, pdfium.FS_RECTF()
    pointer, get_box = ctypes.byref(box), pdfium.FPDFText_GetLooseCharBox
    segments: list[Segment] = []
    current: Segment | None = None
    for at, character in enumerate(text[:_MOST]):
        if character.isspace():
            continue
        index = indexes[at]
        if index < 0 or not get_box(raw, index, pointer):
            if current is not None:
                current.end = at + 1
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if character == BROKEN:
            # Its box is that of nothing: it ends the line of what stands before.
            if current is not None:
                current.end, current = at + 1, None
            continue
        cell = cell_at((left + right) / 2, (bottom + top) / 2) if cell_at else None
        if (
            current is not None
            and cell == current.cell
            and _together(current, left, bottom, top, at == current.end)
        ):
            current.end, current.right = at + 1, max(current.right, right)
            current.bottom, current.top = min(current.bottom, bottom), max(current.top, top)
        else:
            current = Segment(at, at + 1, left, right, bottom, top, cell=cell)
            segments.append(current)
    for segment in segments:
        _dress(raw, segment, text, indexes)
    return segments


def _together(segment: Segment, left: float, bottom: float, top: float, adjoining: bool) -> bool:
    """True where a character at this place goes on with the segment's line.

    `adjoining`: no space before it. The letters of a ligature share one box, so they go back.
    """
    height = min(segment.height, max(top - bottom, 1.0))
    if abs((bottom + top) / 2 - segment.middle) > 0.6 * height:
        return False
    back = 2.0 if adjoining else 0.6
    return -back * height < left - segment.right < _GAP * height


def _dress(raw: Any, segment: Segment, text: str, indexes: Sequence[int]) -> None:
    """Size and boldness of a segment, from a few of its characters."""
    places = [at for at in range(segment.start, segment.end) if not text[at].isspace()]
    sample = places[:: max(1, len(places) // 5)][:7]
    sizes = [round(pdfium.FPDFText_GetFontSize(raw, indexes[at]), 1) for at in sample]
    bold = sum(1 for at in sample if _bold(raw, indexes[at]))
    size = Counter(sizes).most_common(1)[0][0] if sizes else 0.0
    # A font of one point, enlarged by the page's own scale, says nothing: the box does.
    scaled = segment.height * 0.8
    segment.size = size if 0.4 < size / scaled < 2.0 else round(scaled, 1)
    segment.bold = bold * 2 > len(sample)


_flags = ctypes.c_int(0)


def _bold(raw: Any, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(raw, index, name, 128, ctypes.byref(_flags))
    named = name.value.lower() if 0 < length <= 128 else b""
    if any(word in named for word in (b"bold", b"black", b"heavy", b"semibold", b"-bd")):
        return True
    weight: int = pdfium.FPDFText_GetFontWeight(raw, index)
    return weight >= _BOLD and b"regular" not in named and b"book" not in named


def rules_of(page: Any, into: Page) -> None:
    """Reads the straight lines drawn on a page, the sides of rectangles among them."""
    objects = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4)
    for count, item in enumerate(objects):
        if count > _MOST_PATHS:
            into.uprights.clear()
            into.levels.clear()
            return
        left, bottom, right, top = item.get_bounds()
        width, height = right - left, top - bottom
        if height <= _THIN < width:
            into.levels.append(((bottom + top) / 2, left, right))
        elif width <= _THIN < height:
            into.uprights.append(((left + right) / 2, bottom, top))
        elif width > _THIN and height > _THIN:
            _sides(item, into, (left, bottom, right, top))


#: Thicker than this is no line but an area; and a page with more paths than this is a drawing.
_THIN = 3.0
_MOST_PATHS = 3_000


def _sides(item: Any, into: Page, bounds: tuple[float, float, float, float]) -> None:
    """The sides of a rectangle, or the straight strokes of a path, where it is one of them."""
    count = pdfium.FPDFPath_CountSegments(item.raw)
    left, bottom, right, top = bounds
    if count in (4, 5):
        into.levels += [(bottom, left, right), (top, left, right)]
        into.uprights += [(left, bottom, top), (right, bottom, top)]
