"""Frozen read models of the `sources` context."""

from dataclasses import dataclass
from datetime import date

from porion.core.language import publication
from porion.core.passages import Locator
from porion.core.vocabulary import DocumentKind
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class Published:
    """When something became public: a day, or bounds where no day is printed.

    `surely` is the first day on which it certainly was; `after` the last on which it
    certainly was not, None where nothing says so.
    """

    surely: date
    dated: bool = True
    after: date | None = None

    @classmethod
    def of(cls, surely: date, maybe_after: date | None) -> "Published":
        """From the bounds that rows keep: `date.min` stands for "no lower bound"."""
        after = None if maybe_after in (None, date.min) else maybe_after
        return cls(surely, maybe_after is None, after)

    @property
    def on(self) -> date | None:
        """The printed day, None where there is none."""
        return self.surely if self.dated else None

    @property
    def before(self) -> date | None:
        """The upper bound, None where a day is printed."""
        return None if self.dated else self.surely

    @property
    def words(self) -> str:
        """ "publiée le 23/01/2023", "publiée entre le … et le …"."""
        return publication(self.on, self.after, self.before)


@dataclass(frozen=True)
class DocumentDay:
    """A document by name, and when it became public."""

    key: str
    label: str
    published: Published

    def may_be_known(self, on: date) -> bool:
        """Whether it perhaps was public on that day: undated, and within its bounds."""
        if self.published.dated or self.published.surely <= on:
            return False
        return self.published.after is None or self.published.after < on


@dataclass(frozen=True)
class DocumentRead:
    """A source text. `characters` counts code points of the normalised text."""

    key: str
    label: str
    note: str
    kind: DocumentKind
    published: Published
    publishers: tuple[Named, ...]
    sha256: str
    characters: int
    url: str
    installed: bool = False


@dataclass(frozen=True)
class HeadingRead:
    """Where a part of a document begins, by our own label."""

    key: str
    label: str
    level: int
    passage: Locator | None


@dataclass(frozen=True)
class PartyNameRead:
    """A name that an organisation went by, both days inclusive; `known_on` is None where no
    document tells it."""

    key: str
    note: str
    party: str
    name: str
    valid_from: date | None
    valid_to: date | None
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date | None


@dataclass(frozen=True)
class QuestionRead:
    """A question that the documents of `corpus` do not answer, and what comes nearest.

    `whole` is false where a part of what was searched was not public on the day asked for:
    then `corpus` and `nearest` are what was, and `answer` and `searched` are empty unless all of
    `nearest` was.
    """

    key: str
    label: str
    note: str
    topic: str
    answer: str
    corpus: tuple[Named, ...]
    searched: tuple[str, ...]
    nearest: tuple[Locator, ...]
    examined_on: date
    whole: bool = True
