"""Places by key, by code, by name however it is spelled, and what lies in what."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.core.vocabulary import PlaceKind
from porion.foundation.remembered import forget
from porion.foundation.writing import act
from porion.programmes.models import Programme
from porion.territory.models import Membership, Place
from porion.territory.queries.nesting import nesting, whole_places
from porion.territory.queries.places import (
    UnknownPlace,
    codes,
    elsewhere,
    ids_within,
    place,
    places,
)
from tests.records import AT, past_checks

pytestmark = pytest.mark.django_db


def hide(model: Any, key: str) -> None:
    with past_checks():
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
    assert codes(canal)["99001"] == "amont", "its code is taken nevertheless"


def test_places_are_in_the_order_of_their_names(canal: Any) -> None:
    assert [row.key for row in places(canal)] == [
        *("amont", "aval", "entre-deux-eaux", "pays-du-canal"),
    ]
    assert [row.key for row in places(canal, kinds=[PlaceKind.EPCI])] == ["entre-deux-eaux"]


def test_the_same_place_in_other_programmes(canal: Any) -> None:
    """By official code alone; a place of ours without code is nobody else's."""
    with act("test", programme="other", by="test", at=AT):
        other = Programme.objects.create(
            key="other", label="Autre plan", starts_on="2021-01-01", visibility="shared"
        )
        for key, code, visibility in (("x", "99001", "shared"), ("y", "99002", "internal")):
            row = Place(programme=other, key=key, label=key, kind="commune", code=code)
            row.visibility = visibility
            row.derive()
            row.save()
    assert [(e.programme, e.label) for e in elsewhere(canal, "99001")] == [("other", "x")]
    assert elsewhere(canal, "99002") == []
    assert elsewhere(canal, "") == []
    assert elsewhere(other, "99001")[0].programme_label == canal.label


def test_within_a_place_are_members_and_children_at_any_distance(canal: Any) -> None:
    assert keys_within(canal, "entre-deux-eaux") == {"entre-deux-eaux", "amont", "aval"}
    assert keys_within(canal, "entre-deux-eaux", deep=False) == {"entre-deux-eaux"}
    assert keys_within(canal, "amont") == {"amont"}


def test_places_in_each_other_are_walked_once(canal: Any) -> None:
    with past_checks():
        amont, eaux = (Place.objects.get(key=key) for key in ("amont", "entre-deux-eaux"))
        Membership.objects.create(
            programme=canal, key="loop", place=eaux, container=amont, visibility="shared"
        )
    assert keys_within(canal, "amont") == {"amont", "aval", "entre-deux-eaux"}
    assert nesting(canal).below("amont") == {"aval", "entre-deux-eaux"}
    assert "amont" not in nesting(canal).above("amont")


def test_nesting_is_read_in_two_queries(canal: Any) -> None:
    forget()
    with CaptureQueriesContext(connection) as queries:
        found = nesting(canal)
    assert len(queries) == 3, "with that of the state of the record"
    assert found.above("amont") == ["pays-du-canal", "entre-deux-eaux"]
    assert found.below("pays-du-canal") == {"amont"}
    assert found.innermost(["entre-deux-eaux", "amont", "aval"]) == ["amont", "aval"]


def test_whole_is_a_perimeter_or_what_holds_every_other_place(canal: Any) -> None:
    """As in a programme of one intercommunality, which no perimeter need repeat."""
    assert whole_places(canal) == {"pays-du-canal", "entre-deux-eaux"}
    with past_checks():
        Membership.objects.filter(key="aval-in-eaux").delete()
    assert whole_places(canal) == {"pays-du-canal"}


def test_an_internal_place_makes_nothing_less_whole(canal: Any) -> None:
    hide(Place, "amont")
    assert whole_places(canal) == {"pays-du-canal", "entre-deux-eaux"}
