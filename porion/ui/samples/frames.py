"""The frame of the gallery, and values with every qualifier."""

from datetime import date
from decimal import Decimal

from porion.core.quantities import Value
from porion.ui.frames import Frame, Link, Publication, Stamp

_D = Decimal
_DAYS = tuple(
    Publication(day, (words,), f"?vue=tout&connu-le={day.isoformat()}")
    for day, words in (
        (date(2025, 9, 2), "Convention du val d’Ambre"),
        (date(2025, 6, 20), "Page de la Région"),
        (date(2023, 1, 31), "Communiqué de la préfecture"),
        (date(2017, 3, 7), "Engagement du val d’Ambre"),
    )
)
NAV = (
    "Accueil",
    "Ma commune, ma cité",
    "Les chiffres",
    "Les engagements",
    "Cités et opérations",
    "Les financements",
    "Le calendrier",
    "Ce qui a changé",
    "Les documents",
    "Données et méthode",
)
VALUES = (
    Value.exact(_D(23000)),
    Value.about(_D(7000)),
    Value.nearly(_D(9600)),
    Value.more_than(_D(15500)),
    Value.at_least(_D(4200)),
    Value.at_most(_D(7500), strict=True),
    Value.at_most(_D(7500)),
    Value.up_to(_D(20000)),
    Value.between(_D(30), _D(40)),
)


def frame(known_on: date | None = None) -> Frame:
    """The frame of the gallery, today or as published on a day."""
    nav = tuple(Link(label, "#", label == "Les chiffres") for label in NAV)
    footer = tuple(
        Link(label, "#") for label in ("Accessibilité : non conforme", "Mentions légales")
    )
    unknown = (Link("Convention du val d’Ambre", "#"), Link("Page de la Région", "#"))
    stamp = Stamp(
        date(2025, 9, 2),
        None,
        known_on,
        _DAYS,
        (("vue", "tout"),),
        "?vue=tout",
        documents=4,
        public=2,
        unknown=unknown,
    )
    return Frame(
        "Renouveau du val d’Ambre, 2017-2027",
        "#",
        nav,
        footer,
        stamp,
        "Licence d’essai.",
        tabs=(Link("Les chiffres publiés", "#", True), Link("Les indicateurs", "#")),
        search="#",
        programmes=(Link("Renouveau du val d’Ambre", "#", True), Link("Plan du canal", "#")),
    )
