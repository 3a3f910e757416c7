"""The grammar of an undertaking in one sentence: its verb, its subject, what forbids it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from porion.core.reading.commitments.kinds import cells_of, stems
from porion.core.reading.found import Name, NameKind
from porion.core.reading.lexicon import commitments as words
from porion.core.reading.tabular import alternatives

#: One of these stands in every sentence that `_PLEDGE` matches: found faster than a pattern.
_SIGNS = (
    "ngage", "oblige", "attache", "ccord", "emploi", "eiller", "harg", "onvien", "onvenu", "écid",
    "ÉCID", "ECID", "mission", "bjectif", "vise", "entend", "garanti", "initiative", "NGAGE",
)  # fmt: skip
_FUTURE_END = re.compile(r"r(?:a|ont)(?!\w)")
_PLEDGE = re.compile(rf"(?<!\w)(?:{alternatives(cells_of(words.PLEDGES))})(?!\w)", re.IGNORECASE)
_PAYS = re.compile(rf"\b(?:{alternatives(cells_of(words.PAYS))})\b")
_FUTURE = re.compile(r"\b(?P<verb>[^\W\d_]{2,20}r(?:a|ont))\b")
_NO_PROMISE = frozenset(cells_of(words.NO_PROMISE))
_ACTORS_PROMISE = frozenset(cells_of(words.ACTORS_PROMISE))
_BENEFITS = frozenset({"bénéficiera", "bénéficieront"})
_DONE = re.compile(
    rf" (?:(?:également|ainsi|notamment|conjointement|prochainement|progressivement|donc|aussi"
    rf"|ensuite|rapidement|entièrement|intégralement) )?(?:{stems(cells_of(words.DONE))})"
)
#: "auront tous été traités"
_BEEN = re.compile(r" (?:tous |toutes |entièrement )?été(?= )")
_NOTED = re.compile(rf"\b(?:{alternatives(cells_of(words.NOTED))})\b", re.IGNORECASE)
_CONDITION = re.compile(
    rf"[-–•▪◦ ]*(?:{alternatives(cells_of(words.CONDITIONS))})\b", re.IGNORECASE
)
_ACTOR = re.compile(
    rf"(?:^|[,;:(«] ?|\b(?:et|que|où) )(?:l['’]|la |le |les |chaque |ce |cette |un |une |des )"
    rf"(?:[\w'’-]+ )?(?:{alternatives(cells_of(words.ACTORS))})\b(?P<rest>[^.;:!?]{{0,90}})$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:^|[,;] |\b(?:et|que|qu['’]) ?)(?:ils?|elles?|celle-ci|celui-ci|ceux-ci|chacune?)"
    r" (?:[^\W\d_]{1,12} )?$",
    re.IGNORECASE,
)
_VERB_BETWEEN = re.compile(
    r"\b(?:est|sont|a|ont|était|étaient|peut|peuvent|doit|doivent|qui|dont|où|que|ayant)\b"
)
#: "les objectifs que les partenaires s'engagent à tenir": spoken of, not undertaken here.
_MENTIONED = re.compile(r"(?<!convenu )(?<!décidé )(?<!décide )\bque (?:l['’]|la |le |les )?$")
_TOLD = re.compile(
    r"(?<!convenu )(?<!décidé )(?<!décide )\b(?:que|qu['’]) ?(?:l['’]|la |le |les )?"
    r"[\w '’&-]{0,60}$"
)
_RELATIVE = re.compile(r"\b(?:qui|que|dont|où)\b|[;:]")
_AGENT = re.compile(r"\bpar (?:l['’]|la |le |les )?$")
_OPENING = re.compile(
    r"(?:^|[,;:(»«–-] ?|\b(?:et|que|où|ou|mais|donc|ainsi|enfin) )"
    r"(?:[-–•▪◦] |à travers |avec |[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]? )?"
    r"(?:l['’]|la |le |les |d['’]|chaque )?"
    r"(?:(?:services?|assemblée|conseil|présidente?) (?:de |du |des |d['’])(?:l['’]|la )?)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[ ,()/–-]|et|ainsi que|ou|par|avec|les?|la|l['’]|des|du|de|d['’]|leurs?)*", re.IGNORECASE
)
_OFTEN = re.compile(
    rf"\b(?:{alternatives(cells_of(words.OFTEN))}|tous les [\w-]{{2,8}} (?:mois|ans|semaines))\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"(?:,? et |; |, tandis que |\. |, )(?:[0-9.]{1,8} )?"
    r"(?:l['’]|la |le |les )?$"
)
_PRESENT = re.compile(
    r" (?P<verb>(?!est |sont |mise |prise |suite |face |partie |reste|compte|représente"
    r"|concerne|prévoi|envisage|projett?e|espère"
    r"|attend|estime|exerce|regroupe|gère)[^\W\d_]{3,18}(?:e|t|d|ent)"
    r"(?= (?:les? |la |l['’]|une? |des |du |de |chaque |à |au |son |sa |ses |leurs? ))"
    r"|(?:doit|doivent|devra|devront|est tenue? de|sont tenue?s de)(?= \w+(?:er|ir|re) ))"
)
_BOUND = re.compile(r"\b(?:s['’]est|se sont) engagée?s? (?:à|auprès)\b")


#: How far after a party the verb of its promise may stand.
_NEAR = 40
#: Verbs of one sentence that are looked at.
_MOST = 12
#: How sure a verb in the future is whose subject is nobody who acts; it needs a date.
DATED = 0.45
_BEGINS = frozenset({"ouvrira", "ouvriront"})
#: "rendu fin mai", "avant le": what makes the present tense of minutes a promise.
_TERMS = (
    "rendu", "livraison", "livrable", "échéance", "remise", "avant", "d'ici", "pour le", "pour fin",
    "pour la fin", "au plus tard", "à remettre",
)  # fmt: skip
_TERM = re.compile(
    rf"\b(?:{alternatives(_TERMS)})\b",
    re.IGNORECASE,
)
#: How sure a payment in the present tense is; it needs a sum.
PAYMENT = 0.56


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Where the verb stands, whose it is (None for "it": whoever spoke last), how sure."""

    start: int
    end: int
    parties: tuple[Name, ...] | None
    sure: float


