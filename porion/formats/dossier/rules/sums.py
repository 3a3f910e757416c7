"""Declared parts against their whole: a source that does not add up is said, never mended."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from porion.core.problems import Problem
from porion.core.quantities import (
    UNITS,
    Answer,
    Interval,
    Value,
    computing_set,
    exceeds,
    shape_problem,
)
from porion.core.quantities.cuts import Stated, by_cut
from porion.core.vocabulary import FormulaOperation, Qualifier
from porion.formats.dossier.cells import plain
from porion.formats.dossier.package import Dossier, Row

_BOUNDS = frozenset({"value_low", "value_high", "low_strict", "high_strict", "qualifier"})


#: What tells a part from its whole, a column each; the days together are one.
_TELLING = ("indicator", "scope", "state", "places", "payers", "beneficiaries", "scheme")
_DAYS = ("valid_from", "valid_to", "as_at")


def parts_add_up(dossier: Dossier) -> Iterator[Problem]:
    """A warning where exact parts of one document exceed an exact whole, or miss it.

    Only parts along one cut are added: those that a formula of the record adds to the whole,
    then those told from the whole by the same columns. Parts that fall short are said too: a
    list is not known to be complete, so this is a remark for an editor and never a finding.
    Of a whole that is cut in several ways only an excess is said, or what a formula adds.
    """
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in dossier.rows("figures"):
        if row.get("part_of") is not None:
            parts[row.text("part_of")].append(row)
    added = _added(dossier)
    for key, rows in parts.items():
        whole = dossier.find("figures", key)
        if whole is None:
            continue
        known = {row.key: row for row in rows}
        lists = [[known[k] for k in keys] for keys in added.get(key, ()) if keys <= known.keys()]
        told = {row.key for each in lists for row in each}
        cuts = by_cut(whole, (row for row in rows if row.key not in told), _stated)
        alone = len(cuts) + len(lists) == 1
        for found, complete in [*((each, True) for each in lists), *((c, alone) for c in cuts)]:
            if _comparable(whole, found):
                yield from _missed(whole, found, short=complete)


def _added(dossier: Dossier) -> Mapping[str, list[frozenset[str]]]:
    """The keys that formulas of the record add, by the key of their result."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for row in dossier.rows("formulas"):
        operands = row.get("operands")
        if row.get("operation") == FormulaOperation.SUM and isinstance(operands, tuple):
            found[row.text("result")].append(frozenset(map(str, operands)))
    return found


def _stated(row: Row) -> Stated:
    """What a row says of itself, without its empty cells."""
    said = {name: row.text(name) for name in _TELLING if row.get(name) is not None}
    days = tuple(row.text(name) for name in _DAYS)
    return {**said, "days": days} if any(days) else said


def _missed(whole: Row, parts: list[Row], *, short: bool) -> Iterator[Problem]:
    total, stated = sum((_exact(row) for row in parts), Decimal(0)), _exact(whole)
    if total > stated or (short and total < stated):
        yield whole.warning(
            "parts_do_not_add_up",
            "value_low",
            plain(stated),
            total=plain(total),
            gap=plain(abs(total - stated)),
            count=len(parts),
        )


def parts_are_within_their_whole(dossier: Dossier) -> Iterator[Problem]:
    """A warning where a declared part is certainly larger than its whole."""
    for row in dossier.rows("figures"):
        whole = dossier.find("figures", row.get("part_of"))
        if whole is None or whole is row or row.text("unit") != whole.text("unit"):
            continue
        part, all_of_it = _set(row), _set(whole)
        if part and all_of_it and exceeds(part, all_of_it) is Answer.YES:
            yield row.warning(
                "part_above_whole",
                "part_of",
                whole.key,
                part=row.text("printed") or row.text("value_low"),
                whole=whole.text("printed") or whole.text("value_low"),
            )


def _set(row: Row) -> Interval | None:
    """The numbers that a figure allows; None where its value is not well formed."""
    if row.unread.intersection(_BOUNDS) or row.text("unit") not in UNITS:
        return None
    low, high = row.get("value_low"), row.get("value_high")
    value = (
        low if isinstance(low, Decimal) else None,
        high if isinstance(high, Decimal) else None,
        bool(row.get("low_strict")),
        bool(row.get("high_strict")),
        Qualifier(row.text("qualifier")),
    )
    if shape_problem(*value) is not None:
        return None
    return computing_set(Value(*value), whole=UNITS[row.text("unit")].whole)


def _comparable(whole: Row, parts: list[Row]) -> bool:
    if len(parts) < 2:
        return False
    return all(
        row.text("qualifier") == Qualifier.EXACT
        and row.text("unit") == whole.text("unit")
        and isinstance(row.get("value_low"), Decimal)
        for row in (whole, *parts)
    )


def _exact(row: Row) -> Decimal:
    value = row.get("value_low")
    return value if isinstance(value, Decimal) else Decimal(0)
