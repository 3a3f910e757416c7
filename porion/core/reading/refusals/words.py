"""Words beside a number that tell that it counts nothing: articles, roads, addresses, names."""

import re
from dataclasses import dataclass, field, replace

from porion.core.reading.found import NotQuantity, Number, NumberForm
from porion.core.reading.lexicon import refusals as lexicon
from porion.core.reading.lexicon import refusals_before
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.units.lexemes import stem
from porion.core.reading.units.noun_tables import KNOWN
from porion.core.reading.units.nouns import NOTE_CALL
from porion.core.vocabulary import NotQuantityReason

_R = NotQuantityReason

#: `reason, weak` by the words before; and the reason by the words after.
_BEFORE: dict[str, tuple[NotQuantityReason, bool]] = {
    line[0]: (_R(line[1]), "weak" in line[2:]) for line in lines(refusals_before.BEFORE)
}
_AFTER: dict[str, NotQuantityReason] = {words: _R(why) for words, why in lines(lexicon.AFTER)}
_ROADS = frozenset(word for (word,) in lines(lexicon.ROADS))
_RANKS = frozenset(word for (word,) in lines(lexicon.RANKS))
_GLUED_UNITS = frozenset(word for (word,) in lines(lexicon.GLUED_UNITS))
_NO_NOUNS = frozenset(word for (word,) in lines(lexicon.NO_NOUNS))
_NUMERO = frozenset({"n°", "n°s", "nº", "no", "n", "numéro", "numéros", "n°:", "num."})
_OVERLOOKED = frozenset({":", "-", "–", "(", "«", "“", '"'})
_TITLED = frozenset(word for (word,) in lines(lexicon.TITLED))
_QUOTE_END = re.compile(r" ?[»”]")
_AFTER_WORDS = re.compile(
    r"(?:(?: ?[-/–] ?[0-9]{1,4}| (?:et|à) [0-9]{1,4})?(?: ?(?:bis|ter|quater))?,? )?"
    rf"(?P<words>{alternatives(_AFTER)})(?!\w)",
    re.IGNORECASE,
)
_HOURS_AFTER = re.compile(r" heures?(?! (?:de |d['’]|par |pour ))(?!\w)")
_CLOCK = re.compile(
    r"(?<!\w)(?:à|vers|dès|jusqu['’]à|début|fin|levée à|partir de) $", re.IGNORECASE
)
_HOUR = re.compile(
    r" h(?:eures?)?(?: (?:trente|quinze|quarante-cinq|dix|vingt|cinquante)(?! [^\W\d_]+s(?!\w)))?"
)
_HOUR_TO_HOUR = re.compile(r" h (?:à|-|–) [0-9]{1,2} ?h(?!\w)")
_HOUR_AFTER = re.compile(r" h(?!\w)(?! (?:de |d['’]|par |pour |/)| ?/)")
_FILE_SIZE = re.compile(r" ?(?:KB|MB|GB|Ko|Mo|Go|ko|mo)(?![a-zé])")
_NOUN = re.compile(r" (?:[«“\"] ?)?(?P<word>[^\W\d_][\w’'²-]{0,40})")
_CALLED = re.compile(r"[0-9] [0-9]{3} ?$")
_SIGLE = re.compile(r"[A-Z][A-Z0-9-]{1,9}s?")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]{1,12}$")
_LETTERS_AFTER = re.compile(r"[^\W\d_]{1,12}[²³]?")
_HOUR_BEFORE = re.compile(
    r"(?:à|de|dès|vers|avant|après|entre|et|jusqu['’]à|-|–) ?$", re.IGNORECASE
)
_UNITS_AFTER = re.compile(
    r" ?(?:ha|km|m[²2³3]?|h|[kMGT]?W[hc]?|kg|tCO2|t|tonnes?|ETP|EPCI|[TF][1-7])(?!\w)"
)


@dataclass(slots=True)
class Spot:
    """A number and the words about it, within its block: `before` are at most 60 code points,
    `after` at most 40."""

    text: str
    number: Number
    start: int
    end: int
    before: str = field(init=False)
    after: str = field(init=False)

    def __post_init__(self) -> None:
        first, last = self.number.start, self.number.end
        self.before = self.text[max(self.start, first - 60) : first]
        self.after = self.text[last : min(self.end, last + 40)]

    @property
    def printed(self) -> str:
        """The number as the text prints it."""
        return self.text[self.number.start : self.number.end]

    def refuse(self, reason: NotQuantityReason, start: int = -1, end: int = -1) -> NotQuantity:
        """The number as one that counts nothing, with the words from `start` to `end`."""
        first = self.number.start if start < 0 else start
        last = self.number.end if end < 0 else end
        return NotQuantity(first, last, reason, self.text[first:last])


