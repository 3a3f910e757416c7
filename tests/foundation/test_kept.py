"""What is kept, for how long, and what a reader is told of it."""

import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from porion.foundation import kept, remembered
from porion.foundation.kept import accepts_gzip, answer_kept, keep_answers
from porion.foundation.shelves import Shelf
from porion.foundation.writing import act
from porion.territory.models import Place

AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
WORDS = b"<p>des mots</p>" * 100
GZIP = {"accept-encoding": "gzip, br"}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """These tests name their own derived data: nothing of it before, nothing after."""
    remembered.forget()
    yield
    remembered.forget()


class Site:
    """One page behind `keep_answers`; `computed` counts how often it was."""

    def __init__(self, **answer: Any) -> None:
        self.computed = 0
        self.answer = {"content": WORDS, **answer}
        self.respond: Callable[[HttpRequest], HttpResponse] = keep_answers(self._view)

    def _view(self, request: HttpRequest) -> HttpResponse:
        self.computed += 1
        return answer_kept(request, lambda: HttpResponse(**self.answer))

    def get(self, address: str = "/", method: str = "GET", **headers: str) -> HttpResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.respond(RequestFactory().generic(method, address, headers=named))


def change(reason: str) -> None:
    with act("rename", programme="canal", by="test", at=AT) as current:
        Place.objects.filter(key="aval").update(note=reason)
        current.changes.append({"table": "places", "key": "aval", "verb": "changed"})


# ------------------------------------------------------------------- computed once


def test_what_was_told_is_not_computed_again(canal: Any) -> None:
    site = Site()
    assert site.get().content == site.get().content == WORDS
    assert site.computed == 1


def test_any_act_makes_another_answer(canal: Any) -> None:
    site = Site()
    before = site.get().headers["ETag"]
    change("autrement")
    assert site.get().headers["ETag"] != before
    assert site.computed == 2


@pytest.mark.parametrize("other", ["/?q=1", "/autre", "/?connu-le=2023-01-31"])
def test_another_address_is_another_answer(canal: Any, other: str) -> None:
    site = Site()
    assert site.get().headers["ETag"] != site.get(other).headers["ETag"]


