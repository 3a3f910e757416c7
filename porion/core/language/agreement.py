"""States of counted things, agreeing with what is counted: "1 achevée", "5 achevées"."""

from porion.core.vocabulary import FigureKind, FigureState

#: Units whose noun is feminine: "cité", "opération".
_FEMININE = frozenset(
    [
        "associations",
        "agreements",
        "brownfields",
        "communes",
        "companies",
        "estates",
        "hours",
        "job_offers",
        "job_promises",
        "libraries",
        "lines",
        "meetings",
        "measures",
        "operations",
        "parking_spaces",
        "people",
        "places",
        "phases",
        "regions",
        "stations",
        "streets",
        "studies",
        "visits",
        "courses",
        "weeks",
        "actions",
        "classes",
        "grants",
    ]
)
_AGREEING = {
    FigureState.IDENTIFIED: "identifié",
    FigureState.FINANCED: "financé",
    FigureState.DELIVERED: "réceptionné",
    FigureState.ENDED: "achevé",
}
_FIXED = {
    FigureState.STUDIED: "à l’étude",
    FigureState.STARTED: "en travaux",
    FigureState.RELET: "remis en location",
    FigureState.IN_FORCE: "en vigueur",
}
_TO_COME = {
    FigureState.STARTED: "démarrage",
    FigureState.DELIVERED: "réception",
    FigureState.ENDED: "achèvement",
}
_FEMININE_TO_COME = frozenset({FigureState.DELIVERED})


def state_of(count: int, unit: str, kind: FigureKind, state: FigureState | None) -> str:
    """The state of so many things, without their number: "achevées", "en travaux", for what is
    to come "démarrages annoncés"; "comptées" where no state is said."""
    feminine = unit in _FEMININE
    if kind is FigureKind.FORECAST:
        noun = _TO_COME.get(state) if state else None
        if noun is None:
            return _agreed("annoncé", count, feminine=feminine)
        said = _agreed("annoncé", count, feminine=state in _FEMININE_TO_COME)
        return f"{noun}{'s' if count > 1 else ''} {said}"
    if state in _FIXED:
        return _FIXED[state]
    return _agreed(_AGREEING.get(state, "compté") if state else "compté", count, feminine=feminine)


def _agreed(word: str, count: int, *, feminine: bool) -> str:
    return word + ("e" if feminine else "") + ("s" if count > 1 else "")
