"""Small files and functions: where they grow, something wants a room of its own."""

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.repository.sources import files, python_files, text_of, tree_of

LOOK_AGAIN = 300
STOP = 500
FUNCTION = 40
TEST_FILE = 600
VIEW_MODULE = 250
TEMPLATE = 150
MEDIAN = 100

# Files and functions that may pass their limit, with the number of lines they have. These lists may
# only shrink: an entry that is larger than the file, or no longer needed, fails too.
LONGER_FILES: dict[str, int] = {}
LONGER_FUNCTIONS: dict[str, int] = {}


def limit_of(path: Path) -> int | None:
    """The most lines a file may have; None where no limit is set."""
    if path.suffix == ".html" and "templates" in path.parts:
        return TEMPLATE
    if path.suffix != ".py" or "migrations" in path.parts:
        return None
    if path.parts[0] == "tests":
        return TEST_FILE
    if path.parts[:2] in {("porion", "portal"), ("porion", "web"), ("porion", "api")}:
        return VIEW_MODULE
    return LOOK_AGAIN


def lines_of(path: Path) -> int:
    return len((text_of(path) or "").splitlines())


def too_long_files() -> dict[str, int]:
    return {
        str(path): lines_of(path)
        for path in files()
        if (limit := limit_of(path)) and lines_of(path) > limit
    }


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, the docstring not counted."""
    total = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        total -= (first.end_lineno or 0) - first.lineno + 1
    return total


def too_long_functions() -> dict[str, int]:
    return {
        f"{path}:{node.name}": length(node)
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > FUNCTION
    }


def test_files_stay_small() -> None:
    assert too_long_files() == LONGER_FILES


def test_functions_stay_small() -> None:
    assert too_long_functions() == LONGER_FUNCTIONS


def test_no_file_is_allowed_past_the_stop() -> None:
    assert {name for name, lines in LONGER_FILES.items() if lines > STOP} == set()


@pytest.mark.parametrize("package", ["porion"])
def test_the_median_file_is_small(package: str) -> None:
    assert median(lines_of(path) for path in python_files(package)) <= MEDIAN


def test_long_functions_are_seen() -> None:
    body = "\n".join(f"    value_{number} = {number}" for number in range(FUNCTION))
    source = f'def long() -> None:\n    """One line."""\n{body}\n'
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert length(function) == FUNCTION + 1
