"""Pure thinking: no Django, no database, no network, no clock."""
