"""French sentences for what is wrong with a dossier's files and cells.

One row a code; `{name}` is filled from the problem's details and from what was found.
"""

from porion.core.language.problem_words import PASSAGE_MEND, Sentences

PROBLEMS: dict[str, Sentences] = {
    # The outlines of an installation
    "outlines_missing": Sentences(
        "aucun fichier de contours à cet endroit",
        "un fichier GeoJSON, ou un dossier de fichiers .geojson",
        "corrigez PORION_OUTLINES, ou retirez-le : les cartes montrent alors des points",
    ),
    "outlines_unreadable": Sentences(
        "ce fichier n’est pas du GeoJSON lisible ({found})",
        "un objet JSON « FeatureCollection » avec ses « features »",
        "exportez de nouveau les contours en GeoJSON, ou retirez PORION_OUTLINES",
    ),
    "outlines_shape": Sentences(
        "le contour n° {rank} (code {code}) n’est pas lisible : {found}",
        "un polygone fermé, en degrés (WGS 84), longitude puis latitude",
        "convertissez le fichier en WGS 84, ou corrigez ce contour",
    ),
    "outlines_without_code": Sentences(
        "aucun contour ne porte de code officiel",
        "une propriété « code », « insee_code » ou « siren » par contour",
        "ajoutez le code Insee de chaque commune, ou le Siren de chaque EPCI",
    ),
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
        "« {found} »",
        "un nombre entier positif, sans espace (exemple : 15500)",
        "corrigez le nombre",
    ),
    "decimal_malformed": Sentences(
        "« {found} »",
        "au plus douze chiffres, un point décimal, ni espace ni unité (1660000 ou 23.1)",
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
        "position « {found} »", "DOCUMENT:début-fin (exemple : CP2023:1234-1301)", PASSAGE_MEND
    ),
}
