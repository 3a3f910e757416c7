"""A dossier's folder on disk: which files are its resources, and their bytes."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from porion.core.problems import Position, Problem
from porion.formats.dossier.schema import BY_NAME, TABLES

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Resource:
    """One table's file."""

    name: str
    file: str
    content: bytes


@dataclass(frozen=True)
class Folder:
    """The resources of a dossier, a fingerprint of their bytes, and what is wrong."""

    resources: tuple[Resource, ...]
    fingerprint: str
    problems: tuple[Problem, ...]


def read_folder(root: Path) -> Folder:
    """The resources that `datapackage.json` lists; problems instead of exceptions."""
    problems: list[Problem] = []
    listed = _listed(root, problems)
    resources = [
        Resource(name, file, content)
        for name, file in listed
        if (content := _content(root, file, problems)) is not None
    ]
    if not problems:
        _check_complete(root, resources, problems)
    digest = hashlib.sha256()
    for resource in sorted(resources, key=lambda r: r.name):
        digest.update(f"{resource.name}\0{len(resource.content)}\0".encode())
        digest.update(resource.content)
    return Folder(tuple(resources), digest.hexdigest(), tuple(problems))


def _listed(root: Path, problems: list[Problem]) -> list[tuple[str, str]]:
    """(table, file) pairs of the descriptor."""
    if not root.is_dir():
        problems.append(Problem("folder_missing", Position(str(root))))
        return []
    content = _content(root, DESCRIPTOR, problems)
    if content is None:
        return []
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, byte = error.object[: error.start].count(b"\n") + 1, error.object[error.start]
        problems.append(Problem("csv_encoding", Position(DESCRIPTOR, line), f"0x{byte:02X}"))
        return []
    try:
        package: Any = json.loads(text)
    except json.JSONDecodeError as error:
        position = Position(DESCRIPTOR, error.lineno, error.colno)
        problems.append(Problem("descriptor_broken", position, error.msg))
        return []
    except (RecursionError, ValueError) as error:
        # Brackets or digits without end.
        problems.append(Problem("descriptor_broken", Position(DESCRIPTOR), type(error).__name__))
        return []
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not resources:
        problems.append(Problem("descriptor_empty", Position(DESCRIPTOR)))
        return []
    return _pairs(resources, text, problems)


def _pairs(resources: list[Any], text: str, problems: list[Problem]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for resource in resources:
        name = _word(resource, "name")
        file = _word(resource, "path")
        if not name or not file:
            found = ascii(resource)[:80]
            problems.append(Problem("resource_malformed", Position(DESCRIPTOR), found))
        elif name not in BY_NAME:
            problems.append(Problem("table_unknown", _named(text, name), name))
        elif name in {known for known, _ in pairs} or file in {path for _, path in pairs}:
            problems.append(Problem("table_twice", _named(text, name), f"{name} ({file})"))
        else:
            pairs.append((name, file))
    return pairs


def _word(resource: Any, name: str) -> str:
    """A text of a resource, "" where it is none that a name or a path could be."""
    value = resource.get(name) if isinstance(resource, dict) else None
    return value if isinstance(value, str) and value.isprintable() else ""


def _named(text: str, name: str) -> Position:
    """Where the descriptor gives that name for the last time."""
    places = [*re.finditer(rf'"name"\s*:\s*{re.escape(json.dumps(name))}', text)]
    if not places:
        return Position(DESCRIPTOR)
    before = text[: places[-1].start()]
    return Position(DESCRIPTOR, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _content(root: Path, file: str, problems: list[Problem]) -> bytes | None:
    """The bytes of a file that truly lies in the folder, or None and a problem."""
    path = root / file
    position = Position(file)
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
        if not inside:
            problems.append(Problem("file_outside", position, str(path.resolve())))
        elif not path.is_file():
            problems.append(Problem("file_not_a_file", position))
        else:
            return path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem("file_missing", position))
    except (OSError, ValueError, RuntimeError) as error:
        # Unreadable, a loop of links, a NUL in the name: each is the file's own fault.
        problems.append(Problem("file_unreadable", position, type(error).__name__))
    return None


def _check_complete(root: Path, resources: list[Resource], problems: list[Problem]) -> None:
    """No table left out that must be there, no CSV left aside that somebody may count on."""
    names = {resource.name for resource in resources}
    for table in TABLES:
        if table.mandatory and table.name not in names:
            problems.append(Problem("table_missing", Position(DESCRIPTOR), table.name))
    files = {resource.file for resource in resources}
    for path in sorted(root.glob("*.csv")):
        if path.name not in files:
            problems.append(Problem("file_not_listed", Position(path.name)))
