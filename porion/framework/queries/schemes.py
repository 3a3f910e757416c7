"""Funds, aids and employment schemes."""

from typing import Any

from django.db.models import Prefetch

from porion.core.vocabulary import Visibility
from porion.framework.models import Scheme, SchemePayer
from porion.framework.vocabulary import SchemeRead
from porion.programmes.vocabulary import Named


def schemes(programme: Any) -> list[Named]:
    """Public schemes by key."""
    rows = Scheme.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return [Named(row.key, row.label) for row in rows]


def scheme_list(programme: Any) -> list[SchemeRead]:
    """Public schemes by key, with who runs and who pays them; two queries."""
    rows = Scheme.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    links = Prefetch("schemepayer_links", SchemePayer.objects.select_related("target"))
    return [_as_read(row) for row in rows.select_related("operator").prefetch_related(links)]


def _as_read(row: Any) -> SchemeRead:
    return SchemeRead(
        key=row.key,
        label=row.label,
        note=row.note,
        operator=Named(row.operator.key, row.operator.label) if row.operator else None,
        payers=tuple(
            Named(link.target.key, link.target.label) for link in row.schemepayer_links.all()
        ),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        regime=row.regime,
        aliases=tuple(row.aliases.split(";")) if row.aliases else (),
    )
