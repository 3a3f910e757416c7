"""French words: a word for every key, and numbers, quantities and days as they are read."""

import inspect
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core import language, vocabulary
from porion.core.language import NBSP
from porion.core.language.french import LABELS, QUALIFIERS
from porion.core.language.numbers import rounded_down, rounded_up
from porion.core.periods import Known, Season, Span, season
from porion.core.progress import Reason
from porion.core.quantities import UNITS, Answer, Interval, Order, Remark, Value
from porion.core.vocabulary import (
    FigureKind,
    FigureState,
    Finding,
    GapClass,
    PartyKind,
    Qualifier,
    Verdict,
    Visibility,
)
from tests.core.strategies import NUMBERS, intervals, values

D = Decimal


def s(text: str) -> str:
    """`text` with "_" for each no-break space."""
    return text.replace("_", NBSP)


# ------------------------------------------------------------------------ words of keys

ENUMERATIONS = [
    found
    for _, found in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(found, StrEnum) and found is not StrEnum
] + [Known, Season, Reason, Remark, Answer, Order]


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_every_key_has_a_word(enumeration: type[StrEnum]) -> None:
    for key in enumeration:
        assert language.label(key).strip() == language.label(key) != ""
    assert set(LABELS[enumeration]) == set(enumeration)


@pytest.mark.parametrize("code", list(UNITS))
def test_every_unit_has_words(code: str) -> None:
    words = language.unit_words(code)
    assert words.one
    assert words.many
    assert language.with_unit(D(3), code).startswith(f"3{NBSP if words.symbol else ' '}")


def test_words_that_are_fixed() -> None:
    assert [language.label(key) for key in FigureKind] == [
        "Situation de départ",
        "Cible",
        "Réalisé",
        "Prévision",
        "Enveloppe",
        "Montant annoncé",
        "Subvention attribuée",
        "Paiement",
        "Fait daté",
    ]
    assert [language.label(key) for key in Verdict] == [
        "À éclaircir",
        "Erreur rectifiée",
        "Périmètres différents",
        "Actualisé depuis",
        "Même fait",
    ]
    assert language.label(Visibility.SHARED) == "Partagé"
    assert QUALIFIERS[Qualifier.EXACT] == ""  # nothing is printed beside an exact number


STATES = [
    (FigureState.UNSPECIFIED, "investis", None, "État non précisé («_investis_»)"),
    (FigureState.UNSPECIFIED, "", None, "État non précisé"),
    (FigureState.COMMITTED, "", PartyKind.STATE, "Engagé (AE)"),
    (FigureState.COMMITTED, "", PartyKind.EPCI, "Voté / affecté (AP)"),
    (
        FigureState.COMMITTED,
        "",
        None,
        "Engagé (AE, État) ou voté / affecté (AP, collectivité)",
    ),
    (FigureState.PAID, "", PartyKind.REGION, "Mandaté"),
    (FigureState.NOTIFIED, "", PartyKind.STATE, "Notifié"),
]


@pytest.mark.parametrize(("state", "words", "payer", "expected"), STATES)
def test_states(state: FigureState, words: str, payer: PartyKind | None, expected: str) -> None:
    assert language.state_label(state, words=words, payer=payer) == s(expected)


def test_findings() -> None:
    assert language.finding_label(Finding.AGREE) == "Concordant"
    assert language.finding_label(Finding.CONTRADICTORY, GapClass.SUBSTANCE) == "Divergent"
    assert language.finding_label(Finding.CONTRADICTORY, GapClass.ROUNDING) == "Arrondi"
    assert language.finding_label(Finding.PART_OF, adds_up=False) == "Écart d’addition"
    assert (
        language.finding_label(Finding.NOT_COMPARABLE, reason="unités différentes")
        == f"Non comparable{NBSP}: unités différentes"
    )
    assert (
        language.finding_label(Finding.CONTRADICTORY, GapClass.SCOPE, scope_stated=False)
        == "Divergent, périmètre d’un des deux non précisé"
    )


# ----------------------------------------------------------------------------- numbers

WRITTEN = [
    ("15500", "15_500"),
    ("1234567.50", "1_234_567,5"),
    ("999", "999"),
    ("0", "0"),
    ("-0", "0"),
    ("5E+2", "500"),
    ("4.35", "4,35"),
    ("-3.10", "−3,1"),
]


@pytest.mark.parametrize(("number", "expected"), WRITTEN)
def test_numbers(number: str, expected: str) -> None:
    assert language.number(D(number)) == s(expected)


