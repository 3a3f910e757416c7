"""Organisations, as other contexts ask for them."""

from typing import Any

from porion.core.vocabulary import Visibility
from porion.parties.models import Party
from porion.programmes.vocabulary import Named


def parties(programme: Any) -> list[Named]:
    """Public organisations by name."""
    rows = Party.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return [Named(row.key, row.label) for row in rows]


def signatory_places(programme: Any) -> frozenset[str]:
    """Keys of the places whose own authority signed the programme's agreement."""
    rows = Party.objects.filter(programme=programme, signatory=True, place__isnull=False)
    rows = rows.exclude(visibility=Visibility.INTERNAL)
    return frozenset(rows.values_list("place__key", flat=True))
