"""Questions without a published answer: the question, what is said nearby, where it was sought."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.questions import Near, QuestionList, Unanswered
from porion.core.language.french import NOT_STATED
from porion.portal.addresses import Addresses
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Passage

#: Columns of `question_rows`, in its order.
QUESTION_COLUMNS = (
    *("cle", "question", "theme", "reponse", "dit_a_cote", "documents_examines"),
    *("mots_cherches", "passages_proches", "examine_le"),
)


@dataclass(frozen=True)
class Question:
    """A question on the page; `partly` where only a part of what was searched was public."""

    id: str
    label: str
    answer: str
    nearest: tuple[tuple[Link, Passage], ...]
    searched: str
    corpus: tuple[Link, ...]
    examined: str
    partly: bool


@dataclass(frozen=True)
class Topic:
    """The questions of one topic."""

    id: str
    label: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionsPage:
    """The page; `silence` is what is answered to each."""

    lead: str
    silence: str
    topics: tuple[Topic, ...]
    csv: str


def anchor(key: str) -> str:
    """Where a question stands on the page."""
    return f"question-{key}"


def questions_page(answer: QuestionList, addresses: Addresses) -> QuestionsPage:
    """The page of an answer."""
    count = len(answer.found)
    lead = ngettext(
        "%(n)s question que des lecteurs posent et à laquelle les documents versés ne répondent pas.",
        "%(n)s questions que des lecteurs posent et auxquelles les documents versés ne répondent"
        " pas.",
        count,
    ) % {"n": count}
    return QuestionsPage(
        lead if count else "",
        NOT_STATED,
        tuple(
            Topic(f"theme-{at}", topic, tuple(_question(each, addresses) for each in listed))
            for at, (topic, listed) in enumerate(answer.topics, start=1)
        ),
        addresses.page("questions-csv"),
    )


def _question(each: Unanswered, addresses: Addresses) -> Question:
    own = each.question
    return Question(
        id=anchor(own.key),
        label=own.label,
        answer=own.answer,
        nearest=tuple(_near(near, addresses) for near in each.nearest),
        searched=", ".join(f"«{words.NBSP}{word}{words.NBSP}»" for word in own.searched if word),
        corpus=tuple(Link(d.label, addresses.document(d.key)) for d in own.corpus),
        examined=words.day(own.examined_on),
        partly=not own.whole,
    )


def _near(near: Near, addresses: Addresses) -> tuple[Link, Passage]:
    """A passage with its document; only its place where the text is not installed."""
    href = addresses.document(near.document.key)
    link = Link(near.document.label, href)
    found = near.quote
    if found is None:
        return link, Passage(str(near.passage), "", installed=False, href=href)
    marked = (found.before, found.printed, found.after)
    return link, Passage(str(near.passage), "", found.lead, marked, found.tail, href=href)


def question_rows(answer: QuestionList) -> Iterator[Mapping[str, Any]]:
    """The questions as rows of a file."""
    for each in answer.found:
        own = each.question
        yield {
            "cle": own.key,
            "question": own.label,
            "theme": own.topic,
            "reponse": _(NOT_STATED),
            "dit_a_cote": own.answer or None,
            "documents_examines": tuple(document.key for document in own.corpus),
            "mots_cherches": own.searched,
            "passages_proches": tuple(str(passage) for passage in own.nearest),
            "examine_le": own.examined_on,
        }
