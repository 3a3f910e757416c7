"""What every row of the record has, whatever its trade."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models.functions import Length

from porion.core.vocabulary import Visibility
from porion.foundation.writing import GuardedManager, require_act

KEY_LENGTH = 120
LABEL_LENGTH = 500

models.CharField.register_lookup(Length)


class Row(models.Model):
    """A row: `id` for us, `uuid` for other programs, `key` for people and addresses."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=KEY_LENGTH)
    note = models.TextField(blank=True)
    visibility = models.CharField(max_length=20, default=Visibility.INTERNAL)
    to_qualify = models.BooleanField(default=False)

    objects: ClassVar[GuardedManager] = GuardedManager()

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=models.Q(visibility__in=list(Visibility)),
                name="%(app_label)s_%(class)s_visibility",
                violation_error_message="Visibilité inconnue.",
            ),
            models.CheckConstraint(
                condition=models.Q(key__length__gt=0),
                name="%(app_label)s_%(class)s_key",
                violation_error_message="La clé est vide.",
            ),
        )

    def __str__(self) -> str:
        return self.key

    def save(self, *args: Any, **kwargs: Any) -> None:
        """As Django's, within an act only."""
        require_act("save")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """As Django's, within an act only."""
        require_act("delete")
        return super().delete(*args, **kwargs)
