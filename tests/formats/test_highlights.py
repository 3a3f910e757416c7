"""What is put forward: each shape with what it is made of, and names that are on record."""

from pathlib import Path

import pytest

from porion.core.language.problems import say
from porion.formats.dossier.checking import check_dossier
from tests.canal import Canal

BROKEN = (
    ("liens", {"indicators": "", "words": ""}, "highlight_lacks", "indicators"),
    ("pont", {"project": ""}, "highlight_lacks", "project"),
    ("exemples", {"places": "", "words": ""}, "highlight_lacks", "places"),
    ("pont", {"project": "Pont d’Amont"}, "highlight_project_unknown", "project"),
    ("liens", {"words": "un seul"}, "highlight_words", "words"),
    ("exemples", {"words": "Amont;Aval"}, "highlight_words", "words"),
    ("liens", {"indicators": "logements-relie"}, "reference_unknown", "indicators"),
    ("liens", {"shape": "ronde"}, "choice_unknown", "shape"),
    ("argent", {"shape": "set"}, "highlight_not_a_set", "indicators"),
)


def with_dates() -> Canal:
    """The small dossier, which also puts forward the dates of its bridge."""
    bridge = {"label": "Pont d’Aval", "shape": "dates", "project": "Pont d’Aval"}
    return Canal().add("highlights", "pont", rank="2", **bridge)


def test_the_dossier_before_any_fault_is_right(tmp_path: Path) -> None:
    assert check_dossier(with_dates().write(tmp_path)).errors == ()


@pytest.mark.parametrize(("key", "cells", "code", "column"), BROKEN)
def test_each_fault_is_said_at_its_cell(
    tmp_path: Path, key: str, cells: dict[str, str], code: str, column: str
) -> None:
    canal = with_dates().set("highlights", key, **cells)
    if code == "reference_unknown":
        canal.set("highlights", key, words="")
    found = check_dossier(canal.write(tmp_path)).errors
    assert [problem.code for problem in found] == [code]
    assert str(found[0].position) == canal.at("highlights", key, column)
    assert "{" not in say(found[0])


def test_a_set_has_one_indicator(tmp_path: Path) -> None:
    canal = Canal()
    canal.set("indicators", "rythme", members_of="logements-relies", pace_of="")
    canal.set("indicators", "foyers-relies", members_of="logements-relies")
    canal.add(
        *("highlights", "deux"),
        label="Deux ensembles",
        shape="set",
        rank="3",
        indicators="rythme;foyers-relies",
    )
    codes = [problem.code for problem in check_dossier(canal.write(tmp_path)).errors]
    assert codes == ["highlight_of_several_sets"]


def test_the_nearest_project_is_proposed(tmp_path: Path) -> None:
    canal = with_dates().set("highlights", "pont", project="Pont d’Avale")
    [problem] = check_dossier(canal.write(tmp_path)).errors
    assert "Pont d’Aval »" in say(problem)
