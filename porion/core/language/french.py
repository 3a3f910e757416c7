"""French words for the record's keys: data only, one table for each enumeration.

The wording was accepted by people who do this work; a test asks a word of every key. Another
language is another module with the same names.
"""

from enum import StrEnum

from porion.core import vocabulary as v
from porion.core.language import french_followup
from porion.core.periods import Known, Season
from porion.core.progress import Reason
from porion.core.quantities import Answer, Order, Remark

#: Thousands, "%", ":" and "M€" keep to their number; the page's typeface has no U+202F.
NBSP = "\u00a0"

# ----------------------------------------------------------- what stands before a number

#: Printed before a number; nothing is printed beside an exact one.
QUALIFIERS: dict[v.Qualifier, str] = {
    v.Qualifier.EXACT: "",
    v.Qualifier.ABOUT: "environ",
    v.Qualifier.NEARLY: "près de",
    v.Qualifier.MORE_THAN: "plus de",
    v.Qualifier.AT_LEAST: "au moins",
    v.Qualifier.AT_MOST: "au plus",
    v.Qualifier.UP_TO: "jusqu’à",
    v.Qualifier.BETWEEN: "entre",
}
#: "at_most" with a strict bound.
LESS_THAN = "moins de"
AND = "et"
#: A result of which neither end is known.
CANNOT_BE_KNOWN = "ne peut pas être connu"
#: Beside a result whose high end comes from a "jusqu’à".
CEILING = "plafond"

# ------------------------------------------------------------------- silence and sources

NOT_STATED = "Les documents publiés ne le précisent pas"
DERIVED = "Chiffre calculé, non publié par les partenaires"
WORKING_DOCUMENT = (
    "Document de travail, à partir de documents publics, non validé par les partenaires"
)
SCOPE_NOT_STATED = "périmètre non précisé"
SCOPE_OF_ONE_NOT_STATED = "Divergent, périmètre d’un des deux non précisé"
DOES_NOT_ADD_UP = "Écart d’addition"


def parts_not_stated(count: int) -> str:
    """What follows the number of parts of a sum that are not stated."""
    return "part non communiquée" if count < 2 else "parts non communiquées"


# ---------------------------------------------------------------------- words of keys

