"""What is truly in the texts that reading is judged on, found again in their extracted text.

Two sources: the corpus of `tests/reading` (a figure a line, with a quote that is unique in its
text) and the reviewed dossier of the ERBM (positions in texts that are not in this repository).
"""

import csv
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from porion.core.passages import normalise

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "reading"
DOSSIER = ROOT / "programmes" / "erbm"
#: ERBM documents whose figures are all in the dossier: precision means something there.
COMPLETE = ("CP2023", "CP2025", "CONV2025")
#: Cell that says: not judged.
OPEN = "?"


@dataclass(frozen=True)
class Fact:
    """One true figure, or a number that is none (`why_not`), at `text[start:end]`.

    Tuples hold what is accepted; an empty one is not judged. `dates` is (from, to, as_at) with
    "" for "must be empty", or None where not judged. `optional`: neither asked for nor wrong.
    """

    start: int
    end: int
    printed: str
    bounds: tuple[Decimal, ...] = ()
    qualifiers: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    denominator: str = ""
    dates: tuple[str, str, str] | None = None
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    why_not: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Promise:
    """One true commitment at `text[start:end]`; empty attributes are not judged.

    `kinds`: those accepted; none where the text leaves open whether it is an undertaking, which
    is then neither asked for nor wrong.
    """

    start: int
    end: int
    parties: frozenset[str]
    kinds: tuple[str, ...]
    amount: Decimal | None
    due: tuple[str, str] | None


@dataclass(frozen=True)
class Judged:
    """A text with its truth; `complete` where a figure beyond the truth is a false one."""

    name: str
    set: str
    path: Path
    complete: bool = True
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    #: Quotes of the truth that the extracted text does not hold exactly once.
    lost: tuple[str, ...] = field(default=())


def squeezed(text: str) -> tuple[str, list[int]]:
    """Letters, digits, % and € of a text, folded, and where each stood: hyphenation, spaces,
    quotes and table rules make no difference."""
    kept: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        for part in unicodedata.normalize("NFKC", character).casefold():
            if part.isalnum() or part in "%€":
                kept.append(part)
                origins.append(at)
    return "".join(kept), origins


class Finder:
    """Finds quotes in one text."""

    def __init__(self, text: str) -> None:
        self.shadow, self.origins = squeezed(text)

    def span(self, quote: str, printed: str = "") -> tuple[int, int] | None:
        """Where `printed` (or all) of the one occurrence of `quote` stands, else None."""
        words, part = squeezed(quote)[0], squeezed(printed or quote)[0]
        at = self.shadow.find(words)
        if at < 0 or self.shadow.find(words, at + 1) >= 0:
            return None
        # A quote that holds the number twice was cut to end with it.
        if words.count(part) != 1 and not words.endswith(part):
            return None
        first = at + (words.rfind(part) if words.endswith(part) else words.find(part))
        return self.origins[first], self.origins[first + len(part) - 1] + 1


def corpus(side: str) -> list[Path]:
    """The texts of `dev`, `held` or `exam`."""
    endings = {".txt", ".html", ".pdf", ".docx"}
    return sorted(path for path in (CORPUS / side).iterdir() if path.suffix in endings)


def judged(path: Path, text: str) -> Judged:
    """A text of the corpus with its truth, at its places in `text`, what was extracted."""
    finder = Finder(text)
    facts: list[Fact] = []
    promises: list[Promise] = []
    lost: list[str] = []
    for row in rows(path.with_name(f"{path.stem}.figures.csv")):
        span = finder.span(row["quote"], row["printed"])
        if span is None:
            lost.append(row["quote"])
        else:
            facts.append(_fact(row, span))
    for row in rows(path.with_name(f"{path.stem}.commitments.csv")):
        span = finder.span(row["quote"])
        if span is None:
            lost.append(row["quote"])
        else:
            promises.append(_promise(row, span))
    return Judged(
        path.stem, path.parent.name, path, True, tuple(facts), tuple(promises), tuple(lost)
    )


