"""The forms under which a text may write a name of the record.

From the record itself and from general habits of French: a long head shortened, initials, an
article dropped. Nothing here knows a programme.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from porion.core.folding import fold
from porion.core.reading.found import NameKind
from porion.core.reading.lexicon.names import GENERIC, INTERCOMMUNAL, OTHER_HEADS, SMALL
from porion.core.reading.names.words import MARKS, folded
from porion.core.reading.tabular import lines


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the record that a text may name: its key, its names, its sort ("commune",
    "cite", "landlord" …), the key of the place that it stands in, where it has one, and
    whether it signed the programme's agreements."""

    kind: NameKind
    key: str
    names: tuple[str, ...]
    sort: str = ""
    within: str = ""
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name: its tokens as the index keeps them, which of them must have a
    capital, the exact spelling that initials need, and how sure it is."""

    known: Known
    tokens: tuple[str, ...]
    capitals: tuple[int, ...]
    exact: str = ""
    sure: float = 1.0
    definite: bool = False


def words_of(table: str) -> frozenset[str]:
    """The words of a table written with bars between them."""
    return frozenset(word.strip() for line in lines(table) for cell in line for word in [cell])


#: The sort of a programme itself: its title is told apart, never told of.
PROGRAMME = "programme"

_SMALL = words_of(SMALL)
_GENERIC = words_of(GENERIC)
_TOKEN = re.compile(r"(?P<gap>\W*)(?P<word>\w+|&)")
_ARTICLE = re.compile(r"(?:l['’]|les? |la )", re.IGNORECASE)
_LINK = re.compile(r"^(?:de la |de l['’]|des |du |de |d['’]|à |au )", re.IGNORECASE)
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_PAIR = re.compile(r"(.+?) (?:du|de) (.+?) et (?:du|de) (.+)")
#: "les EPCI" are those of the one group that the record has of them.
_BODIES = frozenset({"epci", "intercommunalites"})
#: Sorts of places whose name is one proper name: every word of it has its capital.
_PROPER = frozenset({"commune", "epci", "departement", "region"})
_INTERCOMMUNAL = tuple((long, short.split(" ; ")) for long, short in lines(INTERCOMMUNAL))
_HEADS = tuple((long, short.split(" ; ")) for long, short in lines(OTHER_HEADS))
_ESTATE = re.compile(r"(?P<head>cité|résidence|corons?|coron) (?P<core>.+)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:n ?[°o] ?)?(?P<number>\d[\d-]*)(?: (?P<town>d(?:e |['’]).+))?$")
_GLUED = re.compile(r"(?<=[A-Z])(?=[0-9]{2}$)")


def forms_of(known: Known) -> Iterator[Form]:
    """Every form of one name, the surest first, none twice."""
    seen: set[tuple[tuple[str, ...], str]] = set()
    for name, sure in _spellings(known):
        form = _form(known, name, sure)
        if form and (form.tokens, form.exact) not in seen:
            seen.add((form.tokens, form.exact))
            yield form


def _spellings(known: Known) -> Iterator[tuple[str, float]]:
    for name in known.names:
        yield name, 1.0
        bare = _PARENTHESIS.sub("", name).strip()
        if bare != name:
            yield bare, 0.9
        if known.kind is NameKind.PLACE and "," in name and known.sort != "epci":
            yield name.split(",")[0], 0.9
    if known.sort == PROGRAMME:
        yield from ((name, 1.0) for name in _programme(known.names[0]))
        return
    label = _PARENTHESIS.sub("", known.names[0]).strip() if known.names else ""
    yield from _by_sort(known, label)
    if known.sort in _PROPER or known.kind is NameKind.PARTY:
        yield from ((form, 0.9) for form in _shortened_links((label,)))
    if known.kind is not NameKind.PLACE or known.sort == "epci":
        if " & " in label:
            yield " et ".join(part[:1] for part in label.split(" & ")), 0.9
        letters = initials(label)
        if len(letters) >= 4:
            yield letters, 0.85
        yield from ((_GLUED.sub(" ", name), 1.0) for name in known.names if _GLUED.search(name))


def _by_sort(known: Known, label: str) -> Iterator[tuple[str, float]]:
    """The forms that only names of one sort take."""
    if known.sort == "epci":
        yield from ((name, 0.95) for name in _intercommunal(known.names))
        if known.kind is NameKind.PLACE:
            yield from ((name, 0.7) for name in _inhabitants(label))
    else:
        for name in known.names:
            yield from ((short, 0.9) for short in _other_heads(name))
    if known.sort in ("site", "health"):
        for name in known.names:
            yield from (
                (re.sub(r" de (?=[A-ZÉ])", " à ", short), 0.9)
                for short in (name, *_other_heads(name))
            )
    pair = _PAIR.fullmatch(label) if known.sort == "perimeter" else None
    if pair:
        for link in (" – ", " - ", "-", " "):
            yield f"{pair[1]} {pair[2]}{link}{pair[3]}", 0.9
    if known.sort == "cite":
        for name in known.names:
            yield from ((form, 0.9) for form in _estate(name))
    if known.sort == "group" and folded(label.partition(" ")[0]) in _BODIES:
        yield label.partition(" ")[0], 0.7
    if known.sort == "region" and known.kind is NameKind.PARTY:
        yield "Région", 0.95
        yield "Conseil régional", 0.95


def _programme(label: str) -> Iterator[str]:
    """The title of a programme without its first words and without its last: it holds names of
    places that a text means only as part of the title."""
    label = _PARENTHESIS.sub("", label).strip()
    for name in (label, *label.split(" pour ", 1)[1:]):
        short = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
        yield short
        pieces = re.split(r" (?=du |de |des |de la |de l['’]|d['’])", short)
        for last in range(len(pieces) - 1, 1, -1):
            yield " ".join(pieces[:last])


def initials(name: str) -> str:
    """The capitals of the words of a name, small words left out.

    >>> initials("Communauté d'agglomération de Lens-Liévin")
    'CALL'
    """
    words = [match["word"] for match in _TOKEN.finditer(name)]
    kept = [word for word in words if folded(word) not in _SMALL]
    return "".join(fold(word)[:1] for word in kept).upper() if len(kept) > 1 else ""


def core_of(name: str) -> tuple[str, str]:
    """The long head of an inter-communal body's name and what is left: ("Communauté
    d'agglomération", "Lens-Liévin"); an empty head where it has none."""
    for long, _ in sorted(_INTERCOMMUNAL, key=lambda line: -len(line[0])):
        match = re.match(re.escape(long).replace("'", "['’]") + r"\b ?", name, re.IGNORECASE)
        if match:
            return long, _LINK.sub("", name[match.end() :])
    return "", name


