"""Which numbers of a text a dossier accounts for."""

from pathlib import Path

import pytest

from porion.core.reading.document import Document
from porion.core.reading.found import Reading
from porion.formats.dossier.coverage import Coverage, coverage
from porion.formats.dossier.reading import read_dossier
from tests.canal import TEXT, Canal, anchor
from tests.readings import read_plainly


def of(canal: Canal, folder: Path, document: str) -> Coverage:
    dossier, problems = read_dossier(canal.write(folder))
    assert [problem for problem in problems if problem.blocks] == []
    text = Document.of_text(TEXT[document])
    return coverage(dossier, document, text, read_plainly(text))


def printed(found: Coverage) -> list[str]:
    return [candidate.printed for candidate in found.uncovered]


def without(canal: Canal, *keys: str) -> Canal:
    canal.tables["figures"] = [row for row in canal.tables["figures"] if row["key"] not in keys]
    return canal


@pytest.mark.parametrize("document", ["CHARTE", "LETTRE", "REVUE", "DEPECHE"])
def test_a_dossier_that_is_whole_leaves_nothing(tmp_path: Path, document: str) -> None:
    found = of(Canal(), tmp_path, document)
    assert (found.uncovered, found.unread) == ((), ())
    assert found.numbers > 0


def test_a_number_without_row_is_listed(tmp_path: Path) -> None:
    canal = without(Canal(), "cible", "fonds-ville")
    assert printed(of(canal, tmp_path, "CHARTE")) == ["400", "1,5 M€"]


def test_two_equal_numbers_of_one_passage_need_two_rows(tmp_path: Path) -> None:
    text = "Il y a 20 logements et 20 logements."
    document = Document.of_text(text)
    canal = Canal()
    canal.tables["figures"][0].update(
        document="LETTRE", passage_start="0", passage_end="36", printed="20", context_passages=""
    )
    dossier, _ = read_dossier(canal.write(tmp_path))
    found = coverage(dossier, "LETTRE", document, read_plainly(document))
    assert [candidate.start for candidate in found.uncovered] == [23]


def test_a_statement_made_again_is_accounted_for(tmp_path: Path) -> None:
    canal = Canal().set("figures", "lettre-logements", also_at="LETTRE:84-125")
    assert printed(of(canal, tmp_path, "LETTRE")) == []


@pytest.mark.parametrize("table", ["events", "not_quantities"])
def test_a_passage_that_is_no_figure_accounts_for_its_numbers(tmp_path: Path, table: str) -> None:
    canal = without(Canal(), "cible")
    canal.tables[table][0].update(anchor("CHARTE", "veulent relier 400 logements"))
    assert printed(of(canal, tmp_path, "CHARTE")) == []


def test_an_objective_accounts_for_its_own_number_only(tmp_path: Path) -> None:
    canal = without(Canal(), "cible")
    assert printed(of(canal, tmp_path / "other", "CHARTE")) == ["400"]
    canal.set("objectives", "o1-1", number="400")
    assert printed(of(canal, tmp_path / "own", "CHARTE")) == []


def test_the_amount_of_a_commitment_is_accounted_for(tmp_path: Path) -> None:
    canal = without(Canal(), "fonds-total")
    assert printed(of(canal, tmp_path / "before", "CHARTE")) == ["2 M€"]
    start = TEXT["CHARTE"].index("reçoit 2 M€")
    canal.set(
        "commitments",
        "etude-berges",
        amount_eur="2000000",
        passage=f"CHARTE:{start}-{start + 11}",
    )
    assert printed(of(canal, tmp_path / "after", "CHARTE")) == []


def test_a_statement_made_again_may_print_its_number_otherwise(tmp_path: Path) -> None:
    dossier, _ = read_dossier(
        Canal().set("figures", "fonds-total", printed="deux M€").write(tmp_path)
    )
    document = Document.of_text(TEXT["CHARTE"])
    found = coverage(dossier, "CHARTE", document, read_plainly(document))
    assert (found.uncovered, found.unread) == ((), ())


def test_figures_that_reading_does_not_find_are_told(tmp_path: Path) -> None:
    dossier, _ = read_dossier(Canal().write(tmp_path))
    document = Document.of_text(TEXT["LETTRE"])
    found = coverage(dossier, "LETTRE", document, Reading())
    assert [(each.key, each.printed, each.why) for each in found.unread] == [
        ("lettre-logements", "120", "not_read"),
        ("berge-longue", "30 à 40", "not_read"),
    ]
    said = read_plainly(Document.of_text(TEXT["LETTRE"].replace("logements", "choses")))
    [first] = coverage(dossier, "LETTRE", document, said).unread
    assert (first.key, first.why) == ("lettre-logements", "other")
