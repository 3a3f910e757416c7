"""What a number is where no word about it tells: what is stated as it stands, is; what stands in
a clause whose verb is to come, is to come.
"""

import re

from porion.core.reading.cue_words import Sort, Time
from porion.core.reading.cues import Cue
from porion.core.reading.found import Saying
from porion.core.reading.governing import CUT, View, agreement
from porion.core.vocabulary import FigureKind

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
    there = _THERE.search(view.sentence[max(0, view.start - 24) : view.start])
    if verb is not None and verb.time in _TO_COME and not there:
        binds = verb.time is not Time.FUTURE or agreement(view.text)
        kind = FigureKind.TARGET if binds else FigureKind.FORECAST
        return Saying(kind, None, start + verb.start, start + verb.end, _SURE)
    state = (not view.counted or view.rate or view.territory) and not _is_past(verb)
    kind = FigureKind.BASELINE if state and agreement(view.text) else FigureKind.ACTUAL
    return Saying(kind, None, start + view.start, start + view.start, _SURE)


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
