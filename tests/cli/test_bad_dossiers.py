"""Dossiers that are not right: each mistake located and explained, and nothing loaded."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from porion.foundation.models import AuditEvent
from porion.programmes.models import Programme
from tests.cli.conftest import Porion
from tests.records import copy_of, described

#: file, or file:line, or file:line:column with the header's name; what is wrong, what was
#: expected, what to do.
LINE = re.compile(
    r"(?P<place>[^:\n]+(?::\d+){0,2}):(?: \[(?P<header>[^\]]*)\])? erreur : (?P<wrong>.+)\. "
    r"Attendu : (?P<expected>.+)\. À faire : (?P<mend>.+)\."
)


class Copy:
    """A copy of the real dossier, to be spoiled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.csv"

    def rows(self, table: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.path(table).read_text(encoding="utf-8"))))

    def write(self, table: str, rows: list[dict[str, str]], names: list[str] | None = None) -> None:
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, names or list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.path(table).write_text(out.getvalue(), encoding="utf-8")

    def change(self, table: str, column: str, value: str, where: dict[str, str]) -> str:
        """Set one cell of the first row with these cells; its file:line:column."""
        rows = self.rows(table)
        number = next(
            i
            for i, row in enumerate(rows)
            if all(row[name] == cell for name, cell in where.items())
        )
        rows[number][column] = value
        self.write(table, rows)
        # No cell of these tables has a line break, which `rows` would not show.
        assert len(self.path(table).read_text(encoding="utf-8").splitlines()) == len(rows) + 1
        return f"{table}.csv:{number + 2}:{list(rows[0]).index(column) + 1}"

    def bytes(self, table: str, old: bytes, new: bytes) -> None:
        content = self.path(table).read_bytes()
        assert old in content
        self.path(table).write_bytes(content.replace(old, new, 1))

    def describe(self, change: Callable[[list[Any]], object]) -> None:
        package = described(self.folder)
        change(package["resources"])
        text = json.dumps(package, ensure_ascii=False, indent=1)
        (self.folder / "datapackage.json").write_text(text, encoding="utf-8")


HOMES = {"key": "cp2025-logements-15500"}
TARGET = {"indicator": "logements-rehabilites", "kind": "target"}


def broken_csv(copy: Copy) -> str:
    lines = copy.path("scopes").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[2] = '"' + lines[2].split(",", 1)[0] + "," + lines[2].split(",", 1)[1]
    copy.path("scopes").write_text("".join(lines), encoding="utf-8")
    return "scopes.csv:3:1"


def wrong_encoding(copy: Copy) -> str:
    text = copy.path("places").read_text(encoding="utf-8")
    line = next(i for i, row in enumerate(text.splitlines(), 1) if "é" in row or "è" in row)
    copy.path("places").write_bytes(text.encode("cp1252", errors="replace"))
    return f"places.csv:{line}:"


def missing_column(copy: Copy) -> str:
    rows = copy.rows("figures")
    names = [name for name in rows[0] if name != "qualifier"]
    copy.write("figures", [{name: row[name] for name in names} for row in rows], names)
    return f"figures.csv:1:{len(names) + 1}"


def unknown_key(copy: Copy) -> str:
    return copy.change("figures", "document", "CP2032", HOMES)


def duplicate_key(copy: Copy) -> str:
    rows = copy.rows("indicators")
    copy.write("indicators", [*rows, rows[3]])
    return f"indicators.csv:{len(rows) + 2}:1"


def low_above_high(copy: Copy) -> str:
    return copy.change("figures", "value_low", "99999999", {"qualifier": "between"})


def strict_without_bound(copy: Copy) -> str:
    copy.change("figures", "high_strict", "true", HOMES)
    return copy.change("figures", "low_strict", "true", HOMES).rsplit(":", 1)[0]


def ends_before_it_begins(copy: Copy) -> str:
    where = next(row for row in copy.rows("figures") if row["valid_from"] and row["valid_to"])
    return copy.change("figures", "valid_from", "2199-01-01", {"key": where["key"]})


def unit_of_another_indicator(copy: Copy) -> str:
    return copy.change("figures", "unit", "households", HOMES)


def no_date(copy: Copy) -> str:
    return copy.change("documents", "published_on", "2023-02-30", {"key": "CP2023"})


def passage_outside_its_document(copy: Copy) -> str:
    copy.change("figures", "passage_start", "999900", HOMES)
    return copy.change("figures", "passage_end", "999930", HOMES)


def no_locator(copy: Copy) -> str:
    where = next(row for row in copy.rows("objectives") if row["passage"])
    return copy.change("objectives", "passage", "ENG2017, p. 3", {"key": where["key"]})


def cycle(copy: Copy) -> str:
    leaf = next(row for row in copy.rows("objectives") if row["parent"])
    return copy.change("objectives", "parent", leaf["key"], {"key": leaf["parent"]})


def endless_cell(copy: Copy) -> str:
    return copy.change("figures", "note", "x" * 200_000, HOMES)