def _intercommunal(names: Iterable[str]) -> Iterator[str]:
    """A body under its shorter heads; its own name alone where it is more than one town's."""
    for name in names:
        head, core = core_of(name)
        if not head or not core:
            continue
        core_only = core.split(",")[0]
        shorts = next(short for long, short in _INTERCOMMUNAL if long == head)
        for one in dict.fromkeys((core, core_only)):
            if " " in one or "-" in one:
                yield one
            for short in (head, *shorts):
                for link in ("", "de ", "du ", "de la ", "d'"):
                    yield f"{short} {link}{one}"
                    if "-" in one:
                        yield f"{short} {link}{one.replace('-', ' - ')}"
        first = re.split(r"[-, ]", core_only)[0]
        if first != core_only and len(first) > 3:
            for short in (head, *shorts):
                yield from (f"{short} {link}{first}" for link in ("de ", "d'"))
        yield f"{core_only} Agglo"
        yield f"{core_only} Agglomération"


def _inhabitants(label: str) -> Iterator[str]:
    """ "le Béthunois" for the body of Béthune, "le Valenciennois" for that of Valenciennes."""
    first = re.split(r"[-, ]", core_of(label)[1])[0]
    if len(first) > 4 and first.endswith(("e", "es")):
        yield first.removesuffix("s").removesuffix("e") + "ois"


def _other_heads(name: str) -> Iterator[str]:
    """ "Conseil départemental du Nord" for "Département du Nord", and its like."""
    for long, shorts in _HEADS:
        if name.startswith(long + " "):
            rest = name[len(long) + 1 :]
            yield from (f"{short} {rest}" for short in shorts)
            bare = _LINK.sub("", rest)
            if bare == rest:
                yield from (
                    f"{head} {link}{rest}"
                    for head in (long, *shorts)
                    for link in ("de ", "des ", "du ", "d'")
                )
            else:
                yield from (f"{head} {bare}" for head in (long, *shorts))


def _estate(name: str) -> Iterator[str]:
    """An estate without its preposition, its number with and without "n°", its town apart."""
    match = _ESTATE.match(name)
    if match is None:
        return
    head, core = match["head"], _LINK.sub("", match["core"])
    numbered = _NUMBERED.match(core)
    if numbered is None:
        yield from (f"{head} {link}{core}" for link in ("", "de ", "du ", "des ", "de la ", "d'"))
        return
    for number in (numbered["number"], f"n° {numbered['number']}"):
        yield f"{head} {number}"
        if numbered["town"]:
            yield f"{head} {number} {numbered['town']}"


def _shortened_links(names: Iterable[str]) -> Iterator[str]:
    """ "Condé s/Escaut", "Condé sur Escaut" for "Condé-sur-l'Escaut"."""
    for name in names:
        if re.search(r"-sur-", name, re.IGNORECASE):
            yield re.sub(r"-sur-(?:l['’]|la-)?", "-sur-", name)
            yield re.sub(r"-sur-(?:l['’]|la-)?", " s/", name)
            yield re.sub(r"-sur-", " s/", name)
            yield re.sub(r"-sur-(?:l['’]|la-)?", "-s-", name)


def _form(known: Known, name: str, sure: float) -> Form | None:
    definite = known.sort == "group"
    name = name.strip()
    if known.sort != "commune":
        name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    parts = [(match["gap"], match["word"]) for match in _TOKEN.finditer(name)]
    if not parts or (len(parts) == 1 and len(parts[0][1]) < 2):
        return None
    tokens = tuple(
        (MARKS.get(gap, "") if number else "") + folded(word)
        for number, (gap, word) in enumerate(parts)
    )
    words = [word for _, word in parts]
    exact = words[0] if len(words) == 1 and _is_initials(words[0]) else ""
    return Form(known, tokens, _capitals(known, words), exact, sure, definite)


def _is_initials(word: str) -> bool:
    return any(char.isupper() or char.isdigit() for char in word[1:])


def _capitals(known: Known, words: list[str]) -> tuple[int, ...]:
    """Positions of the words that must begin with a capital: all proper words of a place, the
    first of another name; none of a name that is written as a sentence or is a common noun."""
    proper = [
        position
        for position, word in enumerate(words)
        if word[:1].isupper() and folded(word) not in _SMALL
    ]
    named = [position for position in proper if folded(words[position]) not in _GENERIC]
    if known.sort in ("group", PROGRAMME):
        return ()
    if len(words) == 1:
        return tuple(proper)
    if known.sort in _PROPER:
        return tuple(named)
    later = [position for position in named if position > 0]
    if not later:  # written as a sentence: "Plan de relance", "Rive droite"
        return ()
    if known.kind is NameKind.PLACE:
        return tuple(later)
    return (named[0],)
