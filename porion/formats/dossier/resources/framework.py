"""Agreements, objectives, schemes, commitments, events."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import DUE, KNOWN, PASSAGE, table

AGREEMENTS = table(
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
OBJECTIVES = table(
    "objectives",
    key(),
    text("label", "our own words", required=True),
    ref("agreement", "agreements", required=True),
    ref("parent", "objectives"),
    typed("rank", Type.INTEGER, "order among its siblings, from 1", required=True),
    text("number", "as printed: I, 1, a", longest=20),
    *PASSAGE,
    description="axes, objectives and sub-objectives of an agreement",
)
SCHEMES = table(
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
COMMITMENTS = table(
    "commitments",
    key(),
    text("label", "our own words", required=True),
    text("project", "short name of the project it is about, as events bear it"),
    ref("objective", "objectives", required=True),
    refs("parties", "parties"),
    choice("kind", v.CommitmentKind, required=True),
    typed("amount_eur", Type.MONEY),
    *DUE,
    refs("places", "places"),
    *PASSAGE,
    description="somebody undertakes something",
)
EVENTS = table(
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
    *PASSAGE,
    *KNOWN,
    ref("revises", "events", "the earlier announcement whose date this one changes"),
    description="dated facts without a quantity",
)
