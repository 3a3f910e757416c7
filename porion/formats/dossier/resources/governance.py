"""Bodies, meetings, decisions."""

from porion.formats.dossier.columns import Type, key, ref, refs, text, typed
from porion.formats.dossier.table import DUE, PASSAGE, table

BODIES = table(
    "bodies",
    key(),
    text("label", required=True),
    text("role", "what it is for, in our own words"),
    refs("chairs", "parties"),
    refs("members", "parties"),
    *PASSAGE,
    description="bodies that steer or follow the programme",
)
MEETINGS = table(
    "meetings",
    key(),
    ref("body", "bodies", required=True),
    text("label", "our own words", required=True),
    typed("held_on", Type.DATE, "empty where no text gives the day"),
    ref("place", "places"),
    *PASSAGE,
    description="meetings of a body",
)
DECISIONS = table(
    "decisions",
    key(),
    text("label", "our own words", required=True),
    ref("body", "bodies"),
    ref("meeting", "meetings"),
    typed("decided_on", Type.DATE, "empty where no text gives the day"),
    ref("owner", "parties", "who is to carry it out; a decision without owner cannot be closed"),
    *DUE,
    typed("closed_on", Type.DATE),
    refs("figures_seen", "figures"),
    *PASSAGE,
    description="what a body or an assembly decided",
)
