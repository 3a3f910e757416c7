"""The words of documents, where the installation has them."""

from sys import getsizeof

from porion.formats.texts import Text
from porion.foundation.remembered import present_state
from porion.foundation.shelves import Shelf
from porion.sources.models import DocumentText

#: The texts read last: a card needs one for a few lines of it.
_texts: Shelf[str] = Shelf(128_000_000)


def installed_texts() -> list[Text]:
    """Every text of the installation."""
    rows = DocumentText.objects.order_by("file", "sha256")
    return [Text(row.file, row.text, row.sha256) for row in rows]


def text_of(sha256: str) -> str | None:
    """The normalised text with that fingerprint, or None where it is not installed."""
    where = present_state(), sha256
    found = _texts.get(where)
    if found is None:
        found = DocumentText.objects.filter(sha256=sha256).values_list("text", flat=True).first()
        if found is not None:
            _texts.put(where, found, getsizeof(found))
    return found
