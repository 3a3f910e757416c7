"""Agreements and their objectives as a tree."""

from datetime import date
from typing import Any

from django.db.models import Prefetch

from porion.core.passages import Locator
from porion.core.vocabulary import AgreementKind, Visibility
from porion.foundation.remembered import remembered
from porion.framework.models import Agreement, AgreementSignatory, Objective
from porion.framework.vocabulary import AgreementRead, ObjectiveRead
from porion.programmes.vocabulary import Named


class UnknownObjective(LookupError):
    """No public objective of the programme has that key."""


def agreements(programme: Any, *, on: date | None = None) -> list[AgreementRead]:
    """Public agreements and reviews in order of publication; with `on`, public by then.

    Two queries for each state of the record.
    """
    every = remembered("agreements", programme, lambda: _agreements(programme))
    return [each for each in every if on is None or each.known_on <= on]


def _agreements(programme: Any) -> list[AgreementRead]:
    rows = Agreement.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    signatories = AgreementSignatory.objects.select_related("target")
    rows = rows.select_related("document", "amends").prefetch_related(
        Prefetch("agreementsignatory_links", signatories)
    )
    return [_agreement(row) for row in rows.order_by("document__surely_known_on", "key")]


def objectives(programme: Any, *, on: date | None = None) -> list[ObjectiveRead]:
    """Every public objective, oldest framework first, each in the order of its own tree.

    One query for each state of the record.
    """
    children: dict[int | None, list[Objective]] = {}
    for row in remembered("objectives", programme, lambda: _objectives(programme)):
        if on is None or row.agreement.document.surely_known_on <= on:
            children.setdefault(row.parent_id, []).append(row)
    found: list[ObjectiveRead] = []
    _walk(None, 1, children, found)
    return found


def _objectives(programme: Any) -> list[Objective]:
    rows = Objective.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    rows = rows.select_related("agreement__document", "parent")
    return list(rows.order_by("agreement__document__surely_known_on", "agreement", "rank", "key"))


def objective(programme: Any, key: str) -> ObjectiveRead:
    """One objective. Raises `UnknownObjective`."""
    for found in objectives(programme):
        if found.key == key:
            return found
    raise UnknownObjective(key)


def _walk(
    above: int | None,
    level: int,
    children: dict[int | None, list[Objective]],
    found: list[ObjectiveRead],
) -> None:
    for row in children.get(above, ()):
        found.append(
            ObjectiveRead(
                row.key,
                row.label,
                row.note,
                row.number,
                Named(row.agreement.key, row.agreement.label),
                row.parent.key if row.parent else "",
                level,
                Locator.parse(row.passage) if row.passage else None,
                row.passage_sha256,
            )
        )
        _walk(row.pk, level + 1, children, found)


def _agreement(row: Any) -> AgreementRead:
    return AgreementRead(
        row.key,
        row.label,
        row.note,
        AgreementKind(row.kind),
        row.signed_on,
        row.starts_on,
        row.ends_on,
        row.ends_words,
        Named(row.document.key, row.document.label),
        row.document.surely_known_on,
        tuple(
            Named(link.target.key, link.target.label) for link in row.agreementsignatory_links.all()
        ),
        Named(row.amends.key, row.amends.label) if row.amends else None,
    )
