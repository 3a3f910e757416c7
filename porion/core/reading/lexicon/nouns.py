"""Nouns whose unit hangs on their neighbours, and words that stand about nouns.

The nouns themselves are in `nouns_people`, `nouns_places` and `nouns_work`.
"""

#: `noun | words of the same sentence, any of them | unit`: the first line that fits decides.
BY_CONTEXT = """
partenaire | signataire ; signer ; signature ; signé ; engagement | signatories
établissement | élève ; collégien ; lycéen ; scolaire ; académie ; éducation | schools
établissement | école ; collège ; lycée | schools
établissement | patient ; soins ; santé ; hospitalier | hospitals
établissement | entreprise ; salarié ; économique ; sirene | companies
structure | salarié ; insertion | organisations
réhabilitation | logement ; habitation ; bailleur ; énergivore | homes
rénovation | logement ; habitation ; bailleur ; énergivore | homes
construction | logement ; bailleur ; locatif | homes
démolition | logement ; bailleur | homes
livraison | logement ; bailleur | homes
agrément | logement ; bailleur | homes
mise en chantier | logement | homes
réhabilitation | | operations
rénovation | | operations
démolition | | operations
livraison | | operations
agrément | | applications
mise en chantier | | operations
mise en service | | operations
"""

#: Doings: what stands behind "de" is what is counted ("création de 40 emplois", "12 créations
#: d'emplois", "300 réhabilitations de logements").
DOINGS = """
création ; construction ; réhabilitation ; rénovation ; production ; livraison ; ouverture
démolition ; acquisition
reconstruction ; reconversion ; restructuration ; extension ; réalisation ; implantation
plantation ; pose ; remplacement
mise en service ; mise en chantier ; mise à disposition ; installation ; transformation
requalification ; isolation ; vente
cession ; attribution ; mise en vente ; modernisation ; recrutement ; signature ; suppression
maintien ; équivalent ; type
sauvegarde ; équipement ; commande ; achat
"""

#: Adjectives that stand before the noun.
BEFORE_NOUN = """
plus ; nouveau ; nouvel ; nouvelle ; ancien ; ancienne ; autre ; grand ; grande ; petit ; petite
premier ; première ; dernier ; dernière
principal ; principale ; différent ; différente ; seul ; seule ; même ; bon ; bonne ; futur
future ; meilleur ; meilleure ; gros ; grosse
beau ; belle ; vieux ; vieille ; simple ; moyen ; moyenne ; vrai ; vraie ; véritable ; vaste
haut ; haute ; long ; longue ; court ; courte
bel ; éventuel ; éventuelle ; actuel ; actuelle ; prochain ; prochaine ; éphémère ; précédent
précédente ; divers ; diverse
double ; triple ; multiple ; ex ; quasi ; certain ; certaine ; potentiel ; potentielle ; tout
toute ; moindre ; demi ; mini
"""

