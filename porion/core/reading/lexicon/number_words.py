"""French number words as data: one line per word, an expert extends them without touching code."""

#: Cardinal words that add up: `word | value`. Misspellings seen in public documents stand too.
CARDINALS = """
un | 1
une | 1
deux | 2
trois | 3
quatre | 4
cinq | 5
six | 6
sept | 7
huit | 8
neuf | 9
dix | 10
onze | 11
douze | 12
treize | 13
quatorze | 14
quinze | 15
seize | 16
vingt | 20
ving | 20
vingts | 20
trente | 30
quarante | 40
quarantes | 40
cinquante | 50
cinquantes | 50
soixante | 60
septante | 70
huitante | 80
octante | 80
nonante | 90
"""

#: Words that multiply what stands before them: `word | value`.
SCALES = """
cent | 100
cents | 100
mille | 1000
milles | 1000
million | 1000000
millions | 1000000
milliard | 1000000000
milliards | 1000000000
"""

#: Round numbers of things, "une douzaine": `singular | value`; the plural takes an s.
COLLECTIVES = """
dizaine | 10
douzaine | 12
quinzaine | 15
vingtaine | 20
trentaine | 30
quarantaine | 40
cinquantaine | 50
soixantaine | 60
centaine | 100
millier | 1000
"""

#: Words that may stand between the article and a round number: "une bonne trentaine".
SIZES = """
bon
petit
gros
beau
bonne
petite
grosse
belle
demi
"""

#: What goes before a round number in the plural that nobody counted: "plusieurs centaines".
SEVERAL = """
plusieurs
quelques
des
maintes
diverses
"""

#: Nouns of shares: `noun | in how many parts`; the plural takes an s where it has none.
PARTS = """
moitié | 2
tiers | 3
quart | 4
cinquième | 5
sixième | 6
huitième | 8
dixième | 10
vingtième | 20
centième | 100
"""

#: What follows "un quart" or "un tiers" where they are no share.
NO_SHARE_AFTER = """
d'heure
de finale
de confiance
de tour
temps
lieu
lieux
payant
responsable
place
secteur
"""

#: Verbs and nouns that are factors: `form | times`.
FACTORS = """
doubler | 2
doublant | 2
doublent | 2
doublera | 2
doubleront | 2
doublerait | 2
doubleraient | 2
doublait | 2
doublaient | 2
doublé | 2
doublée | 2
doublés | 2
doublées | 2
doublement | 2
tripler | 3
triplant | 3
triple | 3
triplent | 3
triplera | 3
tripleront | 3
triplerait | 3
triplait | 3
triplé | 3
triplée | 3
triplés | 3
triplées | 3
triplement | 3
quadrupler | 4
quadruplant | 4
quadruplera | 4
quadruplé | 4
quadruplée | 4
quadruplement | 4
quintupler | 5
quintuplé | 5
quintuplée | 5
quintuplement | 5
décupler | 10
décuplé | 10
décuplée | 10
décuplement | 10
double | 2
"""

#: Forms that are factors only with one of these words after them ("le doublement de la ligne"
#: is a factor, "doublement touché" and "double vitrage" are none).
FACTORS_WITH = """
double | de, du, des, d', son, sa, ses, leur, leurs, le, la, les, l'
triple | de, du, des, d', son, sa, ses, leur, leurs, le, la, les, l'
doublement | de, du, des, d'
triplement | de, du, des, d'
quadruplement | de, du, des, d'
quintuplement | de, du, des, d'
décuplement | de, du, des, d'
"""

#: Words before a number of times: "multiplié par 2,5", "divisé par deux".
TIMES_BEFORE = """
multiplier par
multiplie par
multiplient par
multiplié par
multipliée par
multipliés par
multipliées par
multipliant par
multipliera par
multiplication par
diviser par
divise par
divisé par
divisée par
divisés par
divisées par
divisant par
division par
facteur
facteur de
coefficient de
coefficient multiplicateur de
"""

#: Words after a number of times: "deux fois plus".
TIMES_AFTER = """
fois plus
fois moins
fois supérieur
fois supérieure
fois supérieurs
fois supérieures
fois inférieur
fois inférieure
fois inférieurs
fois inférieures
fois la
fois le
fois les
fois celui
fois celle
fois ceux
fois celles
fois l'
"""

#: Multipliers printed after digits: `as printed | value`; capitals count ("m" is the metre).
MULTIPLIERS = """
k | 1000
K | 1000
M | 1000000
Md | 1000000000
Mds | 1000000000
md | 1000000000
mds | 1000000000
MD | 1000000000
Mrd | 1000000000
Mrds | 1000000000
mille | 1000
millier | 1000
milliers | 1000
million | 1000000
millions | 1000000
Million | 1000000
Millions | 1000000
MILLION | 1000000
MILLIONS | 1000000
milliard | 1000000000
milliards | 1000000000
Milliard | 1000000000
Milliards | 1000000000
"""

#: Changes from one value to another, "passer de 10 à 15", which are two figures and no range.
#: A verb in -er stands in all its forms, a star for any ending; `always`, or `unless %` where
#: "augmenter de 10 à 15 %" is a range all the same.
CHANGES = """
passer | always
porter | always
évoluer | always
évolution | always
ramener | always | down
relever | always
abaisser | always | down
tomber | always | down
remonter | always
passage | always
augmenter | unless %
progresser | unless %
diminuer | unless % | down
baisser | unless % | down
reculer | unless % | down
chuter | unless % | down
grimper | unless %
monte | unless %
montent | unless %
monté | unless %
montée | unless %
montera | unless %
rédui* | unless % | down
croître | unless %
croît | unless %
décroît* | unless % | down
augmentation | unless %
progression | unless %
diminution | unless % | down
baisse | unless % | down
hausse | unless %
réduction | unless % | down
"""

#: Nouns and abbreviations of time after "deux ... et demi": `noun | unit`.
HALVES = """
an | years
ans | years
année | years
années | years
mois | months
heure | hours
heures | hours
fois | x
kilomètre | km
kilomètres | km
hectare | ha
hectares | ha
point | points
points | points
"""
