"""Agreements, objectives, schemes, commitments, events."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import DUE, KNOWN, PASSAGE, VALIDITY, table

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
LINEAGE = table(
    "lineage",
    key(),
    ref("source", "objectives", "empty only where the relation is `added`"),
    ref("target", "objectives", "empty only where the relation is `not_taken_up`"),
    ref("agreement", "agreements", "the text that takes up, adds, or does not", required=True),
    choice("relation", v.LineageRelation, required=True),
    text("reason", "in our own words", required=True, longest=PROSE),
    description="how an objective passes to the next text",
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
    refs("parties", "parties", "who undertakes", wanted=True),
    refs("noted_by", "parties", "who only takes note of it, and undertakes nothing"),
    choice("kind", v.CommitmentKind, required=True),
    typed("amount_eur", Type.MONEY),
    *DUE,
    refs("places", "places"),
    *PASSAGE,
    typed("also_at", Type.LOCATORS, "the same undertaking again in the same document"),
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
ROLES = table(
    "roles",
    key(),
    ref("party", "parties", required=True),
    choice("role", v.PartyRole, required=True),
    text("label", "of what, in our own words"),
    ref("agreement", "agreements"),
    ref("scheme", "schemes"),
    *VALIDITY,
    *PASSAGE,
    description="what an organisation is in the programme, and for how long",
)
