"""Writing to the record happens inside a named act, never beside one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models, transaction

_act: ContextVar["Act | None"] = ContextVar("porion_act", default=None)


class WriteOutsideAct(RuntimeError):
    """Rows were written without saying who, when and why."""


@dataclass
class Act:
    """A business act under way; its changes become one audit event."""

    verb: str
    programme: str
    by: str
    at: datetime
    reason: str = ""
    changes: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def act(verb: str, *, programme: str, by: str, at: datetime, reason: str = "") -> Iterator[Act]:
    """One transaction and one audit event.

    Inside another act (loading a dossier calls the services of many contexts) the
    changes join the outer event.
    """
    outer = _act.get()
    if outer is not None:
        yield outer
        return
    current = Act(verb, programme, by, at, reason)
    token = _act.set(current)
    try:
        with transaction.atomic():
            yield current
            if current.changes:
                _keep(current)
    finally:
        _act.reset(token)


def _keep(done: Act) -> None:
    # Late import: the audit model is defined with the rows that this guard protects.
    from porion.foundation.models.audit import AuditEvent

    AuditEvent.objects.create(
        at=done.at,
        by=done.by,
        verb=done.verb,
        programme=done.programme,
        reason=done.reason,
        changes=done.changes,
    )


def require_act(operation: str) -> None:
    """Raise `WriteOutsideAct` unless an act is under way."""
    if _act.get() is None:
        raise WriteOutsideAct(f"{operation}: use a service, inside foundation.writing.act")


class GuardedQuerySet(models.QuerySet[Any]):
    """Refuses writes outside an act: `update()` on a queryset leaves no other trace."""

    def update(self, **kwargs: Any) -> int:
        require_act("update")
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        require_act("delete")
        return super().delete()

    def create(self, **kwargs: Any) -> Any:
        require_act("create")
        return super().create(**kwargs)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        require_act("bulk_create")
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        require_act("bulk_update")
        return super().bulk_update(*args, **kwargs)


class GuardedManager(models.Manager.from_queryset(GuardedQuerySet)):  # type: ignore[misc]
    """Default manager of every row of the record."""
