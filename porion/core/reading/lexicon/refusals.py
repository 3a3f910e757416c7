"""Words after and about a number that tell that it counts nothing: data only, a line per word.

Reasons are those of `NotQuantityReason`; the words before stand in `refusals_before`.
"""

#: Capital letters that name a road right before the number, with or without a space.
ROADS = """
RN
RD
RNIL
RM
N
D
E
A
VC
"""

#: Words after the number, "bis" and a comma overlooked: `words | reason`.
AFTER = """
rue | address
avenue | address
av. | address
boulevard | address
bd | address
bld | address
allée | address
chemin | address
impasse | address
place de | address
place du | address
place des | address
place d' | address
quai | address
square | address
esplanade | address
faubourg | address
sentier | address
route de | address
route d' | address
route nationale | address
cedex | address
premiers jours | name
pages | page
min de lecture | other
minutes de lecture | other
minute de lecture | other
er | ordinal
ère | ordinal
ème | ordinal
eme | ordinal
ième | ordinal
° | ordinal
º | ordinal
^{er} | ordinal
^{e} | ordinal
fois deux voies | road
octets | other
pixels | other
"""

#: Endings glued to a number that make it a rank: "2e", "3ème".
RANKS = """
er
re
ere
ère
e
è
eme
ème
ième
nd
nde
ers
res
ères
es
èmes
emes
ᵉ
ᵉʳ
ʳᵉ
"""

#: Letters glued to a number that are a unit: "420km", "35ha", "6mois".
GLUED_UNITS = """
k
m
km
km2
km²
ha
m2
m²
m3
m³
ml
mm
cm
kg
g
t
l
h
j
kw
kwh
kwc
mw
mwh
mwc
gw
gwh
tw
twh
tco
tco2
teqco
teqco2
ans
an
mois
jours
semaines
heures
minutes
min
mn
ares
a
ca
etp
logements
habitants
emplois
places
personnes
fois
"""

#: Nouns of what bears a name in quotation marks: "le festival « 1001 nuits »".
TITLED = """
festival
exposition
spectacle
concert
projet
projets
appel à projets
opération
programme
dispositif
label
concours
collectif
association
salon
journée
démarche
action
baptisé
baptisée
intitulé
intitulée
dit
dite
nommé
"""

#: Words that stand where a noun might and are none, after a bare number.
NO_NOUNS = """
dans
des
les
ces
ses
nos
vos
leurs
depuis
sans
sous
vers
plus
moins
très
mais
alors
puis
après
ainsi
près
hors
dès
tous
toutes
aux
dont
"""
