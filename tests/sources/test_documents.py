"""Documents, their parts, and their words where this installation has them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from porion.core.vocabulary import DocumentKind
from porion.foundation.models import AuditEvent
from porion.sources.models import Document
from porion.sources.queries.documents import UnknownDocument, document, documents, headings
from porion.sources.queries.texts import installed_texts, text_of
from porion.sources.services.texts import add
from tests.canal import TEXT, fingerprint, texts
from tests.records import past_checks

pytestmark = pytest.mark.django_db
AT = datetime(2026, 5, 6, 9, 30, tzinfo=UTC)


def test_documents_come_in_order_of_publication(canal: Any) -> None:
    assert [row.key for row in documents(canal)] == [
        *("CHARTE", "LETTRE", "DEPECHE", "REVUE", "AVENANT"),
    ]


@pytest.mark.parametrize(
    ("on", "keys"),
    [
        (date(2020, 1, 14), []),
        (date(2022, 3, 1), ["CHARTE", "LETTRE"]),
        # Perhaps public already: listed, and its dates say so.
        (date(2022, 3, 2), ["CHARTE", "LETTRE", "REVUE"]),
    ],
)
def test_documents_as_they_were_public(canal: Any, on: date, keys: list[str]) -> None:
    assert [row.key for row in documents(canal, on=on)] == keys


def test_a_document_says_what_is_known_of_it(canal: Any) -> None:
    row = document(canal, "REVUE")
    assert (row.kind, row.characters) == (DocumentKind.REVIEW, len(TEXT["REVUE"]))
    assert (row.published.on, row.published.after) == (None, date(2022, 3, 1))
    assert [party.key for party in row.publishers] == ["syndicat"]
    assert row.installed is False


def test_a_document_that_is_not_there_or_internal_is_unknown(canal: Any) -> None:
    with pytest.raises(UnknownDocument):
        document(canal, "ABSENT")
    with past_checks():
        Document.objects.filter(key="REVUE").update(visibility="internal")
    with pytest.raises(UnknownDocument):
        document(canal, "REVUE")


def test_headings_have_their_level_and_place(canal: Any) -> None:
    [row] = headings(canal, "CHARTE")
    assert (row.label, row.level, str(row.passage)) == ("Titre", 1, "CHARTE:0-15")


def test_texts_are_kept_once_and_only_those_of_a_document(canal: Any) -> None:
    strange = type(texts()[0])("tract.txt", "Un tract.", fingerprint("Un tract."))
    given = [*texts(["CHARTE", "REVUE"]), strange]
    kept, strangers = add(given, by="role:editors", at=AT)
    assert (kept, strangers) == (["CHARTE.txt", "REVUE.txt"], ["tract.txt"])
    assert [text.file for text in installed_texts()] == ["CHARTE.txt", "REVUE.txt"]
    assert text_of(fingerprint(TEXT["CHARTE"])) == TEXT["CHARTE"]
    assert text_of(fingerprint("Un tract.")) is None
    assert document(canal, "CHARTE").installed


def test_adding_texts_is_one_event_and_again_is_none(canal: Any) -> None:
    events = AuditEvent.objects.count()
    add(texts(["CHARTE"]), by="role:editors", at=AT)
    event = AuditEvent.objects.latest("id")
    assert (event.verb, event.by) == ("documents.add", "role:editors")
    assert event.changes[0]["key"] == fingerprint(TEXT["CHARTE"])
    assert TEXT["CHARTE"] not in str(event.changes), "the words are not in the trail"
    add(texts(["CHARTE"]), by="role:editors", at=AT)
    assert AuditEvent.objects.count() == events + 1
