"""The tables of a dossier, in the order of their references: the one source of its rules.

`datapackage.json` carries the same as Table Schema; a test holds the two together. A
table may only refer to tables above it, or to itself.
"""

from porion.formats.dossier.resources import (
    figures,
    followup,
    framework,
    governance,
    sources,
    territory,
)
from porion.formats.dossier.table import Table

__all__ = ["BY_NAME", "TABLES", "Table"]

TABLES: tuple[Table, ...] = (
    territory.PROGRAMMES,
    territory.PLACES,
    territory.MEMBERSHIPS,
    sources.PARTIES,
    sources.DOCUMENTS,
    sources.PARTY_NAMES,
    sources.HEADINGS,
    framework.AGREEMENTS,
    framework.OBJECTIVES,
    framework.LINEAGE,
    framework.SCHEMES,
    framework.ROLES,
    framework.COMMITMENTS,
    framework.EVENTS,
    figures.INDICATORS,
    figures.SCOPES,
    figures.FIGURES,
    figures.FIGURE_VERSIONS,
    figures.RELATIONS,
    figures.FORMULAS,
    figures.HIGHLIGHTS,
    sources.NOT_QUANTITIES,
    sources.QUESTIONS,
    followup.COMMITMENT_STATUSES,
    followup.DOCUMENTATION,
    followup.OBSERVATIONS,
    governance.BODIES,
    governance.MEETINGS,
    governance.DECISIONS,
)
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
