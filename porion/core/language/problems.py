"""French sentences for what is wrong with a dossier: found, expected, how to mend.

One row a code; `{name}` is filled from the problem's details and from what was found.
"""

from typing import NamedTuple

from porion.core.problems import Problem, Severity


class Sentences(NamedTuple):
    """What is wrong, what was expected, how to mend it."""

    wrong: str
    expected: str
    mend: str


_PASSAGE_MEND = "corrigez la position, ou relevez à nouveau le passage dans le texte"
_PROBLEMS: dict[str, Sentences] = {
    # The folder and its files
    "folder_missing": Sentences(
        "ce dossier n’existe pas", "un dossier de tables", "vérifiez le chemin indiqué"
    ),
    "descriptor_broken": Sentences(
        "ce fichier n’est pas du JSON lisible ({found})",
        "la description des tables du dossier (Data Package)",
        "corrigez la ligne indiquée, ou reprenez le fichier d’un dossier exporté",
    ),
    "descriptor_empty": Sentences(
        "aucune table n’est déclarée",
        "une liste « resources » non vide",
        "déclarez chaque table avec son nom et son fichier",
    ),
    "resource_malformed": Sentences(
        "déclaration de table illisible : {found}",
        "un objet avec « name » et « path »",
        "complétez la déclaration",
    ),
    "table_unknown": Sentences(
        "table inconnue « {found} »",
        "une table du format de dossier",
        "corrigez le nom, ou retirez la déclaration",
    ),
    "table_twice": Sentences(
        "table ou fichier déclaré deux fois : {found}",
        "une seule déclaration par table",
        "retirez l’une des deux",
    ),
    "table_missing": Sentences(
        "la table « {found} » manque", "une déclaration et son fichier", "ajoutez la table"
    ),
    "file_missing": Sentences(
        "fichier absent", "un fichier dans le dossier", "ajoutez-le ou retirez sa déclaration"
    ),
    "file_outside": Sentences(
        "ce fichier mène hors du dossier ({found})",
        "un fichier qui se trouve dans le dossier",
        "remplacez le lien par une copie du fichier",
    ),
    "file_not_a_file": Sentences(
        "ce n’est pas un fichier", "un fichier ordinaire", "remplacez-le par la table attendue"
    ),
    "file_unreadable": Sentences(
        "fichier illisible ({found})", "un fichier ordinaire", "vérifiez le nom et les droits"
    ),
    "file_not_listed": Sentences(
        "ce fichier n’est déclaré nulle part",
        "une déclaration dans datapackage.json pour chaque fichier CSV",
        "déclarez-le, ou rangez-le hors du dossier",
    ),
    # CSV
    "csv_empty": Sentences("fichier vide", "une ligne d’en-têtes", "ajoutez les en-têtes"),
    "csv_encoding": Sentences(
        "octet {found} illisible en UTF-8",
        "un texte en UTF-8",
        "enregistrez le fichier au format CSV UTF-8",
    ),
    "csv_nul": Sentences(
        "caractère nul dans le texte", "du texte", "supprimez ce caractère invisible"
    ),
    "csv_broken": Sentences(
        "la ligne ne se découpe pas en cellules ({found})",
        "des guillemets fermés, doublés à l’intérieur d’une cellule",
        "vérifiez les guillemets à partir de cette ligne",
    ),
    "csv_cells": Sentences(
        "{found} cellules",
        "{expected} cellules, comme la ligne d’en-têtes",
        "vérifiez les virgules de la ligne ; une cellule qui en contient se met entre guillemets",
    ),
    "column_unknown": Sentences(
        "colonne inconnue « {found} »",
        "une colonne du format de dossier",
        "corrigez l’en-tête{near}",
    ),
    "column_twice": Sentences(
        "colonne « {found} » présente deux fois", "chaque colonne une fois", "retirez l’une"
    ),
    "column_missing": Sentences(
        "la colonne « {found} » manque", "cette colonne, obligatoire", "ajoutez la colonne"
    ),
    # Cells
    "cell_required": Sentences("cellule vide", "une valeur", "complétez la cellule"),
    "cell_wanted": Sentences(
        "cellule vide : la ligne reste interne, à qualifier",
        "une valeur avant toute publication",
        "complétez la cellule",
    ),
    "cell_too_long": Sentences(
        "{found} caractères",
        "au plus {limit} caractères",
        "raccourcissez la cellule ; un guillemet a pu rester ouvert",
    ),
    "cell_spaces": Sentences(
        "espace au début ou à la fin de « {found} »", "la valeur seule", "retirez l’espace"
    ),
    "key_malformed": Sentences(
        "clé « {found} »",
        "120 caractères au plus : lettres sans accent, chiffres, point, tiret, soulignement",
        "changez la clé",
    ),
    "key_twice": Sentences(
        "clé « {found} » déjà prise à la ligne {line}",
        "une clé par ligne",
        "changez l’une des deux clés",
    ),
    "list_malformed": Sentences(
        "liste « {found} »",
        "des valeurs séparées par des points-virgules sans espace",
        "retirez les espaces et les valeurs vides",
    ),
    "list_twice": Sentences(
        "« {found} » deux fois dans la liste", "chaque valeur une fois", "retirez le doublon"
    ),
    "integer_malformed": Sentences(
        "« {found} »", "un nombre entier, sans espace (exemple : 15500)", "corrigez le nombre"
    ),
    "decimal_malformed": Sentences(
        "« {found} »",
        "un nombre à point décimal, sans espace ni unité (exemple : 1660000 ou 23.1)",
        "corrigez le nombre",
    ),
    "decimal_places": Sentences(
        "« {found} » a trop de décimales",
        "au plus deux décimales en euros, six ailleurs",
        "arrondissez, ou vérifiez l’unité",
    ),
    "boolean_malformed": Sentences("« {found} »", "true ou false", "corrigez la cellule"),
    "date_malformed": Sentences(
        "« {found} » n’est pas une date",
        "une date du calendrier, écrite AAAA-MM-JJ",
        "corrigez la date, ou laissez vide si elle n’est pas connue",
    ),
    "instant_malformed": Sentences(
        "« {found} »", "un instant écrit AAAA-MM-JJThh:mm:ssZ", "corrigez l’instant"
    ),
    "choice_unknown": Sentences(
        "« {found} »", "l’une des valeurs : {expected}", "choisissez dans la liste{near}"
    ),
    "unit_unknown": Sentences(
        "unité inconnue « {found} »", "un code du registre des unités", "corrigez l’unité"
    ),
    "sha256_malformed": Sentences(
        "empreinte « {found} »",
        "64 chiffres hexadécimaux en minuscules",
        "relevez à nouveau l’empreinte",
    ),
    "locator_malformed": Sentences(
        "position « {found} »", "DOCUMENT:début-fin (exemple : CP2023:1234-1301)", _PASSAGE_MEND
    ),
    # References and trees
    "reference_unknown": Sentences(
        "« {found} » n’existe pas dans la table « {table} »",
        "une clé de cette table",
        "corrigez la clé{near}",
    ),
    "programme_twice": Sentences(
        "second programme « {found} »", "un programme par dossier", "séparez les dossiers"
    ),
    "cycle": Sentences(
        "boucle : {found}", "une suite qui s’arrête", "videz l’une des cellules de la boucle"
    ),
    # Dates
    "dates_upside_down": Sentences(
        "{found} est après {other} ({value})", "un début avant la fin", "corrigez l’une des dates"
    ),
    "date_out_of_range": Sentences(
        "date {found}", "une date entre 1700 et 2200", "vérifiez l’année"
    ),
    "date_conventional": Sentences(
        "date {found} posée par convention pour « {words} »",
        "rien de plus : les pages citent les mots du document",
        "aucune action nécessaire",
    ),
    "document_undated": Sentences(
        "document sans date de publication",
        "published_on, ou known_before si la date n’est pas imprimée",
        "indiquez une date ou une borne",
    ),
    "known_twice": Sentences(
        "{found} s’ajoute à {other}",
        "une date, ou des bornes, pas les deux",
        "videz l’une des cellules",
    ),
    "membership_overlaps": Sentences(
        "« {found} » recouvre la période de la ligne {line}",
        "un lieu une seule fois dans un même ensemble à une date donnée",
        "séparez les périodes",
    ),
    # Figures
    "value_low_above_high": Sentences(
        "valeurs {found} à l’envers", "la plus petite d’abord", "échangez les deux valeurs"
    ),
    "value_strict_without_bound": Sentences(
        "borne stricte sans valeur ({found})",
        "une valeur du côté marqué strict",
        "indiquez la valeur, ou retirez la marque",
    ),
    "value_missing_bound": Sentences(
        "valeur absente ({found}) pour le qualificatif {qualifier}",
        "la ou les bornes que ce qualificatif demande",
        "complétez la valeur",
    ),
    "value_bounds_unlike_qualifier": Sentences(
        "valeurs {found} pour le qualificatif {qualifier}",
        "des bornes et des marques strictes conformes au qualificatif",
        "corrigez les valeurs ou le qualificatif",
    ),
    "unit_unlike_indicator": Sentences(
        "unité « {found} »",
        "« {expected} », celle de l’indicateur {indicator}",
        "corrigez l’unité, ou rattachez le chiffre à un autre indicateur",
    ),
    "state_unlike_kind": Sentences(
        "état « {found} » avec la nature {kind}",
        "l’un des états : {expected}",
        "corrigez l’état ou la nature",
    ),
    "state_words_missing": Sentences(
        "état non précisé sans le verbe du document",
        "le verbe employé, dans state_words",
        "relevez le verbe",
    ),
    "denominator_unknown": Sentences(
        "dénominateur « {found} »",
        "la clé d’un indicateur ou d’un chiffre, ou not_stated",
        "corrigez la clé",
    ),
    "scope_of_another_indicator": Sentences(
        "le périmètre « {found} » appartient à l’indicateur {expected}",
        "un périmètre de l’indicateur du chiffre",
        "choisissez un autre périmètre",
    ),
    "version_missing": Sentences(
        "version {found}", "version {expected}", "numérotez les versions 1, 2, 3 …"
    ),
    "version_unexplained": Sentences(
        "le chiffre « {found} » diffère de celui déjà enregistré",
        "une ligne de figure_versions qui dit pourquoi",
        "ajoutez l’ancienne transcription et sa raison",
    ),
    "parts_do_not_add_up": Sentences(
        "total imprimé {found}, somme des {count} parties {total} : écart de {gap}",
        "rien de plus : le total et les parties restent tels qu’imprimés",
        "vérifiez la transcription ; l’écart peut être dans le document",
    ),
    # Relations
    "relation_with_itself": Sentences(
        "« {found} » est mis en relation avec lui-même",
        "deux chiffres différents",
        "corrigez l’une des clés",
    ),
    "relation_twice": Sentences(
        "relation {found} déjà à la ligne {line}",
        "une relation par paire de chiffres",
        "réunissez les deux lignes",
    ),
    "verdict_unsigned": Sentences(
        "verdict sans auteur ou sans date",
        "le rôle qui a décidé et le jour",
        "complétez, ou remettez le verdict à open",
    ),
    # Passages
    "passage_upside_down": Sentences(
        "passage {found}", "un début positif, avant la fin", _PASSAGE_MEND
    ),
    "passage_outside": Sentences(
        "le passage va jusqu’à {found}",
        "une fin dans les {length} caractères du document",
        _PASSAGE_MEND,
    ),
    "passage_long": Sentences(
        "passage de {found} caractères", "au plus {limit} caractères", "resserrez le passage"
    ),
    "passage_spaces": Sentences(
        "le passage {found} commence ou finit par une espace", "le passage seul", _PASSAGE_MEND
    ),
    "passage_moved": Sentences(
        "les mots de {found} se trouvent maintenant en {now_at}",
        "les mots à la position indiquée",
        "remplacez la position",
    ),
    "passage_differs": Sentences(
        "l’empreinte {found}… n’est pas celle des mots de {locator}",
        "l’empreinte {expected}… des mots à cette position",
        _PASSAGE_MEND,
    ),
    "passage_two_fingerprints": Sentences(
        "empreinte {found}… pour un passage qui en a une autre ({other})",
        "une seule empreinte par passage",
        _PASSAGE_MEND,
    ),
    "printed_not_inside": Sentences(
        "« {found} » n’est pas dans le passage {locator}",
        "le nombre tel qu’il est imprimé dans le passage",
        "corrigez printed, ou la position du passage",
    ),
    "document_differs": Sentences(
        "le texte déposé n’a pas l’empreinte du dossier ({found})",
        "l’empreinte {expected} ({characters} caractères)",
        "déposez la bonne version du texte, ou relevez à nouveau ses passages",
    ),
    "document_length": Sentences(
        "{found} caractères", "{expected} caractères dans le texte déposé", "corrigez le nombre"
    ),
}
_SEVERITIES = {Severity.ERROR: "erreur", Severity.WARNING: "remarque"}


def codes() -> frozenset[str]:
    """Every code that has sentences."""
    return frozenset(_PROBLEMS)


def sentences(problem: Problem) -> Sentences:
    """The three sentences of a problem, filled."""
    near = problem.details.get("near", "")
    words = {
        **problem.details,
        "found": problem.found,
        "near": f" (le plus proche : « {near} »)" if near else "",
    }
    wrong, expected, mend = _PROBLEMS[problem.code]
    return Sentences(wrong.format_map(words), expected.format_map(words), mend.format_map(words))


def say(problem: Problem) -> str:
    """One line: place, column, severity, what is wrong, what was expected, how to mend."""
    wrong, expected, mend = sentences(problem)
    header = f" [{problem.position.header}]" if problem.position.header else ""
    severity = _SEVERITIES[problem.severity]
    return (
        f"{problem.position}:{header} {severity} : {wrong}. Attendu : {expected}. À faire : {mend}."
    )
