"""Words of keys: one function for every enumeration, and those that need more than the key."""

from enum import StrEnum

from porion.core.language import french
from porion.core.language.french import NBSP
from porion.core.vocabulary import FigureState, Finding, GapClass, PartyKind

_STATE_PAYERS = frozenset({PartyKind.STATE})
_LOCAL_PAYERS = frozenset(
    {PartyKind.REGION, PartyKind.DEPARTEMENT, PartyKind.EPCI, PartyKind.COMMUNE}
)


def label(key: StrEnum) -> str:
    """The French word of a member of an enumeration; KeyError where it has none."""
    return french.LABELS[type(key)][key]


def state_label(state: FigureState, *, words: str = "", payer: PartyKind | None = None) -> str:
    """A state in words. An unspecified one shows the document's own verb; the budget act is
    named after its payer: the State commits credits, a local authority votes them."""
    if state is FigureState.UNSPECIFIED and words:
        return f"{label(state)} («{NBSP}{words}{NBSP}»)"
    if payer in _STATE_PAYERS:
        return french.STATES_OF_THE_STATE.get(state, label(state))
    if payer in _LOCAL_PAYERS:
        return french.STATES_OF_LOCAL_AUTHORITIES.get(state, label(state))
    return label(state)


def finding_label(
    finding: Finding,
    gap: GapClass | None = None,
    *,
    reason: str = "",
    scope_stated: bool = True,
    adds_up: bool = True,
) -> str:
    """A comparison in words: "Arrondi", "Écart d'addition", "Non comparable : motif",
    "Divergent, périmètre d'un des deux non précisé"."""
    if finding is Finding.NOT_COMPARABLE and reason:
        return f"{label(finding)}{NBSP}: {reason}"
    if finding is Finding.PART_OF and not adds_up:
        return french.DOES_NOT_ADD_UP
    if finding is Finding.CONTRADICTORY and gap is GapClass.ROUNDING:
        return label(gap)
    if finding is Finding.CONTRADICTORY and gap is GapClass.SCOPE and not scope_stated:
        return french.SCOPE_OF_ONE_NOT_STATED
    return label(finding)
