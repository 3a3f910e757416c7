"""Which verb, participle or noun of a sentence governs a number.

A number is governed by the verb before it in its clause ("ont accordé 96 M€"), or by the verb or
participle after it when it is the subject ("95 M€ ont été apportés", "120 logements livrés").
"""

import re
from functools import lru_cache

from porion.core.reading.found import Number, UnitFound
from porion.core.reading.lexicon import sayings as words
from porion.core.reading.sayings.cue_words import Sort, Time
from porion.core.reading.sayings.cues import Cue
from porion.core.reading.scene import Scene

_WORKS = frozenset(words.WORKS.split())
_LASTING = frozenset(words.LASTING.split())
_SUBJECTS = r"(?:les?|la|une?|des|ces?|cette|il|elle|ils|elles|on)"
#: What cuts a verb off from the number behind it.
CUT = re.compile(
    rf"[;!?]|\. |, (?:et |mais |puis |où )(?:{_SUBJECTS} |l['’])"
    r"|, (?:les?|la|il|elle|ils|elles|on) (?!\d)|, l['’]|(?<!\w)(?:tandis|alors) qu"
    r"|(?<!\w)mais(?!\w)"
    r"|, qui (?!\w+ été)|(?<!\w)dont (?:les?|la|l['’])",
    re.IGNORECASE,
)
_QUALIFYING = r"(?:(?:plus|près|environ|quelque|moins|de|d['’]|des|du|les?|la|au?|par|pour) ?){0,4}"
_JOINED = re.compile(
    rf"(?:, ?|(?<!\w)(?:et|ou|que|puis) |\+ ){_QUALIFYING}\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:,|(?<!\w)et|\((?:dont|soit)|,? dont) ?(?:(?:plus|près|environ) (?:de )?)?\Z"
)
#: "État 250 000 €, Région 120 000 €"
_NAMED_NEXT = re.compile(r" ?(?:HT|TTC)?,[^,;.:()]{1,40}")
_GAPPED = re.compile(
    r"(?:,| et|, et) (?:la |le |les |l['’]|celle d[eu] |celle d['’])?"
    r"[A-ZÉÈÀ][\w'’&-]*(?: (?:[\w'’&-]+)){0,5} (?:de |près de |plus de )?\Z"
)
_TOTAL = re.compile(r"(?<!\w)(?:pour|soit) (?:un |une )?[^,;]{0,40}\Z")
#: Between an infinitive and what is surely its object.
_AT_ONCE = re.compile(
    r" (?:(?:plus|près|environ|quelque|moins|de|d['’]|des|les?|la|au|jusqu['’]à) ?){0,4}\Z"
)
#: How far before its number a verb may stand, and how far where a total closes the clause.
_FAR, _FARTHEST = 160, 400
#: How far behind its number a participle without auxiliary may stand, and a verb.
NEAR, _SUBJECT = 60, 140
AHEAD = (Time.FUTURE, Time.AIM, Time.LOOSE)
_PURPOSE = re.compile(r"(?<!\w)pour (?:la |les? |l['’]|une? )\w+ (?:de |d['’]|des )")
_PURPOSE_AT_ONCE = re.compile(_PURPOSE.pattern + r"[^,;]{0,24}\Z")
#: "vise à stocker 3 000 m³ et à protéger 640 maisons"
_AND_TO = re.compile(
    r" et (?:à |de |d['’])\w+(?:er|ir|re) "
    r"|(?: et|,) (?:la |le |les |l['’]|une? |des )\w+(?: \w+)? (?:de |d['’]|des )\Z"
)
_AGAINST_DONE = re.compile(r"(?<!\w)(?:pour|sur|contre) \Z|\((?:prévue?s? ?:? ?)?\Z", re.IGNORECASE)
_OPENING_WORDS = 400
_AGREEMENT = re.compile(
    r"(?<!\w)(?:convention|contrat|accord|protocole|pacte|avenant|charte)",
    re.IGNORECASE,
)
#: A text whose own title is an engagement, not one that speaks of it.
_PLEDGE = re.compile(r"(?:\w+ ){0,2}engagements? (?:pour|en faveur|partenarial)", re.IGNORECASE)
_REPORT = re.compile(
    r"(?<!\w)(?:bilan|rapport|compte[ -]rendu|procès-verbal|communiqué|délibér|séance|presse)",
    re.IGNORECASE,
)
_PARTIES = re.compile(
    r"(?<!\w)(?:soussign|signataires|les parties|s['’]engage(?:nt)? |d['’]une part|il est convenu)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]{0,80}\)")


