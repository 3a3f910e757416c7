"""What was read, for people and for programs."""

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import click

from porion.cli.output import print_json, print_list
from porion.core.language.dates import span
from porion.core.language.french_units import unit_words
from porion.core.language.quantities import quantity
from porion.core.periods import Span
from porion.core.reading.answer import as_answer
from porion.core.reading.found import Candidate
from porion.core.reading.record.carrying import Fate
from porion.core.reading.record.known import stated_value
from porion.formats.candidates.proposed import Source
from porion.formats.candidates.versions import Version
from porion.formats.candidates.wording import because
from porion.formats.spreadsheets import spreadsheet

#: Columns of the table for people.
_SHOWN = ("page", "imprimé", "valeur", "date", "confiance", "contexte")

_FATES = {
    Fate.UNCHANGED: "inchangés",
    Fate.MOVED: "déplacés",
    Fate.CHANGED: "modifiés",
    Fate.LOST: "absents",
}


def print_reading(sources: Sequence[Source], form: str, version: Version | None = None) -> None:
    """The reading of one document, or of several, in the wanted form; what became of the
    passages on record where it is a new version."""
    if form == "json":
        answers = [_answer(source, named=len(sources) > 1) for source in sources]
        if len(sources) == 1:
            carried = {"carried": _carried(version)} if version is not None else {}
            print_json({**answers[0], **carried})
        else:
            print_json({"count": len(answers), "next": None, "results": answers})
    elif form == "csv":
        sys.stdout.write(_csv(sources))
    else:
        _print_table(sources)
        print_version(version)


def print_version(version: Version | None) -> None:
    """What became of the passages on record: how many stand, and each that changed."""
    if version is None:
        return
    rows = _carried(version)
    counts = Counter(row["fate"] for row in rows)
    told = ", ".join(f"{counts[fate]} {word}" for fate, word in _FATES.items() if counts[fate])
    click.echo(f"Nouvelle version : {len(rows)} passages au dossier, {told}.")
    shown = [row for row in rows if row["fate"] in (Fate.CHANGED, Fate.LOST)]
    if shown:
        print_list(shown, "table", shown=("table", "key", "fate", "was", "now_at", "then", "now"))


def _carried(version: Version) -> list[dict[str, Any]]:
    return [
        {
            "table": each.row.table.name,
            "key": each.row.key,
            "column": column,
            "fate": str(carried.fate),
            "was": f"{carried.passage.start}-{carried.passage.end}",
            "now_at": f"{carried.start}-{carried.end}" if carried.fate is not Fate.LOST else "",
            "then": carried.then,
            "now": carried.now,
            "elsewhere": carried.tie,
        }
        for each in version.carried
        for column, _, carried in each.places
    ]


def summary(source: Source) -> str:
    """How much of what was found in one document."""
    reading = source.reading
    return (
        f"{source.file} : {len(source.document.text)} caractères, "
        f"{len(reading.candidates)} chiffres, {len(reading.commitments)} engagements, "
        f"{len(reading.not_quantities)} nombres écartés."
    ) + "".join(f" {remark}" for remark in reading.remarks)


def _answer(source: Source, *, named: bool) -> dict[str, Any]:
    answer = as_answer(source.document, source.reading)
    return {"file": source.file, **answer} if named else answer


def _csv(sources: Sequence[Source]) -> str:
    rows = []
    for source in sources:
        found = as_answer(source.document, source.reading)["candidates"]
        for cells, candidate in zip(found, source.reading.candidates, strict=True):
            passage = cells.pop("passage")
            more = {"passage_start": passage["start"], "passage_end": passage["end"]}
            lists = {name: tuple(each) for name, each in cells.items() if isinstance(each, list)}
            rows.append(
                {"file": source.file, **cells, **lists, **more, "why": because(candidate.why)}
            )
    return spreadsheet(list(rows[0]) if rows else ["file", "start", "end", "printed"], rows)


def _print_table(sources: Sequence[Source]) -> None:
    for source in sources:
        text = source.document.text
        rows = [_row(text, candidate) for candidate in source.reading.candidates]
        pages = source.document.pages
        if rows:
            print_list(rows, "table", shown=_SHOWN if pages else _SHOWN[1:])
        click.echo(summary(source), err=True)
    if sources:
        click.echo(
            "Pour les revoir : --html PAGE.html (une page) ou --to DOSSIER (des tables).", err=True
        )


def _row(text: str, candidate: Candidate) -> dict[str, str]:
    first, last = max(0, candidate.start - 60), candidate.end + 60
    return {
        "page": str(candidate.page or ""),
        "imprimé": candidate.printed,
        "valeur": _value(candidate),
        "date": candidate.date_words or _date(candidate),
        "confiance": f"{candidate.confidence:.2f}",
        "contexte": text[first:last],
    }


def _value(candidate: Candidate) -> str:
    value = stated_value(
        candidate.value_low,
        candidate.value_high,
        candidate.low_strict,
        candidate.high_strict,
        candidate.qualifier,
    )
    try:
        unit_words(candidate.unit)
        return quantity(value, candidate.unit) if value else candidate.printed
    except KeyError:
        return f"{candidate.printed} {candidate.unit}"


def _date(candidate: Candidate) -> str:
    if candidate.as_at and not candidate.valid_from:
        return candidate.as_at.isoformat()
    if candidate.valid_from or candidate.valid_to:
        return span(Span.inclusive(candidate.valid_from, candidate.valid_to or candidate.as_at))
    return ""
