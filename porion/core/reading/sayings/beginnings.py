"""Numbers from which things began: "initialement", "contre 60 en 2010", "passé de 4 à 3 %"."""

import re

from porion.core.reading.sayings.cue_words import Sort
from porion.core.reading.sayings.governing import CUT, View

_AGAINST = re.compile(r"(?<!\w)(?:contre|au lieu de)(?: (?:plus|près|environ) ?(?:de|d['’])?)? \Z")
_EARLIER = re.compile(
    r"(?<!\w)(?:initialement|au (?:départ|lancement|début)|à l['’]origine|avant (?:travaux|projet)"
    r"|à la signature)",
    re.IGNORECASE,
)
_COUNTED_THEN = re.compile(r"(?<!\w)(?:compt|dénombr|compren)ai(?:en)?t \w*", re.IGNORECASE)
#: "passé de 4,8 % à 3,9 %": the first is where it began.
_MOVED = re.compile(
    r"(?<!\w)(?:pass|abaiss|ramen|port|tomb|chut|progress|augment|évolu)\w* de "
    r"(?:(?:plus|près|environ|quelque) (?:de |d['’])?)?\Z"
)
_TO = re.compile(r"[^,;.:]{0,50} à (?:(?:plus|près|environ|quelque) (?:de |d['’])?)?")
#: How far before its number a word of beginnings stands.
_BEGINNING = 60


def beginning(view: View, aimed: bool) -> tuple[int, int] | None:
    """The words that set a number at the beginning of things; `aimed`: a word of goals governs
    it, and "initial" is then of the goal."""
    base = max(0, view.start - 40)
    before = view.sentence[base : view.start]
    against = None if view.money or " " not in before[-1:] else _AGAINST.search(before)
    if against and _EARLIER.search(view.sentence[view.end : view.end + 40]):
        return base + against.start(), view.start
    moved = _MOVED.search(before) if " de " in before else None
    after = next((start for start, _ in view.numbers if start > view.start), 0)
    if moved and after and _TO.fullmatch(view.sentence[view.end : after]):
        return base + moved.start(), base + moved.end()
    for cue in view.cues:
        if cue.sort is Sort.BASELINE and cue.end <= view.start:
            between = view.sentence[cue.end : view.start]
            near = len(between) <= _BEGINNING and not CUT.search(between.replace(", ", " "))
            if near and not aimed:
                return cue.start, cue.end
    then = None if view.money else _COUNTED_THEN.search(before)
    if then:
        return base + then.start(), base + then.end()
    return None
