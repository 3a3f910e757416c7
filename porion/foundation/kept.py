"""Answers that are kept: what was told once is not computed again until the record changes.

A public answer depends on the record, the program, the installation, the day and its whole
address, on nothing else: no visitor, no cookie. One fingerprint of these is its ETag and the
key under which its bytes are kept, compressed. Whatever is written leaves an audit event, and so
makes a new fingerprint. `keep_answers` stands before the rest of the program: what it
keeps costs one query and a look on a shelf.
"""

import gzip
import hashlib
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import cast

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from porion.foundation.queries.audit import state_of_record
from porion.foundation.remembered import one_state
from porion.foundation.shelves import Shelf

GetResponse = Callable[[HttpRequest], HttpResponse]
#: Compressed bytes, and the headers that go with them.
Answer = tuple[bytes, dict[str, str]]

#: Addresses without a question, and those with one: questions never push out the plain pages.
_plain: Shelf[Answer] = Shelf(64_000_000)
_asked: Shelf[Answer] = Shelf(32_000_000)
#: Longer addresses are computed each time.
LONGEST_ADDRESS = 600
#: What an answer takes in memory besides its bytes.
_ASIDE = 1000
_KEPT = "porion_kept"
_PROGRAM = Path(__file__).resolve().parents[1]
_CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")


def answer_kept(request: HttpRequest, respond: Callable[[], HttpResponse]) -> HttpResponse:
    """An answer that may be kept: `respond` depends on nothing but what is said above.

    Only answers with status 200 and without cookie are kept; they alone get an ETag.
    """
    response = respond()
    if response.status_code == HTTPStatus.OK and not response.streaming and not response.cookies:
        patch_cache_control(response, no_cache=True)
        patch_vary_headers(response, ("Accept-Encoding",))
        setattr(response, _KEPT, True)
    return response


def keep_answers(get_response: GetResponse) -> GetResponse:
    """304 where the reader has the answer, the kept bytes where we have them, else compute it.

    While developing (DEBUG) nothing is kept: templates change under a running program.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or settings.DEBUG:
            return get_response(request)
        try:
            state = state_of_record()
        except DatabaseError:  # no record, or none any more: the page itself says so
            return get_response(request)
        etag = fingerprint(request, state)
        if etag[2:] in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return _unchanged(etag)
        shelf = _asked if request.META.get("QUERY_STRING") else _plain
        answer = shelf.get(etag)
        if answer is None:
            with one_state(state):
                response = get_response(request)
            if not hasattr(response, _KEPT):
                return response
            answer = _packed(response)
            if len(request.get_full_path()) <= LONGEST_ADDRESS:
                shelf.put(etag, answer, len(answer[0]) + _ASIDE)
        return _told(request, etag, answer)

    return respond


def fingerprint(request: HttpRequest, state: str) -> str:
    """The ETag of what this address tells today, of this record, by this program."""
    outlines = settings.PORION_OUTLINES
    here = (state, str(timezone.localdate()), _program(), _files(outlines) if outlines else "")
    said = (settings.PORION_PUBLISHER, settings.PORION_HOSTING, settings.PORION_CONTACT)
    told = "|".join((*here, *said, request.build_absolute_uri()))
    return f'W/"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


@lru_cache(maxsize=1)
def _program() -> str:
    """Names the code, templates, styles and words of this process: read once, as it starts."""
    read = hashlib.sha256()
    for path in sorted(_PROGRAM.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            read.update(f"{path.relative_to(_PROGRAM)}".encode() + path.read_bytes())
    return read.hexdigest()


def _files(folder: Path) -> str:
    """Names the files of a folder by name, size and day of change: they are many megabytes."""
    try:
        found = sorted((path.name, path.stat()) for path in folder.iterdir())
    except OSError:
        return ""
    return ";".join(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in found)


@lru_cache(maxsize=256)
def accepts_gzip(header: str) -> bool:
    """Whether an Accept-Encoding header takes gzip, named or as "*", and not with q=0."""
    taken: dict[str, bool] = {}
    for part in header.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weights = [piece[2:].strip() for piece in parameters if piece.startswith("q=")]
        taken[name] = not any(weight.strip("0.") == "" for weight in weights)
    return taken.get("gzip", taken.get("*", False))


def _packed(response: HttpResponse) -> Answer:
    """Compressed once for all; it holds no secret, so nothing can be learnt from its length."""
    left_out = ("Content-Length", "Content-Encoding")
    headers = {name: value for name, value in response.items() if name not in left_out}
    return gzip.compress(response.content, 6, mtime=0), headers


def _told(request: HttpRequest, etag: str, answer: Answer) -> HttpResponse:
    packed, headers = answer
    compressed = accepts_gzip(request.META.get("HTTP_ACCEPT_ENCODING", "")[:200])
    content = packed if compressed else gzip.decompress(packed)
    response = HttpResponse(b"" if request.method == "HEAD" else content, headers=headers)
    response.headers["Content-Length"] = str(len(content))
    response.headers["ETag"] = etag
    if compressed:
        response.headers["Content-Encoding"] = "gzip"
    if any(name in request.META for name in _CONDITIONS):
        conditional = get_conditional_response(request, etag=etag, response=response)
        return cast(HttpResponse, conditional)
    return response


def _unchanged(etag: str) -> HttpResponse:
    headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    return HttpResponseNotModified(headers=headers)
