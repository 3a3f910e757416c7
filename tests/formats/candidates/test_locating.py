"""Rows that a person adds to tables with passages, and what is found for them."""

from pathlib import Path

import pytest

from porion.core.passages import fingerprint
from porion.formats.candidates.columns import READ_TABLES, header
from porion.formats.candidates.folder import ReadingFolder
from porion.formats.candidates.locating import located
from tests.formats.candidates.making import TEXT, read_to, reading, rewrite, source

WORDS = " ".join(TEXT.split())
BEGUN = "plus de 300 logements sont reliés au canal"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lecture"
    read_to(folder, source())
    return folder


def add(root: Path, **cells: str) -> ReadingFolder:
    """The reading after a person made a table of events with one row."""
    row = {"decision": "oui", "label": "Logements reliés", "kind": "finished", **cells}
    rewrite(root, "events", [dict.fromkeys(header("events"), "") | row])
    return located(reading(root))


def test_the_words_in_context_give_passage_fingerprint_and_key(root: Path) -> None:
    folder = add(root, context=BEGUN)
    assert folder.problems == ()
    [row] = folder.rows["events"]
    start = WORDS.index(BEGUN)
    assert row.cells["passage"] == f"rapport:{start}-{start + len(BEGUN)}"
    assert row.cells["passage_sha256"] == fingerprint(BEGUN)
    assert row.key.startswith("rapport-logements-relies-")
    assert row.cells["visibility"] == "shared"


def test_what_a_person_wrote_stays(root: Path) -> None:
    folder = add(root, context=BEGUN, key="ma-cle", visibility="internal")
    [row] = folder.rows["events"]
    assert (row.key, row.cells["visibility"]) == ("ma-cle", "internal")


def test_a_passage_without_fingerprint_gets_one(root: Path) -> None:
    folder = add(root, key="ma-cle", passage="rapport:0-7")
    [row] = folder.rows["events"]
    assert row.cells["passage_sha256"] == fingerprint("Rapport")


@pytest.mark.parametrize("passage", ["rapport:9-4", "ailleurs:0-7", "rapport:90000-90007", "?"])
def test_a_passage_that_is_nowhere_is_left_to_the_checker(root: Path, passage: str) -> None:
    folder = add(root, key="ma-cle", passage=passage)
    [row] = folder.rows["events"]
    assert (folder.problems, row.cells["passage_sha256"]) == ((), "")


@pytest.mark.parametrize(
    ("context", "code"),
    [
        ("trois cents logements", "words_nowhere"),
        ("logements", "words_often"),
        ("é", "words_often"),
    ],
)
def test_words_that_are_not_in_one_place_are_an_error_at_their_cell(
    root: Path, context: str, code: str
) -> None:
    [problem] = add(root, context=context).problems
    assert (problem.code, problem.position.header) == (code, "context")
    assert str(problem.position).startswith(f"{root / 'events.csv'}:2:")


def test_a_rejected_row_is_looked_for_nowhere(root: Path) -> None:
    assert add(root, context="trois cents logements", decision="non").problems == ()


def test_what_accepted_rows_refer_to_may_be_added(root: Path) -> None:
    assert {"scopes", "parties", "places", "schemes"} <= set(READ_TABLES)


def test_a_passage_is_never_too_long(tmp_path: Path) -> None:
    words = f"Le pont est fini {'et bien fini ' * 30}depuis mai."
    read_to(tmp_path / "lecture", source(words))
    [problem] = add(tmp_path / "lecture", context=words).problems
    assert (problem.code, problem.details["longest"]) == ("words_too_long", "300")
