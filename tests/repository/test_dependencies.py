"""What porion stands on: declared with a reason, locked with hashes, named by no address."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.repository.sources import PYPROJECT, ROOT

LOCKS = {
    "base": PYPROJECT["project"]["dependencies"],
    "postgres": PYPROJECT["project"]["optional-dependencies"]["postgres"],
    **PYPROJECT["dependency-groups"],
}
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ;[^\\]*)? \\$", re.MULTILINE)


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def plain_name(requirement: str) -> str:
    """The name of a requirement, written as the locks write it."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match
    return re.sub(r"[-_.]+", "-", match.group()).lower()


def test_every_dependency_says_what_it_is_for() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    requirement = re.compile(r'^    "[A-Za-z0-9._\[\]-]+[<>=~!]=?[^"]*",$')
    silent = [
        line.strip()
        for before, line in pairwise(lines)
        if requirement.match(line) and not re.match(r"    # .{10,}\.$", before)
    ]
    assert silent == []


def test_every_lock_is_known() -> None:
    written = {path.stem for path in (ROOT / "requirements").glob("*.txt")}
    assert written == set(LOCKS)


@pytest.mark.parametrize("name", sorted(LOCKS))
def test_a_lock_holds_what_is_declared(name: str) -> None:
    pinned = {match.group(1) for match in PINNED.finditer(lock(name))}
    assert {plain_name(requirement) for requirement in LOCKS[name]} <= pinned


@pytest.mark.parametrize("name", sorted(LOCKS))
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    text = lock(name)
    blocks = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert [block for block in blocks if not PINNED.match(block)] == []
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"https?:|--(?:extra-)?index|--find-links", text)


def test_the_locks_agree() -> None:
    """A package may have one version by version of Python, the same ones in every lock."""
    versions: dict[str, set[frozenset[str]]] = {}
    for name in LOCKS:
        pinned: dict[str, set[str]] = {}
        for package, version in PINNED.findall(lock(name)):
            pinned.setdefault(package, set()).add(version)
        for package, found in pinned.items():
            versions.setdefault(package, set()).add(frozenset(found))
    assert {package for package, found in versions.items() if len(found) > 1} == set()


def test_the_program_is_installed_where_the_readme_says() -> None:
    assert PYPROJECT["project"]["scripts"] == {"porion": "porion.cli.main:main"}
    assert Path(ROOT / "scripts" / "install.sh").stat().st_mode & 0o111
