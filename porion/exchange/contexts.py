"""The contexts that keep dossier tables, from the bottom up."""

from porion.figures import tables as figures_tables
from porion.figures.services import dossier as figures
from porion.followup import tables as followup_tables
from porion.followup.services import dossier as followup
from porion.framework import tables as framework_tables
from porion.framework.services import dossier as framework
from porion.governance import tables as governance_tables
from porion.governance.services import dossier as governance
from porion.parties import tables as parties_tables
from porion.parties.services import dossier as parties
from porion.sources import tables as sources_tables
from porion.sources.services import dossier as sources
from porion.territory import tables as territory_tables
from porion.territory.services import dossier as territory

#: Each takes its tables in; the order is that of their references.
TAKE_IN = (
    territory.take_in,
    parties.take_in,
    sources.take_in,
    framework.take_in,
    figures.take_in,
    followup.take_in,
    governance.take_in,
)
#: Every table but `programmes`, in the same order.
TABLES = (
    *territory_tables.TABLES,
    *parties_tables.TABLES,
    *sources_tables.TABLES,
    *framework_tables.TABLES,
    *figures_tables.TABLES,
    *followup_tables.TABLES,
    *governance_tables.TABLES,
)
