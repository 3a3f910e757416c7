"""States agree with what is counted, in gender and number."""

import pytest

from porion.core.language.agreement import state_of
from porion.core.quantities import UNITS
from porion.core.vocabulary import FigureKind, FigureState

ACTUAL, FORECAST = FigureKind.ACTUAL, FigureKind.FORECAST


@pytest.mark.parametrize(
    ("count", "unit", "kind", "state", "words"),
    [
        (1, "estates", ACTUAL, FigureState.ENDED, "achevée"),
        (5, "estates", ACTUAL, FigureState.ENDED, "achevées"),
        (1, "homes", ACTUAL, FigureState.ENDED, "achevé"),
        (2, "homes", ACTUAL, FigureState.DELIVERED, "réceptionnés"),
        (0, "operations", ACTUAL, FigureState.ENDED, "achevée"),
        (10, "operations", ACTUAL, FigureState.STARTED, "en travaux"),
        (3, "homes", ACTUAL, FigureState.RELET, "remis en location"),
        (10, "estates", FORECAST, FigureState.STARTED, "démarrages annoncés"),
        (1, "estates", FORECAST, FigureState.STARTED, "démarrage annoncé"),
        (2, "homes", FORECAST, FigureState.DELIVERED, "réceptions annoncées"),
        (2, "estates", FORECAST, None, "annoncées"),
        (2, "sites", ACTUAL, None, "comptés"),
    ],
)
def test_agreement(
    count: int, unit: str, kind: FigureKind, state: FigureState | None, words: str
) -> None:
    assert state_of(count, unit, kind, state) == words


def test_every_feminine_unit_is_a_unit() -> None:
    from porion.core.language import agreement

    assert set(UNITS) >= agreement._FEMININE