#: Words that end the search for the noun of a number: behind them another thing begins.
NO_NOUN = """
en ; dans ; à ; au ; aux ; pour ; par ; sur ; sous ; avec ; sans ; chez ; vers ; depuis ; entre
contre ; dès ; avant ; après ; pendant ; durant
lors ; selon ; hors ; via ; dont ; que ; qui ; où ; quand ; lorsque ; si ; comme ; car ; mais ; et
ou ; ni ; donc ; or ; puis ; soit ; ainsi ; aussi
le ; la ; les ; un ; une ; ce ; cet ; cette ; ces ; son ; sa ; ses ; leur ; leurs ; notre ; nos
votre ; vos ; mon ; ma ; mes ; l' ; qu' ; c' ; n' ; s' ; j' ; y
est ; sont ; était ; étaient ; sera ; seront ; a ; ont ; avait ; avaient ; aura ; auront ; être
avoir ; ayant ; étant ; peut ; peuvent ; doit ; doivent
devrait ; devraient ; pourrait ; pourraient ; fait ; font ; va ; vont ; il ; ils ; elle ; elles
on ; nous ; vous ; je ; se ; ne ; pas ; plus ; moins
très ; déjà ; environ ; maximum ; minimum ; seulement ; uniquement ; notamment ; désormais
encore ; toujours ; ici ; là ; hier ; aujourd'hui ; demain ; alors
tandis ; afin ; parmi ; jusqu' ; jusque ; grâce ; suite ; travers ; janvier ; février ; mars
avril ; mai ; juin ; juillet ; août ; septembre ; octobre
novembre ; décembre ; chaque ; chacun ; chacune ; cependant ; toutefois ; toute ; tous ; toutes
près ; presque ; dits ; dites ; suivant ; suivants ; suivantes
deux ; trois ; quatre ; cinq ; six ; sept ; huit ; neuf ; dix ; onze ; douze ; bis ; ter ; quater
autour ; auprès ; partir ; concernant ; respectivement
bénéficient ; concernent ; représentent ; sous réserve ; mille ; cent ; million ; millions
milliard ; milliards ; euros ; euro ; total ; net ; brut ; dites
autres et ; inclus ; incluse ; compris ; comprise ; puisque ; voire ; quant ; outre ; malgré
ans et ; d'ici ; TTC ; HT ; HTVA ; env ; bénéficiaient ; vis
"""

#: Participles that leave the noun to be found elsewhere ("dont 350 construits").
PARTICIPLES = """
construit ; construite ; mis ; mise ; ouvert ; ouverte ; pourvu ; pourvue ; inscrit ; inscrite
pris ; prise ; fait ; faite ; prévu ; prévue ; reçu ; reçue
obtenu ; obtenue ; soutenu ; soutenue ; produit ; produite ; détruit ; détruite ; repris ; reprise
conclu ; conclue ; vendu ; vendue ; rendu ; rendue
retenu ; retenue ; remis ; remise ; acquis ; acquise ; souscrit ; souscrite ; offert ; offerte
atteint ; atteinte ; compris ; comprise ; issu ; issue
situé ; située ; supplémentaire ; actuellement ; initialement ; effectivement ; neuf ; neuve
réparti ; répartie ; présent ; présente ; abouti ; fini ; finie
réhabilité ; visité ; habité ; traité ; accepté ; porté ; adapté ; exploité ; exécuté ; acheté
augmenté ; connecté
contracté ; recruté ; présenté ; représenté ; orienté ; implanté ; planté ; compté ; consulté
voté ; apporté
emprunté ; monté ; noté ; limité ; invité ; débuté ; affecté ; alimenté ; assisté ; complété
constaté ; doté
édité ; expérimenté ; fréquenté ; mandaté ; prêté ; projeté ; rejeté ; reporté ; transporté
testé ; facilité
réhabilitée ; visitée ; traitée ; acceptée ; plantée ; présentée ; affectée ; achetée ; mandatée
représentée ; connectée
éligible ; opérationnel ; opérationnelle ; disponible ; restant ; restante ; individuel
individuelle ; collectif ; collective ; existant ; existante
"""

#: Adjectives kept with their noun where no ending tells them.
AFTER_NOUN = """
minier ; minière ; social ; sociale ; locatif ; locative ; vacant ; vacante ; neuf ; neuve
ancien ; ancienne ; public ; publique ; privé ; privée
scolaire ; supplémentaire ; énergivore ; prioritaire ; partenarial ; collectif ; individuel
rural ; rurale ; urbain ; urbaine ; agricole ; sportif ; sportive
direct ; directe ; indirect ; indirecte ; local ; locale ; existant ; existante ; insalubre
indigne ; thermique ; énergétique ; franc ; jeune
culturel ; culturelle ; éligible ; saisonnier ; industriel ; industrielle ; artisanal ; temporaire
durable ; privatif ; concerné ; concernée ; cyclable ; piéton
"""
