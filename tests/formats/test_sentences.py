"""Every problem that the program can find has its three sentences, and no sentence is idle."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path
from string import Formatter

import pytest

from porion.core.language.problems import _PROBLEMS, codes, say, sentences
from porion.core.problems import Position, Problem, Severity
from porion.core.quantities import UNITS, shape_problem
from porion.core.quantities.units import unit_problem
from porion.core.vocabulary import Qualifier

PORION = Path(__file__).resolve().parents[2] / "porion"
#: Calls that make a problem of a code, and how many arguments stand before what was found.
MAKERS = {"Problem": 2, "problem": 2, "warning": 2, "doubt": 2, "BadCell": 1}
#: What `reading` adds to every bad cell.
OF_A_CELL = frozenset({"expected", "near", "limit"})


@dataclass(frozen=True)
class Made:
    """One place of the program where a problem is made; `filled` unless the code is computed."""

    place: str
    code: str
    filled: frozenset[str] = frozenset()


def bounds() -> list[Decimal | None]:
    return [None, Decimal("-1"), Decimal(0), Decimal("0.5"), Decimal(2)]


def codes_of_values() -> set[str]:
    """Whatever bounds, marks, qualifier and unit a row may give."""
    strict = (False, True)
    shapes = {
        shape_problem(low, high, low_strict, high_strict, qualifier)
        for low, high, low_strict, high_strict, qualifier in product(
            bounds(), bounds(), strict, strict, Qualifier
        )
    }
    units = {
        unit_problem(low, high, code) for low, high, code in product(bounds(), bounds(), UNITS)
    }
    return {f"value_{code}" for code in shapes | units if code}


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def filled_by(call: ast.Call) -> frozenset[str]:
    """The names that the sentences of this problem may use."""
    name = name_of(call)
    names = {keyword.arg for keyword in call.keywords if keyword.arg}
    for keyword in call.keywords:
        if keyword.arg == "details" and isinstance(keyword.value, ast.Dict):
            names |= {key.value for key in keyword.value.keys if isinstance(key, ast.Constant)}
    if len(call.args) > MAKERS[name]:
        names.add("found")
    return frozenset(names | {"near"} | (OF_A_CELL if name == "BadCell" else set()))


def made() -> Iterator[Made]:
    for path in sorted(PORION.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or name_of(node) not in MAKERS or not node.args:
                continue
            place = f"{path.relative_to(PORION)}:{node.lineno}"
            code = node.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield Made(place, code.value, filled_by(node))
            elif isinstance(code, ast.JoinedStr):
                for value in codes_of_values():
                    yield Made(place, value)
            else:
                assert ast.unparse(code) in {"code", "bad.code"}, place


MADE = list(made())


def test_every_problem_that_is_made_has_sentences_and_no_sentence_is_idle() -> None:
    assert {problem.code for problem in MADE} == codes()


def words_of(code: str) -> tuple[str, ...]:
    """The three sentences with each name still in its braces."""
    return tuple(_PROBLEMS[code])


@pytest.mark.parametrize(
    "made", [m for m in MADE if m.filled], ids=lambda made: f"{made.code} at {made.place}"
)
def test_what_the_sentences_name_is_given(made: Made) -> None:
    named = {
        name
        for sentence in words_of(made.code)
        for _, name, _, _ in Formatter().parse(sentence)
        if name
    }
    assert named <= made.filled


@pytest.mark.parametrize("code", sorted(codes()))
def test_a_sentence_goes_into_one_line(code: str) -> None:
    """Sentences are joined by full stops and colons: they neither end nor begin with one."""
    for sentence in words_of(code):
        assert sentence
        assert sentence == sentence.strip()
        assert not sentence.endswith((".", ":", ";"))
        assert not sentence[0].isupper() or sentence.split(":")[0].isupper()
        assert "'" not in sentence, "typographic apostrophes"


def test_a_problem_is_said_in_one_line_of_six_parts() -> None:
    problem = Problem(
        "csv_cells", Position("figures.csv", 12, 3, "kind"), "41", details={"expected": "42"}
    )
    assert say(problem) == (
        "figures.csv:12:3: [kind] erreur : 41 cellules. "
        "Attendu : 42 cellules, comme la ligne d’en-têtes. "
        "À faire : vérifiez les virgules de la ligne ; une cellule qui en contient se met entre "
        "guillemets."
    )


def test_a_warning_is_called_a_remark() -> None:
    problem = Problem("cell_wanted", Position("f", 2, 1), severity=Severity.WARNING)
    assert "remarque :" in say(problem)
    assert not problem.blocks


def test_what_was_found_is_quoted_as_it_is_even_with_braces() -> None:
    words = sentences(Problem("date_malformed", Position("f", 2, 1), "{expected} %s {0}"))
    assert words.wrong.startswith("« {expected} %s {0} »")


@pytest.mark.parametrize(
    ("position", "written"),
    [
        (Position("figures.csv"), "figures.csv"),
        (Position("figures.csv", 12), "figures.csv:12"),
        (Position("figures.csv", 12, 3, "kind"), "figures.csv:12:3"),
    ],
)
def test_a_place_is_written_as_editors_read_it(position: Position, written: str) -> None:
    assert str(position) == written
