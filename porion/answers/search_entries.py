"""Everything that a search can find, as one list: what it is called, what else is said of it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from porion.answers.gap_board import board
from porion.answers.gap_sides import GapSide
from porion.answers.place_index import Gazetteer, gazetteer
from porion.core.passages import Locator
from porion.figures.queries.indicators import indicators
from porion.figures.queries.published import public_figures
from porion.framework.queries.agreements import agreements, objectives
from porion.framework.queries.schemes import scheme_list
from porion.parties.queries.parties import parties, party_aliases
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import documents, headings, publications
from porion.sources.queries.questions import questions
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead

#: Statements of a gap that a result tells.
_SIDES = 3


class Sort(StrEnum):
    """What an entry is."""

    FIGURE = "chiffres"
    INDICATOR = "indicateurs"
    PLACE = "lieux"
    EVENT = "faits"
    COMMITMENT = "engagements"
    OBJECTIVE = "objectifs"
    DOCUMENT = "documents"
    PART = "parties"
    PARTY = "organismes"
    SCHEME = "dispositifs"
    QUESTION = "questions"
    GAP = "ecarts"
    PASSAGE = "passages"


@dataclass(frozen=True)
class Entry:
    """Something to find. `label` is its name; `more` are words said of it that count less;
    `note` stands below the name. `known_on` is None for what has no day of publication.

    `document` and `at`: of a part or a passage, the document and the part that holds it.
    `first`: it belongs to the programme's first indicator.
    """

    sort: Sort
    key: str
    label: str
    more: str = ""
    note: str = ""
    known_on: date | None = None
    document: Named | None = None
    at: str = ""
    first: bool = False


def entries(programme: Any) -> list[Entry]:
    """Every entry of a programme; queries do not grow with the rows, but by document."""
    book = gazetteer(programme)
    texts = documents(programme)
    return [
        *_figures(programme),
        *_indicators(programme),
        *_places(book),
        *_events(book),
        *_commitments(book),
        *_framework(programme),
        *_organisations(programme),
        *_schemes(programme),
        *_questions(programme),
        *_gaps(programme),
        *_documents(programme, texts),
    ]


def _organisations(programme: Any) -> Iterator[Entry]:
    aliases = party_aliases(programme)
    for party in parties(programme):
        others = ", ".join(aliases.get(party.key, ()))
        yield Entry(Sort.PARTY, party.key, party.label, others, others)


def _schemes(programme: Any) -> Iterator[Entry]:
    for scheme in scheme_list(programme):
        others = ", ".join(scheme.aliases)
        note = " · ".join(part for part in (others, scheme.note) if part)
        yield Entry(Sort.SCHEME, scheme.key, scheme.label, note, note)


def _questions(programme: Any) -> Iterator[Entry]:
    """What the documents do not state: the honest answer is found like any other.

    It speaks of the passages that come nearest: it is known with the last of them.
    """
    days = {day.key: day.published.surely for day in publications(programme)}
    for each in questions(programme):
        told = [p.document for p in each.nearest] or [d.key for d in each.corpus]
        known = max((days[key] for key in told if key in days), default=None)
        more = " ".join((each.topic, each.answer, *each.searched))
        yield Entry(Sort.QUESTION, each.key, each.label, more, each.answer, known)


def _gaps(programme: Any) -> Iterator[Entry]:
    """Statements that differ or are easily confused: who finds one is told that others exist."""
    public = board(programme)
    for each in (*public.divergent, *public.beside):
        told = [said for side in each.sides for said in side.statements]
        note = " · ".join(_said(side) for side in each.sides[:_SIDES])
        more = " ".join((each.gap.topic, each.gap.reason, *(f"{s.label} {s.words}" for s in told)))
        known = max(pair.known_on for pair in each.gaps)
        yield Entry(Sort.GAP, each.key, each.gap.title, more, note, known)


def _said(side: GapSide) -> str:
    """What a side says, and who says it; a result of Porion's own is called computed."""
    source = _("calculé") if side.computed else side.statements[0].document.label
    return f"{side.words} ({source})"


def _figures(programme: Any) -> Iterator[Entry]:
    columns = ("key", "label", "note", "printed", "unit", "document__key", "document__label")
    defined = ("indicator__key", "indicator__label", "indicator__topic", "indicator__definition")
    rows = public_figures(programme).order_by("-surely_known_on", "passage_start")
    for row in rows.values_list(*columns, "surely_known_on", *defined):
        key, label, note, printed, unit, document, name, known, indicator, named, *words = row
        yield Entry(
            sort=Sort.FIGURE,
            key=key,
            label=label or named,
            more=" ".join((named, *words, note, printed, unit, _in_one(printed))),
            known_on=known,
            document=Named(document, name),
            first=indicator == programme.headline_indicator,
        )


