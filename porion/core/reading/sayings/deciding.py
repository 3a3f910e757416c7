"""The kind and state of a number: what the verb or the noun about it says.

Goals, beginnings and forecasts come first; then nouns of money, then the verb that governs the
number. Where none says anything, nothing is said.
"""

import re

from porion.core.reading.document import BlockKind
from porion.core.reading.found import Number, Saying, UnitFound
from porion.core.reading.sayings.beginnings import beginning
from porion.core.reading.sayings.cue_words import Sort, Time
from porion.core.reading.sayings.cues import Cue, cues_in
from porion.core.reading.sayings.governing import AHEAD, CUT, NEAR, View
from porion.core.reading.sayings.lent import of_lead_in
from porion.core.reading.sayings.plain import is_there, plain, plain_span, plain_sum
from porion.core.reading.sayings.ready import counted_so_far, of_its_words
from porion.core.reading.sayings.results import Found, result, state_of
from porion.core.reading.scene import Scene
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState

#: Between a noun of money and its number: "de", "d'un montant de", "à hauteur de", ":".
_OF = re.compile(
    r"[.,]? ?(?:(?!et |ou |qui )(?:[^\s\d,;:.()]+|(?:19|20)\d\d),? ){0,5}?"
    r"(?:de|d['’]|:|\(|à hauteur de|à|s['’]élève à|s['’]élevant à|pour)"
    r" ?(?:un |une )?(?:(?:montant|total|plus|près|environ|quelque|moins|maximum|global|totale?|de"
    r"|d['’]environ|l['’]ordre) ?){0,5}\(?\Z",
    re.IGNORECASE,
)
#: "a franchi le cap des": no goal any more.
_REACHED = re.compile(r"(?<!\w)(?:franchi|dépass|atteint|passé)\w* (?:le |les |l['’]|la |son )")
#: "visés par l'arrêté", "visées ci-dessus": pointed at, not aimed at.
_NAMED_BY = re.compile(r",? (?:par |au |aux |à |ci-|plus haut|précédemment)")
_APART = re.compile(r",(?! d['’]un)")
_OF_LONGEST = 90
_AFTER_NOUN = re.compile(r" ?(?:de |d['’]|en )(?:\w+ )?")
#: Units of a measure of time: no verb makes a result of them.
_MUTE = frozenset(("years", "months"))
#: How far from its number a word of goals stands, one of forecasts, one of a horizon.
_GOAL, _FORECAST, _HORIZON = 110, 80, 160
#: A part of a sum that was given was given alike: "a investi 78 M€, dont 2 M€ d'aides".
_PART = ("dont", "dont plus de", "dont près de", "dont environ")
_GIVEN = (FigureKind.PAYMENT, FigureKind.ANNOUNCED, FigureKind.ENVELOPE)
#: How many numbers of a list a saying is carried over.
_DEEPEST = 3

#: States of money that tell more than the noun "enveloppe".
_COME = (":committed", ":paid", ":notified", ":settled", ":requested")


def saying_of(scene: Scene, number: Number, unit: UnitFound, depth: int = 0) -> Saying:
    """Kind and state of a number, and the words that decided; None where the sentence leaves
    them open. Only pairs of the public contract are given. `depth` counts the numbers of a list
    that the saying was handed over."""
    sentence = scene.words
    cues = cues_in(sentence)
    found: Found | None = None
    if unit.code not in _MUTE and (cues or "contre" in sentence):
        view = View(scene, number, unit, cues)
        whole = view.listed_before(scene) if view.money and depth < _DEEPEST else None
        if whole is not None and scene.before(number.start, 24).rstrip().endswith(_PART):
            said = saying_of(scene, whole, unit, depth + 1)
            if said.kind in _GIVEN:
                return said
        found = _decided(view)
        other = view.listed_before(scene) if found is None and depth < _DEEPEST else None
        if other is not None:
            return saying_of(scene, other, unit, depth + 1)
    if found is None and unit.code not in _MUTE:
        lent = of_lead_in(scene, unit)
        if lent is not None:
            return lent
    if found is None:
        return _untold(scene, number, unit, cues)
    kind, state, start, end = found
    if state not in STATES_OF_KIND[kind]:
        state = None
    return Saying(kind, state, scene.start + start, scene.start + end, 0.9)


