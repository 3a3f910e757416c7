"""Funds, aids and employment schemes."""

from typing import Any

from porion.core.vocabulary import Visibility
from porion.framework.models import Scheme
from porion.programmes.vocabulary import Named


def schemes(programme: Any) -> list[Named]:
    """Public schemes by key."""
    rows = Scheme.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return [Named(row.key, row.label) for row in rows]
