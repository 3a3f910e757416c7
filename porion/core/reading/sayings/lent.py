"""Kinds and states that stand above a number: in the heads of its cell, in the words that
introduce its list ("Les aides accordées : – commune A : 12 000 €")."""

import re
from collections.abc import Iterable

from porion.core.reading.document import Block, BlockKind
from porion.core.reading.found import Saying, UnitFound
from porion.core.reading.lexicon import sayings as words
from porion.core.reading.sayings.cue_words import Sort
from porion.core.reading.sayings.cues import Cue, cues_in
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives, lines
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState

_HEADS = {head: (money, thing) for head, money, thing in lines(words.HEADS)}
_HEAD = re.compile(rf"(?<!\w)(?:{alternatives(_HEADS)})(?!\w)", re.IGNORECASE)
_MODES = {
    Sort.TARGET: FigureKind.TARGET,
    Sort.FORECAST: FigureKind.FORECAST,
    Sort.BASELINE: FigureKind.BASELINE,
}
_BULLET = re.compile(r"[•▪◦–-] ")
_STOP = re.compile(r"[.!?] (?=[A-ZÀ-Ý•–-])")
#: How many items back: "État : 1 M€ ; Région : 2 M€ ; Ville : 3 M€".
_COLONS = 6
#: How far back the words that introduce a list are looked for, and how long they may be.
_BACK, _LONGEST = 900, 240


def of_heads(text: str, heads: Iterable[Block], unit: UnitFound) -> Saying | None:
    """What the heads of a cell say of its number, the first that says anything."""
    for head in heads:
        found = _said(text[head.start : head.end], unit, head.start)
        if found is not None:
            return found
    return None


def of_lead_in(scene: Scene, unit: UnitFound) -> Saying | None:
    """What the words before the last colon say, for an item of the list that they introduce."""
    text = scene.text
    before = text[max(0, scene.start - 2) : scene.start].strip()
    item = scene.block.kind is BlockKind.ITEM or _BULLET.match(text, scene.start)
    if not item and before not in (":", ";"):
        return None
    first = max(0, scene.start - _BACK)
    colon = scene.start
    for _ in range(_COLONS):
        colon = text.rfind(":", first, colon)
        if colon < 0 or _STOP.search(text, colon, scene.start):
            return None
        start = max(
            text.rfind(mark, max(first, colon - _LONGEST), colon) for mark in (". ", "; ", "? ")
        )
        start = max(start + 1, first, colon - _LONGEST)
        said = _said(text[start:colon], unit, start)
        if said is not None or before != ";":
            return said
    return None


def _said(sentence: str, unit: UnitFound, start: int) -> Saying | None:
    money = unit.code.startswith(("EUR", "kEUR"))
    cues = cues_in(sentence)
    for cue in cues:
        if cue.sort in _MODES:
            if money and "engage" in sentence[cue.start : cue.end]:
                kind = FigureKind.ANNOUNCED
                return Saying(kind, None, start + cue.start, start + cue.end, 0.7)
            return Saying(_MODES[cue.sort], None, start + cue.start, start + cue.end, 0.7)
    head = _HEAD.search(sentence)
    if head is not None:
        said = _HEADS[head[0].casefold()][0 if money else 1]
        if said != "-":
            return _saying(said, start + head.start(), start + head.end())
    told = [cue for cue in cues if cue.sort is not Sort.HORIZON and _of(cue, money)]
    for cue in (*(one for one in told if one.sort is not Sort.NOUN), *told):
        return _saying(_of(cue, money), start + cue.start, start + cue.end)
    return None


def _of(cue: Cue, money: bool) -> str:
    said = cue.money if money else cue.thing
    # "actual" of money needs words of a cost, and of things it says too little, from so far.
    return "" if said == "actual" or (money and said.startswith("actual")) else said


def _saying(said: str, start: int, end: int) -> Saying:
    kind = FigureKind(said.partition(":")[0])
    name = said.partition(":")[2].replace("finished", "ended")
    state = FigureState(name) if name else None
    return Saying(kind, state if state in STATES_OF_KIND[kind] else None, start, end, 0.7)
