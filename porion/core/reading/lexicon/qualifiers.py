"""Words that say how a number is meant: about, nearly, more than. Data only."""

#: `words | qualifier | strict`: right before the number; the longest fits. "de" stands for
#: "d'", "des" and "du" too, "à" for "au" and "aux".
BEFORE = """
plus de | more_than |
+ de | more_than |
bien plus de | more_than |
un peu plus de | more_than |
nettement plus de | more_than |
largement plus de | more_than |
beaucoup plus de | more_than |
au-delà de | more_than |
au-dessus de | more_than |
supérieur à | more_than |
supérieure à | more_than |
supérieur strictement à | more_than |
strictement supérieur à | more_than |
strictement supérieure à | more_than |
excède | more_than |
excèdent | more_than |
excéder | more_than |
excédant | more_than |
excédait | more_than |
dépasse | more_than |
dépassent | more_than |
dépasser | more_than |
dépassera | more_than |
dépasseront | more_than |
dépassant | more_than |
dépassait | more_than |
dépassaient | more_than |
dépassé | more_than |
dépassé le cap de | more_than |
dépassé la barre de | more_than |
dépasse la barre de | more_than |
dépasse le cap de | more_than |
franchi le cap de | more_than |
franchit le cap de | more_than |
franchir le cap de | more_than |
franchi la barre de | more_than |
franchit la barre de | more_than |
franchir la barre de | more_than |
franchi le seuil de | more_than |
franchit le seuil de | more_than |
franchir le seuil de | more_than |
au moins | at_least |
à tout le moins | at_least |
au bas mot | at_least |
au minimum | at_least |
au minimum de | at_least |
a minima | at_least |
a minima de | at_least |
minimum | at_least |
minimum de | at_least |
minimum fixé à | at_least |
mini | at_least |
min. | at_least |
minimal de | at_least |
minimale de | at_least |
pas moins de | at_least |
pas plus de | at_most |
plafond | at_most |
plafond : | at_most |
maximum : | at_most |
maxi : | at_most |
max : | at_most |
minimum : | at_least |
mini : | at_least |
plancher : | at_least |
jamais plus de | at_most |
pas loin de | nearly |
non loin de | nearly |
extensible à | up_to |
extensibles à | up_to |
pas moins que | at_least |
non moins de | at_least |
rien moins que | at_least |
à partir de | at_least |
supérieur ou égal à | at_least |
supérieure ou égale à | at_least |
égal ou supérieur à | at_least |
égale ou supérieure à | at_least |
plancher de | at_least |
moins de | at_most | strict
- de | at_most | strict
un peu moins de | nearly |
légèrement moins de | nearly |
bien moins de | at_most | strict
nettement moins de | at_most | strict
inférieur à | at_most | strict
inférieure à | at_most | strict
strictement inférieur à | at_most | strict
strictement inférieure à | at_most | strict
inférieur ou égal à | at_most |
inférieure ou égale à | at_most |
égal ou inférieur à | at_most |
égale ou inférieure à | at_most |
en deçà de | at_most | strict
en-dessous de | at_most | strict
au-dessous de | at_most | strict
sous la barre de | at_most | strict
sous le seuil de | at_most | strict
sous les | at_most | strict
sous | at_most | strict
au plus | at_most |
tout au plus | at_most |
au maximum | at_most |
au maximum de | at_most |
maximum | at_most |
maximum de | at_most |
maximum fixé à | at_most |
maximal de | at_most |
maximale de | at_most |
a maxima | at_most |
maxi | at_most |
max. | at_most |
plafonné à | at_most |
plafonnée à | at_most |
plafonné à hauteur de | at_most |
plafonnée à hauteur de | at_most |
plafond de | at_most |
plafond fixé à | at_most |
dans la limite de | at_most |
dans la limite maximale de | at_most |
dans la limite d'un montant de | at_most |
limité à | at_most |
limitée à | at_most |
jusqu'à | up_to |
jusqu'à hauteur de | up_to |
jusqu'à concurrence de | up_to |
à concurrence de | up_to |
environ | about |
d'environ | about |
env. | about |
env | about |
environ les | about |
quelque | about |
quelques | about |
les quelque | about |
de l'ordre de | about |
dans l'ordre de | about |
de quelque | about |
à peu près | about |
plus ou moins | about |
approximativement | about |
grosso modo | about |
peu ou prou | about |
globalement | exact |
aux alentours de | about |
alentours de | about |
aux environs de | about |
autour de | about |
estimé à | about |
estimée à | about |
estimé à environ | about |
s'estime à | about |
estimation de | about |
évalué à | about |
évaluée à | about |
estime à | about |
avoisine | about |
avoisinent | about |
avoisinant | about |
avoisiner | about |
avoisinait | about |
voisin de | about |
voisine de | about |
proche de | nearly |
près de | nearly |
presque | nearly |
pratiquement | nearly |
quasiment | nearly |
quasi | nearly |
un peu moins que | nearly |
frôle | nearly |
frôlent | nearly |
frôlant | nearly |
approche | nearly |
approchent | nearly |
approchant | nearly |
~ | about |
≈ | about |
≃ | about |
± | about |
+/- | about |
> | more_than |
< | at_most | strict
≥ | at_least |
≤ | at_most |
>= | at_least |
<= | at_most |
=> | at_least |
en plus de | exact |
de moins de | at_most | strict
deux fois plus de | exact |
"""

#: The same behind the number, or behind its noun.
AFTER = """
au bas mot | at_least |
environ | about |
à peu près | about |
approximativement | about |
au moins | at_least |
au minimum | at_least |
minimum | at_least |
mini | at_least |
a minima | at_least |
et plus | at_least |
ou plus | at_least |
voire plus | at_least |
voire davantage | at_least |
et davantage | at_least |
et au-delà | at_least |
ou davantage | at_least |
au plus | at_most |
tout au plus | at_most |
au maximum | at_most |
maximum | at_most |
maximal | at_most |
maximaux | at_most |
maxi | at_most |
max | at_most |
a maxima | at_most |
et moins | at_most |
ou moins | at_most |
"""

#: Words that may stand between such a word and its number.
BETWEEN = (
    "les ; la ; le ; l' ; ses ; ces ; un ; une ; leurs ; nos ; bonne ; bon ; petite ; pas ; "
    "jamais ; aujourd' ; hui ; désormais ; actuellement ; déjà ; donc"
)

#: Words before "autour de" that make it a place or a theme and no quantity.
NOT_AROUND = """
articule ; articulé ; articulée ; articulent ; articulant ; organise ; organisé ; organisée
organisent ; structure ; structuré
structurée ; construit ; construite ; décline ; déclinée ; réuni ; réunis ; réunie ; réunit
rassemble ; rassemblé ; fédère ; fédérer ; groupe
regroupe ; mobilise ; mobilisé ; échange ; échanges ; travail ; travaille ; conçu ; bâti ; bâtie
pensé ; élaboré ; définie ; axé ; axée
centré ; centrée ; décliné ; réunion ; dialogue ; débat ; table ronde ; tournant ; tourne ; bâtit
structurent ; développe ; développé
"""

#: Words that turn a bound round: "ne peut excéder", "sans dépasser", "ne saurait être inférieur à".
NEGATIONS = "ne ; n' ; sans ; pas ; non ; jamais ; ni"
