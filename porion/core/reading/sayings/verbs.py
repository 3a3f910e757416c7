"""Forms of French verbs with their time, built from infinitives, for a table of words.

Enough to recognise a verb in a report, not to conjugate one for a reader.
"""

from collections.abc import Iterator
from enum import StrEnum

_LAST = -2


class Form(StrEnum):
    """Which form of a verb a word is."""

    PARTICIPLE = "participle"
    PRESENT = "present"
    #: Simple past and imperfect.
    PAST = "past"
    FUTURE = "future"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


def regular(infinitive: str) -> Iterator[tuple[str, Form]]:
    """The forms of the third person of a regular verb in -er or -ir.

    >>> dict(regular("engager"))["engageant"]
    <Form.GERUND: 'gerund'>
    """
    stem = infinitive[:_LAST]
    if infinitive.endswith("ir"):
        yield from irregular(
            infinitive, f"{stem}i", (f"{stem}it", f"{stem}issent"), infinitive, f"{stem}issant"
        )
        return
    soft = {"g": f"{stem}e", "c": f"{stem[:-1]}ç"}.get(stem[-1], stem)
    open_ = _opened(stem)
    yield from irregular(
        infinitive, f"{stem}é", (f"{open_}e", f"{open_}ent"), f"{stem}er", f"{soft}ant"
    )
    if open_ != stem:
        yield from _future(f"{open_}er")
    yield from ((f"{soft}a", Form.PAST), (f"{stem}èrent", Form.PAST))


def _opened(stem: str) -> str:
    """The stem before a silent ending: "achev" gives "achèv", "célébr" "célèbr"."""
    if stem.endswith(("oy", "ay")):
        return f"{stem[:-1]}i"
    if len(stem) > 2 and stem[-1] not in "aeiouéèy" and stem[-2] in "eé":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem


def irregular(
    infinitive: str, participle: str, present: tuple[str, ...], future: str, gerund: str
) -> Iterator[tuple[str, Form]]:
    """The forms of a verb whose stems are given."""
    yield infinitive, Form.INFINITIVE
    plural = participle if participle.endswith("s") else f"{participle}s"
    for word in (participle, f"{participle}e", plural, f"{participle}es"):
        yield word, Form.PARTICIPLE
    for word in present:
        yield word, Form.PRESENT
    yield from _future(future)
    yield gerund, Form.GERUND
    stem = gerund.removesuffix("ant")
    yield from ((f"{stem}ait", Form.PAST), (f"{stem}aient", Form.PAST))


def _future(stem: str) -> Iterator[tuple[str, Form]]:
    for ending in ("a", "ont", "ait", "aient"):
        yield f"{stem}{ending}", Form.FUTURE
