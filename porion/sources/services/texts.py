"""Take the words of documents into the installation."""

from collections.abc import Sequence
from datetime import datetime

from porion.formats.texts import Text
from porion.foundation.writing import act
from porion.sources.models import Document, DocumentText


def add(texts: Sequence[Text], *, by: str, at: datetime) -> tuple[list[str], list[str]]:
    """Keep the texts that some document has for its own, by fingerprint.

    Returns (files kept or already there, files that no document of the record wants).
    """
    wanted = set(Document.objects.values_list("sha256", flat=True))
    there = set(DocumentText.objects.values_list("sha256", flat=True))
    kept = [text for text in texts if text.sha256 in wanted]
    new = {text.sha256: text for text in kept if text.sha256 not in there}
    with act("documents.add", programme="", by=by, at=at) as current:
        DocumentText.objects.bulk_create(
            [
                DocumentText(
                    sha256=text.sha256, text=text.text, file=text.file, added_at=at, added_by=by
                )
                for text in new.values()
            ]
        )
        current.changes.extend(
            {"table": "texts", "key": text.sha256, "verb": "added", "after": {"file": text.file}}
            for text in new.values()
        )
    strangers = [text.file for text in texts if text.sha256 not in wanted]
    return [text.file for text in kept], strangers
