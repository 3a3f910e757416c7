"""The addresses nearest to one that leads nowhere."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from typing import Any

from porion.core.folding import fold
from porion.figures.queries.indicators import indicators
from porion.figures.queries.published import public_figures
from porion.framework.queries.agreements import agreements, objectives
from porion.framework.queries.calendar import commitments
from porion.framework.queries.schemes import schemes
from porion.parties.queries.parties import parties
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import documents
from porion.territory.queries.places import places

_MOST = 5
_LIKE = 0.5


def _figures(programme: Any, on: date | None) -> list[Named]:
    rows = public_figures(programme)
    if on is not None:
        rows = rows.filter(surely_known_on__lte=on)
    labels = rows.values_list("key", "label", "indicator__label")
    return [Named(key, label or indicator) for key, label, indicator in labels]


_NAMES: Mapping[str, Callable[[Any, date | None], list[Named]]] = {
    "figure": _figures,
    "indicator": lambda p, _on: [Named(i.key, i.label) for i in indicators(p)],
    "document": lambda p, on: [Named(d.key, d.label) for d in documents(p, on=on)],
    "agreement": lambda p, on: [Named(a.key, a.label) for a in agreements(p, on=on)],
    "objective": lambda p, on: [Named(o.key, o.label) for o in objectives(p, on=on)],
    "commitment": lambda p, on: [Named(c.key, c.label) for c in commitments(p, on=on)],
    "place": lambda p, _on: [Named(each.key, each.label) for each in places(p)],
    "party": lambda p, _on: parties(p),
    "scheme": lambda p, _on: schemes(p),
}


def is_known(programme: Any, page: str, key: str) -> bool:
    """Whether a row of that kind has that key; `page` as for `nearest`."""
    if page == "place":
        return any(key in (row.key, row.code) for row in places(programme))
    return any(row.key == key for row in _NAMES[page](programme, None))


def nearest(programme: Any, page: str, key: str, *, on: date | None = None) -> list[Named]:
    """At most five rows of that kind with a key or label like `key`, closest first.

    Empty for a page whose addresses hold no key. `key` is cut at 120 characters.
    """
    return closest(_NAMES[page](programme, on), key) if page in _NAMES else []


def closest(named: Iterable[Named], key: str) -> list[Named]:
    """At most five of the rows given whose key or label is like `key`, closest first."""
    wanted = fold(key[:120])
    found: dict[str, list[Named]] = {}
    for row in named:
        for words in {fold(row.key), fold(row.label)}:
            found.setdefault(words, []).append(row)
    close = get_close_matches(wanted, found, n=_MOST, cutoff=_LIKE)
    inside = [words for words in found if wanted and wanted in words]
    inside.sort(key=lambda words: -SequenceMatcher(None, wanted, words).ratio())
    rows = [row for words in (*inside, *close) for row in found[words]]
    return list(dict.fromkeys(rows))[:_MOST]
