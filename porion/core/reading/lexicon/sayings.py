"""Words besides verbs that say what a number is: phrases, nouns of money, words of goals,
forecasts and beginnings, and the units that have a state of works.

Each line: `words | what they say of money | what they say of things`, as `kind` or `kind:state`;
a lone `-` says nothing.
"""

#: words by themselves, anywhere in the clause | money | things
PHRASES = """
en cours | - | actual:started
en chantier | - | actual:started
en travaux | - | actual:started
en phase de travaux | - | actual:started
en phase chantier | - | actual:started
mis en chantier | - | actual:started
mise en chantier | - | actual:started
mises en chantier | - | actual:started
en construction | - | actual:started
livraisons | - | actual:delivered
constructions | - | actual:delivered
rénovations | - | actual:delivered
réhabilitations | - | actual:delivered
mis en service | actual:delivered | actual:delivered
mise en service | actual:delivered | actual:delivered
mises en service | actual:delivered | actual:delivered
mis en location | - | actual:delivered
mises en location | - | actual:delivered
remis en location | - | actual:relet
remises en location | - | actual:relet
remis sur le marché | - | actual:relet
à l'étude | - | actual:studied
études portent sur | - | actual:studied
étude porte sur | - | actual:studied
en étude | - | actual:studied
en études | - | actual:studied
en phase études | - | actual:studied
en conception | - | actual:studied
en phase d'étude | - | actual:studied
en cours d'étude | - | actual:studied
en cours d'instruction | - | actual:studied
prioritaires | - | actual:identified
en vigueur | - | actual:in_force
actives | - | actual:in_force
actifs | - | actual:in_force
en cours de validité | - | actual:in_force
arrivés à échéance | - | actual:ended
arrivées à échéance | - | actual:ended
mis à disposition | grant:unspecified | actual
met à disposition | grant:unspecified | actual
mettent à disposition | grant:unspecified | actual
dossier déposé pour | grant:requested | -
mise à disposition | grant:unspecified | actual
mis en place | - | actual
mises en place | - | actual
plan de financement | grant:unspecified | -
fait l'objet | - | actual
ont eu lieu | - | actual
a eu lieu | - | actual
est de | - | actual
sont de | - | actual
était de | - | actual
étaient de | - | actual
on compte | - | actual
on dénombre | - | actual
dispose de | - | actual
disposent de | - | actual
il existe | - | actual
s'élève | actual:stated | actual
s'élèvent | actual:stated | actual
s'établit | actual:stated | actual
s'établissent | actual:stated | actual
se compose | - | actual
composé de | - | actual
composée de | - | actual
doté de | envelope | -
dotée de | envelope | -
dotés de | envelope | -
dotées de | envelope | -
doté d' | envelope | -
dotée d' | envelope | -
annonce | announced | -
annoncent | announced | -
annoncé | announced | -
annoncée | announced | -
annoncés | announced | -
annoncées | announced | -
a annoncé | announced | forecast
inscrit au budget | envelope | -
inscrits au budget | envelope | -
ouverts au budget | envelope | -
autorisation de programme | envelope | -
autorisations de programme | envelope | -
autorisation d'engagement | envelope | -
restant à verser | announced | -
reste à verser | announced | -
caduc | grant:lapsed | -
caduque | grant:lapsed | -
caduques | grant:lapsed | -
caducs | grant:lapsed | -
"""

#: nouns before a number ("une enveloppe de 3 M€") or right after it ("3 M€ de subventions")
NOUNS = """
subvention subventions sub subv | grant:unspecified | -
aide aides | grant:unspecified | -
cofinancement cofinancements financement financements | grant:unspecified | -
dotation dotations | grant:unspecified | -
soutien soutiens | grant:unspecified | -
accompagnement accompagnements | grant:unspecified | -
concours | grant:unspecified | -
contribution contributions participation participations | grant:unspecified | -
bonification bonus prime primes | grant:unspecified | -
prêt prêts | grant:unspecified | -
investissement investissements | payment:unspecified | -
dépense dépenses décaissement décaissements | payment:unspecified | -
demande demandes | grant:requested | -
versement versements paiement paiements acompte acomptes | payment:paid | -
solde | payment:settled | -
enveloppe enveloppes | envelope | -
budget budgets | envelope | -
fonds | envelope | -
crédit crédits | envelope | -
"""

#: words that make a goal of what they govern
TARGETS = """
objectif
objectifs
obj.
cible
cibles
vise à
visent à
visant à
vise
visent
visé
visée
visés
visées
ambition
ambitionne
ambitionnent
à atteindre
pour atteindre
d'atteindre
atteindre le chiffre
cap des
cap de
s'est fixé
se fixe
se fixent
s'engage à
s'engagent à
à réhabiliter
à lancer
à raccorder
à équiper
à pourvoir
à rénover
à construire
à réaliser
à livrer
à créer
à traiter
à produire
à recruter
exigé
exigée
exigés
exigées
requis
requise
requises
escompté
escomptée
escomptés
escomptées
à former
"""

#: words in the head of a column or of a list | money | things
HEADS = """
réalisé | actual | actual
réalisés | actual | actual
réalisée | actual | actual
réalisation | actual | actual
réalisations | actual | actual
constaté | actual | actual
situation | - | actual
bilan | - | actual
engagement | grant:committed | -
engagements | grant:committed | -
engagé | grant:committed | actual:started
crédits de paiement | envelope | -
cp | envelope | -
ae | envelope | -
montant maximal | envelope | -
plafond | envelope | -
coût | - | -
"""

#: words that make a goal of what has no verb of the past
HORIZONS = """
d'ici
au plus tard
à terme
à l'horizon
horizon
au terme
"""

#: words that make a forecast of what they govern
FORECASTS = """
prévu
prévue
prévus
prévues
prévoit
prévoient
prévoyant
prévoyait
prévision
prévisions
prévisionnel
prévisionnelle
prévisionnels
prévisionnelles
programmé
programmée
programmés
programmées
attendu
attendue
attendus
attendues
envisagé
envisagée
envisagés
envisagées
envisage
envisagent
estimé à
estimée à
estimés à
estimées à
évalué à
évaluée à
potentiel
potentiels
potentielle
potentielles
projeté
projetés
projetée
projetées
devrait
devraient
pourrait
pourraient
"""

#: words that set a number at the beginning of things
BASELINES = """
initialement
initial
initiale
initiaux
au départ
à l'origine
auparavant
situation de départ
situation initiale
état initial
point de départ
état des lieux initial
au lancement
valeur de référence
valeur initiale
"""

#: Units whose things are built, repaired, opened: only these have a state of works.
WORKS = """
homes households buildings gardens facilities libraries schools health_centres hospitals km
operations
estates projects worksites sites lines stations stops streets quarters parks brownfields
lots m2 ha phases parking_spaces panels items
"""
#: Units of what goes on for a time: it ends, and is not delivered.
LASTING = """
operations estates projects worksites contracts agreements programmes plans actions phases studies
"""
