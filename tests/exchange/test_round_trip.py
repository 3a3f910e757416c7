"""Out and in again: the same record, the same bytes, versions included."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from porion.exchange.dumping import FolderInTheWay, as_dossier, write_folder
from porion.figures.models import FigureVersion
from porion.figures.services.figures import correct, withdraw
from porion.formats.dossier.reading import read_dossier
from tests.canal import Canal
from tests.records import AT, dumped, right, take_in, write_files

LATER = datetime(2026, 5, 6, 9, 0, tzinfo=UTC)


def under_another_key(files: dict[str, bytes], key: str) -> dict[str, bytes]:
    """The same dossier as another programme: into an empty place of the same database."""
    first, rest = files["programmes.csv"].split(b"\n", 1)
    assert first.startswith(b"key,")
    cells = rest.split(b",", 1)[1]
    return {**files, "programmes.csv": first + b"\n" + key.encode() + b"," + cells}


def assert_same_tables(one: dict[str, bytes], two: dict[str, bytes]) -> None:
    """Byte for byte, but for the key of the programme."""
    differing = {name for name in one.keys() | two.keys() if one.get(name) != two.get(name)}
    assert differing == {"programmes.csv", "datapackage.json"}
    key = one["programmes.csv"].splitlines()[1].split(b",")[0].decode()
    assert under_another_key(two, key)["programmes.csv"] == one["programmes.csv"]


def keys(content: bytes) -> list[str]:
    return [row["key"] for row in csv.DictReader(io.StringIO(content.decode()))]


def test_every_cell_of_the_small_dossier_comes_out_as_it_went_in(canal: Any) -> None:
    files = dumped("canal")
    for name, rows in Canal().tables.items():
        out = {
            (row["key"], row.get("version")): row
            for row in csv.DictReader(io.StringIO(files[f"{name}.csv"].decode()))
        }
        assert len(out) == len(rows)
        for row in rows:
            found = out[row["key"], row.get("version")]
            assert {column: found[column] for column in row} == row


def test_rows_come_out_in_the_order_of_their_keys_and_lists_in_their_own(canal: Any) -> None:
    files = dumped("canal")
    for name in Canal().tables:
        assert keys(files[f"{name}.csv"]) == sorted(keys(files[f"{name}.csv"])), name
    [commitment] = csv.DictReader(io.StringIO(files["commitments.csv"].decode()))
    assert commitment["places"] == "aval;amont"


def change_the_record(programme: Any) -> None:
    """Two corrections of one figure, one of its place, and a figure withdrawn."""
    for low in ("151", "152"):
        correct(
            programme=programme,
            key="revue-logements",
            cells={"value_low": Decimal(low), "places": ("amont",)},
            by="role:editors",
            at=LATER,
            reason=f"Relu : {low}",
        )
    withdraw(programme=programme, key="versement", by="role:editors", at=LATER, reason="Doublon")


def test_a_corrected_record_goes_out_and_in_again_with_its_versions(
    canal: Any, tmp_path: Path
) -> None:
    change_the_record(canal)
    files = dumped("canal")
    assert keys(files["figure_versions.csv"]) == [*["revue-logements"] * 3, "versement"]
    folder = write_files(under_another_key(files, "canal-2"), tmp_path / "out")
    take_in(folder)
    assert_same_tables(files, dumped("canal-2"))
    versions = FigureVersion.objects.filter(programme__key="canal-2", key="revue-logements")
    assert [v.reason for v in versions] == [
        "Chiffres intervertis à la saisie",
        "Relu : 151",
        "Relu : 152",
    ]


def test_a_dump_loaded_over_its_own_record_changes_nothing(canal: Any, tmp_path: Path) -> None:
    change_the_record(canal)
    files = dumped("canal")
    done = take_in(write_files(files, tmp_path / "out"), prune=True)
    assert [done.count(verb) for verb in ("added", "changed", "withdrawn")] == [0, 0, 0]
    assert dumped("canal") == files


def test_history_may_name_what_is_gone(canal: Any, tmp_path: Path) -> None:
    """A place withdrawn after a correction stays in the earlier transcription, and loads."""
    moved = Canal().set("figures", "berge-longue", places="amont").remove("places", "aval")
    moved.remove("memberships", "aval-in-eaux").set("commitments", "etude-berges", places="amont")
    moved.set("events", "pont-2024", places="").set("events", "pont-2026", places="")
    take_in(moved.write(tmp_path / "moved"), prune=True)
    files = dumped("canal")
    assert b"amont;aval" in files["figure_versions.csv"]
    take_in(write_files(under_another_key(files, "canal-2"), tmp_path / "out"))
    assert_same_tables(files, dumped("canal-2"))


def test_the_real_dossier_goes_out_and_in_again(erbm: Any, tmp_path: Path) -> None:
    files = dumped("erbm")
    folder = write_files(under_another_key(files, "erbm-2"), tmp_path / "out")
    take_in(folder)
    assert_same_tables(files, dumped("erbm-2"))


def test_the_real_dossier_is_shipped_as_it_is_dumped(erbm: Any, erbm_dossier: Path) -> None:
    """Whoever edits it with Porion gets no difference but their own."""
    files = dumped("erbm")
    for path in sorted(erbm_dossier.glob("*.csv")):
        assert sorted(files[path.name].splitlines()) == sorted(path.read_bytes().splitlines())


def test_the_record_reads_like_its_dump(canal: Any, tmp_path: Path) -> None:
    dossier, problems = read_dossier(write_files(dumped("canal"), tmp_path / "out"))
    assert problems == []
    for (_, ours), (_, read) in zip(as_dossier(canal), dossier, strict=True):
        assert [row.cells for row in ours] == [row.cells for row in read]


def test_a_dump_does_not_depend_on_the_order_of_the_rows(canal: Any, tmp_path: Path) -> None:
    turned = Canal()
    turned.row("programmes", "canal")["key"] = "canal-2"
    for rows in turned.tables.values():
        rows.reverse()
    take_in(turned.write(tmp_path), at=AT)
    assert_same_tables(dumped("canal"), dumped("canal-2"))


# ------------------------------------------------------------------------------- the folder


def test_a_dump_makes_its_folder(tmp_path: Path) -> None:
    write_folder({"a.csv": b"a\n"}, tmp_path / "new" / "folder")
    assert (tmp_path / "new" / "folder" / "a.csv").read_bytes() == b"a\n"


def test_a_dump_replaces_an_earlier_one(tmp_path: Path) -> None:
    write_folder({"a.csv": b"1\n", "b.csv": b"1\n"}, tmp_path / "out")
    write_folder({"a.csv": b"2\n", "b.csv": b"2\n"}, tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {
        "a.csv": b"2\n",
        "b.csv": b"2\n",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["out"], "no draft is left behind"


@pytest.mark.parametrize("stranger", ["notes.txt", "c.csv", ".git"])
def test_a_dump_touches_no_folder_that_holds_anything_else(tmp_path: Path, stranger: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / stranger).write_text("mine", encoding="utf-8")
    with pytest.raises(FolderInTheWay, match=stranger):
        write_folder({"a.csv": b"2\n"}, folder)
    assert [path.name for path in folder.iterdir()] == [stranger]


def test_a_dump_does_not_replace_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderInTheWay):
        write_folder({"a.csv": b"2\n"}, tmp_path / "out")


def test_a_right_dump_has_no_error(canal: Any, tmp_path: Path) -> None:
    assert right(write_files(dumped("canal"), tmp_path / "out"))
