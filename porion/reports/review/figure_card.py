"""The card of a figure: its value in words, its circumstances, its indicator, what it resembles."""

from collections.abc import Iterable, Iterator

from porion.core.language import NBSP, nature_label, quantity
from porion.core.quantities import Value
from porion.core.reading.found import Candidate
from porion.core.reading.record.known import KnownFigure, Record, stated_value
from porion.core.reading.record.resembling import Likeness, Resembling, value_of
from porion.core.vocabulary import FigureKind, FigureState, Qualifier
from porion.reports.review import words
from porion.reports.review.card_parts import day, decimal, facts_of, how_sure, names, where
from porion.reports.review.entries import Entry, Subject
from porion.reports.review.markup import Html, tag

#: How likely an indicator must be to be worth a mention.
_WORTH = 0.05


def figure(entry: Entry, subject: Subject, proposed: dict[str, str]) -> tuple[Html, list[Html]]:
    """The title and the parts of a figure's card."""
    found = entry.found if isinstance(entry.found, Candidate) else None
    facts = [
        ("Intitulé", entry.cell("label")),
        ("Nature", _nature(entry)),
        ("Date", _days(entry)),
        ("Lieux", names(entry, "places", subject.record)),
        ("Organismes", names(entry, "parties", subject.record)),
        ("Dispositif", names(entry, "scheme", subject.record)),
        ("Rapporté à", _denominator(entry, subject.record, proposed)),
    ]
    return tag("span", _value(entry), cls="value"), [
        where(entry, subject),
        facts_of(facts),
        _indicator(entry, subject.record, proposed),
        _alike(entry, subject),
        how_sure(entry, found.confidence if found else None),
    ]


def _value(entry: Entry) -> str:
    """The value in words; the printed number where its cells make none."""
    low, high = decimal(entry.cell("value_low")), decimal(entry.cell("value_high"))
    qualifier = entry.cell("qualifier")
    if qualifier in set(Qualifier):
        strict = entry.cell("low_strict") == "true", entry.cell("high_strict") == "true"
        value = stated_value(low, high, *strict, Qualifier(qualifier))
        if value is not None:
            return _said(value, entry.cell("unit"))
    return entry.cell("printed")


def _nature(entry: Entry) -> str:
    kind, state = entry.cell("kind"), entry.cell("state")
    if kind not in set(FigureKind):
        return ""
    known = FigureState(state) if state in set(FigureState) else None
    return nature_label(FigureKind(kind), known, words=entry.cell("state_words"))


def _denominator(entry: Entry, record: Record, proposed: dict[str, str]) -> str:
    key = entry.cell("denominator")
    if key == "not_stated":
        return "base non précisée"
    known = record.indicator_of.get(key)
    return known.label if known else proposed.get(key, key)


def _indicator(entry: Entry, record: Record, proposed: dict[str, str]) -> Html:
    key = entry.cell("indicator")
    known = record.indicator_of.get(key)
    likely = {found.key: found for found in entry.likely}
    if known is not None:
        told = None if entry.standing else likely.get(key)
        chosen = known.label
        remark = f" ({words.likely(told.sure)})" if told else ""
    elif key:
        chosen, remark = proposed.get(key, key), " (nouvel indicateur, proposé)"
    else:
        chosen, remark = "à choisir", ""
    others = [found for found in entry.likely if found.key != key and found.sure >= _WORTH]
    if entry.standing:
        others = []
    parts = [tag("p", f"Indicateur{NBSP}: ", tag("b", chosen), remark, cls="indicator")]
    if others:
        items = [
            tag("li", record.indicator_of[found.key].label, f" ({words.likely(found.sure)})")
            for found in others
        ]
        parts.append(tag("p", f"Ou bien{NBSP}: ", cls="or"))
        parts.append(tag("ul", *items, cls="others"))
    return tag("div", *parts, cls="ind")


def _alike(entry: Entry, subject: Subject) -> Html:
    """What the record holds that resembles it: one line for the same fact, one for the same
    number, one for each gap."""
    items = []
    for likeness, fact, word in (
        (Likeness.ALREADY, False, words.LIKENESS[Likeness.ALREADY]),
        (Likeness.ELSEWHERE, True, words.SAME_FACT),
        (Likeness.ELSEWHERE, False, words.LIKENESS[Likeness.ELSEWHERE]),
    ):
        alike = (one for one in entry.resembling if one.likeness is likeness)
        same = [one.figure for one in alike if one.same_fact is fact]
        if same:
            items.append(tag("li", tag("b", word), *_same(same, subject)))
    gaps = (one for one in entry.resembling if one.likeness is Likeness.GAP)
    items += [tag("li", *_gap(entry, gap, subject)) for gap in gaps]
    return tag("ul", *items, cls="alike") if items else Html()


def _same(figures: Iterable[KnownFigure], subject: Subject) -> Iterator[str]:
    yield f"{NBSP}: "
    yield " ; ".join(f"{known.label} ({_source(known, subject)})" for known in figures)


def _source(known: KnownFigure, subject: Subject) -> str:
    """The document of a figure of the record, and when it became public."""
    document = subject.record.document_of.get(known.document)
    if document is None:
        return known.document
    return f"«{NBSP}{document.label}{NBSP}», {words.published(document)}"


def _gap(entry: Entry, gap: Resembling, subject: Subject) -> Iterator[str]:
    known = gap.figure
    value = value_of(entry.found) if isinstance(entry.found, Candidate) else None
    ours = _said(value, entry.cell("unit")) if value else entry.cell("printed")
    yield tag("b", words.LIKENESS[Likeness.GAP])
    yield f"{NBSP}: ce document indique {ours}, {_source(known, subject)}, indique "
    yield f"{_said(known.value, known.unit)} ({known.label})."
    if gap.unsure:
        yield f" À savoir{NBSP}: {' ; '.join(words.UNSURE[reason] for reason in gap.unsure)}."


def _said(value: Value, unit: str) -> str:
    """A value in words, with the code of a unit that has none."""
    try:
        return quantity(value, unit)
    except KeyError:
        return f"{quantity(value)} {unit}"


def _days(entry: Entry) -> str:
    first, last = day(entry.cell("valid_from")), day(entry.cell("valid_to"))
    return words.days(first, last, day(entry.cell("as_at")), entry.cell("date_words"))
