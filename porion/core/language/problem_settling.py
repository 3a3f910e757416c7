"""French sentences for what is wrong with a table of verdicts, corrections and statuses."""

from porion.core.language.problem_words import Sentences

PROBLEMS: dict[str, Sentences] = {
    "settle_column_unknown": Sentences(
        "colonne inconnue « {found} »",
        "l’une des colonnes what, key, column, value, reason, on, known_on, evidence",
        "corrigez l’en-tête{near}",
    ),
    "settle_what": Sentences(
        "« {found} » ne dit pas ce que la ligne règle",
        "verdict, correction ou status",
        "corrigez la cellule{near}",
    ),
    "settle_cell_unused": Sentences(
        "« {found} » ne sert pas à une ligne « {what} »",
        "une cellule vide",
        "videz-la, ou changez ce que la ligne règle",
    ),
    "settle_not_transcribed": Sentences(
        "« {found} » n’est pas une colonne que l’on corrige",
        "une colonne de figures qui transcrit le document",
        "corrigez le nom{near}",
    ),
    "settle_twice": Sentences(
        "« {found} » est déjà réglé à la ligne {line}",
        "une ligne par verdict, par cellule corrigée, par statut d’un jour",
        "gardez l’une des deux lignes",
    ),
    "settle_key_unknown": Sentences(
        "« {found} » n’est pas au dossier",
        "la clé d’un écart, d’un chiffre ou d’un engagement, selon ce que la ligne règle",
        "corrigez la clé{near}",
    ),
    "settle_day_to_come": Sentences(
        "verdict daté du {found}, un jour à venir",
        "aujourd’hui, ou un jour passé",
        "corrigez le jour, ou laissez la cellule vide : aujourd’hui",
    ),
    "settle_not_a_pair": Sentences(
        "l’écart « {found} » ne rapproche pas deux chiffres",
        "un écart entre deux chiffres",
        "dites-le dans le dossier : revises pour une date annoncée, une formule pour un calcul",
    ),
    "settle_status_taken": Sentences(
        "« {commitment} » a déjà un autre statut ce jour-là ({status})",
        "un statut par engagement et par jour",
        "choisissez un autre jour, ou corrigez la ligne du dossier",
    ),
}