def undertaking(text: str, start: int, end: int, names: Sequence[Name]) -> Undertaking | None:
    """The undertaking of `text[start:end]`, a sentence; None where it is none."""
    sentence = text[start:end]
    pledged = _signed(sentence)
    future = _FUTURE_END.search(sentence) is not None
    paid = bool(names) and ("€" in sentence or "uros" in sentence or "%" in sentence)
    if not (pledged or future or paid) or _CONDITION.match(sentence):
        return None
    parties = [name for name in names if name.kind is NameKind.PARTY]
    found = _pledge(text, start, end, parties) if pledged else None
    if found is None and future:
        found = _future(text, start, end, parties)
    if found is None and paid:
        found = _payment(text, start, end, parties)
    if found is None:
        return None
    noted = _NOTED.search(text, start, end)
    return None if noted and noted.start() <= found.end + 2 else found


def _signed(sentence: str) -> bool:
    for sign in _SIGNS:  # noqa: SIM110 - twice as fast here as `any` over a generator
        if sign in sentence:
            return True
    return False


def _pledge(text: str, start: int, end: int, parties: list[Name]) -> Undertaking | None:
    match = _PLEDGE.search(text, start, end)
    if match is None:
        return None
    subject = subject_of(text, start, match.start(), parties)
    if subject is None and _PRONOUN.search(text[start : match.start()]) is None:
        decided = match[0].casefold().startswith(("décid", "a décid", "ont décid", "garanti"))
        if (decided and match.start() > start) or _TOLD.search(text[start : match.start()]):
            return None
        subject = ()
    return Undertaking(*match.span(), subject, 0.9)


def _future(text: str, start: int, end: int, parties: list[Name]) -> Undertaking | None:
    dated: Undertaking | None = None
    for match in islice(_FUTURE.finditer(text, start, end), _MOST):
        verb = match["verb"].casefold()
        if verb in ("sera", "seront", "aura", "auront"):
            found = _passive(text, start, end, match, parties)
            if found is not None:
                return found
            continue
        if verb in _BENEFITS:
            return Undertaking(*match.span(), (), DATED)
        if verb in _NO_PROMISE and verb not in _ACTORS_PROMISE:
            continue
        subject = subject_of(text, start, match.start(), parties)
        if subject is None and _PRONOUN.search(text[start : match.start()]):
            return Undertaking(*match.span(), None, 0.55) if verb not in _NO_PROMISE else None
        if subject is not None:
            return Undertaking(*match.span(), subject, 0.8 if subject else 0.6)
        if verb not in _NO_PROMISE or verb in _BEGINS:
            dated = dated or Undertaking(*match.span(), (), DATED)
    return dated


