"""Words of keys: one function for every enumeration, and those that need more than the key."""

from enum import StrEnum

from porion.core.language import french, french_states
from porion.core.language.french import NBSP
from porion.core.vocabulary import FigureKind, FigureState, Finding, GapClass, PartyKind

_STATE_PAYERS = frozenset({PartyKind.STATE})
_LOCAL_PAYERS = frozenset(
    {PartyKind.REGION, PartyKind.DEPARTEMENT, PartyKind.EPCI, PartyKind.COMMUNE}
)


def label(key: StrEnum) -> str:
    """The French word of a member of an enumeration; KeyError where it has none."""
    return french.LABELS[type(key)][key]


def state_label(state: FigureState, *, words: str = "", payer: PartyKind | None = None) -> str:
    """A state in words; `agreement.state_of` agrees it with what is counted. An unspecified one
    shows the document's own verb; the budget act is named after its payer: the State commits
    credits, a local authority votes them."""
    if state is FigureState.UNSPECIFIED and words:
        return f"{label(state)} («{NBSP}{words}{NBSP}»)"
    if payer in _STATE_PAYERS:
        return french_states.STATES_OF_THE_STATE.get(state, label(state))
    if payer in _LOCAL_PAYERS:
        return french_states.STATES_OF_LOCAL_AUTHORITIES.get(state, label(state))
    return label(state)


#: Begun, studied or financed is nothing done: the stage stands alone.
_NOT_DONE = frozenset(
    {
        FigureState.IDENTIFIED,
        FigureState.STUDIED,
        FigureState.FINANCED,
        FigureState.STARTED,
        FigureState.IN_FORCE,
    }
)


def nature_label(kind: FigureKind, state: FigureState | None = None, *, words: str = "") -> str:
    """Kind and state of a figure as one reads them: "Réalisé, livré", "En
    travaux", "Prévision, en travaux", "Montant · État non précisé (« mobilisé »)".

    A verb that tells no state ("investi") proves no payment: the word is not used then."""
    if state is None:
        return label(kind)
    stage = french_states.STAGES.get(state)
    if kind is FigureKind.PAYMENT and state is FigureState.UNSPECIFIED:
        return f"{french_states.AMOUNT} · {state_label(state, words=words)}"
    if stage is None:
        return f"{label(kind)} · {state_label(state, words=words)}"
    if kind is FigureKind.ACTUAL and state in _NOT_DONE:
        return stage[:1].upper() + stage[1:]
    return f"{label(kind)}, {stage}"


def finding_label(
    finding: Finding,
    gap: GapClass | None = None,
    *,
    reason: str = "",
    scope_stated: bool = True,
    adds_up: bool = True,
) -> str:
    """A comparison in words: "Arrondi", "Écart d’addition", "Non comparable : motif",
    "Divergent, périmètre d’un des deux non précisé"."""
    if finding is Finding.NOT_COMPARABLE and reason:
        return f"{label(finding)}{NBSP}: {reason}"
    if finding is Finding.PART_OF and not adds_up:
        return french.DOES_NOT_ADD_UP
    if finding is Finding.CONTRADICTORY and gap is GapClass.ROUNDING:
        return label(gap)
    if finding is Finding.CONTRADICTORY and gap is GapClass.SCOPE and not scope_stated:
        return french.SCOPE_OF_ONE_NOT_STATED
    return label(finding)
