"""The OpenAPI description: answers and problems in JSON Schema, made from the open tables."""

from collections.abc import Mapping
from typing import Any

from porion.answers.open_tables import OpenColumn, OpenTable
from porion.api.answers import CSV, GEOJSON, JSON
from porion.api.operations import OPERATIONS, Operation
from porion.api.problems import MEDIA_TYPE
from porion.core.language.french import WORKING_DOCUMENT
from porion.formats.dossier.columns import KEY_PATTERN, LOCATOR_PATTERN, Type

TITLE = "Porion : les données publiques du programme"
DESCRIPTION = f"""{WORKING_DOCUMENT}.

Lecture seule. Chaque table se lit en liste (`/figures`), en CSV (`/figures.csv`) et ligne par ligne
(`/figures/<clé>`). Les références sont des clés ; ce qui n’est pas connu est `null`, jamais zéro.

**Nombres exacts.** Un nombre décimal est écrit en toutes lettres (67.4, 0.1) et se lit comme un
décimal, non comme un nombre flottant : `json.loads(texte, parse_float=decimal.Decimal)`.

**`known_on`.** Ce qui était sûrement public ce jour-là est dans `results` ; ce qui vient d’un
document sans date, peut-être déjà public, est à part dans `maybe_known`.

**Erreurs.** `application/problem+json` (RFC 9457), en français : 400 pour un paramètre inconnu,
404 pour une adresse ou une clé inconnue (avec les plus proches), 405, 406, 422 pour une valeur
refusée.
"""
_PROBLEMS = {
    400: "Paramètre inconnu",
    404: "Adresse, programme ou clé inconnus",
    405: "Méthode refusée",
    406: "Format non disponible",
    422: "Valeur refusée",
    500: "Erreur imprévue, avec son numéro",
}
_TEXT = {"type": "string"}
_MAYBE_TEXT = {"type": ["string", "null"]}
_SCHEMAS = "#/components/schemas/"
_SAME_FOR_ALL = {
    "notice": {"type": "string", "description": "document de travail, jusqu’à l’édition n° 1"},
    "licence": {"type": ["string", "null"], "description": "licence des données"},
    "origin": {"type": ["string", "null"], "description": "mention d’origine à reprendre"},
}
_NEAR = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"key": _TEXT, "label": _TEXT},
        "required": ["key", "label"],
    },
}
_PROBLEM = {
    "type": "object",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "instance": _TEXT,
        "nearest": _NEAR,
        "known": {"type": "array", "items": _TEXT},
        "available": {"type": "array", "items": _TEXT},
        "number": _TEXT,
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"parameter": _TEXT, "found": _MAYBE_TEXT, "expected": _TEXT},
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}
_GEOMETRY = {
    "oneOf": [
        {"type": "null"},
        {
            "type": "object",
            "properties": {
                "type": {"enum": ["Point", "Polygon", "MultiPolygon"]},
                "coordinates": {"type": "array"},
            },
            "required": ["type", "coordinates"],
        },
    ]
}
_TYPES: Mapping[Type, dict[str, Any]] = {
    Type.KEY: {"type": "string", "pattern": f"^{KEY_PATTERN}$"},
    Type.INTEGER: {"type": "integer"},
    Type.DECIMAL: {"type": "number", "format": "decimal"},
    Type.MONEY: {"type": "number", "format": "decimal"},
    Type.DEGREES: {"type": "number", "format": "decimal"},
    Type.BOOLEAN: {"type": "boolean"},
    Type.DATE: {"type": "string", "format": "date"},
    Type.INSTANT: {"type": "string", "format": "date-time"},
    Type.LOCATOR: {"type": "string", "pattern": f"^{LOCATOR_PATTERN}$"},
    Type.REFS: {"type": "array", "items": _TEXT},
    Type.TEXTS: {"type": "array", "items": _TEXT},
    Type.LOCATORS: {"type": "array", "items": _TEXT},
}


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """The framework's description with answers, problems and what else it cannot know."""
    schemas: dict[str, Any] = {"Problem": _PROBLEM, "Told": _object(_SAME_FOR_ALL)}
    for operation in OPERATIONS:
        table = operation.table
        schemas[table.name] = _row(table)
        schemas[f"{table.name}_list"] = _list(table)
    problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    responses = {
        f"problem_{status}": {"description": words, "content": problem}
        for status, words in _PROBLEMS.items()
    }
    schema["components"] = {"schemas": schemas, "responses": responses}
    by_path = {operation.path: operation for operation in OPERATIONS}
    for path, methods in schema["paths"].items():
        operation = by_path["/" + path.partition("/api/v1/")[2]]
        methods["get"]["responses"] = _responses(operation)
    schema["tags"] = [
        {"name": o.table.name, "description": f"{o.table.label}. {o.table.words}"}
        for o in OPERATIONS
        if o.name.endswith("-list")
    ]
    return schema


