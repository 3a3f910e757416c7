"""Why a candidate is what it is, in French words for the person who reviews it."""

from collections.abc import Iterable

from porion.core.language.labels import label
from porion.core.reading.found import Reason
from porion.core.vocabulary import CommitmentKind, FigureKind, Qualifier

_PARTS = {
    "number": "nombre",
    "unit": "unité",
    "qualifier": "qualificatif",
    "kind": "nature",
    "period": "date",
    "place": "lieu",
    "party": "organisation",
    "scheme": "dispositif",
    "table": "tableau",
    "denominator": "rapporté à",
    "amount": "montant",
    "verb": "verbe",
    "due": "échéance",
}
_ROLES = {"as_at": "à cette date", "during": "au cours de", "since": "depuis", "by": "d’ici"}
#: Longest words quoted in one part of a reason.
_QUOTED = 60

NEW_INDICATOR = "indicateur proposé"


def because(reasons: Iterable[Reason]) -> str:
    """The parts of a reading in one line: "unité EUR : « M€ » ; qualificatif plus de : …"."""
    return " ; ".join(
        f"{_PARTS.get(str(reason.part), str(reason.part))} {_concluded(reason)}".strip()
        + (f" : « {short(reason.words)} »" if reason.words else "")
        for reason in reasons
    )


def _concluded(reason: Reason) -> str:
    concluded = str(reason.concluded)
    if reason.part == "qualifier":
        return label(Qualifier(concluded)) if concluded in set(Qualifier) else concluded
    if reason.part == "kind":
        kind = concluded.partition("/")[0]
        for sort in (FigureKind, CommitmentKind):
            if kind in set(sort):
                return label(sort(kind))
    return _ROLES.get(concluded, concluded)


def short(words: str) -> str:
    """Words, cut where they are too long to be quoted in a line."""
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
