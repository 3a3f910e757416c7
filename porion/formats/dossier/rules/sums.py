"""Declared parts against their whole: a source that does not add up is said, never mended."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from porion.core.problems import Problem
from porion.core.quantities import UNITS, Answer, Interval, computing_set, exceeds
from porion.core.quantities.cuts import Said, to_add
from porion.core.vocabulary import Finding, FormulaOperation, Qualifier
from porion.formats.dossier.cells import plain
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.statements import value_of

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
    parts: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in dossier.rows("figures"):
        if row.get("part_of") is not None:
            parts[row.text("part_of")][row.key] = row
    added = _added(dossier)
    for key, own in parts.items():
        whole = dossier.find("figures", key)
        if whole is None:
            continue
        for each in to_add(whole, own, added.get(key, ()), _stated):
            if _comparable(whole, each.rows):
                yield from _missed(whole, each.rows, short=each.complete)


def _added(dossier: Dossier) -> Mapping[str, list[tuple[str, ...]]]:
    """The keys that formulas of the record add, by the key of their result."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in dossier.rows("formulas"):
        if row.get("operation") == FormulaOperation.SUM:
            found[row.text("result")].append(row.keys("operands"))
    return found


def _stated(row: Row) -> Said:
    """What a row says of itself, without its empty cells."""
    said = {name: row.text(name) for name in _TELLING if row.get(name) is not None}
    days = tuple(row.text(name) for name in _DAYS)
    return {**said, "days": days} if any(days) else said


def _missed(whole: Row, parts: Sequence[Row], *, short: bool) -> Iterator[Problem]:
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
    """A warning where a part is certainly larger than its whole: declared by `part_of`, or the
    left side of a relation that finds it a part of the right one."""
    for row in dossier.rows("figures"):
        yield from _within(row, "part_of", row, dossier.find("figures", row.get("part_of")))
    for row in dossier.rows("relations"):
        if row.text("finding") == Finding.PART_OF:
            part, whole = (dossier.find("figures", row.get(side)) for side in ("left", "right"))
            yield from _within(row, "left", part, whole)


def _within(row: Row, column: str, part: Row | None, whole: Row | None) -> Iterator[Problem]:
    if part is not None and whole is not None and surely_above(part, whole):
        yield row.warning(
            "part_above_whole",
            column,
            whole.key,
            part=part.text("printed") or part.text("value_low"),
            whole=whole.text("printed") or whole.text("value_low"),
        )


def surely_above(one: Row, other: Row) -> bool:
    """Whether every number that a figure allows is larger than every one of the other."""
    if one is other or one.text("unit") != other.text("unit"):
        return False
    left, right = _set(one), _set(other)
    return left is not None and right is not None and exceeds(left, right) is Answer.YES


def _set(row: Row) -> Interval | None:
    """The numbers that a figure allows; None where its value is not well formed."""
    if row.unread.intersection(_BOUNDS) or row.text("unit") not in UNITS:
        return None
    value = value_of(row)
    return computing_set(value, whole=UNITS[row.text("unit")].whole) if value else None


def _comparable(whole: Row, parts: Sequence[Row]) -> bool:
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
