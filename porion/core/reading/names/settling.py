"""What a whole text says about its names: which of two namesakes, what a short form stands for."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from porion.core.reading.found import Name, NameKind
from porion.core.reading.lexicon.names import ALONE, COLLECTIVES, MONEY, PAYERS
from porion.core.reading.names.forms import Form, Known, words_of
from porion.core.reading.names.words import Words
from porion.core.reading.numbers.words import WORDS
from porion.core.reading.tabular import lines

#: How far from an estate the town that tells it from its namesakes may stand, in code points.
_NEAR = 200
#: How far back a word such as "le Département" may look for the body last named.
_BACK = 3_000
#: Two bodies named this close together: "le Département" after them is neither.
_TOGETHER = 80
_INITIALS = re.compile(r" ?\(([A-Z][A-Za-z0-9]{1,11})\)")
_ANNOUNCED = re.compile(
    r"[^.;]{0,80}?ci-après(?: (?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?))?,? "
    r"[«\"“‘'(]? ?(?:l[ea] |l['’])?([A-ZÉÈÀŒ][\w-]{2,30})"
)
_ALONE = tuple((tuple(words.split()), sort) for words, sort in lines(ALONE))
_PAYERS = {word: sort for adjectives, sort in lines(PAYERS) for word in adjectives.split(";")}
_MONEY = words_of(MONEY)
_COLLECTIVES = {tuple(words.split()): sort for words, sort in lines(COLLECTIVES)}
_NOUNS = frozenset(words[0] for words in _COLLECTIVES)
#: Words that a text writes small all the same: "le bailleur".
_SMALL_ALONE = frozenset({"bailleur"})
#: Two are no number of signatories: "les deux parties".
_SEVERAL = 3
_BEFORE_ALONE = frozenset({"le", "la", "l", "du", "au"})
_FIRST = re.compile(r"(?P<first>\w{4,})[- ](?:sur|sous|en|l[eè]s|lez|la|le|les|au|aux|l)\b")


def namesakes(found: list[tuple[Name, Form]]) -> list[tuple[Name, Form]]:
    """Of several rows of one kind at the same words, the surest, or the one whose town is
    named nearby; none where nothing tells."""
    groups: dict[tuple[int, int, NameKind], list[tuple[Name, Form]]] = defaultdict(list)
    for pair in found:
        groups[pair[0].start, pair[0].end, pair[0].kind].append(pair)
    alone = [group[0][0] for group in groups.values() if len(group) == 1]
    places = sorted((n for n in alone if n.kind is NameKind.PLACE), key=lambda n: n.start)
    starts = [place.start for place in places]
    kept = []
    for group in groups.values():
        if len(group) > 1:
            group = _one_of(group, places, starts)
        kept += group
    return kept


def _one_of(
    group: list[tuple[Name, Form]], places: list[Name], starts: list[int]
) -> list[tuple[Name, Form]]:
    best = max(name.sure for name, _ in group)
    top = [pair for pair in group if pair[0].sure == best]
    if len({name.key for name, _ in top}) == 1:
        return top[:1]
    start, end = group[0][0].start, group[0][0].end
    near = places[bisect_left(starts, start - _NEAR) : bisect_left(starts, end + _NEAR)]
    towns = {form.known.within for _, form in group}
    named = sorted(
        (place for place in near if place.key in towns),
        key=lambda place: place.start - end if place.start >= end else (start - place.end) * 3,
    )
    return [pair for pair in group if named and pair[1].known.within == named[0].key][:1]


def later_forms(found: list[tuple[Name, Form]], words: Words) -> dict[str, Known]:
    """What the text itself makes stand for a name: initials in brackets after it ("(EPF)"), a
    word that it announces ("ci-après le Bailleur"), the first word of a long town's name."""
    forms: dict[str, set[Known]] = defaultdict(set)
    announced = "ci-après" in words.text
    for name, form in found:
        if form.known.kind is not NameKind.PLACE:
            match = _INITIALS.match(words.text, name.end) or (
                announced and _ANNOUNCED.match(words.text, name.end)
            )
            if match:
                forms[match[1]].add(form.known)
        if form.known.sort == "commune" and form.known.kind is NameKind.PLACE:
            first = _FIRST.match(words.text, name.start, name.end)
            if first:
                forms[first["first"]].add(form.known)
    return {word: next(iter(rows)) for word, rows in forms.items() if len(rows) == 1}


