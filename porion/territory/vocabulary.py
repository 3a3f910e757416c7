"""Frozen read models of the `territory` context."""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.vocabulary import PlaceKind


@dataclass(frozen=True)
class PlaceRead:
    """A place; `lon`, `lat` in degrees (WGS 84), `population` of the vintage year.

    `form` and `owners` are a register's words: how an estate is built, to whom it belongs.
    """

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
    form: str = ""
    owners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """The same place, by its official code, as another programme knows it."""

    programme: str
    programme_label: str
    label: str
    code: str
