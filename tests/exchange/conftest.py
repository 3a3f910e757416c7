"""Records for these tests, each loaded once for a module."""

from tests.records import (
    canal_of_the_module,
    canal_record,
    erbm,
    erbm_record,
    sourdre_record,
    two,
    two_records,
)

__all__ = [
    "canal_of_the_module",
    "canal_record",
    "erbm",
    "erbm_record",
    "sourdre_record",
    "two",
    "two_records",
]
