"""Numbers that reading missed: what a person writes of them, and what is found for it."""

from pathlib import Path

import pytest

from porion.core.passages import fingerprint
from porion.formats.candidates.adding import completed
from porion.formats.candidates.folder import ReadingFolder
from tests.formats.candidates.making import TEXT, change, read_to, reading, rewrite, rows_of, source

WORDS = " ".join(TEXT.split())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lecture"
    read_to(folder, source())
    return folder


def add(root: Path, **cells: str) -> ReadingFolder:
    """The reading after a person typed one more row of figures."""
    rows = rows_of(root, "figures")
    rewrite(root, "figures", [*rows, {**dict.fromkeys(rows[0], ""), "decision": "oui", **cells}])
    return completed(reading(root))


def test_a_number_with_words_around_becomes_a_whole_row(root: Path) -> None:
    folder = add(root, printed="2026", context="Rapport de 2026", indicator="Année", unit="ans")
    assert folder.problems == ()
    cells = folder.rows["figures"][-1].cells
    start, end = int(cells["passage_start"]), int(cells["passage_end"])
    assert WORDS[start:end] == "Rapport de 2026 du bailleur."
    assert cells["passage_sha256"] == fingerprint(WORDS[start:end])
    assert (cells["document"], cells["unit"], cells["value_low"]) == ("rapport", "years", "2026")
    assert (cells["qualifier"], cells["visibility"]) == ("exact", "shared")
    assert cells["key"].startswith("rapport-2026-")
    [new] = [row for row in folder.rows["indicators"] if row.cells["label"] == "Année"]
    assert (cells["indicator"], new.cells["unit"]) == (new.key, "years")


def test_its_label_is_its_indicator_where_it_has_none_and_the_other_way_round(root: Path) -> None:
    folder = add(root, printed="12 %", label="Taux de vacance")
    cells = folder.rows["figures"][-1].cells
    assert (cells["indicator"], cells["unit"]) == ("taux-de-vacance", "%")
    assert cells["label"] == "Taux de vacance"


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "strict"),
    [
        ("more_than", "2026", "", "true"),
        ("at_least", "2026", "", "false"),
        ("at_most", "", "2026", "false"),
        ("nearly", "2026", "2026", "true"),
    ],
)
def test_its_bounds_are_those_of_its_qualifier(
    root: Path, qualifier: str, low: str, high: str, strict: str
) -> None:
    row = add(root, printed="2026", label="Année", unit="years", qualifier=qualifier)
    cells = row.rows["figures"][-1].cells
    assert (cells["value_low"], cells["value_high"]) == (low, high)
    strict_of = "low_strict" if qualifier in ("more_than", "at_least") else "high_strict"
    assert cells[strict_of] == strict


@pytest.mark.parametrize(
    ("printed", "context", "code"),
    [
        ("999", "", "printed_not_in_text"),
        ("2026", "Rapport de 2027", "printed_not_in_text"),
        ("202", "", "printed_not_in_text"),
        ("bailleur", "", "printed_often"),
    ],
)
def test_what_is_not_exactly_once_in_the_text_is_said(
    root: Path, printed: str, context: str, code: str
) -> None:
    folder = add(root, printed=printed, context=context, label="Rien")
    [problem] = folder.problems
    line = len(rows_of(root, "figures")) + 1
    assert (problem.code, problem.position.line) == (code, line)
    assert problem.position.header == "printed"


def test_what_is_rejected_is_not_looked_for(root: Path) -> None:
    assert add(root, printed="999", decision="non").problems == ()


def test_reading_without_additions_is_as_it_was(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted")
    folder = reading(root)
    assert completed(folder) is folder
