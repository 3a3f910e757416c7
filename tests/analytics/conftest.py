"""Records for these tests, loaded once for a module."""

from tests.records import canal, erbm, erbm_record

__all__ = ["canal", "erbm", "erbm_record"]
