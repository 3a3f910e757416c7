"""What every row that belongs to a programme has; contexts above inherit it."""

from typing import Any, ClassVar

from django.db import models

from porion.foundation.models import KEY_LENGTH, Row
from porion.foundation.writing import GuardedManager


class ProgrammeRow(Row):
    """A row of one programme, its key unique in programme and table."""

    programme = models.ForeignKey(
        "programmes.Programme", on_delete=models.PROTECT, related_name="+"
    )

    #: Attributes computed by `derive` from the row and from what it refers to.
    DERIVED: ClassVar[tuple[str, ...]] = ()

    class Meta(Row.Meta):
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *Row.Meta.constraints,
            models.UniqueConstraint(
                fields=["programme", "key"],
                name="%(app_label)s_%(class)s_one_per_key",
                violation_error_message="Cette clé est déjà prise dans le programme.",
            ),
        )

    def derive(self) -> None:
        """Fill the attributes of `DERIVED`; called by the services before each write."""


def reference(to: str, *, required: bool = False) -> "models.ForeignKey[Any, Any]":
    """A foreign key that neither cascades nor adds an accessor across contexts."""
    return models.ForeignKey(
        to, on_delete=models.PROTECT, related_name="+", null=not required, blank=not required
    )


def key_text() -> "models.CharField[str, str]":
    """A key kept as text: it may name rows of several tables."""
    return models.CharField(max_length=KEY_LENGTH, blank=True)


class Link(models.Model):
    """A member of a row's list of references: `row`, `target`, its rank from 0.

    `role` tells apart the lists that one table holds (payers, beneficiaries). Each
    model declares `row` and `target` itself.
    """

    role = models.CharField(max_length=20)
    rank = models.PositiveIntegerField()

    objects: ClassVar[GuardedManager] = GuardedManager()

    class Meta:
        abstract = True
        ordering = ("rank",)
        constraints = (
            models.UniqueConstraint(
                fields=["row", "role", "target"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message="Deux fois le même élément dans la liste.",
            ),
        )


def owner(to: str) -> "models.ForeignKey[Any, Any]":
    """The row whose list it is; the list goes with it."""
    return models.ForeignKey(to, on_delete=models.CASCADE, related_name="%(class)s_links")
