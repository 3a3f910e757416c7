"""Reconciliation by itself: made-up statements in, seconds and pairs out, one JSON line.

Run: python -m benchmarks.reconciliation
"""

import json
import time
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from porion.core.quantities import Value
from porion.core.reconciliation import StatedFigure, Statements, reconcile
from porion.core.vocabulary import FigureKind, Nature

_DOCUMENTS = 40
_SUBJECTS = [
    "halles",
    "vergers",
    "fontaines",
    "moulins",
    "écluses",
    "serres",
    "ateliers",
    "barrages",
    "ruches",
    "pontons",
]
_MAKERS = (Value.exact, Value.about, Value.nearly, Value.more_than, Value.at_least)
_UNITS = ("EUR", "homes", "jobs", "hours", "%", "km", "people", "projects")


def statements(count: int, *, per_indicator: int = 6) -> Statements:
    """`count` figures: a few for each indicator, and one indicator that has a tenth of them."""
    chance = Random(5)  # noqa: S311 - the same statements at each run
    figures = []
    for rank in range(count):
        crowded = rank % 10 == 0
        indicator = 0 if crowded else 1 + rank // per_indicator
        unit = "homes" if crowded else _UNITS[indicator % len(_UNITS)]
        number = Decimal(chance.randint(1, 999)) * 10 ** chance.randint(0, 5)
        document = chance.randrange(_DOCUMENTS)
        figures.append(
            StatedFigure(
                key=f"f{rank}",
                indicator=f"i{indicator}",
                document=f"d{document}",
                value=chance.choice(_MAKERS)(number),
                unit=unit,
                kind=FigureKind.ACTUAL,
                subject=f"{_SUBJECTS[indicator % 10]} {indicator}",
                topic=f"t{indicator % 12}",
                nature=Nature.CUMULATIVE,
                places=frozenset({f"p{chance.randrange(400)}"}) if rank % 3 else frozenset(),
                payers=frozenset({f"q{chance.randrange(12)}"}) if rank % 4 else frozenset(),
                start=chance.randrange(60_000),
                known_on=date(2017, 3, 7) + timedelta(days=80 * document),
            )
        )
    return Statements(tuple(figures))


def measured(count: int) -> dict[str, float]:
    """Seconds, figures a second and proposals for one size."""
    given = statements(count)
    start = time.perf_counter()
    found = reconcile(given)
    seconds = time.perf_counter() - start
    return {
        "figures": count,
        "seconds": round(seconds, 3),
        "figures_per_second": round(count / seconds),
        "proposals": len(found.proposals),
    }


if __name__ == "__main__":
    sizes = {str(count): measured(count) for count in (600, 5_000, 50_000)}
    print(json.dumps({"benchmark": "reconciliation", **sizes}))
