"""Funds, aids, taxes and employment schemes."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Scheme(ProgrammeRow):
    """A scheme: its identity is operator, scope and period, never its amount."""

    label = models.CharField(max_length=LABEL_LENGTH)
    operator = reference("parties.Party")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    regime = models.CharField(max_length=LABEL_LENGTH, blank=True)
    legal_basis = models.CharField(max_length=LABEL_LENGTH, blank=True)
    aliases = models.TextField(blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)


class SchemePayer(Link):
    """Who pays into a scheme."""

    row = owner("framework.Scheme")
    target = reference("parties.Party", required=True)
