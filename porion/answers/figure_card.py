"""One figure as a card to cite: its words, its document, what else was said of the same thing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.figures import figure_index
from porion.answers.parts_sum import PartsSum
from porion.answers.printed import printed_at
from porion.answers.wholes import ReadAsPart, whole_of
from porion.core.passages import Locator, fingerprint
from porion.core.vocabulary import Finding
from porion.figures.queries.indicators import UnknownIndicator
from porion.figures.queries.indicators import indicator as find_indicator
from porion.figures.queries.listing import indicator_of, is_on_record
from porion.figures.queries.published import figures
from porion.figures.queries.relations import relations_of, versions_of
from porion.figures.vocabulary import FigureRead, IndicatorRead, RelationRead, VersionRead
from porion.sources.queries.documents import document as find_document
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead

#: The denominator of a rate whose text names none.
NOT_STATED = "not_stated"
#: Figures of the same indicator on a card; where there are more, those published around it.
NEAREST = 20
#: Characters of the text shown on each side of a passage.
AROUND = 160


class UnknownFigure(LookupError):
    """No public figure of the programme has that key on that day."""


@dataclass(frozen=True)
class Quote:
    """A passage cut at its printed number, with some of the text around it."""

    locator: Locator
    lead: str
    before: str
    printed: str
    after: str
    tail: str


@dataclass(frozen=True)
class Related:
    """Another figure and what holds between it and the card's own."""

    figure: FigureRead
    relation: RelationRead


@dataclass(frozen=True)
class FigureCard:
    """A figure with its evidence.

    `quote` is None where the text is not installed or no longer says the same.
    `same_subject` are the figures of its indicator, oldest publication first, the card's own
    included: all `subject_count` of them up to `NEAREST`, else those published around it.
    `whole` is declared; `parts` are declared, or read as parts by a relation of the record, for
    the `part_reasons`; `parts_sum` is None where they do not add up to anything. `definition` is
    None where the indicator is not public; the denominator is an indicator or a figure.
    """

    figure: FigureRead
    definition: IndicatorRead | None
    document: DocumentRead
    quote: Quote | None
    contexts: tuple[Quote, ...]
    same_subject: tuple[FigureRead, ...]
    subject_count: int
    related: tuple[Related, ...]
    whole: FigureRead | None
    parts: tuple[FigureRead, ...]
    parts_sum: PartsSum | None
    part_reasons: tuple[str, ...]
    lender: FigureRead | None
    denominator: FigureRead | IndicatorRead | None
    versions: tuple[VersionRead, ...]


def figure_card(programme: Any, key: str, *, on: date | None = None) -> FigureCard:
    """The card of a figure as known at `on`. Raises `UnknownFigure`."""
    indicator = indicator_of(programme, key)
    near, count = figure_index(programme).around(key, indicator, on=on, most=NEAREST)
    listed = figures(programme, on=on, keys={key, *near})
    figure = next((f for f in (*listed.known, *listed.maybe) if f.key == key), None)
    if figure is None:
        raise UnknownFigure(key)
    relations = relations_of(programme, key, on=on)
    others = _others(programme, figure, relations, on)
    related = tuple(
        Related(others[other], relation)
        for relation in relations
        if (other := _other(relation, key)) in others
    )
    whole = whole_of(figure, figures(programme, on=on, part_of=key).known, _read_as_parts(related))
    text = text_of(figure.document.sha256) or ""
    return FigureCard(
        figure=figure,
        definition=_indicator(programme, figure.indicator.key),
        document=find_document(programme, figure.document.key),
        quote=quote(text, figure.passage, figure.printed, figure.passage_sha256),
        contexts=tuple(
            q for q in (quote(text, passage) for passage in figure.context_passages) if q
        ),
        same_subject=listed.known,
        subject_count=count,
        related=related,
        whole=others.get(figure.part_of),
        parts=whole.parts if whole else (),
        parts_sum=whole.summed if whole else None,
        part_reasons=whole.reasons if whole else (),
        lender=others.get(figure.lent.figure) if figure.lent else None,
        denominator=others.get(figure.denominator) or _indicator(programme, figure.denominator),
        versions=tuple(versions_of(programme, key)),
    )


def withdrawn_figure(programme: Any, key: str) -> tuple[VersionRead, ...]:
    """The transcriptions of a figure that is no longer on record, oldest first.

    Raises `UnknownFigure` where there is none, or where the figure is still on record.
    """
    versions = tuple(versions_of(programme, key))
    if not versions or is_on_record(programme, key):
        raise UnknownFigure(key)
    return versions


def quote(text: str, passage: Locator, printed: str = "", sha256: str = "") -> Quote | None:
    """The passage in its text, None where the text does not hold it any more."""
    words = text[passage.start : passage.end]
    if not words or (sha256 and fingerprint(words) != sha256):
        return None
    cut = printed_at(words, printed, 0, len(words)) if printed else -1
    before, after = (words[:cut], words[cut + len(printed) :]) if cut >= 0 else (words, "")
    return Quote(
        passage,
        _from_a_word(text[max(0, passage.start - AROUND) : passage.start], passage.start),
        before,
        printed if cut >= 0 else "",
        after,
        _to_a_word(text[passage.end : passage.end + AROUND]),
    )


def _from_a_word(lead: str, start: int) -> str:
    return lead if start <= AROUND else lead.partition(" ")[2]


def _to_a_word(tail: str) -> str:
    return tail.rpartition(" ")[0] if len(tail) == AROUND else tail


def _read_as_parts(related: tuple[Related, ...]) -> list[ReadAsPart]:
    """Figures that a relation reads as parts of the card's own."""
    return [
        ReadAsPart(each.figure, each.relation)
        for each in related
        if each.relation.finding is Finding.PART_OF and each.relation.left == each.figure.key
    ]


def _other(relation: RelationRead, key: str) -> str:
    return relation.right if relation.left == key else relation.left


def _others(
    programme: Any, figure: FigureRead, relations: list[RelationRead], on: date | None
) -> dict[str, FigureRead]:
    """Every other figure that the card names, by key."""
    keys = {_other(relation, figure.key) for relation in relations}
    keys |= {figure.part_of, figure.denominator} - {"", NOT_STATED}
    if figure.lent:
        keys.add(figure.lent.figure)
    return {f.key: f for f in figures(programme, on=on, keys=keys).known} if keys else {}


def _indicator(programme: Any, key: str) -> IndicatorRead | None:
    if not key or key == NOT_STATED:
        return None
    try:
        return find_indicator(programme, key)
    except UnknownIndicator:
        return None
