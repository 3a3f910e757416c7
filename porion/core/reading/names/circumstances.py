"""Which place, party and scheme of a sentence belongs to which number.

A name that a bracket or a colon ties to a number is that number's alone; one that follows a
number, before the next, is its own; one that stands before the first number, as the subject or
"À Lens, …", is everybody's who has none. Where nothing tells, nothing is said.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from porion.core.reading.found import Name, NameKind, Number
from porion.core.reading.identity import Same
from porion.core.reading.lexicon.names import MONEY
from porion.core.reading.names.belonging import (
    BESIDE,
    BY_AGENT,
    COMMA,
    IN_COMPARISON,
    PUBLIC,
    REACH,
    SURE,
    TO_BENEFICIARY,
    WIDE,
    Group,
    as_an_example,
    between,
    bracketed,
    edges,
    following,
    in_a_closed_bracket,
    in_apposition,
    leads,
    lists_of,
    names_that_count,
    opens_a_clause,
    own_of,
    speaks_of_another,
    tied_to,
    unbroken,
)
from porion.core.reading.names.forms import words_of
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives
from porion.core.reading.times.respective import own_of_list

#: Who shares a sum with a département, and so leaves open where it goes.
_ELSEWHERE = frozenset({"state", "region", "epci", "commune", "funder", "group"})
#: Numbers times names of a scene beyond which it is read number by number.
_CROWDED = 1_500
#: "aide régionale": an adjective names the payer.
_MONEY = re.compile(rf"(?<!\w)(?:{alternatives(words_of(MONEY))}|crédits?)(?!\w)", re.IGNORECASE)
_CROWD = 12


def names_of(scene: Scene, number: Number, kind: NameKind) -> tuple[Name, ...]:
    """The names of one kind that belong to the number; none where the sentence does not tell."""
    if not scene.names:
        return _lent(scene, kind)
    scene, at = _close(scene, number)
    if at < 0:
        return ()
    groups = _groups(Same(scene), kind)
    listed = own_of_list(scene, scene.numbers[at], groups)
    if listed:
        return listed
    if kind is NameKind.SCHEME:
        return _scheme(scene, groups, at)
    if kind is NameKind.PARTY:
        return (_parties(scene, groups, at) if groups else ()) or _lent(scene, kind)
    found = _places(scene, groups, at) if groups else ()
    return _narrow(found) or _of_its_department(scene, at) or _lent(scene, kind)


@lru_cache(maxsize=6)
def _groups(key: Same[Scene], kind: NameKind) -> list[Group]:
    """The lists of names of one kind, worked out once for all numbers of a sentence."""
    return lists_of(key.value, names_that_count(key.value, kind))


def _close(scene: Scene, number: Number) -> tuple[Scene, int]:
    """The scene and the number's position in it; of a scene so crowded that it is no sentence,
    only the number with its neighbours, so that a hostile text costs no more than another."""
    numbers = scene.numbers
    at = bisect_left(numbers, number.start, key=lambda one: one.start)
    if at >= len(numbers) or numbers[at].start != number.start:
        return scene, -1
    if len(numbers) * len(scene.names) <= _CROWDED:
        return scene, at
    first = max(0, at - 1)
    start = numbers[first].start
    end = numbers[at + 1].end if at + 1 < len(numbers) else scene.end
    names = scene.names[
        bisect_left(scene.names, start, key=lambda name: name.start) : bisect_left(
            scene.names, end, key=lambda name: name.start
        )
    ]
    close = numbers[first : at + 2]
    return replace(scene, start=start, numbers=close, names=names[:_CROWD]), at - first


def _narrow(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """ "Pecquencourt (Nord)": the town, not the département that it stands in."""
    close = tuple(name for name in names if name.sort not in WIDE)
    return close or names


def _after(scene: Scene, groups: list[Group], at: int) -> list[Group]:
    """The lists behind a number that are its own: of no other statement, and no example."""
    end = scene.numbers[at].end
    return [
        group
        for group in following(scene, groups, at)
        if not speaks_of_another(scene, end, group[0].start)
        and not as_an_example(scene.text[end : group[0].start])
    ]


def _places(scene: Scene, groups: list[Group], at: int) -> tuple[Name, ...]:
    own = own_of(scene, groups, at)
    if own:
        return own
    number = scene.numbers[at]
    after = _after(scene, groups, at)
    if after:
        return tuple(name for group in after for name in group)
    if at and IN_COMPARISON.search(scene.before(number.start, 40)):
        return ()
    first, _ = edges(scene, at)
    before = between(scene, groups, first, number.start) if at else []
    if before and (
        unbroken(scene, before[-1][-1].end, number.start)
        or in_apposition(scene, before[-1], number.start)
    ):
        return before[-1]
    if at + 1 < len(scene.numbers) and not COMMA.search(
        scene.text, number.end, scene.numbers[at + 1].start
    ):
        shared = following(scene, groups, at + 1)
        if shared:
            return shared[0]
    if at and not before and unbroken(scene, first, number.start):
        return _places(scene, groups, at - 1)
    return _head(scene, groups, number.start) if not before else ()


def _head(scene: Scene, groups: list[Group], start: int) -> tuple[Name, ...]:
    """The names before the first number, as far as they speak of what follows."""
    opening = between(scene, groups, scene.start, scene.numbers[0].start)
    return tuple(
        name
        for group in opening
        if start == scene.numbers[0].start
        or not bracketed(scene, group, scene.numbers[0])
        or leads(scene, group)
        if start - group[-1].end <= REACH and not speaks_of_another(scene, group[-1].end, start)
        if not in_a_closed_bracket(scene.text, group[0].start, group[-1].end, start)
        for name in group
    )


def _of_its_department(scene: Scene, at: int) -> tuple[Name, ...]:
    """What a département does, it does at home, where no other place is named."""
    parties = _parties(scene, _groups(Same(scene), NameKind.PARTY), at)
    keys = {name.key for name in parties if name.sort == "departement"}
    if len(keys) != 1 or any(name.sort in _ELSEWHERE for name in parties):
        return ()
    spans = {(name.start, name.end) for name in parties if name.key in keys}
    return tuple(
        name
        for name in scene.names
        if name.kind is NameKind.PLACE
        and (name.start, name.end) in spans
        and not scene.before(name.start, 8).endswith(("par le ", "par la "))
    )


def _parties(scene: Scene, groups: list[Group], at: int) -> tuple[Name, ...]:
    own = own_of(scene, groups, at)
    if own:
        return own
    number = scene.numbers[at]
    after = _after(scene, groups, at)
    held = [group for group in after if not opens_a_clause(scene, group, at)]
    subject = _subject(scene, groups, at)
    agents = [group for group in held if _role(scene, group) == "agent"]
    if agents:
        return tuple(name for group in agents for name in group)
    receivers = [group for group in held if _role(scene, group) == "receiver"]
    if subject or receivers:
        return (*subject, *(name for group in receivers for name in group))
    clause = [group for group in after if group not in held]
    if clause:
        return clause[0]
    if at + 1 < len(scene.numbers) and not COMMA.search(
        scene.text, number.end, scene.numbers[at + 1].start
    ):
        shared = [g for g in following(scene, groups, at + 1) if _role(scene, g)]
        if shared:
            return shared[0]
    return ()


def _role(scene: Scene, group: Group) -> str:
    """What the words before a list of parties make of it: `agent`, `receiver` or nothing."""
    before = scene.text[max(scene.start, group[0].start - 30) : group[0].start]
    if TO_BENEFICIARY.search(before):
        return "receiver"
    match = BY_AGENT.search(before)
    if match is None:
        return ""
    of = match[0].strip().casefold().startswith(("de", "du", "d'", "d’"))
    return "" if of and group[0].sort not in PUBLIC else "agent"


def _subject(scene: Scene, groups: list[Group], at: int) -> tuple[Name, ...]:
    """The parties before a number that are no other number's: those of the nearest clause."""
    for position in range(at, -1, -1):
        first, _ = edges(scene, position)
        free = [
            group
            for group in between(scene, groups, first, scene.numbers[position].start)
            if not (position != at and _of_other_money(scene, group, at))
            if not (position and not opens_a_clause(scene, group, position - 1))
            and not (position != at and tied_to(scene, group, position) and not leads(scene, group))
        ]
        if free:
            return tuple(name for group in free for name in group)
    return ()


