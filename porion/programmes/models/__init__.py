"""Tables of the `programmes` context: private, others use its services and queries."""

from porion.programmes.models.programme import Programme

__all__ = ["Programme"]
