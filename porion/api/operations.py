"""The operations: for each open table its list, the twins of the list, and one row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.params.functions import Query
from pydantic import WithJsonSchema

from porion.answers.open_keys import UnknownKey, near_programmes
from porion.answers.open_rows import Question, open_row, open_rows
from porion.answers.open_tables import OPEN_TABLES, OpenTable
from porion.api import answers
from porion.api.parameters import USUAL, Parameter, list_parameters, model_of, row_parameters
from porion.api.problems import no_programme, unknown, unknown_parameters
from porion.formats.dossier.columns import KEY_PATTERN
from porion.foundation.kept import answer_kept
from porion.programmes.queries.programmes import Programme, public_programmes

Asked = Mapping[str, Any]
_NOT_FILTERS = frozenset({"known_on", "programme", "format", "limit", "offset"})
_QUERY: Any = Query()
_Key = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^{KEY_PATTERN}$"})]


@dataclass(frozen=True)
class Operation:
    """An address: what it tells of which table, and the parameters that it takes.

    `form` is json, csv or geojson where the address itself says it, else empty.
    """

    name: str
    path: str
    summary: str
    table: OpenTable
    parameters: tuple[Parameter, ...]
    form: str = ""

    @property
    def single(self) -> bool:
        """Whether it tells one row."""
        return "{key}" in self.path

    @property
    def forms(self) -> tuple[str, ...]:
        """The formats that it can answer in."""
        if self.form:
            return (self.form,)
        geojson = ("geojson",) if self.table.name == "places" else ()
        return ("json", *(() if self.single else ("csv",)), *geojson)


def _all() -> Iterator[Operation]:
    for table in OPEN_TABLES.values():
        name, label = table.name, table.label
        geo = ("geojson",) if name == "places" else ()
        rows = list_parameters(table, ("json", "csv", *geo))
        yield Operation(f"{name}-list", f"/{name}", f"{label} : la liste", table, rows)
        for form in ("csv", *geo):
            summary = f"{label} : la liste en {form.upper()}"
            path, own = f"/{name}.{form}", list_parameters(table, ())
            yield Operation(f"{name}-{form}", path, summary, table, own, form)
        if table.keyed:
            own = row_parameters(("json", *geo) if geo else ())
            yield Operation(f"{name}-row", f"/{name}/{{key}}", f"{label} : une ligne", table, own)


#: Every operation, in the order in which the description tells them.
OPERATIONS: tuple[Operation, ...] = tuple(_all())


def add_to(api: NinjaAPI) -> None:
    """Adds every operation to the framework's own object."""
    for each in OPERATIONS:
        view = _row_view(each) if each.single else _list_view(each)
        model = model_of(each.name.title().replace("-", "").replace("_", ""), each.parameters)
        view.__annotations__["query"] = model
        method = api.api_operation(
            ["GET"],
            each.path,
            operation_id=each.name.replace("-", "_"),
            summary=each.summary,
            description=each.table.words,
            tags=[each.table.name],
            url_name=each.name,
        )
        method(view)


def _list_view(operation: Operation) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, query: Any = _QUERY) -> HttpResponse:
        return answer_kept(request, lambda: _list(request, operation, query.dict()))

    return view


def _row_view(operation: Operation) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, key: _Key, query: Any = _QUERY) -> HttpResponse:
        return answer_kept(request, lambda: _row(request, operation, key, query.dict()))

    return view


def _list(request: HttpRequest, operation: Operation, asked: Asked) -> HttpResponse:
    programme = _begin(request, operation, asked)
    form = operation.form or asked["format"]
    whole = form != "json" and asked["limit"] is None
    question = Question(
        today=timezone.localdate(),
        on=asked["known_on"],
        wanted=_wanted(asked),
        offset=asked["offset"] or 0,
        limit=None if whole else asked["limit"] or USUAL,
    )
    try:
        found = open_rows(programme, operation.table, question)
    except UnknownKey as error:
        raise unknown(OPEN_TABLES[error.table].label, error.key, error.nearest) from error
    if form == "csv":
        return answers.list_csv(programme, operation.table, found)
    if form == "geojson":
        return answers.list_geojson(request, programme, question, found)
    return answers.list_json(request, programme, question, found)


def _row(request: HttpRequest, operation: Operation, key: str, asked: Asked) -> HttpResponse:
    programme = _begin(request, operation, asked)
    try:
        row = open_row(programme, operation.table, key, on=asked["known_on"])
    except UnknownKey as error:
        raise unknown(operation.table.label, error.key, error.nearest) from error
    if asked.get("format") == "geojson":
        return answers.row_geojson(programme, row)
    return answers.row_json(programme, row)


def _wanted(asked: Asked) -> Mapping[str, Any]:
    return {
        name: value
        for name, value in asked.items()
        if name not in _NOT_FILTERS and value not in (None, False)
    }


def _begin(request: HttpRequest, operation: Operation, asked: Asked) -> Programme:
    """The programme, once no parameter is unknown."""
    known = [each.name for each in operation.parameters]
    strange = [name for name in request.GET if name not in known]
    if strange:
        close = get_close_matches(strange[0][:60], known, n=2, cutoff=0.5)
        raise unknown_parameters(strange, known, close)
    key = asked["programme"] or ""
    found = next((each for each in public_programmes() if key in ("", each.key)), None)
    if found is None:
        raise unknown("Programmes", key, near_programmes(key)) if key else no_programme()
    return found
