"""Which indicator a candidate is likely of, and what of the record it resembles."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.quantities import Value
from porion.core.reading.found import Candidate, CommitmentCandidate
from porion.core.reading.record.known import (
    KnownCommitment,
    KnownDocument,
    KnownFigure,
    KnownIndicator,
    Record,
    stated_value,
)
from porion.core.reading.record.matching import Indicators, LikelyIndicator, likely_indicators
from porion.core.reading.record.resembling import (
    Likeness,
    Resembling,
    Unsure,
    commitments_resembling,
    resembling,
)
from porion.core.vocabulary import FigureKind, FigureState, Qualifier
from tests.candidates import found

HOMES = KnownIndicator(
    "homes-renovated",
    "Logements réhabilités",
    "homes",
    "Logements",
    "Logements dont la réhabilitation est achevée.",
)
ENERGY = KnownIndicator(
    "homes-energy", "Logements énergivores", "homes", "Énergie", "Logements classés F ou G."
)
WOODS = KnownIndicator("woods", "Surface boisée", "ha", "Nature", "Superficie plantée d’arbres.")
GRANTS = KnownIndicator(
    "grants", "Aides aux logements", "EUR", "Logements", "Aides publiques à la réhabilitation."
)
REVIEW = KnownDocument("REVIEW", "Bilan", "a" * 64, date(2023, 5, 1))
PAGE = KnownDocument("PAGE", "Page web", "b" * 64, date(2025, 6, 1))


def figure(key: str, number: int, **changes: object) -> KnownFigure:
    """A figure of the record: so many homes delivered at the end of 2022, said in the review."""
    known = KnownFigure(
        key=key,
        label="Logements réhabilités",
        indicator="homes-renovated",
        document="REVIEW",
        value=Value.exact(Decimal(number)),
        unit="homes",
        kind=FigureKind.ACTUAL,
        state=FigureState.DELIVERED,
        as_at=date(2022, 12, 31),
        spans=((100, 160),),
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def record(*figures: KnownFigure) -> Record:
    return Record((HOMES, ENERGY, WOODS, GRANTS), figures, (REVIEW, PAGE))


def candidate(text: str, printed: str, unit: str, **changes: object) -> Candidate:
    """A candidate printed in a text that is one passage."""
    number = Decimal("".join(sign for sign in printed if sign.isdigit()))
    return found(text, printed, unit, number, **{"state": FigureState.DELIVERED, **changes})


def likely(text: str, found: Candidate, known: Record) -> list[str]:
    return [told.key for told in likely_indicators(text, found, Indicators.of(known))]


@pytest.mark.parametrize(
    ("text", "printed", "unit", "first"),
    [
        ("À ce jour 412 logements ont été réhabilités.", "412", "homes", "homes-renovated"),
        ("La vallée compte 900 logements classés F ou G.", "900", "homes", "homes-energy"),
        ("Des passoires énergivores : 900 logements.", "900", "homes", "homes-energy"),
        ("Des passoires éner\u2010givores : 900 loge\u2010ments.", "900", "homes", "homes-energy"),
        ("Les bois couvrent 40 ha, dont une surface plantée.", "40", "ha", "woods"),
        ("Les aides aux logements atteignent 700 euros.", "700", "EUR", "grants"),
    ],
)
def test_the_words_around_tell_the_indicator(
    text: str, printed: str, unit: str, first: str
) -> None:
    assert likely(text, candidate(text, printed, unit), record())[0] == first


def test_a_unit_that_converts_is_enough_and_one_that_does_not_is_refused() -> None:
    text = "La surface boisée gagne 400 ici."
    assert likely(text, candidate(text, "400", "m2"), record()) == ["woods"]
    assert likely(text, candidate(text, "400", "households"), record()) == []
    assert likely(text, candidate(text, "400", "no such unit"), record()) == []


def test_a_record_without_indicators_proposes_none() -> None:
    assert likely("412 logements", candidate("412 logements", "412", "homes"), Record()) == []


def test_no_word_no_indicator() -> None:
    assert likely("412", candidate("412", "412", "homes"), record()) == []


def test_headings_and_the_words_before_tell_too() -> None:
    text = "Ils sont 412 désormais."
    found = candidate(text, "412", "homes", heading_path=("Logements énergivores",))
    assert likely(text, found, record())[0] == "homes-energy"
    before = "Les logements énergivores reculent. "
    found = candidate(before + text, "412", "homes", passage=(len(before), len(before + text)))
    assert likely(before + text, found, record())[0] == "homes-energy"


def test_the_nearest_words_win_where_a_sentence_counts_two_things() -> None:
    text = (
        "Le bilan fait état de 300 logements énergivores recensés par les services au cours de"
        " l’enquête de terrain, et par ailleurs de 120 logements réhabilités."
    )
    assert likely(text, candidate(text, "300", "homes"), record())[0] == "homes-energy"
    assert likely(text, candidate(text, "120", "homes"), record())[0] == "homes-renovated"


def test_the_same_long_number_on_record_speaks_for_its_indicator() -> None:
    text = "On compte 15 500 logements."
    found = candidate(text, "15 500", "homes")
    energy = figure("e", 15_500, indicator="homes-energy", label="Passoires", kind=None)
    assert likely(text, found, record(energy))[0] == "homes-energy"


def test_it_says_which_words_spoke_and_how_surely() -> None:
    text = "412 logements énergivores"
    (first, second) = likely_indicators(
        text, candidate(text, "412", "homes"), Indicators.of(record())
    )
    assert "énergivores" in first.words
    assert 1 >= first.sure > second.sure >= 0


@given(st.text(max_size=200), st.sampled_from(["homes", "ha", "EUR", "%", "?"]))
def test_any_text_has_an_answer(words: str, unit: str) -> None:
    text = f"{words} 412 {words}"
    found = candidate(text, "412", unit)
    told = likely_indicators(text, found, Indicators.of(record(figure("a", 412))))
    assert len(told) <= 3
    assert all(0 <= one.sure <= 1 for one in told)
    assert [one.sure for one in told] == sorted((one.sure for one in told), reverse=True)


@pytest.mark.slow
def test_thousands_of_candidates_against_hundreds_of_indicators_take_little_time() -> None:
    words = ["gare", "école", "piste", "parc", "quai", "pont", "halle", "digue", "serre", "four"]
    many = tuple(
        KnownIndicator(f"i{n}", f"{words[n % 10]} {words[n // 10 % 10]} {n}", "homes", "Thème")
        for n in range(400)
    )
    index = Indicators.of(Record(many))
    text = "La gare et son parc, le pont du quai, l’école : 412 logements de la halle. " * 3
    found = candidate(text, "412", "homes")
    start = process_time()
    for _ in range(1_000):
        likely_indicators(text, found, index)
    assert process_time() - start < 2


# ------------------------------------------------------------------ what it resembles

SURE = (LikelyIndicator("homes-renovated", 0.9, ()),)
UNSURE = (LikelyIndicator("homes-renovated", 0.05, ()),)


def seen(
    found: Candidate,
    *figures: KnownFigure,
    document: KnownDocument | None = PAGE,
    told: tuple[LikelyIndicator, ...] = SURE,
) -> list[tuple[str, str]]:
    return [
        (one.likeness.value, one.figure.key)
        for one in resembling(found, told, record(*figures), document)
    ]


def said(number: int, **changes: object) -> Candidate:
    """So many homes delivered at the end of 2022, as a text says it."""
    text = f"À fin 2022, {number} logements sont réhabilités."
    return candidate(text, str(number), "homes", as_at=date(2022, 12, 31), **changes)


def test_same_document_same_place_same_number_is_on_record_already() -> None:
    found = said(412)
    here = ((found.start - 5, found.end + 9),)
    assert seen(found, figure("a", 412, spans=here), document=REVIEW) == [("already", "a")]
    assert seen(found, figure("a", 413, spans=here), document=REVIEW) == [("gap", "a")]
    assert seen(found, figure("a", 412, spans=((500, 600),)), document=REVIEW) == [
        ("elsewhere", "a")
    ]


def test_what_is_on_record_already_shows_no_gap() -> None:
    found = said(412)
    here = figure("a", 412, spans=((0, 60),))
    other = figure("b", 900, document="PAGE")
    assert seen(found, here, other, document=REVIEW) == [("already", "a")]


def test_the_same_number_elsewhere_whatever_its_qualifier_and_unit() -> None:
    assert seen(said(412), figure("a", 412)) == [("elsewhere", "a")]
    nearly = figure("a", 412, value=Value.nearly(Decimal(412)))
    assert ("elsewhere", "a") in seen(said(412), nearly)
    text = "412 000 euros"
    found = candidate(text, "412 000", "EUR")
    grants = (LikelyIndicator("grants", 0.9, ()),)
    thousands = figure("a", 412, unit="kEUR", indicator="grants")
    assert seen(found, thousands, told=grants) == [("elsewhere", "a")]


def test_the_same_fact_needs_the_same_qualifier_kind_days_and_places() -> None:
    def same(**changes: object) -> bool:
        found = resembling(said(412), SURE, record(figure("a", 412, **changes)), PAGE)
        return found[0].same_fact

    assert same()
    assert same(as_at=None)
    assert not same(as_at=date(2021, 12, 31))
    assert not same(kind=FigureKind.TARGET)
    assert not same(value=Value.nearly(Decimal(412)))
    assert not same(places=("elsewhere",))


def test_a_short_number_needs_a_surer_indicator() -> None:
    hardly = (LikelyIndicator("homes-renovated", 0.2, ()),)
    assert seen(said(412), figure("a", 412), told=hardly) == [("elsewhere", "a")]
    assert seen(said(12), figure("a", 12), told=hardly) == []
    assert seen(said(412), figure("a", 412), told=UNSURE) == []


def test_two_numbers_for_the_same_day_that_cannot_both_be_true_are_a_gap() -> None:
    assert seen(said(412), figure("a", 300)) == [("gap", "a")]
    doubtful = (LikelyIndicator("homes-renovated", 0.4, ()),)
    assert seen(said(412), figure("a", 300), told=doubtful) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"as_at": date(2023, 12, 31)},
        {"kind": FigureKind.TARGET, "state": None},
        {"state": FigureState.STARTED},
        {"unit": "households"},
        {"value": Value.more_than(Decimal(300))},
        {"indicator": "homes-energy"},
    ],
)
def test_what_speaks_of_something_else_is_no_gap(changes: dict[str, object]) -> None:
    assert seen(said(412), figure("a", 300, **changes)) == []


def test_different_places_are_never_compared_and_a_part_is_smaller_than_its_whole() -> None:
    here, there = said(412, places=("here",)), figure("a", 300, places=("there",))
    assert seen(here, there) == []
    assert seen(said(412), figure("a", 300, places=("here",))) == []
    assert seen(here, figure("a", 300)) == [("gap", "a")]


def test_without_a_date_the_later_text_may_say_more_but_not_less() -> None:
    undated = said(412)
    undated = replace(undated, as_at=None)
    assert seen(undated, figure("a", 300)) == []
    assert seen(undated, figure("a", 900)) == [("gap", "a")]
    assert seen(undated, figure("a", 900), document=None) == [("gap", "a")]
    earlier = KnownDocument("OLD", "Ancien", "", date(2018, 1, 1))
    assert seen(undated, figure("a", 900), document=earlier) == []


def test_in_doubt_numbers_far_apart_count_different_things() -> None:
    undated = replace(said(412), as_at=None)
    assert seen(undated, figure("a", 1_236)) == [("gap", "a")]
    assert seen(undated, figure("a", 1_237)) == []
    assert seen(said(412), figure("a", 12_000)) == [("gap", "a")]


def test_a_gap_names_what_is_left_open() -> None:
    known = figure("a", 410, as_at=None, scope="s", kind=FigureKind.ACTUAL)
    (gap,) = resembling(said(400), SURE, record(known), None)
    assert gap == Resembling(Likeness.GAP, known, (Unsure.DATE, Unsure.SCOPE, Unsure.ROUNDING))


def test_a_value_that_is_none_resembles_nothing() -> None:
    assert seen(said(412, value_low=None), figure("a", 412)) == []
    assert seen(replace(said(412), unit="no such unit"), figure("a", 412)) == []
    assert stated_value(None, None, False, False, Qualifier.EXACT) is None


def test_a_commitment_is_on_record_where_passages_of_one_document_meet() -> None:
    known = KnownCommitment("c", "Réhabiliter", "REVIEW", (10, 40))
    held = Record(documents=(REVIEW,), commitments=(known,))
    found = CommitmentCandidate(30, 80, (), None, None, None, None, "", (), (), 0, 1.0, ())
    assert commitments_resembling(found, held, REVIEW) == ("c",)
    assert commitments_resembling(replace(found, start=40), held, REVIEW) == ()
    assert commitments_resembling(found, held, PAGE) == ()
    assert commitments_resembling(found, held, None) == ()


def test_a_record_without_a_document_has_nothing_of_it() -> None:
    known = record(figure("a", 412), figure("b", 412, document="PAGE")).without("REVIEW")
    assert [one.key for one in known.figures] == ["b"]
    assert known.document_of_text("a" * 64) is None
    assert known.document_of_text("b" * 64) == PAGE


@pytest.mark.parametrize(
    ("label", "text", "least", "most"),
    [
        ("Logements réhabilités", "Les 12 logements réhabilités.", 1.0, 1.0),
        ("Baisse des effectifs des lycées", "Les factures baissent de 12 logements.", 0.0, 0.6),
        ("Bus : aide de Bridgestone", "Une aide aux bus de 12 logements.", 0.0, 0.0),
        ("Bus : aide de Bridgestone", "Bridgestone : aide aux bus de 12 logements.", 1.0, 1.0),
    ],
)
def test_how_much_of_a_label_the_text_says(
    label: str, text: str, least: float, most: float
) -> None:
    index = Indicators.of(Record((KnownIndicator("one", label, "homes"), HOMES, ENERGY)))
    told = likely_indicators(text, candidate(text, "12", "homes"), index, 9)
    covered = {each.key: each.covered for each in told}
    assert least <= covered.get("one", 0.0) <= most


def test_the_sentence_before_covers_no_label() -> None:
    text = "Des logements sont réhabilités. Puis viennent 12 autres."
    found = candidate(text, "12", "homes", passage=(32, len(text)))
    [told] = [each for each in likely_indicators(text, found, INDEX) if each.key == HOMES.key]
    assert told.covered == 0.0


INDEX = Indicators.of(record())
