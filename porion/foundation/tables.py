"""How a table of the dossier lies in the database, declared once per context."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models


@dataclass(frozen=True)
class LinkColumn:
    """A list column kept in a table of its own."""

    column: str
    model: type[models.Model]

    @property
    def target(self) -> Any:
        """The model of the rows listed."""
        return self.model._meta.get_field("target").related_model


@dataclass(frozen=True)
class RecordTable:
    """A dossier table and its model; columns and attributes share their names.

    `renamed` maps a column to an attribute where the name is a Python keyword.
    `implied` names attributes that services add to a row (never written back).
    `unique` names columns of which two rows never hold one value, though it may move.
    `packed` names the JSON attribute that takes every column without attribute.
    `known` says when a row was public: paths to the rows that keep `surely_known_on` (""
    for the row itself, "document__" for its document), all of which must have been. Empty
    for what has no date of publication.
    """

    name: str
    model: type[Any]
    links: tuple[LinkColumn, ...] = ()
    identity: tuple[str, ...] = ("key",)
    renamed: Mapping[str, str] = field(default_factory=dict)
    implied: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    packed: str = ""
    known: tuple[str, ...] = ()

    def attribute(self, column: str) -> str:
        """The attribute that holds a column."""
        return self.renamed.get(column, column)

    def references(self) -> dict[str, models.ForeignKey[Any, Any]]:
        """Foreign keys by attribute, the programme aside."""
        return {
            f.name: f
            for f in self.model._meta.get_fields()
            if isinstance(f, models.ForeignKey) and f.name != "programme"
        }
