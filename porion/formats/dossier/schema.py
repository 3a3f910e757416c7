"""The tables of a dossier, column by column: the one source of its rules.

`datapackage.json` carries the same as Table Schema; a test holds the two together.
Order matters: a table may only refer to tables above it, or to itself.
"""

from dataclasses import dataclass

from porion.core import vocabulary as v
from porion.formats.dossier.columns import Column, Type, choice, key, ref, refs, text, typed


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


_PASSAGE = (
    typed("passage", Type.LOCATOR, "DOC:start-end in the normalised text"),
    typed("passage_sha256", Type.SHA256, "SHA-256 of the passage"),
)
_VALIDITY = (typed("valid_from", Type.DATE), typed("valid_to", Type.DATE, "inclusive"))
_KNOWN = (
    typed("known_on", Type.DATE, "when it became public; empty = as its document"),
    typed("known_after", Type.DATE, "not yet public on that day"),
    typed("known_before", Type.DATE, "surely public on that day"),
)
_DUE = (
    typed("due_from", Type.DATE, "first day of the span; empty where only the end is said"),
    typed("due_to", Type.DATE, "last day of the span, inclusive"),
    text("due_words", "the document's words for a date that is conventional"),
)
_COMMON = (
    text("note", "what an editor wants known of the row"),
    choice("visibility", v.Visibility, "who may see the row; empty = internal"),
    typed("to_qualify", Type.BOOLEAN, "true while something that publication needs is missing"),
)


def _table(
    name: str,
    *columns: Column,
    description: str,
    identity: tuple[str, ...] = ("key",),
    mandatory: bool = False,
) -> Table:
    return Table(name, (*columns, *_COMMON), identity, description, mandatory)


PROGRAMMES = _table(
    "programmes",
    key(),
    text("label", required=True),
    text("short_label", "as an acronym, for narrow places"),
    typed("starts_on", Type.DATE, required=True),
    typed("ends_on", Type.DATE),
    text("publisher"),
    text("headline_indicator", "key of the indicator that opens the home page"),
    description="the programme itself, one row",
    mandatory=True,
)
PLACES = _table(
    "places",
    key(),
    text("label", required=True),
    choice("kind", v.PlaceKind, required=True),
    text("code", "INSEE, SIREN, dep-59, reg-32, cite-704; empty for a place of ours"),
    typed("vintage", Type.INTEGER, "year of the official geographic code"),
    ref("parent", "places"),
    typed("lon", Type.DEGREES, "WGS 84"),
    typed("lat", Type.DEGREES, "WGS 84"),
    typed("population", Type.INTEGER, "inhabitants, INSEE, of the vintage"),
    typed("aliases", Type.TEXTS, "other spellings and names"),
    *_VALIDITY,
    description="communes, EPCI, départements, region, estates, sites, perimeters",
)
MEMBERSHIPS = _table(
    "memberships",
    key(),
    ref("place", "places", required=True),
    ref("container", "places", required=True),
    *_VALIDITY,
    text("basis", "where the membership is stated"),
    description="a place in another place or perimeter, for a time",
)
PARTIES = _table(
    "parties",
    key(),
    text("label", required=True),
    choice("kind", v.PartyKind, required=True),
    text("siren"),
    ref("parent", "parties"),
    ref("place", "places", "the territory it administers"),
    typed("signatory", Type.BOOLEAN, "signed the programme's agreement"),
    typed("aliases", Type.TEXTS, "other names and earlier names"),
    description="organisations",
)
DOCUMENTS = _table(
    "documents",
    key(),
    text("label", required=True),
    choice("kind", v.DocumentKind, required=True),
    typed("published_on", Type.DATE),
    typed("known_after", Type.DATE, "where the date is not stated: not yet public that day"),
    typed("known_before", Type.DATE, "where the date is not stated: surely public that day"),
    refs("publishers", "parties"),
    text("language"),
    typed("sha256", Type.SHA256, "of the normalised text", required=True),
    typed("characters", Type.INTEGER, "code points of the normalised text", required=True),
    text("url"),
    text("file", "name of the text in a folder of documents"),
    description="source texts; the texts themselves are not in the dossier",
    mandatory=True,
)
HEADINGS = _table(
    "headings",
    key(),
    ref("document", "documents", required=True),
    ref("parent", "headings"),
    typed("rank", Type.INTEGER, required=True),
    text("label", "our own words, not the document's", required=True),
    *_PASSAGE,
    description="parts of a document, by our own labels",
)
AGREEMENTS = _table(
    "agreements",
    key(),
    text("label", required=True),
    choice("kind", v.AgreementKind, required=True),
    typed("signed_on", Type.DATE),
    typed("starts_on", Type.DATE),
    typed("ends_on", Type.DATE),
    text("ends_words", "how the end is known, e.g. computed from a duration"),
    ref("document", "documents", required=True),
    ref("amends", "agreements"),
    refs("signatories", "parties"),
    description="frameworks of objectives",
)
OBJECTIVES = _table(
    "objectives",
    key(),
    text("label", "our own words", required=True),
    ref("agreement", "agreements", required=True),
    ref("parent", "objectives"),
    typed("rank", Type.INTEGER, "order among its siblings, from 1", required=True),
    text("number", "as printed: I, 1, a"),
    *_PASSAGE,
    description="axes, objectives and sub-objectives of an agreement",
)
SCHEMES = _table(
    "schemes",
    key(),
    text("label", required=True),
    ref("operator", "parties"),
    refs("payers", "parties"),
    typed("starts_on", Type.DATE),
    typed("ends_on", Type.DATE),
    text("regime"),
    text("legal_basis"),
    typed("aliases", Type.TEXTS),
    description="funds, aids, taxes, employment schemes",
)
COMMITMENTS = _table(
    "commitments",
    key(),
    text("label", "our own words", required=True),
    ref("objective", "objectives", required=True),
    refs("parties", "parties"),
    choice("kind", v.CommitmentKind, required=True),
    typed("amount_eur", Type.MONEY),
    *_DUE,
    refs("places", "places"),
    *_PASSAGE,
    description="somebody undertakes something",
)
EVENTS = _table(
    "events",
    key(),
    text("label", "our own words", required=True),
    text("project", "short name shared by the events of one project", required=True),
    choice("kind", v.EventKind, required=True),
    typed("on_from", Type.DATE),
    typed("on_to", Type.DATE, "inclusive"),
    text("on_words", "the document's words for a date that is conventional"),
    refs("places", "places"),
    refs("parties", "parties"),
    *_PASSAGE,
    *_KNOWN,
    ref("revises", "events", "the earlier announcement whose date this one changes"),
    description="dated facts without a quantity",
)
INDICATORS = _table(
    "indicators",
    key(),
    text("label", required=True),
    text("topic", "what a reader looks for on one page", required=True),
    text("definition", wanted=True),
    typed("unit", Type.UNIT, required=True),
    choice("nature", v.Nature, required=True),
    choice("direction", v.Direction, required=True),
    choice("over_time", v.Aggregation, required=True),
    choice("over_places", v.Aggregation, required=True),
    ref("numerator", "indicators"),
    ref("denominator", "indicators"),
    typed("floor", Type.DECIMAL, "smallest possible value, where there is one"),
    ref("objective", "objectives"),
    ref("pace_of", "indicators", "the indicator whose yearly pace this one is"),
    description="definitions of what is measured",
)
SCOPES = _table(
    "scopes",
    key(),
    text("label", required=True),
    ref("indicator", "indicators", required=True),
    text("definition", "what is counted in and out", wanted=True),
    ref("part_of", "scopes"),
    typed("stated", Type.BOOLEAN, "false where it is our hypothesis", required=True),
    description="what is counted in and out",
)