@lru_cache(maxsize=8)
def agreement(text: str) -> bool:
    """True for a text that its first words call an agreement, and in which parties undertake
    something."""
    opening = text[:_OPENING_WORDS]
    if not (_AGREEMENT.search(opening) or _PLEDGE.match(opening)) or _REPORT.search(opening):
        return False
    return _PARTIES.search(text) is not None


class View:
    """One number of a sentence with the cues about it; positions count in the sentence."""

    def __init__(self, scene: Scene, number: Number, unit: UnitFound, cues: tuple[Cue, ...]):
        self.text, self.sentence, self.cues = scene.text, scene.words, cues
        self.start, self.end = number.start - scene.start, number.end - scene.start
        self.number = number
        self.plural = number.high >= 2
        self.numbers = [(one.start - scene.start, one.end - scene.start) for one in scene.numbers]
        base = unit.code.removesuffix("/yr")
        self.yearly = base != unit.code
        self.rate = "/" in unit.code or base.startswith(("t", "kWh", "MWh"))
        self.money = base.startswith(("EUR", "kEUR"))
        self.territory = base.startswith("inhabitants")
        self.works, self.lasting = base in _WORKS, base in _LASTING
        self.counted = base not in ("%", "points", "x")

    def says(self, cue: Cue) -> str:
        """What a cue says of this number."""
        return cue.money if self.money else cue.thing

    def listed_before(self, scene: Scene) -> Number | None:
        """The number before this one in a list of the same sort, with no verb between."""
        before = [one for one in scene.numbers if one.start < self.number.start]
        if not before or (before[-1].unit == "EUR") != self.money:
            return None
        start = before[-1].end - scene.start
        gap = self.sentence[start : self.start]
        if ":" in self.sentence[: before[-1].start - scene.start] and len(gap) <= NEAR:
            gap = gap.replace(" ;", ",").replace(";", ",")
        listed = _LISTED.search(gap) or (self.money and _NAMED_NEXT.fullmatch(gap))
        gapped = self.money and _GAPPED.search(gap)
        if gapped and not any(
            cue.sort is Sort.VERB
            and cue.time is not Time.BARE
            and cue.start >= start + gapped.start()
            for cue in self.cues
            if cue.end <= self.start
        ):
            # "a accordé 7 M€ sur les 9 M€ que coûte le projet, et la Région 1 M€"
            return next(one for one in before if one.unit == before[-1].unit)
        if not listed or CUT.search(gap):
            return None
        verb = any(
            cue.sort is Sort.VERB and start <= cue.start < self.start and cue.time is not Time.BARE
            for cue in self.cues
        )
        return None if verb else before[-1]

    def verb(self, ahead: Cue | None, behind: Cue | None) -> Cue | None:
        """Of the verbs before and after the number, the one that governs it."""
        if ahead is None or behind is None:
            return ahead or behind
        if behind.time is Time.BARE:
            if self.money and ahead.money == "actual:stated":
                return ahead  # "coûtera 42 M€ et sera mise en service"
            return ahead if ahead.time in AHEAD and not self.money else behind
        between = self.sentence[ahead.end : self.start]
        fresh = "," in between or ":" in between or between.rstrip().endswith(" et")
        return behind if fresh else ahead

    def ahead(self) -> Cue | None:
        """The nearest verb before the number that nothing cuts off."""
        stated: Cue | None = None
        for cue in reversed(self.cues):
            if cue.end > self.start or cue.sort not in (Sort.VERB, Sort.PHRASE):
                continue
            if not self.says(cue):
                continue
            between = self.sentence[cue.end : self.start]
            far = _FARTHEST if self.money and _TOTAL.search(between) else _FAR
            closed = between.count(")") > between.count("(")
            if len(between) > far or closed or CUT.search(between):
                return stated
            if self.money and cue.money == "actual:stated":
                # "les aides engagées s'élèvent à 3 M€": what they are stands before.
                stated = stated or cue
            elif self._governs(cue, between):
                return cue
        return stated

    def _governs(self, cue: Cue, between: str) -> bool:
        """False for a participle that only describes a noun before the number, and for an
        infinitive of purpose that has another object."""
        if cue.time is Time.LOOSE:
            return bool(_AT_ONCE.fullmatch(between))
        if not self.money and cue.money and _PURPOSE.search(between):
            # "attribuer 12 000 € pour la rénovation de 36 logements" gives no homes.
            return not any(ch.isdigit() for ch in between)
        if not self.money and _PURPOSE_AT_ONCE.search(between):
            return False
        if cue.time is not Time.BARE or cue.sort is not Sort.VERB:
            return True
        if self.money or not self.counted:
            return ", " not in between
        return cue.start <= 2 or len(between) <= 8

    def behind(self) -> Cue | None:
        """The verb or participle after the number whose subject it is."""
        for cue in self.cues:
            if cue.start < self.end or cue.sort not in (Sort.VERB, Sort.PHRASE):
                continue
            if cue.sort is Sort.VERB and cue.time in (
                Time.GERUND,
                Time.AIM,
                Time.LOOSE,
                Time.DECISION,
            ):
                return None
            bare = cue.time is Time.BARE
            if not self.reaches(cue.start, NEAR if bare else _SUBJECT):
                return None
            if bare and self.sentence[self.end : cue.start].endswith(" et "):
                return None
            alike = cue.plural or self.money or not (self.counted and self.plural)
            if bare and cue.sort is Sort.VERB and not alike:
                continue
            if self.says(cue):
                return cue
        return None

    def reaches(self, stop: int, most: int) -> bool:
        """True where nothing parts this number, or a list that it is in, from what follows."""
        last = max((end for _, end in self.numbers if end <= stop), default=self.end)
        last = max(last, self.end)
        gap = self.sentence[last:stop]
        return len(gap) <= most and _open(gap) and (last == self.end or self._joined(stop))

    def _joined(self, stop: int) -> bool:
        """True where all numbers from this one to `stop` are one enumeration."""
        last = self.end
        for start, end in self.numbers:
            if self.start < start < stop:
                gap = self.sentence[last:start]
                if len(gap) > _SUBJECT or not _JOINED.search(gap) or CUT.search(gap):
                    return False
                last = end
        return True

    def chained(self, start: int) -> bool:
        """True where the numbers between a word and this one are one enumeration with it."""
        last = -1
        for begin, end in self.numbers:
            if start <= begin <= self.start:
                gap = self.sentence[last:begin]
                if last >= 0 and not (_JOINED.search(gap) or _AND_TO.search(gap)):
                    return False
                last = end
        return True

    def against_done(self, cue: Cue) -> bool:
        """True for "96 400 h réalisées pour 75 000 prévues", "40 livrés (prévu : 50)"."""
        before = self.sentence[max(0, min(self.start, cue.start) - 8) : self.start]
        return self.start > self.numbers[0][0] and bool(_AGAINST_DONE.search(before))

    def main_time(self, other: Cue) -> Time:
        """The time of the verb that a gerund or a noun goes with: the last one before it that
        has a time of its own; an infinitive at the head of the sentence is a goal."""
        for cue in reversed(self.cues):
            told = cue.time in (Time.PAST, Time.PRESENT, Time.FUTURE)
            if cue.sort is Sort.VERB and cue.start < other.start and told:
                return cue.time
        first = next((cue for cue in self.cues if cue.sort is Sort.VERB), other)
        return Time.AIM if first.time is Time.AIM else Time.PAST


def _open(gap: str) -> bool:
    """True where nothing parts a number from the verb after it: commas come in pairs."""
    bare = _BRACKETS.sub("", gap)
    if any(mark in bare for mark in ";:()"):
        return False
    return f"{bare} ".count(", ") != 1 and not CUT.search(bare.replace(", ", " "))
