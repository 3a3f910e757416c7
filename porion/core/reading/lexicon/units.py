"""Signs and words of measures, of money in headers, of "per" what. Data only."""

#: `sign or words | unit | times`: written right behind a number, or alone in the head of a
#: column. Spaces may be missing; case counts for signs of one or two letters only.
MEASURES = """
m² | m2 |
m2 | m2 |
m^2 | m2 |
mètre carré | m2 |
mètres carrés | m2 |
m² SDP | m2 |
m² SU | m2 |
m² SHAB | m2 |
m3 | m3 |
m³ | m3 |
mètre cube | m3 |
mètres cubes | m3 |
km² | km2 |
km2 | km2 |
kilomètre carré | km2 |
kilomètres carrés | km2 |
ha | ha |
Ha | ha |
hectare | ha |
hectares | ha |
km | km |
Km | km |
KM | km |
kms | km |
kilomètre | km |
kilomètres | km |
m | m |
mètre | m |
mètres | m |
ml | m |
mètre linéaire | m |
mètres linéaires | m |
cm | cm |
centimètre | cm |
centimètres | cm |
km/h | km/h |
kilomètres par heure | km/h |
kWh | kWh |
kwh | kWh |
KWh | kWh |
KWH | kWh |
kWhEP | kWh |
kWhep | kWh |
kWh EP | kWh |
kWh ep | kWh |
kWhEF | kWh |
kWhef | kWh |
kWh ef | kWh |
kilowattheure | kWh |
kilowattheures | kWh |
MWh | MWh |
mégawattheure | MWh |
mégawattheures | MWh |
GWh | GWh |
gigawattheure | GWh |
gigawattheures | GWh |
TWh | GWh | 1000
kW | kW |
KW | kW |
kilowatts | kW |
MW | MW |
mégawatts | MW |
GW | MW | 1000
kWc | kWp |
kwc | kWp |
KWc | kWp |
kWp | kWp |
kilowatts-crête | kWp |
kilowatt-crête | kWp |
MWc | MWp |
MWp | MWp |
mégawatts-crête | MWp |
GWc | MWp | 1000
kg | kg |
kilo | kg |
kilos | kg |
kilogrammes | kg |
kgCO2 | kgCO2 |
kg CO2 | kgCO2 |
kg de CO2 | kgCO2 |
kgeqCO2 | kgCO2 |
kg éq CO2 | kgCO2 |
kg eq CO2 | kgCO2 |
t | t |
tonne | t |
tonnes | t |
kt | t | 1000
Mt | t | 1000000
tCO2 | tCO2 |
t CO2 | tCO2 |
t de CO2 | tCO2 |
tonne de CO2 | tCO2 |
tonnes de CO2 | tCO2 |
tonnes CO2 | tCO2 |
teqCO2 | tCO2 |
téqCO2 | tCO2 |
teq CO2 | tCO2 |
téq CO2 | tCO2 |
tCO2e | tCO2 |
tCO2eq | tCO2 |
tCO2éq | tCO2 |
t eq CO2 | tCO2 |
t éq CO2 | tCO2 |
t éq. CO2 | tCO2 |
t eq. CO2 | tCO2 |
t éqCO2 | tCO2 |
tonnes équivalent CO2 | tCO2 |
tonne équivalent CO2 | tCO2 |
tonnes équivalents CO2 | tCO2 |
tonnes d'équivalent CO2 | tCO2 |
tonnes eq CO2 | tCO2 |
tonnes éq. CO2 | tCO2 |
tonnes de gaz à effet de serre | tCO2 |
tonnes de GES | tCO2 |
tonnes de dioxyde de carbone | tCO2 |
ktCO2 | tCO2 | 1000
kteqCO2 | tCO2 | 1000
% | % |
p. 100 | % |
pour cent | % |
pourcent | % |
€ | EUR |
euro | EUR |
euros | EUR |
EUR | EUR |
k€ | EUR | 1000
K€ | EUR | 1000
k euros | EUR | 1000
kEUR | EUR | 1000
KEUR | EUR | 1000
milliers d'euros | EUR | 1000
millier d'euros | EUR | 1000
M€ | EUR | 1000000
m€ | EUR | 1000000
Meuros | EUR | 1000000
MEUR | EUR | 1000000
millions d'euros | EUR | 1000000
million d'euros | EUR | 1000000
Md€ | EUR | 1000000000
Mds€ | EUR | 1000000000
milliards d'euros | EUR | 1000000000
ETP | FTE |
ETPT | FTE |
h | hours |
hab | inhabitants |
hab. | inhabitants |
lgts | homes |
lgt | homes |
lgts. | homes |
logts | homes |
logt | homes |
logts. | homes |
"""

#: `words | times`: scales of a head ("en milliers", "en millions d'habitants").
SCALES = """
milliers | 1000
millier | 1000
millions | 1000000
million | 1000000
milliards | 1000000000
"""

#: `words behind "par" or "/" | what`: the unit is `EUR/home` for EUR.
PER = """
an | yr
année | yr
ans | yr
logement | home
lgt | home
logt | home
log | home
logement réhabilité | home
maison | home
ménage | household
foyer | household
m² | m2
m2 | m2
mètre carré | m2
m² et par an | m2/yr
m³ | m3
m3 | m3
mètre cube | m3
ml | m
mètre linéaire | m
mètre | m
km | km
kilomètre | km
mois | month
habitant | inhabitant
hab | inhabitant
personne | person
bénéficiaire | person
jeune | person
agent | person
salarié | person

participant | person
stagiaire | person
lit | place
berceau | place
élève | person
enfant | person
heure | hour
h | hour
place | place
ha | ha
hectare | ha
jour | day
tonne | t
t | t
MWh | MWh
semaine | week
km² | km2
km2 | km2
kilomètre carré | km2
"""

#: Nouns of money: a bare number that they announce is in euros.
MONEY = """
montant ; coût ; budget ; enveloppe ; subvention ; crédit ; dotation ; financement ; dépense
recette ; investissement
aide ; participation ; fonds ; prix ; loyer ; somme ; plafond de dépenses ; contribution ; apport
chiffre d'affaires
autofinancement ; emprunt ; prêt ; solde ; redevance ; cotisation ; cofinancement ; reste à charge
part etat ; autorisation de programme
crédits de paiement ; autorisation d'engagement ; mandaté ; engagé ; versé ; assiette
base subventionnable ; plan de financement
tarif ; honoraires ; indemnité ; valeur ; acompte ; avance ; AE ; CP ; AP ; charge ; produit
total HT ; total TTC ; HT ; TTC
"""

#: Words of a head that only say "how many".
COUNTING = """
nombre ; nb ; nbre ; nb. ; quantité ; total ; volume ; unité ; nombre total ; qté
compte ; cumul
"""

#: Nouns of shares: a bare number that they announce is in per cent.
SHARES = "taux ; part ; pourcentage ; pct ; proportion ; évolution en %"

#: Nouns that announce a number without being what is counted one by one.
STATED = """
inhabitants | population ; population municipale ; population totale
staff | effectif salarié ; effectif
visitors | fréquentation
places | capacité ; capacité d'accueil
hours | durée du travail ; volume horaire ; nombre d'heures
"""