AMOUNTS = [
    ("15400000", "15,4_M€"),
    ("1660000", "1,66_M€"),
    ("750000", "750_000_€"),
    ("8150400", "8_150_400_€"),  # never rounded
    ("8150000", "8,15_M€"),
    ("1000000", "1_M€"),
    ("1200000000", "1_200_M€"),
    ("12.5", "12,50_€"),
    ("12", "12_€"),
]


@pytest.mark.parametrize(("euros", "expected"), AMOUNTS)
def test_amounts(euros: str, expected: str) -> None:
    assert language.amount(D(euros)) == s(expected)


def test_percent_goes_outward() -> None:
    assert language.percent(D("4.35")) == s("4,35_%")
    assert language.percent_low(D("67.39")) == s("67_%")
    assert language.percent_high(D("67.39")) == s("68_%")
    assert language.percent_low(D(67)) == language.percent_high(D(67)) == s("67_%")
    assert [language.signed(D(n)) for n in (47, -3, 0)] == ["+47", "−3", "0"]


@given(NUMBERS, st.integers(0, 3))
def test_rounding_goes_outward(number: Decimal, decimals: int) -> None:
    assert rounded_down(number, decimals) <= number <= rounded_up(number, decimals)
    assert rounded_up(number, decimals) - rounded_down(number, decimals) < 2


# -------------------------------------------------------------------------- quantities

V = Value
QUANTITIES = [
    (V.exact(D(23000)), "homes", "23_000 logements"),
    (V.more_than(D(15500)), "homes", "plus de 15_500 logements"),
    (V.about(D(7000)), "homes", "environ 7_000 logements"),
    (V.at_least(D(150_000_000)), "EUR", "au moins 150_M€"),
    (V.nearly(D(96_000_000)), "EUR", "près de 96_M€"),
    (V.nearly(D(20)), "%", "près de 20_%"),
    (V.at_most(D(5)), "years", "au plus 5 ans"),
    (V.at_most(D(130), strict=True), "kWh/m2", "moins de 130_kWh/m²"),
    (V.up_to(D(1)), "places", "jusqu’à 1 place"),
    (V.between(D(30), D(40)), "ha", "entre 30 et 40_ha"),
    (V.between(D(1), D(3)), "years", "entre 1 et 3 ans"),
    (V.between(D(3_000_000), D(4_000_000)), "EUR", "entre 3 et 4_M€"),
    (V.between(D(900_000), D(4_000_000)), "EUR", "entre 900_000_€ et 4_M€"),
    (V.more_than(D(3000)), "homes/yr", "plus de 3_000 logements par an"),
    (V.exact(D(5_000_000)), "EUR/yr", "5_M€ par an"),
    (V.exact(D("1.5")), "hours", "1,5 heure"),
    (V.exact(D(2)), "x", "2 fois"),
    (V.exact(D(3)), "hospitals", "3 hôpitaux"),
    (V.more_than(D(2000)), "", "plus de 2_000"),
]


@pytest.mark.parametrize(("value", "unit", "expected"), QUANTITIES)
def test_quantities(value: Value, unit: str, expected: str) -> None:
    assert language.quantity(value, unit) == s(expected)


def test_units_with_their_article() -> None:
    assert language.unit_words("homes").of_many == "de logements"
    assert language.unit_words("hours").of_many == "d’heures"
    assert language.unit_words("studies").of_many == "d’études"
    assert language.unit_words("estates").the_many == "les cités"


