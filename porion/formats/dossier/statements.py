"""A dossier as reconciliation compares its statements."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from porion.core.passages import Locator
from porion.core.quantities import InvalidValue, Value, unit_problem
from porion.core.reconciliation import StatedFact, StatedFigure, StatedFormula, Statements
from porion.core.vocabulary import (
    FigureKind,
    FigureState,
    FormulaOperation,
    Nature,
    PlaceKind,
    Qualifier,
)
from porion.formats.dossier.package import Dossier, Row

#: The denominator of a rate whose text names none.
NOT_STATED = "not_stated"
#: Tables that `statements_of` reads; the others may be missing.
TABLES = frozenset(
    {
        *("figures", "indicators", "scopes", "documents", "events", "commitments", "formulas"),
        *("places", "memberships"),
    }
)


def statements_of(dossier: Dossier) -> Statements:
    """Figures, dated facts, undertakings and formulas; rows of which a cell that matters could
    not be read are left out."""
    inside = _inside(dossier)
    around = _Around(
        {row.key: row for row in dossier.rows("indicators")},
        {row.key for row in dossier.rows("scopes") if row.get("stated") is True},
        {row.key: _published(row) for row in dossier.rows("documents")},
        {row.key: row.text("indicator") for row in dossier.rows("figures")},
        _everywhere(dossier),
    )
    figures = (_figure(row, around) for row in dossier.rows("figures"))
    return Statements(
        tuple(figure for figure in figures if figure is not None),
        (*_events(dossier, around), *_commitments(dossier, around)),
        tuple(_formulas(dossier)),
        inside,
    )


@dataclass(frozen=True)
class _Around:
    """What the rows of figures refer to."""

    indicators: Mapping[str, Row]
    scopes: set[str]
    documents: Mapping[str, tuple[date | None, date | None]]
    indicator_of: Mapping[str, str]
    everywhere: frozenset[str]

    def base(self, denominator: str) -> str:
        """The indicator that a rate is of, whether its figure or itself is named."""
        if denominator == NOT_STATED:
            return ""
        return self.indicator_of.get(denominator, denominator)


def _published(row: Row) -> tuple[date | None, date | None]:
    """Between which days a row became known: the first is empty where one day says both."""
    day = _day(row, "published_on") or _day(row, "known_on")
    return (None, day) if day else (_day(row, "known_after"), _day(row, "known_before"))


def _figure(row: Row, around: _Around) -> StatedFigure | None:
    value, unit = value_of(row), row.text("unit")
    indicator = around.indicators.get(row.text("indicator"))
    if value is None or indicator is None or row.text("kind") not in _KINDS:
        return None
    if unit_problem(value.low, value.high, unit) is not None:
        return None
    denominator, state = row.text("denominator"), row.text("state")
    own = _published(row)
    after, on = own if any(own) else around.documents.get(row.text("document"), (None, None))
    start = row.get("passage_start")
    return StatedFigure(
        key=row.key,
        document=row.text("document"),
        value=value,
        unit=unit,
        kind=FigureKind(row.text("kind")),
        state=FigureState(state) if state else None,
        label=row.text("label"),
        printed=row.text("printed"),
        scope=row.text("scope") if row.text("scope") in around.scopes else "",
        base=around.base(denominator),
        denominator=denominator,
        places=frozenset(row.keys("places")) - around.everywhere,
        payers=frozenset(row.keys("payers")),
        parties=frozenset(row.keys("parties")),
        scheme=row.text("scheme"),
        part_of=row.text("part_of"),
        start=start if isinstance(start, int) else 0,
        known_after=after,
        known_on=on,
        **_times(row),
        **_of_indicator(indicator),
    )


def _times(row: Row) -> dict[str, Any]:
    return {name: _day(row, name) for name in ("valid_from", "valid_to", "as_at")}


def _of_indicator(indicator: Row) -> dict[str, Any]:
    """What a figure takes from its indicator."""
    floor, nature = indicator.get("floor"), indicator.text("nature")
    return {
        "indicator": indicator.key,
        "subject": indicator.text("label"),
        "definition": indicator.text("definition"),
        "topic": indicator.text("topic"),
        "nature": Nature(nature) if nature else Nature.STOCK,
        "floor": floor if isinstance(floor, Decimal) else None,
        "numerator": indicator.text("numerator"),
        "set_of": indicator.text("members_of"),
    }


_KINDS = frozenset(FigureKind)


def value_of(row: Row) -> Value | None:
    """What a figure states; None where that is not well formed."""
    low, high = row.get("value_low"), row.get("value_high")
    if row.text("qualifier") not in set(Qualifier):
        return None
    try:
        return Value(
            low if isinstance(low, Decimal) else None,
            high if isinstance(high, Decimal) else None,
            bool(row.get("low_strict")),
            bool(row.get("high_strict")),
            Qualifier(row.text("qualifier")),
        )
    except InvalidValue:
        return None


def _events(dossier: Dossier, around: _Around) -> Iterator[StatedFact]:
    for row in dossier.rows("events"):
        yield _fact(row, around, row.text("kind"), ("on_from", "on_to"), row.text("revises"))


def _commitments(dossier: Dossier, around: _Around) -> Iterator[StatedFact]:
    for row in dossier.rows("commitments"):
        yield _fact(row, around, row.text("kind"), ("due_from", "due_to"), "")


def _fact(row: Row, around: _Around, kind: str, days: tuple[str, str], revises: str) -> StatedFact:
    passage = row.get("passage")
    document = passage.document if isinstance(passage, Locator) else ""
    own = _published(row)
    _, on = own if any(own) else around.documents.get(document, (None, None))
    return StatedFact(
        table=row.table.name,
        key=row.key,
        project=row.text("project"),
        document=document,
        kind=kind,
        places=frozenset(row.keys("places")) - around.everywhere,
        on_from=_day(row, days[0]),
        on_to=_day(row, days[1]),
        known_on=on,
        revises=revises,
    )


def _formulas(dossier: Dossier) -> Iterator[StatedFormula]:
    for row in dossier.rows("formulas"):
        if row.text("operation") in set(FormulaOperation):
            yield StatedFormula(
                row.key,
                row.text("result"),
                FormulaOperation(row.text("operation")),
                row.keys("operands"),
                row.get("stated") is not False,
            )


def _inside(dossier: Dossier) -> dict[str, frozenset[str]]:
    """For each place, all that it lies in: containers, parents, and what those lie in."""
    direct: dict[str, set[str]] = defaultdict(set)
    for row in dossier.rows("memberships"):
        direct[row.text("place")].add(row.text("container"))
    for row in dossier.rows("places"):
        if row.text("parent"):
            direct[row.key].add(row.text("parent"))
    found: dict[str, frozenset[str]] = {}
    for place in list(direct):
        reached: set[str] = set()
        waiting = list(direct[place])
        while waiting:
            container = waiting.pop()
            if container not in reached:
                reached.add(container)
                waiting.extend(direct.get(container, ()))
        found[place] = frozenset(reached)
    return found


def _everywhere(dossier: Dossier) -> frozenset[str]:
    """Perimeters of the programme as a whole: to name one says no more than to name none.

    Those that hold at least half as many places as the perimeter holding most.
    """
    kinds = {row.key: row.text("kind") for row in dossier.rows("places")}
    held = Counter(
        row.text("container")
        for row in dossier.rows("memberships")
        if kinds.get(row.text("container")) == PlaceKind.PERIMETER
    )
    most = max(held.values(), default=0)
    return frozenset(key for key, count in held.items() if 2 * count >= most)


def _day(row: Row, name: str) -> date | None:
    value = row.get(name)
    return value if isinstance(value, date) else None
