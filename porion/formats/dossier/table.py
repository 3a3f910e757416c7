"""What a table of a dossier is, and the columns that many tables share."""

from dataclasses import dataclass

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Column, Type, choice, text, typed


@dataclass(frozen=True)
class Table:
    """One resource: its columns in file order, and the columns that make a row unique."""

    name: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...] = ("key",)
    description: str = ""
    mandatory: bool = False

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        return {column.name: column for column in self.columns}[name]


PASSAGE = (
    typed("passage", Type.LOCATOR, "DOC:start-end in the normalised text"),
    typed("passage_sha256", Type.SHA256, "SHA-256 of the passage"),
)
VALIDITY = (typed("valid_from", Type.DATE), typed("valid_to", Type.DATE, "inclusive"))
KNOWN = (
    typed("known_on", Type.DATE, "when it became public; empty = as its document"),
    typed("known_after", Type.DATE, "not yet public on that day"),
    typed("known_before", Type.DATE, "surely public on that day"),
)
DUE = (
    typed("due_from", Type.DATE, "first day of the span; empty where only the end is said"),
    typed("due_to", Type.DATE, "last day of the span, inclusive"),
    text("due_words", "the document's words for a date that is conventional"),
)
COMMON = (
    text("note", "what an editor wants known of the row", longest=PROSE),
    choice("visibility", v.Visibility, "who may see the row; empty = internal"),
    typed("to_qualify", Type.BOOLEAN, "true while something that publication needs is missing"),
)


def table(
    name: str,
    *columns: Column,
    description: str,
    identity: tuple[str, ...] = ("key",),
    mandatory: bool = False,
) -> Table:
    """A table with the columns given and those that every row has."""
    return Table(name, (*columns, *COMMON), identity, description, mandatory)
