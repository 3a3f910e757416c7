"""Take this context's tables of a dossier in; corrected figures leave a version behind."""

from collections.abc import Mapping, Sequence
from typing import Any

from porion.figures.services.versions import VersionKeeper
from porion.figures.tables import FIGURE_VERSIONS, FIGURES, FORMULAS, TABLES
from porion.foundation.services.intake import Intake, with_document
from porion.foundation.services.intake import take_in as take_in_tables
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import Act


def take_in(
    rows: Mapping[str, Sequence[Cells]], *, programme: Any, prune: bool, act: Act
) -> Intake:
    """Bring the context's tables to the rows given, by table name.

    History is never pruned: a version that the record made by itself stays although
    the dossier does not have it.
    """
    keeper = VersionKeeper(programme, act, rows.get(FIGURE_VERSIONS.name, ()))
    formulas = FORMULAS.name
    anchored = {**rows, formulas: with_document(rows[formulas])} if formulas in rows else rows
    return take_in_tables(
        TABLES,
        anchored,
        programme=programme,
        prune=prune,
        act=act,
        before_write={FIGURES.name: keeper.keep},
        never_pruned=frozenset({FIGURE_VERSIONS.name}),
    )
