"""Take this context's tables of a dossier in."""

from collections.abc import Mapping, Sequence
from typing import Any

from porion.foundation.services.intake import Intake, with_document
from porion.foundation.services.intake import take_in as take_in_tables
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import Act
from porion.framework.tables import COMMITMENTS, EVENTS, ROLES, TABLES

_ANCHORED = frozenset({COMMITMENTS.name, EVENTS.name, ROLES.name})


def take_in(
    rows: Mapping[str, Sequence[Cells]], *, programme: Any, prune: bool, act: Act
) -> Intake:
    """Bring the context's tables to the rows given, by table name."""
    anchored = {
        name: with_document(given) if name in _ANCHORED else given for name, given in rows.items()
    }
    return take_in_tables(TABLES, anchored, programme=programme, prune=prune, act=act)
