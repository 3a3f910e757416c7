"""The tables and columns that are open to all, said in plain words: one text for each name.

The API's description, the page of the data and their Data Package all say these.
"""

from collections.abc import Mapping

from porion.answers.open_followup_words import FOLLOWUP_COLUMNS, FOLLOWUP_TABLES

#: Table: what it is called, what one row of it is.
TABLES: Mapping[str, tuple[str, str]] = {
    "programmes": ("Programmes", "Le programme lui-même : son nom, ses dates, sa licence."),
    "documents": (
        "Documents",
        (
            "Les textes publics dont viennent les chiffres, avec leur date ou leurs bornes de"
            " publication et l’empreinte de leur texte. Les textes n’y sont pas."
        ),
    ),
    "headings": ("Parties des documents", "Où commence chaque partie d’un document."),
    "parties": (
        "Organisations",
        "Organismes publics, entreprises, associations : ceux que les textes nomment.",
    ),
    "places": (
        "Lieux",
        (
            "Tous les niveaux de territoire, de la région au site, avec leur code officiel"
            " et un point quand ils sont connus."
        ),
    ),
    "memberships": (
        "Appartenances",
        "Quel lieu se trouve dans quel autre, depuis et jusqu’à quand.",
    ),
    "agreements": ("Conventions et bilans", "Les textes qui fixent ou relisent des objectifs."),
    "objectives": ("Axes et objectifs", "Les axes et objectifs de chaque texte, dans leur ordre."),
    "schemes": ("Dispositifs", "Fonds, aides, taxes et dispositifs d’emploi nommés."),
    "commitments": (
        "Engagements",
        (
            "Ce que quelqu’un s’engage à faire dans un texte, et pour quand. Seuls les engagements"
            " déjà relevés y sont."
        ),
    ),
    "events": (
        "Faits datés",
        "Ce qu’un document dit d’une date, sans nombre : commencé, achevé, prévu.",
    ),
    "indicators": (
        "Indicateurs",
        "Ce qui est mesuré, défini une fois ; les chiffres s’y rattachent.",
    ),
    "scopes": ("Périmètres de comptage", "Ce qui est compté ou non, quand un texte le précise."),
    "figures": (
        "Chiffres",
        (
            "Un nombre, tel qu’un document l’énonce : bornes, qualificatif, unité, dates, lieux,"
            " position et empreinte du passage."
        ),
    ),
    "figure_versions": (
        "Transcriptions antérieures",
        "Ce que Porion avait d’abord relevé d’un chiffre, avant correction, et pourquoi.",
    ),
    "relations": ("Écarts et accords", "Ce qui tient entre deux chiffres : constat et décision."),
    "not_quantities": (
        "Nombres écartés",
        "Les nombres d’un document qui ne mesurent rien : page, téléphone, route.",
    ),
    "highlights": (
        "Mises en avant",
        "Ce que la page d’accueil montre en premier, et dans quel ordre.",
    ),
    **FOLLOWUP_TABLES,
    "deadlines": (
        "Échéances",
        (
            "Les dates annoncées par les textes, à venir ou passées le jour demandé. Table calculée"
            " à partir des conventions, des engagements et des faits datés."
        ),
    ),
}

