"""French sentences for what is wrong with the file of a document that should be read.

One row a code; `{name}` is filled from the problem's details and from what was found.
"""

from porion.core.language.problem_words import Sentences

_READ = "un document PDF (avec son texte), HTML, Word (.docx), ou un texte en UTF-8 (.txt, .md)"

PROBLEMS: dict[str, Sentences] = {
    "document_form": Sentences(
        "ce fichier n’est pas d’un format lu par Porion ({found})",
        _READ,
        "ouvrez-le dans le logiciel qui l’a produit, et enregistrez-le en .docx ou en PDF",
    ),
    "document_too_long": Sentences(
        "fichier de {found} Mo",
        "au plus {limit} Mo",
        "retirez les images, ou découpez le document",
    ),
    "document_empty": Sentences(
        "ce document ne contient aucun mot",
        _READ,
        "vérifiez que c’est bien le bon fichier",
    ),
    "document_damaged": Sentences(
        "ce fichier {form} est endommagé ou incomplet ({found})",
        "un fichier entier",
        "téléchargez-le de nouveau, ou enregistrez-le de nouveau depuis le logiciel d’origine",
    ),
    "document_endless": Sentences(
        "la lecture de ce PDF n’a pas abouti ({found})",
        "un PDF qui se lit en quelques secondes",
        "ouvrez-le dans un navigateur et imprimez-le de nouveau en PDF ; s’il ne s’ouvre pas, "
        "demandez-en une autre copie",
    ),
    "document_locked": Sentences(
        "ce fichier {form} est protégé par un mot de passe",
        "un fichier qui s’ouvre sans mot de passe",
        "enregistrez-en une copie sans protection",
    ),
    "document_scanned": Sentences(
        "ce PDF est une image : ses {found} page(s) n’ont pas de texte",
        "un PDF avec une couche de texte",
        "passez-le dans un logiciel de reconnaissance de caractères (OCR), ou demandez "
        "le fichier d’origine",
    ),
    "document_scanned_pages": Sentences(
        "page(s) sans texte, sans doute des images, non lue(s) : {found}",
        "du texte sur chaque page",
        "lisez ces pages vous-même, ou passez-les dans un logiciel de reconnaissance de "
        "caractères (OCR)",
    ),
    "document_bomb": Sentences(
        "l’archive de ce fichier se déplie en un volume anormal ({found})",
        "un document Word ordinaire",
        "n’ouvrez pas ce fichier ; demandez-en une autre copie",
    ),
    "document_entities": Sentences(
        "ce fichier Word contient des définitions XML qui n’y ont pas leur place ({found})",
        "un document Word ordinaire",
        "n’ouvrez pas ce fichier ; demandez-en une autre copie",
    ),
    "document_encoding": Sentences(
        "octet {found} illisible en UTF-8",
        "un texte en UTF-8",
        "enregistrez le fichier de nouveau, en choisissant le codage Unicode (UTF-8)",
    ),
    "document_utf16": Sentences(
        "ce texte est en UTF-16 (« Unicode » de certains logiciels)",
        "un texte en UTF-8",
        "enregistrez le fichier de nouveau, en choisissant le codage Unicode (UTF-8)",
    ),
    "document_nul": Sentences(
        "caractère nul dans le texte", "du texte", "supprimez ce caractère invisible"
    ),
    "document_ending": Sentences(
        "nommé en {found}, ce fichier est en réalité du {form} ; il est lu ainsi",
        "une fin de nom qui dit le format",
        "renommez le fichier s’il doit servir ailleurs",
    ),
    "document_tongue": Sentences(
        "ce document ne semble pas être en français (langue probable : {found})",
        "un document en français",
        "vérifiez chaque nombre proposé : les règles de lecture sont celles du français",
    ),
    "document_declared": Sentences(
        "cette page n’est pas en UTF-8 : elle est lue comme elle se déclare ({found})",
        "une page en UTF-8",
        "vérifiez les accents",
    ),
}
