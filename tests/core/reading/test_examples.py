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


def _lines() -> list[Any]:
    lines = []
    for path in sorted(EXAMPLES.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                lines.append(pytest.param(row, id=f"{path.stem}:{number}"))
    return lines


@cache
def _names() -> Names:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    return names_of(dossier)


@pytest.mark.parametrize("row", _lines())
def test_example(row: dict[str, str]) -> None:
    document = Document.of_text(normalise(row["text"]))
    answer = as_answer(document, read(document, _names()))
    nth = int(row.get("nth") or 1) - 1
    if row.get("why_not"):
        said = [n for n in answer["not_quantities"] if n["printed"] == row["printed"]]
        assert [n["why"] for n in said][nth : nth + 1] == [row["why_not"]], answer
        assert row["printed"] not in [c["printed"] for c in answer["candidates"]]
        return
    found = [c for c in answer["candidates"] if c["printed"] == row["printed"]]
    assert found[nth:], f"{row['printed']!r} is not read in {row['text']!r}: {answer}"
    wrong = {
        column: (_plain(found[nth][name]), row[column])
        for column, name in _COLUMNS.items()
        if row.get(column) and _plain(found[nth][name]) != _wanted(row[column])
    }
    assert not wrong, f"{row['text']!r}: found, expected {wrong}"


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
