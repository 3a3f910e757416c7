"""French words for units: data only. Every code of the registry has its words."""

from dataclasses import dataclass

_VOWELS = "aeéèêiouhœAEÉIOUH"


@dataclass(frozen=True)
class UnitWords:
    """Words of one unit: `one` up to 2 excluded, `many` from 2 on; `symbol` marks signs, which
    keep to their number and take no article."""

    one: str
    many: str
    symbol: bool = False

    @property
    def of_many(self) -> str:
        """ "de logements", "d’heures"."""
        return f"d’{self.many}" if self.many[0] in _VOWELS else f"de {self.many}"

    @property
    def the_many(self) -> str:
        """ "les logements"."""
        return f"les {self.many}"


def _nouns(words: str) -> dict[str, UnitWords]:
    """From lines `code: singular, plural`; the plural is left out where only an s is added."""
    table = {}
    for line in words.strip().splitlines():
        code, _, forms = line.strip().partition(": ")
        one, _, many = forms.partition(", ")
        table[code] = UnitWords(one, many or f"{one}s")
    return table


def _symbols(words: str) -> dict[str, UnitWords]:
    table = {}
    for line in words.strip().splitlines():
        code, _, sign = line.strip().partition(": ")
        table[code] = UnitWords(sign, sign, symbol=True)
    return table


PER_YEAR = "par an"
#: By how much a yearly amount changes.
EVERY_YEAR = "chaque année"

#: Signs. Money has its own way of writing large amounts: see `numbers.amount`.
SYMBOLS = _symbols(
    """
    EUR: €
    kEUR: k€
    EUR/home: € par logement
    EUR/m2: €/m²
    EUR/month: € par mois
    EUR/inhabitant: € par habitant
    EUR/person: € par personne
    EUR/hour: € par heure
    EUR/place: € par place
    EUR/ha: €/ha
    EUR/day: € par jour
    EUR/t: € par tonne
    EUR/MWh: €/MWh
    EUR/household: € par foyer
    EUR/m3: €/m³
    EUR/m: €/m
    EUR/km: €/km
    %: %
    FTE: ETP
    cm: cm
    m: m
    km: km
    m2: m²
    ha: ha
    km2: km²
    m3: m³
    kWh: kWh
    MWh: MWh
    GWh: GWh
    kWh/m2: kWh/m²
    kWh/m2/yr: kWh/m² par an
    kW: kW
    MW: MW
    kWp: kWc
    MWp: MWc
    kgCO2/m2/yr: kg de CO₂/m² par an
    kg: kg
    kg/inhabitant: kg par habitant
    t: t
    tCO2: t de CO₂
    inhabitants/km2: hab./km²
    homes/ha: logements/ha
    km/h: km/h
    """
)
NOUNS = _nouns(
    """
    points: point
    x: fois, fois
    hours: heure
    hours/week: heure par semaine, heures par semaine
    people/day: personne par jour, personnes par jour
    vehicles/day: véhicule par jour, véhicules par jour
    students/class: élève par classe, élèves par classe
    minutes: minute
    days: jour
    weeks: semaine
    months: mois, mois
    years: an
    homes: logement
    households: foyer
    buildings: bâtiment
    gardens: jardin
    people: personne
    inhabitants: habitant
    young_people: jeune
    students: élève
    staff: salarié
    participants: participant
    patients: patient
    jobseekers: demandeur d’emploi, demandeurs d’emploi
    rsa_recipients: allocataire du RSA, allocataires du RSA
    recruits: recrutement
    beneficiaries: bénéficiaire
    visitors: visiteur
    jobs: emploi
    contracts: contrat
    pathways: parcours, parcours
    apprenticeships: contrat d’apprentissage, contrats d’apprentissage
    internships: stage
    job_offers: offre d’emploi, offres d’emploi
    job_promises: promesse d’embauche, promesses d’embauche
    estates: cité
    communes: commune
    EPCI: EPCI, EPCI
    departements: département
    regions: région
    quarters: quartier
    sites: site
    parks: parc
    streets: rue
    worksites: chantier
    brownfields: friche
    facilities: équipement
    operations: opération
    projects: projet
    phases: phase
    lots: lot
    stations: gare
    stops: arrêt
    lines: ligne
    hospitals: hôpital, hôpitaux
    health_centres: centre de santé, centres de santé
    libraries: bibliothèque
    schools: établissement scolaire, établissements scolaires
    partners: partenaire
    signatories: signataire
    organisations: organisme
    companies: entreprise
    associations: association
    classes: classe
    agreements: convention
    programmes: programme
    plans: plan
    actions: action
    axes: axe
    objectives: objectif
    measures: mesure
    grants: subvention
    applications: dossier
    studies: étude
    meetings: réunion
    events: événement
    workshops: atelier
    visits: visite
    courses: formation
    vehicles: véhicule
    trees: arbre
    panels: panneau, panneaux
    documents: document
    places: place
    beds: lit
    parking_spaces: place de stationnement, places de stationnement
    items: unité
    """
)
_WORDS = {**SYMBOLS, **NOUNS}


def unit_words(code: str) -> UnitWords:
    """The words of a unit; a yearly unit has those of its base and "par an". KeyError where
    the language has none."""
    if code in _WORDS:
        return _WORDS[code]
    base = _WORDS[code.removesuffix("/yr")]
    return UnitWords(f"{base.one} {PER_YEAR}", f"{base.many} {PER_YEAR}", base.symbol)
