"""Habits of the record: who writes, which way migrations lean, no signals, no floats."""

import ast
from collections.abc import Iterator

from tests.repository.sources import levels, python_files, text_of, tree_of

WRITES = {
    "abulk_create",
    "acreate",
    "adelete",
    "aupdate",
    "bulk_create",
    "bulk_update",
    "create",
    "delete",
    "get_or_create",
    "update",
    "update_or_create",
}
# The act itself, inside which every service writes, keeps its audit event.
ACT = "porion/foundation/writing.py"
MANAGERS = {"objects", "_base_manager", "_default_manager"}


def last_name(node: ast.expr) -> str:
    """`ForeignKey` for both `ForeignKey` and `models.ForeignKey`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def chain(node: ast.expr) -> Iterator[str]:
    """The attribute names of `Model.objects.filter(...).update`, last first."""
    while True:
        if isinstance(node, ast.Attribute):
            yield node.attr
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            return


def manager_writes(tree: ast.Module) -> list[int]:
    """Lines where a manager's query is written through."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in WRITES and MANAGERS & set(chain(node.func.value))
    ]


def test_only_services_write() -> None:
    writing = [
        f"{path}:{line}"
        for path in python_files("porion")
        if "services" not in path.parts and str(path) != ACT
        for line in manager_writes(tree_of(path))
    ]
    assert writing == []


def test_the_reader_of_writes_sees_them() -> None:
    source = "A.objects.filter(x=1).update(y=2)\nB.objects.get(x=1)\nrow.update(y=2)\n"
    assert manager_writes(ast.parse(source)) == [1]


def migration_dependencies(tree: ast.Module) -> set[str]:
    """The apps that a migration waits for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and last_name(node.targets[0]) == "dependencies":
            return {
                str(item.elts[0].value)
                for item in ast.walk(node.value)
                if isinstance(item, ast.Tuple) and isinstance(item.elts[0], ast.Constant)
            }
    return set()


def test_migrations_lean_downwards() -> None:
    heights = levels()
    bad = [
        f"{path} -> {app}"
        for path in python_files("porion", migrations=True)
        if "migrations" in path.parts
        for app in migration_dependencies(tree_of(path))
        if app in heights and app != path.parts[1] and heights[app] >= heights[path.parts[1]]
    ]
    assert bad == []


def test_no_signals() -> None:
    """An effect that nobody sees where it starts is not to be had; see the audit event instead."""
    listening = [
        str(path)
        for path in python_files("porion")
        if "django.dispatch" in (text_of(path) or "") or "models.signals" in (text_of(path) or "")
    ]
    assert listening == []


def test_money_is_never_a_float() -> None:
    """Longitude and latitude may be floats; nothing that is counted or paid."""
    floats = [
        f"{path}:{node.lineno}"
        for path in python_files("porion")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Call)
        if last_name(node.value.func) == "FloatField"
        if last_name(node.targets[0] if isinstance(node, ast.Assign) else node.target)
        not in {"lat", "lon", "south", "north", "east", "west"}
    ]
    assert floats == []
