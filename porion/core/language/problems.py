"""A problem in French: place, what is wrong, what was expected, how to mend it."""

import unicodedata

from porion.core.language import (
    problem_documents,
    problem_files,
    problem_followup,
    problem_readings,
    problem_rows,
    problem_settling,
)
from porion.core.language.problem_words import Sentences
from porion.core.problems import Problem, Severity

_PROBLEMS = problem_files.PROBLEMS | problem_rows.PROBLEMS | problem_documents.PROBLEMS
_PROBLEMS |= problem_readings.PROBLEMS | problem_followup.PROBLEMS
_PROBLEMS |= problem_settling.PROBLEMS
_SEVERITIES = {Severity.ERROR: "erreur", Severity.WARNING: "remarque"}


def codes() -> frozenset[str]:
    """Every code that has sentences."""
    return frozenset(_PROBLEMS)


def sentences(problem: Problem) -> Sentences:
    """The three sentences of a problem, filled."""
    near = visible(problem.details.get("near", ""))
    words = {
        **{name: visible(value) for name, value in problem.details.items()},
        "found": visible(problem.found),
        "near": f" (le plus proche : « {near} »)" if near else "",
    }
    wrong, expected, mend = _PROBLEMS[problem.code]
    return Sentences(wrong.format_map(words), expected.format_map(words), mend.format_map(words))


def visible(text: str) -> str:
    """The text on one line: control characters, line breaks and the like as their codes."""
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character)[0] == "C" or character in "\u2028\u2029"
        else character
        for character in text
    )


def say(problem: Problem) -> str:
    """One line: place, column, severity, what is wrong, what was expected, how to mend."""
    wrong, expected, mend = sentences(problem)
    header = f" [{visible(problem.position.header)}]" if problem.position.header else ""
    severity = _SEVERITIES[problem.severity]
    place = f"{visible(str(problem.position))}:{header} {severity}"
    return f"{place} : {wrong}. Attendu : {expected}. À faire : {mend}."
