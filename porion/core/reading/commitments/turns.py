"""Undertakings that no verb of promise tells: "CAHC : lancer l'étude", what a body holds or hands
over by rule, what a deliberating body decides; and sentences that hold two of them."""

import re
from collections.abc import Iterator, Sequence

from porion.core.reading.commitments.kinds import cells_of, stems
from porion.core.reading.commitments.lists import infinitive
from porion.core.reading.commitments.undertakings import Undertaking
from porion.core.reading.found import Name, NameKind, Period, PeriodRole
from porion.core.reading.lexicon import commitments as words
from porion.core.reading.tabular import alternatives, lines

#: "CAHC : ", "Région et Département : "
_SPOKEN_FOR = re.compile(r"[^:.;()>→\d]{2,90}? ?(?::|->|=>|→) (?=[^\W\d])")
#: A noun of something to do: "vote de la subvention", "enquête auprès de 300 PME".
_ACTION = re.compile(
    r"(?:l['’]|la |le |les )?(?:\w+(?:tion|sion|ment|age|ure)s?|vote|dépôt|étude|enquête|envoi"
    r"|point|relance|remise|mise|appel|bilan|rendu|rapport|visite|revue|réponse|arrêté)(?!\w)",
    re.IGNORECASE,
)
#: A heading under which minutes tell who does what.
_WHO_DOES_WHAT = re.compile(
    r"qui fait quoi|décisions|suites? (?:à donner|données)|actions? à |prochaines étapes|à faire",
    re.IGNORECASE,
)
_HELD = re.compile(
    r" (?P<verb>se réuni(?:t|ssent)|(?:est|sont) (?:\w+ment )?"
    rf"(?:{stems(cells_of(words.HANDED_OVER))}))",
    re.IGNORECASE,
)
_AND_THEN = re.compile(
    r",? (?:et|puis) (?:à |de |d['’]|y )?(?P<verb>(?!être|leur |par |pour |sur )[^\W\d_]{3,20}"
    r"(?:er|ir|re|ra|ront)) "
)
#: "s'engage à rénover … et ouvrira …"
_PLEDGED = re.compile(r"\bs['’]engag(?:e|ent|era|eront) à ")
_AND_WILL = re.compile(r",? (?:et|puis) (?:y |en )?(?P<verb>[^\W\d_]{3,20}r(?:a|ont)) ")
_NO_PROMISE = frozenset(cells_of(words.NO_PROMISE)) - frozenset(cells_of(words.ACTORS_PROMISE))
#: A common noun with its article, as "le syndicat".
_NOUN = re.compile(r"(?:\b[LlCc](?:e|a|et|ette) |\b[Ll]['’])(?P<noun>[^\W\d_]{4,20})(?!\w)")
_HEADS = frozenset(cells_of(words.HEAD_NOUNS))
#: "à l'initiative de la Région"
_CALLED = re.compile(
    r"\b(?:à l['’]initiative|sous l['’]égide|sous la présidence|sur convocation|à la demande)"
    r" (?:du |de la |de l['’]|de |d['’]|des )$"
)
#: "et y consacrera 90 M€"
_PAYING = re.compile(r"consacr|apport|mobilis|financ|vers|cofinanc|abond|subventionn|allou", re.I)
_EUROS = re.compile(r"€|euros")
_DECIDES = re.compile(r"(?:D[ÉE]CIDE|ARR[ÊE]TE|[Dd]écide)(?:NT|nt)? ?:?\Z")
_BODY = re.compile(
    r"(?<!\w)(?:conseil|commission permanente|assemblée|comité syndical|bureau)(?!\w)", re.I
)
_GIVES = re.compile(
    rf"(?:-|–|•|[a-z0-9]{{1,2}}[.)]|)? ?(?:de |d['’])?(?:{stems(cells_of(words.DECIDED))})"
    r"(?!\w)(?! (?:une? |l['’]|la |le )?(?:avance|acompte|solde))",
    re.I,
)
_GENERIC = [
    (
        re.compile(rf"(?<!\w)(?:{alternatives(nouns.split(';'))})(?!\w)", re.I),
        frozenset(sorts.split()),
    )
    for nouns, sorts in lines(words.BODIES)
]
#: How long what stands between a party and what it does may be: " -> ".
_SIGN = 4
#: How far before a verb its generic subject may stand.
_NEAR = 90


