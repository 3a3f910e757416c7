"""Bodies, meetings, decisions, votes: what the documents say, and what they leave out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.governance import AgreementVotes, GovernanceAnswer, Vote
from porion.core import language
from porion.core.periods import Span
from porion.governance.vocabulary import BodyRead, DecisionRead, MeetingRead
from porion.portal.addresses import Addresses
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table

#: Names printed in a cell; more are counted.
_NAMED = 4


@dataclass(frozen=True)
class VotesPart:
    """The votes on one agreement: a sentence, then one row a signatory."""

    heading: str
    lead: str
    table: Table


@dataclass(frozen=True)
class GovernancePage:
    """The page, its tables, and the addresses of their CSV."""

    lead: str
    votes: tuple[VotesPart, ...]
    bodies: Table | None
    meetings: Table | None
    meetings_note: str
    decisions: Table | None
    csv: Mapping[str, str]


def governance_page(answer: GovernanceAnswer, addresses: Addresses) -> GovernancePage:
    """The page of an answer."""
    seated = {body.key: body for body in answer.bodies}
    return GovernancePage(
        lead=_lead(answer),
        votes=tuple(_votes(each, addresses) for each in answer.votes if each.votes),
        bodies=_bodies(answer.bodies, addresses) if answer.bodies else None,
        meetings=_meetings(answer.meetings, addresses) if answer.meetings else None,
        meetings_note=" ".join(
            _("%(body)s : %(note)s")
            % {"body": seated[key].label, "note": words.lower_first(seated[key].note)}
            for key in dict.fromkeys(meeting.body.key for meeting in answer.meetings)
            if key in seated and seated[key].note
        ),
        decisions=_decisions(answer.decisions, addresses) if answer.decisions else None,
        csv={
            name: addresses.page(f"governance-{name}-csv")
            for name in ("bodies", "meetings", "decisions")
        },
    )


def _lead(answer: GovernanceAnswer) -> str:
    counts = (
        ngettext("%(n)s instance", "%(n)s instances", len(answer.bodies)),
        ngettext("%(n)s réunion datée", "%(n)s réunions datées", _dated(answer)),
        ngettext("%(n)s décision", "%(n)s décisions", len(answer.decisions)),
    )
    numbers = (len(answer.bodies), _dated(answer), len(answer.decisions))
    said = [text % {"n": n} for text, n in zip(counts, numbers, strict=True) if n]
    return _("Ce que les documents en disent : %s.") % ", ".join(said) if said else ""


def _dated(answer: GovernanceAnswer) -> int:
    return sum(1 for meeting in answer.meetings if meeting.held_on)


def _votes(found: AgreementVotes, addresses: Addresses) -> VotesPart:
    agreement = found.agreement
    known = sum(1 for vote in found.votes if vote.decision)
    rest = len(found.votes) - known
    lead = ""
    if rest:
        lead = ngettext(
            "Les documents publiés ne donnent pas la date du vote d’un signataire.",
            "Les documents publiés ne donnent pas la date du vote de %(n)s signataires.",
            rest,
        ) % {"n": rest}
    columns = (
        Column(_("Signataire")),
        Column(_("Vote de son assemblée"), _("Vote")),
        Column(_("Signature")),
    )
    rows = tuple(_vote(vote, found, addresses) for vote in found.votes)
    caption = _("Votes et signatures : %s") % agreement.label
    return VotesPart(agreement.label, lead, Table(caption, columns, rows))


def _vote(vote: Vote, found: AgreementVotes, addresses: Addresses) -> Row:
    decision, signed = vote.decision, found.agreement.signed_on
    held = Cell(_("Les documents publiés ne donnent pas de date"), muted=True)
    if decision is not None and decision.decided_on is not None:
        note = decision.body.label if decision.body else ""
        held = Cell(
            words.upper_first(words.day(decision.decided_on)),
            _source(decision, addresses),
            note=note,
        )
    return Row(
        (
            Cell(vote.party.label),
            held,
            Cell(words.day(signed)) if signed else Cell(words.not_communicated(), muted=True),
        )
    )


def _bodies(found: Sequence[BodyRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Instance")),
        Column(_("Rôle")),
        Column(_("Présidence")),
        Column(_("Membres")),
        Column(_("Document")),
    )
    rows = (
        Row(
            (
                Cell(body.label, note=body.note),
                _said(body.role),
                _names(body.chairs),
                _names(body.members),
                _document(body, addresses),
            )
        )
        for body in found
    )
    return Table(_("Instances"), columns, tuple(rows))


def _meetings(found: Sequence[MeetingRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Jour")),
        Column(_("Réunion")),
        Column(_("Instance")),
        Column(_("Lieu")),
        Column(_("Document")),
    )
    rows = (
        Row(
            (
                Cell(words.day(meeting.held_on))
                if meeting.held_on
                else Cell(_("Date non précisée"), muted=True),
                Cell(meeting.label, note=meeting.note),
                Cell(meeting.body.label),
                Cell(meeting.place.label, addresses.place(meeting.place.key))
                if meeting.place
                else Cell(_("Non précisé"), muted=True),
                _document(meeting, addresses),
            )
        )
        for meeting in found
    )
    return Table(_("Réunions"), columns, tuple(rows))


def _decisions(found: Sequence[DecisionRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Décision")),
        Column(_("Jour")),
        Column(_("Instance")),
        Column(_("Responsable")),
        Column(_("Échéance")),
        Column(_("Document")),
    )
    rows = (
        Row(
            (
                Cell(decision.label, note=decision.note),
                Cell(words.day(decision.decided_on))
                if decision.decided_on
                else Cell(_("Date non précisée"), muted=True),
                _said(decision.body.label if decision.body else ""),
                _owner(decision),
                _due(decision),
                _document(decision, addresses),
            )
        )
        for decision in found
    )
    return Table(_("Décisions"), columns, tuple(rows))


def _owner(decision: DecisionRead) -> Cell:
    """Who is to carry it out: a decision without one cannot be closed."""
    if decision.owner is None:
        return Cell(_("Responsable non désigné"), muted=True)
    closed = decision.closed_on
    return Cell(
        decision.owner.label,
        note=_("close le %s") % words.short_day(closed) if closed else "",
    )


def _due(decision: DecisionRead) -> Cell:
    if decision.due_from is None and decision.due_to is None:
        return Cell(_("Non précisée"), muted=True)
    span = language.span(Span.inclusive(decision.due_from, decision.due_to), decision.due_words)
    return Cell(words.upper_first(span))


def _said(text: str) -> Cell:
    return Cell(text) if text else Cell(_("Non précisé"), muted=True)


def _names(found: Sequence[Named]) -> Cell:
    if len(found) > _NAMED:
        return Cell(_("%(n)s membres") % {"n": len(found)}, note=", ".join(p.label for p in found))
    return _said(", ".join(each.label for each in found))


def _source(row: BodyRead | MeetingRead | DecisionRead, addresses: Addresses) -> str:
    return addresses.document(row.document.key) if row.document else ""


def _document(row: BodyRead | MeetingRead | DecisionRead, addresses: Addresses) -> Cell:
    if row.document is None:
        return Cell(words.not_communicated(), muted=True)
    return Cell(row.document.label, _source(row, addresses))