def _of_other_money(scene: Scene, group: Group, at: int) -> bool:
    """ "une aide régionale de 3 M€ et une aide européenne de 2 M€": the second is not hers."""
    if not _MONEY.match(scene.text, group[0].start):
        return False
    return _MONEY.search(scene.text, scene.numbers[at - 1].end, scene.numbers[at].start) is not None


def _scheme(scene: Scene, groups: list[Group], at: int) -> tuple[Name, ...]:
    own = own_of(scene, groups, at)
    if own:
        return own[:1]
    number = scene.numbers[at]
    for group in following(scene, groups, at):
        first, last = number.end, group[0].start
        apart = speaks_of_another(scene, first, last) or as_an_example(scene.text[first:last])
        if not apart and (unbroken(scene, first, last) or opens_a_clause(scene, group, at)):
            return group[:1]
    ends = [one.end for one in scene.numbers[:at]]
    for group in reversed([group for group in groups if group[-1].end <= number.start]):
        first, last = group[0].start, group[-1].end
        counted = any(0 <= first - end <= BESIDE for end in ends)
        apart = number.start - last > REACH or speaks_of_another(scene, last, number.start)
        if not (counted or apart or in_a_closed_bracket(scene.text, first, last, number.start)):
            return group[-1:]
    return _lent(scene, NameKind.SCHEME)


def _lent(scene: Scene, kind: NameKind) -> tuple[Name, ...]:
    """The names of the words that introduce a list, or of the headers of a table."""
    return tuple(n for n in scene.lent_names if n.kind is kind and n.sure >= SURE)
