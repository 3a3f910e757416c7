"""What people say for what the texts say, so that a question in everyday words finds its answer.

Keys are stems; values are words of public documents. Words of a language, of no programme.
"""

from collections.abc import Mapping

from porion.core.folding import fold
from porion.core.stems import stem

_SAID: Mapping[str, tuple[str, ...]] = {
    "rénover": ("réhabilitation", "requalification", "réhabilités"),
    "rénovation": ("réhabilitation", "requalification", "réhabilités"),
    "maison": ("logement",),
    "appartement": ("logement",),
    "habitation": ("logement", "habitat"),
    "argent": ("montant", "crédits", "aides", "subvention", "fonds"),
    "coût": ("montant", "investissement", "budget"),
    "prix": ("coût", "montant"),
    "sous": ("crédits", "montant"),
    "payer": ("financement", "part", "aide"),
    "travail": ("emploi",),
    "boulot": ("emploi",),
    "chômeur": ("emploi", "chômage", "insertion"),
    "embauche": ("recrutement", "emploi"),
    "usine": ("industrie", "gigafactory", "site"),
    "batterie": ("gigafactory",),
    "docteur": ("médecin", "généraliste", "santé"),
    "médecin": ("généraliste", "santé", "clinique"),
    "soigner": ("santé", "soins"),
    "vélo": ("cyclable", "véloroute", "eurovélo", "voies"),
    "train": ("gare", "rail", "ferroviaire", "TER"),
    "route": ("RN17", "contournement", "routier", "A21", "routes"),
    "autoroute": ("A21",),
    "écolier": ("élèves", "scolaire"),
    "école": ("scolaire", "élèves", "lycée", "classes"),
    "lycée": ("lycéens", "scolaire"),
    "jeune": ("jeunesse", "jeunes"),
    "musée": ("Louvre", "culture"),
    "terril": ("paysages", "parcs"),
    "parc": ("parcs", "nature"),
    "pollution": ("dépollution", "friches", "sols"),
    "chauffage": ("énergie", "chaleur"),
    "facture": ("consommation",),
    "isolation": ("énergie", "consommation", "lin", "chanvre"),
    "pauvre": ("pauvreté",),
    "habitant": ("population", "habitants"),
    "place": ("espaces publics",),
    "rue": ("espaces publics",),
    "calendrier": ("échéance",),
    "réunion": ("comité",),
    "chef": ("délégué", "pilote"),
    "responsable": ("délégué", "pilote"),
    "patrimoine": ("UNESCO", "patrimoine"),
}
#: Words of a question that name no subject, but say what sort of answer is wanted.
DATES, COUNTS, AIMS = "dates", "counts", "aims"
_WANTED: Mapping[str, tuple[str, ...]] = {
    DATES: (
        *("date", "dates", "quand", "échéance", "échéances", "calendrier", "délai", "début"),
        *("fin", "finit", "finira", "fini", "finie", "terminé", "ouvre", "ouvrira", "commence"),
    ),
    COUNTS: (
        *("combien", "nombre", "chiffre", "chiffres", "montant", "coût", "total", "prix"),
        *("coûte", "coûtent", "coûter", "coûté", "coûtera"),
    ),
    AIMS: ("axe", "axes", "objectif", "objectifs"),
}
WANTED: Mapping[str, str] = {fold(word): sort for sort, said in _WANTED.items() for word in said}
SAID_FOR: Mapping[str, tuple[str, ...]] = {
    stem(fold(word)): others for word, others in _SAID.items()
}
