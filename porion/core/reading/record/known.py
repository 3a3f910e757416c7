"""What is already on record, as reading compares its candidates with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from porion.core.quantities import Value
from porion.core.vocabulary import FigureKind, FigureState, Qualifier


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """A definition of the record: its words, and the unit it is measured in."""

    key: str
    label: str
    unit: str
    topic: str = ""
    definition: str = ""


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A text of the record: the fingerprint of its normalised text, and when it was public
    (`published_on`, or the days between which it became so)."""

    key: str
    label: str
    sha256: str = ""
    published_on: date | None = None
    known_after: date | None = None
    known_before: date | None = None


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure of the record. `spans`: where its document states it, half-open, the passage
    first, then where it says the same again."""

    key: str
    label: str
    indicator: str
    document: str
    value: Value
    unit: str
    printed: str = ""
    denominator: str = ""
    kind: FigureKind | None = None
    state: FigureState | None = None
    scope: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    as_at: date | None = None
    date_words: str = ""
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    scheme: str = ""
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownCommitment:
    """A commitment of the record and where its document states it."""

    key: str
    label: str
    document: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class Record:
    """Everything of the record that candidates are held against; `names`: labels by key,
    of the tables `places`, `parties`, `schemes` and `objectives`."""

    indicators: tuple[KnownIndicator, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    documents: tuple[KnownDocument, ...] = ()
    commitments: tuple[KnownCommitment, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def indicator_of(self) -> Mapping[str, KnownIndicator]:
        """Indicators by key."""
        return {known.key: known for known in self.indicators}

    @cached_property
    def document_of(self) -> Mapping[str, KnownDocument]:
        """Documents by key."""
        return {known.key: known for known in self.documents}

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[KnownFigure, ...]]:
        """The figures of each indicator."""
        return _grouped((known.indicator, known) for known in self.figures)

    @cached_property
    def by_document(self) -> Mapping[str, tuple[KnownFigure, ...]]:
        """The figures of each document."""
        return _grouped((known.document, known) for known in self.figures)

    def document_of_text(self, sha256: str) -> KnownDocument | None:
        """The document of the record whose normalised text has that fingerprint."""
        return next((known for known in self.documents if known.sha256 == sha256), None)

    def without(self, document: str) -> "Record":
        """The record as it would be had that document never been taken in."""
        return Record(
            self.indicators,
            tuple(known for known in self.figures if known.document != document),
            tuple(known for known in self.documents if known.key != document),
            tuple(known for known in self.commitments if known.document != document),
            self.names,
        )


def stated_value(
    low: object, high: object, low_strict: bool, high_strict: bool, qualifier: Qualifier
) -> Value | None:
    """The value of those five, None where they do not make one."""
    try:
        return Value(low, high, low_strict, high_strict, qualifier)  # type: ignore[arg-type]
    except ValueError:
        return None


def _grouped(
    pairs: Iterable[tuple[str, KnownFigure]],
) -> Mapping[str, tuple[KnownFigure, ...]]:
    groups: dict[str, list[KnownFigure]] = {}
    for key, known in pairs:
        groups.setdefault(key, []).append(known)
    return {key: tuple(known) for key, known in groups.items()}
