"""An HTML page to a document: the tree as browsers build it, walked once.

The text is that of `quantities.md`: head, script, style and comments dropped, inline tags gone,
every other tag a space. What surrounds an article on its page is furniture.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.callouts import with_callouts
from porion.formats.documents.grids import Grid, Place, with_heads
from porion.formats.documents.html_depth import DEEPEST, depth_of
from porion.formats.documents.html_nodes import (
    COMMENT,
    HEADINGS,
    TEXT,
    identity,
    lays_out,
    span,
    table_of,
)
from porion.formats.documents.html_roles import (
    boxed,
    furnished,
    is_note,
    named_furniture,
    sets_apart,
)
from porion.formats.documents.pieces import Piece, document_of
from porion.formats.documents.unreadable import damaged

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode as Node

#: Tags within a sentence: they leave nothing in the text.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "output",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
#: Tags within a sentence that leave a space.
WITHIN = frozenset(
    ["br", "img", "picture", "source", "input", "svg", "canvas", "map", "area", "object", "embed"]
)
DROPPED = frozenset({"head", "script", "style"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})


@dataclass(frozen=True, slots=True)
class _State:
    """Where the walk stands: what the open tags make of a text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    lists: int = 0
    box: bool = False
    furniture: bool = False
    article: bool = False
    place: Place | None = None
    #: The tag itself, and the one around it: what stands in one tag belongs together.
    own: int = 0
    group: int = 0


@dataclass
class _Walk:
    """The pieces made so far, and the words of the one in the making."""

    pieces: list[Piece] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    boxes: list[bool] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    grids: dict[int, Grid] = field(default_factory=dict)
    tables: int = 0
    made: int = 0
    #: How often a part named like furniture may still be searched for the article.
    looks: int = 300

    def flush(self, state: _State) -> None:
        """Ends the piece in the making, which `state` describes."""
        raw = "".join(self.words)
        self.words.clear()
        if not raw or raw.isspace():
            return
        place = state.place
        piece = Piece(raw, state.kind, state.level)
        if place is not None:
            piece = place.piece(raw)
        self.pieces.append(piece)
        self.groups.append(state.group)
        self.boxes.append(state.box)


def html_document(file: str, text: str) -> Document:
    """The document of an HTML page, whose scripts are not run. Raises Unreadable."""
    if depth_of(text) > DEEPEST:
        raise damaged(file, "HTML", f"plus de {DEEPEST} balises ouvertes")
    from selectolax import __version__ as version
    from selectolax.lexbor import LexborHTMLParser

    walk = _Walk()
    root = LexborHTMLParser(text).root
    if root is not None:
        _walk(walk, root)
    pieces = with_heads(_boxed_headings(walk))
    pieces = with_callouts(pieces, walk.groups)
    return document_of(pieces, extractor=f"selectolax {version}")


def _walk(walk: _Walk, root: "Node") -> None:
    """Every node in order, opened and closed, without recursion."""
    stack: list[tuple[Node, _State]] = []
    node: Node | None = root
    state = _State()
    while node is not None or stack:
        if node is None:
            node, inner = stack.pop()
            state = _closed(walk, node, inner, stack)
            node = node.next
            continue
        tag = node.tag or ""
        if tag == TEXT:
            walk.words.append(node.text_content or "")
        elif tag not in DROPPED and tag != COMMENT:
            opened = _opened(walk, node, tag, state)
            stack.append((node, opened))
            state, node = opened, node.child
            continue
        node = node.next
    walk.flush(state)


def _closed(walk: _Walk, node: "Node", state: _State, stack: list[tuple["Node", _State]]) -> _State:
    outer = stack[-1][1] if stack else _State()
    if node.tag in INLINE:
        return outer
    if node.tag in WITHIN:
        walk.words.append(" ")
        return outer
    if outer.place is not None and outer.place is state.place:
        walk.words.append(" ")
    else:
        walk.flush(state)
    return outer


