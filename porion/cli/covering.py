"""`verify --coverage`: the numbers of the texts that nothing of the dossier accounts for."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from porion.cli.intake import documents_of
from porion.cli.output import print_json as print_json_object
from porion.cli.output import print_list
from porion.cli.problems import as_json, report
from porion.core.language.labels import label
from porion.core.passages import Locator, fingerprint
from porion.core.problems import Problem
from porion.core.reading.answer import context
from porion.core.reading.document import Document
from porion.core.reading.engine import read
from porion.core.vocabulary import NotQuantityReason
from porion.formats.documents.extracting import SUFFIXES
from porion.formats.dossier.coverage import Coverage, coverage
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.package import Dossier
from porion.formats.texts import Text

_SHOWN = ("locator", "printed", "unit", "confidence", "context")
_UNREAD = ("key", "locator", "printed", "why")


def documents_at_hand(
    dossier: Dossier, folder: Path | None, texts: Sequence[Text], problems: list[Problem]
) -> dict[str, Document]:
    """The document of each key whose text is at hand with the fingerprint of the dossier: a
    file of `folder` in any form that is read, else a plain text of `texts`."""
    keys = {row.text("sha256"): row.key for row in dossier.rows("documents")}
    found = {keys[t.sha256]: Document.of_text(t.text) for t in texts if t.sha256 in keys}
    paths = sorted(folder.iterdir()) if folder is not None and folder.is_dir() else []
    files = [str(path) for path in paths if path.suffix.lower() in SUFFIXES and path.is_file()]
    for taken in documents_of(files, problems):
        key = keys.get(fingerprint(taken.document.text))
        if key is not None:
            found[key] = taken.document
    return {row.key: found[row.key] for row in dossier.rows("documents") if row.key in found}


def covered(
    dossier: Dossier, documents: dict[str, Document]
) -> Iterator[tuple[Document, Coverage]]:
    """Each document with what the dossier and reading lack of one another."""
    names = names_of(dossier)
    for key, document in documents.items():
        yield document, coverage(dossier, key, document, read(document, names))


def answer_coverage(
    found: Sequence[tuple[Document, Coverage]], problems: Sequence[Problem], form: str
) -> None:
    """The list, in the wanted form; counts by document beside it."""
    rows = [row for document, each in found for row in _rows(document, each)]
    unread = [
        {"key": u.key, "locator": u.locator, "printed": u.printed, "why": u.why}
        for _, each in found
        for u in each.unread
    ]
    if form == "json":
        documents = [_counts(each) for _, each in found]
        told = [as_json(problem) for problem in problems]
        more = {"documents": documents, "unread": unread, "problems": told}
        print_json_object({"count": len(rows), "next": None, "results": rows, **more})
        return
    report(problems, remarks=False)
    if rows:
        print_list(rows, "table", shown=_SHOWN)
    if unread:
        click.echo("Chiffres du dossier que la lecture ne retrouve pas :")
        print_list([{**u, "why": _why(str(u["why"]))} for u in unread], "table", shown=_UNREAD)
    for _, each in found:
        click.echo(
            f"{each.document} : {each.numbers} nombres tenus pour des quantités, "
            f"{len(each.uncovered)} sans ligne au dossier, "
            f"{len(each.unread)} chiffres non retrouvés."
        )


def _rows(document: Document, each: Coverage) -> Iterator[dict[str, Any]]:
    for candidate in each.uncovered:
        yield {
            "document": each.document,
            "locator": Locator(each.document, candidate.start, candidate.end),
            "start": candidate.start,
            "end": candidate.end,
            "printed": candidate.printed,
            "unit": candidate.unit,
            "page": candidate.page or None,
            "confidence": f"{candidate.confidence:.2f}",
            "context": context(document.text, candidate.start, candidate.end),
        }


def _counts(each: Coverage) -> dict[str, Any]:
    return {
        "document": each.document,
        "numbers": each.numbers,
        "uncovered": len(each.uncovered),
        "unread": len(each.unread),
    }


def _why(reason: str) -> str:
    if reason in set(NotQuantityReason):
        return label(NotQuantityReason(reason))
    return "Non lu comme un nombre"
