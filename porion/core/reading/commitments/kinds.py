"""The sort of an undertaking, from the families of its words."""

import re
from collections.abc import Sequence

from porion.core.reading.lexicon import commitments as words
from porion.core.reading.tabular import alternatives, lines
from porion.core.vocabulary import CommitmentKind


def cells_of(table: str) -> list[str]:
    """The words or groups of words of a table, cell by cell."""
    return [cell for line in lines(table) for cell in line if cell]


def stems(cells: Sequence[str]) -> str:
    """A pattern of words and stems: `~` lets any ending follow."""
    whole = [cell for cell in cells if not cell.endswith("~")]
    parts = [cell[:-1] for cell in cells if cell.endswith("~")]
    pieces = []
    if whole:
        pieces.append(rf"(?:{alternatives(whole)})(?!\w)")
    if parts:
        pieces.append(rf"(?:{alternatives(parts)})\w{{0,15}}")
    return "|".join(pieces)


_KINDS = [(cell, CommitmentKind(kind)) for cell, kind in lines(words.KINDS)]
_KIND = re.compile(
    "|".join(
        rf"(?P<{kind.value}>\b(?:{stems([c for c, k in _KINDS if k is kind])}))"
        for kind in CommitmentKind
    ),
    re.IGNORECASE,
)
_GENERAL = re.compile(stems(cells_of(words.GENERAL)), re.IGNORECASE)
#: How far after a general verb its noun is looked for.
_NOUN = 40
#: How far from where an undertaking begins its verb stands, and its object from the verb.
_VERB, _OBJECT = 34, 16
_ACTS = frozenset(("delivery", "study"))
_COST = re.compile(r"\b(?:coût|investissement total|estimée?s?|évaluée?s?|représente)\b")


_MEETS = re.compile(
    r"\bse réuni(?:t|ra|ront|ssent)\b"
    r"|\b(?:séance|réunion|rencontre|assemblée|comité)s?\b[^.;:]{0,40}"
    r" (?:se tiendr(?:a|ont)|se tient|se tiennent|aura lieu|auront lieu|sera organisée?"
    r"|est (?:fixée?|prévue?|programmée?))\b",
    re.IGNORECASE,
)


def kind_of(text: str, start: int, end: int, amount: int | None) -> tuple[CommitmentKind, int, int]:
    """The sort of an undertaking and the word that tells; delivery where none does. `amount` is
    where a sum of money begins: what it pays is funding, what it costs is not."""
    match = _KIND.search(text, start, end)
    bracketed = amount is not None and text.startswith("(", amount - 1)
    if amount is not None and _by_its_verb(match, start, amount + _OBJECT * bracketed):
        amount = None
    if amount is not None and not is_cost(text, start, amount):
        return CommitmentKind.FUNDING, *((match.start(), match.end()) if match else (start, start))
    if match is None:
        return CommitmentKind.DELIVERY, start, start
    if _GENERAL.match(text, match.start(), end):
        noun = _KIND.search(text, match.end(), min(end, match.end() + _NOUN))
        if noun is not None and noun.lastgroup not in ("delivery", "support"):
            match = noun
    return CommitmentKind(match.lastgroup or "delivery"), match.start(), match.end()


def _by_its_verb(match: re.Match[str] | None, start: int, amount: int) -> bool:
    """True where the verb builds or studies, and the sum is only what that costs: "reconstruira
    le collège, pour 19 M€", "lance une étude (18 k€)"; not "mettra 3 M€"."""
    if match is None or match.start() - start > _VERB or match.lastgroup not in _ACTS:
        return False
    return amount - match.end() > _OBJECT


def is_cost(text: str, start: int, amount: int) -> bool:
    """Whether a sum is what something costs, not what somebody pays."""
    return _COST.search(text, max(start, amount - 50), amount) is not None


def says_its_kind(text: str, verb: int) -> bool:
    """Whether a passive verb tells the sort by itself: "sera construit"."""
    return _KIND.search(text, verb, verb + 25) is not None


def lent_kind(text: str, start: int, end: int) -> tuple[CommitmentKind, int, int] | None:
    """The sort that the verb before a list tells for lines without a verb: "L'État soutiendra :";
    None where it is a pledge or says any sort."""
    match = _KIND.match(text, start)
    if match is None or match.end() > end or _GENERAL.match(text, start):
        return None
    return CommitmentKind(match.lastgroup or "delivery"), start, match.end()


def is_meeting(text: str, start: int, end: int) -> bool:
    """Whether a clause tells only that people will meet."""
    return _MEETS.search(text, start, end) is not None
