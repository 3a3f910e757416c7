"""A dossier's folder: which files are taken, and what may not stand in for one."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from porion.core.language.problems import say
from porion.core.problems import Problem
from porion.formats.dossier.checking import check_dossier
from porion.formats.dossier.folder import DESCRIPTOR, read_folder
from porion.formats.dossier.reading import read_dossier
from tests.canal import Canal


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Canal().write(tmp_path / "canal")


def only(problems: list[Problem] | tuple[Problem, ...]) -> Problem:
    [problem] = problems
    assert say(problem)
    return problem


def describe(folder: Path, package: Any) -> None:
    content = package if isinstance(package, str | bytes) else json.dumps(package)
    content = content.encode() if isinstance(content, str) else content
    (folder / DESCRIPTOR).write_bytes(content)


def described(folder: Path) -> Any:
    return json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))


def resource(folder: Path, name: str) -> Any:
    return next(r for r in described(folder)["resources"] if r["name"] == name)


def test_a_right_folder_has_its_resources_and_no_problem(dossier: Path) -> None:
    folder = read_folder(dossier)
    assert folder.problems == ()
    assert {r.name for r in folder.resources} == set(Canal().tables)


def test_the_fingerprint_is_that_of_the_tables(dossier: Path, tmp_path: Path) -> None:
    again = Canal().write(tmp_path / "again")
    assert read_folder(dossier).fingerprint == read_folder(again).fingerprint
    changed = Canal().set("figures", "cible", note="x").write(tmp_path / "changed")
    assert read_folder(dossier).fingerprint != read_folder(changed).fingerprint


def test_a_cell_moved_to_another_table_changes_the_fingerprint(tmp_path: Path) -> None:
    """The bytes of two files are never confused with those of two others."""
    one = Canal().write(tmp_path / "one")
    two = Canal().write(tmp_path / "two")
    (one / "headings.csv").write_bytes(b"ab")
    (one / "scopes.csv").write_bytes(b"c")
    (two / "headings.csv").write_bytes(b"a")
    (two / "scopes.csv").write_bytes(b"bc")
    assert read_folder(one).fingerprint != read_folder(two).fingerprint


@pytest.mark.parametrize("name", ["absent", "file.csv"])
def test_a_dossier_is_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.csv").write_text("key\n", encoding="utf-8")
    assert only(read_folder(tmp_path / name).problems).code == "folder_missing"


def test_an_empty_folder_is_no_dossier(tmp_path: Path) -> None:
    problem = only(check_dossier(tmp_path).problems)
    assert (problem.code, problem.position.file) == ("file_missing", DESCRIPTOR)


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ("{", "descriptor_broken", "datapackage.json:1:2"),
        ('{\n "resources": [}\n', "descriptor_broken", "datapackage.json:2:16"),
        ("[" * 100_000, "descriptor_broken", "datapackage.json"),
        ("9" * 5000, "descriptor_broken", "datapackage.json"),
        (b'{"title": "Li\xe9vin"}', "csv_encoding", "datapackage.json:1"),
        ("[]", "descriptor_empty", "datapackage.json"),
        ("null", "descriptor_empty", "datapackage.json"),
        ('{"resources": {}}', "descriptor_empty", "datapackage.json"),
        ('{"resources": []}', "descriptor_empty", "datapackage.json"),
        ('{"resources": [7]}', "resource_malformed", "datapackage.json"),
        ('{"resources": [{"name": "figures"}]}', "resource_malformed", "datapackage.json"),
        ('{"resources": [{"path": "figures.csv"}]}', "resource_malformed", "datapackage.json"),
        ('{"resources": [{"name": "figures", "path": ["a", "b"]}]}', "resource_malformed", None),
        ('{"resources": [{"name": "figures", "path": ""}]}', "resource_malformed", None),
        ('{"resources": [{"name": "figures", "path": "\\ud800.csv"}]}', "resource_malformed", None),
        ('{"resources": [{"name": "figures", "path": "a\\u0000b"}]}', "resource_malformed", None),
        ('{"resources":\n [{"name": "chiffres", "path": "f.csv"}]}', "table_unknown", ":2:4"),
    ],
)
def test_a_descriptor_that_is_none_is_said(
    dossier: Path, content: str | bytes, code: str, place: str | None
) -> None:
    describe(dossier, content)
    problem = only(check_dossier(dossier).errors)
    assert problem.code == code
    assert str(problem.position).endswith(place or DESCRIPTOR)
    say(problem).encode()


def test_a_table_declared_twice_is_said_where_it_stands(dossier: Path) -> None:
    package = described(dossier)
    package["resources"].append({**resource(dossier, "figures"), "path": "again.csv"})
    text = json.dumps(package, indent=1)
    describe(dossier, text)
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.found) == ("table_twice", "figures (again.csv)")
    line = text.splitlines()[problem.position.line - 1]
    assert line[problem.position.column - 1 :] == '"name": "figures",'
    assert problem.position.line > text.count("\n") // 2


def test_a_file_declared_twice_is_said(dossier: Path) -> None:
    package = described(dossier)
    for entry in package["resources"]:
        if entry["name"] == "events":
            entry["path"] = "figures.csv"
    describe(dossier, package)
    codes = {problem.code: problem.found for problem in check_dossier(dossier).problems}
    assert codes["table_twice"] == "figures (figures.csv)"


def test_a_table_that_must_be_there_is_missed(dossier: Path) -> None:
    package = described(dossier)
    package["resources"] = [r for r in package["resources"] if r["name"] != "documents"]
    (dossier / "documents.csv").unlink()
    describe(dossier, package)
    problem = only(read_folder(dossier).problems)
    assert (problem.code, problem.found) == ("table_missing", "documents")


def test_a_table_that_nobody_declared_is_not_overlooked(dossier: Path) -> None:
    (dossier / "figures-2.csv").write_text("key\n", encoding="utf-8")
    problem = only(read_folder(dossier).problems)
    assert (problem.code, problem.position.file) == ("file_not_listed", "figures-2.csv")


def test_a_declared_file_that_is_not_there_is_missed(dossier: Path) -> None:
    (dossier / "events.csv").unlink()
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.position.file) == ("file_missing", "events.csv")


def test_a_folder_is_no_table(dossier: Path) -> None:
    (dossier / "events.csv").unlink()
    (dossier / "events.csv").mkdir()
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.position.file) == ("file_not_a_file", "events.csv")


def test_a_pipe_is_no_table_and_is_not_waited_for(dossier: Path) -> None:
    (dossier / "events.csv").unlink()
    os.mkfifo(dossier / "events.csv")
    assert only(check_dossier(dossier).errors).code == "file_not_a_file"


@pytest.mark.parametrize("path", ["../outside.csv", "/etc/hostname", "way-out/outside.csv"])
def test_no_file_outside_the_folder_is_read(dossier: Path, path: str) -> None:
    outside = dossier.parent / "outside.csv"
    outside.write_bytes((dossier / "events.csv").read_bytes())
    (dossier / "way-out").symlink_to(dossier.parent)
    (dossier / "events.csv").unlink()
    package = described(dossier)
    for entry in package["resources"]:
        if entry["name"] == "events":
            entry["path"] = path
    describe(dossier, package)
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.position.file) == ("file_outside", path)


def test_a_link_outwards_is_not_followed(dossier: Path) -> None:
    outside = dossier.parent / "outside.csv"
    (dossier / "events.csv").rename(outside)
    (dossier / "events.csv").symlink_to(outside)
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.position.file) == ("file_outside", "events.csv")


def test_a_link_inside_the_folder_is_a_file(dossier: Path) -> None:
    (dossier / "events.csv").rename(dossier / "kept")
    (dossier / "events.csv").symlink_to("kept")
    assert check_dossier(dossier).errors == ()


def test_links_in_a_circle_are_said(dossier: Path) -> None:
    (dossier / "events.csv").unlink()
    (dossier / "events.csv").symlink_to("events.csv")
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.position.file) == ("file_unreadable", "events.csv")


def test_a_name_longer_than_names_can_be_is_said(dossier: Path) -> None:
    package = described(dossier)
    package["resources"][0]["path"] = "x" * 5000
    describe(dossier, package)
    assert only(check_dossier(dossier).errors).code == "file_unreadable"


# --------------------------------------------------------------------------- headers and rows


def header(folder: Path, table: str, change: dict[str, str]) -> None:
    path = folder / f"{table}.csv"
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    names = [change.get(name, name) for name in first.split(",")]
    path.write_text(",".join(names) + "\n" + rest, encoding="utf-8")


def test_an_unknown_column_is_said_with_the_nearest(dossier: Path) -> None:
    header(dossier, "figures", {"qualifier": "qualificateur"})
    found = {p.code: p for p in check_dossier(dossier).problems}
    ordinal = Canal().ordinal("figures", "qualifier")
    assert str(found["column_unknown"].position) == f"figures.csv:1:{ordinal}"
    assert found["column_unknown"].details["near"] == "qualifier"
    assert found["column_missing"].found == "qualifier"
    assert found["column_missing"].position.line == 1
    assert set(found) <= {"column_unknown", "column_missing", "date_conventional"}


def test_a_column_twice_is_said(dossier: Path) -> None:
    header(dossier, "figures", {"state_words": "state"})
    problem = only(check_dossier(dossier).errors)
    assert (problem.code, problem.found) == ("column_twice", "state")
    assert problem.position.column == Canal().ordinal("figures", "state_words")


def test_a_missing_required_column_is_one_problem(dossier: Path, tmp_path: Path) -> None:
    canal = Canal()
    canal.headers["places"].remove("label")
    problem = only(check_dossier(canal.write(tmp_path / "x")).errors)
    assert (problem.code, problem.found) == ("column_missing", "label")
    assert problem.position.line == 1
    assert problem.position.column == len(canal.headers["places"]) + 1


def test_optional_columns_may_be_left_out_and_stand_in_any_order(tmp_path: Path) -> None:
    canal = Canal()
    canal.headers["places"] = ["label", "kind", "key", "parent"]
    dossier, problems = read_dossier(canal.write(tmp_path))
    assert not [problem for problem in problems if problem.blocks]
    amont = dossier.by_key["places"]["amont"]
    assert (amont.text("label"), amont.get("lon")) == ("Amont", None)
    assert str(amont.at("kind")) == "places.csv:4:2"


def test_an_incomplete_row_is_known_as_such(tmp_path: Path) -> None:
    canal = (
        Canal().set("figures", "cible", printed="").set("figures", "versement", to_qualify="true")
    )
    dossier, _ = read_dossier(canal.write(tmp_path))
    incomplete = {row.key for row in dossier.rows("figures") if row.incomplete}
    assert incomplete == {"cible", "versement"}
