"""Questions without a published answer, folded by topic: what is said nearby, where it was
sought. What all have in common (the documents that were read, the day) is said once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.questions import Near, QuestionList, Unanswered, matching
from porion.core.language.french import NOT_STATED
from porion.portal.addresses import Addresses
from porion.sources.vocabulary import QuestionRead
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Passage

#: Columns of `question_rows`, in its order.
QUESTION_COLUMNS = (
    *("cle", "question", "theme", "reponse", "dit_a_cote", "documents_examines"),
    *("mots_cherches", "passages_proches", "examine_le"),
)


#: The field of the form: what stands in the address.
WORDS = "mots"
#: Topics that are open at once.
FEW = 3


@dataclass(frozen=True)
class Read:
    """The documents that were searched, and the day."""

    corpus: tuple[Link, ...]
    examined: str


@dataclass(frozen=True)
class Question:
    """A question on the page; `partly` where only a part of what was searched was public.
    `read` is None where it was sought in what the page names for all."""

    id: str
    label: str
    answer: str
    nearest: tuple[tuple[Link, Passage], ...]
    searched: str
    read: Read | None
    partly: bool


@dataclass(frozen=True)
class Topic:
    """The questions of one topic."""

    id: str
    label: str
    count: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionsPage:
    """The page; `silence` is what is answered to each, `read` where most were sought. `text`
    are the words that a reader looks for; `open` where few topics are left to unfold."""

    lead: str
    silence: str
    text: str
    found: str
    everything: Link
    read: Read | None
    topics: tuple[Topic, ...]
    open: bool
    csv: str


def anchor(key: str) -> str:
    """Where a question stands on the page."""
    return f"question-{key}"


def questions_page(answer: QuestionList, addresses: Addresses, text: str = "") -> QuestionsPage:
    """The page of an answer, or of the questions in it that hold the words of `text`."""
    count = len(answer.found)
    lead = ngettext(
        "%(n)s question que des lecteurs posent et à laquelle les documents versés ne répondent"
        " pas.",
        "%(n)s questions que des lecteurs posent et auxquelles les documents versés ne répondent"
        " pas.",
        count,
    ) % {"n": count}
    kept = matching(answer, text)
    read = _most_read(answer, addresses)
    return QuestionsPage(
        lead if count else "",
        NOT_STATED,
        text,
        _found(len(kept.found), text) if count else "",
        Link(_("Chercher dans tout le site"), addresses.page("search", q=text)),
        read,
        tuple(
            Topic(
                f"theme-{at}",
                topic,
                _count(len(listed)),
                tuple(_question(each, read, addresses) for each in listed),
            )
            for at, (topic, listed) in enumerate(kept.topics, start=1)
        ),
        bool(text) or len(kept.topics) < FEW,
        addresses.page("questions-csv"),
    )


def _count(count: int) -> str:
    return ngettext("%(n)s question", "%(n)s questions", count) % {"n": count}


def _found(count: int, text: str) -> str:
    """How many hold the words asked for; "" where nothing is asked."""
    if not text:
        return ""
    if not count:
        return _("Aucune question de cette page ne contient ces mots.")
    held = ngettext(
        "%(n)s question contient ces mots.", "%(n)s questions contiennent ces mots.", count
    )
    return held % {"n": count}


def _most_read(answer: QuestionList, addresses: Addresses) -> Read | None:
    """Where and when most of the questions were sought."""
    every = Counter(_read(each.question, addresses) for each in answer.found)
    return every.most_common(1)[0][0] if every else None


def _read(question: QuestionRead, addresses: Addresses) -> Read:
    links = tuple(Link(d.label, addresses.document(d.key)) for d in question.corpus)
    return Read(links, words.day(question.examined_on))


def _question(each: Unanswered, most: Read | None, addresses: Addresses) -> Question:
    own = each.question
    read = _read(own, addresses)
    return Question(
        id=anchor(own.key),
        label=own.label,
        answer=own.answer,
        nearest=tuple(_near(near, addresses) for near in each.nearest),
        searched=", ".join(f"«{words.NBSP}{word}{words.NBSP}»" for word in own.searched if word),
        read=None if read == most else read,
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
    return link, Passage(str(near.passage), "", "", marked, "", href=href)


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
