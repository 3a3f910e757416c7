"""Accepted rows, and those they need, join a dossier; the rest stays out."""

from dataclasses import replace
from pathlib import Path

import pytest

from porion.core.reading.document import Block, BlockKind, Document
from porion.formats.candidates.accepted import Accepted, accepted
from porion.formats.dossier.checking import problems_between
from porion.formats.dossier.package import Dossier
from tests.formats.candidates.making import canal_dossier, change, read_to, reading, rows_of, source


@pytest.fixture
def base(tmp_path: Path) -> Dossier:
    return canal_dossier(tmp_path / "canal")


@pytest.fixture
def root(tmp_path: Path, base: Dossier) -> Path:
    folder = tmp_path / "lecture"
    read_to(folder, source(), dossier=base)
    change(folder, "documents", {}, published_on="2026-01-31")
    return folder


def taken(root: Path, base: Dossier) -> Accepted:
    return accepted(reading(root), base)


def keys(dossier: Dossier, table: str) -> set[str]:
    return {row.key for row in dossier.rows(table)}


def test_nothing_decided_nothing_taken(root: Path, base: Dossier) -> None:
    result = taken(root, base)
    assert (result.taken, result.needed, result.rejected) == (0, 0, 0)
    assert result.undecided == sum(len(rows) for rows in reading(root).rows.values())
    assert result.dossier.tables == base.tables


def test_an_accepted_figure_brings_its_document_and_its_indicator(
    root: Path, base: Dossier
) -> None:
    change(root, "figures", {"printed": "1,5 M€"}, decision="accepted")
    result = taken(root, base)
    [figure] = [row for row in rows_of(root, "figures") if row["printed"] == "1,5 M€"]
    assert keys(result.dossier, "figures") - keys(base, "figures") == {figure["key"]}
    assert keys(result.dossier, "documents") - keys(base, "documents") == {"rapport"}
    assert figure["indicator"] in keys(result.dossier, "indicators")
    assert (result.taken, result.problems) == (1, ())
    assert result.new_figures == {figure["key"]}
    errors = [p for p in problems_between(result.dossier) if p.blocks]
    assert errors == []


def test_an_accepted_commitment_brings_its_objective(root: Path, base: Dossier) -> None:
    change(root, "commitments", {}, decision="accepted")
    result = taken(root, base)
    assert result.needed == 3
    assert [p for p in problems_between(result.dossier) if p.blocks] == []


def test_rejected_and_undecided_rows_are_counted_and_left(root: Path, base: Dossier) -> None:
    change(root, "figures", {"printed": "300"}, decision="rejected")
    change(root, "figures", {"printed": "12 %"}, decision="accepted")
    result = taken(root, base)
    assert (result.taken, result.rejected) == (1, 1)
    assert "300" not in [row.text("printed") for row in result.dossier.rows("figures")]


def test_a_figure_whose_indicator_is_rejected_is_an_error(root: Path, base: Dossier) -> None:
    change(root, "figures", {"printed": "12 %"}, decision="accepted")
    change(root, "indicators", {"unit": "%"}, decision="rejected")
    [problem] = taken(root, base).problems
    assert problem.code == "reference_rejected"
    assert problem.position.file == str(root / "figures.csv")
    assert problem.position.header == "indicator"


def test_a_wrong_cell_of_an_accepted_row_is_told_where_it_stands(root: Path, base: Dossier) -> None:
    change(root, "figures", {"printed": "12 %"}, decision="accepted", value_low="douze")
    change(root, "figures", {"printed": "300"}, value_low="beaucoup")
    [problem] = taken(root, base).problems
    line = [row["printed"] for row in rows_of(root, "figures")].index("12 %") + 2
    assert (problem.code, problem.position.line) == ("decimal_malformed", line)
    assert problem.position.header == "value_low"


def test_a_key_accepted_twice_is_an_error(root: Path, base: Dossier) -> None:
    change(root, "figures", {}, decision="accepted", key="la-meme")
    assert {problem.code for problem in taken(root, base).problems} == {"key_twice"}


def test_an_accepted_row_of_the_record_takes_its_place(root: Path, base: Dossier) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted", key="cible")
    result = taken(root, base)
    assert [row.key for row in result.dossier.rows("figures")] == [
        row.key for row in base.rows("figures")
    ]
    assert result.new_figures == frozenset()


def test_review_columns_never_reach_the_record(root: Path, base: Dossier) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted")
    row = taken(root, base).dossier.rows("figures")[-1]
    assert not {"decision", "confidence", "reason", "context"} & set(row.cells)


def test_the_headings_of_its_document_come_with_an_accepted_figure(
    tmp_path: Path, base: Dossier
) -> None:
    text = "Bilan Gares Il y a 300 logements. Puits Fin."
    blocks = [
        Block(BlockKind.HEADING, 0, 5, level=1),
        Block(BlockKind.HEADING, 6, 11, level=2),
        Block(BlockKind.PARAGRAPH, 12, 33),
        Block(BlockKind.HEADING, 34, 39, level=2),
        Block(BlockKind.PARAGRAPH, 40, 44),
    ]
    plain = source(text)
    read_to(tmp_path / "plan", replace(plain, document=Document(text, tuple(blocks))), dossier=base)
    assert keys(taken(tmp_path / "plan", base).dossier, "headings") == keys(base, "headings")
    change(tmp_path / "plan", "figures", {"printed": "300"}, decision="accepted")
    change(tmp_path / "plan", "headings", {"label": "Partie 1.1"}, decision="rejected")
    result = taken(tmp_path / "plan", base)
    assert result.problems == ()
    found = keys(result.dossier, "headings") - keys(base, "headings")
    assert found == {"rapport-partie-1", "rapport-partie-1-2"}
