"""Which names of a sentence count, which of them one list holds, which number they are tied to."""

import re
from collections.abc import Sequence

from porion.core.reading.found import Name, NameKind, Number
from porion.core.reading.lexicon.belonging import (
    ACTORS,
    AGENT,
    ANOTHER,
    BENEFICIARY,
    BETWEEN,
    COMPARED,
    SUBORDINATE,
)
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives, lines

Group = tuple[Name, ...]

#: A name less sure than this is that of something else that bears it.
SURE = 0.5
#: More characters than this between two names make two lists of them.
_LIST = 40


def _any(table: str) -> str:
    return alternatives(cell for line in lines(table) for cell in line)


_BETWEEN = re.compile(rf"(?:[ ,()/–-]|\([^()0-9]{{1,30}}\)|(?:{_any(BETWEEN)})(?![\w]))+")
_ARTICLE = r"(?:l['’]|la |le |les |des |du |d['’]|de )?(?:la |le |l['’])?"
BY_AGENT = re.compile(rf"(?:^|[ (])(?:{_any(AGENT)}) ?{_ARTICLE}$")
TO_BENEFICIARY = re.compile(rf"(?:^|[ (])(?:{_any(BENEFICIARY)}) ?{_ARTICLE}$")
#: "Lens (", "Lens : près de": the name is that of the number after it.
_TIED = re.compile(
    r" ?(?:\(|:|=|à hauteur d(?=[e'’])e?)[ «]?(?:[^\W\d][\w'’-]* ){0,4}[^\W\d]{0,2}['’]?"
)
#: "…, à Liévin, 80": the same, where a preposition begins the clause.
_CLAUSE = re.compile(
    r"(?:^|[,;:.] (?:et )?| et | puis | tandis que )(?:à |au |aux |dans |sur |pour |en |côté )"
    r"(?:la |le |les |l['’])?$",
    re.IGNORECASE,
)
_ALMOST = re.compile(r",? (?:[^\W\d][\w'’-]* ){0,3}(?:[dl]['’])?")
#: "…, la Région 30": a subject that opens a clause of its own.
_SUBJECT = re.compile(
    r"(?:[,;:.]| et| puis| tandis que| alors que| quand| auxquels| auxquelles| lequel| laquelle"
    r"| lesquels| lesquelles| auquel| dont| que| où) (?:celles? |celui |ceux )?"
    rf"{_ARTICLE}$"
)
_VERB = re.compile(r", (?:[^\W\d]+ ){1,4}(?:[dl]['’])?")
_BREAK = re.compile(rf"[,;](?! (?:{_any(SUBORDINATE)})\b)| et (?!{_any(SUBORDINATE)}\b)|[:]")

_ANOTHER = re.compile(rf";|[,(]? (?:{_any(ANOTHER)})\b|, (?:et|ainsi que|en plus) ")
IN_COMPARISON = re.compile(rf"\b(?:{_any(COMPARED)}) (?:[^\W\d]+ ){{0,3}}$")
_ACTORS = re.compile(
    rf"\b(?:{_any(ACTORS)}) (?:du |de |des |de la |de l['’]|d['’])$", re.IGNORECASE
)
COMMA = re.compile(rf"[,;:]| et | (?:{_any(ANOTHER)})\b")
#: "hors Lens": named to be left out.
_LEFT_OUT = re.compile(rf"\b(?:hors|sauf|excepté|exception de|autres? que) {_ARTICLE}$")
#: "sur le territoire de la CALL": the body lends its name to a place.
_TERRITORY = re.compile(
    r"(?i:\b(?:sur|dans|territoires?|périmètres?|habitants|échelle|secteurs?|communes|villes)) "
    r"(?:l['’]|la |le |les )?(?:ensemble |territoires? |périmètres? |secteurs? )?"
    rf"{_ARTICLE}$"
)
_AFTER_LABEL = (" : ", " – ", " - ")
#: More parties than this at the same words are those that a number counts.
_COUNTED = 2
#: Sorts of places that hold others.
WIDE = frozenset({"departement", "region", "perimeter"})
#: Sorts of parties whose money a sentence names by "de": "3 M€ de l'État".
PUBLIC = frozenset(
    {"state", "region", "departement", "epci", "commune", "funder", "operator", "landlord"}
)
#: A scheme this close behind a number is what the number counts: "1 360 CIE".
BESIDE = 3
#: The first names of a sentence reach this far, in code points.
REACH = 300


def names_that_count(scene: Scene, kind: NameKind) -> list[Name]:
    """The names of a kind that are sure enough; a place that only lends its name to a party or
    a scheme is left out, and so is a hospital as a party where it is the place."""
    names = [
        name
        for name in scene.names
        if name.kind is kind
        and name.sure >= SURE
        and not _LEFT_OUT.search(scene.before(name.start, 30))
    ]
    if kind is NameKind.SCHEME:
        return names
    lent = territories(scene)
    sites = {(n.start, n.end) for n in scene.names if n.sort in ("site", "cite")}
    if kind is NameKind.PARTY:
        return [
            name
            for name in names
            if (name.start, name.end) not in sites | lent and not explained(scene, name)
        ]
    holders = [n for n in scene.names if n.kind is not kind and (n.start, n.end) not in sites]
    return [
        name
        for name in names
        if name.sort in ("site", "cite")
        or (name.start, name.end) in lent
        or not any(h.start <= name.start and name.end <= h.end for h in holders)
        or is_label(scene, name)
        if name.sort not in WIDE or not _ACTORS.search(scene.before(name.start, 40))
    ]