def counted(spot: Spot) -> bool:
    """Whether a unit or a noun in the plural follows the number."""
    number, after = spot.number, spot.after
    if number.form in (NumberForm.ROUND, NumberForm.MANY):
        return True
    if number.unit or _UNITS_AFTER.match(after):
        return True
    call = NOTE_CALL.match(f"{spot.printed[-5:]}{after}", min(5, len(spot.printed)))
    noun = _NOUN.match(after, call.end() - call.start() if call else 0)
    if noun is None:
        return False
    word = noun["word"]
    if _SIGLE.fullmatch(word) and (word == "PLUS" or stem(word) in KNOWN):
        return True  # "22 ETP", "8 T4"
    if word.casefold() in _NO_NOUNS or len(word) < 3 or (word.isupper() and len(word) < 5):
        return False
    return word[-1] in "sxSX" and (word.islower() or word.isupper())


def glued(spot: Spot) -> NotQuantity | None:
    """A number that is part of a word: A21, RN17, C2S, R+2, 2e, 18h, prefet59."""
    text, number = spot.text, spot.number
    before = text[number.start - 1] if number.start > spot.start else " "
    after = text[number.end] if number.end < spot.end else " "
    if before.isalpha() or before == "_" or (before == "+" and spot.before[-2:-1].isalpha()):
        return _in_a_code(spot)
    if _is_call(spot, before + after):
        return spot.refuse(_R.REFERENCE)
    if before in "-/@=&" and spot.before[-2:-1].isalpha() and not number.unit:
        return spot.refuse(_R.NAME)
    if before == "." and number.low > 99 and spot.before[-2:-1].isupper() and not number.unit:
        coded = spot.before[-2] in "LRD" and after == "-"  # "R.123-4", or "SA.108468"
        return spot.refuse(_R.ARTICLE if coded else _R.REFERENCE)
    if after == " " and number.low <= 24 and _is_hour(spot):
        hour = _HOUR.match(spot.after)
        return spot.refuse(_R.DATE, end=number.end + (hour.end() if hour else 0))
    if after.isalpha() and number.form is NumberForm.DIGITS:
        return _with_letters(spot)
    if after == "-" and number.form is NumberForm.WORDS:
        following = text[number.end + 1 : number.end + 3].lstrip(" ")
        if following[:1].isalpha():
            return spot.refuse(_R.NAME)
    return None


def _is_call(spot: Spot, about: str) -> bool:
    """The call of a note: "23 000 (1) logements", "23 0001 logements", "23 000 1 logements"."""
    if len(spot.printed) != 1 or not spot.printed.isdigit():
        return False
    if about == "()":
        return spot.before[-3:-2].isdigit()
    return _CALLED.search(spot.before) is not None and _NOUN.match(spot.after) is not None


def _is_hour(spot: Spot) -> bool:
    """ "9 h" of "de 9 h à 12 h", not of "9 h de formation"."""
    if _HOUR_TO_HOUR.match(spot.after):
        return True
    if _HOUR_AFTER.match(spot.after):
        return _HOUR_BEFORE.search(spot.before) is not None
    return bool(_HOURS_AFTER.match(spot.after) and _CLOCK.search(spot.before))


def _in_a_code(spot: Spot) -> NotQuantity:
    """ "A21" is a road, "L302-1" an article, "RE2020" a name."""
    letters = _LETTERS_BEFORE.search(spot.before.rstrip("+_"))
    first = spot.number.start - (len(spot.before) - letters.start() if letters else 1)
    code = letters[0] if letters else ""
    reason = _R.NAME
    if code in _ROADS and spot.number.unit == "" and len(code) <= 4:
        reason = _R.ROAD
        if spot.after.startswith((" :", " –")) and spot.number.low < 10:
            reason = _R.REFERENCE  # "D1 : …", a decision
    elif code in ("L", "R") and spot.after[:1] == "-":
        reason = _R.ARTICLE
    if code in ("m", "km", "cm") or code[-2:] == "CO":
        reason = _R.OTHER  # the 2 of m2, of CO2
    end = spot.number.end
    while end < spot.end and end < spot.number.end + 12 and spot.text[end].isalnum():
        end += 1
    return spot.refuse(reason, first, end)


