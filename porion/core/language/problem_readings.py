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
