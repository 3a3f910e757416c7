"""The import order of the house holds, and nobody has loosened what checks it."""

import subprocess
import sys

import pytest

from tests.repository.sources import CONTEXT_PARTS, LENT, ROOT, contexts, contracts, files, rooms


def test_contracts_are_kept() -> None:
    """In a process of its own: the linter silences every logger that other tests listen to."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    arguments = [sys.executable, "-c", program, "--no-cache"]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_contract_has_exceptions() -> None:
    loosened = [c["name"] for c in contracts() if {"ignore_imports", "exhaustive_ignores"} & set(c)]
    assert loosened == []


def test_every_context_has_private_models() -> None:
    """A new context adds its block to pyproject.toml, like those of its neighbours."""
    stated = [
        (contract["protected_modules"], contract["allowed_importers"])
        for contract in contracts()
        if contract["type"] == "protected"
    ]
    wanted = [([f"porion.{name}.models"], [f"porion.{name}"]) for name in contexts()]
    assert sorted(stated) == sorted(wanted)


@pytest.mark.parametrize("context", contexts())
def test_a_context_has_the_same_shape_everywhere(context: str) -> None:
    inside = {path.parts[2] for path in files() if path.parts[:2] == ("porion", context)}
    assert inside - CONTEXT_PARTS == LENT.get(context, set())
    assert {"README.md", "__init__.py", "migrations", "models", "queries", "services"} <= inside


def test_no_room_is_empty() -> None:
    empty = [room for room in rooms() if not (ROOT / "porion" / room / "__init__.py").is_file()]
    assert empty == []


@pytest.mark.parametrize("name", ["common", "utils", "helpers", "misc", "tools", "shared"])
def test_no_package_is_a_drawer(name: str) -> None:
    drawers = [
        str(path) for path in files() if path.suffix == ".py" and name in (*path.parts, path.stem)
    ]
    assert drawers == []
