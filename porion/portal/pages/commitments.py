"""The list of undertakings, by axis and never by signatory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.commitment_list import Asked, AxisGroup, CommitmentList
from porion.core import language
from porion.portal.addresses import Addresses
from porion.portal.pages.commitment_tables import commitment_table
from porion.portal.pages.objectives import numbered
from porion.ui.frames import Link
from porion.ui.parts import Notice
from porion.ui.tables import Table

#: GET parameters of the filters, by the field they fill.
PARAMETERS = {"agreement": "texte", "kind": "nature", "place": "lieu"}


@dataclass(frozen=True)
class Select:
    """A filter: its parameter, its name, its choices as (value, words, chosen)."""

    name: str
    label: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class AxisPart:
    """An axis with its undertakings."""

    id: str
    link: Link
    table: Table


@dataclass(frozen=True)
class TextPart:
    """A text with its axes."""

    label: str
    count: str
    axes: tuple[AxisPart, ...]


@dataclass(frozen=True)
class CommitmentsPage:
    """The list; `texts` says from which documents it was made."""

    lead: str
    texts: tuple[tuple[Link, str], ...]
    parts: tuple[TextPart, ...]
    selects: tuple[Select, ...]
    notices: tuple[Notice, ...]
    filtered: bool
    reset: str
    csv: str
    any: bool


def asked_from(query: Mapping[str, str]) -> Asked:
    """What the GET parameters ask for."""
    return Asked(**{field: query.get(name, "").strip() for field, name in PARAMETERS.items()})


def commitments_page(answer: CommitmentList, addresses: Addresses) -> CommitmentsPage:
    """The page of the list."""
    asked = answer.asked
    kept = {name: getattr(asked, field) for field, name in PARAMETERS.items()}
    filtered = asked != Asked()
    return CommitmentsPage(
        lead=_lead(answer, filtered=filtered),
        texts=tuple(
            (Link(document.label, addresses.document(document.key)), count(number))
            for document, number in answer.texts
        ),
        parts=_parts(answer, addresses),
        selects=_selects(answer),
        notices=_notices(answer),
        filtered=filtered,
        reset=addresses.page("commitments"),
        csv=addresses.page("commitments-csv", **{k: v for k, v in kept.items() if v}),
        any=bool(answer.total),
    )


def count(number: int) -> str:
    """ "25 engagements"."""
    return ngettext("%(n)s engagement", "%(n)s engagements", number) % {"n": number}


def _lead(answer: CommitmentList, *, filtered: bool) -> str:
    if not answer.total:
        return ""
    found = len(answer.found)
    if filtered:
        if not found:
            return _("Aucun engagement relevé ne répond à cette demande.")
        return _("%(found)s sur %(total)s relevés répondent à cette demande.") % {
            "found": count(found),
            "total": answer.total,
        }
    texts = len(answer.texts)
    return _("%(found)s à ce jour dans %(texts)s ; le relevé des textes continue.") % {
        "found": ngettext("%(n)s engagement relevé", "%(n)s engagements relevés", found)
        % {"n": found},
        "texts": ngettext("%(n)s texte", "%(n)s textes", texts) % {"n": texts},
    }


def _parts(answer: CommitmentList, addresses: Addresses) -> tuple[TextPart, ...]:
    texts: dict[str, list[AxisGroup]] = {}
    for group in answer.groups:
        texts.setdefault(group.agreement.label if group.agreement else "", []).append(group)
    return tuple(
        TextPart(
            label,
            count(sum(len(group.commitments) for group in found)),
            tuple(_axis(group, answer, addresses) for group in found),
        )
        for label, found in texts.items()
    )


def _axis(group: AxisGroup, answer: CommitmentList, addresses: Addresses) -> AxisPart:
    axis = group.axis
    label = numbered(axis.number, axis.label) if axis else _("Sans axe")
    return AxisPart(
        f"axe-{axis.key}" if axis else "sans-axe",
        Link(label, addresses.objective(axis.key) if axis else ""),
        commitment_table(
            group.commitments,
            addresses,
            _("Engagements : %(axis)s") % {"axis": label},
            amounts=answer.amounts,
            text=False,
        ),
    )


def _selects(answer: CommitmentList) -> tuple[Select, ...]:
    asked = answer.asked
    return (
        _select("agreement", _("Texte"), asked, ((a.key, a.label) for a in answer.agreements)),
        _select("kind", _("Nature"), asked, ((k.value, language.label(k)) for k in answer.kinds)),
        _select("place", _("Lieu"), asked, ((p.key, p.label) for p in answer.places)),
    )


def _select(field: str, label: str, asked: Asked, pairs: Iterable[tuple[str, str]]) -> Select:
    chosen = getattr(asked, field)
    options = tuple((value, words, value == chosen) for value, words in pairs)
    return Select(PARAMETERS[field], label, options)


def _notices(answer: CommitmentList) -> tuple[Notice, ...]:
    what = {
        "agreement": _("aucun texte qui porte des engagements"),
        "kind": _("aucune nature d’engagement relevée"),
        "place": _("aucun lieu connu"),
    }
    return tuple(
        Notice(
            _("« %(value)s » ne désigne %(what)s.")
            % {"value": str(getattr(answer.asked, field))[:80], "what": what[field]},
            error=True,
        )
        for field in answer.unknown
    )
