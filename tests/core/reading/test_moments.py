"""Dates in words: which days, which role, where; hostile text costs no more than other text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.language.dates import MONTHS
from porion.core.periods import Season, calendar_year, season
from porion.core.reading.found import PeriodRole
from porion.core.reading.times.moments import period_in_words, periods_in
from tests.growth import MOMENTS, RATIO, doubled, repeated

#: text | the words of the date | first day | last day | role | conventional
DATES = """
Fin 2022, tout est prêt | Fin 2022 | 2022-12-31 | 2022-12-31 | as_at |
à mi-2025 | à mi-2025 | 2025-06-30 | 2025-06-30 | as_at | c
début 2024 | début 2024 | 2024-01-01 | 2024-01-01 | as_at | c
fin juin 2025 | fin juin 2025 | 2025-06-30 | 2025-06-30 | as_at |
à la mi-septembre 2024 | à la mi-septembre 2024 | 2024-09-15 | 2024-09-15 | as_at | c
courant 2023 | courant 2023 | 2023-01-01 | 2023-12-31 | during |
depuis 2017 | depuis 2017 | 2017-01-01 | | since |
depuis le 1er janvier 2020 | depuis le 1er janvier 2020 | 2020-01-01 | | since |
dès 2019 | dès 2019 | 2019-01-01 | | since | c
à compter du 1 er avril 2024 | à compter du 1 er avril 2024 | 2024-04-01 | | since |
depuis son ouverture en mai 2019 | en mai 2019 | 2019-05-01 | | since |
depuis les années 1990 | depuis les années 1990 | 1990-01-01 | | since | c
d’ici 2027 | d’ici 2027 | | 2027-12-31 | by |
d'ici à fin 2027 | d'ici à fin 2027 | | 2027-12-31 | by |
à l'horizon 2030 | à l'horizon 2030 | | 2030-12-31 | by |
avant 2025 | avant 2025 | | 2024-12-31 | by |
avant fin 2025 | avant fin 2025 | | 2025-12-31 | by |
au plus tard le 30 juin 2024 | au plus tard le 30 juin 2024 | | 2024-06-30 | by |
jusqu'au 31/12/2026 | jusqu'au 31/12/2026 | | 2026-12-31 | by |
au 31.12.2022 | au 31.12.2022 | 2022-12-31 | 2022-12-31 | as_at |
le 12/06/24 | le 12/06/24 | 2024-06-12 | 2024-06-12 | as_at |
2022-12-31 | 2022-12-31 | 2022-12-31 | 2022-12-31 | as_at |
EN 2024 | EN 2024 | 2024-01-01 | 2024-12-31 | during |
en 2021 et 2022 | en 2021 et 2022 | 2021-01-01 | 2022-12-31 | during |
en 2021, 2022 et 2023 | en 2021, 2022 et 2023 | 2021-01-01 | 2023-12-31 | during |
en 2019 et 2022 | en 2019 et 2022 | | | during |
entre 2018 et 2022 | entre 2018 et 2022 | 2018-01-01 | 2022-12-31 | during |
de 2018 à 2022 | de 2018 à 2022 | 2018-01-01 | 2022-12-31 | during |
entre mars 2020 et mi-2022 | entre mars 2020 et mi-2022 | 2020-03-01 | 2022-06-30 | during | c
sur la période 2017 - 2027 | sur la période 2017 - 2027 | 2017-01-01 | 2027-12-31 | during |
du 3 au 7 mars 2025 | du 3 au 7 mars 2025 | 2025-03-03 | 2025-03-07 | during |
du lundi 3 au mardi 4 mai 2025 | du lundi 3 au mardi 4 mai 2025 | 2025-05-03 | 2025-05-04 | during |
les 12 et 13 mars 2024 | les 12 et 13 mars 2024 | 2024-03-12 | 2024-03-13 | during |
du 1er mai au 31 mars 2023 | du 1er mai au 31 mars 2023 | 2022-05-01 | 2023-03-31 | during |
de janvier à juin 2023 | de janvier à juin 2023 | 2023-01-01 | 2023-06-30 | during |
en fevrier 2023 | en fevrier 2023 | 2023-02-01 | 2023-02-28 | during |
le 15 aout 2022 | le 15 aout 2022 | 2022-08-15 | 2022-08-15 | as_at |
T3 2024 | T3 2024 | 2024-07-01 | 2024-09-30 | during |
au second semestre 2023 | au second semestre 2023 | 2023-07-01 | 2023-12-31 | during |
fin du 1er trimestre 2024 | fin du 1er trimestre 2024 | 2024-03-31 | 2024-03-31 | as_at |
à l'automne 2026 | à l'automne 2026 | 2026-09-23 | 2026-12-20 | during | c
fin de l'été 2017 | fin de l'été 2017 | 2017-09-22 | 2017-09-22 | as_at | c
année scolaire 2023-2024 | année scolaire 2023-2024 | 2023-09-01 | 2024-08-31 | during | c
300 élèves en 2020-2021 | en 2020-2021 | 2020-09-01 | 2021-08-31 | during | c
à la rentrée 2023 | à la rentrée 2023 | 2023-09-01 | 2023-09-01 | as_at | c
au titre de l’exercice 2023 | au titre de l’exercice 2023 | 2023-01-01 | 2023-12-31 | during |
Budget 2024 : 3 M€ | 2024 | 2024-01-01 | 2024-12-31 | during |
Objectif 2030 : 40 % | 2030 | | 2030-12-31 | by |
120 logements (2021) | 2021 | 2021-01-01 | 2021-12-31 | during |
le 16 janvier, à la mairie | le 16 janvier | | | as_at |
"""

#: Texts whose years are none, or counts of things.
NO_DATES = (
    "près de 2000 contrats",
    "2024 logements",
    "2 024 logements",
    "2020 €",
    "1950 m² de bureaux",
    "passant de 1950 à 2010 logements",
    "entre 1950 et 2010 logements",
    "délibération n° 2023-045",
    "en 2 ans",
    "sur 10 ans",
    "le programme France 2030",
    "01.12.24.36.48",
    "31/02/2024",
)


def _rows() -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in DATES.strip().splitlines()]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_a_date_in_words_is_read(row: list[str]) -> None:
    text, words, first, last, role, conventional = row
    (period,) = periods_in(text)
    assert text[period.start : period.end] == words
    assert [str(period.first or ""), str(period.last or "")] == [first, last]
    assert period.role == role
    assert period.conventional is bool(conventional)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left_to_the_numbers(text: str) -> None:
    assert list(periods_in(text)) == []


def test_the_years_of_a_list_are_read_one_by_one() -> None:
    periods = list(periods_in("2021 : 110, 2022 : 130, 2023 : 150"))
    assert [period.first for period in periods] == [date(year, 1, 1) for year in (2021, 2022, 2023)]


def test_since_and_until_stay_two() -> None:
    since, until = periods_in("depuis 2017 à fin 2022")
    assert (since.role, since.first) == (PeriodRole.SINCE, date(2017, 1, 1))
    assert (until.role, until.last) == (PeriodRole.AS_AT, date(2022, 12, 31))


@pytest.mark.parametrize(
    ("words", "last"),
    [("2022", date(2022, 12, 31)), ("Réalisé au 31/12/2023", date(2023, 12, 31)), ("Total", None)],
)
def test_the_head_of_a_column_names_one_date(words: str, last: date | None) -> None:
    period = period_in_words(words)
    assert (period and period.last) == last


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_words_and_in_digits(day: date) -> None:
    number = "1er" if day.day == 1 else str(day.day)
    for words in (
        f"le {number} {MONTHS[day.month - 1]} {day.year}",
        f"au {day:%d/%m/%Y}",
        day.isoformat(),
    ):
        (period,) = periods_in(words)
        assert (period.start, period.end) == (0, len(words))
        assert (period.first, period.last, period.role) == (day, day, PeriodRole.AS_AT)


@given(st.integers(1900, 2098), st.sampled_from(Season))
def test_years_and_seasons_follow_the_conventions(year: int, which: Season) -> None:
    names = {"spring": "au printemps", "summer": "à l'été", "autumn": "à l'automne"}
    words = f"{names.get(which, 'durant l’hiver')} {year}"
    (part,) = periods_in(words)
    days = season(which, year)
    assert (part.first, part.last, part.conventional) == (days.first, days.last, True)
    (whole,) = periods_in(f"en {year}")
    days = calendar_year(year)
    assert (whole.first, whole.last, whole.conventional) == (days.first, days.last, False)


_PIECES = ("2021", "fin", "mars", "le", "12", "et", "à", "-", ",", "depuis", "1er", "(", "T3", "de")


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join))
def test_dates_stand_in_order_and_cover_their_digits(text: str) -> None:
    floor = 0
    for period in periods_in(text):
        assert floor <= period.start < period.end <= len(text)
        assert any(char.isdigit() for char in text[period.start : period.end])
        assert period.first is None or period.last is None or period.first <= period.last
        floor = period.end


HOSTILE = (
    *("1 ", "entre ", "un ", "((((", "2.2.2.", "M€M€", "du 1er au ", "2021 et ", "en 2021, "),
    *("2020-", "1er mars ", "fin de l'année ", "12/", "2021 à ", "1er janvier au ", "2022 mars "),
    *("depuis la ", "le lundi ", "janvier et ", "1er et "),
)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(piece: str, least: float) -> None:
    assert doubled(lambda size: list(periods_in(repeated(piece, size))), least) < RATIO
