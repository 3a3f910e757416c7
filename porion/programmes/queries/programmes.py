"""Which programmes the installation holds."""

from porion.core.vocabulary import Visibility
from porion.formats.dossier.cells import write
from porion.formats.dossier.schema import BY_NAME
from porion.programmes.models import Programme

__all__ = [
    "Programme",
    "UnknownProgramme",
    "all_programmes",
    "cells_of",
    "programme",
    "public_programmes",
]


class UnknownProgramme(LookupError):
    """No programme has that key, or none is loaded."""


def all_programmes() -> list[Programme]:
    """Every programme, the default one first."""
    return list(Programme.objects.all())


def public_programmes() -> list[Programme]:
    """Every programme that the public may see, the default one first."""
    return list(Programme.objects.exclude(visibility=Visibility.INTERNAL))


def programme(key: str = "") -> Programme:
    """The programme of that key; the default one for "". Raises `UnknownProgramme`."""
    rows = Programme.objects.filter(key=key) if key else Programme.objects.all()
    found: Programme | None = rows.first()
    if found is None:
        raise UnknownProgramme(key)
    return found


def cells_of(row: Programme) -> dict[str, str]:
    """The programme's row as canonical cells."""
    cells = {c.name: write(getattr(row, c.name)) for c in BY_NAME["programmes"].columns}
    return {**cells, "to_qualify": "true" if row.to_qualify else ""}
