"""The list of undertakings, by axis and never by signatory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.commitment_list import Asked, AxisGroup, CommitmentList
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages.commitment_facets import PARAMETERS, asked_query, facets
from porion.portal.pages.commitment_tables import commitment_table, parties_words
from porion.portal.pages.figure_facets import Facet
from porion.portal.pages.framework_words import count, numbered
from porion.programmes.vocabulary import Named
from porion.ui.frames import Link
from porion.ui.parts import Notice
from porion.ui.tables import Table

_TEXT, _PLACE = PARAMETERS["text"], PARAMETERS["place"]
#: What is read of a question: longer is nobody's.
_LONGEST = 200
#: Undertakings on a page that stand unfolded.
_FEW = 30


@dataclass(frozen=True)
class Kept:
    """Undertakings of an axis that some undertake alone, others only taking note, or that all
    of those named undertake: `heading` tells which, empty where an axis has one sort only."""

    heading: str
    table: Table


@dataclass(frozen=True)
class AxisPart:
    """An axis with its undertakings, folded where the page is long."""

    id: str
    link: Link
    count: str
    kept: tuple[Kept, ...]
    open: bool


@dataclass(frozen=True)
class TextPart:
    """A text with its axes; `note` says what its signatories do in it."""

    label: str
    count: str
    note: str
    axes: tuple[AxisPart, ...]


@dataclass(frozen=True)
class CommitmentsPage:
    """The list; `texts` says from which documents it was made, `silence` what was read."""

    lead: str
    texts: tuple[tuple[Link, str], ...]
    parts: tuple[TextPart, ...]
    facets: tuple[Facet, ...]
    places: tuple[tuple[str, str, bool], ...]
    text: str
    hidden: tuple[tuple[str, str], ...]
    notices: tuple[Notice, ...]
    filtered: bool
    chosen: bool
    reset: str
    csv: str
    any: bool


def asked_from(query: Mapping[str, str]) -> Asked:
    """What the GET parameters ask for."""
    given = {field: query.get(name, "").strip()[:_LONGEST] for field, name in PARAMETERS.items()}
    return Asked(**given)


def commitments_page(
    answer: CommitmentList, addresses: Addresses, notes: Mapping[str, str]
) -> CommitmentsPage:
    """The page of the list; `notes` are what the record says of each agreement, by key."""
    asked = answer.asked
    kept = asked_query(asked)
    filtered = asked != Asked()
    return CommitmentsPage(
        lead=_lead(answer, filtered=filtered),
        texts=tuple(
            (Link(document.label, addresses.document(document.key)), count(number))
            for document, number in answer.texts
        ),
        parts=_parts(answer, addresses, notes),
        facets=facets(answer, addresses),
        places=tuple((p.key, p.label, p.key == asked.place) for p in answer.places),
        text=asked.text,
        hidden=tuple((k, v) for k, v in kept.items() if k not in (_TEXT, _PLACE)),
        notices=_notices(answer),
        filtered=filtered,
        chosen=bool(asked.place),
        reset=addresses.page("commitments"),
        csv=addresses.page("commitments-csv", **kept),
        any=bool(answer.total),
    )


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
    return _("%(found)s dans %(texts)s.") % {
        "found": ngettext("%(n)s engagement relevé", "%(n)s engagements relevés", found)
        % {"n": found},
        "texts": ngettext("%(n)s texte", "%(n)s textes", texts) % {"n": texts},
    }


def _parts(
    answer: CommitmentList, addresses: Addresses, notes: Mapping[str, str]
) -> tuple[TextPart, ...]:
    texts: dict[Named | None, list[AxisGroup]] = {}
    for group in answer.groups:
        texts.setdefault(group.agreement, []).append(group)
    return tuple(
        TextPart(
            text.label if text else "",
            count(sum(len(group.commitments) for group in found)),
            notes.get(text.key, "") if text else "",
            tuple(_axis(group, answer, addresses) for group in found),
        )
        for text, found in texts.items()
    )


def _axis(group: AxisGroup, answer: CommitmentList, addresses: Addresses) -> AxisPart:
    axis = group.axis
    label = numbered(axis.number, axis.label) if axis else _("Sans axe")
    noted = [row for row in group.commitments if row.noted_by]
    shared = [row for row in group.commitments if not row.noted_by]
    # Some texts set a goal to all their signatories without naming who undertakes it.
    told = _("Engagements des partenaires nommés, et buts que le texte fixe à tous")
    sorts = [(noted, _noted_heading(noted)), (shared, told)]
    return AxisPart(
        f"axe-{axis.key}" if axis else "sans-axe",
        Link(label, addresses.objective(axis.key) if axis else ""),
        count(len(group.commitments)),
        tuple(
            Kept(
                heading if noted else "",
                commitment_table(
                    found,
                    addresses,
                    _("Engagements : %(axis)s")
                    % {"axis": f"{label}, {heading}" if noted else label},
                    amounts=answer.amounts,
                    text=False,
                    follow=answer.followed,
                ),
            )
            for found, heading in sorts
            if found
        ),
        open=len(answer.found) <= _FEW,
    )


def _noted_heading(found: Sequence[CommitmentRead]) -> str:
    """ "S’engage : État ; en prennent acte : 11 partenaires", where that holds for all."""
    noting = {row.noted_by for row in found}
    common = (
        [p for p in found[0].parties if all(p in row.parties for row in found)] if found else []
    )
    if len(noting) != 1 or not common:
        return _("Les uns s’engagent, les autres en prennent acte")
    alone = all(set(row.parties) == set(common) for row in found)
    said = (
        _("S’engage : %(who)s ; en prennent acte : %(others)s")
        if alone
        else _("S’engage : %(who)s, seul ou avec d’autres ; en prennent acte : %(others)s")
    )
    return said % {
        "who": parties_words(common),
        "others": parties_words(next(iter(noting))),
    }


def _notices(answer: CommitmentList) -> tuple[Notice, ...]:
    what = {
        "agreement": _("aucun texte qui porte des engagements"),
        "axis": _("aucun axe qui porte des engagements"),
        "kind": _("aucune nature d’engagement relevée"),
        "finding": _("aucune des suites relevées"),
        "due": _("aucune échéance relevée"),
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
