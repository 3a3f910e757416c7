"""Lists of undertakings: what introduces them, and which lines of them undertake something."""

import re
from dataclasses import dataclass
from enum import Enum

from porion.core.reading.commitments.kinds import stems
from porion.core.reading.document import Block, BlockKind
from porion.core.reading.found import Name
from porion.core.reading.lexicon import commitments as words
from porion.core.reading.tabular import alternatives, lines
from porion.core.vocabulary import CommitmentKind

_MARKER = re.compile(
    r"(?:[-–—•▪◦➢➤>*·✓] ?|o |\(?[a-h0-9]{1,2}[.)°] |[A-Z][0-9]{1,2} ?: "
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.)]? |(?:Article|ARTICLE|Art\.) [0-9]{1,2} ?[:.–-] ){1,2}"
)
#: "1° à livrer", "a) rénover"
_NUMBERED_ITEM = re.compile(r"(?:[0-9]{1,2}°|[a-h]\)|[0-9]{1,2}\)) ")
#: "…, 2° à verser", "et b) rénover": the next item of a list that one sentence holds.
_NEXT_ITEM = re.compile(
    r"[,;]?(?: et| puis| enfin)?,? (?=(?P<mark>\(?(?:[0-9]{1,2}°|[a-h]\)|[0-9]{1,2}\)))"
    r" (?:à |de |d['’]|[^\W\d_]{2,20}(?:er|ir|re) ))"
)
_INFINITIVE = re.compile(
    r"(?:(?:à|de|d['’]|en outre|notamment|ne pas|s['’]|se|également|puis|et) ?){0,2}"
    r"(?P<verb>[^\W\d_]{2,20}(?:er|ir|re))\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"(?:[^.;:]{0,60}\b)?en (?:y |les |l['’]|la |le )?[^\W\d_]{3,20}ant\b", re.I)
_NOT_INFINITIVES = frozenset(cell for line in lines(words.NOT_INFINITIVES) for cell in line)
_HEADING = re.compile(
    rf"(?:{alternatives(c for line in lines(words.HEADINGS) for c in line)})"
    r"|[^.]{0,80}\bs['’]engagent?\b",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"(?:article |titre |axe |[ivx]{1,5}|[0-9]{1,2}|[a-h])[ .:)–-]{1,3}", re.I)
_PLAN = re.compile(
    rf"(?:les? |l['’]|nos |des )?(?:{stems([c for line in lines(words.PLANS) for c in line])})",
    re.I,
)
_ANNOUNCES = re.compile(
    rf"\b(?:{alternatives(c for line in lines(words.ANNOUNCES) for c in line)})\b", re.IGNORECASE
)
#: A paragraph shorter than this, without a stop at its end, may be a heading that nobody marked.
_LONGEST_HEADING = 160


class Mode(Enum):
    """How much the lines of a list undertake."""

    NONE = 0
    #: Lines that begin with an infinitive or a gerund.
    ACTIONS = 1
    #: Every line.
    PLEDGED = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """A list that has begun: how its lines are read, by whom, how sure."""

    mode: Mode
    parties: tuple[Name, ...] = ()
    sure: float = 0.5
    #: The sort that the verb before it tells, and where that verb stands.
    kind: tuple[CommitmentKind, int, int] | None = None


CLOSED = Opened(Mode.NONE)


def marker(text: str, start: int, end: int) -> int:
    """Where a line begins once its dash, bullet or number is left out."""
    match = _MARKER.match(text, start, end)
    return match.end() if match else start


def is_item(block: Block, text: str, start: int) -> bool:
    """Whether a sentence is a line of a list."""
    if block.kind is BlockKind.ITEM and start == block.start:
        return True
    if _NUMBERED_ITEM.match(text, start):
        return True
    return text[start : start + 2] in ("- ", "– ", "• ", "▪ ", "◦ ", "➢ ", "➤ ", "· ", "✓ ")


def next_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a list inside one sentence is cut: each item's end and the mark of the next; the
    first mark opens the list and cuts nothing."""
    if ")" not in text[start:end] and "°" not in text[start:end]:
        return []
    return [(m.start(), m.start("mark")) for m in _NEXT_ITEM.finditer(text, start, end)]


def is_heading(block: Block, text: str) -> bool:
    """Whether a block is a heading, marked or not: short, no stop, no dash at its beginning."""
    if block.kind is BlockKind.HEADING:
        return True
    return (
        block.kind is BlockKind.PARAGRAPH
        and block.end - block.start <= _LONGEST_HEADING
        and text[block.end - 1] not in ".;,:!?)"
        and not is_item(block, text, block.start)
        and text[block.start].isupper()
    )


def infinitive(text: str, start: int, end: int) -> bool:
    """Whether a line begins with an infinitive: "Réhabiliter", "de soutenir", "ne pas"."""
    match = _INFINITIVE.match(text, start, end)
    if match is None or match["verb"].casefold() in _NOT_INFINITIVES:
        return False
    return not text[match.end() : match.end() + 4].strip().isupper()  # "Xavier BERTRAND"


def gerund(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a gerund: "en soutenant les initiatives"."""
    return _GERUND.match(text, start, end) is not None


def of_heading(text: str, start: int, end: int, parties: tuple[Name, ...]) -> Opened:
    """What a heading opens: "Engagements de l'État", "Actions à conduire"."""
    match = _NUMBERING.match(text, start, end)
    first = match.end() if match else start
    if _HEADING.match(text, first, end):
        return Opened(Mode.PLEDGED if parties else Mode.ACTIONS, parties, 0.75)
    if _PLAN.match(text, first, end):
        return Opened(Mode.ACTIONS, (), 0.5)
    return CLOSED


def announces(text: str, start: int, end: int) -> bool:
    """Whether a sentence announces the sections after it: "selon les objectifs suivants."."""
    if text.find("suivant", start, end) < 0:
        return False
    return _ANNOUNCES.search(text, start, end) is not None