def test_another_host_is_another_answer(canal: Any, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["un.example", "deux.example"]
    site = Site()
    assert site.get(host="un.example").headers["ETag"] != site.get(host="deux.example")["ETag"]
    assert site.computed == 2


def test_another_day_is_another_answer(canal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site()
    site.get()
    monkeypatch.setattr(kept.timezone, "localdate", lambda: AT.date())
    site.get()
    assert site.computed == 2


def test_outlines_are_part_of_what_is_told(canal: Any, settings: Any, tmp_path: Path) -> None:
    site = Site()
    seen = [site.get().headers["ETag"]]
    settings.PORION_OUTLINES = tmp_path / "not-there"
    seen.append(site.get().headers["ETag"])
    settings.PORION_OUTLINES = tmp_path
    for words in ("{}", "{ }"):
        (tmp_path / "outlines.geojson").write_text(words)
        seen.append(site.get().headers["ETag"])
    assert seen[0] == seen[1]
    assert len(set(seen)) == 3


def test_the_program_is_part_of_what_is_told(canal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site()
    before = site.get().headers["ETag"]
    assert len(kept._program()) == 64
    monkeypatch.setattr(kept, "_program", lambda: "another")
    assert site.get().headers["ETag"] != before


def test_texts_taken_in_later_make_another_answer(canal: Any) -> None:
    from porion.sources.services.texts import add
    from tests.canal import texts

    site = Site()
    before = site.get().headers["ETag"]
    add(texts(), by="command:documents", at=AT)
    assert site.get().headers["ETag"] != before


def test_nothing_is_kept_while_developing(canal: Any, settings: Any) -> None:
    settings.DEBUG = True
    site = Site()
    assert "ETag" not in site.get().headers
    site.get()
    assert site.computed == 2


@pytest.mark.parametrize("answer", [{"status": 404}, {"status": 410}])
def test_only_what_was_found_is_kept(canal: Any, answer: dict[str, Any]) -> None:
    site = Site(**answer)
    assert "ETag" not in site.get().headers
    assert site.get().status_code == answer["status"]
    assert site.computed == 2


def test_an_answer_with_a_cookie_is_one_reader_s(canal: Any) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        response = HttpResponse("hello")
        response.set_cookie("who", "me")
        return answer_kept(request, lambda: response)

    assert "ETag" not in keep_answers(view)(RequestFactory().get("/")).headers


def test_other_verbs_pass(canal: Any) -> None:
    site = Site()
    site.get()
    site.get(method="POST")
    assert site.computed == 2


# ------------------------------------------------------------------- to whom has it


def test_who_has_it_is_not_sent_it_again(canal: Any) -> None:
    site = Site()
    etag = site.get().headers["ETag"]
    for given in (etag, etag.removeprefix("W/"), f'"other", {etag}'):
        again = site.get(if_none_match=given)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == etag
        assert again.headers["Vary"] == "Accept-Encoding"
    assert site.get(if_none_match='W/"other"').status_code == 200
    assert site.computed == 1


def test_a_star_matches_only_what_is_there(canal: Any) -> None:
    assert Site().get(if_none_match="*").status_code == 304
    assert Site(status=404).get("/none", if_none_match="*").status_code == 404


# ---------------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip, deflate, br", True),
        ("GZIP", True),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, identity", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("identity", False),
        ("x-gzip-not", False),
        ("", False),
    ],
)
def test_compressed_only_for_who_takes_it(canal: Any, header: str, taken: bool) -> None:
    assert accepts_gzip(header) is taken
    site = Site()
    for response in (site.get(accept_encoding=header), site.get(accept_encoding=header)):
        assert (response.headers.get("Content-Encoding") == "gzip") is taken
        assert response.headers["Vary"] == "Accept-Encoding"
        body = gzip.decompress(response.content) if taken else response.content
        assert body == WORDS
        assert response.headers["Content-Length"] == str(len(response.content))


def test_head_tells_the_length_and_sends_nothing(canal: Any) -> None:
    site = Site()
    whole, head = site.get(accept_encoding="gzip"), site.get(method="HEAD", accept_encoding="gzip")
    assert head.content == b""
    assert dict(head.headers) == dict(whole.headers)
    assert site.computed == 1


def test_a_part_asked_for_is_answered_with_the_whole(canal: Any) -> None:
    response = Site().get(range="bytes=0-9")
    assert (response.status_code, response.content) == (200, WORDS)


# ------------------------------------------------------------------------- bounds


def test_a_shelf_never_holds_more_than_its_bytes() -> None:
    shelf: Shelf[str] = Shelf(1600)
    for number in range(100):
        shelf.put(number, "x", 100)
        assert shelf.bytes <= 1600
    assert len(shelf) == 16
    assert shelf.get(0) is None
    assert shelf.get(99) == "x"
    shelf.put(99, "y", 50)
    assert (shelf.get(99), shelf.bytes) == ("y", 1550)


def test_what_was_used_last_stays() -> None:
    shelf: Shelf[str] = Shelf(1600)
    for number in range(16):
        shelf.put(number, "x", 100)
    shelf.get(0)
    shelf.put("new", "x", 100)
    assert shelf.get(0) == "x"
    assert shelf.get(1) is None


def test_what_is_too_large_is_not_put_on_the_shelf() -> None:
    shelf: Shelf[str] = Shelf(1600)
    shelf.put("large", "x", 101)
    assert len(shelf) == 0


def test_questions_do_not_push_out_the_plain_pages(
    canal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_asked", Shelf(40_000))
    site = Site()
    site.get("/")
    for number in range(200):
        site.get(f"/?x={number}")
    assert kept._asked.bytes <= 40_000
    site.get("/")
    assert site.computed == 201


def test_a_very_long_address_is_answered_and_not_kept(canal: Any) -> None:
    site = Site()
    long = "/?q=" + "x" * 2000
    assert site.get(long).content == site.get(long).content == WORDS
    assert site.computed == 2


# --------------------------------------------------------------------- remembered


def test_derived_data_is_computed_once_for_a_state_of_the_record(canal: Any) -> None:
    calls: list[str] = []

    def compute() -> str:
        calls.append("computed")
        return f"value {len(calls)}"

    assert [remembered.remembered("a", canal, compute) for _ in range(3)] == ["value 1"] * 3
    change("autrement")
    assert remembered.remembered("a", canal, compute) == "value 2"
    assert remembered.remembered("b", canal, compute) == "value 3"
    assert remembered.remembered("a", None, compute) == "value 4"


def test_derived_data_may_lean_on_other_derived_data(canal: Any) -> None:
    inner = lambda: remembered.remembered("inner", canal, lambda: 2)  # noqa: E731
    assert remembered.remembered("outer", canal, lambda: inner() + 1) == 3


def test_a_request_asks_once_for_the_state_of_the_record(
    canal: Any, django_assert_num_queries: Any
) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        for name in "abcdef":
            remembered.remembered(name, canal, lambda: 1)
        return answer_kept(request, lambda: HttpResponse("hello"))

    with django_assert_num_queries(1):
        keep_answers(view)(RequestFactory().get("/"))


def test_only_pieces_that_are_not_kept_are_drawn(canal: Any) -> None:
    drawn: list[str] = []

    def draw(names: list[str]) -> dict[str, str]:
        drawn.extend(names)
        return {name: f"<b>{name}</b>" for name in names if name != "gone"}

    assert remembered.fragments(["a", "b"], canal, draw) == ["<b>a</b>", "<b>b</b>"]
    assert remembered.fragments(["b", "gone", "c"], canal, draw) == ["<b>b</b>", "<b>c</b>"]
    assert drawn == ["a", "b", "gone", "c"]
    change("autrement")
    remembered.fragments(["a"], canal, draw)
    assert drawn[-1] == "a"
