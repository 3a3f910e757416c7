"""Words before a number that tell that it counts nothing: data only, a line per word.

Reasons are those of `NotQuantityReason`. `weak` words only tell where no counted noun follows:
"action 12" is a rank, "l'action 12 logements" is none; the verb "compte 35 membres" counts.
"""

#: What stands before the number, in lower case; "n°", "numéro", a colon and quotation marks
#: between are overlooked: `words | reason | weak`.
BEFORE = """
article | article
articles | article
art. | article
art | article
l. | article
r. | article
d. | article
alinéa | article
alinéas | article
al. | article
annexe | article
annexes | article
chapitre | article
chapitres | article | weak
titre | article | weak
section | article | weak
sous-section | article
paragraphe | article
paragraphes | article
§ | article
considérant | article
axe | article | weak
axes | article | weak
objectif | article | weak
sous-objectif | article | weak
orientation | article | weak
action | article | weak
fiche | article | weak
fiche action | article | weak
fiche-action | article | weak
mesure | article | weak
point | article | weak
points | article | weak
volet | article | weak
pilier | article | weak
priorité | article | weak
thème | article | weak
thématique | article | weak
ambition | article | weak
défi | article | weak
levier | article | weak
engagement | article | weak
question | article | weak
partie | article | weak
tome | article | weak
volume | article | weak
livre | article | weak
scénario | ordinal | weak
hypothèse | ordinal | weak
étape | ordinal | weak
phase | ordinal | weak
tranche | ordinal | weak
vague | ordinal | weak
niveau | ordinal | weak
catégorie | ordinal | weak
classe | ordinal | weak
groupe | ordinal | weak
rang | ordinal | weak
étage | ordinal | weak
temps | ordinal | weak
acte | ordinal | weak
saison | ordinal | weak
session | ordinal | weak
collège | ordinal | weak
bloc | ordinal | weak
page | page
pages | page | weak
p. | page
pp. | page
folio | page
feuillet | page
diapositive | page
planche | page
tableau | reference | weak
tableaux | reference | weak
figure | reference | weak
figures | reference | weak
graphique | reference | weak
carte | reference | weak
encadré | reference | weak
illustration | reference | weak
photo | reference | weak
note | reference | weak
indicateur | reference | weak
lot | reference | weak
lots | reference | weak
îlot | reference | weak
ilot | reference | weak
parcelle | reference | weak
parcelles | reference | weak
bâtiment | address | weak
bât. | address
porte | address | weak
salle | address | weak
quai | reference | weak
loi | reference | weak
décret | reference | weak
arrêté | reference | weak
ordonnance | reference | weak
délibération | reference | weak
délibérations | reference | weak
règlement | reference | weak
directive | reference | weak
circulaire | reference | weak
décision | reference | weak
avenant | reference | weak
rapport | reference | weak
marché | reference | weak
dossier | reference | weak
affaire | reference | weak
convention | reference | weak
contrat | reference | weak
référence | reference | weak
référence presage | reference
réf. | reference
réf | reference
ref. | reference
compte | reference | weak
nature | reference | weak
fonction | reference | weak
sous-fonction | reference | weak
imputation | reference | weak
autorisation de programme | reference | weak
ap | reference | weak
bop | reference
uo | reference
programme | reference | weak
mandat | reference | weak
bordereau | reference | weak
facture | reference | weak
devis | reference | weak
code | reference | weak
insee | reference | weak
siret | reference
siren | reference
rcs | reference
r.c.s. | reference
rna | reference
ape | reference
naf | reference
tva | reference | weak
iban | reference
bic | reference
issn | reference
isbn | reference
presage | reference
synergie | reference
cerfa | reference
iso | reference
norme | reference | weak
cpv | reference
route | road | weak
route départementale | road
route nationale | road
départementale | road | weak
nationale | road | weak
autoroute | road
autoroutes | road
rocade | road | weak
échangeur | road | weak
sortie | road | weak
diffuseur | road | weak
ligne | reference | weak
lignes | reference | weak
bus | name | weak
bulle | name | weak
tram | name | weak
tramway | name | weak
rn | road
rd | road
rnil | road
vc | road
tél | phone
tél. | phone
tel | phone
tel. | phone
téléphone | phone
télécopie | phone
fax | phone
mobile | phone | weak
standard | phone | weak
cs | address
bp | address
b.p. | address
tsa | address
cedex | address
cédex | address
cité | name | weak
fosse | name | weak
fosses | name | weak
puits | name | weak
terril | name | weak
chevalement | name | weak
base | name | weak
plan | name
plan de relance | name | weak
dispositif | name | weak
label | name | weak
génération | name | weak
horizon | name | weak
version | name | weak
bac | name
licence | name | weak
master | name | weak
v | name
départements | name | weak
département | name | weak
temps de lecture | other
lecture | other
années | year
annees | year
exercice | year | weak
campagne | year | weak
millésime | year | weak
"""
