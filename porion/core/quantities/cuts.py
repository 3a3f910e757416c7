"""Along what a whole is cut. Parts of one cut add up; those of two cuts overlap.

Of 35 estates 18 lie in one département and 20 are on a list of heritage: they are parts of the
same whole, and nothing of them is ever added.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
#: What a figure states of itself, by name; what it leaves open is not there.
Said = Mapping[str, Hashable]


def along(whole: Said, part: Said) -> frozenset[str]:
    """The names in which a part is told from its whole: its place, its payer, its state …"""
    return frozenset(name for name, said in part.items() if whole.get(name) != said)


def by_cut(whole: T, parts: Iterable[T], stated: Callable[[T], Said]) -> list[list[T]]:
    """The parts of a whole in groups that are cut along the same names, in the order given.

    Parts of which nothing says how they are told from the whole go with the others where
    these are of one cut, as a remainder does; else they stand apart.
    """
    own = stated(whole)
    groups: dict[frozenset[str], list[T]] = defaultdict(list)
    kept: Sequence[T] = tuple(parts)
    for part in kept:
        groups[along(own, stated(part))].append(part)
    if len(groups) == 2 and frozenset() in groups:
        return [list(kept)]
    return list(groups.values())


@dataclass(frozen=True)
class Parts(Generic[T]):
    """Parts of a whole that may be added; `complete` where only they are known to make it up, so
    that falling short of it says something."""

    rows: tuple[T, ...]
    complete: bool


def to_add(
    whole: T,
    parts: Mapping[str, T],
    added: Iterable[Collection[str]],
    stated: Callable[[T], Said],
) -> Iterator[Parts[T]]:
    """The lists of parts (by key) that may be added up to a whole.

    First those that the record adds (`added`, by key) as far as they are parts of it; then the
    others, cut by cut. A list that the record adds is complete; a cut is where it is the only one.
    """
    known = [dict.fromkeys(keys) for keys in added if keys and set(keys) <= parts.keys()]
    taken = {key for keys in known for key in keys}
    cuts = by_cut(whole, (part for key, part in parts.items() if key not in taken), stated)
    alone = not known and len(cuts) == 1
    yield from (Parts(tuple(parts[key] for key in keys), complete=True) for keys in known)
    yield from (Parts(tuple(each), complete=alone) for each in cuts)