def _opened(walk: _Walk, node: "Node", tag: str, state: _State) -> _State:
    """The state inside `node`; what stood before it is a piece unless its tag is inline."""
    if tag in INLINE:
        return state
    if tag in WITHIN:
        walk.words.append(" ")
        if tag != "br" or not _after_break(node):
            return state
    if state.place is not None and tag != "table":
        walk.words.append(" ")
        return state
    walk.flush(state)
    walk.made += 1
    return _inside(walk, node, tag, state)


def _after_break(node: "Node") -> bool:
    """True for the second of two line breaks: what follows is another paragraph."""
    before = node.prev
    while before is not None and before.tag == TEXT and not (before.text_content or "").strip():
        before = before.prev
    return before is not None and before.tag == "br"


def _inside(walk: _Walk, node: "Node", tag: str, state: _State) -> _State:
    attributes = node.attributes
    furniture = state.furniture or furnished(tag, attributes, state.article)
    if not furniture and walk.looks and named_furniture(tag, attributes):
        walk.looks -= 1
        furniture = node.css_first("h1, main, article") is None
    article = state.article or tag in {"article", "main"}
    box = state.box or boxed(tag, attributes)
    lists = state.lists + (tag in _LISTS)
    kind, level = state.kind, state.level
    if is_note(tag, attributes):
        kind = BlockKind.NOTE
    elif tag in HEADINGS and not (furniture and tag != "h1"):
        kind, level = BlockKind.HEADING, HEADINGS[tag]
    elif furniture:
        kind, level = BlockKind.FURNITURE, 0
    elif tag == "li" and kind is not BlockKind.NOTE:
        kind, level = BlockKind.ITEM, max(1, lists)
    elif sets_apart(tag, attributes) and kind is BlockKind.PARAGRAPH:
        kind = BlockKind.CALLOUT
    place = _place(walk, node, tag, furniture)
    return _State(kind, level, lists, box, furniture, article, place, walk.made, state.own)


# ------------------------------------------------------------------------------------- tables


def _place(walk: _Walk, node: "Node", tag: str, furniture: bool) -> Place | None:
    """The place of a cell in its table; None for every other tag, and for layout tables."""
    if tag in {"td", "th"}:
        table, head = table_of(node)
        grid = walk.grids.get(table) if table else None
        if grid is None or furniture:
            return None
        return grid.cell(
            columns=span(node, "colspan"),
            rows=span(node, "rowspan"),
            header=tag == "th" or head,
        )
    if tag == "table":
        if not lays_out(node):
            walk.tables += 1
            walk.grids[identity(node)] = Grid(walk.tables)
    elif tag == "tr":
        table, _ = table_of(node)
        if table in walk.grids:
            walk.grids[table].next_row()
    elif tag == "dl":
        walk.tables += 1
        walk.grids[identity(node)] = Grid(walk.tables)
    elif tag in {"dt", "dd"}:
        return _defined(walk, node, tag, furniture)
    return None


def _defined(walk: _Walk, node: "Node", tag: str, furniture: bool) -> Place | None:
    """A list of definitions is a table of two columns: the term heads its row."""
    parent = node.parent
    while parent is not None and parent.tag != "dl":
        parent = parent.parent
    grid = walk.grids.get(identity(parent)) if parent is not None else None
    if grid is None or furniture:
        return None
    if tag == "dt" or grid.row < 0:
        grid.next_row()
    if tag == "dd" and grid.column == 0:
        grid.column = 1
    return grid.cell(header=tag == "dt")


def _boxed_headings(walk: _Walk) -> list[Piece]:
    """The heading of a box speaks for the box: where running text follows it, it is a call-out."""
    following: BlockKind | None = BlockKind.HEADING
    for piece, box in zip(reversed(walk.pieces), reversed(walk.boxes), strict=True):
        if not box:
            following = piece.kind if piece.kind is not BlockKind.FURNITURE else following
        elif piece.kind is BlockKind.HEADING:
            if following is not BlockKind.HEADING:
                piece.kind = BlockKind.CALLOUT
            piece.level = 6 if piece.kind is BlockKind.HEADING else 0
    return walk.pieces
