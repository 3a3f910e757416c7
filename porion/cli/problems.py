"""Problems for people, on standard error, or as JSON on standard output."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from porion.core.language.problems import say, sentences
from porion.core.problems import Problem

#: Remarks beyond this many of one kind are counted, not listed.
REMARKS_SHOWN = 3
#: What did not happen, as JSON names it, in the words of a sentence.
_UNDONE = {"loaded": "Rien n’a été chargé.", "settled": "Rien n’a été changé."}


def as_json(problem: Problem) -> dict[str, Any]:
    """One problem, its place and its three sentences."""
    wrong, expected, mend = sentences(problem)
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "file": problem.position.file,
        "line": problem.position.line or None,
        "column": problem.position.column or None,
        "header": problem.position.header or None,
        "found": problem.found or None,
        "message": wrong,
        "expected": expected,
        "mend": mend,
    }


def report(problems: Sequence[Problem], *, remarks: bool) -> None:
    """Every error, and the remarks or their first few, on standard error."""
    said: Counter[str] = Counter()
    for problem in problems:
        if not problem.blocks:
            said[problem.code] += 1
            if not remarks and said[problem.code] > REMARKS_SHOWN:
                continue
        click.echo(say(problem), err=True)
    hidden = sum(count - REMARKS_SHOWN for count in said.values() if count > REMARKS_SHOWN)
    if hidden and not remarks:
        click.echo(f"… et {hidden} autres remarques (--remarks les montre toutes).", err=True)


def summary(problems: Sequence[Problem]) -> str:
    """How many errors and remarks."""
    errors = sum(1 for problem in problems if problem.blocks)
    return f"{errors} erreur(s), {len(problems) - errors} remarque(s)"


def print_json(problems: Sequence[Problem], **more: Any) -> None:
    """The run as one JSON object."""
    answer = {**more, "count": len(problems), "results": [as_json(p) for p in problems]}
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def stop_at_errors(
    root: Path, problems: Sequence[Problem], *, undone: str, remarks: bool, form: str
) -> None:
    """End with code 1 where anything blocks; `undone` is "loaded" or "settled"."""
    if not any(problem.blocks for problem in problems):
        return
    if form == "json":
        print_json(problems, **{undone: False})
    else:
        report(problems, remarks=remarks)
        click.echo(f"{root} : {summary(problems)}. {_UNDONE[undone]}", err=True)
    sys.exit(1)
