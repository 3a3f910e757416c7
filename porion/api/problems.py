"""Errors as problem details (RFC 9457), in French, with what would help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from porion.formats.exact_json import exact_json
from porion.programmes.vocabulary import Named

MEDIA_TYPE = "application/problem+json"
#: Where the page of the API explains each kind of problem.
_EXPLAINED = "/api/v1/#erreurs"


@dataclass(frozen=True)
class Refusal(Exception):
    """What went wrong: a title for its kind, a detail for this once, and extensions of ours."""

    status: HTTPStatus
    title: str
    detail: str
    more: Mapping[str, Any] = field(default_factory=dict)


def response_of(request: HttpRequest, problem: Refusal) -> HttpResponse:
    """The answer that tells a problem."""
    body = {
        "type": _EXPLAINED,
        "title": problem.title,
        "status": int(problem.status),
        "detail": problem.detail,
        "instance": request.get_full_path()[:600],
        **problem.more,
    }
    response = HttpResponse(
        exact_json(body) + "\n", content_type=MEDIA_TYPE, status=int(problem.status)
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def unknown(what: str, key: str, nearest: Sequence[Named]) -> Refusal:
    """No public row of that key; `what` begins the sentence ("Indicateur")."""
    return Refusal(
        HTTPStatus.NOT_FOUND,
        "Clé inconnue",
        f"{what} : aucune ligne publique n’a la clé « {shown(key)} ».{_near(nearest)}",
        {"nearest": [{"key": row.key, "label": row.label} for row in nearest]},
    )


def no_programme() -> Refusal:
    """The installation shows no programme to the public."""
    return Refusal(
        HTTPStatus.NOT_FOUND,
        "Aucun programme",
        "Cette installation ne publie aucun programme à ce jour.",
    )


def no_address(path: str, nearest: Sequence[str]) -> Refusal:
    """No such address in the API."""
    said = f" Les plus proches : {', '.join(nearest)}." if nearest else ""
    return Refusal(
        HTTPStatus.NOT_FOUND,
        "Adresse inconnue",
        f"L’adresse « {shown(path)} » ne mène à rien.{said}",
        {"nearest": [{"key": each, "label": each} for each in nearest]},
    )


def unknown_parameters(names: Sequence[str], known: Sequence[str], near: Sequence[str]) -> Refusal:
    """Parameters that this address does not take: refused, so that no filter is lost unseen."""
    said = ", ".join(f"« {shown(name)} »" for name in names[:5])
    hint = f" Vouliez-vous dire {', '.join(near)} ?" if near else ""
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "Paramètre inconnu",
        f"Cette adresse ne connaît pas {said}.{hint}",
        {"known": list(known), "nearest": [{"key": each, "label": each} for each in near]},
    )


def bad_values(errors: Sequence[Mapping[str, str]]) -> Refusal:
    """Values that cannot be read; each error names its parameter, what came and what should."""
    said = " ".join(
        f"« {error['parameter']} » : attendu {error['expected']}, reçu « {error['found']} »."
        for error in errors[:5]
    )
    return Refusal(
        HTTPStatus.UNPROCESSABLE_ENTITY, "Valeur refusée", said, {"errors": list(errors)}
    )


def not_allowed(method: str) -> Refusal:
    """Nothing can be written here."""
    return Refusal(
        HTTPStatus.METHOD_NOT_ALLOWED,
        "Méthode refusée",
        f"L’API se lit seulement : GET ou HEAD, et non {shown(method)}.",
    )


def not_acceptable(kinds: Sequence[str]) -> Refusal:
    """The reader takes none of what this address gives."""
    return Refusal(
        HTTPStatus.NOT_ACCEPTABLE,
        "Format non disponible",
        f"Cette adresse répond en {' ou '.join(kinds)}.",
        {"available": list(kinds)},
    )


def shown(text: str) -> str:
    """What is repeated of a question: a line, without control characters."""
    return "".join(char for char in text[:120] if char.isprintable())


def _near(nearest: Sequence[Named]) -> str:
    if not nearest:
        return ""
    return f" Les plus proches : {', '.join(f'{row.key} ({row.label})' for row in nearest)}."