def _with_letters(spot: Spot) -> NotQuantity | None:
    letters = _LETTERS_AFTER.match(spot.after)
    word = letters[0].casefold() if letters else ""
    if letters and len(word) > 2 and letters[0].istitle() and word not in _GLUED_UNITS:
        return spot.refuse(_R.REFERENCE)  # the call of a note: "1Décision du 4 février"
    end = spot.number.end + len(word)
    if word in _RANKS:
        return spot.refuse(_R.ORDINAL, end=end)
    if word == "h" and spot.number.low <= 24 and _HOUR_BEFORE.search(spot.before):
        following = spot.after[1:5].lstrip(" ")
        if not following.startswith(("de", "d'", "d’", "par", "/")):
            return spot.refuse(_R.DATE, end=end)
        return None
    if word in _GLUED_UNITS or len(word) > 5 or spot.number.unit:
        return None
    return spot.refuse(_R.NAME, end=end)


def marked_before(spot: Spot) -> NotQuantity | None:
    """ "article 12", "RD 301", "lot n° 4", "SIRET : 123", "L. 302-1": a word before tells."""
    if not spot.before:
        return None
    words = spot.before.rstrip(" ").split(" ")
    if spot.before[-1] == " ":
        words.append("")
    numero = strict = quoted = False
    while words:
        last = words[-1].casefold()
        if (last in _NUMERO and words[-1] != "N") or last.endswith(("n°", "nº")):
            numero = True
            if last not in _NUMERO:
                words[-1] = words[-1][:-2]
                continue
        elif last in (":", "-", "–", "("):
            strict = True
        elif last in ("«", "“"):
            quoted = True
        elif last and last not in _OVERLOOKED:
            break
        words.pop()
    told = words[-1] if words else ""
    if quoted and told and _is_titled(words):
        return spot.refuse(_R.NAME)
    found = _word_before(words, strict=strict, is_counted=not numero and counted(spot))
    if found is None and numero:
        found = _R.REFERENCE
    if found is None:
        return None
    telling = spot.before[max(0, spot.before.rfind(told)) :] if told else ""
    end = spot.number.end
    if quoted and found is _R.NAME and (closing := _QUOTE_END.search(spot.text, end, end + 60)):
        end = closing.start()
    return replace(spot.refuse(found, end=end), words=telling + spot.text[spot.number.start : end])


def _is_titled(words: list[str]) -> bool:
    """Whether what stands in quotation marks is the name of something."""
    last = [word.casefold().rpartition("'")[2].rpartition("’")[2] for word in words[-3:]]
    return " ".join(last) in _TITLED or last[-1] in _TITLED


def _word_before(words: list[str], *, strict: bool, is_counted: bool) -> NotQuantityReason | None:
    """The reason that the last one to three words give, the most words first."""
    if not words:
        return None
    last = words[-1].lstrip("([«“\"'").rpartition("'")[2].rpartition("’")[2]
    if last in _ROADS and not is_counted and (last != "A" or _is_road_a(words)):
        return _R.ROAD
    if last[:-1] in ("L", "R", "D") and last[-1:] == ".":
        return _R.ARTICLE
    strict = strict or last.endswith(":")
    if strict and is_counted:
        return None
    lowered = [word.casefold() for word in (*words[-3:-1], last.rstrip(":"))]
    for size in (3, 2, 1):
        found = _BEFORE.get(" ".join(lowered[-size:])) if len(lowered) >= size else None
        if found is not None:
            reason, weak = found
            return None if weak and (strict or is_counted) else reason  # "objectif : 35" counts
    return None


def _is_road_a(words: list[str]) -> bool:
    """ "l'A 21", "autoroute A 21": elsewhere a capital A may be the preposition."""
    if words[-1] != "A":
        return True
    return len(words) > 1 and words[-2].casefold() in ("autoroute", "rocade", "échangeur", "-", "/")


def marked_after(spot: Spot) -> NotQuantity | None:
    """ "12 bis, rue …", "1 er", "467 Ko": a word after tells."""
    number = spot.number
    if number.unit:
        return None
    if _FILE_SIZE.match(spot.after):
        return spot.refuse(_R.OTHER)
    match = _AFTER_WORDS.match(spot.after)
    if match is None:
        return None
    reason = _AFTER[match["words"].casefold()]
    if number.form is NumberForm.WORDS and reason not in (_R.NAME, _R.ROAD):
        return None
    end = number.end + match.end()
    return spot.refuse(reason, end=number.end if reason is _R.ADDRESS else end)
