"""What the real programme is asked most, as its users have accepted the answers (US-01 … US-41)."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from tests.cli.conftest import Porion

pytestmark = pytest.mark.django_db
HOMES = "logements-rehabilites"
SEPTEMBER_2025 = "2025-09-02"
#: SIREN of the Communauté de communes Osartis-Marquion.
OSARTIS = "200044048"


def asked(porion: Porion, *arguments: str) -> dict[str, Any]:
    result = porion(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def words(rows: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["document"], row["words"]) for row in rows]


# -------------------------------------------------------------------------------- US-01


def test_homes_at_the_end_of_2022_as_known_in_january_2023(porion: Porion, erbm: Any) -> None:
    arguments = ("figures", "--indicator", HOMES, "--as-at", "2022-12-31")
    then = asked(porion, *arguments, "--known-on", "2023-01-31")
    assert words(then["results"]) == [("CP2023", "environ 7 000 logements")]
    assert words(then["maybe_known"]) == [("BILAN2022", "plus de 8 000 logements")]
    now = asked(porion, *arguments, "--known-on", SEPTEMBER_2025)
    assert words(now["results"]) == [
        ("CP2023", "environ 7 000 logements"),
        ("BILAN2022", "plus de 8 000 logements"),
    ]
    assert now["maybe_known"] == []
    release, review = now["results"]
    assert (release["scope"], bool(review["scope"])) == (None, True)


# -------------------------------------------------------------------------------- US-02


def test_progress_of_the_homes_is_worded_as_agreed(porion: Porion, erbm: Any) -> None:
    answer = asked(porion, "progress", HOMES, "--known-on", SEPTEMBER_2025)
    assert answer["share"]["words"] == "plus de 67 %"
    assert answer["left"]["words"] == "moins de 7 500"
    assert answer["reached_by"]["words"] == (
        "au plus tard fin 2027 à ce rythme minimal ; "
        "terme des dix ans : 7 mars 2027 (date calculée)"
    )
    assert answer["pace_needed"]["words"] == "au plus 4 455 par an"


def test_progress_of_the_homes_names_its_inputs(porion: Porion, erbm: Any) -> None:
    """The target of the agreement, homes lent their date by households, the minimum pace."""
    answer = asked(porion, "progress", HOMES, "--known-on", SEPTEMBER_2025)
    assert (answer["target"]["words"], answer["target"]["document"]) == (
        *("23 000 logements",),
        "ENG2017",
    )
    assert (answer["actual"]["words"], answer["actual"]["document"]) == (
        *("plus de 15 500 logements",),
        "CP2025",
    )
    assert (answer["lent_by"]["words"], answer["lent_by"]["document"]) == (
        *("plus de 15 500 foyers",),
        "CONV2025",
    )
    assert answer["pace"]["words"] == "plus de 3 000 logements par an"
    assert answer["actual"]["scope"] is None
    assert answer["derived"] is True
    keys = {answer["target"]["key"], answer["actual"]["key"]}
    for name in ("share", "left", "reached_by", "pace_needed"):
        assert keys <= set(answer[name]["inputs"])
        assert re.search(r"\d", answer[name]["rule"]), "a rule has a version"


def test_progress_for_people_says_the_same(porion: Porion, erbm: Any) -> None:
    written = porion("progress", HOMES, "--known-on", SEPTEMBER_2025).stdout
    written = re.sub(r"\s", " ", written)
    for said in (
        "plus de 15 500 logements",
        "Part de la cible : plus de 67 %",
        "Restants : moins de 7 500",
        "Rythme nécessaire : au plus 4 455 par an",
        "périmètre non précisé",
    ):
        assert said in written


@pytest.mark.parametrize("day", ["2025-06-21", "2025-09-01"])
def test_before_the_agreement_of_2025_no_date_is_stated(
    porion: Porion, erbm: Any, day: str
) -> None:
    answer = asked(porion, "progress", HOMES, "--known-on", day)
    assert answer["actual"]["words"] == "plus de 15 500 logements"
    assert answer["share"]["words"] == "plus de 67 %"
    assert answer["left"]["words"] == "moins de 7 500"
    assert answer["lent_by"] is None
    for name in ("pace_needed", "reached_by"):
        assert answer[name]["words"].replace("’", "'") == "date d'arrêt non précisée"


def test_in_january_2023_progress_knows_7000_homes(porion: Porion, erbm: Any) -> None:
    answer = asked(porion, "progress", HOMES, "--known-on", "2023-01-31")
    assert answer["actual"]["words"] == "environ 7 000 logements"
    assert ("BILAN2022", "plus de 8 000 logements") in words(answer["maybe_known"])


# -------------------------------------------------------------------------------- US-38


def test_deadlines_on_the_day_of_the_agreement(porion: Porion, erbm: Any) -> None:
    """The end of 2025, autumn 2026, 31 December 2026, 7 March 2027, the end of 2027."""
    rows = asked(porion, "deadlines", "--known-on", SEPTEMBER_2025)["results"]
    assert all(row["status"] == "upcoming" for row in rows)
    days = list(dict.fromkeys(row["due_to"] for row in rows))
    assert days == ["2025-12-31", "2026-12-20", "2026-12-31", "2027-03-07", "2027-12-31"]
    on = {day: {row["words"]: row for row in rows if row["due_to"] == day} for day in days}
    assert on["2026-12-20"]["automne 2026"]["revised_by"], "the agreement puts the hospital off"
    [ten_years] = [row for row in on["2027-03-07"].values() if row["kind"] == "agreement"]
    assert ten_years["computed"] is True
    assert "d’ici 2027" in on["2027-12-31"]


def test_undertakings_of_a_whole_period_stand_on_one_line_for_people(
    porion: Porion, erbm: Any
) -> None:
    """Those that the agreement sets "sur 2025-2027": each in JSON, one line with their number."""
    rows = asked(porion, "deadlines", "--known-on", SEPTEMBER_2025)["results"]
    folded = [r for r in rows if r["throughout"] and r["document"] == "CONV2025"]
    assert len(folded) > 1
    assert {(r["kind"], r["due_to"]) for r in folded} == {("commitment", "2027-12-31")}
    _head, *lines = porion("deadlines", "--known-on", SEPTEMBER_2025).stdout.splitlines()
    assert len(lines) == len(rows) - len(folded) + 1
    [line] = [each for each in lines if f"{len(folded)} engagements" in each]
    assert line.startswith("2027-12-31")
    assert lines[-1] == line
    assert not any(row["label"] in each for row in folded for each in lines)


# -------------------------------------------------------------------------------- US-14, US-40


def test_no_document_states_the_homes_of_a_place_without_figure(porion: Porion, erbm: Any) -> None:
    """US-14, US-36: no figure is no figure, never 0."""
    answer = asked(porion, "progress", HOMES, "--place", OSARTIS, "--known-on", SEPTEMBER_2025)
    assert (answer["target"], answer["actual"]) == (None, None)
    for name in ("share", "left", "pace_needed", "reached_by"):
        assert not {"low", "high"} & set(answer[name])


def test_unknown_is_null_and_not_zero(porion: Porion, erbm: Any) -> None:
    rows = asked(porion, "figures")["results"]
    for row in rows:
        bounds = [bound for bound in (row["value_low"], row["value_high"]) if bound is not None]
        assert bounds, row["key"]
        if row["qualifier"] in {"more_than", "at_least"}:
            assert row["value_high"] is None, row["key"]
        if row["qualifier"] in {"at_most", "up_to"}:
            assert row["value_low"] is None, row["key"]
    assert any(row["as_at"] is None for row in rows)


def test_states_of_money_keep_their_own_words(porion: Porion, erbm: Any) -> None:
    """US-40: a budget, a grant and money "invested" without more are three different things."""
    rows = asked(porion, "figures")["results"]
    money = [row for row in rows if row["unit"].startswith(("EUR", "kEUR"))]
    states = {(row["kind"], row["state"]) for row in money}
    assert ("envelope", None) in states
    assert ("grant", "unspecified") in states or ("grant", "notified") in states
    assert ("payment", "unspecified") in states
    for row in money:
        assert (row["state"] == "unspecified") <= bool(row["state_words"]), row["key"]
