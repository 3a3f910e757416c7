"""Who steers, who met when, what was decided, which votes of the signatories are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.vocabulary import AgreementKind
from porion.framework.queries.agreements import agreements
from porion.framework.vocabulary import AgreementRead
from porion.governance.queries.bodies import bodies, decisions, meetings
from porion.governance.vocabulary import BodyRead, DecisionRead, MeetingRead
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class Vote:
    """A signatory of an agreement, and the decision of its own assembly on it: None where no
    document gives one."""

    party: Named
    decision: DecisionRead | None


@dataclass(frozen=True)
class AgreementVotes:
    """An agreement with the votes of its signatories, in the order in which the text names them."""

    agreement: AgreementRead
    votes: tuple[Vote, ...]


@dataclass(frozen=True)
class GovernanceAnswer:
    """Bodies, meetings, decisions and votes, as known on a day."""

    bodies: tuple[BodyRead, ...]
    meetings: tuple[MeetingRead, ...]
    decisions: tuple[DecisionRead, ...]
    votes: tuple[AgreementVotes, ...]


def governance_answer(programme: Any, *, on: date | None = None) -> GovernanceAnswer:
    """All that is public at `on`; as many queries for one decision as for a hundred."""
    found, sat = decisions(programme, on=on), bodies(programme, on=on)
    signed = [a for a in agreements(programme, on=on) if a.kind is AgreementKind.AGREEMENT]
    own = _of_one_party(found, sat)
    return GovernanceAnswer(
        tuple(sat),
        tuple(meetings(programme, on=on)),
        tuple(found),
        tuple(
            AgreementVotes(
                agreement,
                tuple(
                    Vote(party, _vote(party, agreement, _before(agreement, signed), own))
                    for party in agreement.signatories
                ),
            )
            for agreement in reversed(signed)
        ),
    )


def _of_one_party(
    found: Sequence[DecisionRead], sat: Sequence[BodyRead]
) -> list[tuple[str, DecisionRead]]:
    """The dated decisions of assemblies that are one party's own, with the key of that party."""
    owners = {}
    for body in sat:
        seated = {each.key for each in (*body.members, *body.chairs)}
        if len(seated) == 1:
            owners[body.key] = next(iter(seated))
    return [
        (owners[each.body.key], each)
        for each in found
        if each.body and each.decided_on and each.body.key in owners
    ]


def _before(agreement: AgreementRead, signed: Sequence[AgreementRead]) -> date:
    """The day on which the agreement before was signed: a vote held before it is not on this."""
    earlier = [
        each.signed_on
        for each in signed
        if each.signed_on and agreement.signed_on and each.signed_on < agreement.signed_on
    ]
    return max(earlier, default=date.min)


def _vote(
    party: Named,
    agreement: AgreementRead,
    before: date,
    own: Sequence[tuple[str, DecisionRead]],
) -> DecisionRead | None:
    """The last decision of the party's assembly between the agreement before and the signature."""
    until = agreement.signed_on or agreement.known_on
    held = [
        decision
        for key, decision in own
        if key == party.key and decision.decided_on and before < decision.decided_on <= until
    ]
    return held[-1] if held else None
