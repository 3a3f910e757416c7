"""Is the program ready to answer?"""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from porion.programmes.queries.programmes import all_programmes


def healthz(_request: HttpRequest) -> HttpResponse:
    """200 once a dossier is loaded, 503 before."""
    try:
        ready = any(programme.loaded_at for programme in all_programmes())
    except DatabaseError:
        ready = False
    body = "ok\n" if ready else "no dossier loaded\n"
    return HttpResponse(body, content_type="text/plain", status=200 if ready else 503)
