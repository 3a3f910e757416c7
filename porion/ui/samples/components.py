"""Tables, facts, lists and texts."""

from datetime import date
from decimal import Decimal

from porion.core import language
from porion.core.quantities import Value
from porion.ui.charts import Hue, sign
from porion.ui.parts import (
    Calculation,
    Dated,
    DatedItem,
    DueItem,
    FactCard,
    Notice,
    Observation,
    Passage,
    Stat,
    Statement,
    Term,
)
from porion.ui.samples.frames import VALUES
from porion.ui.samples.shapes import estates
from porion.ui.tables import Cell, Column, Row, Table

_D = Decimal


def table() -> Table:
    """Rows with signs, a current row, a muted cell, a second line."""
    columns = (
        Column("Publiée le"),
        Column("Chiffre publié", "Chiffre"),
        Column("Périmètre"),
        Column("Document"),
    )
    rows = [
        Row(
            (
                Cell(f"0{i + 1}/03/2024", note="première version" if i == 0 else ""),
                Cell(language.quantity(value, "homes"), "#", _sign(value, i), strong=True),
                Cell("Non précisé", muted=True) if i % 2 else Cell("Parc social"),
                Cell("Note de suivi du val d’Ambre", "#"),
            ),
            current=i == 3,
        )
        for i, value in enumerate(VALUES)
    ]
    return Table("Publications successives", columns, tuple(rows))


def _sign(value: Value, index: int) -> str:
    return sign(value, (Hue.UNSTATED, Hue.STATED, Hue.COMPUTED)[index % 3])


DATED = Dated(
    language.situation_line(date(2022, 12, 31), known_on=date(2023, 1, 23)),
    "Communiqué de la préfecture d’Ambre",
    "périmètre non précisé",
    "#",
)
TERMS = (
    Term("Qualificatif", "plus de : 15 500 exclu, sans limite haute", value=VALUES[3]),
    Term("Nature", "Réalisé"),
    Term("Situation", "mi-2025", note="30/06/2025 par convention"),
    Term("Périmètre"),
    Term("Document", "Page de la Région", "#"),
)
CALCULATION = Calculation(
    (
        Term("Part de la cible", "plus de 67 %"),
        Term("Restants", "moins de 7 500"),
        Term("Rythme nécessaire", "au plus 4 455 par an"),
    ),
    "Règle progress-share/1. Les arrondis vont vers l’extérieur.",
    (Term("Réalisé", "plus de 15 500 logements", "#"), Term("Cible", "23 000 logements", "#")),
)
STATEMENTS = (
    Statement(
        VALUES[1],
        "homes",
        "logements réhabilités",
        (Term("Situation", "31/12/2022"), Term("Périmètre")),
        "Le communiqué indique",
        href="#",
    ),
    Statement(
        Value.more_than(_D(8000)),
        "homes",
        "logements livrés",
        (Term("Situation", "31/12/2022"), Term("Périmètre", "Opérations aidées et fonds propres")),
        "Le bilan indique",
        Hue.STATED,
        "#",
    ),
)
DEADLINES = (
    DueItem("31 décembre 2026", "Fin du dispositif fiscal", date(2026, 12, 31), "Convention"),
    DueItem("7 mars 2027", "Dix ans de l’engagement", date(2027, 3, 7), "Engagement", "#"),
    DueItem("Automne 2024", "Ouverture de la halle", None, "Communiqué", passed=True),
)
CHANGES = (
    DatedItem("2 septembre 2025", "La convention est signée.", date(2025, 9, 2), "#", "La lire"),
    DatedItem("20 juin 2025", "La Région publie un nouveau chiffre", date(2025, 6, 20), "#"),
    DatedItem("non daté", "Le bilan paraît."),
)
PASSAGE = Passage(
    "EXEMPLE:120-171",
    "9f2c41d07a",
    "Ici se place la phrase qui précède, en texte d’exemple. ",
    ("Le chantier fictif compte désormais ", "plus de 15 500", " logements remis à neuf"),
    " dans tout le périmètre imaginaire.",
    href="#",
    document="Note du val d’Ambre",
)
PASSAGE_ABSENT = Passage("EXEMPLE:120-171", "9f2c41d07a", installed=False)
OBSERVATION = Observation(
    "la communauté d’Ambre", "3 octobre 2025", "Le partenaire précise ici son périmètre."
)
NOTICES = (
    Notice("L’observation est enregistrée. Elle sera relue avant publication."),
    Notice("« 31/02/2024 » n’est pas une date du calendrier.", error=True),
)
FACTS = (
    FactCard("Espaces publics, 35 cités", dated=DATED, squares=estates("cites-faits")),
    FactCard(
        "Subventions attribuées à fin 2024",
        (
            Stat(Value.exact(_D(200_000_000)), "EUR", "aux bailleurs, pour les logements"),
            Stat(Value.exact(_D(90_000_000)), "EUR", "aux communes, pour les espaces publics"),
        ),
        Dated(language.situation_line(date(2024, 12, 31), known_on=date(2025, 9, 2))),
        "Deux objets distincts, qui ne s’additionnent pas.",
    ),
    FactCard(
        "Insertion, depuis 2017",
        (
            Stat(Value.exact(_D(1_100_000)), "hours", "heures d’insertion"),
            Stat(Value.more_than(_D(2000)), "contracts", "contrats"),
        ),
        Dated(language.situation_line(None, known_on=date(2025, 9, 2))),
    ),
    FactCard("Halle d’Ambreval"),
)
