"""Along what a whole is cut. Parts of one cut add up; those of two cuts overlap.

Of 35 estates 18 lie in one département and 20 are on a list of heritage: they are parts of the
same whole, and nothing of them is ever added.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
#: What a figure states of itself, by name; what it leaves open is not there.
Stated = Mapping[str, Hashable]


def along(whole: Stated, part: Stated) -> frozenset[str]:
    """The names in which a part is told from its whole: its place, its payer, its state …"""
    return frozenset(name for name, said in part.items() if whole.get(name) != said)


def by_cut(whole: T, parts: Iterable[T], stated: Callable[[T], Stated]) -> list[list[T]]:
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
