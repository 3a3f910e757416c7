"""Bars, squares and a map."""

from decimal import Decimal

from porion.core.quantities import Value, computing_set
from porion.ui.charts import (
    Area,
    Bar,
    BarPicture,
    Locator,
    MapPicture,
    Place,
    PlaceState,
    SquareGroup,
    Squares,
    SquaresPicture,
    SquareState,
    bar,
    hull,
    locator,
    squares,
)
from porion.ui.samples.frames import VALUES

_D = Decimal


def bars() -> tuple[BarPicture, ...]:
    """A bar for each qualifier, beyond the target, close to it, and unknown."""
    goal = Value.exact(_D(23000))
    near = (Value.more_than(_D(22900)), Value.exact(_D(26000)), Value.exact(_D(400)), None)
    return tuple(
        bar(
            Bar(
                f"barre-{i}",
                "Part de la cible",
                "homes",
                value,
                goal,
                None if value is None else computing_set(value, whole=True),
            )
        )
        for i, value in enumerate((*VALUES[1:8], Value.between(_D(9000), _D(12000)), *near))
    )


def opening_bar() -> BarPicture:
    """The bar under the opening number."""
    value = VALUES[3]
    return bar(
        Bar(
            "ouverture",
            "Plus de 67 % de la cible",
            "homes",
            value,
            Value.exact(_D(23000)),
            computing_set(value),
        )
    )


def estates(key: str = "cites") -> SquaresPicture:
    """Thirty-five estates by state."""
    groups = (
        SquareGroup(5, SquareState.DONE, "cités achevées"),
        SquareGroup(10, SquareState.WORKS, "en travaux"),
        SquareGroup(10, SquareState.ANNOUNCED, "démarrages annoncés en 2025"),
        SquareGroup(10, SquareState.NOT_STATED, "état non précisé", computed=True),
    )
    return squares(Squares(key, "Trente-cinq cités par état des espaces publics", groups))


def estates_before() -> SquaresPicture:
    """The same estates at an earlier date."""
    groups = (
        SquareGroup(1, SquareState.DONE, "cité achevée"),
        SquareGroup(10, SquareState.WORKS, "en travaux"),
        SquareGroup(24, SquareState.NOT_STATED, "état non précisé", computed=True),
    )
    return squares(Squares("cites-avant", "Trente-cinq cités, fin 2022", groups))


def not_published() -> SquaresPicture:
    """Fifty operations of which nothing is published."""
    group = SquareGroup(50, SquareState.NOT_PUBLISHED, "état non publié")
    return squares(Squares("operations", "Cinquante opérations, état non publié", (group,), 10))


def territory() -> MapPicture:
    """Places of every state in two hulls and one outline."""
    west = ((2.60, 50.50), (2.75, 50.56), (2.85, 50.47), (2.72, 50.40))
    east = ((3.05, 50.40), (3.22, 50.46), (3.38, 50.36), (3.20, 50.29), (3.08, 50.33))
    here = ((2.88, 50.40), (2.96, 50.46), (3.02, 50.42), (3.00, 50.35), (2.90, 50.34))
    places = (
        Place((2.95, 50.40), "Ambreval", PlaceState.PLACE, main=True),
        Place((2.70, 50.48), "Clos-Marin", PlaceState.DONE),
        Place((2.78, 50.45), "Haut-Pré", PlaceState.WORKS),
        Place((3.18, 50.38), "Les Aulnes", PlaceState.ANNOUNCED),
        Place((3.25, 50.36), "Fosse 12", PlaceState.NOTHING),
        Place((2.92, 50.37), "", PlaceState.NOTHING),
    )
    areas = (
        Area((hull(west),), soft=True),
        Area((hull(east),), soft=True),
        Area((here,), here=True),
    )
    legend = (
        (PlaceState.DONE, "Achevée, 2025"),
        (PlaceState.WORKS, "En travaux, 2023"),
        (PlaceState.ANNOUNCED, "Annoncée, 2025"),
        (PlaceState.NOTHING, "Aucune information publiée"),
    )
    description = "Ambreval et deux secteurs. Clos-Marin est achevée, Haut-Pré en travaux."
    return locator(Locator("carte", "Ambreval et ses cités", description, places, areas, legend))
