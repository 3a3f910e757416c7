"""Sentences and what must be read in them: tables that an expert extends without touching code.

Each line of `examples/*.csv` is one number of one text. An empty cell asserts nothing, `-` says
that there must be nothing; `why_not` is the reason why the number is no quantity. `printed` must
be what the reading prints; where a text prints it twice, `nth` (from 1) tells which.
"""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from porion.core.passages import normalise
from porion.core.reading.answer import as_answer
from porion.core.reading.document import Document
from porion.core.reading.engine import read
from porion.core.reading.names.finding import Names
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.repository.sources import ROOT

EXAMPLES = Path(__file__).parent / "examples"
#: Columns of the tables that are asserted as they are, under the name of the answer.
_COLUMNS = {
    "low": "value_low",
    "high": "value_high",
    "qualifier": "qualifier",
    "unit": "unit",
    "noun": "noun",
    "denominator": "denominator",
    "from": "from",
    "to": "to",
    "as_at": "as_at",
    "kind": "kind",
    "state": "state",
    "places": "places",
    "parties": "parties",
    "scheme": "scheme",
}


TABLES = sorted(EXAMPLES.glob("*.csv"))


@cache
def _names() -> Names:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    return names_of(dossier)


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_line_of_the_table_is_read_so(table: Path) -> None:
    """Every line that is read otherwise is said, not only the first."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(enumerate(csv.DictReader(file), start=2))
    assert rows, f"{table.name} has no line"
    said = [f"{table.name}:{number}: {wrong}" for number, row in rows if (wrong := _wrong(row))]
    assert not said, "\n".join((f"{len(said)} of {len(rows)} lines:", *said))


def test_a_line_that_is_read_otherwise_is_said() -> None:
    row = {"text": "La commune compte 12 logements.", "printed": "12", "low": "12"}
    assert _wrong(row) == ""
    assert "('12', '13')" in _wrong({**row, "low": "13"})
    assert "is not read" in _wrong({**row, "printed": "14"})
    assert "expected" in _wrong({**row, "why_not": "reference"})


def _wrong(row: dict[str, str]) -> str:
    """What is read otherwise than the line says; empty where all is right."""
    document = Document.of_text(normalise(row["text"]))
    answer = as_answer(document, read(document, _names()))
    nth = int(row.get("nth") or 1) - 1
    if row.get("why_not"):
        said = [n for n in answer["not_quantities"] if n["printed"] == row["printed"]]
        why = [n["why"] for n in said][nth : nth + 1]
        kept = row["printed"] in [c["printed"] for c in answer["candidates"]]
        right = why == [row["why_not"]] and not kept
        return (
            "" if right else f"found {why}, expected {row['why_not']!r} and no quantity: {answer}"
        )
    found = [c for c in answer["candidates"] if c["printed"] == row["printed"]]
    if not found[nth:]:
        return f"{row['printed']!r} is not read in {row['text']!r}: {answer}"
    wrong = {
        column: (_plain(found[nth][name]), row[column])
        for column, name in _COLUMNS.items()
        if row.get(column) and _plain(found[nth][name]) != _wanted(row[column])
    }
    return f"{row['text']!r}: found, expected {wrong}" if wrong else ""


def _wanted(cell: str) -> str:
    return "" if cell == "-" else cell


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        text = f"{value.normalize():f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, date):
        return value.isoformat()
    return ";".join(value) if isinstance(value, list) else str(value)
