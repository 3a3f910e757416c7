"""The names that a dossier knows, for reading to look for in texts."""

from collections.abc import Iterator

from porion.core.reading.found import NameKind
from porion.core.reading.names.finding import PROGRAMME, Known, Names
from porion.formats.dossier.package import Dossier

_TABLES = (("places", NameKind.PLACE), ("parties", NameKind.PARTY), ("schemes", NameKind.SCHEME))


def names_of(dossier: Dossier) -> Names:
    """Places, parties and schemes under their labels and their aliases; the programmes' own
    titles too, so that the places named in them are not taken for places."""
    return Names.of(_known(dossier))


def _known(dossier: Dossier) -> Iterator[Known]:
    for row in dossier.rows("programmes"):
        yield Known(NameKind.SCHEME, row.key, (row.text("label"),), PROGRAMME)
    for table, kind in _TABLES:
        for row in dossier.rows(table):
            aliases = row.get("aliases")
            others = aliases if isinstance(aliases, tuple | list) else ()
            yield Known(
                kind,
                row.key,
                (row.text("label"), *map(str, others)),
                row.text("kind"),
                row.text("place") or row.text("parent"),
                row.get("signatory") is True,
            )
