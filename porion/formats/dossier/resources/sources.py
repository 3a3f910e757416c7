"""Parties and source texts."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import PASSAGE, table

PARTIES = table(
    "parties",
    key(),
    text("label", required=True),
    choice("kind", v.PartyKind, required=True),
    text("siren", longest=9),
    ref("parent", "parties"),
    ref("place", "places", "the territory it administers"),
    typed("signatory", Type.BOOLEAN, "signed the programme's agreement"),
    typed("aliases", Type.TEXTS, "other names and earlier names"),
    description="organisations",
)
DOCUMENTS = table(
    "documents",
    key(),
    text("label", required=True),
    choice("kind", v.DocumentKind, required=True),
    typed("published_on", Type.DATE),
    typed("known_after", Type.DATE, "where the date is not stated: not yet public that day"),
    typed("known_before", Type.DATE, "where the date is not stated: surely public that day"),
    refs("publishers", "parties"),
    text("language", longest=20),
    typed("sha256", Type.SHA256, "of the normalised text", required=True),
    typed("characters", Type.INTEGER, "code points of the normalised text", required=True),
    text("url", longest=PROSE),
    text("file", "name of the text in a folder of documents"),
    description="source texts; the texts themselves are not in the dossier",
    mandatory=True,
)
HEADINGS = table(
    "headings",
    key(),
    ref("document", "documents", required=True),
    ref("parent", "headings"),
    typed("rank", Type.INTEGER, required=True),
    text("label", "our own words, not the document's", required=True),
    *PASSAGE,
    description="parts of a document, by our own labels",
)
NOT_QUANTITIES = table(
    "not_quantities",
    key(),
    typed("passage", Type.LOCATOR, required=True),
    typed("passage_sha256", Type.SHA256, required=True),
    choice("reason", v.NotQuantityReason, required=True),
    description="numbers of a document that are no figures",
)
