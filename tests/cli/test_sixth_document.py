"""A document that nobody saw before, from its reviewed tables into the real record, without code:
`docs/sixth-document.md` tells the steps."""

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from porion.cli.main import main
from porion.exchange.loading import load
from porion.formats.dossier.reading import read_dossier
from tests.exchange.test_round_trip import assert_same_tables, under_another_key
from tests.records import AT, dumped, write_files

pytestmark = pytest.mark.slow

COMMUNIQUE = Path(__file__).parents[1] / "programmes" / "communique"
ACCEPTED = COMMUNIQUE / "accepted"
AIDS = "conv2025-subventions-espaces-publics"
ESTATES = "conv2025-cites-achevees"


def porion(*arguments: Any) -> Any:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def listed(*arguments: str) -> list[dict[str, Any]]:
    found = porion(*arguments, "--format", "json")
    assert found.exit_code == 0
    results: list[dict[str, Any]] = json.loads(found.stdout)["results"]
    return results


@pytest.fixture(scope="module")
def told(erbm_record: Any, django_db_blocker: Any) -> Iterator[Any]:
    """The communiqué in the real record, loaded once; what loading said."""
    with django_db_blocker.unblock():
        yield porion("load", ACCEPTED)


@pytest.fixture
def sixth(told: Any, erbm: Any) -> Any:
    """The real programme with the communiqué; what a test changes is undone after it."""
    assert told.exit_code == 0
    return erbm


def figures() -> dict[str, dict[str, Any]]:
    """Those of the communiqué by what is printed and their place."""
    found = {}
    for row in listed("figures", "--document", "COPIL2026"):
        said = (row["printed"], row["state"], *row["places"])
        found[" ".join(part for part in said if part)] = row
    return found


def gaps() -> dict[frozenset[str], dict[str, Any]]:
    """Those with a figure of the communiqué, by the two statements."""
    return {
        frozenset((*row["left"], *row["right"])): row
        for row in listed("conflicts", "--class", "all")
        if "COPIL2026" in (*row["left_document"], *row["right_document"])
    }


def test_what_was_accepted_is_on_record_and_gaps_are_told(told: Any) -> None:
    assert told.exit_code == 0
    assert "85 lignes acceptées prises" in told.stdout
    assert "8 rejetées" in told.stdout
    assert "nouveaux écarts entre sources à éclaircir : porion conflicts" in told.stdout
    assert "2 540 est déclaré partie de" in told.stderr
    assert "Textes dans l’installation : COPIL2026.txt." in told.stdout


def test_figures_keep_qualifier_scope_and_day(sixth: Any) -> None:
    found = figures()
    assert len(found) == 37
    homes = found["16 900 delivered"]
    assert (homes["indicator"], homes["as_at"]) == ("logements-rehabilites", "2025-12-31")
    assert homes["scope"] == "logements-operations-aidees"
    assert found["1 100 delivered"]["qualifier"] == "about"
    assert found["2 900 delivered"]["qualifier"] == "nearly"
    assert found["12 et 15 delivered"]["value_low"] == 12
    assert found["6 millions d’euros"]["qualifier"] == "up_to"
    assert found["8 ended"]["as_at"] == found["4 ended dep-59"]["as_at"] == "2025-12-31"
    assert found["4 ended dep-62"]["part_of"] == found["8 ended"]["key"]


def test_homes_speak_for_the_last_day(sixth: Any) -> None:
    """The target of the agreement, the homes of the communiqué, the pace that is reported: the
    one that would be needed is no pace that leads anywhere."""
    said = porion("progress", "logements-rehabilites").stdout.replace("\xa0", " ")
    assert "Cible : 23 000 logements" in said
    assert "Réalisé : 16 900 logements · Situation au 31/12/2025" in said
    assert "Rythme publié : près de 2 900 logements par an" in said


