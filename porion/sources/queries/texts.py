"""The words of documents, where the installation has them."""

from porion.formats.texts import Text
from porion.sources.models import DocumentText


def installed_texts() -> list[Text]:
    """Every text of the installation."""
    rows = DocumentText.objects.order_by("file", "sha256")
    return [Text(row.file, row.text, row.sha256) for row in rows]


def text_of(sha256: str) -> str | None:
    """The normalised text with that fingerprint, or None where it is not installed."""
    row = DocumentText.objects.filter(sha256=sha256).first()
    return row.text if row else None
