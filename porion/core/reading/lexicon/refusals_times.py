"""Words about years, lengths of time and ages, which frame a number and count nothing."""

#: Words before a year that tell that it is one.
YEAR_BEFORE = """
en
depuis
dès
fin
mi
début
courant
année
années
l'année
exercice
campagne
millésime
budget
avant
après
jusque
jusqu'en
d'ici
d'ici à
ici
été
automne
hiver
printemps
janvier
février
mars
avril
mai
juin
juillet
août
septembre
octobre
novembre
décembre
trimestre
semestre
rentrée
session
édition
saison
programmation
horizon
l'horizon
échéance
bilan
rapport
"""

#: Nouns of time after a number: `noun | frame`; `count` where "120 jours de formation" counts;
#: `stated` where it is a figure but after "pendant" and the like.
TIMES = """
an | frame
ans | frame
année | frame
années | frame
mois | frame
semaine | count
week-end | count
week-ends | count
semaines | count
jour | count
jours | count
minute | stated
minutes | stated
trimestre | frame
trimestres | frame
semestre | frame
semestres | frame
siècle | frame
siècles | frame
"""

#: Nouns whose length is stated: "une durée de 10 ans" is a figure, "sur 10 ans" frames one.
LENGTHS = """
durée
période
horizon
échelle
bail
baux
espérance de vie
âge
âge moyen
moyenne d'âge
ancienneté
amortissement
désendettement
plafond
seuil
délai
délais
attente
retard
"""

#: Words of a period granted, whose length is none: "dans un délai de deux mois".
GRANTED = """
dans un délai
dans le délai
sous un délai
dans les délais
un délai
le délai de recours
le délai d'appel
"""

#: Words right before a number of years that make it an age, which names a group.
AGES = """
âgé de
âgés de
âgée de
âgées de
jeunes de
enfants de
personnes de
adultes de
élèves de
femmes de
hommes de
filles de
garçons de
adolescents de
séniors de
seniors de
moins de
plus de
+ de
"""
