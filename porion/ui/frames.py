"""What the frame of a page shows: programme, navigation, dates; read by `ui/base.html`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """An address and its words; `current` marks the page, or the section, that is open."""

    label: str
    href: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where in time a page stands.

    `closed_on`: day at which the data stop. `edition`: number of the edition, None before the
    first. `known_on`: the day asked for, None for today. `publications`: days on which something
    was published, in any order. `keep`: other GET parameters that choosing a day must not lose.
    """

    closed_on: date | None = None
    edition: int | None = None
    known_on: date | None = None
    publications: tuple[date, ...] = ()
    keep: tuple[tuple[str, str], ...] = ()
    today_href: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days of publication, latest first, each once."""
        return tuple(sorted(set(self.publications), reverse=True))


@dataclass(frozen=True, slots=True)
class Frame:
    """What `ui/base.html` needs under the name `frame`; only pages that exist are linked.

    `heading`: the page's h1 where it stands in the strip of dates, as on the home page.
    """

    programme: str
    home: str = "/"
    nav: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    stamp: Stamp = Stamp()
    origin: str = ""
    heading: str = ""

    @property
    def draft(self) -> bool:
        """Whether the page must say that it is a working document, and not be indexed."""
        return self.stamp.edition is None

    @property
    def past(self) -> bool:
        """Whether the page is shown as it was published on another day."""
        return self.stamp.known_on is not None
