"""Take this context's tables of a dossier in."""

from collections.abc import Mapping, Sequence
from typing import Any

from porion.foundation.services.intake import Intake, with_document
from porion.foundation.services.intake import take_in as take_in_tables
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import Act
from porion.sources.tables import PARTY_NAMES, TABLES


def take_in(
    rows: Mapping[str, Sequence[Cells]], *, programme: Any, prune: bool, act: Act
) -> Intake:
    """Bring the context's tables to the rows given, by table name."""
    names = PARTY_NAMES.name
    anchored = {**rows, names: with_document(rows[names])} if names in rows else rows
    return take_in_tables(TABLES, anchored, programme=programme, prune=prune, act=act)
