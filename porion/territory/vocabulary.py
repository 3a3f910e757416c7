"""Frozen read models of the `territory` context."""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.vocabulary import PlaceKind
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class PlaceRead:
    """A place; `lon`, `lat` in degrees (WGS 84), `population` of the vintage year."""

    key: str
    code: str
    label: str
    kind: PlaceKind
    vintage: int | None
    population: int | None
    lon: Decimal | None
    lat: Decimal | None
    aliases: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Belonging:
    """A place that contains another, and how that is known."""

    place: PlaceRead
    basis: str


@dataclass(frozen=True)
class Surroundings:
    """What a place lies in and what lies in it."""

    containers: tuple[Belonging, ...]
    members: tuple[PlaceRead, ...]
    parent: Named | None
