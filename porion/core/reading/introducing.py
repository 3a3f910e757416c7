"""What stands above or before lends its names: the words that introduce a list, the heads of a
table's row and column, the heading, the sentence that "cet équipement" or "elle" takes up."""

import re
from collections import defaultdict

from porion.core.reading.document import Block, BlockKind
from porion.core.reading.found import Name, NameKind

_MARKERS = ("- ", "– ", "• ", "▪ ", "◦ ", "➢ ", "➤ ", "o ", "> ")
#: "Cette opération …", "Le site …": speaks of what the sentence before named.
_TAKEN_UP = re.compile(
    r"(?P<it>Il|Elle|Ils|Elles|Celle-ci|Celui-ci|Ceux-ci|Y) |(?:À|A) ce titre|Ce[ts]? |Cette "
    r"|L['’](?:équipement|opération|établissement|ensemble|écoquartier|îlot|investissement) "
    r"|L[ea] (?:site|projet|chantier|résidence|bâtiment|programme) "
)
#: What may stand before the place that opens an item.
_HEAD = re.compile(
    r"(?:[-–•▪◦➢➤o>] )?(?:(?:à|aux?|sur|pour|commune de|ville de) )?(?:la |le |les |l['’])?",
    re.IGNORECASE,
)
#: Sorts of places small enough for a heading or the sentence before to lend.
_CLOSE = frozenset({"commune", "cite", "site"})
#: More names than this are a list, not what is spoken of.
_FEW = 3
#: A subject begins at most so far from the beginning of its sentence.
_SUBJECT = 40
#: Levels from here on are guessed from a page: a body that a heading names holds to the next.
_GUESSED = 7
#: A heading that says little more than the name of a party speaks of that party.
_BESIDES = 20

_Names = tuple[Name, ...]


