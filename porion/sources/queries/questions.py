"""What readers ask and the documents do not state, as known on a day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import members, names_in, passages, visible
from porion.programmes.vocabulary import Named
from porion.sources.models import Question, QuestionDocument
from porion.sources.queries.documents import publications
from porion.sources.vocabulary import QuestionRead


def questions(programme: Any, *, on: date | None = None) -> list[QuestionRead]:
    """Public questions by topic; with `on`, asked of what was surely public by then.

    A part of the corpus does not state what the whole does not: the question stands on an
    earlier day too, as long as one document that was searched was public, and one of the
    passages that come nearest: without any, it asks about what nobody had published yet.
    Three queries for each state of the record.
    """
    every = remembered("questions", programme, lambda: _questions(programme))
    days = {day.key: day.published.surely for day in publications(programme)}
    if on is None:
        return every
    told = ((question, _as_known(question, days, on)) for question in every)
    return [now for then, now in told if now.corpus and (now.nearest or not then.nearest)]


def _as_known(question: QuestionRead, days: Mapping[str, date], on: date) -> QuestionRead:
    def public(document: str) -> bool:
        return document in days and days[document] <= on

    corpus = tuple(each for each in question.corpus if public(each.key))
    nearest = tuple(each for each in question.nearest if public(each.document))
    whole = corpus == question.corpus
    told = whole if not question.nearest else nearest == question.nearest
    if told:
        return replace(question, corpus=corpus, nearest=nearest, whole=whole)
    # The words that were looked for quote later texts as the answer does.
    return replace(question, corpus=corpus, nearest=nearest, answer="", searched=(), whole=whole)


def _questions(programme: Any) -> list[QuestionRead]:
    rows = visible(Question.objects.filter(programme=programme))
    corpus = members(QuestionDocument, programme)
    return [_read(row, names_in(corpus[row.pk])) for row in rows]


def _read(row: Any, corpus: tuple[Named, ...]) -> QuestionRead:
    return QuestionRead(
        key=row.key,
        label=row.label,
        note=row.note,
        topic=row.topic,
        answer=row.answer,
        corpus=corpus,
        searched=tuple(row.searched.split(";")),
        nearest=passages(row.nearest),
        examined_on=row.examined_on,
    )
