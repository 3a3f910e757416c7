"""The follow-up of an undertaking as cells of a file: its two fields, in their keys and words."""

from collections.abc import Mapping, Sequence
from typing import Any

from porion.answers.followed import Followed
from porion.core.language import NBSP
from porion.followup.vocabulary import ObservationRead
from porion.portal.pages.followup_words import (
    documentation_told,
    due_note,
    observation_line,
    status_words,
)

#: Columns of `followed_cells`, in its order.
FOLLOWED_COLUMNS = (
    *("documentation", "documentation_words", "corpus", "examined_on", "searched", "evidence"),
    *("documentation_figures", "documentation_events", "status", "status_words", "status_as_of"),
    *("status_decided_by", "status_reason", "due_note", "observations"),
)


def followed_cells(found: Followed, said: Sequence[ObservationRead]) -> Mapping[str, Any]:
    """Documentation, status, what is said of a passed day, and the partners' observations."""
    told, status = documentation_told(found), found.status
    read = found.documentation
    return {
        "documentation": read.finding.value if read else None,
        "documentation_words": _plain(f"{told.finding}. {told.sentence}"),
        "corpus": tuple(each.key for each in read.corpus) if read else (),
        "examined_on": read.examined_on if read else None,
        "searched": read.searched if read else (),
        "evidence": read.evidence if read else (),
        "documentation_figures": tuple(each.key for each in read.figures) if read else (),
        "documentation_events": tuple(each.key for each in read.events) if read else (),
        "status": status.status.value if status else None,
        "status_words": _plain(status_words(status)),
        "status_as_of": status.as_of if status else None,
        "status_decided_by": status.decided_by if status else None,
        "status_reason": status.reason if status else None,
        "due_note": due_note(found) or None,
        "observations": " ; ".join(_plain(observation_line(each)) for each in said) or None,
    }


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")
