"""Parts that cards share: facts, the words around, how sure the reading is, and cells as values."""

from datetime import date
from decimal import Decimal, InvalidOperation

from porion.core.reading.answer import context
from porion.core.reading.record.known import Record
from porion.reports.review import words
from porion.reports.review.entries import Entry, Subject
from porion.reports.review.markup import Html, joined, tag

#: A fact longer than this has a line of its own.
_LONG_FACT = 28


def decimal(text: str) -> Decimal | None:
    """The number of a cell; None where it holds none."""
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def day(text: str) -> date | None:
    """The day of a cell; None where it holds none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def names(entry: Entry, column: str, record: Record) -> str:
    """The names behind the keys of a cell, as a list in words."""
    table = {"scheme": "schemes", "publishers": "parties"}.get(column, column)
    known = record.names.get(table, {})
    keys = [key for key in entry.cell(column).split(";") if key]
    return ", ".join(known.get(key, key) for key in keys)


def facts_of(facts: list[tuple[str, str]]) -> Html:
    """Names of facts and what is said of each; those of which nothing is said are left out."""
    rows = [
        tag("div", tag("dt", name), tag("dd", said), cls="long" if len(said) > _LONG_FACT else "")
        for name, said in facts
        if said
    ]
    return tag("dl", *rows) if rows else Html()


def where(entry: Entry, subject: Subject) -> Html:
    """The words around, the headings above, and the way to the place in the text."""
    text = subject.document.text
    start, end = entry.row.start, entry.row.end
    if start < 0:
        return Html()
    around = context(text, start, end)
    at = text.rfind(around, 0, start + len(around))
    quote = tag(
        "blockquote",
        f"{'… ' if at > 0 else ''}{text[at:start]}",
        tag("mark", text[start:end]),
        f"{text[end : at + len(around)]}{' …' if at + len(around) < len(text) else ''}",
    )
    path = entry.found.heading_path[-2:] if entry.found else ()
    page = entry.found.page if entry.found else 0
    above = " › ".join(_short(heading) for heading in path)
    said = ", ".join(part for part in (f"page {page}" if page else "", above) if part)
    link = tag("a", "Voir dans le texte", href=f"#m-{entry.card}", cls="see")
    return joined([quote, tag("p", link, f" · {said}" if said else "", cls="where")])


def _short(heading: str) -> str:
    return heading if len(heading) <= 70 else f"{heading[:69]}…"


def how_sure(entry: Entry, sure: float | None) -> Html:
    """How sure the reading is, in words, and why, to unfold."""
    said = words.confidence(sure) if sure is not None else "Lecture reprise du dossier"
    reason = entry.cell("reason")
    parts = [part for part in reason.split(" ; ") if part]
    if not parts:
        return tag("p", said, cls="sure")
    why = tag("ul", *[tag("li", part) for part in parts])
    return tag("details", tag("summary", f"{said} : pourquoi"), why, cls="why")
