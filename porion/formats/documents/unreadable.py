"""What is raised where a file cannot be read as a document, and how it is said."""

from dataclasses import replace

from porion.core.problems import Position, Problem, Severity


class Unreadable(Exception):
    """A file that cannot be read as a document; `problem` says where, why and how to mend."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def damaged(file: str, form: str, found: str = "") -> Unreadable:
    """A file that begins like a `form` (PDF, DOCX …) and cannot be read as one."""
    return Unreadable(
        Problem("document_damaged", Position(file), found or "?", details={"form": form})
    )


def without_text(file: str) -> Unreadable:
    """A file that can be read and says nothing."""
    return Unreadable(Problem("document_empty", Position(file)))


def remark(problem: Problem) -> Problem:
    """The same as a remark: the document is read all the same."""
    return replace(problem, severity=Severity.WARNING)
