"""Rules across the rows of a dossier: each module yields problems, none stops the others."""

from collections.abc import Callable, Iterable

from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.rules import (
    dates,
    figures,
    highlights,
    identity,
    passages,
    places,
    relations,
    sums,
    trees,
)

Rule = Callable[[Dossier], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    identity.keys_are_unique,
    identity.references_exist,
    identity.programme_is_one,
    trees.trees_have_no_cycle,
    dates.dates_are_ordered,
    dates.documents_are_dated,
    places.codes_are_unique,
    places.places_are_on_the_globe,
    places.memberships_are_of_another,
    places.memberships_do_not_overlap,
    figures.values_are_well_formed,
    figures.units_agree,
    figures.values_suit_the_unit,
    figures.printed_numbers_agree,
    figures.kinds_and_states_agree,
    figures.denominators_exist,
    figures.scopes_belong_to_the_indicator,
    figures.versions_are_numbered,
    passages.passages_of_figures_are_in_range,
    passages.locators_are_in_range,
    passages.passages_have_their_fingerprint,
    relations.relations_are_between_two,
    relations.verdicts_are_signed,
    highlights.highlights_hold_what_they_show,
    sums.parts_add_up,
)
