"""Take a programme in from its dossier."""

from typing import Any

from porion.formats.dossier.schema import BY_NAME
from porion.foundation.services.synchronise import Cells
from porion.foundation.writing import Act
from porion.programmes.models import Programme
from porion.programmes.queries.programmes import cells_of


def take_in(cells: Cells, *, fingerprint: str, act: Act) -> Programme:
    """The programme of a dossier, added or brought up to date."""
    programme = Programme.objects.filter(key=cells["key"]).first()
    before = cells_of(programme) if programme else {}
    programme = programme or Programme()
    for column in BY_NAME["programmes"].columns:
        value = cells.get(column.name)
        field: Any = Programme._meta.get_field(column.name)
        setattr(programme, column.name, field.get_default() if value is None else value)
    programme.dossier_fingerprint = fingerprint
    programme.loaded_at = act.at
    programme.save()
    after = cells_of(programme)
    if before != after:
        differing = [name for name in after if before.get(name) != after[name]]
        act.changes.append(
            {
                "table": "programmes",
                "key": programme.key,
                "verb": "changed" if before else "added",
                "before": {name: before[name] for name in differing if before.get(name)},
                "after": {name: after[name] for name in differing if after[name]},
            }
        )
    return programme
