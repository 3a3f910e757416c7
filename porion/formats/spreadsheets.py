"""CSV for people's spreadsheets: exact values, and nothing that a spreadsheet would run."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from porion.formats.dossier.cells import write

_FORMULA = re.compile(r"\s*[=+\-@]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def spreadsheet(heads: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """CSV of `rows`, the columns named by `heads` only; commas, CRLF, no byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([cell(row[name]) for name in heads] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """A value as a cell; an apostrophe goes before what would be taken for a formula."""
    text = write(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
