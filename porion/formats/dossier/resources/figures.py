"""Indicators, scopes, figures and what holds between them."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import KNOWN, PASSAGE, VALIDITY, table

INDICATORS = table(
    "indicators",
    key(),
    text("label", required=True),
    text("topic", "what a reader looks for on one page", required=True),
    text("definition", wanted=True, longest=PROSE),
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
    ref("members_of", "indicators", "the set whose members this one counts, state by state"),
    refs("member_events", "events", "dated facts that each say the state of one member of the set"),
    description="definitions of what is measured",
)
SCOPES = table(
    "scopes",
    key(),
    text("label", required=True),
    ref("indicator", "indicators", required=True),
    text("definition", "what is counted in and out", wanted=True, longest=PROSE),
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
    text("denominator", "of a rate: an indicator or figure key, or not_stated", longest=120),
    *VALIDITY,
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
    *KNOWN,
    typed("recorded_at", Type.INSTANT),
    text("recorded_by", "a role, never a person", longest=200),
    ref("part_of", "figures", "the whole of which this is a declared part"),
)
FIGURES = table(
    "figures", key(), *_FIGURE_COLUMNS, description="published or returned numbers", mandatory=True
)
FIGURE_VERSIONS = table(
    "figure_versions",
    key(description="the figure's key"),
    typed("version", Type.INTEGER, "1 for the first transcription", required=True),
    *_FIGURE_COLUMNS,
    typed("corrected_on", Type.DATE, required=True),
    text("corrected_by", "a role", required=True, longest=200),
    text("reason", required=True, longest=PROSE),
    identity=("key", "version"),
    description="earlier transcriptions, corrected or withdrawn since",
)
RELATIONS = table(
    "relations",
    key(),
    ref("left", "figures", required=True),
    ref("right", "figures", required=True),
    choice("finding", v.Finding, required=True),
    choice("class", v.GapClass),
    choice("verdict", v.Verdict, required=True),
    text("reason", required=True, longest=PROSE),
    text("decided_by", "a role", longest=200),
    typed("decided_on", Type.DATE),
    description="what holds between figures",
)
FORMULAS = table(
    "formulas",
    key(),
    ref("result", "figures", required=True),
    choice("operation", v.FormulaOperation, required=True),
    refs("operands", "figures", "in order"),
    typed(
        "stated", Type.BOOLEAN, "false where the text does not say it, and we check", required=True
    ),
    *PASSAGE,
    description="arithmetic between figures, said by a text or checked by us",
)
HIGHLIGHTS = table(
    "highlights",
    key(),
    text("label", "the heading it stands under", required=True),
    choice("shape", v.HighlightShape, required=True),
    typed("rank", Type.INTEGER, "order on its page, from 1", required=True),
    refs("indicators", "indicators", "whose latest figure is shown; of a set, the one counting it"),
    choice("kind", v.FigureKind, "figures of that kind only"),
    text("project", "the project of the events whose announced dates are shown"),
    refs("places", "places", "examples for a search"),
    typed("words", Type.TEXTS, "what each number counts, or a short name of each place"),
    text("remark", "printed with it: true on any day told of", longest=PROSE),
    description="what the record puts forward, chosen by indicator and kind, never by figure",
)
