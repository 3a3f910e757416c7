"""The tables that are open to all: their columns, and what each can be asked for.

One description for the API, its documentation and the Data Package of the public data. The
columns are the dossier's own; figures and deadlines have those of `answers.rows`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from porion.answers.deadlines import DueKind
from porion.answers.open_followup_words import OWN_COLUMNS
from porion.answers.open_words import COLUMNS, TABLES
from porion.answers.rows import DEADLINE_COLUMNS, FIGURE_COLUMNS
from porion.formats.dossier.columns import Column, Type
from porion.formats.dossier.schema import BY_NAME

#: In the order in which people read them.
_NAMES = (
    *("figures", "indicators", "documents", "objectives", "commitments", "events", "deadlines"),
    *("relations", "places", "parties", "schemes", "agreements", "scopes", "memberships"),
    *("lineage", "documentation", "commitment_statuses", "observations", "questions"),
    *("formulas", "roles", "party_names", "bodies", "meetings", "decisions"),
    *("headings", "figure_versions", "not_quantities", "highlights", "programmes"),
)
#: Tables that may hold rows of texts which were perhaps public on the day asked for.
_MAYBE = frozenset(
    {"documents", "headings", "agreements", "objectives", "commitments", "relations"}
    | {"lineage", "roles", "party_names", "bodies", "meetings", "decisions"}
)
#: Tables without a date of publication: the same whatever the day.
_UNDATED = frozenset(
    {"indicators", "places", "parties", "schemes", "scopes", "memberships", "highlights"}
    | {"programmes"}
)


class Asked(StrEnum):
    """How a filter is asked."""

    KEY = "key"  # the key of a row of `table`
    CHOICE = "choice"  # one of `choices`
    WORD = "word"  # the very text of the column
    DAY = "day"
    FLAG = "flag"
    TEXT = "text"  # words, all of which must be found


@dataclass(frozen=True)
class OpenColumn:
    """A column: how its cells are written, and what they say."""

    name: str
    type: Type
    words: str
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Filter:
    """A parameter of a list; rows are compared by `column`, or by a rule of their own."""

    name: str
    asked: Asked
    words: str
    column: str = ""
    table: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenTable:
    """A table with its columns and filters; `keyed` where one row has an address of its own."""

    name: str
    label: str
    words: str
    columns: tuple[OpenColumn, ...]
    filters: tuple[Filter, ...]
    keyed: bool
    dated: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


_DUE = {
    "kind": tuple(kind.value for kind in DueKind),
    "status": ("upcoming", "passed"),
}
_DUE_ALWAYS = frozenset(
    {"key", "kind", "label", "due_to", "words", "computed", "status", "throughout"}
)
_TYPES = {
    "words": Type.TEXT,
    "as_at_lent": Type.DATE,
    "lent_by": Type.REF,
    "passage": Type.LOCATOR,
    "surely_known": Type.BOOLEAN,
    "computed": Type.BOOLEAN,
    "status": Type.CHOICE,
    "revised_by": Type.REF,
    "throughout": Type.BOOLEAN,
    "figures": Type.INTEGER,
}
_SURE = OpenColumn("surely_known", Type.BOOLEAN, COLUMNS["surely_known"], required=True)
#: Parameters are in the singular: one place, one party.
_SINGULAR = {
    "places": "place",
    "parties": "party",
    "payers": "payer",
    "publishers": "publisher",
    "signatories": "party",
    "chairs": "chair",
    "members": "member",
    "operands": "operand",
    "corpus": "document",
    "events": "event",
    "figures_seen": "figure_seen",
    "indicators": "indicator",
}
_WITHIN = Filter("within", Asked.FLAG, "avec les lieux que ce lieu contient")
_WORDS = Filter("text", Asked.TEXT, "quelques mots, qui doivent tous s’y trouver")


def _column(column: Column, table: str = "") -> OpenColumn:
    choices = tuple(each.value for each in column.choices) if column.choices else ()
    own = OWN_COLUMNS.get(table, {}).get(column.name)
    words = own or COLUMNS.get(column.name) or column.description or column.name
    return OpenColumn(column.name, column.type, words, choices, column.required)


def _columns(name: str) -> tuple[OpenColumn, ...]:
    if name == "deadlines":
        events = {c.name: c for c in BY_NAME["commitments"].columns + BY_NAME["events"].columns}
        found = (_of_row(each, events, _DUE) for each in DEADLINE_COLUMNS)
        return tuple(replace(c, required=c.name in _DUE_ALWAYS) for c in found)
    own = BY_NAME[name].columns
    if name == "figures":
        return tuple(_of_row(each, {c.name: c for c in own}, {}) for each in FIGURE_COLUMNS)
    more = (OpenColumn("figures", Type.INTEGER, COLUMNS["figures"], required=True),)
    return (
        *(_column(column, name) for column in own),
        *(more if name == "indicators" else ()),
        *((_SURE,) if name in _MAYBE else ()),
    )


def _of_row(
    name: str, own: Mapping[str, Column], choices: Mapping[str, tuple[str, ...]]
) -> OpenColumn:
    if name in choices:
        return OpenColumn(name, Type.CHOICE, COLUMNS[name], choices[name], required=True)
    if name in own and name not in _TYPES:
        return _column(own[name])
    type_ = _TYPES.get(name, Type.REF if name == "document" else Type.TEXT)
    return OpenColumn(name, type_, COLUMNS[name])


def _filters(name: str, columns: tuple[OpenColumn, ...]) -> tuple[Filter, ...]:
    """References and enumerations of the table itself, then its words."""
    if name == "figures":
        return _figure_filters()
    found: dict[str, Filter] = {}
    own = {c.name: c for c in BY_NAME[name].columns} if name in BY_NAME else {}
    for column in columns:
        parameter = _SINGULAR.get(column.name, column.name)
        target = own[column.name].table if column.name in own else f"{parameter}s"
        if column.name == "parties":
            target = "parties"
        if column.name == "visibility" or parameter in found:
            continue
        if column.type is Type.CHOICE:
            found[parameter] = Filter(
                parameter, Asked.CHOICE, column.words, column.name, choices=column.choices
            )
        elif column.type in (Type.REF, Type.REFS) and column.name != "revised_by":
            found[parameter] = Filter(parameter, Asked.KEY, column.words, column.name, target)
        elif column.name == "topic":
            found[parameter] = Filter(parameter, Asked.WORD, column.words, column.name)
    if name == "places":
        found["within"] = Filter(
            "within",
            Asked.KEY,
            "clé ou code d’un lieu : ce lieu et ceux qu’il contient",
            "",
            "places",
        )
    elif "places" in {column.name for column in columns}:
        found["within"] = _WITHIN
    if name == "relations":
        found["figure"] = Filter(
            "figure", Asked.KEY, "chiffre, d’un côté ou de l’autre", "either", "figures"
        )
    if name == "figure_versions":
        found["key"] = Filter("key", Asked.WORD, "clé du chiffre", "key")
    if "label" in {column.name for column in columns}:
        found["text"] = _WORDS
    return tuple(found.values())


def _figure_filters() -> tuple[Filter, ...]:
    kinds = tuple(each.value for each in BY_NAME["figures"].column("kind").choices or ())
    return (
        Filter("indicator", Asked.KEY, COLUMNS["indicator"], "", "indicators"),
        Filter("document", Asked.KEY, COLUMNS["document"], "", "documents"),
        Filter("place", Asked.KEY, "lieu (clé de places, ou code officiel)", "", "places"),
        _WITHIN,
        Filter("party", Asked.KEY, "organisation (clé de parties)", "", "parties"),
        Filter("scheme", Asked.KEY, COLUMNS["scheme"], "", "schemes"),
        Filter("kind", Asked.CHOICE, COLUMNS["kind"], choices=kinds),
        Filter("topic", Asked.WORD, COLUMNS["topic"]),
        Filter("unit", Asked.WORD, COLUMNS["unit"]),
        Filter("as_at", Asked.DAY, COLUMNS["as_at"]),
        _WORDS,
    )


def _table(name: str) -> OpenTable:
    label, words = TABLES[name]
    columns = _columns(name)
    identity = BY_NAME[name].identity if name in BY_NAME else ("key",)
    return OpenTable(
        name,
        label,
        words,
        columns,
        _filters(name, columns),
        keyed=identity == ("key",) and name != "deadlines",
        dated=name not in _UNDATED,
    )


#: The tables open to all, by name.
OPEN_TABLES: Mapping[str, OpenTable] = {
    name: _table(name) for name in _NAMES if name in BY_NAME or name == "deadlines"
}
