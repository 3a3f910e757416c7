"""What became of commitments and texts, as open tables: their names and columns in plain words."""

from collections.abc import Mapping

#: Table: what it is called, what one row of it is.
FOLLOWUP_TABLES: Mapping[str, tuple[str, str]] = {
    "lineage": (
        "Filiation des objectifs",
        (
            "Comment chaque objectif passe au texte suivant : poursuivi, réparti, resserré,"
            " non repris, ajouté."
        ),
    ),
    "documentation": (
        "Documentation des engagements",
        (
            "Ce que les textes plus récents disent d’un engagement : mots cherchés, documents"
            " parcourus, passages. Ne pas être documenté ne signifie pas ne pas avoir eu lieu."
        ),
    ),
    "commitment_statuses": (
        "Statuts des engagements",
        "Ce qu’un rôle nommé a décidé d’un engagement, à quelle date et pourquoi.",
    ),
    "observations": (
        "Observations des partenaires",
        "Ce qu’un partenaire observe d’un chiffre ou d’un engagement, dans ses mots.",
    ),
    "questions": (
        "Questions sans réponse publiée",
        "Ce que les documents ne précisent pas, où cela a été cherché, ce qui s’en approche.",
    ),
    "formulas": (
        "Calculs entre chiffres",
        "Sommes, parts et hausses que les textes énoncent, ou que Porion vérifie.",
    ),
    "roles": (
        "Rôles des organisations",
        "Qui signe, copréside, pilote, finance ou opère, et pendant quelle période.",
    ),
    "party_names": (
        "Noms des organisations",
        "Les noms que les documents donnent à une organisation, et quand elle les portait.",
    ),
    "bodies": ("Instances", "Les instances qui pilotent ou suivent le programme."),
    "meetings": ("Réunions", "Les réunions d’une instance que les textes mentionnent."),
    "decisions": (
        "Décisions",
        "Ce qu’une instance ou une assemblée a décidé, pour quand, et qui en répond.",
    ),
}
#: Column: what a cell of it says.
FOLLOWUP_COLUMNS: Mapping[str, str] = {
    "source": "objectif d’origine (clé de objectives) ; vide quand il est ajouté",
    "target": "objectif d’arrivée (clé de objectives) ; vide quand il n’est pas repris",
    "relation": "comment l’un passe à l’autre",
    "commitment": "engagement (clé de commitments)",
    "noted_by": "qui en prend seulement acte, sans s’engager (clés de parties)",
    "as_of": "jour où c’était vrai",
    "evidence": "passages qui le montrent",
    "corpus": "documents parcourus (clés de documents)",
    "searched": "mots cherchés",
    "examined_on": "jour de la recherche",
    "reviewed_by": "rôle qui l’a relu ; vide tant que c’est seulement calculé",
    "events": "faits datés qui le montrent (clés de events)",
    "party": "organisation (clé de parties)",
    "said_on": "jour de l’observation",
    "text": "les mots du partenaire",
    "figure": "chiffre (clé de figures)",
    "answer": "ce que les documents disent, dans nos mots",
    "nearest": "passages qui s’en approchent le plus",
    "result": "chiffre obtenu (clé de figures)",
    "operation": "somme, différence, produit, part, hausse ou rapport",
    "operands": "chiffres dont il vient, dans l’ordre (clés de figures)",
    "name": "nom, comme un document l’imprime",
    "chairs": "qui préside (clés de parties)",
    "members": "qui siège (clés de parties)",
    "body": "instance (clé de bodies)",
    "held_on": "jour de la réunion ; vide quand aucun texte ne le donne",
    "meeting": "réunion (clé de meetings)",
    "owner": "qui la met en œuvre (clé de parties)",
    "closed_on": "jour où elle a été close",
    "figures_seen": "chiffres présentés ce jour-là (clés de figures)",
}
#: Columns that say something else in one table than elsewhere.
OWN_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "commitment_statuses": {
        "status": "statut décidé ; sans ligne, l’engagement reste à instruire",
        "known_on": "jour où c’est devenu public ; vide : quand ses passages le sont devenus",
    },
    "documentation": {
        "figures": "chiffres qui le montrent (clés de figures)",
        "finding": "documenté, action comparable seulement, ou non documenté",
    },
    "roles": {"role": "ce que l’organisation est dans le programme"},
    "bodies": {"role": "à quoi sert l’instance"},
    "decisions": {"decided_on": "jour de la décision ; vide quand aucun texte ne le donne"},
    "commitments": {"also_at": "le même engagement, ailleurs dans le même document"},
    "formulas": {"stated": "vrai quand le texte le dit ; faux quand Porion le vérifie seulement"},
}
