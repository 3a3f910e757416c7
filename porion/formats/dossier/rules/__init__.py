"""Rules across the rows of a dossier: each module yields problems, none stops the others."""

from collections.abc import Callable, Iterable

from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.rules import (
    dates,
    figures,
    followup,
    formulas,
    governance,
    highlights,
    identity,
    lineage,
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
    dates.facts_were_known,
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
    relations.findings_are_those_computed,
    relations.verdicts_are_of_present_figures,
    formulas.formulas_have_their_operands,
    lineage.lineage_has_its_ends,
    lineage.lineage_goes_forward,
    lineage.lineage_says_one_thing,
    followup.deciders_are_roles,
    followup.who_notes_does_not_undertake,
    followup.statuses_are_one_a_day,
    followup.statuses_follow_their_evidence,
    followup.documentation_cites_what_it_says,
    followup.searches_name_their_corpus,
    followup.documentation_is_later,
    followup.observations_are_of_something,
    governance.closed_decisions_have_an_owner,
    governance.decisions_belong_to_their_meeting,
    highlights.highlights_hold_what_they_show,
    sums.parts_add_up,
    sums.parts_are_within_their_whole,
)
