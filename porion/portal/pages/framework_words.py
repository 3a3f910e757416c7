"""What pages call an objective, and how they count undertakings."""

from django.utils.translation import ngettext

from porion.core import language
from porion.framework.vocabulary import AgreementRead

#: The article of what agreements are commonly called, before the noun without its capital.
_ARTICLES = {
    "accord": "l’",
    "avenant": "l’",
    "bilan": "le ",
    "charte": "la ",
    "contrat": "le ",
    "convention": "la ",
    "engagement": "l’",
    "plan": "le ",
    "programme": "le ",
    "protocole": "le ",
}


def numbered(number: str, label: str) -> str:
    """ "I. Logement" where the document numbers its parts."""
    return f"{number}. {label}" if number else label


def count(number: int) -> str:
    """ "25 engagements"."""
    return ngettext("%(n)s engagement", "%(n)s engagements", number) % {"n": number}


def counts(figures: int | None, commitments: int, events: int, indicators: int) -> str:
    """ "26 chiffres · 11 engagements · 2 faits datés"; what is not there is not listed."""
    found = []
    if figures:
        found.append(ngettext("%(n)s chiffre", "%(n)s chiffres", figures) % {"n": figures})
    if commitments:
        found.append(
            ngettext("%(n)s engagement", "%(n)s engagements", commitments) % {"n": commitments}
        )
    if events:
        found.append(ngettext("%(n)s fait daté", "%(n)s faits datés", events) % {"n": events})
    if indicators:
        found.append(
            ngettext("%(n)s indicateur", "%(n)s indicateurs", indicators) % {"n": indicators}
        )
    return " · ".join(found)


def short_name(agreement: AgreementRead) -> str:
    """ "la convention 2025-2027": the noun of the label with its article and the label's years;
    the whole label where it does not end with the years of the text, in quotes where its noun is
    not a common one."""
    first, _space, rest = agreement.label.partition(" ")
    article = _ARTICLES.get(first.lower())
    if article is None:
        return f"«{language.NBSP}{agreement.label}{language.NBSP}»"
    years = ""
    if agreement.starts_on and agreement.ends_on:
        years = f"{agreement.starts_on.year}-{agreement.ends_on.year}"
    tail = years if years and rest.endswith(years) else rest
    return f"{article}{first.lower()} {tail}".rstrip()
