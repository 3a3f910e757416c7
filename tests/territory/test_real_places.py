"""The real territory: whole, and found however people spell it (US-17)."""

from collections import Counter
from typing import Any

import pytest

from porion.core.vocabulary import PlaceKind
from porion.territory.queries.nesting import nesting
from porion.territory.queries.places import named_like, place, places

pytestmark = pytest.mark.django_db


def test_the_territory_is_whole(erbm: Any) -> None:
    kinds = Counter(row.kind for row in places(erbm))
    assert kinds[PlaceKind.COMMUNE] == 394
    assert kinds[PlaceKind.EPCI] == 13
    assert (kinds[PlaceKind.DEPARTEMENT], kinds[PlaceKind.REGION]) == (2, 1)
    assert kinds[PlaceKind.CITE] == 59


def test_perimeters_hold_the_communes_they_are_said_to(erbm: Any) -> None:
    found = nesting(erbm)
    communes = {row.key for row in places(erbm, kinds=[PlaceKind.COMMUNE])}
    sizes = {
        row.key: len(found.below(row.key) & communes)
        for row in places(erbm, kinds=[PlaceKind.PERIMETER])
    }
    assert sizes["bassin-minier"] == 250
    assert 336 in sizes.values()


@pytest.mark.parametrize(
    "text", ["Condé-sur-l'Escaut", "conde sur l escaut", "Condé sur Escaut", "CONDE-SUR-ESCAUT"]
)
def test_conde_is_one_commune_however_it_is_spelled(erbm: Any, text: str) -> None:
    assert named_like(erbm, text)[0].key == place(erbm, "59153").key


def test_every_estate_lies_in_a_commune(erbm: Any) -> None:
    found = nesting(erbm)
    communes = {row.key for row in places(erbm, kinds=[PlaceKind.COMMUNE])}
    astray = [
        row.key
        for row in places(erbm, kinds=[PlaceKind.CITE])
        if not communes & set(found.above(row.key))
    ]
    assert astray == []
