"""Frozen read models shared by the contexts above."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Named:
    """A row by its key and the label that people read."""

    key: str
    label: str
