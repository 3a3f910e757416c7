"""What readers ask and the documents do not state: what is said nearby, where it was sought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.figure_card import Quote, quote
from porion.core.folding import fold, fold_name
from porion.core.passages import Locator
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import documents
from porion.sources.queries.questions import questions
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead, QuestionRead


@dataclass(frozen=True)
class Near:
    """A passage that comes near an answer; `quote` is None where the text is not installed."""

    document: Named
    passage: Locator
    quote: Quote | None


@dataclass(frozen=True)
class Unanswered:
    """A question with the passages that come nearest, in the order of the record."""

    question: QuestionRead
    nearest: tuple[Near, ...]


@dataclass(frozen=True)
class QuestionList:
    """The questions by topic, in alphabetical order of topics."""

    topics: tuple[tuple[str, tuple[Unanswered, ...]], ...]

    @property
    def found(self) -> tuple[Unanswered, ...]:
        """Every question, in the order of the page."""
        return tuple(each for _topic, listed in self.topics for each in listed)


def question_list(programme: Any, *, on: date | None = None) -> QuestionList:
    """The questions on record, as known at `on`; one query a text for the first of its passages."""
    texts = {document.key: document for document in documents(programme, on=on)}
    topics: dict[str, list[Unanswered]] = {}
    for question in questions(programme, on=on):
        near = (_near(passage, texts) for passage in question.nearest)
        told = Unanswered(question, tuple(each for each in near if each))
        topics.setdefault(question.topic, []).append(told)
    return QuestionList(tuple((topic, tuple(topics[topic])) for topic in sorted(topics, key=fold)))


def matching(answer: QuestionList, text: str) -> QuestionList:
    """The questions that hold every word of `text`: asked, answered nearby, or searched for."""
    wanted = fold_name(text).split()
    if not wanted:
        return answer
    kept = (
        (topic, tuple(each for each in listed if _holds(each.question, topic, wanted)))
        for topic, listed in answer.topics
    )
    return QuestionList(tuple((topic, listed) for topic, listed in kept if listed))


def _holds(question: QuestionRead, topic: str, wanted: list[str]) -> bool:
    said = fold(" ".join((topic, question.label, question.answer, *question.searched)))
    return all(word in said for word in wanted)


def _near(passage: Locator, texts: Mapping[str, DocumentRead]) -> Near | None:
    document = texts.get(passage.document)
    if document is None:
        return None
    text = (text_of(document.sha256) or "") if document.installed else ""
    return Near(Named(document.key, document.label), passage, quote(text, passage))
