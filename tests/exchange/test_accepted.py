"""Accepted rows of a reading into the record: checked with all of it, taken whole or not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError

from porion.core.passages import fingerprint
from porion.exchange import accepting
from porion.exchange.accepting import Joined, join, reading_reason, take_accepted
from porion.exchange.dumping import as_dossier
from porion.figures.models import Figure
from porion.foundation.models import AuditEvent
from porion.programmes.queries.programmes import programme
from porion.sources.queries.texts import installed_texts
from tests.formats.candidates.making import change, read_to, reading, rows_of, source
from tests.records import codes_of, dumped

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 5, 6, 9, 0, 7, 5, tzinfo=UTC)


@pytest.fixture
def root(canal: Any, tmp_path: Path) -> Path:
    """A reading of a report, dated, its figures accepted."""
    folder = tmp_path / "lecture-du-rapport"
    read_to(folder, source(), dossier=as_dossier(canal))
    change(folder, "documents", {}, published_on="2026-01-31")
    change(folder, "figures", {}, decision="accepted")
    return folder


def joined(root: Path) -> Joined:
    return join(reading(root), programme(), [])


def take(root: Path) -> Any:
    found = joined(root)
    assert found.errors == ()
    reason = reading_reason(root)
    return take_accepted(found, programme(), by="command:load", at=LATER, reason=reason)


def test_remarks_on_what_stood_there_are_not_said_again(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, label="")
    assert [str(problem.position.file) for problem in joined(root).problems] == [
        str(root / "figures.csv")
    ]
    assert codes_of(joined(root).problems) == ["cell_wanted"]


def test_one_event_tells_of_rows_and_text(root: Path) -> None:
    before = AuditEvent.objects.count()
    loaded, texts = take(root)
    assert (loaded.programme, loaded.count("changed"), texts) == ("canal", 0, ["rapport.txt"])
    event = AuditEvent.objects.latest("id")
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.reason) == ("reading.load", "lecture lecture-du-rapport")
    tables = {each["table"] for each in event.changes}
    assert tables == {"documents", "indicators", "figures", "texts"}
    assert [text.sha256 for text in installed_texts()] == [fingerprint(source().document.text)]


def test_new_figures_say_who_recorded_them_and_keep_it(root: Path) -> None:
    take(root)
    keys = [row["key"] for row in rows_of(root, "figures")]
    whole = LATER.replace(microsecond=0)
    told = set(Figure.objects.filter(key__in=keys).values_list("recorded_by", "recorded_at"))
    assert told == {("role:editors", whole)}
    after = dumped()
    take(root)
    assert dumped() == after


def test_a_failure_on_the_way_leaves_the_record_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise DatabaseError("no room")

    before, events = dumped(), AuditEvent.objects.count()
    monkeypatch.setattr(accepting, "add", fail)
    with pytest.raises(DatabaseError):
        take(root)
    assert dumped() == before
    assert AuditEvent.objects.count() == events


def test_a_passage_that_is_not_in_the_text_is_an_error(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, passage_sha256="0" * 64)
    [problem] = joined(root).errors
    assert problem.code == "passage_differs"
    assert str(problem.position).startswith(f"{root / 'figures.csv'}:2:")


def test_an_incomplete_row_comes_in_as_internal(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, label="")
    take(root)
    figure = Figure.objects.get(key=rows_of(root, "figures")[0]["key"])
    assert (figure.visibility, figure.to_qualify) == ("internal", True)
