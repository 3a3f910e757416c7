"""What the review page says, beside the words of `porion.core.language`."""

from datetime import date

from porion.core.language import publication, short_date
from porion.core.reading.record.known import KnownDocument
from porion.core.reading.record.resembling import Likeness, Unsure
from porion.formats.candidates.columns import Decision

_DECISIONS = {Decision.ACCEPTED: "Accepté", Decision.REJECTED: "Écarté"}

#: Filters of the list: key, words. Their order is that of the page.
FILTERS = (
    ("all", "Tous"),
    ("open", "À décider"),
    ("accepted", "Acceptés"),
    ("rejected", "Écartés"),
    ("low", "À vérifier"),
    ("already", "Déjà au dossier"),
    ("elsewhere", "Même nombre ailleurs"),
    ("gap", "Écarts possibles"),
    ("commitments", "Engagements"),
    ("not", "Laissés de côté"),
)
#: Keys of the keyboard and what they do.
KEYS = (
    ("j ou ↓", "suivant"),
    ("k ou ↑", "précédent"),
    ("a", "accepter"),
    ("r", "écarter"),
    ("u", "annuler la dernière décision"),
    ("e", "modifier"),
    ("t", "voir dans le texte"),
    ("n", "ajouter un nombre non lu"),
    ("Ctrl Entrée", "enregistrer ce que l’on modifie"),
    ("Échap", "l’abandonner"),
    ("/", "chercher"),
    ("?", "cette aide"),
)

LIKENESS = {
    Likeness.ALREADY: "Déjà au dossier",
    Likeness.ELSEWHERE: "Même nombre ailleurs",
    Likeness.GAP: "Écart possible",
}
#: The same number elsewhere where nothing speaks against one fact.
SAME_FACT = "Sans doute le même fait"
UNSURE = {
    Unsure.DATE: "l’un des deux ne précise pas sa date",
    Unsure.PLACE: "les lieux nommés ne sont pas les mêmes",
    Unsure.ROUNDING: "l’arrondi peut l’expliquer",
    Unsure.SCOPE: "le périmètre n’est précisé que d’un côté",
}


def decision(taken: str, *, standing: bool = False) -> str:
    """What was decided of a row; `standing`: it is on record."""
    if taken in set(Decision):
        return _DECISIONS[Decision(taken)]
    return "Au dossier" if standing else "À décider"


#: Below this a candidate is to be checked with more care.
LOW = 0.7


def confidence(sure: float) -> str:
    """How sure the reading of a passage is."""
    if sure >= 0.85:
        return "Lecture sûre"
    return "Lecture assez sûre" if sure >= LOW else "Lecture à vérifier"


def likely(sure: float) -> str:
    """How likely a proposed indicator is."""
    if sure >= 0.8:
        return "très probable"
    return "probable" if sure >= 0.5 else "possible"


def published(document: KnownDocument | None) -> str:
    """When a document of the record became public, in a parenthesis."""
    if document is None:
        return ""
    return publication(document.published_on, document.known_after, document.known_before).replace(
        "publiée", "publié"
    )


def days(first: date | None, last: date | None, as_at: date | None, words: str) -> str:
    """The dates of a figure in words; "" where none is said."""
    parts = []
    if as_at:
        parts.append(f"au {short_date(as_at)}")
    if first and last and first == last:
        parts.append(f"le {short_date(first)}")
    elif first and last:
        parts.append(f"du {short_date(first)} au {short_date(last)}")
    elif first:
        parts.append(f"depuis le {short_date(first)}")
    elif last:
        parts.append(f"d’ici le {short_date(last)}")
    said = ", ".join(parts)
    return f"{said} (« {words} »)" if words else said
