"""What pictures are made from, and what they are: frozen data in, drawings and twins out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.utils.safestring import SafeString

from porion.core.quantities import Interval, Value
from porion.ui.tables import Table


class Hue(StrEnum):
    """Colour is scope: not stated, stated, or not published but computed by Porion."""

    UNSTATED = "unk"
    STATED = "sco"
    COMPUTED = "cal"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a value counts, in words of ours; an empty label means that no text says it."""

    label: str = ""

    @property
    def stated(self) -> bool:
        """Whether the documents say what is counted."""
        return bool(self.label)


@dataclass(frozen=True, slots=True)
class Point:
    """A published value at a date.

    `value` None: not communicated (listed, not drawn). `on` None: no day is known (listed, not
    drawn). `interval`: the set used in computing, drawn as a band. `words` override the printed
    ones, for a unit unlike the picture's. `situation`, `published`, `kind`, `document` are
    worded; `at_publication` says that `on` is the day of publication, for want of another.
    """

    value: Value | None
    on: date | None
    situation: str
    document: str
    published: str
    interval: Interval | None = None
    scope: Scope = Scope()
    kind: str = ""
    words: str = ""
    href: str = ""
    document_href: str = ""
    at_publication: bool = False
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A goal drawn as a line; `former` for a volume planned before, in grey."""

    value: Value
    label: str
    short: str = ""
    interval: Interval | None = None
    former: bool = False
    situation: str = ""
    scope: Scope = Scope()
    kind: str = ""
    href: str = ""
    document: str = ""
    document_href: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """A slope from the last published point, per year of 365.25 days, in the picture's unit.

    Solid for a published pace, dashed for a needed one, which ends at `until`.
    """

    per_year: Decimal
    words: str
    note: str = ""
    needed: bool = False
    until: date | None = None
    situation: str = ""
    document: str = ""
    document_href: str = ""
    published: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day drawn as a dotted line: its date in words and what falls due."""

    on: date
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Values of one indicator over time; `start` and `end` default to whole years; `compact`
    for a picture that is not the subject of its page."""

    key: str
    title: str
    unit: str
    points: tuple[Point, ...] = ()
    targets: tuple[Target, ...] = ()
    paces: tuple[Pace, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    start: date | None = None
    end: date | None = None
    compact: bool = False


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign and what it means."""

    sign: SafeString
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in two widths with its twins; empty drawings when there was nothing to draw.

    `records` are the rows of the CSV, heads first; `narrow_notes` hold for the narrow drawing.
    """

    key: str
    title: str
    description: str
    wide: SafeString
    narrow: SafeString
    legend: tuple[LegendItem, ...] = ()
    narrow_legend: tuple[LegendItem, ...] = ()
    notes: tuple[str, ...] = ()
    narrow_notes: tuple[str, ...] = ()
    table: Table | None = None
    records: tuple[tuple[str, ...], ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether there is a drawing; otherwise a page shows a sentence instead."""
        return bool(self.wide)
