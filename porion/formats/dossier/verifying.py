"""`verify`: each passage of a dossier against the words at its position.

The dossier holds positions and fingerprints, never the words; the texts come from a
folder or from the installation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from porion.core.passages import Locator, fingerprint, moved
from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.schema import TABLES

#: Tables whose rows have a `passage` and its fingerprint.
_ANCHORED = tuple(
    table.name
    for table in TABLES
    if {"passage", "passage_sha256"} <= {column.name for column in table.columns}
)

#: The cells that anchor a figure.
_ANCHOR = ("document", "passage_start", "passage_end", "passage_sha256")


class Outcome(StrEnum):
    """What became of one passage."""

    FOUND = "found"
    MOVED = "moved"
    DIFFERS = "differs"
    OUTSIDE = "outside"
    TEXT_MISSING = "text_missing"


@dataclass(frozen=True)
class Anchor:
    """A passage that a row relies on; `printed` must stand inside it."""

    row: Row
    column: str
    locator: Locator
    sha256: str
    printed: str = ""


@dataclass(frozen=True)
class Verified:
    """One anchor and what was found; `now_at` where the same words stand elsewhere."""

    anchor: Anchor
    outcome: Outcome
    now_at: Locator | None = None


@dataclass(frozen=True)
class Verification:
    """All anchors with their outcomes, and the problems they make."""

    verified: tuple[Verified, ...]
    problems: tuple[Problem, ...]

    def count(self, outcome: Outcome) -> int:
        """How many anchors had that outcome."""
        return sum(1 for item in self.verified if item.outcome is outcome)


def verify(dossier: Dossier, texts: Mapping[str, str]) -> Verification:
    """Compare every anchor of `dossier` with `texts` (normalised, by document key)."""
    verified = tuple(_verified(anchor, texts) for anchor in anchors(dossier))
    problems = [
        *_documents(dossier, texts),
        *(problem for item in verified for problem in _problems(item, texts)),
        *_two_fingerprints(verified),
    ]
    return Verification(verified, tuple(problems))


def anchors(dossier: Dossier) -> Iterator[Anchor]:
    """Every passage with a fingerprint that can be read, in the order of the tables."""
    for row in (*dossier.rows("figures"), *dossier.rows("figure_versions")):
        start, end = row.get("passage_start"), row.get("passage_end")
        if row.unread.intersection(_ANCHOR) or not isinstance(start, int):
            continue
        if isinstance(end, int) and start < end:
            locator = Locator(row.text("document"), start, end)
            yield Anchor(
                row, "passage_start", locator, row.text("passage_sha256"), row.text("printed")
            )
    for table in _ANCHORED:
        for row in dossier.rows(table):
            passage = row.get("passage")
            if isinstance(passage, Locator) and row.get("passage_sha256") is not None:
                yield Anchor(row, "passage", passage, row.text("passage_sha256"))


def _verified(anchor: Anchor, texts: Mapping[str, str]) -> Verified:
    locator = anchor.locator
    text = texts.get(locator.document)
    if text is None:
        return Verified(anchor, Outcome.TEXT_MISSING)
    if locator.end > len(text):
        return Verified(anchor, Outcome.OUTSIDE, _elsewhere(anchor, text))
    if fingerprint(text[locator.start : locator.end]) == anchor.sha256:
        return Verified(anchor, Outcome.FOUND)
    now_at = _elsewhere(anchor, text)
    return Verified(anchor, Outcome.MOVED if now_at else Outcome.DIFFERS, now_at)


def _elsewhere(anchor: Anchor, text: str) -> Locator | None:
    """The nearest place whose words have the anchor's fingerprint."""
    locator = anchor.locator
    found = moved(text, anchor.sha256, locator.end - locator.start, locator.start)
    return Locator(locator.document, found.start, found.end) if found else None


def _documents(dossier: Dossier, texts: Mapping[str, str]) -> Iterator[Problem]:
    for row in dossier.rows("documents"):
        text = texts.get(row.key)
        if text is None or row.get("sha256") is None:
            continue
        found = fingerprint(text)
        if found != row.text("sha256"):
            yield row.problem(
                "document_differs",
                "sha256",
                row.text("sha256"),
                expected=found,
                characters=len(text),
            )
        elif row.get("characters") not in (None, len(text)):
            yield row.problem(
                "document_length", "characters", row.text("characters"), expected=len(text)
            )


def _problems(item: Verified, texts: Mapping[str, str]) -> Iterator[Problem]:
    anchor, locator = item.anchor, item.anchor.locator
    if item.outcome is Outcome.OUTSIDE:
        length = len(texts[locator.document])
        yield anchor.row.doubt("passage_outside", anchor.column, locator, length=length)
    elif item.outcome is Outcome.MOVED:
        yield anchor.row.doubt("passage_moved", anchor.column, locator, now_at=item.now_at)
    elif item.outcome is Outcome.DIFFERS:
        words = texts[locator.document][locator.start : locator.end]
        yield anchor.row.doubt(
            "passage_differs",
            "passage_sha256",
            anchor.sha256[:12],
            locator=locator,
            expected=fingerprint(words)[:12],
        )
    elif item.outcome is Outcome.FOUND:
        words = texts[locator.document][locator.start : locator.end]
        if words != words.strip():
            yield anchor.row.doubt("passage_spaces", anchor.column, locator)
        if anchor.printed and anchor.printed not in words:
            yield anchor.row.doubt("printed_not_inside", "printed", anchor.printed, locator=locator)


def _two_fingerprints(verified: tuple[Verified, ...]) -> Iterator[Problem]:
    """One passage has one fingerprint, texts at hand or not."""
    first: dict[Locator, Anchor] = {}
    for item in verified:
        anchor = item.anchor
        earlier = first.setdefault(anchor.locator, anchor)
        if earlier.sha256 != anchor.sha256:
            yield anchor.row.doubt(
                "passage_two_fingerprints",
                "passage_sha256",
                anchor.sha256[:12],
                other=earlier.row.at("passage_sha256"),
            )
