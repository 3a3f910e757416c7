"""`porion conflicts`: relations and proposals, filtered, as a table, JSON and CSV."""

import csv
import io
import json
from typing import Any

import pytest

from tests.cli.conftest import Porion


@pytest.fixture
def canal(canal_record: Any, db: None) -> Any:
    """The small programme on record, loaded once for the module."""
    return canal_record


def results(written: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written)["results"]
    return found


def test_both_statements_stand_in_a_row(porion: Porion, canal: Any) -> None:
    rows = results(porion("conflicts", "--format", "json").stdout)
    [row] = [row for row in rows if row["key"] == "r-fin-2021"]
    assert (row["left"], row["right"]) == (["lettre-logements"], ["revue-logements"])
    assert (row["left_words"], row["right_words"]) == (
        "environ 120 logements",
        "plus de 150 logements",
    )
    assert (row["finding"], row["class"], row["verdict"]) == ("contradictory", "scope", "open")
    assert row["gap"] == "plus de 25 logements"


@pytest.mark.parametrize(
    ("arguments", "there", "not_there"),
    [
        (["--verdict", "open"], "r-fin-2021", "r-meme-fait"),
        (["--class", "all"], "r-meme-fait", ""),
        (["--class", "form"], "r-meme-fait", "r-fin-2021"),
        (["--finding", "contradictory"], "r-fin-2021", "r-meme-fait"),
        (["--known-on", "2024-04-01"], "r-fin-2021", "r-meme-fait"),
    ],
)
def test_filters(
    porion: Porion, canal: Any, arguments: list[str], there: str, not_there: str
) -> None:
    keys = {
        row["key"] for row in results(porion("conflicts", *arguments, "--format", "json").stdout)
    }
    assert there in keys
    assert not_there not in keys


def test_known_before_the_second_side(porion: Porion, canal: Any) -> None:
    rows = results(porion("conflicts", "--known-on", "2023-01-01", "--format", "json").stdout)
    assert "r-fin-2021" not in {row["key"] for row in rows}


def test_as_a_table_and_as_csv(porion: Porion, canal: Any) -> None:
    assert "plus de 150 logements" in porion("conflicts").stdout
    rows = list(csv.DictReader(io.StringIO(porion("conflicts", "--format", "csv").stdout)))
    assert "r-fin-2021" in {row["key"] for row in rows}


def test_a_wrong_class_is_a_wrong_command_line(porion: Porion, canal: Any) -> None:
    assert porion("conflicts", "--class", "grave").exit_code == 2
