"""Answers that are kept: what was told once is not computed again until the record changes.

A public answer depends on the record, the program, the day and its whole address, on nothing
else: no visitor, no cookie. One fingerprint of these four is its ETag and the key under which
its bytes are kept. Whatever is written leaves an audit event, and so makes a new fingerprint.
"""

import gzip
import hashlib
from collections.abc import Callable
from http import HTTPStatus

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from porion import __version__
from porion.foundation.queries.audit import state_of_record

#: Longer answers (whole tables as CSV) and longer addresses are computed each time.
LARGEST_BYTES, LONGEST_ADDRESS = 2_000_000, 600
#: Headers of the first answer that its repetitions carry too.
_REPEATED = ("Content-Type", "Content-Disposition", "X-Robots-Tag", "Cache-Control", "Vary")


def answer_kept(request: HttpRequest, respond: Callable[[], HttpResponse]) -> HttpResponse:
    """A GET answer: 304 where the reader has it, the kept bytes where we have them.

    Only answers with status 200 get an ETag and are kept; they come compressed where the
    reader takes that (they hold no secret, so nothing can be learnt from their length).
    """
    etag = fingerprint(request)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    kept = _kept(request, etag)
    if kept is not None:
        return kept
    response = respond()
    if response.status_code != HTTPStatus.OK or response.streaming:
        return response
    response.headers["ETag"] = etag
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ("Accept-Encoding",))
    _keep(request, etag, response)
    return response


def fingerprint(request: HttpRequest) -> str:
    """The ETag of what this address tells today, from this record, by this program."""
    parts = (__version__, state_of_record(), str(timezone.localdate()))
    told = "|".join((*parts, request.build_absolute_uri()))
    return f'W/"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


def _kept(request: HttpRequest, etag: str) -> HttpResponse | None:
    found = cache.get(etag)
    if found is None:
        return None
    packed, headers = found
    compressed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(packed if compressed else gzip.decompress(packed), headers=headers)
    if compressed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = etag
    return response


def _keep(request: HttpRequest, etag: str, response: HttpResponse) -> None:
    if len(response.content) > LARGEST_BYTES or len(request.get_full_path()) > LONGEST_ADDRESS:
        return
    headers = {name: response.headers[name] for name in _REPEATED if name in response.headers}
    cache.set(etag, (gzip.compress(response.content, 6, mtime=0), headers), timeout=None)
