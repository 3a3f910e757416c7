"""Tables of the `parties` context: private, others use its services and queries."""

from porion.parties.models.party import Party

__all__ = ["Party"]
