"""Words that keep a date to themselves, and words that carry it over to the next number."""

#: Participles that tell when something came to be: the date is that thing's, not a number's that
#: follows ("la convention signée le …").
FOUNDING = """
signé créé adopté approuvé voté lancé conclu daté publié fondé inauguré instauré institué installé
promulgué délibéré validé transmis reçu déposé entré né issu datant engagé construit bâti édifié
renouvelé prorogé
classé inscrit labellisé rédigé élaboré établi arrêté prescrit ouvert démarré débuté réuni tenu
organisé élu nommé prolongé étendu reconduit recruté mis constitué révisé modifié présenté
"""

#: What a text cites with its date: "la délibération du 3 mars 2022".
CITED = """
loi décret arrêté délibération convention avenant circulaire ordonnance règlement directive contrat
accord protocole courrier lettre note rapport avis séance réunion comité conseil commission
assemblée jury bureau copil cotech marché bail acte permis charte délibérations séances réunions
"""

#: Words that set a base of comparison before a date.
BASES = """
par rapport à
rapport à
comparé à
comparée à
comparés à
comparées à
comparativement à
référence
base
vs
versus
"""

#: A sentence with one of these on one day tells of a decision or a meeting of that day.
DECIDING = """
réuni séance délibér voté signé signature signai conseil assemblée jury inaugur
approuv adopté décid convoqu engagement
"""

#: After a date, words that carry it on to the number behind them although a comma stands between.
CARRYING = """
soit représentant pour permettant correspondant totalisant dont avec comprenant concernant parmi
portant bénéficiant impliquant mobilisant atteignant
"""

#: What opens a clause of its own, in which an earlier date no longer holds.
OPENING = """
tandis que
alors que
tandis qu'
alors qu'
mais
contre
au lieu de
or
cependant
toutefois
par ailleurs
en revanche
"""

#: Nouns of a beginning: a date behind one of them tells when a thing came to be.
BIRTHS = """
signature
création
lancement
adoption
ouverture
mise en service
mise en place
mise en œuvre
inauguration
fondation
publication
entrée en vigueur
démarrage
installation
"""

#: Nouns of what will happen to a thing, between its price or size and a date.
EVENTS = """
ouverture
livraison
mise en service
mise en eau
mise en location
démarrage
début
début des travaux
fin
fin des travaux
fin de chantier
réception
inauguration
achèvement
lancement
notification
OS
"""

#: Verbs of a course of things, as they begin: "et progresse depuis 2019".
GOING_ON = """
progress augment baiss prolong diminu poursui continu recul stagn évolu crois
"""

#: Words of now and of other times: a heading lends no date where one of them stands.
NOW = """
aujourd'hui
actuellement
désormais
à ce jour
l'an dernier
l'année dernière
cette année
à présent
l'an passé
l'année passée
mois dernier
prochainement
à venir
à terme
bientôt
"""

#: Headings with one of these words tell the time of what stands below them.
LENDING = """
bilan résultat situation réalis chiffre exercice activité état avancement donnée année point étape
"""
