"""Words that end the words of a denominator. Data only."""

#: Verbs, relatives and prepositions behind which another thing begins: "40 % des logements | ont
#: été livrés".
ENDS = """
qui ; que ; dont ; ou ; où ; et ; mais ; par ; pour ; avec ; dans ; sur ; contre ; afin ; ainsi
soit ; depuis ; entre ; aux ; au
lors ; sous ; grâce ; selon ; tandis ; alors ; vers ; chez ; notamment ; ne ; n' ; s' ; se ; ont
a ; est ; sont ; était ; étaient
sera ; seront ; ayant ; avait ; avaient ; peut ; peuvent ; doivent ; doit ; bénéficient ; fait
font ; inférieur ; supérieur
vit ; réside ; bénéficie ; occupe ; dispose ; travaille ; représente ; concerne ; reste ; devient
provient ; relève ; habite ; dépend ; va ; devra ; devrait ; pourra ; pourrait ; serait
aurait ; aura ; déclare ; estime ; accède ; obtient ; trouve ; suit ; atteint ; progresse
augmente ; baisse ; chute ; recule ; diminue ; bondit ; grimpe ; fléchit ; stagne ; passe ; demeure
tombe ; gagne ; perd ; explose ; ralentit ; accélère ; croît ; recula ; reculent ; diminuent
"""
