"""What a verb or a noun in its time says of a number: results, forecasts, announcements, goals."""

import re

from porion.core.reading.sayings.cue_words import Sort, Time
from porion.core.reading.sayings.cues import Cue
from porion.core.reading.sayings.governing import AHEAD, View, agreement
from porion.core.reading.sayings.plain import plain_time
from porion.core.vocabulary import FigureKind, FigureState

#: "financés aux trois quarts", "pris en charge à 80 %": the sum is a cost.
_SHARED = re.compile(
    r",? (?:financ|cofinanc|subventionn|pris en charge|soutenu)\w* (?:à |aux? |pour )"
    r"(?:hauteur de )?(?:plus de |près de )?(?:\d|moitié|deux tiers|trois quarts|quart|tiers)"
)
_FOR = re.compile(r"(?<!\w)(?:pour|de|coût|montant)(?: (?:un (?:montant|coût) de))? \Z")
_COST = re.compile(
    r"(?<!\w)(?:coût|montant|opération|pour|travaux|chantier|projet)s?(?: total| global)?"
    r"(?: de| d['’]un coût de| d['’]un montant de| d['’]| un coût de| un montant de)?"
    r"(?: total de)?(?: (?:plus|près|environ|quelque) ?(?:de|d['’])?)? ?\Z",
    re.IGNORECASE,
)
#: States of works: in the present tense of an agreement they are still to come.
_WORKING = (FigureState.DELIVERED, FigureState.STARTED)

#: Kind and state, and the words of the sentence that say them.
Found = tuple[FigureKind, FigureState | None, int, int]


def result(view: View, cue: Cue, time: Time) -> Found | None:
    """What a verb in a time says: results, forecasts, announcements, goals."""
    said = view.says(cue)
    if not said:
        return None
    reached = time is Time.LOOSE and "atteindre" in view.sentence[cue.start : cue.end]
    if time is Time.GERUND or (reached and view.main_time(cue) is Time.PAST):
        time = view.main_time(cue)
    if view.money:
        return _of_money(view, cue, time)
    if time in (Time.AIM, Time.LOOSE, Time.DECISION):
        return FigureKind.TARGET, None, cue.start, cue.end
    state = state_of(view, said)
    if time is Time.FUTURE:
        if agreement(view.text):
            # What the parties of an agreement say will be is what they undertake.
            return FigureKind.TARGET, None, cue.start, cue.end
        return FigureKind.FORECAST, state, cue.start, cue.end
    goes_on = view.sentence[: cue.start].endswith(("se ", "s'", "s’"))
    if time is Time.PRESENT and state in _WORKING and not goes_on and agreement(view.text):
        return FigureKind.TARGET, None, cue.start, cue.end
    if time is Time.PRESENT and state is FigureState.DELIVERED:
        state = FigureState.STARTED
    return FigureKind(said.partition(":")[0]), state, cue.start, cue.end


def _of_money(view: View, cue: Cue, time: Time) -> Found | None:
    kind, _, state = cue.money.partition(":")
    if state == "stated":
        kind = {Time.FUTURE: "forecast", Time.AIM: "target", Time.LOOSE: "target"}.get(time, kind)
        return FigureKind(kind), None, cue.start, cue.end
    if _SHARED.match(view.sentence, view.end) and _FOR.search(view.sentence[: view.start]):
        # "4 km seront repris, pour 2,4 M€ financés aux trois quarts par l'agence": what it costs.
        told = plain_time(view)
        ahead = told in (Time.FUTURE, Time.AIM)
        return (FigureKind.FORECAST if ahead else FigureKind.ACTUAL), None, cue.start, cue.end
    if kind == "actual":
        # What was built says something of money only where the money is its cost.
        if not _COST.search(view.sentence[max(0, view.start - 50) : view.start]):
            return None
        if time in AHEAD:
            return FigureKind.FORECAST, None, cue.start, cue.end
    if state in ("reduced", "lapsed") and not any(
        other.sort is Sort.NOUN and other.start < view.start for other in view.cues
    ):
        return FigureKind.ACTUAL, None, cue.start, cue.end
    present = state == "committed" or (bool(state) and agreement(view.text))
    promised = time in AHEAD or (present and time is Time.PRESENT)
    if promised and kind in ("grant", "payment"):
        return FigureKind.ANNOUNCED, None, cue.start, cue.end
    return FigureKind(kind), FigureState(state) if state else None, cue.start, cue.end


def state_of(view: View, said: str) -> FigureState | None:
    """The state that words give to what is counted: only works are started and delivered."""
    state = said.partition(":")[2]
    if not state or not view.counted or view.yearly:
        return None
    if state == "finished":
        state = "ended" if view.lasting else "delivered"
    if state in ("delivered", "started") and not view.works:
        return None
    if state in ("in_force", "ended") and not view.lasting:
        return None
    return FigureState(state)
