"""The small record for these tests, loaded once for a module."""

from tests.records import canal_of_the_module, canal_record

__all__ = ["canal_of_the_module", "canal_record"]
