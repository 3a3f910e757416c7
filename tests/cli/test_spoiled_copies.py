"""A hundred copies of the real dossier, spoiled by seed: said in words, never a traceback."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.db import transaction

from porion.foundation.models import AuditEvent
from porion.territory.queries.places import place
from tests.cli.conftest import Porion
from tests.cli.test_bad_dossiers import Copy, errors_of, no_date
from tests.records import copy_of, dumped, loaded

pytestmark = pytest.mark.django_db
COPIES, GROUPS = 100, 10
ODD = (
    *("", " ", "\t", "0", "-1", "1e9", "9" * 30, "0.00000001", "-0", "NaN", "Infinity", "true"),
    *("2025-13-45", "0001-01-01", "9999-12-31", "0999-01-01T00:00:00Z", "1900-02-29"),
    *("🏚️ cité", "é" * 600, "é", "‮oitnetta", "a\u0301", "{found}", "%s", "'; DROP TABLE x; --"),
    *(";", "a;;b", "a;a", "<b>gras</b>", "=1+1", "\\N", "null", "not_stated", "CP2023:0-1"),
    *("CP2023:5-2", "NUL:1-2", "CP2023:0-999999999", "../../etc/passwd", "a\nb", "a\rb", '"', ","),
    *("x" * 10_001, "f" * 64, "F" * 64, "role:editors", "homes", "EUR", "exact", "internal"),
)
Spoiling = Callable[[Path, Random], None]


@pytest.fixture(scope="module")
def base(erbm_dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real dossier with a tenth of its memberships, which are a thousand and all alike."""
    folder = copy_of(erbm_dossier, tmp_path_factory.mktemp("base") / "erbm")
    lines = (folder / "memberships.csv").read_bytes().splitlines(keepends=True)
    (folder / "memberships.csv").write_bytes(b"".join(lines[:100]))
    return folder


@pytest.fixture(scope="module")
def base_record(django_db_setup: None, django_db_blocker: Any, base: Path) -> Iterator[Any]:
    with loaded(base, django_db_blocker) as programme:
        yield programme


@pytest.fixture
def record(base_record: Any, db: None) -> Any:
    """What the copies are loaded over."""
    return base_record


def some_table(folder: Path, chance: Random) -> Path:
    return chance.choice(sorted(folder.glob("*.csv")))


def read_rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode(errors="replace"), newline="")))


def write_rows(path: Path, rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_bytes(out.getvalue().encode())


def flip_bytes(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(bytes(content))


def cut_off(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))])


