"""A problem in French: place, what is wrong, what was expected, how to mend it."""

from porion.core.language import problem_files, problem_rows
from porion.core.language.problem_words import Sentences
from porion.core.problems import Problem, Severity

_PROBLEMS = problem_files.PROBLEMS | problem_rows.PROBLEMS
_SEVERITIES = {Severity.ERROR: "erreur", Severity.WARNING: "remarque"}


def codes() -> frozenset[str]:
    """Every code that has sentences."""
    return frozenset(_PROBLEMS)


def sentences(problem: Problem) -> Sentences:
    """The three sentences of a problem, filled."""
    near = problem.details.get("near", "")
    words = {
        **problem.details,
        "found": problem.found,
        "near": f" (le plus proche : « {near} »)" if near else "",
    }
    wrong, expected, mend = _PROBLEMS[problem.code]
    return Sentences(wrong.format_map(words), expected.format_map(words), mend.format_map(words))


def say(problem: Problem) -> str:
    """One line: place, column, severity, what is wrong, what was expected, how to mend."""
    wrong, expected, mend = sentences(problem)
    header = f" [{problem.position.header}]" if problem.position.header else ""
    severity = _SEVERITIES[problem.severity]
    return (
        f"{problem.position}:{header} {severity} : {wrong}. Attendu : {expected}. À faire : {mend}."
    )
