"""What readers ask and the documents do not state, as known on a day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Prefetch

from porion.core.passages import Locator
from porion.core.vocabulary import Visibility
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named
from porion.sources.models import Question, QuestionDocument
from porion.sources.queries.documents import publications
from porion.sources.vocabulary import QuestionRead


def questions(programme: Any, *, on: date | None = None) -> list[QuestionRead]:
    """Public questions by topic; with `on`, asked of what was surely public by then.

    A part of the corpus does not state what the whole does not: the question stands on an
    earlier day too, as long as one document that was searched was public. Three queries for
    each state of the record.
    """
    every = remembered("questions", programme, lambda: _questions(programme))
    days = {day.key: day.published.surely for day in publications(programme)}
    if on is None:
        return every
    told = (_as_known(question, days, on) for question in every)
    return [question for question in told if question.corpus]


def _as_known(question: QuestionRead, days: Mapping[str, date], on: date) -> QuestionRead:
    def public(document: str) -> bool:
        return document in days and days[document] <= on

    corpus = tuple(each for each in question.corpus if public(each.key))
    nearest = tuple(each for each in question.nearest if public(each.document))
    whole = corpus == question.corpus
    told = whole if not question.nearest else nearest == question.nearest
    answer = question.answer if told else ""
    return replace(question, corpus=corpus, nearest=nearest, answer=answer, whole=whole)


def _questions(programme: Any) -> list[QuestionRead]:
    rows = Question.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    links = QuestionDocument.objects.exclude(target__visibility=Visibility.INTERNAL)
    links = links.select_related("target")
    return [_read(row) for row in rows.prefetch_related(Prefetch("questiondocument_links", links))]


def _read(row: Any) -> QuestionRead:
    return QuestionRead(
        key=row.key,
        label=row.label,
        note=row.note,
        topic=row.topic,
        answer=row.answer,
        corpus=tuple(
            Named(link.target.key, link.target.label) for link in row.questiondocument_links.all()
        ),
        searched=tuple(row.searched.split(";")),
        nearest=tuple(map(Locator.parse, filter(None, row.nearest.split(";")))),
        examined_on=row.examined_on,
    )
