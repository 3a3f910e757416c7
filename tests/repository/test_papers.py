"""README, glossary and decision records say what is true of the code."""

import ast
import re
from pathlib import Path

import click
import pytest

from porion.cli.main import main
from tests.repository.sources import ROOT, files, python_files, text_of, tree_of

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
DECISIONS = sorted(path for path in files() if re.match(r"docs/decisions/\d", str(path)))
HEADINGS = ["Context", "Decision", "Refused", "Consequences"]

# French where English would lie; each stands in the glossary.
FRENCH_TERMS = ["bailleur", "bilan", "cité", "commune", "COPIL", "EPCI", "QPV"]
# French where English does not lie: not for names in the code.
TEMPTING = {
    "axe",
    "chiffre",
    "chiffres",
    "convention",
    "engagement",
    "engagements",
    "financement",
    "indicateur",
    "indicateurs",
    "logement",
    "logements",
    "montant",
    "objectif",
    "objectifs",
    "programme_de",
    "territoire",
    "territoires",
    "valeur",
}


def words_of(heading: str) -> str:
    """The part of the README below a heading."""
    return README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def commands(command: click.Command | None = main, typed: str = "porion") -> list[str]:
    """Every command of the program, as one types it."""
    if not isinstance(command, click.Group):
        return [typed]
    context = click.Context(command)
    return [
        name
        for child in command.list_commands(context)
        for name in commands(command.get_command(context, child), f"{typed} {child}")
    ]


def test_the_readme_begins_with_the_two_commands() -> None:
    first_block = README.split("```")[1]
    typed = [line.split("#")[0].strip() for line in first_block.splitlines()[1:] if line.strip()]
    assert typed == ["make run", "make test"]
    assert len(README.split("```")[0].splitlines()) <= 20


def test_what_the_readme_makes_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", README)) <= targets


def test_every_target_explains_itself() -> None:
    targets = re.findall(r"^([a-z-]+):(.*)$", MAKEFILE, re.MULTILINE)
    assert [name for name, rest in targets if " ## " not in rest] == []


def test_every_command_is_in_the_readme() -> None:
    assert [command for command in commands() if f"`{command}" not in README] == []


def test_every_setting_of_the_environment_is_in_the_readme() -> None:
    names = {
        name
        for path in python_files("porion")
        for name in re.findall(r"[\"'](PORION_[A-Z_]+|DATABASE_URL)[\"']", text_of(path) or "")
    }
    assert {name for name in names if f"`{name}`" not in README} == set()


def test_links_of_the_papers_lead_somewhere() -> None:
    papers = [path for path in files() if path.suffix == ".md"]
    broken = [
        f"{paper}: {target}"
        for paper in papers
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(paper) or "")
        if not (ROOT / paper.parent / target).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("term", FRENCH_TERMS)
def test_french_terms_of_the_code_are_explained(term: str) -> None:
    assert f"**{term}**" in GLOSSARY


def identifiers(tree: ast.Module) -> set[str]:
    """The names that a module gives to its classes, functions and arguments."""
    named = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = {node.name for node in ast.walk(tree) if isinstance(node, named)}
    return names | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}


def test_the_code_is_named_in_english() -> None:
    french = {
        f"{path}: {name}"
        for path in python_files("porion")
        for name in identifiers(tree_of(path))
        if TEMPTING & set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))
    }
    assert french == set()


def test_decision_records_are_listed() -> None:
    index = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    assert [path.name for path in DECISIONS if f"]({path.name})" not in index] == []


def test_decision_records_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_record_is_one_page_with_what_was_refused(path: Path) -> None:
    text = text_of(path) or ""
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert len(text.split()) <= 500
