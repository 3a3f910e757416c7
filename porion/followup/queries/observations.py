"""What partners observe of figures and commitments, as known on a day."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from porion.followup.models import Observation
from porion.followup.vocabulary import ObservationRead
from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import named, visible


def observations(programme: Any, *, on: date | None = None) -> list[ObservationRead]:
    """Public observations, oldest first; with `on`, made by then. One query for each state of
    the record."""
    every = remembered("observations", programme, lambda: _observations(programme))
    return [each for each in every if on is None or each.said_on <= on]


def observations_of_figures(
    programme: Any, *, on: date | None = None
) -> Mapping[str, list[ObservationRead]]:
    """Observations by the key of the figure they are about."""
    found: defaultdict[str, list[ObservationRead]] = defaultdict(list)
    for each in observations(programme, on=on):
        if each.figure:
            found[each.figure].append(each)
    return found


def observations_of_commitments(
    programme: Any, *, on: date | None = None
) -> Mapping[str, list[ObservationRead]]:
    """Observations by the key of the commitment they are about."""
    found: defaultdict[str, list[ObservationRead]] = defaultdict(list)
    for each in observations(programme, on=on):
        if each.commitment:
            found[each.commitment].append(each)
    return found


def _observations(programme: Any) -> list[ObservationRead]:
    rows = Observation.objects.filter(programme=programme)
    of_the_figure = ("figure__", "figure__document__", "figure__indicator__")
    rows = visible(rows, "party__", "commitment__", *of_the_figure)
    return [
        ObservationRead(
            key=row.key,
            note=row.note,
            party=named(row.party),
            said_on=row.said_on,
            text=row.text,
            figure=row.figure.key if row.figure else "",
            commitment=row.commitment.key if row.commitment else "",
        )
        for row in rows.select_related("party", "figure", "commitment")
    ]