def odd_cells(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    rows = read_rows(path)
    for _ in range(chance.randint(1, 4)):
        row = chance.choice(rows)
        if row:
            row[chance.randrange(len(row))] = chance.choice(ODD)
    write_rows(path, rows)


def swapped_cells(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    rows = read_rows(path)
    one, two = chance.choice(rows), chance.choice(rows)
    a, b = chance.randrange(len(one)), chance.randrange(len(two))
    one[a], two[b] = two[b], one[a]
    write_rows(path, rows)


def swapped_columns(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    rows = read_rows(path)
    a, b = (chance.randrange(len(rows[0])) for _ in range(2))
    rows[0][a], rows[0][b] = rows[0][b], rows[0][a]
    write_rows(path, rows)


def rows_twice_or_gone(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    rows = read_rows(path)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(rows))
        rows[at : at + 1] = chance.choice([[], [rows[at], rows[at]]])
    write_rows(path, rows)


def shuffled_rows(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    header, *rows = read_rows(path)
    chance.shuffle(rows)
    write_rows(path, [header, *rows])


def renamed_column(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    rows = read_rows(path)
    rows[0][chance.randrange(len(rows[0]))] = chance.choice(["", "clé", "key", "note", "x" * 300])
    write_rows(path, rows)


def inserted_text(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    text = path.read_bytes().decode(errors="replace")
    at = chance.randrange(len(text))
    added = chance.choice(['"', '""', ",", "\n", "\r", "\r\n", "\ufeff", "😀", ";", "\v", "\u2028"])
    path.write_bytes((text[:at] + added + text[at:]).encode())


def other_line_ends(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    path.write_bytes(path.read_bytes().replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n"])))


def other_encoding(folder: Path, chance: Random) -> None:
    path = some_table(folder, chance)
    text = path.read_bytes().decode(errors="replace")
    path.write_bytes(text.encode(chance.choice(["cp1252", "utf-16", "utf-8-sig"]), "replace"))


def two_files_exchanged(folder: Path, chance: Random) -> None:
    one, two = some_table(folder, chance), some_table(folder, chance)
    a, b = one.read_bytes(), two.read_bytes()
    one.write_bytes(b)
    two.write_bytes(a)


def one_file_gone(folder: Path, chance: Random) -> None:
    chance.choice(sorted(folder.iterdir())).unlink()


def spoiled_descriptor(folder: Path, chance: Random) -> None:
    path = folder / "datapackage.json"
    package: Any = json.loads(path.read_text(encoding="utf-8"))
    resource = chance.choice(package["resources"])
    odd: Any = chance.choice([None, 7, "", [], {}, "figures", "figures.csv", "\ud800", "../x", "."])
    chance.choice(
        [
            lambda: resource.update(name=odd),
            lambda: resource.update(path=odd),
            lambda: resource.pop("path"),
            lambda: package["resources"].append(odd),
            lambda: package["resources"].remove(resource),
            lambda: package["resources"].append(resource),
            lambda: package.update(resources=odd),
        ]
    )()
    text = json.dumps(package)
    if chance.random() < 0.3:
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(["{", '"', "\\", "9" * 5000, "[" * 5000]) + text[at + 1 :]
    path.write_text(text, encoding="utf-8")


SPOILINGS: tuple[Spoiling, ...] = (
    *(flip_bytes, cut_off, odd_cells, odd_cells, odd_cells, swapped_cells, swapped_columns),
    *(rows_twice_or_gone, shuffled_rows, renamed_column, inserted_text, other_line_ends),
    *(other_encoding, two_files_exchanged, one_file_gone, spoiled_descriptor),
)


def spoiled(dossier: Path, folder: Path, seed: int) -> Path:
    """A copy with one, two or three things wrong with it: always the same for a seed."""
    chance = Random(seed)  # noqa: S311
    copy_of(dossier, folder)
    for _ in range(chance.choice([1, 1, 2, 3])):
        # What is spoiled already may leave nothing to spoil in that way.
        with suppress(AttributeError, IndexError, KeyError, TypeError, ValueError):
            chance.choice(SPOILINGS)(folder, chance)
    return folder


def errors_for_programs(written: str) -> int:
    """How many errors the JSON has, each with what is wrong and how to mend it."""
    errors = [p for p in json.loads(written)["results"] if p["severity"] == "error"]
    assert all(error["message"] and error["expected"] and error["mend"] for error in errors)
    return len(errors)


def check(porion: Porion, folder: Path, *, form: str) -> int:
    """The exit code of `check`, whose errors are all said in full."""
    result = porion("check", folder, "--format", form)
    written = (
        errors_for_programs(result.stdout) if form == "json" else len(errors_of(result.stderr))
    )
    assert result.exit_code == (1 if written else 0)
    return result.exit_code


@pytest.mark.slow
@pytest.mark.parametrize("group", range(GROUPS))
def test_a_spoiled_copy_is_refused_in_words_or_loaded_whole(
    porion: Porion, record: Any, base: Path, tmp_path: Path, group: int
) -> None:
    refused = 0
    for seed in range(group, COPIES, GROUPS):
        folder = spoiled(base, tmp_path / str(seed), seed)
        if check(porion, folder, form="json" if seed % 20 < 10 else "table"):
            refused += 1
            continue
        with transaction.atomic():
            done = porion("load", folder, "--prune")
            assert done.exit_code == 0, (seed, done.stderr)
            transaction.set_rollback(True)
    assert refused, "most copies are wrong"


@pytest.mark.slow
def test_a_bad_dossier_leaves_the_record_as_it_was(
    porion: Porion, record: Any, base: Path, tmp_path: Path
) -> None:
    copy = Copy(copy_of(base, tmp_path / "copy"))
    copy.change("places", "label", "Ailleurs", {"key": "reg-32"})
    no_date(copy)
    before, events = dumped("erbm"), AuditEvent.objects.count()
    assert porion("load", copy.folder, "--prune").exit_code == 1
    assert AuditEvent.objects.count() == events
    assert dumped("erbm") == before
    assert place(record, "reg-32").label == "Hauts-de-France"
