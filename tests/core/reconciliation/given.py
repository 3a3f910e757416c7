"""Statements written short: what is not said is what the text does not say."""

from datetime import date
from decimal import Decimal
from typing import Any

from porion.core.quantities import Value
from porion.core.reconciliation import StatedFact, StatedFigure, Statements
from porion.core.vocabulary import FigureKind, FigureState, Nature

#: When the documents of these tests were published.
PUBLISHED = {
    "engagement": date(2017, 3, 7),
    "communique": date(2023, 1, 23),
    "bilan": date(2025, 6, 19),
    "convention": date(2025, 9, 2),
}
#: The review bears no date: it came after the press release.
_AFTER = {"bilan": date(2023, 1, 23)}
_WORDS = {
    "environ": Value.about,
    "près de": Value.nearly,
    "plus de": Value.more_than,
    "au moins": Value.at_least,
    "au plus": Value.at_most,
}
_KEYS = ("places", "payers", "parties")


def value(words: str) -> Value:
    """ "plus de 8000", "16", "30 à 40"."""
    if " à " in words:
        low, high = words.split(" à ")
        return Value.between(Decimal(low), Decimal(high))
    qualifier, _, number = words.rpartition(" ")
    return _WORDS.get(qualifier, Value.exact)(Decimal(number))


def figure(key: str, document: str, words: str, unit: str = "homes", **said: Any) -> StatedFigure:
    """A figure of the indicator "logements", done, unless `said` says otherwise."""
    for name in _KEYS:
        said[name] = frozenset(said.get(name, "").split())
    said.setdefault("indicator", "logements")
    said.setdefault("subject", said["indicator"])
    said.setdefault("kind", FigureKind.ACTUAL)
    said.setdefault("nature", Nature.CUMULATIVE)
    if "state" in said:
        said["state"] = FigureState(said["state"])
    return StatedFigure(
        key=key,
        document=document,
        value=value(words),
        unit=unit,
        known_after=_AFTER.get(document),
        known_on=PUBLISHED[document],
        **said,
    )


def fact(key: str, document: str, kind: str = "planned", **said: Any) -> StatedFact:
    """A dated fact of the project "hôpital"."""
    said["places"] = frozenset(said.get("places", "").split())
    return StatedFact(
        said.pop("table", "events"),
        key,
        said.pop("project", "hôpital"),
        document,
        kind,
        known_on=PUBLISHED[document],
        **said,
    )


def statements(*figures: StatedFigure, **more: Any) -> Statements:
    """The statements of a programme."""
    return Statements(tuple(figures), **more)
