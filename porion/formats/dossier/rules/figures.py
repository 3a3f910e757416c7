"""A figure's value, unit, kind, denominator and passage hold together."""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from decimal import Decimal

from porion.core.problems import Problem
from porion.core.quantities import shape_problem, unit_problem
from porion.core.reading.numbers.printed import read_number
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState, Qualifier
from porion.formats.dossier.cells import plain
from porion.formats.dossier.package import Dossier, Row

NOT_STATED = "not_stated"
#: A number alone, and what the head of a table may multiply it by.
_BARE = re.compile(r"[\d\s.,]+")
_HEADS = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_BOUNDS = ("value_low", "value_high", "low_strict", "high_strict", "qualifier")


def all_figures(dossier: Dossier) -> Iterator[Row]:
    """Figures and their earlier transcriptions, which obey the same rules."""
    yield from dossier.rows("figures")
    yield from dossier.rows("figure_versions")


def values_are_well_formed(dossier: Dossier) -> Iterator[Problem]:
    """Bounds suit the qualifier: see `core.quantities`."""
    for row in all_figures(dossier):
        if row.unread.intersection(_BOUNDS):
            continue
        low, high = _decimal(row, "value_low"), _decimal(row, "value_high")
        code = shape_problem(
            low,
            high,
            bool(row.get("low_strict")),
            bool(row.get("high_strict")),
            Qualifier(row.text("qualifier")),
        )
        if code is not None:
            column = "value_high" if low is None else "value_low"
            found = f"{row.text('value_low')} … {row.text('value_high')}"
            yield row.problem(f"value_{code}", column, found, qualifier=row.text("qualifier"))


def units_agree(dossier: Dossier) -> Iterator[Problem]:
    """A figure has the unit of its indicator."""
    for row in all_figures(dossier):
        indicator = dossier.find("indicators", row.get("indicator"))
        if indicator is None or "unit" in row.unread or "unit" in indicator.unread:
            continue
        if row.text("unit") != indicator.text("unit"):
            yield row.doubt(
                "unit_unlike_indicator",
                "unit",
                row.text("unit"),
                expected=indicator.text("unit"),
                indicator=indicator.key,
            )


def values_suit_the_unit(dossier: Dossier) -> Iterator[Problem]:
    """Nothing negative that cannot be, no half of what is counted whole."""
    for row in all_figures(dossier):
        if row.unread.intersection({*_BOUNDS, "unit"}):
            continue
        low, high = _decimal(row, "value_low"), _decimal(row, "value_high")
        code = unit_problem(low, high, row.text("unit"))
        if code is not None:
            column = "value_high" if low is None else "value_low"
            yield row.problem(f"value_{code}", column, row.text(column), unit=row.text("unit"))


def printed_numbers_agree(dossier: Dossier) -> Iterator[Problem]:
    """A warning where the printed number, read again, is not a bound of the value.

    Earlier transcriptions are left alone: a number misread is what they are kept for.
    """
    for row in dossier.rows("figures"):
        if row.unread.intersection({*_BOUNDS, "printed"}):
            continue
        read = read_number(row.text("printed"))
        bounds = {_decimal(row, "value_low"), _decimal(row, "value_high")}
        if read is not None and not _agrees({read.low, read.high} - {None}, bounds, row):
            numbers = dict.fromkeys((read.low, read.high))
            found = " à ".join(plain(n) for n in numbers if n is not None)
            yield row.warning(
                "printed_unlike_value",
                "printed",
                row.text("printed"),
                read=found,
                value=" à ".join(plain(n) for n in sorted(n for n in bounds if n is not None)),
            )


def _agrees(read: Set[Decimal | None], bounds: Set[Decimal | None], row: Row) -> bool:
    """Whether a number read again is among the bounds; one without any sign may stand under a
    head "en k€" or "en M€"."""
    if read <= bounds:
        return True
    if not row.text("unit").startswith("EUR") or not _BARE.fullmatch(row.text("printed")):
        return False
    return any({n * factor for n in read if n is not None} <= bounds for factor in _HEADS)


def kinds_and_states_agree(dossier: Dossier) -> Iterator[Problem]:
    """Only the pairs of `vocabulary.STATES_OF_KIND`; an unspecified state has its words."""
    for row in all_figures(dossier):
        if row.unread.intersection({"kind", "state"}):
            continue
        state = FigureState(row.text("state")) if row.get("state") else None
        allowed = STATES_OF_KIND[FigureKind(row.text("kind"))]
        if state not in allowed:
            words = ", ".join(sorted(s.value if s else "(vide)" for s in allowed))
            yield row.problem(
                "state_unlike_kind",
                "state",
                row.text("state"),
                kind=row.text("kind"),
                expected=words,
            )
        elif state is FigureState.UNSPECIFIED and row.get("state_words") is None:
            yield row.problem("state_words_missing", "state_words")


def denominators_exist(dossier: Dossier) -> Iterator[Problem]:
    """A denominator is an indicator, a figure, or `not_stated`."""
    if dossier.unreadable.intersection({"indicators", "figures"}):
        return
    for row in all_figures(dossier):
        key = row.text("denominator")
        if key in ("", NOT_STATED):
            continue
        if dossier.find("indicators", key) is None and dossier.find("figures", key) is None:
            yield row.doubt("denominator_unknown", "denominator", key)
        elif key == row.key:
            yield row.problem("cycle", "denominator", key)


def scopes_belong_to_the_indicator(dossier: Dossier) -> Iterator[Problem]:
    """A figure's scope is one of its own indicator's."""
    for row in all_figures(dossier):
        scope = dossier.find("scopes", row.get("scope"))
        if scope is not None and scope.text("indicator") != row.text("indicator"):
            yield row.doubt(
                "scope_of_another_indicator",
                "scope",
                scope.key,
                expected=scope.text("indicator"),
            )


def versions_are_numbered(dossier: Dossier) -> Iterator[Problem]:
    """Versions of one figure are 1, 2, 3 …; a number given twice is a key given twice."""
    versions: dict[str, dict[int, Row]] = defaultdict(dict)
    for row in dossier.rows("figure_versions"):
        number = row.get("version")
        if isinstance(number, int) and not row.unread:
            versions[row.key].setdefault(number, row)
    for numbered in versions.values():
        for expected, number in enumerate(sorted(numbered), start=1):
            if number != expected:
                yield numbered[number].problem(
                    "version_missing", "version", number, expected=expected
                )
                break


def _decimal(row: Row, name: str) -> Decimal | None:
    value = row.get(name)
    return value if isinstance(value, Decimal) else None
