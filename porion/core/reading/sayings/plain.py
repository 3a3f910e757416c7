"""What a number is where no word about it tells: what is stated as it stands, is; what stands in
a clause whose verb is to come, is to come.
"""

import re

from porion.core.reading.found import Saying
from porion.core.reading.sayings.cue_words import Sort, Time
from porion.core.reading.sayings.cues import Cue
from porion.core.reading.sayings.governing import CUT, View, agreement
from porion.core.vocabulary import FigureKind, FigureState

#: "dans les 18 communes": those are there already, whatever will be done in them.
_THERE = re.compile(
    r"(?<!\w)(?:(?:dans|sur|parmi|pour|avec|entre|chacune? de) (?:les|ces|ses|leurs|nos)|aux"
    r"|chacune? des|l['’]ensemble des|auprès des|au sein des) \Z",
    re.IGNORECASE,
)
#: "la requalification des 35 cités"
_KNOWN = re.compile(r"(?<!\w)[^\W\d_]{4,} des \Z")
#: ", 3 870 en 2023, devrait augmenter": told in passing, with a time of its own.
_APPOSED = re.compile(r", (?:de |soit |qui était de |à )?\Z")
_ITS_TIME = re.compile(
    r"[^,;.()]{0,40}?(?:en|fin|au|à|depuis|début) (?:[^,;.()]{1,24} )?(?:19|20)\d\d,"
)
#: "cette opération de 12 M€": what a work costs.
_WORK = re.compile(
    r"(?<!\w)(?:coût|montant|opération|projet|chantier|équipement|travaux|ouvrage|bâtiment)s?"
    r"(?: \w+)? (?:de|à|:|d['’]un (?:montant|coût) de) (?:(?:plus|près) de |environ |quelque )?\Z",
    re.IGNORECASE,
)
#: "porté de 540 à 612": in an agreement the new goal.
_RAISED = re.compile(r"(?<!\w)(?:porté|relevé|ramené|réduit)e?s? (?:de [^,;:]{1,30} )?à \Z")
_UP_TO = re.compile(
    r"(?<!\w)à hauteur (?:de |d['’])(?:(?:plus|près) de |environ )?\Z", re.IGNORECASE
)
_COMPARED = re.compile(
    r"(?:inférieure?|supérieure?|plus longue?|plus courte?|espérance de vie) (?:de |d['’])\Z"
)
_LASTS = re.compile(
    r"(?<!\w)(?:durée|période|horizon|échelle)(?: totale| maximale| initiale)? (?:de |d['’])\Z",
    re.IGNORECASE,
)
_TO_COME = (Time.FUTURE, Time.AIM, Time.DECISION)
_TOLD = (*_TO_COME, Time.PAST, Time.PRESENT)
#: How far from its number the verb of a clause stands.
_FAR = 160
#: How sure is what no word tells.
_SURE = 0.5


def plain(view: View, start: int) -> Saying:
    """Kind of a number that is no money: `start` is where its sentence begins in the text.
    What an agreement says of shares and inhabitants is the situation it starts from."""
    verb = _of_clause(view)
    before = view.sentence[max(0, view.start - 60) : view.start]
    if agreement(view.text) and _RAISED.search(before):
        return Saying(FigureKind.TARGET, None, start + view.start, start + view.start, _SURE)
    there = _THERE.search(view.sentence[max(0, view.start - 24) : view.start])
    if verb is not None and verb.time in _TO_COME and not there:
        binds = verb.time is not Time.FUTURE or agreement(view.text)
        kind = FigureKind.TARGET if binds else FigureKind.FORECAST
        return Saying(kind, None, start + verb.start, start + verb.end, _SURE)
    state = (not view.counted or view.rate or view.territory) and not _is_past(verb)
    kind = FigureKind.BASELINE if state and agreement(view.text) else FigureKind.ACTUAL
    return Saying(kind, None, start + view.start, start + view.start, _SURE)


def plain_sum(view: View, start: int) -> Saying | None:
    """Kind of a sum that no verb or noun of money tells: what a work costs, by the time of its
    clause; "à hauteur de", given, in an agreement promised."""
    before = view.sentence[max(0, view.start - 50) : view.start]
    told = _WORK.search(before) or _UP_TO.search(before)
    if told is None:
        return None
    if told.re is _WORK:
        ahead = plain_time(view) in _TO_COME
        kind, state = (FigureKind.FORECAST if ahead else FigureKind.ACTUAL), None
    elif agreement(view.text):
        kind, state = FigureKind.ANNOUNCED, None
    else:
        kind, state = FigureKind.GRANT, FigureState.UNSPECIFIED
    first = start + view.start - len(before) + told.start()
    return Saying(kind, state, first, start + view.start, _SURE)


def plain_span(view: View, start: int) -> Saying | None:
    """Kind of a duration: planned in an agreement ("pour une durée de 10 ans"), compared as it
    is ("inférieure de quatre ans"); nothing of others."""
    before = view.sentence[max(0, view.start - 40) : view.start]
    compared = _COMPARED.search(before)
    if compared is not None:
        return plain(view, start)
    lasts = _LASTS.search(before)
    if lasts is None or _is_past(_of_clause(view)):
        return None
    return Saying(FigureKind.TARGET, None, start + view.start, start + view.start, _SURE)


def is_there(view: View, verb: Cue | None) -> bool:
    """True for the number of a set that is there already ("dans les 18 communes") and for one in
    apposition with a time of its own, whatever the verb of the sentence says will be."""
    if view.money:
        return False
    before = view.sentence[max(0, view.start - 24) : view.start]
    if verb is None or verb.time in _TO_COME:
        if _THERE.search(before):
            return True
        if verb is not None and verb.end <= view.start and _KNOWN.search(before):
            return True
    return bool(_APPOSED.search(before) and _ITS_TIME.match(view.sentence, view.end))


def plain_time(view: View) -> Time | None:
    """The time of the clause that a number stands in."""
    verb = _of_clause(view)
    return None if verb is None else verb.time


def _is_past(verb: Cue | None) -> bool:
    return verb is not None and verb.time is Time.PAST


def _of_clause(view: View) -> Cue | None:
    """The verb with a time nearest before the number, else the one after it."""
    behind: Cue | None = None
    for cue in reversed(view.cues):
        if cue.sort is not Sort.VERB or cue.time not in _TOLD:
            continue
        if cue.start >= view.end:
            between = view.sentence[view.end : cue.start]
            behind = cue if _near(between) and ":" not in between else behind
        elif cue.end <= view.start:
            return cue if _near(view.sentence[cue.end : view.start]) else behind
    return behind


def _near(between: str) -> bool:
    return len(between) <= _FAR and not CUT.search(between)
