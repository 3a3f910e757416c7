"""The real record for these tests."""

from tests.records import erbm, erbm_record

__all__ = ["erbm", "erbm_record"]