def test_one_figure_disagrees_and_another_agrees(sixth: Any) -> None:
    found, pairs = figures(), gaps()
    lower = pairs[frozenset((AIDS, found["82 millions d’euros unspecified"]["key"]))]
    assert (lower["finding"], lower["class"], lower["verdict"]) == (
        "contradictory",
        "substance",
        "open",
    )
    same = [key for key, row in found.items() if row["indicator"] == "subventions-logements"]
    [agreed] = [key for key in same if key.startswith("200")]
    pair = frozenset(("conv2025-subventions-logements", found[agreed]["key"]))
    assert pairs[pair]["finding"] == "agree"


def test_a_part_larger_than_its_whole_is_a_gap_of_one_text(sixth: Any) -> None:
    found = figures()
    pair = frozenset((found["2 450"]["key"], found["2 540 dep-62"]["key"]))
    larger = gaps()[pair]
    assert (larger["shape"], larger["finding"], larger["class"]) == ("sum", "part_of", "substance")


def test_what_was_announced_begun_is_held_against_nothing_else(sixth: Any) -> None:
    announced = [row for pair, row in gaps().items() if "conv2025-chantiers-2025" in pair]
    assert not [row for row in announced if row["finding"] == "contradictory"]


def test_the_day_of_the_hospital_moves_again(sixth: Any) -> None:
    [moved] = [
        row
        for row in listed("conflicts")
        if row["shape"] == "dates" and "COPIL2026" in row["right_document"]
    ]
    assert (moved["left"], moved["title"]) == (["conv2025-hopital-lens"], "Hôpital de Lens")
    assert (moved["finding"], moved["class"]) == ("contradictory", "substance")
    assert moved["right_words"] == "au premier semestre 2028"


def test_a_number_revised_is_settled_by_a_role(sixth: Any, tmp_path: Path) -> None:
    six = figures()["6 ended"]["key"]
    key = gaps()[frozenset((ESTATES, six))]["key"]
    table = tmp_path / "arbitrage.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["what", "key", "value", "reason", "on"],
                ["verdict", key, "later_revision", "Corrigé par le COPIL.", "2026-03-20"],
            ]
        )
    assert porion("settle", table, "--by", "role:programme").exit_code == 0
    settled = gaps()[frozenset((ESTATES, six))]
    assert (settled["verdict"], settled["decided_by"]) == ("later_revision", "role:programme")
    assert "0 sur 1 lignes" in porion("settle", table, "--by", "role:programme").stdout


def test_commitments_decision_and_meeting_came_with_it(sixth: Any) -> None:
    files = dumped("erbm")
    mine = {
        name: [line for line in files[f"{name}.csv"].decode().splitlines() if "COPIL2026:" in line]
        for name in ("commitments", "decisions", "meetings", "events")
    }
    assert {name: len(rows) for name, rows in mine.items()} == {
        "commitments": 5,
        "decisions": 1,
        "meetings": 1,
        "events": 2,
    }


def test_out_and_in_elsewhere_gives_the_same_rows(sixth: Any, tmp_path: Path) -> None:
    files = dumped("erbm")
    folder = write_files(under_another_key(files, "ailleurs"), tmp_path / "ailleurs")
    dossier, problems = read_dossier(folder)
    assert not [problem for problem in problems if problem.blocks]
    load(dossier, by="command:load", at=AT)
    assert_same_tables(files, dumped("ailleurs"))


def test_reading_the_communique_again_finds_its_decisions(tmp_path: Path) -> None:
    """The reviewed tables belong to the text that stands beside them."""
    folder = tmp_path / "lecture"
    shutil.copytree(ACCEPTED, folder)
    again = porion(
        *("read", COMMUNIQUE / "communique-copil-2026.html", "--document", "COPIL2026"),
        *("--published-on", "2026-03-12", "--to", folder),
    )
    assert again.exit_code == 0
    assert "n’est plus lu" not in again.stdout
    assert "sans unité reconnue" in again.stdout
    for name in ("figures", "commitments", "events", "decisions"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert all(row["decision"] for row in csv.DictReader(file)), name
