"""The dossier tables that this context keeps."""

from porion.foundation.tables import RecordTable
from porion.territory.models import Membership, Place

PLACES = RecordTable("places", Place, unique=("code",))
MEMBERSHIPS = RecordTable("memberships", Membership)
TABLES = (PLACES, MEMBERSHIPS)
