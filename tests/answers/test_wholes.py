"""Totals and their parts: declared or read as parts, added within their bounds, never to it."""

from decimal import Decimal
from typing import Any

import pytest

from porion.answers.wholes import Whole, wholes
from porion.core.quantities import Order

D = Decimal


@pytest.fixture
def found(erbm: Any) -> dict[str, Whole]:
    return {whole.figure.key: whole for whole in wholes(erbm)}


def test_declared_parts_that_exceed_their_total(found: dict[str, Whole]) -> None:
    """US-13: seven lines of 8 150 400 € under a total of 8 150 000 €."""
    agreements = found["eng2017-tepcv"]
    assert len(agreements.declared) == 7
    assert agreements.summed is not None
    assert agreements.summed.interval.low == D(8_150_400)
    assert agreements.summed.gap.low == D(400)
    assert agreements.exceeds


def test_lines_of_several_verbs_are_added_to_check_the_total(found: dict[str, Whole]) -> None:
    """US-07: more than 78 M€, six lines of more than 78.3 M€, whatever verb each of them has."""
    transport = found["bilan2022-region-transports"]
    assert len(transport.parts) == 6
    assert transport.summed is not None
    assert transport.summed.interval.low == D(78_300_000)
    assert transport.summed.interval.low_open
    assert transport.summed.interval.high is None
    assert transport.summed.order is Order.UNKNOWN


def test_a_part_that_no_text_calls_so_has_its_reason(found: dict[str, Whole]) -> None:
    spaces = found["cp2023-subventions-espaces-publics"]
    assert spaces.declared == ()
    assert {each.figure.key for each in spaces.likely} == {
        "bilan2022-subventions-espaces-publics",
        "bilan2022-espaces-nord",
    }
    assert len(spaces.reasons) == 2


def test_what_is_left_of_a_count(found: dict[str, Whole]) -> None:
    estates = found["cp2023-cites-prioritaires"]
    assert estates.summed is not None
    assert estates.summed.order is Order.LESS
    assert estates.summed.gap.low == D(-17)


def test_parts_of_two_cuts_are_not_added(found: dict[str, Whole]) -> None:
    """Of 35 estates 18 lie in one département and 20 are on the list of heritage."""
    estates = found["bilan2022-cites-prioritaires"]
    assert {part.key for part in estates.parts} >= {
        "bilan2022-cites-pas-de-calais",
        "bilan2022-cites-unesco",
    }
    assert estates.cuts > 1
    assert estates.summed is None
    assert not estates.exceeds


def test_jobs_that_do_not_add_up(found: dict[str, Whole]) -> None:
    bridgestone = next(w for k, w in found.items() if "bridgestone" in k)
    assert bridgestone.summed is not None
    assert bridgestone.summed.interval.low == D(820)
    assert bridgestone.summed.gap.low == D(-40)


def test_parts_of_several_texts_are_not_added(found: dict[str, Whole]) -> None:
    for whole in found.values():
        texts = {part.document.key for part in whole.parts}
        if whole.summed is not None:
            assert len(texts) == 1, whole.figure.key


def test_money_comes_first_and_every_part_once(found: dict[str, Whole]) -> None:
    money = [whole.figure.unit.startswith("EUR") for whole in found.values()]
    assert money == sorted(money, reverse=True)
    for whole in found.values():
        keys = [part.key for part in whole.parts]
        assert len(keys) == len(set(keys))
        assert whole.figure.key not in keys


def test_parts_of_two_states_are_not_added(canal: Any) -> None:
    """An envelope and its shares add up; they are all envelopes."""
    [fund] = wholes(canal)
    assert fund.figure.key == "fonds-total"
    assert fund.summed is not None
    assert fund.summed.order is Order.EQUAL
