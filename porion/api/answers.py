"""Answers of the API: lists and single rows as JSON, CSV and GeoJSON, with notice and licence."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from porion.answers.open_keys import OpenRow
from porion.answers.open_rows import Question, Stretch
from porion.answers.open_tables import OpenTable
from porion.api.geojson import features
from porion.core.language.french import WORKING_DOCUMENT
from porion.formats.exact_json import exact_json
from porion.formats.spreadsheets import spreadsheet
from porion.programmes.queries.programmes import Programme

JSON = "application/json"
CSV = "text/csv"
GEOJSON = "application/geo+json"
#: What each row of a CSV file says in its last columns: a row outlives its page.
TOLD = ("edition", "licence", "origin")


def told(programme: Programme) -> Mapping[str, str]:
    """What goes with every answer until a first edition is released."""
    return {
        "notice": WORKING_DOCUMENT,
        "licence": programme.data_licence,
        "origin": programme.data_origin,
    }


def list_json(
    request: HttpRequest, programme: Programme, question: Question, found: Stretch
) -> HttpResponse:
    """`count`, `next`, `results`; what was perhaps public stands apart."""
    body = {
        "count": found.count,
        "next": _next(request, question, found),
        "results": found.rows,
        "maybe_count": found.maybe_count,
        "maybe_known": found.maybe,
        "programme": programme.key,
        "known_on": question.on,
        **told(programme),
    }
    return _answer(exact_json(body) + "\n", JSON)


def row_json(programme: Programme, row: OpenRow) -> HttpResponse:
    """One row, with the notice beside its columns."""
    return _answer(exact_json({**row, **told(programme)}) + "\n", JSON)


def list_csv(programme: Programme, table: OpenTable, found: Stretch) -> HttpResponse:
    """The rows surely public, then those that perhaps were, safe in a spreadsheet."""
    said = told(programme)
    last = {"edition": said["notice"], "licence": said["licence"], "origin": said["origin"]}
    rows = ({**row, **last} for row in (*found.rows, *found.maybe))
    response = _answer(spreadsheet((*table.names, *TOLD), rows), f"{CSV}; charset=utf-8")
    name = f"{programme.key}-{table.name}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def list_geojson(
    request: HttpRequest, programme: Programme, question: Question, found: Stretch
) -> HttpResponse:
    """A collection of features; count and next as in JSON."""
    body = {
        "type": "FeatureCollection",
        "features": features(programme, found.rows),
        "count": found.count,
        "next": _next(request, question, found),
        "programme": programme.key,
        **told(programme),
        "places_origin": programme.places_origin,
    }
    return _answer(exact_json(body) + "\n", GEOJSON)


def row_geojson(programme: Programme, row: OpenRow) -> HttpResponse:
    """One feature."""
    (feature,) = features(programme, [row])
    body = {**feature, **told(programme), "places_origin": programme.places_origin}
    return _answer(exact_json(body) + "\n", GEOJSON)


def _next(request: HttpRequest, question: Question, found: Stretch) -> str | None:
    """The address of the stretch that follows; None at the end."""
    if question.limit is None:
        return None
    after = question.offset + question.limit
    if after >= found.count + found.maybe_count:
        return None
    query = request.GET.copy()
    query["offset"] = str(after)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def _answer(content: str, media_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    # No first edition yet: no file of it is for search engines.
    response.headers["X-Robots-Tag"] = "noindex"
    return response
