"""The repository as the tests about it see it: its files, its Python, its rooms."""

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# Inside a context: what may stand there, and nothing else.
CONTEXT_PARTS = {
    "README.md",
    "__init__.py",
    "admin.py",
    "apps.py",
    "migrations",
    "models",
    "policies.py",
    "queries",
    "services",
    "tables.py",
    "tasks.py",
    "vocabulary.py",
}

# What one context lends to those above it, beside its services and queries.
LENT = {"programmes": {"rows.py"}}


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or would be, committed; paths from the root of the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    names = sorted(filter(None, listed.stdout.split("\0")))
    return tuple(Path(name) for name in names if (ROOT / name).is_file())


def python_files(*folders: str, migrations: bool = False) -> Iterator[Path]:
    """The Python files below `folders` (all, if none is named)."""
    for path in files():
        inside = not folders or any(path.is_relative_to(folder) for folder in folders)
        if path.suffix == ".py" and inside and (migrations or "migrations" not in path.parts):
            yield path


@cache
def text_of(path: Path) -> str | None:
    """The text of a file of the repository; None for one that is not text."""
    content = (ROOT / path).read_bytes()
    if b"\0" in content or content.startswith(b"%PDF-"):
        return None
    return content.decode("utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a Python file of the repository."""
    return ast.parse(text_of(path) or "", filename=str(path))


def rooms() -> list[str]:
    """The packages of porion that exist, in the order of the layers contract, highest first."""
    layers = next(c for c in contracts() if c["type"] == "layers" and c.get("exhaustive"))
    names = [name.strip(" ()") for layer in layers["layers"] for name in layer.split("|")]
    return [name for name in names if (ROOT / "porion" / name).is_dir()]


def levels() -> dict[str, int]:
    """The height of each room: siblings share theirs, a higher number stands higher."""
    layers = next(c for c in contracts() if c["type"] == "layers" and c.get("exhaustive"))
    return {
        name.strip(" ()"): height
        for height, layer in enumerate(reversed(layers["layers"]))
        for name in layer.split("|")
    }


def contexts() -> list[str]:
    """The rooms that own tables, but for the foundation, which lends its classes to all."""
    return [
        room
        for room in rooms()
        if room != "foundation" and (ROOT / "porion" / room / "models").is_dir()
    ]


def contracts() -> list[dict[str, object]]:
    """The import contracts as pyproject.toml states them."""
    return PYPROJECT["tool"]["importlinter"]["contracts"]
