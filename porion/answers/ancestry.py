"""What stands above and below an objective in its tree, where parents stand before children."""

from collections.abc import Iterable, Mapping, Sequence

from porion.framework.vocabulary import ObjectiveRead


def path_to(key: str, by_key: Mapping[str, ObjectiveRead]) -> tuple[ObjectiveRead, ...]:
    """From the axis down to an objective, included; empty where it is not in the tree."""
    path: list[ObjectiveRead] = []
    here = by_key.get(key)
    while here is not None:
        path.append(here)
        here = by_key.get(here.parent)
    return tuple(reversed(path))


def with_below(tree: Sequence[ObjectiveRead], key: str) -> list[str]:
    """The key of an objective, then those of everything under it, in the order of the tree."""
    found = dict.fromkeys([key])
    for each in tree:
        if each.parent in found:
            found[each.key] = None
    return list(found)


def axes(tree: Iterable[ObjectiveRead]) -> dict[str, ObjectiveRead]:
    """The axis above each objective by key, itself for an axis or where none above is told."""
    found: dict[str, ObjectiveRead] = {}
    for each in tree:
        found[each.key] = found.get(each.parent, each)
    return found
