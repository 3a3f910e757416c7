"""Organisations, as other contexts ask for them."""

from typing import Any

from porion.core.vocabulary import PartyKind, Visibility
from porion.foundation.remembered import remembered
from porion.parties.models import Party
from porion.programmes.vocabulary import Named


def parties(programme: Any) -> list[Named]:
    """Public organisations by name."""
    rows = Party.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return [Named(row.key, row.label) for row in rows]


def party_aliases(programme: Any) -> dict[str, tuple[str, ...]]:
    """The other names of each public organisation that has some, by its key."""
    rows = Party.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    named = rows.exclude(aliases="").values_list("key", "aliases")
    return {key: tuple(aliases.split(";")) for key, aliases in named}


def signatory_places(programme: Any) -> frozenset[str]:
    """Keys of the places whose own authority signed the programme's agreement."""
    rows = Party.objects.filter(programme=programme, signatory=True, place__isnull=False)
    rows = rows.exclude(visibility=Visibility.INTERNAL)
    return frozenset(rows.values_list("place__key", flat=True))


def party_kinds(programme: Any) -> dict[str, PartyKind]:
    """What sort of organisation each public one is, by key; one query for each state of
    the record."""
    return remembered("party kinds", programme, lambda: _party_kinds(programme))


def _party_kinds(programme: Any) -> dict[str, PartyKind]:
    rows = Party.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return {key: PartyKind(kind) for key, kind in rows.order_by().values_list("key", "kind")}
