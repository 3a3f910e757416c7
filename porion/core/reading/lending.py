"""Dates that a heading, or a sentence that introduces a list, lends to what stands below it."""

import re

from porion.core.reading.document import Block, BlockKind
from porion.core.reading.found import Period, PeriodRole
from porion.core.reading.lexicon import timing as words

_LENDING = re.compile("|".join(words.LENDING.split()), re.IGNORECASE)
#: "Chiffres arrêtés au 31 décembre 2024."
_SITUATION = re.compile(
    r"(?:[A-Z0-9]{1,3}[.)] )?(?:les )?(?:chiffres|données|situation|état(?= (?:d|au|à))|bilan"
    r"|effectifs|résultats|avancement)(?!\w)",
    re.IGNORECASE,
)
#: A sentence in which somebody speaks or acts dates itself.
_SPEAKS = re.compile(
    r"(?<!\w)(?:demande|propose|rappelle|souligne|indique|signale|précise|présente|informe|alerte"
    r"|regrette|estime|annonce|souhaite|lance|organise|prévoit|va|vont|sera|seront|est|sont)"
    r"(?:nt)? "
)
#: "Région : 1,8 M€": a line with a head of its own.
_LABEL = re.compile(r"[A-ZÉ][^\W\d]*(?: [^\W\d]+){0,3} : ")
#: "Programme 2024-2030": its years are those of a plan, not of what is told of it.
_PLANNED = re.compile(
    r"(?<!\w)(?:contrat|convention|feuille de route|pacte|plan|programme|programmation|projet"
    r"|schéma|stratégie|accord|protocole|engagement)s?(?: [^\W\d]+){0,4},? ?(?:\()?\Z",
    re.IGNORECASE,
)
#: "Réalisations de l'année 2025", "Bilan de 2024".
_REVIEW = re.compile(rf"(?:{'|'.join(words.LENDING.split()[:7])})\w* \Z", re.IGNORECASE)
_YEAR = 366
#: Longest sentence that only tells of what day the next ones are.
_SHORT = 90
_BULLET = re.compile(r"[•▪◦–-] ")
#: A date at most so far from the beginning of its sentence stands at its head.
_AT_THE_HEAD = 12
#: Sentences without a bullet that still belong to the last one.
_TRAILING = 3


class Above:
    """What stands above the sentence that is read: headings, and the last lead-in."""

    def __init__(self, text: str) -> None:
        self._text = text
        #: What each heading lends; None where it tells a time that it does not lend.
        self._headings: list[tuple[int, tuple[Period, ...] | None]] = []
        self._lead_in: tuple[Period, ...] = ()
        self._left = 0
        #: "Chiffres arrêtés au 31/12/2024.", until the next heading; "Depuis 2017, …", in a block.
        self._standing: tuple[Period, ...] = ()
        self._since: tuple[Period, ...] = ()

    def block(self, block: Block, periods: tuple[Period, ...]) -> None:
        """Takes note of the next block, and of the dates in it."""
        self._since = ()
        if block.kind is BlockKind.HEADING:
            self._standing = ()
            level = block.level or 1
            self._headings = [one for one in self._headings if one[0] < level]
            lent = _of_heading(self._text, block, periods)
            bars = not lent and any(one.last is not None for one in periods)
            self._headings.append((level, None if bars else lent))
            self._lead_in = ()

    def lent(self, block: Block, start: int) -> tuple[Period, ...]:
        """The dates lent to the sentence of a block that begins at `start`, nearest last."""
        if block.kind is BlockKind.HEADING:
            return ()
        headings = tuple(period for _, periods in self._headings for period in periods or ())
        if self._headings and None in (periods for _, periods in self._headings):
            headings = self._past_the_bar()
        if self._lead_in and self._left and _LABEL.match(self._text, start):
            self._lead_in = ()
        if self._standing and _SPEAKS.search(self._text, start, self._stop(block, start)):
            self._standing = ()
        headings = (*headings, *self._standing, *self._since)
        if not self._lead_in:
            return headings
        if block.kind is BlockKind.ITEM or _BULLET.match(self._text, start):
            self._left = _TRAILING
        else:
            self._left -= 1
            if self._left < 0:
                self._lead_in = ()
        return headings + self._lead_in

    def _past_the_bar(self) -> tuple[Period, ...]:
        """What the headings below the last one that bars those above it lend."""
        found: list[Period] = []
        for _, periods in self._headings:
            if periods is None:
                found.clear()
            else:
                found += periods
        return tuple(found)

    def _stop(self, block: Block, start: int) -> int:
        stop = self._text.find(". ", start, block.end)
        return stop if stop >= 0 else block.end

    def heard(self, start: int, end: int, periods: tuple[Period, ...]) -> None:
        """Takes note of a sentence: the date of a situation, or the one at the head of a
        sentence that ends in a colon, is lent to the list below."""
        last = self._text[end - 1]
        if len(periods) == 1:
            self._stands(start, end, periods[0])
        if last == ";" and len(periods) == 1 and self._text.startswith(" :", periods[0].end):
            # "Réalisé 2023 : 265 logements ; 38 %": the list goes on behind each semicolon.
            self._lead_in, self._left = periods, 1
        if last == ";" and self._lead_in:
            self._left += 1
        if last != ":":
            return
        told = len(periods) == 1 and periods[0].last is not None
        lends = told and not _of_a_text(self._text, periods[0])
        if lends and periods[0].role is not PeriodRole.AS_AT:
            lends = periods[0].start - start <= _AT_THE_HEAD or self._reviews(start, end)
        self._lead_in = periods if lends else ()
        self._left = 0

    def _reviews(self, start: int, end: int) -> bool:
        """ "Réalisations de l'année 2025 :": a short caption that names results."""
        return end - start <= _SHORT and _LENDING.search(self._text, start, end) is not None

    def _stands(self, start: int, end: int, period: Period) -> None:
        """Takes note of a sentence that dates all that follows."""
        if period.role is PeriodRole.AS_AT and end - start <= _SHORT:
            if _SITUATION.match(self._text, start, end):
                self._standing = (period,)
        elif period.role is PeriodRole.SINCE and period.start - start <= 2:
            self._since = (period,)


def _of_heading(text: str, block: Block, periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The date that a heading lends: of a situation ("au 31 décembre 2023"), or of a review
    ("Bilan 2022"); none where it names several, or the years of a plan."""
    if len(periods) != 1 or periods[0].last is None or _of_a_text(text, periods[0]):
        return ()
    (period,) = periods
    first, last = period.first, period.last
    long = first is not None and last is not None and (last - first).days > _YEAR
    if long and _PLANNED.search(text, max(block.start, period.start - 60), period.start):
        return ()
    heading = text[block.start : block.end].rstrip(" :.")
    alone = period.end - period.start >= len(heading) - 2
    situation = period.role is PeriodRole.AS_AT
    return periods if alone or situation or _LENDING.search(heading) else ()


def _of_a_text(text: str, period: Period) -> bool:
    """True for "du 3 mars 2022", "le 3 mars 2022": the day of a text or of a meeting."""
    first = text[period.start : period.start + 2].casefold()
    if period.first != period.last and _REVIEW.search(
        text[max(0, period.start - 24) : period.start]
    ):
        return False
    return first in ("du", "le", "de") or (first.isdigit() and period.first == period.last)
