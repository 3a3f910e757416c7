"""`figures`, `progress`, `deadlines`: as a table, as JSON, as CSV; what a wrong key is told."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal
from tests.cli.conftest import Porion
from tests.records import take_in


@pytest.fixture
def canal(canal_record: Any, db: None) -> Any:
    """The small programme on record, loaded once for the module."""
    return canal_record


ASKING = (["figures"], ["progress", "logements-relies"], ["deadlines"])


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


@pytest.mark.parametrize("arguments", ASKING, ids=" ".join)
def test_a_programme_that_is_not_loaded_is_a_wrong_command_line(
    porion: Porion, canal: Any, arguments: list[str]
) -> None:
    result = porion(*arguments, "--programme", "fleuve")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "« fleuve »" in result.stderr
    assert "canal" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["figures", "--place", "ailleurs"], "ailleurs"),
        (["deadlines", "--place", "ailleurs"], "ailleurs"),
        (["progress", "logements-relies", "--place", "ailleurs"], "ailleurs"),
        (["progress", "logement"], "logement"),
    ],
)
def test_a_key_that_the_programme_has_not_is_said(
    porion: Porion, canal: Any, arguments: list[str], named: str
) -> None:
    result = porion(*arguments)
    assert result.exit_code != 0
    assert result.stdout == ""
    assert f"« {named} »" in result.stderr


def test_several_programmes_are_asked_by_their_key(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    other = Canal().set("figures", "cible", note="Du fleuve")
    other.row("programmes", "canal")["key"] = "fleuve"
    take_in(other.write(tmp_path))
    arguments = ("figures", "--document", "CHARTE", "--format", "json")
    first = json.loads(porion(*arguments).stdout)["results"][0]
    second = json.loads(porion(*arguments, "--programme", "fleuve").stdout)["results"][0]
    assert (first["note"], second["note"]) == (None, "Du fleuve")


# -------------------------------------------------------------------------------- figures


def test_figures_for_people_are_a_table_with_their_qualifier(porion: Porion, canal: Any) -> None:
    result = porion("figures", "--indicator", "logements-relies", "--known-on", "2023-01-01")
    header, *lines = result.stdout.splitlines()
    assert header.split() == ["key", "label", "words", "as_at", "known_on", "document"]
    assert [line.split()[0] for line in lines] == ["cible", "lettre-logements"]
    assert "environ 120 logements" in lines[1]
    assert lines[1].split()[-3:] == ["2021-12-31", "2022-03-01", "LETTRE"]
    assert "Peut-être déjà connus : revue-logements" in result.stderr


def test_figures_for_programs_are_exact(porion: Porion, canal: Any) -> None:
    answer = json.loads(porion("figures", "--format", "json").stdout)
    assert answer["count"] == len(answer["results"]) == len(Canal().tables["figures"])
    assert answer["next"] is None
    found = {row["key"]: row for row in answer["results"]}
    review = found["revue-logements"]
    assert (review["value_low"], review["value_high"]) == (150, None)
    assert (review["low_strict"], review["qualifier"]) == (True, "more_than")
    assert (review["known_on"], review["known_after"], review["known_before"]) == (
        *(None, "2022-03-01"),
        "2024-04-01",
    )
    assert review["scope"] == "tous"
    assert found["berge-longue"]["places"] == ["amont", "aval"]
    assert found["cible"]["as_at"] is None, "unknown is null, neither empty nor 0"
    assert found["versement"]["recorded_at"] == "2024-06-01T00:00:00Z"
    assert found["depeche-logements"]["as_at_lent"] == "2024-06-30"
    assert found["depeche-logements"]["lent_by"] == "avenant-foyers"


def test_figures_that_may_be_known_stand_apart(porion: Porion, canal: Any) -> None:
    arguments = ("figures", "--document", "REVUE", "--known-on", "2023-01-01")
    answer = json.loads(porion(*arguments, "--format", "json").stdout)
    assert (answer["count"], answer["results"]) == (0, [])
    assert [row["key"] for row in answer["maybe_known"]] == ["revue-logements", "revue-berges"]


def test_figures_as_csv_have_a_header_and_every_row(porion: Porion, canal: Any) -> None:
    found = {row["key"]: row for row in rows(porion("figures", "--format", "csv").stdout)}
    assert len(found) == len(Canal().tables["figures"])
    assert found["berge-longue"]["places"] == "amont;aval"
    assert (found["berge-longue"]["value_low"], found["berge-longue"]["value_high"]) == ("30", "40")
    assert (found["cible"]["as_at"], found["cible"]["to_qualify"]) == ("", "false")


def test_a_cell_of_the_csv_is_no_formula(porion: Porion, canal: Any, tmp_path: Path) -> None:
    sums = Canal().set("figures", "cible", label="=1+1").set("figures", "versement", label="-5 °C")
    take_in(sums.set("figures", "fonds-ville", label="@ville").write(tmp_path))
    found = {row["key"]: row["label"] for row in rows(porion("figures", "--format", "csv").stdout)}
    assert (found["cible"], found["fonds-ville"]) == ("'=1+1", "'@ville")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--document", "REVUE"], ["revue-logements", "revue-berges"]),
        (["--place", "99001"], ["berge-longue"]),
        (["--place", "entre-deux-eaux", "--within"], ["berge-longue"]),
        (["--party", "syndicat"], ["fonds-syndicat", "versement"]),
        (["--scheme", "fonds"], ["fonds-total", "fonds-ville", "fonds-syndicat"]),
        (["--as-at", "2021-12-31"], ["lettre-logements", "revue-logements"]),
        (["--as-at", "2021-12-31", "--known-on", "2022-03-01"], ["lettre-logements"]),
    ],
    ids=str,
)
def test_figures_are_filtered(
    porion: Porion, canal: Any, filters: list[str], found: list[str]
) -> None:
    answer = json.loads(porion("figures", *filters, "--format", "json").stdout)
    assert [row["key"] for row in answer["results"]] == found


# -------------------------------------------------------------------------------- progress


def progress(porion: Porion, *arguments: str) -> dict[str, Any]:
    written = porion("progress", "logements-relies", *arguments, "--format", "json").stdout
    answer: dict[str, Any] = json.loads(written)
    return answer


def test_progress_names_its_figures_and_its_rules(porion: Porion, canal: Any) -> None:
    """US-41: what is computed says so, and lists its inputs."""
    answer = progress(porion)
    assert answer["derived"] is True
    assert [answer[name]["key"] for name in ("target", "actual", "pace", "lent_by")] == [
        *("cible", "depeche-logements", "avenant-rythme"),
        "avenant-foyers",
    ]
    assert answer["deadline"] == "2030-01-15"
    for name in ("share", "left", "pace_needed", "reached_by"):
        assert {"cible", "depeche-logements"} <= set(answer[name]["inputs"]), name
        assert answer[name]["rule"]
    assert (answer["left"]["high"], answer["left"]["high_open"]) == (150, True)
    assert answer["left"]["words"] == "moins de 150"
    assert answer["share"]["words"] == "plus de 62,5 %"


def test_progress_before_a_date_is_stated_computes_no_pace(porion: Porion, canal: Any) -> None:
    answer = progress(porion, "--known-on", "2024-04-30")
    assert answer["share"]["words"] == "plus de 62,5 %"
    for name in ("pace_needed", "reached_by"):
        assert answer[name]["words"].replace("’", "'") == "date d'arrêt non précisée"
        assert answer[name]["reason"]
        assert "high" not in answer[name]


def test_progress_lists_what_may_be_known(porion: Porion, canal: Any) -> None:
    answer = progress(porion, "--known-on", "2023-01-01")
    assert [row["key"] for row in answer["maybe_known"]] == ["revue-logements"]
    assert answer["actual"]["key"] == "lettre-logements"


def test_progress_without_target_computes_nothing(porion: Porion, canal: Any) -> None:
    """US-14: unknown is not zero."""
    answer = json.loads(porion("progress", "foyers-relies", "--format", "json").stdout)
    assert answer["target"] is None
    for name in ("share", "left", "pace_needed", "reached_by"):
        assert answer[name] == {"words": None, "reason": "target_not_stated"}
    assert "Aucune cible publiée à cette date." in porion("progress", "foyers-relies").stdout


def test_progress_for_people_ends_with_what_is_computed(porion: Porion, canal: Any) -> None:
    written = porion("progress", "logements-relies").stdout
    published, computed = written.split("Chiffres calculés, non publiés par les partenaires\n")
    assert "Cible : 400 logements" in published
    assert "périmètre non précisé" in published
    assert "plus de 62" in computed
    assert "plus de 62" not in published


# -------------------------------------------------------------------------------- deadlines


def board(porion: Porion, *arguments: str) -> list[dict[str, Any]]:
    answer = json.loads(porion("deadlines", *arguments, "--format", "json").stdout)
    results: list[dict[str, Any]] = answer["results"]
    return results


def test_deadlines_come_by_their_last_day(porion: Porion, canal: Any) -> None:
    assert [row["key"] for row in board(porion, "--known-on", "2021-01-01")] == [
        *("etude-berges", "pont-2024", "charte"),
    ]


def test_today_is_the_day_in_paris(
    porion: Porion, canal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 23:30 UTC the last day of the study is over where the partners are."""
    now = datetime(2021, 6, 20, 23, 30, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    assert "etude-berges" not in [row["key"] for row in board(porion)]


def test_a_deadline_that_passed_leaves_the_board_unless_asked_for(
    porion: Porion, canal: Any
) -> None:
    day = ("--known-on", "2021-06-21")
    assert "etude-berges" not in [row["key"] for row in board(porion, *day)]
    passed = [row for row in board(porion, *day, "--passed") if row["status"] == "passed"]
    assert [row["key"] for row in passed] == ["etude-berges"]


def test_an_announcement_that_was_put_off_says_by_what(porion: Porion, canal: Any) -> None:
    [earlier] = [r for r in board(porion, "--known-on", "2024-05-01") if r["key"] == "pont-2024"]
    assert earlier["revised_by"] == "pont-2026"
    [before] = [r for r in board(porion, "--known-on", "2024-03-31") if r["key"] == "pont-2024"]
    assert before["revised_by"] is None


def test_a_computed_day_says_so(porion: Porion, canal: Any) -> None:
    found = {row["key"]: row for row in board(porion, "--known-on", "2021-01-01")}
    assert found["charte"]["computed"] is True
    assert found["pont-2024"]["computed"] is False
    assert found["etude-berges"]["words"] == "au printemps 2021"


def test_deadlines_of_a_place(porion: Porion, canal: Any) -> None:
    keys = [row["key"] for row in board(porion, "--known-on", "2021-01-01", "--place", "amont")]
    assert keys == ["etude-berges"]


def test_deadlines_as_a_table_and_as_csv(porion: Porion, canal: Any) -> None:
    table = porion("deadlines", "--known-on", "2021-01-01").stdout.splitlines()
    assert table[1].startswith("2021-06-20  au printemps 2021")
    listed = rows(porion("deadlines", "--known-on", "2021-01-01", "--format", "csv").stdout)
    assert [row["due_to"] for row in listed] == ["2021-06-20", "2024-12-31", "2030-01-15"]
