"""What the page's script needs, as one JSON text: the rows, and the words of their cells."""

import json
from collections.abc import Mapping
from typing import Any

from porion.core.language import label, state_label, unit_words
from porion.core.passages import fingerprint
from porion.core.quantities import UNITS
from porion.core.vocabulary import (
    STATES_OF_KIND,
    CommitmentKind,
    DocumentKind,
    FigureKind,
    FigureState,
)
from porion.formats.candidates.columns import DECISION_WORDS
from porion.formats.candidates.guarding import bare
from porion.formats.candidates.indicators import indicator_row
from porion.formats.candidates.proposed import Tables
from porion.formats.candidates.writing import write_table
from porion.formats.csv_table import read_csv
from porion.reports.review.entries import CARDS, Subject
from porion.reports.review.markup import Html, tag

_TABLE = ".csv"
#: What would end the element or a line of script, written as JSON escapes.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def embedded(file: str, subject: Subject, files: Mapping[str, bytes]) -> Html:
    """The data element, which no text of the document can end. `files`: those of the reading, by
    name; the tables among them are what the page changes, the others it only gives back."""
    data = _data(file, subject, files)
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return tag("script", Html(content.translate(_ESCAPED)), type="application/json", id="data")


def proposed_labels(tables: Tables, record_labels: Mapping[str, str]) -> dict[str, str]:
    """Labels by key of the indicators and objectives that the reading proposes or refers to."""
    labels = dict(record_labels)
    for table in ("indicators", "objectives"):
        for row in tables.get(table, ()):
            labels.setdefault(row.cells.get("key", ""), row.cells.get("label", ""))
    return labels


def _data(file: str, subject: Subject, files: Mapping[str, bytes]) -> dict[str, Any]:
    tables = {name: content for name, content in files.items() if name.endswith(_TABLE)}
    for table in ("figures", "indicators"):  # a person may add to them
        tables.setdefault(f"{table}{_TABLE}", write_table(table, ()))
    return {
        "file": file,
        "sha256": fingerprint(subject.document.text),
        "cards": CARDS,
        "tables": {
            name.removesuffix(_TABLE): _table(name, content) for name, content in tables.items()
        },
        "beside": {name: content.decode() for name, content in files.items() if name not in tables},
        "units": [_unit(code) for code in UNITS],
        "kinds": _words_of(FigureKind),
        "states": [[state.value, state_label(state)] for state in FigureState],
        "statesOf": {
            kind.value: [state.value if state else "" for state in FigureState if state in states]
            + ([""] if None in states else [])
            for kind, states in STATES_OF_KIND.items()
        },
        "commitmentKinds": _words_of(CommitmentKind),
        "documentKinds": _words_of(DocumentKind),
        "newIndicator": indicator_row("", "", ""),
        "indicators": [[known.key, known.label, known.unit] for known in subject.record.indicators],
        "names": {table: list(names.items()) for table, names in subject.record.names.items()},
        "decisions": {word: decision.value for word, decision in DECISION_WORDS.items()},
    }


def _table(name: str, content: bytes) -> dict[str, Any]:
    table = read_csv(name, content)
    rows = [[bare(cell) for cell in record.cells] for record in table.records]
    return {"header": list(table.header), "rows": rows}


def _words_of(
    keys: type[FigureKind] | type[CommitmentKind] | type[DocumentKind],
) -> list[list[str]]:
    return [[key.value, label(key)] for key in keys]


def _unit(code: str) -> list[Any]:
    """Code, words of one and of many, whether a sign, dimension, whole numbers, never negative."""
    unit = UNITS[code]
    try:
        said = unit_words(code)
    except KeyError:
        return [code, code, code, True, unit.dimension, unit.whole, unit.nonnegative]
    return [code, said.one, said.many, said.symbol, unit.dimension, unit.whole, unit.nonnegative]
