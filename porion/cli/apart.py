"""PDF files read in a process of their own, with an end to its time and memory.

PDFium follows a file wherever it leads: a few hundred bytes can keep it busy for years, and it is
native code. What it does to its own process, this one only hears of. Run as a module, this file
is that process: name as argument, bytes on standard input, one JSON object on standard output.
"""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from porion.core.problems import Position, Problem, Severity
from porion.core.reading.document import Block, BlockKind, Document
from porion.formats.documents.extracting import Unreadable, document_from
from porion.formats.documents.sniffing import Form, form_of

#: Seconds that one PDF may take; two hundred pages take about three.
SECONDS = 300
#: Address space of the process: the largest file that is taken, many times over.
MEMORY = 4_000_000_000
#: The program of that process; the name of the file follows, its bytes on standard input.
PROGRAM = (sys.executable, "-P", "-m", "porion.cli.apart")


def document_apart(file: str, content: bytes, *, seconds: int = SECONDS) -> Document:
    """The document in `content`, as `document_from` gives it. Raises Unreadable, also where
    the process that reads a PDF takes more than `seconds`, too much memory, or dies."""
    if form_of(content, file)[0] is not Form.PDF:
        return document_from(file, content)
    try:
        ended = subprocess.run(  # noqa: S603 our own program, no shell
            [*PROGRAM, file], input=content, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise _given_up(file, f"plus de {seconds} s") from None
    if ended.returncode != 0:
        raise _given_up(file, f"arrêt {ended.returncode}")
    answer = json.loads(ended.stdout)
    if "problem" in answer:
        raise Unreadable(_problem(answer["problem"]))
    return _document(answer["document"])


def _given_up(file: str, found: str) -> Unreadable:
    return Unreadable(Problem("document_endless", Position(file), found))


def _document(told: dict[str, Any]) -> Document:
    blocks = (Block(**{**block, "kind": BlockKind(block["kind"])}) for block in told["blocks"])
    remarks = tuple(_problem(remark) for remark in told["remarks"])
    return Document(**{**told, "blocks": tuple(blocks), "remarks": remarks})


def _problem(told: dict[str, Any]) -> Problem:
    position = Position(**told["position"])
    return Problem(**{**told, "position": position, "severity": Severity(told["severity"])})


def _main(file: str, seconds: int = SECONDS) -> None:
    try:
        import resource
    except ImportError:  # no such limits on Windows: the clock of the caller remains
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer = {"document": asdict(document_from(file, sys.stdin.buffer.read()))}
    except Unreadable as error:
        answer = {"problem": asdict(error.problem)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    _main(sys.argv[1])
