"""`core` and `formats` think: bytes and values in, values out, the same every time."""

import ast

from tests.repository.sources import python_files, tree_of

# All that the pure rooms may import from outside. Adding a name is a decision: the commit says why.
CORE = {
    "bisect",
    "calendar",
    "collections",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "itertools",
    "math",
    "operator",
    "re",
    "types",
    "typing",
    "unicodedata",
}
# Bytes in, values out: ctypes hands PDFium the places it fills; zlib names its own failures.
FORMATS = CORE | {"csv", "html", "io", "json", "os", "pathlib", "stat", "xml", "zipfile"}
FORMATS |= {"ctypes", "pypdfium2", "selectolax", "zlib"}

# The clock, chance and the process: handed in as arguments instead.
IMPURE_CALLS = {"getenv", "now", "print", "today", "utcnow", "uuid1", "uuid4"}
# Reading files is the business of formats, never of core.
CORE_CALLS = IMPURE_CALLS | {"open", "read_bytes", "read_text", "write_bytes", "write_text"}


def outside_imports(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports, porion apart."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names - {"porion", "__future__"}


def called_names(tree: ast.Module) -> set[str]:
    """The last name of everything that a module calls: `now` for `datetime.now()`."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        call.attr if isinstance(call, ast.Attribute) else call.id
        for call in calls
        if isinstance(call, ast.Attribute | ast.Name)
    }


def strangers(folder: str, imports: set[str], calls: set[str]) -> dict[str, set[str]]:
    """What the files below a folder import beyond the list, or call against it."""
    found = {
        str(path): (outside_imports(tree_of(path)) - imports)
        | (called_names(tree_of(path)) & calls)
        for path in python_files(folder)
    }
    return {path: names for path, names in found.items() if names}


def test_core_is_pure() -> None:
    assert strangers("porion/core", CORE, CORE_CALLS) == {}


def test_formats_are_pure() -> None:
    assert strangers("porion/formats", FORMATS, IMPURE_CALLS) == {}


def test_the_reader_of_imports_sees_them_all() -> None:
    tree = ast.parse("import os.path\nfrom django.db import models\nfrom porion import core\n")
    assert outside_imports(tree) == {"os", "django"}
    assert called_names(ast.parse("datetime.now()\nopen('x')")) == {"now", "open"}