_FIGURE_COLUMNS = (
    text("label", "our own words", wanted=True),
    ref("indicator", "indicators", required=True),
    choice("kind", v.FigureKind, required=True),
    choice("state", v.FigureState),
    text("state_words", "the document's verb, where the state is unspecified"),
    ref("scope", "scopes", "empty = the document states none"),
    typed("value_low", Type.DECIMAL, "euros in full; 63 for 63 %"),
    typed("value_high", Type.DECIMAL),
    typed("low_strict", Type.BOOLEAN, "true: the low bound itself is excluded"),
    typed("high_strict", Type.BOOLEAN),
    choice("qualifier", v.Qualifier, required=True),
    text("printed", "exact substring of the passage: number, multiplier, currency", wanted=True),
    typed("unit", Type.UNIT, required=True),
    text("denominator", "of a rate: an indicator or figure key, or not_stated"),
    *_VALIDITY,
    typed("as_at", Type.DATE, "the day the value holds"),
    text("date_words", "the document's words, where a date is conventional (mi-2025)"),
    refs("places", "places", "the union, where several share one number"),
    refs("payers", "parties"),
    refs("beneficiaries", "parties"),
    refs("parties", "parties", "all parties named"),
    ref("scheme", "schemes"),
    ref("document", "documents", required=True),
    typed("passage_start", Type.INTEGER, required=True),
    typed("passage_end", Type.INTEGER, "exclusive", required=True),
    typed("passage_sha256", Type.SHA256, required=True),
    typed("context_passages", Type.LOCATORS, "where date, noun or place stand elsewhere"),
    typed("also_at", Type.LOCATORS, "the same statement again in the same document"),
    *_KNOWN,
    typed("recorded_at", Type.INSTANT),
    text("recorded_by", "a role, never a person"),
    ref("part_of", "figures", "the whole of which this is a declared part"),
)
FIGURES = _table(
    "figures", key(), *_FIGURE_COLUMNS, description="published or returned numbers", mandatory=True
)
FIGURE_VERSIONS = _table(
    "figure_versions",
    key(description="the figure's key"),
    typed("version", Type.INTEGER, "1 for the first transcription", required=True),
    *_FIGURE_COLUMNS,
    typed("corrected_on", Type.DATE, required=True),
    text("corrected_by", "a role", required=True),
    text("reason", required=True),
    identity=("key", "version"),
    description="earlier transcriptions, corrected or withdrawn since",
)
RELATIONS = _table(
    "relations",
    key(),
    ref("left", "figures", required=True),
    ref("right", "figures", required=True),
    choice("finding", v.Finding, required=True),
    choice("class", v.GapClass),
    choice("verdict", v.Verdict, required=True),
    text("reason", required=True),
    text("decided_by", "a role"),
    typed("decided_on", Type.DATE),
    description="what holds between figures",
)
NOT_QUANTITIES = _table(
    "not_quantities",
    key(),
    typed("passage", Type.LOCATOR, required=True),
    typed("passage_sha256", Type.SHA256, required=True),
    choice("reason", v.NotQuantityReason, required=True),
    description="numbers of a document that are no figures",
)

TABLES: tuple[Table, ...] = (
    PROGRAMMES,
    PLACES,
    MEMBERSHIPS,
    PARTIES,
    DOCUMENTS,
    HEADINGS,
    AGREEMENTS,
    OBJECTIVES,
    SCHEMES,
    COMMITMENTS,
    EVENTS,
    INDICATORS,
    SCOPES,
    FIGURES,
    FIGURE_VERSIONS,
    RELATIONS,
    NOT_QUANTITIES,
)
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
