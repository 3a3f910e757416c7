"""What organisations are in the programme, as known on a day."""

from datetime import date
from typing import Any

from porion.core.vocabulary import PartyRole
from porion.foundation.remembered import remembered
from porion.framework.models import Role
from porion.framework.vocabulary import RoleRead
from porion.programmes.queries.visible import named, passage, shown, visible


def roles(programme: Any, *, on: date | None = None, party: str = "") -> list[RoleRead]:
    """Public roles by party; with `on`, told by then; with `party`, those of this key.

    A role that no document tells is left out on no day. One query for each state of the record.
    """
    every = remembered("roles", programme, lambda: _roles(programme))
    return [
        role
        for role in every
        if (on is None or role.known_on is None or role.known_on <= on)
        and (not party or role.party.key == party)
    ]


def _roles(programme: Any) -> list[RoleRead]:
    rows = visible(Role.objects.filter(programme=programme), "party__", "document__")
    rows = rows.select_related("party", "agreement__document", "scheme", "document")
    return [_read(row) for row in rows.order_by("party__sort_key", "role", "key")]


def _read(row: Any) -> RoleRead:
    document = row.document or (row.agreement.document if row.agreement else None)
    return RoleRead(
        key=row.key,
        note=row.note,
        party=named(row.party),
        role=PartyRole(row.role),
        label=row.label,
        agreement=shown(row.agreement),
        scheme=shown(row.scheme),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        passage=passage(row.passage),
        passage_sha256=row.passage_sha256,
        document=shown(document),
        known_on=document.surely_known_on if document else None,
    )
