"""Declared parts against their whole: a source that does not add up is said, never mended."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from porion.core.problems import Problem
from porion.core.vocabulary import Qualifier
from porion.formats.dossier.cells import plain
from porion.formats.dossier.package import Dossier, Row


def parts_add_up(dossier: Dossier) -> Iterator[Problem]:
    """A warning where exact parts of one document exceed an exact whole, or miss it.

    Parts that fall short are said too: a list is not known to be complete, so this is
    a remark for an editor and never a finding.
    """
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in dossier.rows("figures"):
        if row.get("part_of") is not None:
            parts[row.text("part_of")].append(row)
    for key, rows in parts.items():
        whole = dossier.find("figures", key)
        if whole is None or not _comparable(whole, rows):
            continue
        total, stated = sum((_exact(row) for row in rows), Decimal(0)), _exact(whole)
        if total != stated:
            yield whole.warning(
                "parts_do_not_add_up",
                "value_low",
                plain(stated),
                total=plain(total),
                gap=plain(abs(total - stated)),
                count=len(rows),
            )


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