def territories(scene: Scene) -> set[tuple[int, int]]:
    """Where the name of a body is that of its territory: "sur le territoire de la CALL et de la
    CAHC"."""
    found: set[tuple[int, int]] = set()
    last: Name | None = None
    for name in scene.names:
        if name.kind is NameKind.PARTY:
            listed = (
                last is not None
                and (last.start, last.end) in found
                and bool(_BETWEEN.fullmatch(scene.text, last.end, name.start))
            )
            if listed or _TERRITORY.search(scene.before(name.start, 60)):
                found.add((name.start, name.end))
            last = name
    return found


def explained(scene: Scene, group: Name) -> bool:
    """A group whose members follow by name: "les bailleurs Maisons & Cités et SIA"."""
    if group.sort != "group":
        return False
    return any(
        name.kind is NameKind.PARTY
        and name.sort != "group"
        and scene.text[group.end : name.start] in (" ", " : ", " (")
        for name in scene.names
    )


def is_label(scene: Scene, name: Name) -> bool:
    """ "Communauté d'agglomération X : 2 M€": what a line gives to a body, it gives to its
    territory."""
    opens = scene.text[scene.start : name.start].strip(" -–•▪◦") == ""
    given = scene.text[name.end + 3 : name.end + 4]
    return opens and given.isdigit() and scene.text[name.end : name.end + 3] in _AFTER_LABEL


def lists_of(scene: Scene, names: Sequence[Name]) -> list[Group]:
    """Names that one list holds together, in order."""
    groups: list[list[Name]] = []
    for name in names:
        if groups:
            last = groups[-1][-1]
            between = scene.text[last.end : name.start]
            if name.start < last.end or (len(between) <= _LIST and _BETWEEN.fullmatch(between)):
                groups[-1].append(name)
                continue
        groups.append([name])
    return [tuple(group) for group in groups]


def between(scene: Scene, groups: list[Group], first: int, last: int) -> list[Group]:
    """The lists that begin in `[first, last)`."""
    return [group for group in groups if first <= group[0].start < last]


def edges(scene: Scene, at: int) -> tuple[int, int]:
    """Where the number before ends and the number after begins."""
    numbers = scene.numbers
    first = numbers[at - 1].end if at else scene.start
    last = numbers[at + 1].start if at + 1 < len(numbers) else scene.end
    return first, last


def tied_to(scene: Scene, group: Group, at: int) -> bool:
    """Whether a group stands right before a number as its own: "Lens (120", "à Lens, 120"."""
    number = scene.numbers[at]
    first, _ = edges(scene, at)
    if not first <= group[0].start or group[-1].end > number.start:
        return False
    gap = scene.text[group[-1].end : number.start]
    if bracketed(scene, group, number):
        return True
    before = scene.text[max(first, group[0].start - 30) : group[0].start]
    return bool(_ALMOST.fullmatch(gap)) and bool(_CLAUSE.search(before))


def bracketed(scene: Scene, group: Group, number: Number) -> bool:
    """Whether a bracket or a colon ties a list to the number after it: "Lens : 120"."""
    return bool(_TIED.fullmatch(scene.text, group[-1].end, number.start))


def in_apposition(scene: Scene, group: Group, last: int) -> bool:
    """ "Deux communes, Lens et Liévin, concentrent 40 %": between commas, before the verb."""
    before = scene.text[max(scene.start, group[0].start - 2) : group[0].start]
    return before == ", " and bool(_VERB.fullmatch(scene.text, group[-1].end, last))


def leads(scene: Scene, group: Group) -> bool:
    """Whether a list opens the sentence and a colon follows it: "- Avion : 142 livrés, 36 en
    chantier"."""
    opening = scene.text[scene.start : group[0].start].strip(" -–•▪◦")
    after = scene.text[group[-1].end : group[-1].end + 60]
    return not opening and ":" in after and not any(mark in after.split(":")[0] for mark in ".;(")


def opens_a_clause(scene: Scene, group: Group, at: int) -> bool:
    """Whether a list after a number begins a clause of its own, as its subject."""
    before = scene.text[scene.numbers[at].end : group[0].start]
    return bool(_SUBJECT.search(before))


def own_of(scene: Scene, groups: list[Group], at: int) -> tuple[Name, ...] | None:
    """What is tied to the number itself."""
    first, _ = edges(scene, at)
    number = scene.numbers[at]
    for group in groups:
        if group[0].start == number.end + 1 and len(group) > _COUNTED:  # "12 partenaires"
            return tuple(name for name in group if name.start == group[0].start)
    for group in reversed(between(scene, groups, first, number.start)):
        if tied_to(scene, group, at):
            return group
    return None


def following(scene: Scene, groups: list[Group], at: int) -> list[Group]:
    """The groups after a number that are not the next number's own."""
    _, last = edges(scene, at)
    found = between(scene, groups, scene.numbers[at].end, last)
    if at + 1 < len(scene.numbers):
        found = [group for group in found if not tied_to(scene, group, at + 1)]
    return found


def unbroken(scene: Scene, first: int, last: int) -> bool:
    """Whether one clause holds what stands at both places."""
    return first <= last and not _BREAK.search(scene.text, first, last)


def as_an_example(between: str) -> bool:
    """Whether names stand deep in a bracket, as examples: "19 M€ (tri à Douchy, …)"."""
    opened = between.rfind("(")
    if opened < 0 or ")" in between[opened:]:
        return False
    return not _BETWEEN.fullmatch(between, opened)


def speaks_of_another(scene: Scene, first: int, last: int) -> bool:
    """Whether another statement begins between two places of a sentence."""
    return bool(_ANOTHER.search(scene.text, first, last))


def in_a_closed_bracket(text: str, first: int, last: int, start: int) -> bool:
    """Whether the bracket that the names stand in, with other words, closes before the number."""
    if text[first - 1 : first] == "(" and text[last : last + 1] == ")":
        return False
    after = text[last:start]
    return after.count(")") > after.count("(")
