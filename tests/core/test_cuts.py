"""Along what a whole is cut: 18 of 35 by place, 20 by a list, 5, 10 and 10 by state."""

from collections.abc import Mapping

from porion.core.quantities.cuts import along, by_cut, to_add

Figure = tuple[str, Mapping[str, str]]

WHOLE: Figure = ("35", {"indicator": "estates", "state": "identified"})
BY_PLACE: Figure = ("18", {"indicator": "estates", "places": "pas-de-calais"})
OTHER_PLACE: Figure = ("17", {"indicator": "estates", "places": "nord"})
BY_LIST: Figure = ("20", {"indicator": "listed-estates"})
BY_STATE: list[Figure] = [
    (number, {"indicator": "estates-by-spaces", "state": state})
    for number, state in (("5", "ended"), ("10", "started"), ("10 more", "studied"))
]
REST: Figure = ("2", {"indicator": "estates"})


def names(*parts: Figure) -> list[list[str]]:
    return [[name for name, _ in cut] for cut in by_cut(WHOLE, parts, lambda f: f[1])]


def test_a_part_is_told_by_what_it_states_otherwise() -> None:
    assert along(WHOLE[1], BY_PLACE[1]) == {"places"}
    assert along(WHOLE[1], BY_LIST[1]) == {"indicator"}
    assert along(WHOLE[1], REST[1]) == frozenset(), "a state left open tells nothing"


def test_parts_of_three_cuts_are_three_lists() -> None:
    found = names(BY_LIST, BY_PLACE, *BY_STATE, OTHER_PLACE)
    assert found == [["20"], ["18", "17"], ["5", "10", "10 more"]]


def test_a_remainder_goes_with_the_only_cut_and_with_none_of_two() -> None:
    assert names(BY_PLACE, REST, OTHER_PLACE) == [["18", "2", "17"]]
    assert names(BY_PLACE, REST, BY_LIST) == [["18"], ["2"], ["20"]]
    assert names(REST) == [["2"]]
    assert names() == []


def added(parts: list[Figure], *lists: list[str]) -> list[tuple[list[str], bool]]:
    named = {name: (name, said) for name, said in parts}
    found = to_add(WHOLE, named, lists, lambda f: f[1])
    return [([name for name, _ in each.rows], each.complete) for each in found]


def test_a_list_of_the_record_stands_apart_from_the_cuts() -> None:
    """A sum that the record states is complete; beside it a cut may lack some of its parts."""
    parts = [BY_PLACE, OTHER_PLACE, BY_LIST]
    assert added(parts, ["18", "17"]) == [(["18", "17"], True), (["20"], False)]
    assert added(parts) == [(["18", "17"], False), (["20"], False)]
    assert added([BY_PLACE, OTHER_PLACE]) == [(["18", "17"], True)]


def test_a_list_with_something_that_is_no_part_is_not_added() -> None:
    assert added([BY_PLACE, OTHER_PLACE], ["18", "elsewhere"]) == [(["18", "17"], True)]
    assert added([], ["18"]) == []
