"""Tables of the `territory` context: private, others use its services and queries."""

from porion.territory.models.membership import Membership
from porion.territory.models.place import Place

__all__ = ["Membership", "Place"]
