"""Words that take up a date told before ("à cette date"), or the term that a document states.

Each line: `words | what they mean`; `same` the day, the year or the span told before, a number the
years from it. Lines can be added without touching code.
"""

#: words that take up what was told before | day, year or span | years from it
TAKEN_UP = """
à cette date | day | 0
à cette même date | day | 0
à la même date | day | 0
à ce moment-là | day | 0
à cette échéance | day | 0
la même année | year | 0
cette même année | year | 0
cette année-là | year | 0
au cours de la même année | year | 0
au cours de cette année | year | 0
l'année suivante | year | 1
l'année d'après | year | 1
un an plus tard | day | 1
deux ans plus tard | day | 2
trois ans plus tard | day | 3
l'année précédente | year | -1
l'année d'avant | year | -1
un an plus tôt | day | -1
un an auparavant | day | -1
deux ans plus tôt | day | -2
deux ans auparavant | day | -2
trois ans plus tôt | day | -3
cinq ans plus tôt | day | -5
dix ans plus tôt | day | -10
sur la même période | span | 0
sur cette période | span | 0
sur cette même période | span | 0
dans la même période | span | 0
durant la même période | span | 0
durant cette période | span | 0
pendant cette période | span | 0
pendant la même période | span | 0
au cours de cette période | span | 0
au cours de la même période | span | 0
sur la période | span | 0
sur ces deux années | span | 0
sur ces trois années | span | 0
"""

#: what a document may call itself: "sur la durée de la convention"
OWN_TERM = """
convention accord accord-cadre contrat protocole avenant pacte engagement
"""

#: words for what has a term
TERMED = """
convention
accord
accord-cadre
contrat
protocole
avenant
programme
plan
pacte
engagement
marché
mandat
"""

#: words before the day on which it begins
TAKES_EFFECT = """
prend effet
prendra effet
prennent effet
entre en vigueur
entrera en vigueur
court à compter
est conclue à compter
est conclu à compter
est conclue
est conclu
s'applique à compter
débute
"""

#: numbers of years in words
YEARS = """
un | 1
deux | 2
trois | 3
quatre | 4
cinq | 5
six | 6
sept | 7
huit | 8
neuf | 9
dix | 10
douze | 12
"""

#: A text cited with its date: not the date of the document itself.
CITED = "loi décret arrêté délibération ordonnance circulaire code convention règlement modifié"