class Introductions:
    """Follows a document block by block and sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: _Names = ()
        self._spoken: _Names = ()
        #: The place that opens an item ("- Lens : …") holds over its other sentences.
        self._item: _Names = ()
        self._headings: list[tuple[int, _Names]] = []
        self._table = 0
        self._columns: dict[int, list[Name]] = defaultdict(list)
        self._row: tuple[int, list[Name]] = (-1, [])
        #: Names of cells that reach down, with the last row that they head.
        self._tall: list[tuple[int, _Names]] = []

    def block(self, block: Block, names: _Names) -> None:
        """A block begins; `names` are those in it."""
        self._item = ()
        if block.kind is BlockKind.CELL:
            self._cell(block, names)
        elif block.kind is BlockKind.HEADING:
            self._heading(block, names)
        elif block.kind is BlockKind.PARAGRAPH and not self._text.startswith(_MARKERS, block.start):
            self._opened(block, names)

    def _heading(self, block: Block, names: _Names) -> None:
        level = block.level or 1
        words = self._text[block.start : block.end]
        self._headings = [
            (above, held if above < _GUESSED else _no_party(held))
            for above, held in self._headings
            if above < level
        ]
        if not (words.endswith(":") or "©" in words):  # a lead-in, the legend of a picture
            titled = tuple(name for name in names if _titled(name, len(words), len(names)))
            self._headings.append((level, titled))
        self._spoken = ()
        self._opened(block, names)

    def _opened(self, block: Block, names: _Names) -> None:
        """A colon at the end of a block opens a list for the blocks after it."""
        self._open = ()
        if self._text.startswith(":", block.end - 1):
            stop = max(self._text.rfind(mark, block.start, block.end) for mark in (". ", "; "))
            self._open = tuple(name for name in names if name.start > stop)

    def _cell(self, block: Block, names: _Names) -> None:
        if block.table != self._table:
            self._table = block.table
            self._columns.clear()
            self._row = (-1, [])
            self._tall = []
        if block.row != self._row[0]:
            self._tall = [one for one in self._tall if one[0] >= block.row]
            self._row = (block.row, [name for _, tall in self._tall for name in tall])
        if block.header or block.row == 0:
            for column in range(block.column, block.column + block.columns):
                self._columns[column] += _no_territory(names)
        words = self._text[block.start : block.end]
        if block.column == 0 or not any(char.isdigit() for char in words):
            self._row[1].extend(names)
            if block.rows > 1:
                self._tall.append((block.row + block.rows - 1, names))

    def lent(self, block: Block, start: int) -> _Names:
        """What a sentence of a block is lent: of each kind the names that stand nearest."""
        if block.kind is BlockKind.HEADING:
            return ()
        if block.kind is BlockKind.CELL:
            above = [] if block.row == 0 else self._columns.get(block.column, [])
            return _nearest(tuple(dict.fromkeys((*above, *self._row[1]))), *self._above())
        item = block.kind is BlockKind.ITEM or self._text.startswith(_MARKERS, start)
        begins = start == block.start or self._text.startswith(_MARKERS, start)
        held = () if begins else self._item
        if item and self._open:
            return _nearest(held, self._open, *self._above())
        taken = _TAKEN_UP.match(self._text, start)
        spoken = self._spoken if taken else ()
        return _nearest(spoken, held, *self._above())

    def _above(self) -> tuple[_Names, ...]:
        return tuple(names for _, names in reversed(self._headings))

    def heard(self, block: Block, start: int, end: int, names: _Names) -> None:
        """A sentence ended: a colon opens a list, another sentence closes it; what it speaks of
        may be taken up by the next."""
        item = block.kind is BlockKind.ITEM or self._text.startswith(_MARKERS, start)
        marked = self._text.startswith(_MARKERS, start)
        if marked or (item and start == block.start):
            self._item = self._opening(start, names)
        if block.kind is not BlockKind.ITEM:
            if self._text.startswith(":", end - 1):
                self._open = names
            elif not self._text.startswith(_MARKERS, block.start) and not item:
                self._open = ()
        spoken = self._spoken_of(start, names)
        if spoken or not _TAKEN_UP.match(self._text, start):
            self._spoken = spoken

    def _opening(self, start: int, names: _Names) -> _Names:
        """The place that an item begins with: "- Lens : …", "• À Lens, …"."""
        for name in names:
            if name.kind is NameKind.PLACE and name.sort in _CLOSE:
                head = _HEAD.fullmatch(self._text, start, name.start)
                tied = self._text.startswith((" :", ":", ",", " –", " -"), name.end)
                return (name,) if head and tied else ()
        return ()

    def _spoken_of(self, start: int, names: _Names) -> _Names:
        places = tuple(
            dict.fromkeys(n for n in names if n.kind is NameKind.PLACE and n.sort in _CLOSE)
        )
        subject = tuple(
            name for name in names if name.kind is NameKind.PARTY and name.start - start <= _SUBJECT
        )
        few = places if len({name.key for name in places}) <= _FEW else ()
        return (*few, *(subject if len(subject) == 1 else ()))


def _no_territory(names: _Names) -> _Names:
    """The body in the head of a column is who pays, not where: its territory is left out."""
    bodies = {(name.start, name.end) for name in names if name.kind is NameKind.PARTY}
    return tuple(
        name
        for name in names
        if name.kind is not NameKind.PLACE or (name.start, name.end) not in bodies
    )


def _no_party(names: _Names) -> _Names:
    return tuple(name for name in names if name.kind is not NameKind.PARTY)


def _titled(name: Name, words: int, count: int) -> bool:
    """Whether a heading speaks of what it names."""
    if count > _FEW * 2:
        return False
    if name.kind is NameKind.PLACE:
        return name.sort in _CLOSE
    return words - (name.end - name.start) <= _BESIDES


def _nearest(*levels: _Names) -> _Names:
    """Of each kind the names of the first level that has some."""
    lent: list[Name] = []
    for kind in NameKind:
        for names in levels:
            found = [name for name in names if name.kind is kind]
            if found:
                lent += found
                break
    return tuple(lent)
