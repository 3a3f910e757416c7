"""The dossier tables that this context keeps."""

from porion.foundation.tables import RecordTable
from porion.parties.models import Party

PARTIES = RecordTable("parties", Party)
TABLES = (PARTIES,)
