"""Progress towards a target, with honest bounds (US-02)."""

from porion.core.progress.computing import latest, progress
from porion.core.progress.parts import (
    LEFT,
    PACE_NEEDED,
    PACE_SO_FAR,
    REACHED_BY,
    RULES,
    SHARE,
    Derived,
    DerivedDate,
    Input,
    Progress,
    Reason,
)

__all__ = [
    "LEFT",
    "PACE_NEEDED",
    "PACE_SO_FAR",
    "REACHED_BY",
    "RULES",
    "SHARE",
    "Derived",
    "DerivedDate",
    "Input",
    "Progress",
    "Reason",
    "latest",
    "progress",
]
