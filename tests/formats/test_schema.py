"""The dossier's tables as Table Schema: valid for others, equal to what is shipped."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from porion.formats.csv_table import read_csv
from porion.formats.dossier.columns import KEY_PATTERN, Type
from porion.formats.dossier.folder import DESCRIPTOR
from porion.formats.dossier.schema import BY_NAME, TABLES, Table
from porion.formats.dossier.writing import describe
from tests.canal import Canal

EVERY_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def descriptor(table: Table) -> dict[str, Any]:
    [resource] = describe("essai", "Essai", [table])["resources"]
    return resource


@EVERY_TABLE
def test_every_table_is_a_valid_table_schema(table: Table) -> None:
    from frictionless import Schema

    schema = Schema.from_descriptor(descriptor(table)["schema"])
    assert [field.name for field in schema.fields] == [column.name for column in table.columns]
    assert schema.primary_key == list(table.identity)


@EVERY_TABLE
def test_a_table_refers_to_tables_above_it_or_to_itself(table: Table) -> None:
    above = [t.name for t in TABLES[: TABLES.index(table) + 1]]
    assert {column.table for column in table.columns if column.table} <= set(above)


@EVERY_TABLE
def test_columns_are_consistent(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert set(table.identity) <= {column.name for column in table.columns if column.required}
    for column in table.columns:
        assert (column.type in {Type.REF, Type.REFS}) == bool(column.table)
        assert (column.type is Type.CHOICE) == (column.choices is not None)
        assert not (column.required and column.wanted)


@EVERY_TABLE
def test_every_row_has_a_key_a_note_and_a_visibility(table: Table) -> None:
    assert {"key", "note", "visibility", "to_qualify"} <= {c.name for c in table.columns}


def test_patterns_of_lists_take_lists_of_one_and_of_many() -> None:
    for table in TABLES:
        for field in descriptor(table)["schema"]["fields"]:
            pattern = field.get("constraints", {}).get("pattern", "")
            if ";" in pattern and pattern.split("(;")[0] == KEY_PATTERN:
                assert re.fullmatch(pattern, "un")
                assert re.fullmatch(pattern, "un;deux;trois")
                assert not re.fullmatch(pattern, "un;")


def test_a_reference_to_the_same_table_has_the_empty_name() -> None:
    keys = {
        key["fields"]: key["reference"]
        for key in descriptor(BY_NAME["figures"])["schema"]["foreignKeys"]
    }
    assert keys["part_of"] == {"resource": "", "fields": "key"}
    assert keys["indicator"] == {"resource": "indicators", "fields": "key"}


def test_the_shipped_descriptor_is_the_one_that_the_schema_gives(erbm_dossier: Path) -> None:
    shipped = json.loads((erbm_dossier / DESCRIPTOR).read_text(encoding="utf-8"))
    tables = [BY_NAME[resource["name"]] for resource in shipped["resources"]]
    assert shipped == describe(shipped["name"], shipped["title"], tables)


def test_every_shipped_table_has_every_column(erbm_dossier: Path) -> None:
    """A column left out would be unknown everywhere, which an editor should see."""
    for path in sorted(erbm_dossier.glob("*.csv")):
        table = read_csv(path.name, path.read_bytes())
        names = tuple(column.name for column in BY_NAME[path.stem].columns)
        assert table.header == names, path.name


def frictionless_errors(folder: Path) -> list[str]:
    # Only here: the import is long, and most test processes do without it.
    from frictionless import Package

    package = Package(str(folder / DESCRIPTOR))
    return [
        f"{task.name}: {error.message}"
        for task in package.validate().tasks
        for error in task.errors
    ]


def test_an_independent_reader_finds_no_error_in_the_real_dossier(erbm_dossier: Path) -> None:
    assert frictionless_errors(erbm_dossier) == []


@pytest.mark.parametrize(
    ("table", "key", "column", "cell"),
    [
        ("figures", "cible", "as_at", "2025-02-30"),
        ("figures", "cible", "indicator", ""),
        ("relations", "r-meme-fait", "left", "autre"),
    ],
)
def test_the_descriptor_says_enough_for_others_to_refuse(
    tmp_path: Path, table: str, key: str, column: str, cell: str
) -> None:
    folder = Canal().set(table, key, **{column: cell}).write(tmp_path)
    [error] = {message.split(": ")[0] for message in frictionless_errors(folder)}
    assert error == table
