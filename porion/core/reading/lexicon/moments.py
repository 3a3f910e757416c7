"""Words of dates: months, seasons, parts of the year, and what leads a date in.

Each line is `words | what they mean`; variants of spelling stand on lines of their own. Lines can
be added without touching code.
"""

#: name as printed (accents may be missing) | number of the month
MONTHS = """
janvier | 1
janv. | 1
février | 2
fevrier | 2
févr. | 2
fév. | 2
mars | 3
avril | 4
avr. | 4
mai | 5
juin | 6
juillet | 7
juil. | 7
août | 8
aout | 8
septembre | 9
sept. | 9
octobre | 10
oct. | 10
novembre | 11
nov. | 11
décembre | 12
decembre | 12
déc. | 12
"""

#: name | key of core.periods.Season
SEASONS = """
printemps | spring
été | summer
automne | autumn
hiver | winter
"""

#: words before a month, a season, a part of a year or a year | which of its days is meant
POINTS = """
fin | end
fin de | end
fin du | end
fin d' | end
fin de l' | end
fin du mois de | end
fin d'année | end
fin de l'année | end
fin d'exercice | end
fin de l'exercice | end
mi- | middle
mi | middle
mi-année | middle
milieu | middle
milieu de | middle
milieu d'année | middle
milieu de l'année | middle
début | start
debut | start
début de | start
début du | start
début d'année | start
début de l'année | start
début du mois de | start
"""

#: parts of a year as printed before it | first month, last month
PARTS = """
T1 | 1-3
T2 | 4-6
T3 | 7-9
T4 | 10-12
1T | 1-3
2T | 4-6
3T | 7-9
4T | 10-12
S1 | 1-6
S2 | 7-12
1er trimestre | 1-3
premier trimestre | 1-3
1er trim. | 1-3
2e trimestre | 4-6
2ème trimestre | 4-6
2nd trimestre | 4-6
deuxième trimestre | 4-6
second trimestre | 4-6
2e trim. | 4-6
3e trimestre | 7-9
3ème trimestre | 7-9
troisième trimestre | 7-9
3e trim. | 7-9
4e trimestre | 10-12
4ème trimestre | 10-12
quatrième trimestre | 10-12
dernier trimestre | 10-12
4e trim. | 10-12
1er semestre | 1-6
premier semestre | 1-6
1er sem. | 1-6
2e semestre | 7-12
2ème semestre | 7-12
2nd semestre | 7-12
second semestre | 7-12
deuxième semestre | 7-12
2e sem. | 7-12
dernier semestre | 7-12
"""

#: words that lead a date in | role: as_at, during, since or by; a third cell says: `weak` where
#: the words lead quantities in as well ("pour 2000 habitants"), `from` where a range begins
LEADS = """
au | as_at
à la date du | as_at
à date du | as_at
en date du | as_at
à | as_at | weak
a | as_at | weak
à la | as_at | weak
à l' | as_at | weak
le | as_at | weak
les | during | weak
en | during
en l'an | during
dans | during | weak
durant | during
pendant | during
au cours de | during
au cours du | during
courant | during
sur | during | weak
sur la période | during
pour la période | during
de la période | during
la période | during
période | during
au titre de | during | weak
au titre du | during
pour | during | weak
lors de | during | weak
lors du | during
entre | during | weak from
de | during | weak from
d' | during | weak from
du | during | from
des | during | weak
depuis | since
depuis la | since
à compter de | since
à compter du | since
à partir de | since
à partir du | since
à dater du | since
dès | since
dès la | since
d'ici | by
d'ici à | by
d'ici à la | by
d'ici la | by
d'ici au | by
avant | by
avant la | by
au plus tard | by
au plus tard en | by
au plus tard à la | by
à l'horizon | by
à horizon | by
horizon | by
à l'échéance | by
à échéance | by
échéance | by
objectif | by
objectifs | by
cible | by
jusqu'en | by
jusqu'au | by
jusqu'à | by
jusqu'à la | by
jusque | by
"""

#: nouns between the leading words and the date
NOUNS = """
le
la
l'
le mois de
au mois de
l'année
l'an
année
années
l'exercice
exercice
exercice budgétaire
l'exercice budgétaire
les
les années
la période
le budget
l'été de
"""

#: nouns before a year that stands alone, and make sure that it is one
YEAR_NOUNS = """
année
an
exercice
budget
budgets
bilan
rapport
programme
programmation
campagne
édition
saison
millésime
promotion
session
plan
objectif
objectifs
cible
recensement
enquête
données
situation
chiffres
résultats
rentrée
convention
contrat
réalisé
prévu
prévision
bp
ca
insee
"""

WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"

#: A year followed by one of these words counts nothing; any other word in the plural is
#: taken for what it counts ("2000 contrats").
PLURAL_STRANGERS = """
plusieurs nous vous dans sans sous vers mais puis ses mes tes nos vos des les ces leurs tous toutes
plus aux après dès depuis près moins alors lors auprès celles ceux elles ils très trois six deux dix
jamais toujours désormais quelques certains certaines autres dont aussi ainsi pas divers diverses
nos deux vingt-six mises mis toutefois hors seuls seules parmi envers selon lesquels lesquelles cas
suivants suivantes inclus incluses compris comprises exclus
"""

#: Words near "2020-2021" that make of it a school year.
SCHOOL = (
    "scolair élève lycé collèg étudiant universitair rentrée décroch baccalauréat parcoursup école"
)