LABELS: dict[type[StrEnum], dict[StrEnum, str]] = {
    **french_followup.LABELS,
    v.Visibility: {
        v.Visibility.INTERNAL: "Interne",
        v.Visibility.SHARED: "Partagé",
        v.Visibility.VALIDATED: "Validé",
        v.Visibility.PUBLISHED: "Publié",
    },
    v.Qualifier: {
        v.Qualifier.EXACT: "nombre exact",
        v.Qualifier.ABOUT: QUALIFIERS[v.Qualifier.ABOUT],
        v.Qualifier.NEARLY: QUALIFIERS[v.Qualifier.NEARLY],
        v.Qualifier.MORE_THAN: QUALIFIERS[v.Qualifier.MORE_THAN],
        v.Qualifier.AT_LEAST: QUALIFIERS[v.Qualifier.AT_LEAST],
        v.Qualifier.AT_MOST: "au plus, moins de",
        v.Qualifier.UP_TO: QUALIFIERS[v.Qualifier.UP_TO],
        v.Qualifier.BETWEEN: "entre … et …",
    },
    v.FigureKind: {
        v.FigureKind.BASELINE: "Situation de départ",
        v.FigureKind.TARGET: "Cible",
        v.FigureKind.ACTUAL: "Réalisé",
        v.FigureKind.FORECAST: "Prévision",
        v.FigureKind.ENVELOPE: "Enveloppe",
        v.FigureKind.ANNOUNCED: "Montant annoncé",
        v.FigureKind.GRANT: "Subvention attribuée",
        v.FigureKind.PAYMENT: "Paiement",
        v.FigureKind.EVENT: "Fait daté",
    },
    v.FigureState: {
        v.FigureState.IDENTIFIED: "Identifiée",
        v.FigureState.STUDIED: "À l’étude",
        v.FigureState.FINANCED: "Financée",
        v.FigureState.STARTED: "En travaux",
        v.FigureState.DELIVERED: "Réceptionnée",
        v.FigureState.RELET: "Remis en location",
        v.FigureState.IN_FORCE: "En vigueur",
        v.FigureState.ENDED: "Achevée",
        v.FigureState.REQUESTED: "Demandé",
        v.FigureState.PROGRAMMED: "Programmé",
        v.FigureState.COMMITTED: "Engagé (AE, État) ou voté / affecté (AP, collectivité)",
        v.FigureState.NOTIFIED: "Notifié",
        v.FigureState.CLAIMED: "Acompte demandé",
        v.FigureState.PAID: "Payé (CP, État) ou mandaté (collectivité)",
        v.FigureState.SETTLED: "Soldé",
        v.FigureState.REDUCED: "Réduit",
        v.FigureState.LAPSED: "Caduc",
        v.FigureState.REPAID: "Reversé",
        v.FigureState.UNSPECIFIED: "État non précisé",
    },
    v.DocumentKind: {
        v.DocumentKind.AGREEMENT: "Engagement ou convention",
        v.DocumentKind.REVIEW: "Bilan",
        v.DocumentKind.PRESS_RELEASE: "Communiqué de presse",
        v.DocumentKind.WEB_PAGE: "Page web",
        v.DocumentKind.DECISION: "Décision",
        v.DocumentKind.DATASET: "Jeu de données",
        v.DocumentKind.OTHER: "Autre document",
    },
    v.PlaceKind: {
        v.PlaceKind.COMMUNE: "Commune",
        v.PlaceKind.EPCI: "Intercommunalité (EPCI)",
        v.PlaceKind.DEPARTEMENT: "Département",
        v.PlaceKind.REGION: "Région",
        v.PlaceKind.CITE: "Cité minière",
        v.PlaceKind.SITE: "Site",
        v.PlaceKind.PERIMETER: "Périmètre",
    },
    v.PartyKind: {
        v.PartyKind.STATE: "État",
        v.PartyKind.REGION: "Région",
        v.PartyKind.DEPARTEMENT: "Département",
        v.PartyKind.EPCI: "Intercommunalité (EPCI)",
        v.PartyKind.COMMUNE: "Commune",
        v.PartyKind.LANDLORD: "Bailleur",
        v.PartyKind.FUNDER: "Financeur",
        v.PartyKind.OPERATOR: "Opérateur",
        v.PartyKind.COMPANY: "Entreprise",
        v.PartyKind.ASSOCIATION: "Association",
        v.PartyKind.EDUCATION: "Enseignement et formation",
        v.PartyKind.HEALTH: "Santé",
        v.PartyKind.GROUP: "Groupe de partenaires",
        v.PartyKind.OTHER: "Autre organisme",
    },
    v.AgreementKind: {
        v.AgreementKind.AGREEMENT: "Engagement ou convention",
        v.AgreementKind.REVIEW: "Bilan",
    },
    v.CommitmentKind: {
        v.CommitmentKind.DELIVERY: "Réalisation",
        v.CommitmentKind.FUNDING: "Financement",
        v.CommitmentKind.STUDY: "Étude",
        v.CommitmentKind.REGULATION: "Règle ou planification",
        v.CommitmentKind.GOVERNANCE: "Gouvernance",
        v.CommitmentKind.SUPPORT: "Accompagnement",
    },
    v.EventKind: {
        v.EventKind.BEGUN: "Commencé",
        v.EventKind.FINISHED: "Achevé",
        v.EventKind.PLANNED: "Annoncé",
        v.EventKind.HELD: "Tenu",
    },
    v.Nature: {
        v.Nature.STOCK: "Situation à une date",
        v.Nature.FLOW: "Total sur une période",
        v.Nature.CUMULATIVE: "Cumul depuis une date",
        v.Nature.RATE: "Taux",
        v.Nature.CAPACITY: "Capacité",
    },
    v.Direction: {
        v.Direction.UP: "À la hausse",
        v.Direction.DOWN: "À la baisse",
        v.Direction.NONE: "Sans sens souhaité",
    },
    v.Aggregation: {
        v.Aggregation.SUM: "Somme",
        v.Aggregation.LAST: "Dernière valeur",
        v.Aggregation.MAX: "Valeur la plus haute",
        v.Aggregation.MEAN: "Moyenne",
        v.Aggregation.RATIO: "Rapport des deux totaux",
        v.Aggregation.NONE: "Ne s’additionne pas",
    },
    v.Finding: {
        v.Finding.AGREE: "Concordant",
        v.Finding.COMPATIBLE: "Compatible",
        v.Finding.CONTRADICTORY: "Divergent",
        v.Finding.PART_OF: "Partie d’un total",
        v.Finding.NOT_COMPARABLE: "Non comparable",
    },
    v.GapClass: {
        v.GapClass.FORM: "Forme",
        v.GapClass.ROUNDING: "Arrondi",
        v.GapClass.SCOPE: "Périmètre",
        v.GapClass.SUBSTANCE: "Fond",
    },
    v.Verdict: {
        v.Verdict.OPEN: "À éclaircir",
        v.Verdict.ERROR: "Erreur rectifiée",
        v.Verdict.OTHER_SCOPE: "Périmètres différents",
        v.Verdict.LATER_REVISION: "Actualisé depuis",
        v.Verdict.SAME_FACT: "Même fait",
    },
    v.HighlightShape: {
        v.HighlightShape.SET: "Ensemble, état par état",
        v.HighlightShape.NUMBERS: "Chiffres côte à côte",
        v.HighlightShape.DATES: "Dates annoncées d’un projet",
        v.HighlightShape.MONEY: "Ligne d’argent",
        v.HighlightShape.PLACES: "Lieux proposés",
    },
    v.NotQuantityReason: {
        v.NotQuantityReason.PAGE: "Numéro de page",
        v.NotQuantityReason.ARTICLE: "Article ou partie d’un texte",
        v.NotQuantityReason.ROAD: "Route ou ligne",
        v.NotQuantityReason.PHONE: "Téléphone",
        v.NotQuantityReason.ADDRESS: "Adresse",
        v.NotQuantityReason.NAME: "Nom propre",
        v.NotQuantityReason.YEAR: "Année",
        v.NotQuantityReason.DATE: "Date",
        v.NotQuantityReason.DURATION: "Durée",
        v.NotQuantityReason.ORDINAL: "Rang",
        v.NotQuantityReason.REFERENCE: "Référence",
        v.NotQuantityReason.OTHER: "Autre nombre",
    },
    Known: {
        Known.YES: "Publié à cette date",
        Known.MAYBE: "Peut-être déjà connu",
        Known.NO: "Pas encore publié",
    },
    Season: {
        Season.SPRING: "printemps",
        Season.SUMMER: "été",
        Season.AUTUMN: "automne",
        Season.WINTER: "hiver",
    },
    Answer: {
        Answer.YES: "oui",
        Answer.NO: "non",
        Answer.UNKNOWN: "ne peut pas être connu",
    },
    Order: {
        Order.LESS: "inférieur",
        Order.EQUAL: "égal",
        Order.GREATER: "supérieur",
        Order.UNKNOWN: "ne peut pas être connu",
    },
    Remark: {
        Remark.WRITTEN_IN_MILLIONS: "écrit en millions, comparé à une demi-unité près",
        Remark.ORDER_OF_MAGNITUDE: "ordre de grandeur",
        Remark.DECLARED_FLOOR: "valeur minimale déclarée par l’indicateur",
        Remark.UNLIKELY: "compatible, peu vraisemblable",
        Remark.ROUNDING_MAY_EXPLAIN: "l’arrondi peut l’expliquer",
    },
    Reason: {
        Reason.ACTUAL_NOT_STATED: "aucune information publiée à ce jour",
        Reason.AS_AT_NOT_STATED: "date d’arrêt non précisée",
        Reason.AS_AT_BEFORE_START: "la date d’arrêt précède le début du décompte",
        Reason.BASELINE_NOT_STATED: "situation de départ non communiquée",
        Reason.BEYOND_CALENDAR: "trop lointain pour être daté",
        Reason.DEADLINE_NOT_STATED: "échéance non précisée",
        Reason.DEADLINE_PASSED: "échéance passée à la date d’arrêt",
        Reason.RATES: "deux taux se lisent côte à côte",
        Reason.LEFT_NOT_BOUNDED: "le reste à faire n’est pas borné",
        Reason.NO_DIRECTION: "aucun sens n’est fixé pour cet indicateur",
        Reason.NO_MINIMUM_PACE: "aucun rythme minimal n’est publié",
        Reason.PACE_NOT_STATED: "aucun rythme publié",
        Reason.START_NOT_STATED: "début du décompte non précisé",
        Reason.TARGET_NOT_POSITIVE: "la cible ne permet pas de calculer une part",
        Reason.TARGET_REACHED: "cible atteinte",
    },
}
