"""What the list of undertakings can be narrowed to: never by who undertook them."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote_plus

from django.utils.translation import gettext as _

from porion.answers.commitment_list import FACETS, Asked, CommitmentList
from porion.answers.followed import DueState, Told
from porion.core import language
from porion.core.vocabulary import CommitmentKind
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_facets import Facet, FacetValue
from porion.portal.pages.followup_words import finding_words
from porion.portal.pages.framework_words import numbered
from porion.portal.pages.wording import count

#: GET parameters of the filters, by the field they fill.
PARAMETERS = {
    "text": "q",
    "agreement": "texte",
    "axis": "axe",
    "kind": "nature",
    "finding": "suites",
    "due": "echeance",
    "place": "lieu",
}


def asked_query(asked: Asked) -> dict[str, str]:
    """The GET parameters that ask for it."""
    given = {name: getattr(asked, field) for field, name in PARAMETERS.items()}
    return {name: value for name, value in given.items() if value}


def facets(answer: CommitmentList, addresses: Addresses) -> tuple[Facet, ...]:
    """Text, axis, kind, documentation and due day, their counts under the other filters."""
    labels = {
        "agreement": _("Texte"),
        "axis": _("Axe"),
        "kind": _("Nature"),
        "finding": _("Dans les textes suivants"),
        "due": _("Échéance"),
    }
    return tuple(_facet(answer, addresses, name, labels[name]) for name in FACETS)


def _facet(answer: CommitmentList, addresses: Addresses, field: str, label: str) -> Facet:
    chosen = str(getattr(answer.asked, field))
    kept = asked_query(replace(answer.asked, **{field: ""}))
    base = addresses.page("commitments", **kept)
    join = f"{base}{'&' if '?' in base else '?'}{PARAMETERS[field]}="
    counts = answer.facets[field]
    offered = [(key, words) for key, words in _values(answer, field) if key in counts]
    values = tuple(
        FacetValue(
            words,
            count(counts[key]),
            base if key == chosen else join + quote_plus(key),
            key == chosen,
        )
        for key, words in offered
    )
    named = dict(_values(answer, field)).get(chosen, chosen)
    return Facet(PARAMETERS[field], label, values, named)


def _values(answer: CommitmentList, field: str) -> Iterable[tuple[str, str]]:
    """Every value that a facet may have, in its own order, with its words."""
    if field == "agreement":
        return ((each.key, each.label) for each in answer.agreements)
    if field == "axis":
        texts = {each.key: each.label for each in answer.agreements}
        return (
            (o.key, f"{numbered(o.number, o.label)} ({texts.get(o.agreement.key, '')})")
            for o in answer.axes
        )
    if field == "kind":
        return ((kind.value, language.label(kind)) for kind in CommitmentKind)
    if field == "finding":
        return ((told.value, finding_words(told)) for told in Told)
    return (
        (DueState.AHEAD.value, _("À venir")),
        (DueState.PASSED.value, _("Passée")),
        (DueState.NONE.value, _("Aucune échéance dans le texte")),
    )
