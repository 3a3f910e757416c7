"""The folder of a reading as a person left it: every fault with its file, line and column."""

import json
from pathlib import Path

import pytest

from porion.formats.candidates.columns import Decision
from porion.formats.candidates.folder import is_reading
from tests.canal import Canal
from tests.formats.candidates.making import change, read_to, reading, rows_of, source


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lecture"
    read_to(folder, source())
    return folder


def test_a_reading_knows_itself_and_a_dossier_is_none(root: Path, tmp_path: Path) -> None:
    assert is_reading(root)
    assert not is_reading(Canal().write(tmp_path / "canal"))
    assert not is_reading(tmp_path)


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"', '{"porion": 1}', '{"porion": {}}'])
def test_another_descriptor_is_no_reading(tmp_path: Path, content: str) -> None:
    (tmp_path / "datapackage.json").write_text(content, encoding="utf-8")
    assert not is_reading(tmp_path)
    assert reading(tmp_path).rows == {}


def test_marks_that_are_none_do_not_matter(root: Path) -> None:
    path = root / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["porion"]["rows"] = [1]
    path.write_text(json.dumps(package), encoding="utf-8")
    assert all(row.edited for row in reading(root).rows["figures"])


def test_the_descriptor_names_every_table_and_column(root: Path) -> None:
    package = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert fields == list(rows_of(root, resource["name"])[0])


def test_the_text_stands_beside_the_tables(root: Path) -> None:
    assert reading(root).texts == {"rapport": source().document.text}


@pytest.mark.parametrize(
    ("word", "decision"),
    [
        ("accepted", Decision.ACCEPTED),
        (" Accepté ", Decision.ACCEPTED),
        ("OUI", Decision.ACCEPTED),
        ("rejected", Decision.REJECTED),
        ("non", Decision.REJECTED),
        ("  ", None),
    ],
)
def test_decisions_are_read_as_people_write_them(
    root: Path, word: str, decision: Decision | None
) -> None:
    change(root, "figures", {"printed": "300"}, decision=word)
    folder = reading(root)
    assert folder.problems == ()
    assert folder.rows["figures"][0].decision is decision


def test_a_spoiled_decision_is_told_with_its_place(root: Path) -> None:
    change(root, "figures", {"printed": "1,5 M€"}, decision="acepted")
    [problem] = reading(root).problems
    assert problem.code == "decision_unknown"
    assert str(problem.position) == f"{root / 'figures.csv'}:3:1"
    assert problem.details["near"] == "accepted"


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        (b"decision,", b"decisoin,", "column_unknown", 1),
        (b",key,", b",key,key,", "column_twice", 1),
        (b"decision,confidence", b"confidence", "column_missing", 1),
        (b"logements", b"\xff", "csv_encoding", 2),
        (b"1,", b'1"x,"', "csv_broken", 2),
    ],
)
def test_a_spoiled_file_is_told(
    root: Path, before: bytes, after: bytes, code: str, line: int
) -> None:
    path = root / "figures.csv"
    content = path.read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after, 1))
    problems = reading(root).problems
    assert code in [problem.code for problem in problems]
    assert {problem.position.line for problem in problems if problem.code == code} == {line}


def test_a_table_that_is_gone_is_told(root: Path) -> None:
    (root / "figures.csv").unlink()
    assert [problem.code for problem in reading(root).problems] == ["file_missing"]