def _passive(
    text: str, start: int, end: int, match: re.Match[str], parties: list[Name]
) -> Undertaking | None:
    """ "sera financé par l'État": by its agent; without one it must be told elsewhere."""
    been = _BEEN.match(text, match.end(), end)
    if been is None and match["verb"].casefold() in ("aura", "auront"):
        return None
    done = _DONE.match(text, been.end() if been else match.end(), end)
    if done is None:
        return None
    agents = [
        name
        for name in parties
        if name.start >= done.end()
        and _AGENT.search(text, max(done.end(), name.start - 12), name.start)
        and not _RELATIVE.search(text, done.end(), name.start)
    ]
    if not agents:
        return Undertaking(match.start(), done.end(), (), 0.5)
    group = [agents[0]]
    for name in parties:
        if name.start >= group[-1].end and _BETWEEN.fullmatch(text, group[-1].end, name.start):
            group.append(name)
    return Undertaking(match.start(), done.end(), tuple(group), 0.75)


def _payment(text: str, start: int, end: int, parties: list[Name]) -> Undertaking | None:
    match = _PAYS.search(text, start, end)
    if match is None:
        return None
    subject = subject_of(text, start, match.start(), parties)
    return Undertaking(*match.span(), subject, PAYMENT) if subject else None


def subject_of(text: str, start: int, verb: int, parties: list[Name]) -> tuple[Name, ...] | None:
    """The parties that are the subject of a verb; () for an actor without a name, None where
    none is found."""
    before = [name for name in parties if start <= name.start and name.end <= verb]
    if before:
        last = before[-1]
        gap = text[last.end : verb]
        close = len(gap) <= 140 and not _VERB_BETWEEN.search(gap) and ";" not in gap
        if close:
            group = [last]
            for name in reversed(before[:-1]):
                if name.end > group[0].start or _BETWEEN.fullmatch(text, name.end, group[0].start):
                    group.insert(0, name)
                else:
                    break
            while group:
                head = text[start : group[0].start]
                if _OPENING.search(head) or _ACTOR.search(head):
                    return None if _MENTIONED.search(head) else tuple(group)
                if len(group) < 2 or "," not in text[group[0].end : group[1].start]:
                    break
                del group[0]
    actor = _ACTOR.search(text[max(start, verb - 160) : verb])
    if actor and not _VERB_BETWEEN.search(actor["rest"]):
        return ()
    return None


def begins_anew(text: str, start: int, name: Name, end: int) -> int:
    """Where the statement before a party ends, 0 where the party is no subject of a new promise:
    "l'État paiera, et la Région versera"."""
    match = _ANEW.search(text[max(start, name.start - 20) : name.start])
    if match is None:
        return 0
    near = min(end, name.end + _NEAR)
    if not (_FUTURE.search(text, name.end, near) or _PLEDGE.search(text, name.end, near)):
        return 0
    if not (_FUTURE.search(text, start, name.start) or _PLEDGE.search(text, start, name.start)):
        return 0
    return max(start, name.start - 20) + match.start()


def has_a_term(text: str, start: int, end: int) -> bool:
    """Whether words of a sentence announce a date to come: "rendu", "avant", "au plus tard"."""
    return _TERM.search(text, start, end) is not None


def is_regular(text: str, start: int, end: int) -> bool:
    """Whether a clause says how often: "présenté chaque année"."""
    return _OFTEN.search(text, start, end) is not None


def present(text: str, start: int, end: int, names: Sequence[Name]) -> Undertaking | None:
    """ "Le bénéficiaire transmet un bilan": the present tense of an actor at the beginning of a
    sentence, or what it has bound itself to; both count where a date to come stands with it."""
    parties = [name for name in names if name.kind is NameKind.PARTY]
    bound = _BOUND.search(text, start, end)
    if bound is not None:
        subject = subject_of(text, start, bound.start(), parties)
        return None if subject is None else Undertaking(*bound.span(), subject, 0.7)
    for match in islice(_PRESENT.finditer(text, start, min(end, start + 160)), _MOST):
        if match["verb"].endswith(("aire", "iste", "ique", "able", "ment", "oire", "ale")):
            continue
        subject = subject_of(text, start, match.start(), parties)
        if subject is not None:
            noted = _NOTED.search(text, start, end)
            return None if noted else Undertaking(*match.span("verb"), subject, 0.5)
    return None