def _untold(scene: Scene, number: Number, unit: UnitFound, cues: tuple[Cue, ...]) -> Saying:
    """What no word tells: of what is counted what its clause says, of money and durations what
    the words right before them do; the heads of a cell come first."""
    view = View(scene, number, unit, cues)
    said: Saying | None = None
    if scene.block.kind is not BlockKind.CELL:
        if view.money:
            said = plain_sum(view, scene.start)
        elif unit.code in _MUTE:
            said = plain_span(view, scene.start)
        else:
            said = plain(view, scene.start)
    return said or Saying(None, None, number.start, number.start, 0.5)


def _decided(view: View) -> Found | None:
    ahead, behind = view.ahead(), view.behind()
    participle = behind if behind is not None and behind.time is Time.BARE else None
    verb = view.verb(ahead, behind)
    if is_there(view, verb):
        return FigureKind.ACTUAL, None, view.start, view.start
    so_far = counted_so_far(view)
    aimed = None if so_far else _aimed(view)
    said = _factor(view) or _begun(view, aimed) or aimed or _foreseen(view, verb, participle)
    if said is not None:
        return said
    if view.money:
        noun = _noun(view)
        if noun is not None:
            return _of_noun(view, noun, verb)
    told = of_its_words(view, verb, so_far=so_far)
    if told is not None:
        return told
    if verb is None:
        return _on_the_horizon(view, None)
    states = view.money and verb.money == "actual:stated"
    if participle is not None and verb is not participle and verb.time in AHEAD and not states:
        return _on_the_horizon(view, verb) or result(view, participle, verb.time)
    return _on_the_horizon(view, verb) or result(view, verb, verb.time)


# ------------------------------------------------------------- goals, beginnings, forecasts


def _factor(view: View) -> Found | None:
    """ "doubler" is itself the verb: in the infinitive a goal."""
    own = view.sentence[view.start : view.end].casefold()
    if view.counted or " " in own:
        return None
    if own.endswith("er"):
        return FigureKind.TARGET, None, view.start, view.end
    if own.endswith(("era", "eront", "erait", "eraient")):
        return FigureKind.FORECAST, None, view.start, view.end
    return None


def _aimed(view: View) -> Found | None:
    for cue in view.cues:
        if cue.sort is Sort.TARGET and _aims(view, cue):
            promised = view.money and "engage" in view.sentence[cue.start : cue.end]
            return FigureKind.ANNOUNCED if promised else FigureKind.TARGET, None, cue.start, cue.end
    return None


def _aims(view: View, cue: Cue) -> bool:
    """True where a word of goals governs the number: before it with no comma and nothing past
    between, or right behind it ("300 logements à réhabiliter")."""
    if cue.end <= view.start:
        if not _leads(view, cue, _GOAL):
            return False
        if _REACHED.search(view.sentence, max(0, cue.start - 24), cue.start):
            return False
        if any(cue.end <= start and end <= view.start for start, end in view.numbers):
            return view.chained(cue.end)
        reached = "atteindre" in view.sentence[cue.start : cue.end]
        return not any(
            other.time is Time.PAST
            and (reached or cue.end <= other.start)
            and other.start < view.start
            for other in view.cues
            if other.sort is Sort.VERB
        )
    own = view.sentence[cue.start : cue.end].casefold()
    wanted = own.startswith(("à ", "exig", "requis", "escompt"))
    if own.startswith("visé"):  # not "visés par l'arrêté", "visés à l'article 3"
        wanted = _NAMED_BY.match(view.sentence, cue.end) is None
    return wanted and cue.start >= view.end and view.reaches(cue.start, 40)


def _leads(view: View, cue: Cue, most: int) -> bool:
    between = view.sentence[cue.end : view.start]
    return len(between) <= most and ", " not in between and not CUT.search(between)


