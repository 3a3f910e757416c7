"""Models and migrations say the same; relations point downwards; constraints have words."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.db.models import BaseConstraint, Field, Model

from tests.repository.sources import contexts, levels


def own_models() -> list[type[Model]]:
    """The models of porion, through tables included."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("porion.")
    ]


def relations_across() -> Iterator[tuple[str, str, Field]]:
    """Own context, other context and field of each relation that leaves its context."""
    for model in own_models():
        for field in model._meta.get_fields():
            if not field.is_relation or field.auto_created or not field.related_model:
                continue
            other = field.related_model._meta.app_label
            if other != model._meta.app_label:
                yield model._meta.app_label, other, field


def test_relations_across_contexts_leave_no_trace_below() -> None:
    """`related_name="+"`: the lower context does not know who points at it."""
    traced = [str(field) for *_, field in relations_across() if not field.remote_field.hidden]
    assert traced == []


def test_relations_point_downwards() -> None:
    heights = levels()
    upwards = [
        f"{field} -> {other}"
        for own, other, field in relations_across()
        if heights.get(other, 99) >= heights[own]
    ]
    assert upwards == []


def test_no_migration_is_missing() -> None:
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    changes = detector.changes(graph=loader.graph)
    found = {app: [m.operations for m in migrations] for app, migrations in changes.items()}
    assert found == {}


def test_every_app_has_one_last_migration() -> None:
    loader = MigrationLoader(None)
    assert loader.detect_conflicts() == {}


@pytest.mark.parametrize("context", contexts())
def test_a_context_is_an_app_with_its_own_name(context: str) -> None:
    assert apps.get_app_config(context).name == f"porion.{context}"


def test_constraints_are_worded() -> None:
    """What the database refuses is said in words, not by the name of a constraint."""
    silent = [
        f"{model.__name__}.{constraint.name}"
        for model in own_models()
        for constraint in model._meta.constraints
        if constraint.violation_error_message == BaseConstraint.default_violation_error_message
    ]
    assert silent == []


def test_names_of_constraints_fit_both_databases() -> None:
    """PostgreSQL cuts names after 63 bytes; two that agree so far would be one."""
    long = [
        constraint.name
        for model in own_models()
        for constraint in model._meta.constraints
        if len(constraint.name.encode()) > 63
    ]
    assert long == []
