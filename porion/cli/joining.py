"""A reading (its folder, or the zip of the review page) joined to the record, for a check or a
loading."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from porion.cli.setup import programme_or_exit, with_database
from porion.cli.texts import texts_at_hand
from porion.cli.unfolding import is_archive, unfolded
from porion.core.problems import Problem
from porion.formats.candidates.adding import completed
from porion.formats.candidates.folder import is_reading, read_reading
from porion.formats.candidates.locating import located

if TYPE_CHECKING:
    from porion.exchange.accepting import Joined
    from porion.formats.candidates.accepted import Accepted
    from porion.programmes.queries.programmes import Programme


def holds_reading(path: Path) -> bool:
    """Whether a path is a reading's: its folder, or a zip."""
    return is_archive(path) or is_reading(path)


def joined_with_record(root: Path, key: str) -> "tuple[Joined, Programme, list[Problem]]":
    """The record with what is accepted of the reading at `root`, the programme, and all that is
    wrong; nothing is written. Raises NotAReading for a zip that is no export of a review."""
    with_database()
    from porion.exchange.accepting import join
    from porion.sources.queries.texts import installed_texts

    with _files(root) as files:
        folder = located(completed(read_reading(files)))
    texts, problems = texts_at_hand(None)
    programme = programme_or_exit(key or folder.programme)
    joined = join(folder, programme, [*installed_texts(), *texts])
    named = [_named(problem, files, root) for problem in joined.problems]
    return joined, programme, [*problems, *named]


def decided(taken: "Accepted") -> dict[str, int]:
    """How many rows of a reading were decided which way, for programs."""
    return {
        "accepted": taken.taken,
        "needed": taken.needed,
        "rejected": taken.rejected,
        "undecided": taken.undecided,
    }


@contextmanager
def _files(root: Path) -> Iterator[Path]:
    """The folder where the files of a reading stand, for the time of the block."""
    if not is_archive(root):
        yield root
        return
    with unfolded(root) as folder:
        yield folder


def _named(problem: Problem, files: Path, root: Path) -> Problem:
    """A problem under the name of what a person gave."""
    position = problem.position
    if files == root or not position.file.startswith(f"{files}/"):
        return problem
    file = f"{root}{position.file.removeprefix(str(files))}"
    return replace(problem, position=replace(position, file=file))
