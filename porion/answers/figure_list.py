"""The list of figures, with what it can be filtered by."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.folding import fold
from porion.figures.queries.indicators import indicators
from porion.figures.queries.listing import Choices, Listing, Wanted, choices, listing
from porion.figures.vocabulary import IndicatorRead
from porion.sources.queries.documents import documents
from porion.sources.vocabulary import DocumentRead
from porion.territory.queries.places import UnknownPlace


@dataclass(frozen=True)
class FigureListAnswer:
    """A page of figures. `unknown` names the filters whose value is none of the programme's.

    `wordless` says that the words searched for have neither a letter nor a digit.
    """

    wanted: Wanted
    listing: Listing
    page: int
    last: int
    indicators: tuple[IndicatorRead, ...]
    documents: tuple[DocumentRead, ...]
    choices: Choices
    unknown: tuple[str, ...]
    wordless: bool


def figure_list(
    programme: Any, wanted: Wanted, *, on: date | None, page: int, size: int
) -> FigureListAnswer:
    """Page `page` (brought inside the list) of the figures that fit `wanted`."""
    measured = tuple(i for i in indicators(programme, on=on) if i.figures)
    sources = tuple(documents(programme, on=on))
    offered = choices(programme, on=on)
    wordless = bool(wanted.text.strip()) and not fold(wanted.text)
    unknown: tuple[str, ...] = ()
    found, number, last = Listing(0, 0), 1, 1
    if not wordless:
        try:
            found, number, last = _stretch(programme, wanted, on, page, size)
        except UnknownPlace:
            unknown = ("place",)
    if not unknown and not (found.known or found.maybe):
        unknown = _unknown(wanted, measured, sources, offered)
    return FigureListAnswer(
        wanted, found, number, last, measured, sources, offered, unknown, wordless
    )


def _stretch(
    programme: Any, wanted: Wanted, on: date | None, page: int, size: int
) -> tuple[Listing, int, int]:
    """The page asked for, else the last one."""
    page = max(page, 1)
    found = listing(programme, wanted, on=on, offset=(page - 1) * size, limit=size)
    last = max(-(-(found.known + found.maybe) // size), 1)
    if page > last:
        page = last
        found = listing(programme, wanted, on=on, offset=(page - 1) * size, limit=size)
    return found, page, last


def _unknown(
    wanted: Wanted,
    measured: tuple[IndicatorRead, ...],
    sources: tuple[DocumentRead, ...],
    offered: Choices,
) -> tuple[str, ...]:
    """Which filters name nothing that has figures."""
    lists = {
        "indicator": {i.key for i in measured},
        "document": {d.key for d in sources},
        "party": {p.key for p in offered.parties},
        "kind": {str(kind) for kind in offered.kinds},
    }
    given = {name: getattr(wanted, name) for name in lists}
    return tuple(name for name, keys in lists.items() if given[name] and given[name] not in keys)