def nul(copy: Copy) -> str:
    copy.change("figures", "label", "Logements §", HOMES)
    place = copy.change("figures", "label", "Logements §", HOMES)
    copy.bytes("figures", "Logements §".encode(), b"Logements \0")
    return place


def a_folder_for_a_file(copy: Copy) -> str:
    copy.path("scopes").unlink()
    copy.path("scopes").mkdir()
    return "scopes.csv:"


def a_link_outwards(copy: Copy) -> str:
    outside = copy.folder.parent / "scopes.csv"
    copy.path("scopes").rename(outside)
    copy.path("scopes").symlink_to(outside)
    return "scopes.csv:"


def an_empty_folder(copy: Copy) -> str:
    for path in copy.folder.iterdir():
        path.unlink()
    return "datapackage.json:"


def a_table_twice(copy: Copy) -> str:
    copy.describe(lambda resources: resources.append(dict(resources[0], path="again.csv")))
    return "datapackage.json:"


SPOILED = (
    (broken_csv, "la ligne ne se découpe pas en cellules"),
    (wrong_encoding, "illisible en UTF-8"),
    (missing_column, "la colonne « qualifier » manque"),
    (unknown_key, "« CP2032 » n’existe pas dans la table « documents »"),
    (duplicate_key, "déjà prise à la ligne 5"),
    (low_above_high, "à l’envers"),
    (strict_without_bound, "borne stricte sans valeur"),
    (ends_before_it_begins, "2199-01-01 est après valid_to"),
    (unit_of_another_indicator, "unité « households »"),
    (no_date, "« 2023-02-30 » n’est pas une date"),
    (passage_outside_its_document, "le passage va jusqu’à 999930"),
    (no_locator, "position « ENG2017, p. 3 »"),
    (cycle, "boucle"),
    (endless_cell, "200000 caractères"),
    (nul, "caractère nul"),
    (a_folder_for_a_file, "ce n’est pas un fichier"),
    (a_link_outwards, "ce fichier mène hors du dossier"),
    (an_empty_folder, "fichier absent"),
    (a_table_twice, "déclaré deux fois : programmes (again.csv)"),
)


def errors_of(written: str) -> list[re.Match[str]]:
    """The errors said on standard error, each in full."""
    lines = [line for line in written.splitlines() if " erreur : " in line]
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found), lines
    return [match for match in found if match]


@pytest.mark.parametrize(("spoil", "said"), SPOILED, ids=[spoil.__name__ for spoil, _ in SPOILED])
def test_a_bad_dossier_is_refused_with_one_error_at_its_place(
    porion: Porion,
    erbm_dossier: Path,
    tmp_path: Path,
    spoil: Callable[[Copy], str],
    said: str,
) -> None:
    copy = Copy(copy_of(erbm_dossier, tmp_path / "copy"))
    place = spoil(copy)
    result = porion("load", copy.folder)
    assert (result.exit_code, result.stdout) == (1, "")
    [error] = errors_of(result.stderr)
    assert said in error["wrong"], error["wrong"]
    assert f"{error['place']}:".startswith(place), (error["place"], place)
    assert error["expected"]
    assert error["mend"]
    assert "Rien n’a été chargé." in result.stderr
    assert not Programme.objects.exists()
    assert not AuditEvent.objects.exists()


def test_a_fingerprint_that_differs_is_located(
    porion: Porion, erbm_dossier: Path, documents_dir: Path, tmp_path: Path
) -> None:
    copy = Copy(copy_of(erbm_dossier, tmp_path / "copy"))
    place = copy.change("not_quantities", "passage_sha256", "0" * 64, {})
    result = porion("check", copy.folder, "--documents", documents_dir)
    assert result.exit_code == 1
    [error] = errors_of(result.stderr)
    assert (error["place"], error["header"]) == (place, "passage_sha256")
    assert "n’est pas celle des mots" in error["wrong"]


def test_a_number_that_is_not_in_its_passage_is_located(
    porion: Porion, erbm_dossier: Path, documents_dir: Path, tmp_path: Path
) -> None:
    copy = Copy(copy_of(erbm_dossier, tmp_path / "copy"))
    place = copy.change("figures", "printed", "15.500", HOMES)
    result = porion("check", copy.folder, "--documents", documents_dir)
    assert result.exit_code == 1
    [error] = errors_of(result.stderr)
    assert (error["place"], error["header"]) == (place, "printed")
    assert "« 15.500 » n’est pas dans le passage" in error["wrong"]


def test_all_mistakes_of_a_run_are_said(porion: Porion, erbm_dossier: Path, tmp_path: Path) -> None:
    copy = Copy(copy_of(erbm_dossier, tmp_path / "copy"))
    places = [
        low_above_high(copy),
        unit_of_another_indicator(copy),
        no_date(copy),
        cycle(copy),
        broken_csv(copy),
    ]
    result = porion("check", copy.folder)
    assert result.exit_code == 1
    assert {error["place"] for error in errors_of(result.stderr)} == set(places)
    assert f"{len(places)} erreur(s)" in result.stdout
