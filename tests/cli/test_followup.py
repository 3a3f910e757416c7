"""`commitments`, `changes`, `settle`: for people, as JSON, as CSV; what is refused."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from porion.followup.queries.statuses import latest_statuses
from porion.foundation.remembered import forget
from tests.canal import Canal
from tests.cli.conftest import Porion
from tests.records import dumped, take_in

HEADER = "what,key,column,value,reason,on,known_on,evidence\n"


@pytest.fixture
def canal(canal_record: Any, db: None) -> Any:
    """The small programme on record, loaded once for the module."""
    return canal_record


def results(written: str) -> list[dict[str, Any]]:
    answer = json.loads(written)
    assert (answer["count"], answer["next"]) == (len(answer["results"]), None)
    found: list[dict[str, Any]] = answer["results"]
    return found


# ---------------------------------------------------------------------------- commitments


def test_commitments_say_documentation_and_status_apart(porion: Porion, canal: Any) -> None:
    [row] = results(porion("commitments", "--format", "json").stdout)
    assert (row["documentation"], row["status"]) == ("similar_only", "done")
    assert row["corpus"] == ["LETTRE", "REVUE", "AVENANT"]
    assert row["searched"] == ["étude", "berge"]
    assert (row["parties"], row["noted_by"]) == (["syndicat"], ["ville-amont"])
    assert (row["status_as_of"], row["status_decided_by"]) == ("2024-05-15", "role:syndicat")


def test_commitments_as_known_on_a_day(porion: Porion, canal: Any) -> None:
    def known(day: str) -> list[dict[str, Any]]:
        return results(porion("commitments", "--known-on", day, "--format", "json").stdout)

    assert known("2020-01-14") == []
    [first] = known("2020-01-15")
    assert (first["documentation"], first["status"]) == ("no_later_text", "to_examine")
    assert first["corpus"] is None, "nobody searched then: not an empty search"
    [later] = known("2022-03-01")
    assert (later["corpus"], later["status"]) == (["LETTRE"], "in_progress")
    assert later["evidence_figures"] == []


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["--agreement", "charte"], 1),
        (["--agreement", "avenant"], 0),
        (["--documentation", "similar_only"], 1),
        (["--documentation", "documented"], 0),
        (["--status", "done"], 1),
        (["--status", "to_examine"], 0),
        (["--status", "to_examine", "--known-on", "2020-01-15"], 1),
    ],
)
def test_commitments_are_filtered(
    porion: Porion, canal: Any, arguments: list[str], count: int
) -> None:
    assert len(results(porion("commitments", *arguments, "--format", "json").stdout)) == count


def test_commitments_for_people_and_as_csv(porion: Porion, canal: Any) -> None:
    header, line = porion("commitments").stdout.splitlines()
    assert header.split() == ["key", "label", "due_to", "documentation", "status", "document"]
    assert line.split()[-4:] == ["2021-06-20", "similar_only", "done", "CHARTE"]
    [row] = csv.DictReader(io.StringIO(porion("commitments", "--format", "csv").stdout))
    assert (row["noted_by"], row["corpus"]) == ("ville-amont", "LETTRE;REVUE;AVENANT")


def test_an_agreement_that_is_not_there_is_said(porion: Porion, canal: Any) -> None:
    result = porion("commitments", "--agreement", "chartes")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "« chartes »" in result.stderr
    assert "charte" in result.stderr.replace("« chartes »", "")


# -------------------------------------------------------------------------------- changes


def test_changes_between_two_days(porion: Porion, canal: Any) -> None:
    asked = ("changes", "--from", "2022-03-01", "--to", "2024-05-15", "--format", "json")
    found = results(porion(*asked).stdout)
    by_sort = {row["change"]: row for row in found}
    assert {"document", "announced", "lineage"} <= set(by_sort)
    assert by_sort["announced"]["before_key"] == "pont-2024"
    assert all("2022-03-01" < row["known_on"] <= "2024-05-15" for row in found)


def test_changes_of_a_day_without_news_are_none(porion: Porion, canal: Any) -> None:
    result = porion("changes", "--from", "2020-02-01", "--to", "2020-02-02")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1, "the header alone"


def test_days_in_the_wrong_order_are_a_wrong_command_line(porion: Porion, canal: Any) -> None:
    result = porion("changes", "--from", "2024-01-02", "--to", "2024-01-01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "2024-01-02" in result.stderr


# --------------------------------------------------------------------------------- settle


@pytest.fixture
def verdicts(tmp_path: Path) -> Path:
    path = tmp_path / "avis.csv"
    path.write_text(
        f"{HEADER}verdict,r-fin-2021,,other_scope,Deux périmètres.,,,\n"
        "status,etude-berges,,stopped,Renoncé.,2024-06-10,2024-06-10,\n",
        encoding="utf-8",
    )
    return path


def test_settling_says_what_it_changes_and_does_it_once(
    porion: Porion, canal: Any, verdicts: Path
) -> None:
    first = porion("settle", verdicts, "--by", "role:comite")
    assert first.exit_code == 0, first.stderr
    assert "2 sur 2 lignes changent" in first.stdout
    forget()
    assert latest_statuses(canal)["etude-berges"].decided_by == "role:comite"
    again = porion("settle", verdicts, "--by", "role:comite", "--format", "json")
    assert [row["changed"] for row in results(again.stdout)] == [False, False]


@pytest.mark.parametrize("who", ["Camille Martin", "user:42", "role:", "role:Camille Martin", ""])
def test_a_person_settles_nothing(porion: Porion, canal: Any, verdicts: Path, who: str) -> None:
    before = dumped()
    result = porion("settle", verdicts, "--by", who)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "role:editors" in result.stderr
    assert dumped() == before


def test_what_is_wrong_is_said_with_its_line_and_nothing_is_written(
    porion: Porion, canal: Any, verdicts: Path
) -> None:
    before = dumped()
    with verdicts.open("a", encoding="utf-8") as file:
        file.write("status,etude-berge,,done,Fait.,2025-01-01,,\n")
    result = porion("settle", verdicts, "--by", "role:comite")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "avis.csv:4:2: [key] erreur" in result.stderr
    assert "« etude-berges »" in result.stderr
    assert "Rien n’a été changé" in result.stderr
    as_json = porion("settle", verdicts, "--by", "role:comite", "--format", "json")
    assert json.loads(as_json.stdout)["settled"] is False
    assert dumped() == before


def test_the_columns_are_in_the_help(porion: Porion) -> None:
    words = porion("settle", "--help").stdout
    for column in HEADER.strip().split(","):
        assert f"\n  {column} " in words, column


def test_a_corrected_figure_asks_for_its_verdict_again(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    """Once a figure is corrected, the verdict that stood before is told to be looked at."""
    take_in(Canal().write(tmp_path / "canal"))
    rows = "correction,depeche-logements,as_at,2024-03-31,Relu.,,,\n"
    path = tmp_path / "relu.csv"
    path.write_text(HEADER + rows, encoding="utf-8")
    assert porion("settle", path, "--by", "role:comite").exit_code == 0
    out = tmp_path / "out"
    assert porion("dump", out).exit_code == 0
    checked = porion("check", out, "--remarks")
    assert "corrigé depuis" in checked.stderr
    assert "décidez à nouveau" in checked.stderr
