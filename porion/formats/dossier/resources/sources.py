"""Parties and source texts."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import PASSAGE, VALIDITY, table

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
PARTY_NAMES = table(
    "party_names",
    key(),
    ref("party", "parties", required=True),
    text("name", "as a document prints it", required=True),
    *VALIDITY,
    *PASSAGE,
    description="the names that an organisation went by",
)
QUESTIONS = table(
    "questions",
    key(),
    text("label", "the question, as a reader would ask it", required=True),
    text("topic", "as indicators bear it", required=True),
    text("answer", "what the documents do say, in our own words", longest=PROSE),
    refs("corpus", "documents", "the documents that were searched"),
    typed("searched", Type.TEXTS, "the words that were looked for", required=True),
    typed("nearest", Type.LOCATORS, "the passages that come nearest"),
    typed("examined_on", Type.DATE, required=True),
    description="what the documents do not state, though readers ask",
)
