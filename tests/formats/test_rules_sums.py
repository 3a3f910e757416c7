"""Parts of one whole along different cuts, and words of a text that set no convention."""

from pathlib import Path

import pytest

from porion.formats.dossier.checking import check_dossier
from tests.canal import Canal
from tests.formats.test_rules import problems


def along_the_water(canal: Canal, **cells: str) -> Canal:
    """A part of the fund told by its place, where the others are told by who pays."""
    money = {"value_low": "700000", "value_high": "700000", "printed": "0,7 M€"}
    told = {"payers": "", "places": "aval", **money, **cells}
    return canal.add("figures", "fonds-aval", like="fonds-ville", **told)


@pytest.mark.parametrize("formula", [True, False])
def test_parts_of_two_cuts_are_never_added(tmp_path: Path, formula: bool) -> None:
    canal = along_the_water(Canal())
    if not formula:
        canal.remove("formulas", "fonds-somme")
    assert problems(tmp_path / "right", canal) == []
    canal.set("figures", "fonds-ville", value_low="1600000", value_high="1600000")
    [problem] = problems(tmp_path / "above", canal)
    assert (problem.code, problem.details["count"]) == ("parts_do_not_add_up", "2")


def test_of_a_whole_cut_in_two_ways_only_what_a_formula_adds_falls_short(tmp_path: Path) -> None:
    canal = along_the_water(Canal())
    canal.set("figures", "fonds-ville", value_low="1400000", value_high="1400000")
    [problem] = problems(tmp_path / "added", canal)
    assert (problem.code, problem.details["count"]) == ("parts_do_not_add_up", "2")
    assert problems(tmp_path / "told", canal.remove("formulas", "fonds-somme")) == []


def test_a_remainder_is_added_to_the_only_cut(tmp_path: Path) -> None:
    canal = along_the_water(Canal(), places="").remove("formulas", "fonds-somme")
    [problem] = problems(tmp_path, canal)
    assert problem.details["count"] == "3"


@pytest.mark.parametrize(
    ("words", "first", "last", "remarked"),
    [
        ("sur 2020-2022", "2020-01-01", "2022-12-31", False),
        ("sur la période 2020/2022", "2020-01-01", "2022-12-31", False),
        ("sur 2020-2022", "2020-01-01", "2022-06-30", True),
        ("sur 2020-2022", "", "2022-12-31", True),
        ("dès 2021", "2021-01-01", "2021-12-31", True),
        ("fin de l’été 2021", "2021-09-22", "2021-09-22", True),
    ],
)
def test_years_that_a_text_names_from_first_to_last_are_no_convention(
    tmp_path: Path, words: str, first: str, last: str, remarked: bool
) -> None:
    canal = Canal().set("commitments", "etude-berges", due_words=words, due_from=first, due_to=last)
    found = check_dossier(canal.write(tmp_path)).problems
    at = canal.at("commitments", "etude-berges", "due_to")
    assert remarked is any(p.code == "date_conventional" and str(p.position) == at for p in found)


def test_of_a_relation_the_left_side_is_the_part(tmp_path: Path) -> None:
    canal = Canal().add(
        *("relations", "fonds--ville"),
        like="r-meme-fait",
        left="fonds-ville",
        right="fonds-total",
        finding="part_of",
    )
    assert "part_above_whole" not in {each.code for each in problems(tmp_path / "right", canal)}
    canal.set("relations", "fonds--ville", left="fonds-total", right="fonds-ville")
    found = [each for each in problems(tmp_path / "back", canal) if each.code == "part_above_whole"]
    [said] = found
    assert (said.details["part"], said.found) == ("2 M€", "fonds-ville")
