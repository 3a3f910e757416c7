"""Words of the follow-up of undertakings: documentation and status, two fields, never one.

The sentences are those accepted by people who do this work; nothing is derived from silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.followed import DueState, Followed, Told
from porion.core import language
from porion.core.vocabulary import DocumentationFinding
from porion.followup.vocabulary import DocumentationRead, ObservationRead, StatusRead
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.parts import Observation

#: What every list says once, above its rows.
SILENCE = "Cela ne signifie pas que l’action n’a pas eu lieu."


@dataclass(frozen=True)
class DocumentationTold:
    """The field on a page: its finding, the sentence that says what was read and when, the words
    looked for, and whether a person has read what was computed."""

    finding: str
    sentence: str
    searched: tuple[str, ...]
    notes: tuple[str, ...]
    reviewed: str
    muted: bool


@dataclass(frozen=True)
class StatusPart:
    """The status field: words, reason, the day on which it was so, the role that decided."""

    words: str
    reason: str
    as_of: str = ""
    by: str = ""
    decided: bool = False


def finding_words(told: Told) -> str:
    """The finding in words."""
    if told is Told.NOT_SEARCHED:
        return _("Pas encore recherché dans les documents")
    if told is Told.NO_LATER_TEXT:
        return _("Aucun document plus récent n’est versé")
    return language.label(DocumentationFinding(told.value))


def documentation_told(found: Followed) -> DocumentationTold:
    """The documentation of an undertaking: which corpus, when, which words."""
    said = found.documentation
    if said is None:
        return DocumentationTold(finding_words(found.told), _unsaid(found), (), (), "", muted=True)
    return DocumentationTold(
        finding_words(found.told),
        _sentence(said),
        said.searched,
        said.notes,
        "" if said.reviewed else _("Recherche automatique, pas encore relue."),
        muted=said.finding is DocumentationFinding.NOT_DOCUMENTED,
    )


def _unsaid(found: Followed) -> str:
    if found.told is Told.NO_LATER_TEXT:
        return _("Aucun document versé n’a été publié après cet engagement.")
    return _("Les documents publiés depuis n’ont pas encore été examinés pour cet engagement.")


def _sentence(said: DocumentationRead) -> str:
    """What the corpus says, the corpus and the day of the search named."""
    listed, day = _names(said.corpus), words.day(said.examined_on)
    if said.finding is DocumentationFinding.NOT_DOCUMENTED:
        mention = _("Aucune mention dans les documents versés (%(list)s, au %(day)s).")
        return f"{mention % {'list': listed, 'day': day}} {_(SILENCE)}"
    read = _("Documents lus : %(list)s ; recherche du %(day)s.") % {"list": listed, "day": day}
    if said.finding is DocumentationFinding.SIMILAR_ONLY:
        return _("Le rapprochement ne dit pas que c’est la même action. %s") % read
    return _("Une mention ne dit pas à elle seule que tout est réalisé. %s") % read


def _names(found: Sequence[Named]) -> str:
    return f"{words.NBSP}; ".join(each.label for each in found)


def status_words(status: StatusRead | None) -> str:
    """The status that a role decided; that none is decided is said without the internal name."""
    return language.label(status.status) if status else _("Aucun statut arrêté à ce jour")


def status_part(status: StatusRead | None) -> StatusPart:
    """The status that a role decided; while there is none, that is said, and why."""
    if status is None:
        return StatusPart(
            status_words(None),
            _("Il l’est par une instance nommée ; rien n’est déduit d’une absence de mention."),
        )
    return StatusPart(
        status_words(status),
        status.reason,
        words.day(status.as_of),
        role_words(status.decided_by),
        decided=True,
    )


#: The role of who keeps the dossier.
EDITORS = "role:editors"


def role_words(role: str) -> str:
    """A role as people read it; one of the dossier's own is named after what it does."""
    return _("rédaction du dossier") if role == EDITORS else role.removeprefix("role:")


def due_note(found: Followed) -> str:
    """What is said beside a due day that has passed; empty for one that is ahead."""
    if found.due is not DueState.PASSED:
        return ""
    if found.unknown_after_due:
        return _("échéance passée, suite non communiquée")
    return _("échéance passée")


def observation_parts(found: Sequence[ObservationRead]) -> tuple[Observation, ...]:
    """Observations as their component shows them."""
    return tuple(
        Observation(each.party.label, words.day(each.said_on), each.text) for each in found
    )


def observation_line(each: ObservationRead) -> str:
    """ "Observation de …, le … : …", for a cell of a file."""
    return _("Observation de %(by)s, le %(on)s : %(text)s") % {
        "by": each.party.label,
        "on": words.day(each.said_on),
        "text": each.text,
    }
