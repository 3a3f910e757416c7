"""French sentences for what is wrong between the rows of a dossier.

One row a code; `{name}` is filled from the problem's details and from what was found.
"""

from porion.core.language.problem_words import PASSAGE_MEND, Sentences

PROBLEMS: dict[str, Sentences] = {
    # References and trees
    "reference_unknown": Sentences(
        "« {found} » n’existe pas dans la table « {table} »",
        "une clé de cette table",
        "corrigez la clé{near}",
    ),
    "programme_twice": Sentences(
        "second programme « {found} »", "un programme par dossier", "séparez les dossiers"
    ),
    "programme_missing": Sentences(
        "aucun programme", "une ligne qui nomme le programme", "ajoutez la ligne du programme"
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
    # Places
    "code_twice": Sentences(
        "code « {found} » déjà pris à la ligne {line}",
        "un lieu par code officiel",
        "corrigez l’un des deux codes, ou réunissez les deux lignes",
    ),
    "code_kept": Sentences(
        "code « {found} » déjà celui du lieu « {key} », que ce dossier n’a plus",
        "un lieu par code officiel",
        "gardez l’ancienne clé, ou retirez l’ancien lieu avec --prune",
    ),
    "degrees_out_of_range": Sentences(
        "{found} degrés", "au plus {most} degrés de part et d’autre de zéro", "vérifiez lon et lat"
    ),
    "membership_of_itself": Sentences(
        "« {found} » est placé dans lui-même", "deux lieux différents", "corrigez l’une des clés"
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
    "value_negative": Sentences(
        "valeur {found} en {unit}", "une valeur positive ou nulle", "corrigez la valeur"
    ),
    "value_not_whole": Sentences(
        "valeur {found} en {unit}",
        "un nombre entier, comme tout ce qui se compte",
        "corrigez la valeur ou l’unité",
    ),
    "printed_unlike_value": Sentences(
        "« {found} » se lit {read}, la valeur enregistrée est {value}",
        "la valeur que le nombre imprimé énonce, euros en toutes unités",
        "vérifiez la valeur, le multiplicateur et l’unité",
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
    "relation_unlike_computed": Sentences(
        "constat « {found} », classe « {gap_class} » ; les règles de comparaison donnent"
        " « {computed} », classe « {computed_class} » ({because})",
        "le même constat, ou une raison que les règles ne voient pas",
        "relisez la paire ; un constat juste reste, sa raison l’explique",
    ),
    "relation_twice": Sentences(
        "relation {found} déjà à la ligne {line}",
        "une relation par paire de chiffres",
        "réunissez les deux lignes",
    ),
    "highlight_lacks": Sentences(
        "mise en avant de forme « {shape} » dont la cellule {column} est vide",
        "ce qu’une telle forme montre",
        "remplissez la cellule, ou changez la forme",
    ),
    "highlight_of_several_sets": Sentences(
        "{found} indicateurs pour un ensemble",
        "un seul indicateur : un ensemble par ligne",
        "séparez-les en plusieurs lignes",
    ),
    "highlight_not_a_set": Sentences(
        "« {found} » ne compte pas les membres d’un ensemble",
        "un indicateur qui a members_of",
        "indiquez members_of pour cet indicateur, ou changez la forme",
    ),
    "highlight_words": Sentences(
        "{found} textes pour {count} clés",
        "un texte par indicateur ou par lieu, ou aucun",
        "complétez ou videz la cellule words",
    ),
    "highlight_project_unknown": Sentences(
        "aucun événement du projet « {found} »",
        "le nom de projet d’une ligne d’events",
        "corrigez le nom{near}",
    ),
    "verdict_unsigned": Sentences(
        "verdict sans auteur ou sans date",
        "le rôle qui a décidé et le jour",
        "complétez, ou remettez le verdict à open",
    ),
    # Passages
    "passage_upside_down": Sentences(
        "passage {found}", "un début positif, avant la fin", PASSAGE_MEND
    ),
    "passage_outside": Sentences(
        "le passage va jusqu’à {found}",
        "une fin dans les {length} caractères du document",
        PASSAGE_MEND,
    ),
    "passage_half_given": Sentences(
        "position sans empreinte, ou empreinte sans position",
        "les deux, ou aucune",
        "complétez la cellule, ou videz l’autre",
    ),
    "also_at_elsewhere": Sentences(
        "« {found} » est dans un autre document",
        "un passage de {expected}, le document du chiffre",
        "faites-en un autre chiffre, relié par same_fact",
    ),
    "passage_long": Sentences(
        "passage de {found} caractères", "au plus {limit} caractères", "resserrez le passage"
    ),
    "passage_spaces": Sentences(
        "le passage {found} commence ou finit par une espace", "le passage seul", PASSAGE_MEND
    ),
    "passage_moved": Sentences(
        "les mots de {found} se trouvent maintenant en {now_at}",
        "les mots à la position indiquée",
        "remplacez la position",
    ),
    "passage_differs": Sentences(
        "l’empreinte {found}… n’est pas celle des mots de {locator}",
        "l’empreinte {expected}… des mots à cette position",
        PASSAGE_MEND,
    ),
    "passage_two_fingerprints": Sentences(
        "empreinte {found}… pour un passage qui en a une autre ({other})",
        "une seule empreinte par passage",
        PASSAGE_MEND,
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
