"""What became of commitments, and what partners observe."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, refs, text, typed
from porion.formats.dossier.table import table

#: Longest observation of a partner, in signs.
OBSERVATION = 600

COMMITMENT_STATUSES = table(
    "commitment_statuses",
    key(),
    ref("commitment", "commitments", required=True),
    choice("status", v.CommitmentStatus, required=True),
    typed("as_of", Type.DATE, "the day on which it was so", required=True),
    typed("known_on", Type.DATE, "when it became public; empty = as its evidence"),
    typed("evidence", Type.LOCATORS, "where a text states the fact"),
    text("decided_by", "a role", required=True, longest=200),
    text("reason", required=True, longest=PROSE),
    description="what became of a commitment, decided by a named role",
)
DOCUMENTATION = table(
    "documentation",
    key(),
    ref("commitment", "commitments", required=True),
    refs("corpus", "documents", "the documents that were searched"),
    choice("finding", v.DocumentationFinding, required=True),
    typed("evidence", Type.LOCATORS, "the passages that say it"),
    refs("figures", "figures", "figures that say it"),
    refs("events", "events", "dated facts that say it"),
    typed("searched", Type.TEXTS, "the words that were looked for", required=True),
    typed("examined_on", Type.DATE, required=True),
    text("reviewed_by", "a role; empty while only computed", longest=200),
    description="what later documents say of a commitment",
)
OBSERVATIONS = table(
    "observations",
    key(),
    ref("party", "parties", "who observes", required=True),
    typed("said_on", Type.DATE, required=True),
    text("text", "in the partner's words", required=True, longest=OBSERVATION),
    ref("figure", "figures"),
    ref("commitment", "commitments"),
    description="what a partner observes of a figure or of a commitment",
)
