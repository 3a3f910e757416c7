"""Enumerations of what became of things: lineage, follow-up, roles, arithmetic.

Read through `porion.core.vocabulary`, as all the others.
"""

from enum import StrEnum


class LineageRelation(StrEnum):
    """How an objective passes to the next text."""

    CONTINUES = "continues"
    SPLITS_INTO = "splits_into"
    MERGES_INTO = "merges_into"
    NARROWS = "narrows"
    BROADENS = "broadens"
    NOT_TAKEN_UP = "not_taken_up"
    ADDED = "added"


class DocumentationFinding(StrEnum):
    """What a corpus says of a commitment; computed, then reviewed."""

    DOCUMENTED = "documented"
    SIMILAR_ONLY = "similar_only"
    NOT_DOCUMENTED = "not_documented"


class CommitmentStatus(StrEnum):
    """What became of a commitment: decided by a named role, never derived from silence."""

    TO_EXAMINE = "to_examine"
    DONE = "done"
    PARTLY_DONE = "partly_done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    TAKEN_OVER = "taken_over"
    DUE_DATE_PASSED = "due_date_passed"
    VOID = "void"
    STOPPED = "stopped"


class PartyRole(StrEnum):
    """What an organisation is in the programme."""

    SIGNATORY = "signatory"
    CO_CHAIR = "co_chair"
    MEMBER = "member"
    ASSOCIATED = "associated"
    LEAD = "lead"
    OPERATOR = "operator"
    CONTRACTING_AUTHORITY = "contracting_authority"
    FUNDER = "funder"
    LANDLORD = "landlord"
    ENGINEERING = "engineering"


class FormulaOperation(StrEnum):
    """How a result comes of its operands."""

    SUM = "sum"  # the operands added
    DIFFERENCE = "difference"  # the first less the others
    PRODUCT = "product"  # the operands multiplied; a % counts for a hundredth
    SHARE = "share"  # the first in the second, in %
    INCREASE = "increase"  # from the first to the second, in % of the first
    QUOTIENT = "quotient"  # the first over the second
