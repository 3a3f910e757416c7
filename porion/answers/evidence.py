"""Passages that say something of an undertaking, in the words of their documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from porion.answers.figure_card import Quote, quote
from porion.core.passages import Locator
from porion.framework.queries.agreements import objectives
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import documents, headings
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead, Published


@dataclass(frozen=True)
class Evidence:
    """A passage and its document; `quote` is None where the text is not installed. `part` is the
    key of the heading or objective under which it stands, "" where none does."""

    passage: Locator
    document: Named
    published: Published
    quote: Quote | None
    part: str


def evidence_at(programme: Any, passages: Sequence[Locator]) -> tuple[Evidence, ...]:
    """The passages in the order of publication and of their texts; those of documents that are
    not public are left out. Queries grow with the documents cited, not with the passages."""
    wanted = {passage.document for passage in passages}
    cited = {d.key: d for d in documents(programme) if d.key in wanted}
    texts = {key: (text_of(d.sha256) or "") if d.installed else "" for key, d in cited.items()}
    parts = {key: _parts(programme, key) for key in cited}
    shown = [passage for passage in passages if passage.document in cited]
    shown.sort(key=lambda p: (cited[p.document].published.surely, p.document, p.start))
    return tuple(_evidence(passage, cited, texts, parts) for passage in shown)


def _evidence(
    passage: Locator,
    cited: Mapping[str, DocumentRead],
    texts: Mapping[str, str],
    parts: Mapping[str, Sequence[tuple[int, str]]],
) -> Evidence:
    document = cited[passage.document]
    above = [key for start, key in parts[document.key] if start <= passage.start]
    return Evidence(
        passage,
        Named(document.key, document.label),
        document.published,
        quote(texts[document.key], passage),
        above[-1] if above else "",
    )


def _parts(programme: Any, document: str) -> list[tuple[int, str]]:
    """Where the parts of a document begin, in the order of its text."""
    rows: Iterable[Any] = (*headings(programme, document), *objectives(programme))
    return sorted(
        (row.passage.start, row.key)
        for row in rows
        if row.passage is not None and row.passage.document == document
    )
