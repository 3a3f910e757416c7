"""Places by key, by code, by name however it is spelled, and what lies in what."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.core.vocabulary import PlaceKind
from porion.foundation.writing import act
from porion.territory.models import Membership, Place
from porion.territory.queries.nesting import nesting
from porion.territory.queries.places import (
    UnknownPlace,
    codes,
    ids_within,
    named_like,
    place,
    places,
    surroundings,
)
from tests.records import AT

pytestmark = pytest.mark.django_db


def hide(model: Any, key: str) -> None:
    with act("test", programme="canal", by="test", at=AT):
        model.objects.filter(key=key).update(visibility="internal")


def keys_within(programme: Any, key: str, *, deep: bool = True) -> set[str]:
    found = Place.objects.filter(pk__in=ids_within(programme, key, deep=deep))
    return set(found.values_list("key", flat=True))


def test_a_place_is_found_by_its_key_or_its_code(canal: Any) -> None:
    assert place(canal, "amont") == place(canal, "99001")
    found = place(canal, "amont")
    assert (found.label, found.kind, found.population) == ("Amont", PlaceKind.COMMUNE, 1200)
    assert (str(found.lon), str(found.lat)) == ("2.5", "50.25")
    assert found.aliases == ("Amont-sur-Canal", "Les Hauts d’Amont")


def test_what_is_not_known_of_a_place_is_unknown(canal: Any) -> None:
    found = place(canal, "aval")
    assert (found.lon, found.lat, found.population, found.vintage) == (None, None, None, None)


@pytest.mark.parametrize("key", ["ailleurs", "", "AMONT"])
def test_a_place_that_is_not_there_is_said(canal: Any, key: str) -> None:
    with pytest.raises(UnknownPlace):
        place(canal, key)


def test_an_internal_place_is_not_there(canal: Any) -> None:
    hide(Place, "amont")
    with pytest.raises(UnknownPlace):
        place(canal, "amont")
    assert "amont" not in [row.key for row in places(canal)]
    assert named_like(canal, "Amont") == []
    assert codes(canal)["99001"] == "amont", "its code is taken nevertheless"


def test_places_are_in_the_order_of_their_names(canal: Any) -> None:
    assert [row.key for row in places(canal)] == [
        *("amont", "aval", "entre-deux-eaux", "pays-du-canal"),
    ]
    assert [row.key for row in places(canal, kinds=[PlaceKind.EPCI])] == ["entre-deux-eaux"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("amont", "amont"),
        ("AMONT sur canal", "amont"),
        ("Hauts d'Amont", "amont"),
        ("hauts amont", "amont"),
        ("Entre deux eaux", "entre-deux-eaux"),
        ("99002", "aval"),
        ("pays canal", "pays-du-canal"),
    ],
)
def test_a_place_is_found_however_it_is_spelled(canal: Any, text: str, found: str) -> None:
    assert named_like(canal, text)[0].key == found


@pytest.mark.parametrize("text", ["", "  ", "—", "%", "rivière"])
def test_a_name_that_is_nobodys_finds_nothing(canal: Any, text: str) -> None:
    assert named_like(canal, text) == []


def test_the_very_name_comes_before_names_that_hold_it(canal: Any) -> None:
    with act("test", programme="canal", by="test", at=AT):
        for key, label in (("b", "Grand Aval"), ("c", "Aval-les-Bains")):
            row = Place(programme=canal, key=key, label=label, kind="site", visibility="shared")
            row.derive()
            row.save()
    assert [row.key for row in named_like(canal, "aval")] == ["aval", "c", "b"]
    assert [row.key for row in named_like(canal, "aval", limit=1)] == ["aval"]


def test_within_a_place_are_members_and_children_at_any_distance(canal: Any) -> None:
    assert keys_within(canal, "entre-deux-eaux") == {"entre-deux-eaux", "amont", "aval"}
    assert keys_within(canal, "entre-deux-eaux", deep=False) == {"entre-deux-eaux"}
    assert keys_within(canal, "amont") == {"amont"}


def test_places_in_each_other_are_walked_once(canal: Any) -> None:
    with act("test", programme="canal", by="test", at=AT):
        amont, eaux = (Place.objects.get(key=key) for key in ("amont", "entre-deux-eaux"))
        Membership.objects.create(
            programme=canal, key="loop", place=eaux, container=amont, visibility="shared"
        )
    assert keys_within(canal, "amont") == {"amont", "aval", "entre-deux-eaux"}
    assert nesting(canal).below("amont") == {"aval", "entre-deux-eaux"}
    assert "amont" not in nesting(canal).above("amont")


def test_a_place_has_its_containers_its_members_and_its_parent(canal: Any) -> None:
    amont = surroundings(canal, "99001")
    assert [c.place.key for c in amont.containers] == ["pays-du-canal"]
    assert amont.parent is not None
    assert amont.parent.key == "entre-deux-eaux"
    eaux = surroundings(canal, "entre-deux-eaux")
    assert [member.key for member in eaux.members] == ["aval"]


def test_what_is_internal_is_around_no_place(canal: Any) -> None:
    hide(Membership, "amont-in-pays")
    hide(Place, "entre-deux-eaux")
    amont = surroundings(canal, "amont")
    assert (amont.containers, amont.parent) == ((), None)


def test_nesting_is_read_in_two_queries(canal: Any) -> None:
    with CaptureQueriesContext(connection) as queries:
        found = nesting(canal)
    assert len(queries) == 2
    assert found.above("amont") == ["pays-du-canal", "entre-deux-eaux"]
    assert found.below("pays-du-canal") == {"amont"}
    assert found.innermost(["entre-deux-eaux", "amont", "aval"]) == ["amont", "aval"]
