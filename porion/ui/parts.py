"""Data of the components: what a page hands to the tags of `ui`. Words come ready to print."""

from dataclasses import dataclass
from datetime import date

from porion.core.quantities import Value
from porion.ui.charts import Hue, SquaresPicture
from porion.ui.frames import Link
from porion.ui.wording import Opening


@dataclass(frozen=True, slots=True)
class Dated:
    """When a figure was true and when it was published: `line` as `language.situation_line`
    writes it. `source` (who says it) and `scope` follow; `href` leads to the figure's card."""

    line: str
    source: str = ""
    scope: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Stat:
    """A number among others: qualifier and number in large type, then what it counts.

    `shown` overrides the printed value, for what is no value (a date) or keeps other words;
    `href` leads to the figure's card.
    """

    value: Value | None
    unit: str
    words: str
    shown: Opening | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class FactCard:
    """A fact of a row of facts: title, one to four numbers, date and source.

    `lines` are the dates of several numbers; `links` lead to where more is said.
    """

    title: str
    stats: tuple[Stat, ...] = ()
    dated: Dated | None = None
    note: str = ""
    squares: SquaresPicture | None = None
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what is said of it, for lists of attributes; `value` draws its sign."""

    term: str
    text: str = ""
    href: str = ""
    value: Value | None = None
    hue: Hue = Hue.UNSTATED
    note: str = ""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A deadline: its words ("Fin 2027"), its last day, what falls due, where that is said."""

    words: str
    what: str
    on: date | None = None
    source: str = ""
    href: str = ""
    passed: bool = False


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A line of a dated list: a day or words, then what happened, with an address."""

    when: str
    what: str
    on: date | None = None
    href: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a document around a figure.

    `before`, `after`: the text around, already cut, with the spaces next to the span.
    `marked`: the span in three parts, the printed number in the middle. Without `installed`
    only position and fingerprint are shown.
    """

    locator: str
    fingerprint: str
    before: str = ""
    marked: tuple[str, str, str] = ("", "", "")
    after: str = ""
    installed: bool = True
    href: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """Values that Porion computed: what they are, by which rule, from which published ones."""

    results: tuple[Term, ...]
    rule: str = ""
    inputs: tuple[Term, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One of several statements set side by side: who says it, the number, its terms."""

    value: Value
    unit: str
    noun: str
    terms: tuple[Term, ...] = ()
    title: str = ""
    hue: Hue = Hue.UNSTATED
    href: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """What a partner asked to have printed beside a figure."""

    by: str
    on: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to the reader; `error` for what could not be done, said and not coloured."""

    text: str
    error: bool = False
