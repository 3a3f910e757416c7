"""Places, parties and schemes of the record, found in a text under any of their names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from porion.core.reading.found import Name, NameKind
from porion.core.reading.lexicon.names import PAID_BY
from porion.core.reading.names.forms import PROGRAMME, Form, Known, forms_of, words_of
from porion.core.reading.names.index import Hit, Index
from porion.core.reading.names.lists import Lists
from porion.core.reading.names.senses import sure_of
from porion.core.reading.names.settling import (
    alone,
    collectives,
    later_forms,
    namesakes,
    payers,
    spelt,
)
from porion.core.reading.names.words import Words

__all__ = ["PROGRAMME", "Known", "Names"]

_PAID_BY = words_of(PAID_BY)
_NOTHING: frozenset[int] = frozenset()
#: Sorts whose name may hold the name of the town that they stand in.
_IN_A_TOWN = frozenset({"cite", "site", "commune", "health"})


@dataclass(frozen=True)
class Names:
    """What to look for, prepared once for many texts."""

    known: tuple[Known, ...]
    _index: Index = field(default_factory=Index, repr=False, compare=False)

    @classmethod
    def of(cls, known: Iterable[Known]) -> "Names":
        """The index of those names."""
        rows = tuple(known)
        return cls(rows, Index.of(form for row in rows for form in forms_of(row)))

    def find(self, text: str) -> list[Name]:
        """Every name in a normalised text, in order, the longest where two overlap; a place
        and a party of one name stand at the same words, an estate's town inside its name."""
        if not self.known:
            return []
        words = Words.of(text)
        hits = _hits(self._index, words)
        spellings = frozenset(words.words)
        found = [pair for hit in hits for pair in _names(hit, words, spellings)]
        found += [pair for hit in hits for pair in _towns(self._index, hit, words)]
        found = namesakes(found)
        free = _free(words, hits)
        names = [name for name, _ in found]
        names += spelt(words, later_forms(found, words), free)
        taken = {name.start for name in names}
        names += [name for name in alone(found, words, free) if name.start not in taken]
        names += payers(found, words, self.known, free)
        members = list(collectives(words, self.known))
        if members:
            told = {name.end for name in members}
            names = [name for name in names if name.sort != "group" or name.end not in told]
            names += members
        return sorted(set(names), key=lambda name: (name.start, -name.end, name.kind, name.key))


def _hits(index: Index, words: Words) -> list[Hit]:
    """The names of a text from left to right, none inside another."""
    root = index.root
    broken = _broken(words)
    lists = Lists(index)
    begins = root.keys() | lists.heads.keys()
    places = words.places(begins)
    hits: list[Hit] = []
    free = 0
    for at in sorted({*places, *broken}) if broken else places:
        if at < free:
            continue
        several = lists.at(words, at) if words.folded[at] in lists.heads else []
        if several:
            hits += several
            free = several[-1].last
            continue
        hit = index.longest(words, at, broken)
        if hit is not None:
            hits.append(hit)
            free = hit.last
    return hits


def _broken(words: Words) -> frozenset[int]:
    """Words cut at the end of a line: "Valen- ciennes" in a text that kept the hyphen."""
    if "- " not in words.text:
        return frozenset()
    last = len(words.words) - 1
    return frozenset(
        at
        for at, gap in enumerate(words.gaps)
        if gap == "- " and at < last and words.words[at + 1][:1].islower()
    )


def _free(words: Words, hits: list[Hit]) -> list[bool]:
    """For each word whether no name has taken it."""
    free = [True] * len(words.words)
    for hit in hits:
        free[hit.first : hit.last] = [False] * (hit.last - hit.first)
    return free


def _towns(index: Index, hit: Hit, words: Words) -> Iterator[tuple[Name, Form]]:
    """ "Lens" inside "Hôpital de Lens", where the hospital stands in Lens; the State inside
    "Fonds friches de l'État"."""
    known = hit.forms[0].known
    paid = known.kind is NameKind.SCHEME and words.folded[hit.first] in _PAID_BY
    if hit.last - hit.first < 3 or not (paid or known.sort in _IN_A_TOWN):
        return
    towns = {form.known.within for form in hit.forms}
    for at in range(hit.first + 1, hit.last):
        inner = index.longest(words, at, _NOTHING)
        if inner is None or inner.last > hit.last:
            continue
        for form in inner.forms:
            inside = form.known.kind is NameKind.PLACE and form.known.key in towns
            if inside or (paid and form.known.kind is NameKind.PARTY):
                name = Name(
                    words.starts[at],
                    words.ends[inner.last - 1],
                    form.known.kind,
                    form.known.key,
                    form.sure,
                    form.known.sort,
                )
                yield name, form


def _names(hit: Hit, words: Words, spellings: frozenset[str]) -> Iterator[tuple[Name, Form]]:
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    for form in hit.forms:
        if form.known.sort == PROGRAMME:
            continue
        sure = sure_of(form, words, hit.first, hit.last, spellings)
        if sure:
            yield Name(start, end, form.known.kind, form.known.key, sure, form.known.sort), form