def _indicators(programme: Any) -> Iterator[Entry]:
    """An indicator is public with the first of its figures; one without any at once."""
    since: dict[str, date] = {}
    rows = public_figures(programme).order_by().values_list("indicator__key", "surely_known_on")
    for key, known in rows.distinct():
        since[key] = min(known, since.get(key, known))
    for each in indicators(programme):
        more = f"{each.topic} {each.definition}"
        yield Entry(
            sort=Sort.INDICATOR,
            key=each.key,
            label=each.label,
            more=more,
            note=each.topic,
            known_on=since.get(each.key),
            first=each.key == programme.headline_indicator,
        )


def _places(book: Gazetteer) -> Iterator[Entry]:
    for place in book.places.values():
        around = [book.places.get(key) for key in book.nesting.containers.get(place.key, ())]
        near = " ".join(each.label for each in around[:1] if each)
        more = " ".join((*place.aliases, place.code, near))
        yield Entry(Sort.PLACE, place.key, place.label, more)


def _events(book: Gazetteer) -> Iterator[Entry]:
    for event in book.events:
        more = " ".join((event.project, event.note, *(p.label for p in event.places)))
        yield Entry(Sort.EVENT, event.key, event.label, more, "", event.known_on, event.document)


def _commitments(book: Gazetteer) -> Iterator[Entry]:
    for each in book.commitments:
        people = [p.label for p in (*each.parties, *each.places)]
        more = " ".join((each.note, each.objective.label, *people))
        yield Entry(
            Sort.COMMITMENT, each.key, each.label, more, each.note, each.known_on, each.document
        )


def _framework(programme: Any) -> Iterator[Entry]:
    since = {each.key: each.known_on for each in agreements(programme)}
    for each in objectives(programme):
        known = since.get(each.agreement.key)
        yield Entry(Sort.OBJECTIVE, each.key, each.label, each.note, each.agreement.label, known)


def _documents(programme: Any, texts: Iterable[DocumentRead]) -> Iterator[Entry]:
    placed = [o for o in objectives(programme) if o.passage]
    for text in texts:
        known, named = text.published.surely, Named(text.key, text.label)
        people = " ".join(p.label for p in text.publishers)
        yield Entry(Sort.DOCUMENT, text.key, text.label, people, "", known, named)
        starts: list[tuple[int, str]] = [(0, "debut")]
        for heading in headings(programme, text.key):
            yield Entry(
                Sort.PART, heading.key, heading.label, "", text.label, known, named, heading.key
            )
            starts += _start(heading.key, heading.passage)
        for objective in placed:
            if objective.passage and objective.passage.document == text.key:
                starts += _start(objective.key, objective.passage)
        if text.installed:
            yield from _sentences(text, known, named, sorted(starts))


def _start(key: str, passage: Locator | None) -> list[tuple[int, str]]:
    return [(passage.start, key)] if passage else []


#: "15 500", "2.400": some texts cut their numbers, others do not, and people write both.
_IN_THREES = re.compile(r"(?<![\d,.])\d{1,3}(?:[\s.]\d{3})+(?![\d,])")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
#: A sentence of a text set in columns may run on: it is cut to be read.
_CUT = re.compile(r"\S.{0,330}(?:(?=\s)|$)|\S+", re.DOTALL)


def _sentences(
    text: DocumentRead, known: date, named: Named, starts: list[tuple[int, str]]
) -> Iterator[Entry]:
    """The sentences of an installed text, each with the part that it stands in."""
    begins = [start for start, _key in starts]
    for found in _SENTENCE.finditer(text_of(text.sha256) or ""):
        for cut in _CUT.finditer(found.group()):
            at = found.start() + cut.start()
            part = starts[bisect_right(begins, at) - 1][1]
            shown = cut.group().strip()
            key, more = f"{text.key}:{at}", _in_one(shown)
            yield Entry(Sort.PASSAGE, key, shown, more, text.label, known, named, part)


def _in_one(text: str) -> str:
    """The numbers of a text that spaces or points cut in threes, each written in one."""
    return " ".join(re.sub(r"\D", "", found) for found in _IN_THREES.findall(text))
