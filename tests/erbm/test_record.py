"""The real programme on record, asked by its users: whole, dated, and as it was published."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from porion.answers.place_search import place_search
from porion.core.language import NBSP, quantity
from porion.core.vocabulary import AgreementKind, FigureKind, FigureState, PlaceKind
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.agreements import agreements, objectives
from porion.sources.queries.documents import documents
from porion.territory.queries.nesting import nesting
from porion.territory.queries.places import place, places

pytestmark = pytest.mark.django_db
RENOVATED = ["logements-rehabilites"]
END_2022 = date(2022, 12, 31)


# -------------------------------------------------------------------------------- figures


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


# -------------------------------------------------------------------------------- territory


def test_the_territory_is_whole(erbm: Any) -> None:
    kinds = Counter(row.kind for row in places(erbm))
    assert kinds[PlaceKind.COMMUNE] == 394
    assert kinds[PlaceKind.EPCI] == 13
    assert (kinds[PlaceKind.DEPARTEMENT], kinds[PlaceKind.REGION]) == (2, 1)
    assert kinds[PlaceKind.CITE] == 59


def test_perimeters_hold_the_communes_they_are_said_to(erbm: Any) -> None:
    found = nesting(erbm)
    communes = {row.key for row in places(erbm, kinds=[PlaceKind.COMMUNE])}
    sizes = {
        row.key: len(found.below(row.key) & communes)
        for row in places(erbm, kinds=[PlaceKind.PERIMETER])
    }
    assert sizes["bassin-minier"] == 250
    assert 336 in sizes.values()


@pytest.mark.parametrize(
    "text", ["Condé-sur-l'Escaut", "conde sur l escaut", "Condé sur Escaut", "CONDE-SUR-ESCAUT"]
)
def test_conde_is_one_commune_however_it_is_spelled(erbm: Any, text: str) -> None:
    assert [row.key for row in place_search(erbm, text).same] == [place(erbm, "59153").key]


def test_every_estate_lies_in_a_commune(erbm: Any) -> None:
    found = nesting(erbm)
    communes = {row.key for row in places(erbm, kinds=[PlaceKind.COMMUNE])}
    astray = [
        row.key
        for row in places(erbm, kinds=[PlaceKind.CITE])
        if not communes & set(found.above(row.key))
    ]
    assert astray == []


# -------------------------------------------------------------------------------- agreements


def test_the_real_agreement_has_twelve_signatories_and_ends_after_ten_years(erbm: Any) -> None:
    by_key = {row.key: row for row in agreements(erbm)}
    first = by_key["eng2017"]
    assert len(first.signatories) == 12
    assert first.ends_on == date(2027, 3, 7)
    assert first.ends_words, "no text prints the day"
    assert sum(row.kind is AgreementKind.REVIEW for row in by_key.values()) == 1
    assert len(by_key) == 3


def test_every_real_objective_is_anchored(erbm: Any) -> None:
    rows = objectives(erbm)
    assert [row.key for row in rows if row.passage is None] == []
    axes = {row.agreement.key for row in rows if row.level == 1}
    assert axes == {row.key for row in agreements(erbm)}


# -------------------------------------------------------------------------------- documents


def test_the_five_real_documents_and_the_bounds_of_the_undated_one(erbm: Any) -> None:
    by_key = {row.key: row.published for row in documents(erbm)}
    assert set(by_key) == {"ENG2017", "CP2023", "BILAN2022", "CP2025", "CONV2025"}
    review = by_key["BILAN2022"]
    assert (review.on, review.after, review.before) == (
        *(None, by_key["CP2023"].on),
        by_key["CP2025"].on,
    )
    dated = {key: published.on for key, published in by_key.items() if published.on}
    assert dated["ENG2017"] == date(2017, 3, 7)
    assert dated["CP2023"] == date(2023, 1, 23)
    assert dated["CONV2025"] == date(2025, 9, 2)
