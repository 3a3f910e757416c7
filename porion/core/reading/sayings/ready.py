"""Wordings that say by themselves what a number is, whatever the verb: what is counted today, what
a diagnosis deals with, where a number is carried to."""

import re

from porion.core.reading.sayings.cue_words import Time
from porion.core.reading.sayings.cues import Cue
from porion.core.reading.sayings.governing import View
from porion.core.reading.sayings.results import Found
from porion.core.vocabulary import FigureKind, FigureState

#: "300 logements visés, 120 à ce jour"
_SO_FAR = re.compile(
    r"(?: [^\W\d]+){0,3} (?:à ce jour|aujourd['’]hui|actuellement)(?!\w)", re.IGNORECASE
)
#: "les diagnostics énergétiques menés en 2024 portent sur"
_STUDIED = re.compile(
    r"(?<!\w)(?:diagnostic|audit|étude|expertise)s?(?!\w)[^;:()]{0,60} (?:a |ont )?"
    r"port(?:e|ent|é|aient|ait) sur (?:(?:plus|près|environ|quelque) (?:de |d['’])?)?\Z",
    re.IGNORECASE,
)
#: "la capacité est portée de 120 à 180 places": where it goes is wanted, unless it is done.
_CARRIED_TO = re.compile(
    r"(?<!été )(?<!\ba )(?<!\bont )(?<!\w)portée?s? de [^;:,]{1,40} à (?:près de |plus de )?\Z"
)


def counted_so_far(view: View) -> bool:
    """Whether "à ce jour" follows what is counted: no goal, whatever goal stands before it."""
    return not view.money and _SO_FAR.match(view.sentence, view.end) is not None


def of_its_words(view: View, verb: Cue | None, *, so_far: bool) -> Found | None:
    """What is counted today, what a diagnosis deals with, where a number is carried to."""
    if view.money:
        return None
    if so_far and (verb is None or verb.end <= view.start):
        return FigureKind.ACTUAL, None, view.start, view.end
    before = view.sentence[max(0, view.start - 110) : view.start]
    if " port" not in before:
        return None
    if view.counted and _STUDIED.search(before):
        return FigureKind.ACTUAL, FigureState.STUDIED, view.start, view.end
    if _CARRIED_TO.search(before):
        ahead = verb is not None and verb.time is Time.FUTURE
        return (FigureKind.FORECAST if ahead else FigureKind.TARGET), None, view.start, view.end
    return None