RESULTS = [
    # set, unit, words
    (Interval(D(17), D(17)), "estates", "17 cités"),
    (Interval(D("67.391304"), None, True), "%", "plus de 67_%"),
    (Interval(D("67.391304"), None), "%", "au moins 67_%"),
    (Interval(None, D(7500), high_open=True), "homes", "moins de 7_500 logements"),
    (Interval(None, D(500)), "homes", "au plus 500 logements"),
    (Interval(D(15500), D(16500)), "homes", "entre 15_500 et 16_500 logements"),
    (Interval(D("4454.27"), D("4454.28")), "homes/yr", "entre 4_454 et 4_455 logements par an"),
    (Interval(D("34.7826"), D("34.7827")), "%", "entre 34,7 et 34,8_%"),
    (Interval(D("28.26"), D("32.61")), "%", "entre 28 et 33_%"),
    (Interval(D("62.5"), D("62.5")), "%", "62,5_%"),
    (Interval(D("4454268.29"), None, True), "EUR", "plus de 4_454_268,29_€"),
    (Interval(D("4454268.291"), None, True), "EUR", "plus de 4_454_268_€"),
    (Interval(None, D(8), ceiling=True), "homes", "jusqu’à 8 logements"),
    (Interval(D(5), D(8), ceiling=True), "homes", "entre 5 et 8 logements (plafond)"),
    (Interval(D(7), None, missing=1), "homes", "au moins 7 logements, 1 part non communiquée"),
    (Interval(D(7), None, missing=3), "homes", "au moins 7 logements, 3 parts non communiquées"),
    (Interval(None, None), "homes", "ne peut pas être connu"),
    (
        Interval(None, None, missing=2),
        "homes",
        "ne peut pas être connu, 2 parts non communiquées",
    ),
    (Interval(D("1.234"), None), "km", "au moins 1,2_km"),
    (Interval(D("-2.5"), D("-2.5")), "points", "−2,5 points"),
]


@pytest.mark.parametrize(("result", "unit", "expected"), RESULTS)
def test_results(result: Interval, unit: str, expected: str) -> None:
    assert language.interval(result, unit) == s(expected)


def test_short_forms() -> None:
    left = Interval(None, D(7500), high_open=True)
    assert language.left(left, "homes") == s("moins de 7_500")
    assert language.left(left, "homes", bare=False) == s("moins de 7_500 logements")
    assert language.share(Interval(D("67.39"), None, True)) == s("plus de 67_%")
    needed = Interval(None, D("4454.27"), high_open=True)
    assert language.pace(needed, "homes/yr") == s("au plus 4_455 par an")
    assert language.pace(needed, "homes/yr", bare=False) == s("au plus 4_455 logements par an")
    assert language.pace(needed, "EUR/yr") == s("au plus 4_454,27_€ par an")


@given(values(), st.sampled_from(["points", "%", "EUR", "km", "homes/yr"]))
def test_a_stored_value_is_never_rounded(value: Value, unit: str) -> None:
    said = language.quantity(value)
    for bound in (value.low, value.high):
        assert bound is None or language.number(bound) in said
    assert language.quantity(value, unit)


@given(intervals(), st.sampled_from(["points", "%", "EUR", "km", "homes", "homes/yr"]))
def test_a_result_says_exact_only_of_one_number(result: Interval, unit: str) -> None:
    said = language.interval(result, unit)
    qualified = said.startswith(
        ("plus de", "au moins", "moins de", "au plus", "entre", "jusqu’à", "ne peut pas")
    )
    assert qualified or result.is_point
    assert "\u202f" not in said


# --------------------------------------------------------------------------------- days


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_dates() -> None:
    assert language.date(d("2025-09-02")) == "2 septembre 2025"
    assert language.date(d("2026-01-01")) == "1er janvier 2026"
    assert language.short_date(d("2025-09-02")) == "02/09/2025"
    assert language.mid_year(2025) == "mi-2025"
    assert language.end_of_year(2022) == "fin 2022"
    assert language.season(Season.AUTUMN, 2026) == "automne 2026"
    assert language.end_of(d("2027-12-31")) == "fin 2027"
    assert language.end_of(d("2026-05-10")) == "fin mai 2026"
    assert language.beginning_of(d("2026-01-10")) == "début 2026"
    assert language.beginning_of(d("2026-08-10")) == "début août 2026"
    assert language.situation(d("2025-06-30"), "mi-2025") == "mi-2025"
    assert language.situation(d("2022-12-31")) == "31 décembre 2022"
    assert language.situation(None) == "date de situation non précisée"


SPANS = [
    ("2025-01-01", "2025-12-31", "", "2025"),
    ("2021-01-01", "2022-12-31", "", "2021-2022"),
    ("2022-03-01", "2022-03-31", "", "mars 2022"),
    ("2024-02-01", "2024-02-29", "", "février 2024"),
    ("2027-03-07", "2027-03-07", "", "7 mars 2027"),
    (None, "2027-12-31", "", "d’ici fin 2027"),
    (None, "2017-06-07", "", "d’ici le 7 juin 2017"),
    ("2022-06-01", None, "", "à partir du 1er juin 2022"),
    ("2022-09-01", "2023-08-31", "", "du 1er septembre 2022 au 31 août 2023"),
    (None, None, "", "période non précisée"),
    ("2026-09-23", "2026-12-20", "automne 2026", "automne 2026"),
]


