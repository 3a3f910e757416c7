"""Money rows: one scale for all bars, qualifiers drawn, shares end to end, silence hatched."""

import re
from decimal import Decimal

import pytest

from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui.charts.money_rows import Amount, MoneyCell, MoneyLine, Share, money_rows

M = 1_000_000


def exact(millions: int) -> Value:
    number = Decimal(millions * M)
    return Value(number, number, False, False, Qualifier.EXACT)


def line(*cells: tuple[Amount, ...]) -> MoneyLine:
    return MoneyLine("a", "A", tuple(MoneyCell(f"s{n}", cell) for n, cell in enumerate(cells)))


def widths(svg: str) -> list[str]:
    return re.findall(r'<rect[^>]*width="([\d.]+)%"', svg)


def test_bars_of_all_rows_share_one_scale() -> None:
    rows = [line((Amount(exact(100), "100 M€"),)), line((Amount(exact(200), "200 M€"),))]
    picture = money_rows(rows)
    drawn = [row.cells[0].items[0][0] for row in picture.lines]
    assert [widths(svg) for svg in drawn] == [["43.00"], ["86.00"]]
    assert picture.longest == 200 * M


def test_an_open_bound_ends_in_an_arrow_and_measures_nothing() -> None:
    low = Decimal(43 * M)
    more = Value(low, None, True, False, Qualifier.MORE_THAN)
    [[svg, _]] = money_rows([line((Amount(more, "plus de 43 M€"),))]).lines[0].cells[0].items
    assert widths(svg) == ["86.00"]
    assert 'd="m15 0 9 6-9 6z"' in svg


def test_a_band_is_outlined_beyond_what_is_sure() -> None:
    high = Decimal(96 * M)
    value = Value(high, high, False, True, Qualifier.NEARLY)
    nearly = Amount(value, "près de 96 M€", Interval(Decimal(95 * M), high))
    [[svg, _]] = money_rows([line((nearly,))]).lines[0].cells[0].items
    assert 'class="money-v"' in svg
    assert 'class="money-b"' in svg


def test_a_ceiling_fills_nothing() -> None:
    value = Value(None, Decimal(5 * M), False, False, Qualifier.AT_MOST)
    [[svg, _]] = money_rows([line((Amount(value, "au plus 5 M€"),))]).lines[0].cells[0].items
    assert widths(svg) == []
    assert "money-c" in svg


def test_shares_stand_end_to_end_and_their_sum_is_marked() -> None:
    shares = tuple(Share(exact(n), f"{n} M€") for n in (100, 70, 30))
    amount = Amount(None, "200 M€", shares=shares, computed=True)
    picture = money_rows([line((amount,))])
    [[svg, _]] = picture.lines[0].cells[0].items
    assert widths(svg) == ["43.00", "30.10", "12.90"]
    assert svg.count('class="money-sum"') == 1
    assert picture.longest == 200 * M


def test_what_is_not_published_is_hatched() -> None:
    picture = money_rows([line((Amount(exact(1), "1 M€"),), ())])
    told, silent = picture.lines[0].cells
    assert not told.silent
    assert 'class="money-hatch"' in silent.silent
    assert [told.thin, silent.thin] == [False, True]


def test_bars_are_hidden_from_readers_of_the_words() -> None:
    [[svg, _]] = money_rows([line((Amount(exact(1), "1 M€"),))]).lines[0].cells[0].items
    assert 'aria-hidden="true"' in svg


def test_rows_with_other_stages_are_refused() -> None:
    with pytest.raises(ValueError, match="same stages"):
        money_rows([line(()), line((), ())])


def test_no_row_is_no_picture() -> None:
    assert not money_rows([]).drawn