def _foreseen(view: View, verb: Cue | None, participle: Cue | None) -> Found | None:
    for cue in view.cues:
        if cue.sort is Sort.FORECAST and _foresees(view, cue):
            own = view.sentence[cue.start : cue.end].casefold()
            if own.startswith("prévu") and view.against_done(cue):
                return FigureKind.TARGET, None, cue.start, cue.end
            if view.money and own.startswith("programm"):
                return FigureKind.GRANT, FigureState.PROGRAMMED, cue.start, cue.end
            told = participle or verb
            state = state_of(view, told.thing) if told is not None and not view.money else None
            return FigureKind.FORECAST, state, cue.start, cue.end
    return None


def _foresees(view: View, cue: Cue) -> bool:
    own = view.sentence[cue.start : cue.end].casefold()
    if cue.end <= view.start:
        if own.startswith(("estim", "évalu")) and view.counted and not (view.money or view.rate):
            return False
        if own.startswith("potentiel") or not _leads(view, cue, _FORECAST):
            return False
        return view.chained(cue.end)
    if own.startswith(("estim", "évalu")) or cue.start < view.end:
        return False
    if any(view.end < start and 0 <= cue.start - end <= 1 for start, end in view.numbers):
        return False
    nearer = any(
        other.sort in (Sort.VERB, Sort.PHRASE) and view.says(other)
        for other in view.cues
        if view.end <= other.start and other.end < cue.start
    )
    return not nearer and view.reaches(cue.start, NEAR)


def _begun(view: View, aimed: Found | None) -> Found | None:
    found = beginning(view, aimed is not None)
    return (FigureKind.BASELINE, None, *found) if found else None


def _on_the_horizon(view: View, verb: Cue | None) -> Found | None:
    """ "d'ici 2027", "à terme" make a goal of what no verb of the past tells."""
    if view.money or (verb is not None and verb.time is Time.PAST):
        return None
    bare = verb is not None and verb.time is Time.BARE
    for cue in view.cues:
        if cue.sort is Sort.HORIZON:
            if bare and not _bare_until(view, cue):
                continue
            first, last = min(cue.start, view.start), max(cue.end, view.end)
            if last - first <= _HORIZON and not CUT.search(view.sentence, first, last):
                return FigureKind.TARGET, None, cue.start, cue.end
    return None


def _bare_until(view: View, cue: Cue) -> bool:
    """ "120 logements livrés d'ici 2027": still to be done; no comma stands between."""
    own = view.sentence[cue.start : cue.end].casefold()
    own_term = own in ("d'ici", "d’ici", "au plus tard") and cue.start >= view.end
    return own_term and "," not in view.sentence[view.end : cue.start]


# ---------------------------------------------------------------------------------- money


def _noun(view: View) -> Cue | None:
    """The noun of money that the number is an amount of: "une enveloppe de 3 M€", "3 M€ de
    subventions"."""
    before: Cue | None = None
    for cue in view.cues:
        if cue.sort is not Sort.NOUN and cue.money != "envelope":
            continue
        if cue.end <= view.start:
            between = view.sentence[cue.end : view.start]
            apart = cue.money == "envelope" and _APART.search(between)
            if len(between) <= _OF_LONGEST and not apart and _OF.fullmatch(between):
                before = cue
        elif cue.start >= view.end:
            gap = view.sentence[view.end : cue.start]
            if cue.money != "envelope" and _AFTER_NOUN.fullmatch(gap):
                return cue
            break
    return before


def _of_noun(view: View, noun: Cue, verb: Cue | None) -> Found | None:
    """The noun says the kind; a verb of money says how far it has come."""
    if noun.money == "envelope":
        come = verb is not None and verb.money.endswith(_COME)
        if verb is not None and come and verb.time in (Time.PAST, Time.BARE):
            return result(view, verb, verb.time)
        return FigureKind.ENVELOPE, None, noun.start, noun.end
    if verb is not None and verb.money.startswith(("grant", "payment", "announced")):
        family = noun.money.partition(":")[0]
        if verb.money.endswith(":unspecified") and not verb.money.startswith(family):
            if verb.time in AHEAD:
                return FigureKind.ANNOUNCED, None, verb.start, verb.end
            return FigureKind(family), FigureState.UNSPECIFIED, noun.start, noun.end
        return result(view, verb, verb.time)
    if view.main_time(noun) is Time.AIM:
        return FigureKind.ANNOUNCED, None, noun.start, noun.end
    return result(view, noun, Time.BARE)
