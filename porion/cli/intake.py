"""Documents from the files that a command is given: each read, or said why not."""

import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from porion.cli.apart import document_apart
from porion.core.problems import Position, Problem
from porion.core.reading.document import Document
from porion.formats.documents.extracting import MAX_BYTES, Unreadable, too_long

#: The name by which a command is told to read standard input, and how it is called in messages.
STANDARD_INPUT = "-"
_INPUT_NAME = "entrée standard"
#: Files from which on somebody at a terminal is told that something is under way.
_LONG = 1_000_000


@dataclass(frozen=True)
class Taken:
    """A document and the name of its file, without folders."""

    file: str
    document: Document


def documents_of(paths: Sequence[str], problems: list[Problem]) -> Iterator[Taken]:
    """The documents of the files that can be read, in order; the others go to `problems`."""
    for number, path in enumerate(paths, start=1):
        try:
            file, content = _content(path)
            _tell(f"{file} ({number}/{len(paths)}) …", len(content), len(paths))
            yield Taken(file, document_apart(file, content))
        except Unreadable as error:
            problems.append(error.problem)


def _content(path: str) -> tuple[str, bytes]:
    """Name and bytes of a file of bearable size. Raises Unreadable."""
    if path == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise too_long(_INPUT_NAME, len(content))
        return _INPUT_NAME, content
    try:
        if not path:
            raise FileNotFoundError
        found = Path(path).stat()
        if stat.S_ISDIR(found.st_mode):
            raise Unreadable(Problem("document_folder", Position(path)))
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(Problem("document_not_a_file", Position(path)))
        if found.st_size > MAX_BYTES:
            raise too_long(path, found.st_size)
        return Path(path).name, Path(path).read_bytes()
    except FileNotFoundError:
        raise Unreadable(Problem("document_missing", Position(path or "« »"))) from None
    except (OSError, ValueError) as error:
        # No right to read it, a loop of links, a NUL or too many letters in the name.
        problem = Problem("file_unreadable", Position(path), type(error).__name__)
        raise Unreadable(problem) from None


def _tell(words: str, size: int, files: int) -> None:
    if sys.stderr.isatty() and (size > _LONG or files > 1):
        click.echo(words, err=True)
