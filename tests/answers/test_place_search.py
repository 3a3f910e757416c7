"""Names of places as people write them: what comes first, and how long it takes."""

import time
from typing import Any

import pytest

from porion.answers.place_index import gazetteer
from porion.answers.place_names import words_of
from porion.answers.place_search import PlaceSearch, place_search
from porion.core.vocabulary import PlaceKind

pytestmark = pytest.mark.django_db

#: What was typed, and the code or key of the place that must come first.
TYPED = (
    ("st amand", "59526"),
    ("St-Amand-les-Eaux", "59526"),
    ("saint amand les eau", "59526"),
    ("Henin baumont", "62427"),
    ("hénin beaumon", "62427"),
    ("HENIN BEAUMONT", "62427"),
    ("henin bau", "62427"),
    ("condé s/ escaut", "59153"),
    ("Condé sur Escaut", "59153"),
    ("condé sur l'esco", "59153"),
    ("kondé", "59153"),
    ("Bruay la Buissiere", "62178"),
    ("bruay la bussière", "62178"),
    ("bruay-labuissiere", "62178"),
    ("cite 9", "cite-219"),
    ("cité n°9", "cite-219"),
    ("9 de lens", "cite-219"),
    ("cite 9 lens", "cite-219"),
    ("ilot parmentié", "cite-219"),
    ("citée des arts", "cite-219"),
    ("lens lievin", "246200364"),
    ("lenslievin", "246200364"),
    ("CA Lens-Liévin", "246200364"),
    ("59574", "59574"),
    (" 59574 ", "59574"),
    ("pouvry", "59475"),
    ("prouvi", "59475"),
    ("SOMAIN", "59574"),
    ("somin", "59574"),
    ("  Somain   ", "59574"),
    ("someain", "59574"),
    ("valansienne", "59606"),
    ("Valencienne", "59606"),
    ("noyel gaudo", "62624"),
    ("Noyelles Godaut", "62624"),
    ("douchi les mine", "59179"),
    ("bulli les mines", "62186"),
    ("montini en goelle", "62587"),
    ("montigny gohelle", "62587"),
    ("mazingarb", "62563"),
    ("oignie", "62637"),
    ("courieres", "62250"),
    ("escodin", "59205"),
    ("lievun", "62510"),
    ("leivin", "62510"),
    ("bethunes", "62119"),
    ("béthunne", "62119"),
    ("anzain", "59014"),
    ("avyon", "62065"),
    ("vimi", "62861"),
    ("dnain", "59172"),
    ("denin", "59172"),
    ("harnés", "62413"),
    ("saleaumines", "62771"),
    ("fenin", "59227"),
    ("cite des akacias", "cite-680"),
    ("acacia conde", "cite-680"),
    ("cité heurto", "cite-853"),
    ("barois", "cite-552"),
    ("cité du chaufour", "cite-10020"),
    ("boi brulé", "cite-526"),
    ("sessevale", "cite-526"),
    ("cité 5 auchel", "cite-20"),
    ("auchel 5", "cite-20"),
    ("maroc", "cite-362"),
    ("corron vert", "cite-632"),
    ("sabatier raismes", "cite-100034"),
    ("sabatier denain", "cite-798"),
    ("pinson nouvele", "cite-654"),
    ("ernestine", "cite-788"),
    ("osartis marqion", "200044048"),
    ("coeur d ostrevant", "245901152"),
    ("cabbalr", "200072460"),
    ("porte du haino", "200042190"),
    ("hopital lens", "hopital-lens"),
    ("louvre lens", "louvre-lens"),
    ("11/19", "site-11-19"),
    ("9-9 bis", "site-9-9bis"),
    ("pas de calé", "dep-62"),
    ("hauts de france", "reg-32"),
)


def first(answer: PlaceSearch) -> set[str]:
    found = answer.listed[:1]
    return {name for place in found for name in (place.key, place.code)}


@pytest.mark.parametrize(("typed", "wanted"), TYPED)
def test_what_people_type(erbm: Any, typed: str, wanted: str) -> None:
    assert wanted in first(place_search(erbm, typed))


def edits(name: str) -> list[str]:
    """A name with a letter lost, doubled, swapped with its neighbour, without its hyphens."""
    middle = len(name) // 2
    return [
        name[:middle] + name[middle + 1 :],
        name[:middle] + name[middle] + name[middle:],
        name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :],
        name.replace("-", " ").upper(),
        name.replace("-", "").replace(" ", ""),
    ]


@pytest.mark.parametrize("step", [18, pytest.param(6, marks=pytest.mark.slow)])
def test_one_mistake_is_nearly_always_forgiven(erbm: Any, step: int) -> None:
    """Of the estates and communes of some length every `step`-th, spelled in five wrong ways."""
    places = gazetteer(erbm).places.values()
    listed = [p for p in places if p.kind in (PlaceKind.COMMUNE, PlaceKind.CITE)]
    names = [p for p in listed if len(p.label) > 6 and "(" not in p.label]
    asked = [(place.key, typed) for place in names[::step] for typed in edits(place.label)]
    missed = [
        typed
        for key, typed in asked
        if key not in {place.key for place in place_search(erbm, typed).listed[:3]}
    ]
    assert len(asked) > 1800 // step
    assert len(missed) <= len(asked) // 33, missed


def test_the_one_place_that_is_meant(erbm: Any) -> None:
    assert place_search(erbm, "Heurteau").only is not None
    assert place_search(erbm, "cite sabatier").only is None
    assert place_search(erbm, "Henin baumont").only is None


@pytest.mark.parametrize("typed", ["", "   ", "…", "%_'\"<>&;--", "🏚️🏚️", "\u202e"])
def test_nothing_to_look_for(erbm: Any, typed: str) -> None:
    assert place_search(erbm, typed).empty


@pytest.mark.parametrize("typed", ["zzzzqqqq", "xyz 987654", "ÿÿÿÿÿÿ"])
def test_nothing_like_it(erbm: Any, typed: str) -> None:
    answer = place_search(erbm, typed)
    assert answer.listed == ()
    assert not answer.empty


def test_ten_thousand_characters_take_no_longer_than_a_hundred(erbm: Any) -> None:
    place_search(erbm, "lens")
    started = time.perf_counter()
    place_search(erbm, "saint amand les eaux " * 500)
    assert time.perf_counter() - started < 2


def test_words_of_a_name() -> None:
    assert words_of("St-Amand s/ Scarpe") == ("saint", "amand", "sur", "scarpe")
    assert words_of("Cité n°\u00a09 de Lens") == ("cite", "9", "de", "lens")
    assert words_of("cité9") == ("cite", "9")
