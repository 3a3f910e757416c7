"""What became of the canal: rows of the tables that follow commitments and texts."""

from collections.abc import Callable

Row = dict[str, str]
Anchor = Callable[[str, str], Row]

LINEAGE: list[Row] = [
    {
        "key": "l-laisse",
        "source": "o1",
        "agreement": "avenant",
        "relation": "not_taken_up",
        "reason": "L’avenant n’a pas d’axe pour l’habitat.",
    },
    {
        "key": "l-relier",
        "source": "o1-1",
        "target": "a1",
        "agreement": "avenant",
        "relation": "continues",
        "reason": "Les deux parlent de relier.",
    },
]
OBSERVATIONS: list[Row] = [
    {
        "key": "obs-chiffre",
        "party": "ville-amont",
        "said_on": "2024-06-20",
        "text": "Nous comptions aussi les maisons du quai.",
        "figure": "lettre-logements",
    },
    {
        "key": "obs-etude",
        "party": "syndicat",
        "said_on": "2024-06-21",
        "text": "L’étude est au secrétariat.",
        "commitment": "etude-berges",
    },
]


def afterwards(anchor: Anchor) -> dict[str, list[Row]]:
    """The rows; `anchor` gives a passage of a document by its words."""
    return {
        "lineage": LINEAGE,
        "observations": OBSERVATIONS,
        **_organisations(anchor),
        **_searches(anchor),
        **_statuses(anchor),
        **_governance(anchor),
    }


def _organisations(anchor: Anchor) -> dict[str, list[Row]]:
    """What organisations are and are called, and a sum."""
    return {
        "roles": [
            {
                "key": "pilote-etude",
                "party": "syndicat",
                "role": "lead",
                "label": "Étude des berges",
                "agreement": "charte",
                "scheme": "fonds",
                "valid_from": "2020-01-15",
                "valid_to": "2021-06-20",
                **anchor("CHARTE", "Le syndicat rendra l'étude des berges"),
            }
        ],
        "party_names": [
            {
                "key": "nom-amont",
                "party": "ville-amont",
                "name": "ville d'Amont",
                "valid_from": "2020-01-15",
                "valid_to": "2023-12-31",
                **anchor("CHARTE", "ville d'Amont"),
            }
        ],
        "formulas": [
            {
                "key": "fonds-somme",
                "result": "fonds-total",
                "operation": "sum",
                "operands": "fonds-ville;fonds-syndicat",
                "stated": "true",
                **anchor("CHARTE", "Le fonds du canal"),
            }
        ],
    }


def _searches(anchor: Anchor) -> dict[str, list[Row]]:
    """What was looked for in the texts."""
    berges = anchor("LETTRE", "La berge longue de 30 à 40 ha attend son tour")
    return {
        "questions": [
            {
                "key": "ecluses",
                "label": "Qui entretient les écluses ?",
                "topic": "Canal",
                "answer": "La lettre parle des berges, pas des écluses.",
                "corpus": "CHARTE;LETTRE;AVENANT",
                "searched": "écluse;entretien",
                "nearest": berges["passage"],
                "examined_on": "2024-06-10",
            }
        ],
        "documentation": [
            {
                "key": "doc-etude",
                "commitment": "etude-berges",
                "corpus": "LETTRE;REVUE;AVENANT",
                "finding": "similar_only",
                "evidence": berges["passage"],
                "figures": "revue-berges",
                "events": "pont-2026",
                "searched": "étude;berge",
                "examined_on": "2024-06-10",
                "reviewed_by": "role:editors",
            }
        ],
    }


def _statuses(anchor: Anchor) -> dict[str, list[Row]]:
    """What roles decided."""
    berges = anchor("LETTRE", "La berge longue de 30 à 40 ha attend son tour")
    return {
        "commitment_statuses": [
            {
                "key": "etude-2022",
                "commitment": "etude-berges",
                "status": "in_progress",
                "as_of": "2022-03-01",
                "evidence": berges["passage"],
                "decided_by": "role:editors",
                "reason": "La lettre dit que la berge attend.",
            },
            {
                "key": "etude-2024",
                "commitment": "etude-berges",
                "status": "done",
                "as_of": "2024-05-15",
                "known_on": "2024-06-01",
                "decided_by": "role:syndicat",
                "reason": "Remise au comité.",
            },
        ],
    }


def _governance(anchor: Anchor) -> dict[str, list[Row]]:
    return {
        "bodies": [
            {
                "key": "comite",
                "label": "Comité du canal",
                "role": "Suit le plan",
                "chairs": "syndicat",
                "members": "ville-amont;syndicat",
                **anchor("CHARTE", "Les signataires veulent relier"),
            }
        ],
        "meetings": [
            {
                "key": "comite-1",
                "body": "comite",
                "label": "Première réunion",
                "held_on": "2022-02-01",
                "place": "amont",
                **anchor("LETTRE", "Lettre du syndicat"),
            }
        ],
        "decisions": [
            {
                "key": "compter",
                "label": "Compter les logements reliés",
                "body": "comite",
                "meeting": "comite-1",
                "decided_on": "2022-02-01",
                "owner": "syndicat",
                "due_from": "2022-03-01",
                "due_to": "2024-06-30",
                "due_words": "avant l’été 2024",
                "closed_on": "2024-05-20",
                "figures_seen": "lettre-logements;revue-logements",
                **anchor("LETTRE", "environ 120 logements étaient reliés"),
            }
        ],
    }