def alone(found: list[tuple[Name, Form]], words: Words, free: list[bool]) -> Iterator[Name]:
    """ "le Département", "la Communauté d'agglomération" with a capital: the one last named."""
    parties: dict[str, _Bodies] = defaultdict(_Bodies)
    for name, form in sorted(found, key=lambda pair: pair[0].start):
        if name.kind is NameKind.PARTY and form.known.sort != "group":
            parties[form.known.sort].add(name)
    heads = defaultdict(list)
    for tokens, sort in _ALONE:
        if parties.get(sort):
            heads[tokens[0]].append((tokens, sort))
    for at in [at for at in words.places(heads) if free[at]]:
        word = words.folded[at]
        if words.capital(at) or word in _SMALL_ALONE:
            for tokens, sort in heads[word]:
                last = at + len(tokens)
                if tuple(words.folded[at:last]) == tokens and _by_itself(words, at, last):
                    key = parties[sort].last_named(words.starts[at])
                    if key:
                        start, end = words.starts[at], words.ends[last - 1]
                        yield Name(start, end, NameKind.PARTY, key, 0.7, sort)
                    break


def payers(
    found: list[tuple[Name, Form]], words: Words, known: Sequence[Known], free: list[bool]
) -> Iterator[Name]:
    """ "l'aide régionale": the only region on record, else the one that the text last named."""
    places = [at for at in words.places(_PAYERS) if at and free[at] and free[at - 1]]
    places = [at for at in places if words.folded[at - 1] in _MONEY and words.gap(at - 1) == " "]
    if not places:
        return
    parties: dict[str, _Bodies] = defaultdict(_Bodies)
    for name, form in sorted(found, key=lambda pair: pair[0].start):
        if name.kind is NameKind.PARTY:
            parties[form.known.sort].add(name)
    keys: dict[str, set[str]] = defaultdict(set)
    for row in known:
        if row.kind is NameKind.PARTY:
            keys[row.sort].add(row.key)
    for at in places:
        sort = _PAYERS[words.folded[at]]
        rows = keys[sort]
        start, end = words.starts[at - 1], words.ends[at]
        key = next(iter(rows)) if len(rows) == 1 else parties[sort].last_named(start)
        if key:
            yield Name(start, end, NameKind.PARTY, key, 0.7, sort)


def _by_itself(words: Words, first: int, last: int) -> bool:
    before = words.before(first, 1)
    if not before or before[-1] not in _BEFORE_ALONE:
        return False
    follows = words.gap(last - 1) in (" ", "-") and last < len(words.words)
    if not follows:
        return True
    return not words.capital(last) and words.folded[last] not in {"de", "d", "du", "des"}


class _Bodies:
    """The bodies of one sort that a text names, in order."""

    def __init__(self) -> None:
        self._names: list[Name] = []
        self._starts: list[int] = []
        self._keys: set[str] = set()

    def add(self, name: Name) -> None:
        """The next body that the text names."""
        self._names.append(name)
        self._starts.append(name.start)
        self._keys.add(name.key)

    def last_named(self, start: int) -> str:
        """The one that a word at `start` means: the only one, else the one last named; ""
        where two stand together, or none near."""
        if len(self._keys) == 1:
            return self._names[0].key
        at = bisect_left(self._starts, start)
        if not at or start - self._names[at - 1].end > _BACK:
            return ""
        last = self._names[at - 1]
        rival = self._names[at - 2] if at > 1 else last
        if rival.key != last.key and last.start - rival.end < _TOGETHER:
            return ""
        return last.key


def spelt(words: Words, later: dict[str, Known], free: list[bool]) -> Iterator[Name]:
    """The places in the text of what `later_forms` tells, outside the names already found."""
    if not later:
        return
    for at in [at for at, word in enumerate(words.words) if word in later and free[at]]:
        known = later[words.words[at]]
        if words.gap(at) not in ("-", "‐"):
            before = words.before(at, 1)
            person = known.kind is NameKind.PLACE and not before
            if not person:
                start, end = words.starts[at], words.ends[at]
                yield Name(start, end, known.kind, known.key, 0.75, known.sort)


def collectives(words: Words, known: Sequence[Known]) -> Iterator[Name]:
    """ "Les huit intercommunalités", "12 partenaires": each of those who signed, where they are
    as many."""
    signed = [row for row in known if row.signs and row.kind is NameKind.PARTY]
    if not signed:
        return
    for at in [at for at in words.places(_NOUNS) if at]:
        before = words.folded[at - 1]
        count = int(before) if before.isdigit() and len(before) < 4 else WORDS.get(before, 0)
        if count < _SEVERAL or words.gap(at - 1) != " ":
            continue
        for tokens, sort in _COLLECTIVES.items():
            last = at + len(tokens)
            members = [row for row in signed if not sort or row.sort == sort]
            if tuple(words.folded[at:last]) == tokens and len(members) == count:
                start, end = words.starts[at], words.ends[last - 1]
                for row in members:
                    yield Name(start, end, NameKind.PARTY, row.key, 0.8, row.sort)