def rows(path: Path) -> list[dict[str, str]]:
    """The lines of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _fact(row: dict[str, str], span: tuple[int, int]) -> Fact:
    dates = (row["from"], row["to"], row["as_at"])
    return Fact(
        *span,
        printed=row["printed"],
        bounds=_bounds(row),
        qualifiers=_any(row["qualifier"]),
        units=() if OPEN in _any(row["unit"]) else _any(row["unit"]),
        denominator=row["denominator"],
        dates=None if OPEN in dates else dates,
        kinds=_any(row["kind"]),
        states=_any(row["state"]),
        places=_keys(row["places"]),
        parties=_keys(row["parties"]),
        why_not=_reasons(row["why_not"]),
        optional=bool(row["optional"]),
    )


def _promise(row: dict[str, str], span: tuple[int, int]) -> Promise:
    amount = Decimal(row["amount_eur"]) if row["amount_eur"] else None
    due = (row["due_from"], row["due_to"])
    kinds = tuple(kind for kind in _any(row["kind"]) if kind != OPEN)
    return Promise(*span, _keys(row["parties"]), kinds, amount, due if any(due) else None)


def _bounds(row: dict[str, str]) -> tuple[Decimal, ...]:
    cells = (row["value_low"], row["value_high"])
    return tuple(sorted({Decimal(cell) for cell in cells if cell and cell != OPEN}))


def _any(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _reasons(cell: str) -> tuple[str, ...]:
    """Reasons accepted; a year is a date."""
    reasons = _any(cell)
    day = {"year", "date"}
    return (*reasons, *day) if day & set(reasons) else reasons


def _keys(cell: str) -> frozenset[str]:
    return frozenset(part for part in cell.split(";") if part)


def documents_folder() -> Path | None:
    """Where the ERBM's texts are installed: PORION_DOCUMENTS, or beside the checkout."""
    for folder in (os.environ.get("PORION_DOCUMENTS"), ROOT.parent / "shared" / "documents"):
        if folder and Path(folder).is_dir():
            return Path(folder)
    return None


def reviewed() -> list[Judged]:
    """The ERBM documents that are installed, with the figures and commitments of the dossier."""
    folder = documents_folder()
    if folder is None:
        return []
    figures, promises = rows(DOSSIER / "figures.csv"), rows(DOSSIER / "commitments.csv")
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = normalise(path.read_text(encoding="utf-8-sig"))
        own = [row for row in figures if row["document"] == path.stem]
        facts = [fact for row in own for fact in _reviewed_facts(text, row, path.stem)]
        said = tuple(_reviewed_promise(row) for row in promises if _in(row, path.stem))
        complete = path.stem in COMPLETE
        found.append(Judged(path.stem, "erbm", path, complete, tuple(facts), said))
    return found


def _in(row: dict[str, str], document: str) -> bool:
    return row["passage"].startswith(f"{document}:")


def _locator(cell: str) -> tuple[int, int]:
    start, _, end = cell.partition(":")[2].partition("-")
    return int(start), int(end)


def _reviewed_facts(text: str, row: dict[str, str], document: str) -> Iterable[Fact]:
    """The figure at its passage; the same statement elsewhere is welcome and not asked for."""
    own = (int(row["passage_start"]), int(row["passage_end"]))
    others = [_locator(cell) for cell in row["also_at"].split(";") if cell.startswith(document)]
    for number, (start, end) in enumerate([own, *others]):
        at = _whole(text, row["printed"], start, end)
        if at < 0:
            continue
        yield Fact(
            at,
            at + len(row["printed"]),
            row["printed"],
            bounds=_bounds(row),
            qualifiers=(row["qualifier"],),
            units=(row["unit"],),
            dates=(row["valid_from"], row["valid_to"], row["as_at"]),
            kinds=_any(row["kind"]),
            states=_any(row["state"]),
            places=_keys(row["places"]),
            parties=_keys(row["parties"]),
            optional=number > 0,
        )


def _whole(text: str, printed: str, start: int, end: int) -> int:
    """Where `printed` stands in the passage, not inside a longer word or number."""
    at = text.find(printed, start, end)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(printed) : at + len(printed) + 1]
        if not (before.isalnum() and printed[0].isalnum()) and not (
            after.isalnum() and printed[-1].isalnum()
        ):
            return at
        at = text.find(printed, at + 1, end)
    return text.find(printed, start, end)


def _reviewed_promise(row: dict[str, str]) -> Promise:
    start, end = _locator(row["passage"])
    return _promise(row, (start, end))
