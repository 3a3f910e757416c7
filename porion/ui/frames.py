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
class Publication:
    """A day on which something became public: what it was, the page as of that day."""

    on: date
    what: tuple[str, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where in time a page stands.

    `closed_on`: day at which the data stop. `edition`: number of the edition, None before the
    first. `known_on`: the day asked for, None for today. `publications`: the days to choose
    from, latest first. `keep`: other GET parameters that choosing a day must not lose.
    `public` of `documents` documents were public on the day asked for; `unknown` are the others.
    """

    closed_on: date | None = None
    edition: int | None = None
    known_on: date | None = None
    publications: tuple[Publication, ...] = ()
    keep: tuple[tuple[str, str], ...] = ()
    today_href: str = ""
    documents: int = 0
    public: int = 0
    unknown: tuple[Link, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days of publication, latest first."""
        return tuple(each.on for each in self.publications)


@dataclass(frozen=True, slots=True)
class Frame:
    """What `ui/base.html` needs under the name `frame`; only pages that exist are linked.

    `heading`: the page's h1 where it stands in the strip of dates, as on the home page.
    `tabs`: the pages of the section that is open. `search`: where the header's field leads.
    `programmes`: those of the installation, where there are several.
    """

    programme: str
    home: str = "/"
    nav: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    stamp: Stamp = Stamp()
    origin: str = ""
    heading: str = ""
    tabs: tuple[Link, ...] = ()
    search: str = ""
    programmes: tuple[Link, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether the page must say that it is a working document, and not be indexed."""
        return self.stamp.edition is None

    @property
    def past(self) -> bool:
        """Whether the page is shown as it was published on another day."""
        return self.stamp.known_on is not None
