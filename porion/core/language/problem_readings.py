"""French sentences for what is wrong with a reading: its files, its folder, its decisions.

One row a code; `{name}` is filled from the problem's details and from what was found.
"""

from porion.core.language.problem_words import Sentences

PROBLEMS: dict[str, Sentences] = {
    "document_missing": Sentences(
        "ce fichier n’existe pas",
        "un document texte, HTML, PDF ou DOCX",
        "vérifiez le chemin indiqué",
    ),
    "document_folder": Sentences(
        "c’est un dossier",
        "un fichier : texte, HTML, PDF ou DOCX",
        "indiquez les fichiers du dossier, un par un",
    ),
    "document_not_a_file": Sentences(
        "ce n’est ni un fichier ni un dossier",
        "un fichier ordinaire : texte, HTML, PDF ou DOCX",
        "enregistrez-en le contenu dans un fichier, ou donnez-le sur l’entrée standard (-)",
    ),
    "not_written": Sentences(
        "rien n’a pu y être écrit ({found})",
        "un emplacement où l’on peut écrire",
        "choisissez un autre emplacement",
    ),
    "not_a_reading": Sentences(
        "cette archive n’est pas l’export d’une relecture ({found})",
        "le fichier zip de « Exporter », ou le dossier de « porion read --to »",
        "exportez de nouveau depuis la page de relecture",
    ),
    "printed_not_in_text": Sentences(
        "« {found} » ne se trouve pas dans le texte, ou pas dans les mots de context",
        "le nombre tel qu’il est imprimé, et dans context quelques mots du texte qui l’entourent",
        "recopiez-les du texte (dossier texts)",
    ),
    "printed_often": Sentences(
        "« {found} » se trouve {times} fois dans le texte",
        "un seul endroit",
        "recopiez dans context davantage de mots autour du nombre",
    ),
    "words_nowhere": Sentences(
        "les mots « {found} » ne se trouvent pas dans le texte lu",
        "dans context, les mots du document qui disent ce que la ligne rapporte",
        "recopiez-les du texte (dossier texts), ou écrivez passage (DOCUMENT:début-fin)",
    ),
    "words_often": Sentences(
        "les mots « {found} » se trouvent {times} fois dans le texte lu",
        "un seul endroit",
        "recopiez dans context davantage de mots autour",
    ),
    "words_too_long": Sentences(
        "le passage « {found} » est trop long",
        "{longest} caractères au plus",
        "gardez dans context la plus petite proposition qui dit le fait",
    ),
    "previous_other": Sentences(
        "ce texte n’est pas celui du document « {found} » au dossier (autre empreinte)",
        "le fichier lu pour le dossier",
        "indiquez ce fichier, ou retirez --previous",
    ),
    "reading_in_the_way": Sentences(
        "contient autre chose qu’une lecture ({found})",
        "un dossier absent, vide, ou écrit par « porion read --to »",
        "choisissez un autre emplacement ; rien n’a été écrit",
    ),
    "reading_in_a_dossier": Sentences(
        "c’est un dossier de programme, pas une lecture ({found})",
        "un dossier absent, vide, ou écrit par « porion read --to »",
        "choisissez un autre emplacement ; rien n’a été écrit",
    ),
    "decision_unknown": Sentences(
        "décision « {found} »",
        "{expected}, ou une cellule vide tant que rien n’est décidé",
        "corrigez la décision{near}",
    ),
    "carried_undecided": Sentences(
        "« {found} » : rien n’est décidé, alors que le texte de son document change",
        "accepted avec le passage du nouveau texte, ou rejected si la nouvelle version ne le dit "
        "plus (la ligne est alors retirée)",
        "décidez de cette ligne",
    ),
    "reference_rejected": Sentences(
        "« {found} » est rejeté ({file}, ligne {line})",
        "une ligne acceptée, ou une clé du dossier",
        "acceptez cette ligne, ou choisissez une autre clé",
    ),
}
