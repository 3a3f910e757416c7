"""Words that tell which number of a sentence a name belongs to. A cell per word or group."""

#: Before a party: it pays, does or holds what the number counts.
AGENT = """
par | pour | de | du | des | d' | d’ | part de | part du | via | selon | côté | auprès de
"""

#: Before a party: it receives; whoever gives stays with the number.
BENEFICIARY = """
à | au | aux | en faveur de | en faveur du | en faveur des | au profit de | au profit du
au profit des | au bénéfice de | au bénéfice du | au bénéfice des | auprès de | auprès du
auprès des | aux côtés de | aux côtés du | aux côtés des | en lien avec | avec | envers
destinés à | destinée à | destinées à | destiné à | attribués à
"""

#: After a comma, what still speaks of the same thing: "12 logements à Lens, soit 3 M€".
SUBORDINATE = """
dont | soit | représentant | représentent | pour | avec | permettant | ce qui | correspondant
c'est-à-dire | totalisant | portant | financé | financée | financés | financées | à raison
qui | ayant | comprenant | moyennant | sur | que | qu'il | qu'elle | qu'ils | qu'elles | où
long de | longue de | longs de | longues de | situé | située | situés | situées
à hauteur de | à hauteur d' | d'un montant | d'une | d'un | au titre | dans le cadre | en
"""

#: What may stand between names of one list.
BETWEEN = """
et | ou | ainsi que | puis | de | du | des | d' | d’ | la | le | les | l' | l’ | à | au | aux
sur | par | pour | dans | en | entre | ville de | villes de | commune de | communes de | avec
une part | que | jusqu'à | vers | près de | notamment | mais aussi
"""

#: What begins another statement: names before it do not speak of the numbers after it.
ANOTHER = """
tandis que | tandis qu' | alors que | alors qu' | mais | puis | auxquels | auxquelles
quand | pendant que | contrairement à | par ailleurs | en outre | enfin
"""

#: Right before a number: it is of another place or another time than what was spoken of.
COMPARED = """
contre | au lieu de | tandis qu'il était de | comparé à | par rapport à | face à
"""

#: Nouns of those who act: "les EPCI de la vallée" names them, not a place.
ACTORS = """
acteurs | agglomérations | bailleurs | collectivités | communes | élus | epci
intercommunalités | maires | partenaires | élues | entreprises | associations
"""
