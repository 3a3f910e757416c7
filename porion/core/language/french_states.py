"""French words of states, where they depend on the kind or on who pays: data only."""

from enum import StrEnum

from porion.core import vocabulary as v

#: How far something has come, beside a kind of figure whose gender is not that of what is
#: counted.
STAGES: dict[StrEnum, str] = {
    v.FigureState.IDENTIFIED: "identification",
    v.FigureState.STUDIED: "à l’étude",
    v.FigureState.FINANCED: "financement décidé",
    v.FigureState.STARTED: "en travaux",
    v.FigureState.DELIVERED: "livré",
    v.FigureState.RELET: "remis en location",
    v.FigureState.IN_FORCE: "en vigueur",
    v.FigureState.ENDED: "achevé",
}

#: Money whose verb tells no state: neither granted nor paid, until a text says so.
AMOUNT = "Montant"

#: The budget act and the payment, named after who pays.
STATES_OF_THE_STATE: dict[v.FigureState, str] = {
    v.FigureState.COMMITTED: "Engagé (AE)",
    v.FigureState.PAID: "Payé (CP)",
}

STATES_OF_LOCAL_AUTHORITIES: dict[v.FigureState, str] = {
    v.FigureState.COMMITTED: "Voté / affecté (AP)",
    v.FigureState.PAID: "Mandaté",
}