@pytest.mark.parametrize(("first", "last", "words", "expected"), SPANS)
def test_spans(first: str | None, last: str | None, words: str, expected: str) -> None:
    days = Span.inclusive(first and d(first), last and d(last))  # type: ignore[arg-type]
    assert language.span(days, words) == expected


def test_a_season_is_said_by_its_name() -> None:
    autumn = season(Season.AUTUMN, 2026)
    assert language.span(autumn) == "du 23 septembre 2026 au 20 décembre 2026"


LINES = [
    # as at, words, known on, after, before, line
    (
        "2022-12-31",
        "fin 2022",
        "2023-01-23",
        None,
        None,
        "Situation au 31/12/2022 · publiée le 23/01/2023",
    ),
    (
        "2025-06-30",
        "mi-2025",
        "2025-09-02",
        None,
        None,
        "Situation au 30/06/2025 (mi-2025, date conventionnelle) · publiée le 02/09/2025",
    ),
    (
        "2022-12-31",
        "",
        None,
        "2023-01-23",
        "2025-06-20",
        "Situation au 31/12/2022 · publiée entre le 23/01/2023 et le 20/06/2025",
    ),
    (None, "", "2025-06-20", None, None, "Date de situation non précisée · publiée le 20/06/2025"),
    (
        None,
        "",
        None,
        "2023-01-23",
        None,
        "Date de situation non précisée · publiée après le 23/01/2023",
    ),
    (
        None,
        "",
        None,
        None,
        "2025-06-20",
        "Date de situation non précisée · publiée au plus tard le 20/06/2025",
    ),
    (
        None,
        "",
        None,
        None,
        None,
        "Date de situation non précisée · date de publication non précisée",
    ),
]


@pytest.mark.parametrize(("as_at", "words", "on", "after", "before", "expected"), LINES)
def test_situation_lines(
    as_at: str | None,
    words: str,
    on: str | None,
    after: str | None,
    before: str | None,
    expected: str,
) -> None:
    line = language.situation_line(
        as_at and d(as_at),  # type: ignore[arg-type]
        words,
        known_on=on and d(on),  # type: ignore[arg-type]
        known_after=after and d(after),  # type: ignore[arg-type]
        known_before=before and d(before),  # type: ignore[arg-type]
    )
    assert line == expected


# ------------------------------------------------------------------------ kind and state


@pytest.mark.parametrize(
    ("kind", "state", "expected"),
    [
        (FigureKind.ACTUAL, None, "Réalisé"),
        (FigureKind.ACTUAL, FigureState.DELIVERED, "Réalisé, livré"),
        (FigureKind.ACTUAL, FigureState.STARTED, "En travaux"),
        (FigureKind.FORECAST, FigureState.STARTED, "Prévision, en travaux"),
        (FigureKind.PAYMENT, FigureState.SETTLED, "Paiement · Soldé"),
        # "investi" proves no payment: the word is kept for what a text says is paid.
        (FigureKind.PAYMENT, FigureState.UNSPECIFIED, "Montant · État non précisé"),
        (FigureKind.GRANT, FigureState.UNSPECIFIED, "Subvention attribuée · État non précisé"),
    ],
)
def test_natures(kind: FigureKind, state: FigureState | None, expected: str) -> None:
    assert language.nature_label(kind, state) == expected


@given(st.sampled_from(FigureKind), st.sampled_from(FigureState))
def test_what_is_not_done_never_reads_as_done(kind: FigureKind, state: FigureState) -> None:
    begun = {FigureState.IDENTIFIED, FigureState.STUDIED, FigureState.FINANCED, FigureState.STARTED}
    words = language.nature_label(kind, state)
    assert words
    assert not (state in begun and "Réalisé" in words)


@pytest.mark.parametrize(("count", "words"), [(0, "zéro"), (3, "trois"), (16, "seize"), (17, "17")])
def test_counts_in_letters(count: int, words: str) -> None:
    assert language.in_letters(count) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2017-03-07", "2027-03-07", "terme des dix ans"),
        ("2025-01-01", "2027-12-31", "terme"),
        ("2020-01-15", "2021-01-15", "terme"),
    ],
)
def test_a_term_is_named_after_its_years(start: str, end: str, words: str) -> None:
    from porion.core.language.progress import term_label

    assert term_label(date.fromisoformat(start), date.fromisoformat(end)) == words
