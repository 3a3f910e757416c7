"""A number that reading missed: a row with what is printed and some words around it, made whole.

A person writes in `figures.csv` (or on the review page) the number as printed, words around it
in `context`, an indicator and a unit; key, document, passage, fingerprint and value are found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from porion.core.folding import fold
from porion.core.language.french_units import unit_words
from porion.core.passages import fingerprint, normalise
from porion.core.problems import Problem
from porion.core.quantities import UNITS
from porion.core.reading.numbers.printed import read_number
from porion.core.reading.scene import sentences
from porion.core.vocabulary import FigureKind, Qualifier
from porion.formats.candidates.columns import Decision, header
from porion.formats.candidates.folder import ReadingFolder, ReadRow
from porion.formats.candidates.indicators import indicator_row
from porion.formats.candidates.keys import Keys, nth_inside, slug
from porion.formats.candidates.proposed import VISIBILITY, cells_of, clause

#: How the page calls a row until it has the key of its passage.
DRAFT = "ajout-"
_OPEN_ABOVE = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
_OPEN_BELOW = (Qualifier.AT_MOST, Qualifier.UP_TO)


@dataclass
class _Adding:
    """The texts of a reading, and what comes of its rows."""

    folder: ReadingFolder
    problems: list[Problem] = field(default_factory=list)
    indicators: dict[str, dict[str, str]] = field(default_factory=dict)


def completed(folder: ReadingFolder) -> ReadingFolder:
    """The reading with the rows that a person added to its figures made whole."""
    rows = folder.rows.get("figures", ())
    if not any(_is_added(row) for row in rows):
        return folder
    adding = _Adding(folder)
    figures = tuple(_whole(row, adding) if _is_added(row) else row for row in rows)
    known = folder.rows.get("indicators", ())
    file = rows[0].file.replace("figures", "indicators")
    fresh = tuple(
        ReadRow("indicators", file, 0, header("indicators"), cells, None, edited=True)
        for key, cells in adding.indicators.items()
        if key not in {row.key for row in known}
    )
    tables = {**folder.rows, "figures": figures}
    if fresh or known:
        tables["indicators"] = (*known, *fresh)
    return replace(folder, rows=tables, problems=(*folder.problems, *adding.problems))


def _is_added(row: ReadRow) -> bool:
    if row.decision is Decision.REJECTED:
        return False
    return bool(row.cells.get("printed")) and not row.cells.get("passage_start")


def _whole(row: ReadRow, adding: _Adding) -> ReadRow:
    place = _place(row, adding)
    if place is None:
        return row
    document, at, end = place
    text, printed = adding.folder.texts[document], normalise(row.cells["printed"])
    start, stop = next(
        ((s, e) for s, e in sentences(text, 0, len(text)) if s <= at and end <= e), (at, end)
    )
    start, stop = clause(text, start, stop, keep=(at, end))
    words = text[start:stop]
    key = row.key
    if not key or key.startswith(DRAFT):
        nth = nth_inside(words, printed, at - start)
        key = Keys(document).key("figure", words, nth, printed)
    unit = _unit(row, printed)
    cells = {
        **dict.fromkeys(header("figures"), ""),
        **_supposed(unit),
        **{name: cell for name, cell in row.cells.items() if cell},
        "key": key,
        "printed": printed,
        "unit": unit,
        "document": document,
        "passage_start": str(start),
        "passage_end": str(stop),
        "passage_sha256": fingerprint(words),
        "context": row.cells.get("context") or words,
    }
    cells |= _value(cells, printed)
    cells |= _indicator(cells, adding)
    names = (*row.header, *(name for name in header("figures") if name not in row.header))
    return replace(row, header=names, cells=cells)


def _place(row: ReadRow, adding: _Adding) -> tuple[str, int, int] | None:
    """The document and the span of the printed number; a problem where it is not exactly one."""
    printed, around = normalise(row.cells["printed"]), normalise(row.cells.get("context", ""))
    asked = row.cells.get("document", "")
    texts = {k: t for k, t in adding.folder.texts.items() if not asked or k == asked}
    found = list(_spans(texts, printed, around))
    if len(found) == 1:
        return found[0]
    if found:
        times = str(len(found))
        problem = row.problem("printed_often", "printed", printed[:80], times=times)
    else:
        problem = row.problem("printed_not_in_text", "printed", printed[:80])
    adding.problems.append(problem)
    return None


def _spans(texts: Mapping[str, str], printed: str, around: str) -> Iterator[tuple[str, int, int]]:
    """Where `printed` stands, within `around` where that is given: there the first time."""
    inside = around.find(printed) if around else -1
    if around and inside < 0:
        return
    needle = around or printed
    for document, text in texts.items():
        at = text.find(needle)
        while at >= 0:
            start = at + max(inside, 0)
            if not (_digit(text, start - 1) or _digit(text, start + len(printed))):
                yield document, start, start + len(printed)
            at = text.find(needle, at + 1)


def _digit(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isdigit()


def _unit(row: ReadRow, printed: str) -> str:
    """The code of a unit: written as such or in its French words, else what is printed."""
    told = row.cells.get("unit", "")
    if not told:
        return "%" if "%" in printed else "EUR" if "€" in printed or "euro" in printed else ""
    if told in UNITS:
        return told
    for code in UNITS:
        words = unit_words(code)
        if fold(told) in (fold(words.one), fold(words.many)):
            return code
    return told


def _supposed(unit: str) -> dict[str, str]:
    kind = FigureKind.ANNOUNCED if unit.startswith("EUR") else FigureKind.ACTUAL
    return {"kind": kind.value, "qualifier": Qualifier.EXACT.value, "visibility": VISIBILITY}


def _value(cells: Mapping[str, str], printed: str) -> dict[str, str]:
    """The bounds of the printed number, where the row has none."""
    number = read_number(printed)
    if cells["value_low"] or cells["value_high"] or number is None:
        return {}
    low, high = number.low, number.high
    qualifier = cells["qualifier"]
    strict = (qualifier == Qualifier.MORE_THAN, qualifier == Qualifier.NEARLY)
    if qualifier in _OPEN_ABOVE:
        high = None
    elif qualifier in _OPEN_BELOW:
        low = None
    return cells_of(
        {
            "value_low": low,
            "value_high": high,
            "low_strict": None if low is None else strict[0],
            "high_strict": None if high is None else strict[1],
        }
    )


def _indicator(cells: Mapping[str, str], adding: _Adding) -> dict[str, str]:
    """An indicator told by words (or by the label alone) is a new one; its label is the
    figure's where that has none."""
    told = cells["indicator"]
    words = told if told != slug(told, 200) else ""
    if not told:
        words = cells["label"]
    if not words:
        return {"label": cells["label"] or told}
    for row in adding.folder.rows.get("indicators", ()):
        if fold(row.cells.get("label", "")) == fold(words):
            return {"indicator": row.key, "label": cells["label"] or words}
    key = slug(words, 60) or "valeur"
    adding.indicators[key] = cells_of(indicator_row(key, words, cells["unit"]))
    return {"indicator": key, "label": cells["label"] or words}
