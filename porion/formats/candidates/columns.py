"""The tables and columns of a reading: the dossier's own, and what a reviewer needs beside."""

from enum import StrEnum

from porion.formats.dossier.columns import Type
from porion.formats.dossier.schema import BY_NAME, TABLES


class Decision(StrEnum):
    """What a person decided of a row; an empty cell is still to decide."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


#: Words that people write for a decision, beside the keys.
DECISION_WORDS = {
    **{decision.value: decision for decision in Decision},
    **dict.fromkeys(("accepté", "acceptée", "accepte", "oui", "ok"), Decision.ACCEPTED),
    **dict.fromkeys(("rejeté", "rejetée", "rejete", "refusé", "non"), Decision.REJECTED),
}
#: Beside the dossier's columns: the decision, how sure reading is (0 to 1), why, and the words
#: around. A table with a column of that name keeps its own (`not_quantities.reason`).
REVIEW = ("decision", "confidence", "reason", "context")
#: Tables without passages that a reading proposes rows of.
_PROPOSED = frozenset({"documents", "agreements", "indicators"})
#: Tables without passages that a person may add to a reading: what accepted rows refer to.
_ADDED = frozenset({"parties", "places", "schemes", "scopes"})
#: The tables that a reading may hold, in the order of their references: what it proposes or a
#: person adds, and whatever has a passage that a new version of its document may move.
READ_TABLES = tuple(
    table.name
    for table in TABLES
    if table.name in _PROPOSED | _ADDED
    or (
        table.identity == ("key",)
        and any(column.type in (Type.LOCATOR, Type.LOCATORS) for column in table.columns)
    )
)


def review_columns(table: str) -> tuple[str, ...]:
    """The columns of a table that are the reviewer's, not the dossier's."""
    own = {column.name for column in BY_NAME[table].columns}
    return tuple(name for name in REVIEW if name not in own)


def header(table: str) -> tuple[str, ...]:
    """The columns of a table of a reading, the reviewer's first."""
    return (*review_columns(table), *(column.name for column in BY_NAME[table].columns))
