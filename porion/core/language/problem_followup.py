"""French sentences for what is wrong with lineage, commitments, their follow-up and decisions."""

from porion.core.language.problem_words import Sentences

_LINEAGE: dict[str, Sentences] = {
    "fact_to_come": Sentences(
        "{found} est après le {public}, jour où « {document} », qui le dit, était déjà public",
        "un jour que ce texte pouvait connaître",
        "corrigez le jour ou le passage, ou dites le fait annoncé (planned)",
    ),
    "lineage_end_missing": Sentences(
        "filiation « {found} » dont un bout manque",
        "un objectif d’origine, sauf pour added ; un objectif d’arrivée, sauf pour not_taken_up",
        "indiquez la clé de l’objectif, ou changez le lien",
    ),
    "lineage_end_too_many": Sentences(
        "filiation « {relation} » qui nomme aussi « {found} »",
        "rien dans cette cellule pour un tel lien",
        "videz la cellule, ou changez le lien",
    ),
    "lineage_cycle": Sentences(
        "la filiation revient sur elle-même : {found}",
        "une suite qui va d’un texte à un texte plus récent",
        "corrigez ou retirez l’un des pas de la boucle",
    ),
    "lineage_target_elsewhere": Sentences(
        "« {found} » est un objectif du texte « {agreement} »",
        "un objectif de « {expected} », le texte que la ligne nomme",
        "corrigez l’objectif ou le texte",
    ),
    "lineage_backwards": Sentences(
        "« {found} » n’est pas plus récent que « {agreement} », d’où vient « {source} »",
        "un texte publié après celui de l’objectif d’origine",
        "échangez les bouts, ou corrigez le texte",
    ),
    "lineage_twice": Sentences(
        "pas « {found} » déjà à la ligne {line}",
        "un pas une seule fois",
        "réunissez les deux lignes",
    ),
    "lineage_both_ways": Sentences(
        "« {objective} » est dit {found}, et la ligne {line} le relie à ce même texte",
        "l’un ou l’autre",
        "retirez l’une des deux lignes, ou écrivez narrows pour une reprise partielle",
    ),
}
_COMMITMENTS: dict[str, Sentences] = {
    "party_undertakes_and_notes": Sentences(
        "« {found} » s’engage et prend seulement acte",
        "l’un ou l’autre",
        "retirez l’organisation de parties ou de noted_by",
    ),
    "role_malformed": Sentences(
        "« {found} » ne nomme pas un rôle",
        "un rôle comme role:editors, jamais le nom d’une personne",
        "écrivez role: puis le rôle en minuscules, sans espace ni accent",
    ),
    "status_twice": Sentences(
        "second statut de « {commitment} » au {found}, après celui de la ligne {line}",
        "un statut par engagement et par jour",
        "gardez l’un des deux, ou corrigez le jour",
    ),
    "status_without_day": Sentences(
        "statut « {found} » sans passage ni jour de publication",
        "le passage qui l’établit, ou le jour où il a été rendu public",
        "complétez evidence ou known_on ; sans eux, aucune date passée ne le montre",
    ),
    "evidence_before_its_day": Sentences(
        "{found} était public le {public}, avant le {as_of} dont il parlerait",
        "un passage publié ce jour-là ou après",
        "citez un autre passage, ou corrigez as_of",
    ),
    "evidence_not_yet_public": Sentences(
        "statut public le {found}, établi par {evidence}, public le {public} seulement",
        "un jour où tous ses passages étaient publics",
        "corrigez known_on, ou videz la cellule : les passages en décident alors",
    ),
    "documentation_without_evidence": Sentences(
        "constat « {found} » sans rien à l’appui",
        "un passage, un chiffre ou un fait daté qui le montre",
        "citez-le, ou écrivez not_documented",
    ),
    "documentation_with_evidence": Sentences(
        "constat not_documented avec « {found} » à l’appui",
        "rien à l’appui de ce constat",
        "videz la cellule, ou écrivez documented ou similar_only",
    ),
    "documentation_not_later": Sentences(
        "« {found} » vient d’un texte qui n’est pas plus récent que {document}, où « {commitment} »"
        " est pris",
        "un texte publié après l’engagement",
        "retirez-le, ou citez un texte plus récent",
    ),
    "corpus_missing": Sentences(
        "recherche dont on ne sait pas où elle a été faite",
        "les documents où les mots ont été cherchés",
        "indiquez leurs clés",
    ),
    "evidence_outside_corpus": Sentences(
        "{found} n’est pas dans un document cherché ({corpus})",
        "un passage de l’un de ces documents",
        "ajoutez le document à corpus, ou corrigez le passage",
    ),
    "observation_of_nothing": Sentences(
        "observation qui ne porte sur rien",
        "un chiffre ou un engagement",
        "indiquez la clé de l’un ou de l’autre",
    ),
}
_GOVERNANCE: dict[str, Sentences] = {
    "decision_unowned": Sentences(
        "décision close le {found} sans responsable",
        "l’organisation qui la met en œuvre, dans owner",
        "indiquez-la, ou videz closed_on",
    ),
    "decision_of_another_body": Sentences(
        "instance « {found} », alors que la réunion « {meeting} » est celle de {expected}",
        "l’instance de la réunion",
        "corrigez l’instance ou la réunion",
    ),
    "decision_on_another_day": Sentences(
        "décision du {found}, réunion « {meeting} » du {held}",
        "le même jour",
        "vérifiez les deux dates",
    ),
}
_FIGURES: dict[str, Sentences] = {
    "verdict_before_correction": Sentences(
        "verdict du {found} sur « {figure} », corrigé depuis (le {corrected})",
        "un verdict sur les valeurs d’aujourd’hui",
        "relisez les deux chiffres et décidez à nouveau",
    ),
    "formula_of_itself": Sentences(
        "« {found} » est calculé à partir de lui-même",
        "d’autres chiffres que le résultat",
        "corrigez les opérandes",
    ),
    "formula_operands": Sentences(
        "{found} opérande pour l’opération {operation}",
        "{expected}",
        "complétez ou corrigez la liste",
    ),
    "part_above_whole": Sentences(
        "{part} est déclaré partie de « {found} », qui ne vaut que {whole}",
        "une partie au plus égale à son total",
        "vérifiez la transcription et le périmètre ; l’écart peut être dans le document",
    ),
}
PROBLEMS: dict[str, Sentences] = {**_LINEAGE, **_COMMITMENTS, **_GOVERNANCE, **_FIGURES}