def column_schema(column: OpenColumn) -> dict[str, Any]:
    """A cell in JSON Schema; null where it may be unknown."""
    if column.choices:
        found: dict[str, Any] = {"type": "string", "enum": list(column.choices)}
    else:
        found = dict(_TYPES.get(column.type, _TEXT))
    found["description"] = column.words
    if column.required or column.type in (Type.KEY, Type.REFS, Type.TEXTS, Type.LOCATORS):
        return found
    found["type"] = [found["type"], "null"]
    if column.choices:
        found["enum"].append(None)
    return found


def _row(table: OpenTable) -> dict[str, Any]:
    properties = {column.name: column_schema(column) for column in table.columns}
    return {"title": table.label, **_object(properties)}


def _responses(operation: Operation) -> dict[str, Any]:
    contents = {"json": JSON, "csv": CSV, "geojson": GEOJSON}
    told = {contents[form]: {"schema": _answer(operation, form)} for form in operation.forms}
    return {
        "200": {"description": operation.summary, "content": told},
        "304": {"description": "Inchangé depuis l’ETag donné"},
        **{
            str(status): {"$ref": f"#/components/responses/problem_{status}"}
            for status in _PROBLEMS
        },
    }


def _answer(operation: Operation, form: str) -> dict[str, Any]:
    name = operation.table.name
    if form == "csv":
        return _TEXT
    if form == "geojson":
        return _geojson(name, single=operation.single)
    if operation.single:
        return {"allOf": [{"$ref": f"{_SCHEMAS}{name}"}, {"$ref": f"{_SCHEMAS}Told"}]}
    return {"$ref": f"{_SCHEMAS}{name}_list"}


def _list(table: OpenTable) -> dict[str, Any]:
    rows = {"type": "array", "items": {"$ref": f"{_SCHEMAS}{table.name}"}}
    properties = {
        "count": {"type": "integer", "description": "lignes sûrement publiques, toutes pages"},
        "next": {"type": ["string", "null"], "description": "adresse de la suite"},
        "results": rows,
        "maybe_count": {"type": "integer", "description": "lignes peut-être déjà publiques"},
        "maybe_known": rows,
        "programme": _TEXT,
        "known_on": {"type": ["string", "null"], "format": "date"},
        **_SAME_FOR_ALL,
    }
    return _object(properties)


def _geojson(name: str, *, single: bool) -> dict[str, Any]:
    feature = _object(
        {
            "type": {"const": "Feature"},
            "id": _TEXT,
            "geometry": _GEOMETRY,
            "properties": {"$ref": f"{_SCHEMAS}{name}"},
        }
    )
    if single:
        return feature
    return _object(
        {
            "type": {"const": "FeatureCollection"},
            "features": {"type": "array", "items": feature},
            "count": {"type": "integer"},
            **_SAME_FOR_ALL,
        }
    )


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object that has all of the properties."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}