_DATES = {
    "starts_on": "premier jour",
    "ends_on": "dernier jour, inclus",
    "ends_words": "comment la fin est connue, quand aucun texte ne l’imprime",
    "signed_on": "jour de la signature",
    "published_on": "jour de publication ; vide quand le document n’est pas daté",
    "known_on": "jour où c’est devenu public ; vide quand seules des bornes sont connues",
    "known_after": "pas encore public ce jour-là",
    "known_before": "sûrement public ce jour-là",
    "valid_from": "début de la période, inclus",
    "valid_to": "fin de la période, incluse",
    "as_at": "jour de la situation",
    "as_at_lent": "jour prêté par un autre énoncé du même fait",
    "date_words": "mots du document, quand la date est une convention (mi-2025)",
    "due_from": "premier jour de l’échéance ; vide quand seule la fin est dite",
    "due_to": "dernier jour de l’échéance, inclus",
    "due_words": "mots du document pour l’échéance",
    "on_from": "premier jour du fait",
    "on_to": "dernier jour du fait, inclus",
    "on_words": "mots du document pour cette date",
    "recorded_at": "moment où Porion l’a relevé",
    "corrected_on": "jour de la correction",
    "decided_on": "jour de la décision",
    "vintage": "millésime du code officiel géographique",
}
_NUMBERS = {
    "value_low": "borne basse, en unités entières (euros, et non millions) ; 63 pour 63 %",
    "value_high": "borne haute ; vide quand le texte la laisse ouverte (« plus de »)",
    "low_strict": "vrai : la borne basse elle-même est exclue",
    "high_strict": "vrai : la borne haute elle-même est exclue",
    "qualifier": "le mot du texte : exact, environ, plus de, près de…",
    "printed": "le nombre exactement comme le document l’imprime",
    "unit": "code de l’unité",
    "denominator": "ce à quoi un taux se rapporte ; not_stated quand le texte ne le dit pas",
    "amount_eur": "montant en euros, quand l’engagement en donne un",
    "words": "la même chose en français",
    "floor": "plus petite valeur possible, s’il y en a une",
    "population": "habitants (Insee), au millésime indiqué",
    "lon": "longitude en degrés (WGS 84)",
    "lat": "latitude en degrés (WGS 84)",
    "characters": "longueur du texte mis au propre, en caractères",
    "rank": "ordre, à partir de 1",
    "number": "numéro imprimé : I, 1, a",
    "version": "1 pour la première transcription",
    "figures": "nombre de chiffres publics rattachés, au jour demandé",
}
_EVIDENCE = {
    "document": "document source (clé de documents)",
    "passage": "position dans le texte mis au propre : DOCUMENT:début-fin",
    "passage_start": "début du passage, en caractères",
    "passage_end": "fin du passage, exclue",
    "passage_sha256": "empreinte SHA-256 du passage",
    "context_passages": "où se trouvent la date, le nom ou le lieu, s’ils sont ailleurs",
    "also_at": "le même énoncé, ailleurs dans le même document",
    "sha256": "empreinte SHA-256 du texte mis au propre",
    "file": "nom du fichier du texte, pour qui l’installe",
    "url": "adresse du document, quand elle est connue",
    "language": "langue du texte",
    "publishers": "qui l’a publié (clés de parties)",
    "recorded_by": "rôle qui l’a relevé, jamais une personne",
    "corrected_by": "rôle qui a corrigé",
    "decided_by": "rôle qui a décidé",
    "reason": "pourquoi",
    "basis": "comment l’appartenance est connue",
    "surely_known": "faux : peut-être seulement déjà public au jour demandé",
}
_LINKS = {
    "indicator": "indicateur (clé de indicators)",
    "scope": "périmètre de comptage (clé de scopes) ; vide quand le texte n’en donne pas",
    "objective": "objectif (clé de objectives)",
    "agreement": "convention ou bilan (clé de agreements)",
    "amends": "convention modifiée (clé de agreements)",
    "signatories": "signataires (clés de parties)",
    "parent": "ligne de la même table qui contient celle-ci",
    "part_of": "le tout dont cette ligne est une partie déclarée",
    "place": "lieu (clé de places)",
    "container": "lieu qui contient (clé de places)",
    "places": "lieux (clés de places) ; plusieurs lieux partagent un seul nombre",
    "parties": "organisations nommées (clés de parties)",
    "payers": "qui paie (clés de parties)",
    "beneficiaries": "qui reçoit (clés de parties)",
    "operator": "qui gère (clé de parties)",
    "scheme": "dispositif (clé de schemes)",
    "left": "premier chiffre (clé de figures)",
    "right": "second chiffre (clé de figures)",
    "lent_by": "chiffre qui prête sa date ou son périmètre (clé de figures)",
    "revises": "annonce antérieure dont la date change (clé de events)",
    "revised_by": "annonce ultérieure qui change la date (clé de events)",
    "throughout": "vrai si les dates sont celles de toute la durée de l’accord",
    "numerator": "indicateur au numérateur",
    "pace_of": "indicateur dont celui-ci mesure le rythme annuel",
    "members_of": "ensemble dont celui-ci compte les membres, état par état",
    "member_events": "faits datés des membres de l’ensemble (clés de events)",
    "indicators": "indicateurs (clés de indicators)",
    "headline_indicator": "indicateur qui ouvre la page d’accueil",
}
_OTHERS = {
    "key": "clé publique et permanente de la ligne",
    "label": "nom ou libellé ; les libellés sont ceux de Porion",
    "short_label": "nom court",
    "note": "ce que la rédaction veut qu’on sache de la ligne",
    "visibility": "interne, partagé, validé ou publié ; rien d’interne n’est ici",
    "to_qualify": "vrai tant qu’il manque de quoi publier la ligne",
    "kind": "genre",
    "state": "où en est la chose ou l’argent",
    "state_words": "verbe du document, quand l’état n’est pas précisé",
    "status": "à venir ou passée le jour demandé ; rien n’est dit de la suite",
    "computed": "vrai quand aucun texte n’imprime ce jour",
    "project": "projet, le même pour les faits datés et les engagements qui en parlent",
    "topic": "thème",
    "definition": "ce qui est compté",
    "nature": "stock, flux, cumul, taux ou capacité",
    "direction": "sens souhaité",
    "over_time": "comment les valeurs se réunissent dans le temps",
    "over_places": "comment les valeurs se réunissent entre lieux",
    "stated": "vrai quand le texte le dit ; faux pour une hypothèse de Porion",
    "finding": "constat de la machine",
    "class": "classe de l’écart : forme, arrondi, périmètre, fond",
    "verdict": "décision d’une personne",
    "code": "code officiel : Insee, SIREN, dep-59, reg-32",
    "aliases": "autres noms",
    "form": "forme d’une cité, dans les mots du registre d’où vient le lieu",
    "owners": "noms des organismes propriétaires, selon ce registre",
    "siren": "numéro SIREN",
    "signatory": "vrai pour qui a signé l’engagement du programme",
    "regime": "régime",
    "legal_basis": "base légale",
    "shape": "comment elle se montre",
    "remark": "remarque imprimée avec elle",
    "publisher": "qui tient le dossier",
    "data_licence": "licence des données",
    "data_licence_url": "adresse de cette licence",
    "data_origin": "mention d’origine à reprendre",
    "places_origin": "d’où viennent lieux, codes et populations",
}
#: Column: what a cell of it says.
COLUMNS: Mapping[str, str] = {
    **_DATES,
    **_NUMBERS,
    **_EVIDENCE,
    **_LINKS,
    **FOLLOWUP_COLUMNS,
    **_OTHERS,
}
