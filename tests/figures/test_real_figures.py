"""The real programme as it was published on a date: US-01, US-40."""

from datetime import date
from typing import Any

import pytest

from porion.core.language import NBSP, quantity
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead

pytestmark = pytest.mark.django_db
RENOVATED = ["logements-rehabilites"]
END_2022 = date(2022, 12, 31)


def words(figure: FigureRead) -> str:
    return quantity(figure.value, figure.unit).replace(NBSP, " ")


def test_homes_at_the_end_of_2022_as_known_in_january_2023(erbm: Any) -> None:
    """US-01: the press release only; the review may already be known, and is apart."""
    found = figures(erbm, on=date(2023, 1, 31), indicators=RENOVATED, as_at=END_2022)
    [figure] = found.known
    assert words(figure) == "environ 7 000 logements"
    assert (figure.document.key, figure.scope) == ("CP2023", None)
    assert [f.document.key for f in found.maybe] == ["BILAN2022"]


def test_homes_at_the_end_of_2022_as_known_later(erbm: Any) -> None:
    """US-01: both values, each with its scope or its absence."""
    found = figures(erbm, on=date(2025, 9, 2), indicators=RENOVATED, as_at=END_2022)
    assert found.maybe == ()
    assert [(f.document.key, words(f)) for f in found.known] == [
        ("CP2023", "environ 7 000 logements"),
        ("BILAN2022", "plus de 8 000 logements"),
    ]
    [release, review] = found.known
    assert release.scope is None
    assert review.scope is not None
    assert review.scope.stated


def test_the_review_is_not_known_on_the_day_of_the_release_that_announces_it(erbm: Any) -> None:
    found = figures(erbm, on=date(2023, 1, 23), document="BILAN2022")
    assert (found.known, found.maybe) == ((), ())


def test_what_the_region_said_in_june_2025_has_no_date_until_the_agreement_gives_it_one(
    erbm: Any,
) -> None:
    in_june = figures(erbm, on=date(2025, 6, 21), keys=["cp2025-logements-15500"]).known[0]
    assert (in_june.as_at, in_june.effective_as_at) == (None, None)
    in_september = figures(erbm, on=date(2025, 9, 2), keys=["cp2025-logements-15500"]).known[0]
    assert in_september.as_at is None
    assert in_september.effective_as_at == date(2025, 6, 30)
    assert in_september.lent is not None
    assert in_september.lent.figure == "conv2025-foyers-15500"


def test_commitment_budget_grant_and_payment_are_never_one_kind(erbm: Any) -> None:
    """US-40: the four states of money stand apart, whatever the amount."""
    amounts = [f for f in figures(erbm).known if f.unit == "EUR"]
    kinds = {figure.kind for figure in amounts}
    assert {FigureKind.ENVELOPE, FigureKind.GRANT} <= kinds
    for figure in amounts:
        if figure.state is FigureState.UNSPECIFIED:
            assert figure.state_words, figure.key
        if figure.kind in {FigureKind.ENVELOPE, FigureKind.ANNOUNCED, FigureKind.TARGET}:
            assert figure.state is None, figure.key


def test_three_amounts_of_200_million_are_three_figures(erbm: Any) -> None:
    found = [f for f in figures(erbm).known if f.value.number == 200_000_000]
    assert len({(f.indicator.key, f.document.key) for f in found}) == len(found) >= 3
