"""French number words to numbers: "quatre-vingt-dix-sept", "deux millions cinq cent mille"."""

from collections.abc import Sequence
from decimal import Decimal

from porion.core.reading.lexicon import number_words as lexicon
from porion.core.reading.tabular import lines


def _whole(table: str) -> dict[str, int]:
    return {word: int(value) for word, value in lines(table)}


#: Words that add up, and words that multiply what stands before them.
WORDS: dict[str, int] = _whole(lexicon.CARDINALS)
SCALES: dict[str, int] = _whole(lexicon.SCALES)
#: "une douzaine" is about 12; "des centaines", in the plural, at least two of them.
COLLECTIVES: dict[str, int] = _whole(lexicon.COLLECTIVES)
PLURALS: dict[str, int] = {f"{word}s": number for word, number in COLLECTIVES.items()}
SIZES: frozenset[str] = frozenset(word for (word,) in lines(lexicon.SIZES))
SEVERAL: frozenset[str] = frozenset(word for (word,) in lines(lexicon.SEVERAL))
FACTORS: dict[str, Decimal] = {word: Decimal(times) for word, times in lines(lexicon.FACTORS)}
FACTORS_WITH: dict[str, tuple[str, ...]] = {
    word: tuple(after.split(", ")) for word, after in lines(lexicon.FACTORS_WITH)
}
MULTIPLIERS: dict[str, Decimal] = {
    word: Decimal(value) for word, value in lines(lexicon.MULTIPLIERS)
}
#: In how many parts a share cuts: singular and plural.
PARTS: dict[str, int] = {
    form: int(parts)
    for word, parts in lines(lexicon.PARTS)
    for form in ({word} if word.endswith("s") else {word, f"{word}s"})
}


def share(over: Decimal | int, parts: Decimal | int) -> Decimal:
    """A share in per cent, to two decimals: two thirds are 66.67.

    >>> share(3, 4)
    Decimal('75')
    """
    value = (Decimal(over) * 100 / Decimal(parts)).quantize(Decimal("0.01"))
    whole = value.to_integral_value()
    return whole if whole == value else value


def cardinal(words: Sequence[str], first: int = 0) -> tuple[Decimal, int]:
    """The longest cardinal number at `words[first:]`: its value, and the index after it; the
    index is `first` where no number begins there. Words are in lower case, "et" among them.

    >>> cardinal(["soixante", "et", "onze", "deux"])
    (Decimal('71'), 3)
    """
    total = group = 0
    smallest = 10**12
    at = first
    while at < len(words):
        word = words[at]
        if word == "et":
            joins = at + 1 < len(words) and words[at + 1] in ("un", "une", "onze")
            if not joins or group % 100 not in (20, 30, 40, 50, 60):
                break
            at += 1
            group += WORDS[words[at]]
        elif word in WORDS:
            added = _added(group, WORDS[word])
            if added is None:
                break
            group = added
        elif SCALES.get(word) == 100:
            if group > 9:
                break
            group = max(group, 1) * 100
        elif word in SCALES and SCALES[word] < smallest:
            scale = SCALES[word]
            if scale > 1_000 and not group:
                break
            total, group, smallest = total + max(group, 1) * scale, 0, scale
        else:
            break
        at += 1
    return Decimal(total + group), at


def _added(group: int, value: int) -> int | None:
    """A number below a thousand with one more word added to it, None where none may follow."""
    rest = group % 100
    if value == 20 and rest == 4:
        return group + 76
    if rest == 0:
        return group + value
    if rest in (60, 80) and value < 20:
        return group + value
    if rest == 10 and 7 <= value <= 9:
        return group + value
    if rest % 10 == 0 and rest >= 20 and value < 10:
        return group + value
    return None