def spoken_for(
    text: str, start: int, end: int, names: Sequence[Name], *, due: bool
) -> Undertaking | None:
    """ "CAHC : lancer l'étude avant fin 2025": a party, a colon, what it will do; without an
    infinitive only with a date to come."""
    if not names or names[0].start - start > 4:
        return None
    match = _SPOKEN_FOR.match(text, start, end)
    if match is None:
        return None
    parties = tuple(n for n in names if n.kind is NameKind.PARTY and n.end <= match.end())
    if not parties or match.end() - parties[-1].end > _SIGN:
        return None
    if infinitive(text, match.end(), end):
        return Undertaking(match.end(), match.end() + 3, parties, 0.65)
    acts = due and _ACTION.match(text, match.end(), end)
    return Undertaking(match.end(), match.end(), parties, 0.55) if acts else None


def tells_who_does_what(text: str, start: int, end: int) -> bool:
    """Whether a heading opens the list of what each does: "Qui fait quoi", "Décisions"."""
    return _WHO_DOES_WHAT.search(text, start, end) is not None


def held(text: str, start: int, end: int) -> Undertaking | None:
    """ "Le comité se réunit deux fois par an", "un bilan est remis chaque année": what an
    agreement rules in the present tense."""
    match = _HELD.search(text, start, end)
    return None if match is None else Undertaking(*match.span("verb"), (), 0.6)


def halves(text: str, start: int, end: int, periods: Sequence[Period]) -> Iterator[tuple[int, int]]:
    """The two undertakings of one sentence, each with its own term, as where the first ends and
    where the second begins: "créera … avant 2026 et raccordera … d'ici 2029"."""
    pledge = _PLEDGED.search(text, start, end)
    for match in _AND_WILL.finditer(text, pledge.end(), end) if pledge else ():
        if match["verb"].casefold() not in _NO_PROMISE:
            yield match.start(), match.start("verb")
            return
    terms = [one.start for one in periods if one.role is PeriodRole.BY and one.last]
    for match in _AND_THEN.finditer(text, start, end) if terms else ():
        pays = _PAYING.match(match["verb"]) and _EUROS.search(text, match.end(), end)
        own = terms[0] < match.start() and (terms[-1] > match.start() or pays)
        if own and not (pays and _EUROS.search(text, start, match.start())):
            yield match.start(), match.start("verb")
            return


def decides(text: str, start: int, end: int) -> bool:
    """Whether a line ends in "DÉCIDE", and so opens the list of what a body decides."""
    return _DECIDES.search(text[max(start, end - 12) : end]) is not None


def gives(text: str, start: int, end: int) -> bool:
    """Whether what a body decides gives or makes something: not "d'autoriser le président"."""
    return _GIVES.match(text, start, end) is not None


def body_of(text: str, start: int, end: int, names: Sequence[Name]) -> tuple[Name, ...]:
    """The party that deliberates: "le Conseil communautaire de la CALL"."""
    match = _BODY.search(text, start, end)
    if match is None:
        return ()
    near = [
        name
        for name in names
        if name.kind is NameKind.PARTY
        and (
            match.start() - 4 <= name.start <= match.end() + _NEAR
            or name.start <= match.start() < name.end
        )
    ]
    return tuple(near[:1])


def generic(text: str, start: int, verb: int) -> frozenset[str]:
    """The sorts of bodies that the subject of a verb may be: "l'agglomération" an EPCI."""
    before = text[max(start, verb - _NEAR) : verb]
    for pattern, sorts in _GENERIC:
        if pattern.search(before):
            return sorts
    return frozenset()


def head_noun(name: str) -> str:
    """The common noun that a body's name begins with: "syndicat" of "Syndicat mixte des eaux"."""
    first = name.partition(" ")[0].removeprefix("l'").removeprefix("L'").casefold()
    return first if first in _HEADS else ""


def nouns(text: str, start: int, verb: int) -> frozenset[str]:
    """The common nouns of bodies before a verb: "le syndicat"; none where a name goes on."""
    found = _NOUN.finditer(text, max(start, verb - _NEAR), verb)
    return frozenset(
        noun
        for match in found
        if (noun := match["noun"].casefold()) in _HEADS
        and not text.startswith((" de ", " d'", " des ", " du "), match.end())
    )


def called_by(text: str, start: int, names: Sequence[Name]) -> tuple[Name, ...]:
    """Who makes happen what nobody does: "se réunit à l'initiative de la Région"."""
    return tuple(
        name
        for name in names
        if name.kind is NameKind.PARTY
        and _CALLED.search(text[max(start, name.start - 40) : name.start])
    )
