"""When documents became public, as far as the rules may judge by it."""

from datetime import date

from porion.formats.dossier.package import Dossier, Row


def surely_public(document: Row | None) -> date | None:
    """The first day on which a document certainly was public."""
    return _day(document, "published_on", "known_before")


def is_no_later(document: Row | None, other: Row | None) -> bool:
    """True where a document surely did not become public after another.

    Nothing is later than itself, nor are two documents of one day later than each other; where
    their days do not tell, nothing is said.
    """
    if document is None or other is None:
        return False
    if document.key == other.key:
        return True
    latest, reference = surely_public(document), _day(other, "published_on", "known_after")
    return latest is not None and reference is not None and latest <= reference


def document_of(dossier: Dossier, row: Row | None) -> Row | None:
    """The document that a row comes from: that of its passage, else that of its agreement."""
    if row is None:
        return None
    if row.get("document") is not None:
        return dossier.find("documents", row.get("document"))
    for locator in row.locators("passage"):
        return dossier.find("documents", locator.document)
    objective = dossier.find("objectives", row.get("objective"))
    agreement = dossier.find("agreements", (objective or row).get("agreement"))
    return dossier.find("documents", agreement.get("document")) if agreement else None


def _day(document: Row | None, *columns: str) -> date | None:
    for column in columns:
        day = document.get(column) if document else None
        if isinstance(day, date):
            return day
    return None
