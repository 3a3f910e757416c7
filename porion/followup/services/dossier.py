"""Take this context's tables of a dossier in."""

from collections.abc import Mapping, Sequence
from typing import Any

from porion.followup.tables import TABLES
from porion.foundation.services.intake import Intake
from porion.foundation.services.intake import take_in as take_in_tables
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import Act


def take_in(
    rows: Mapping[str, Sequence[Cells]], *, programme: Any, prune: bool, act: Act
) -> Intake:
    """Bring the context's tables to the rows given, by table name."""
    return take_in_tables(TABLES, rows, programme=programme, prune=prune, act=act)
