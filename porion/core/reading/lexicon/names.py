"""Words about names: what may stand in small letters, what makes a name something else.

One word or one group of words per line, without accents where a table is compared folded
(small letters, no accents, hyphens and apostrophes as spaces).
"""

#: Articles and prepositions inside names: written small or capital, never asked for.
SMALL = """
a | au | aux | d | de | des | dit | du | en | et | l | la | le | les | lez | ou | par | pour | s
sous | sur
"""

#: Common nouns at the head of names: they stand in small letters too.
GENERIC = """
academie | action | agence | agglo | agglomeration | aire | ancien | ancienne | antenne | appel
assemblee | association | ateliers | bailleurs | bassin | caisse | canal | centre | chambre | cite
cites | college | comite | comites | commune | communes | communaute | conseil | contrat
contrats | coron | corons | departement | departements | direction | dispositif | echangeur | ecole
entreprises | espace | etablissement | etablissements | faubourg | federation | fondation | fonds
friche | gare | groupe | groupement | hameau | hopital | ilot | institut | intercommunalites
lotissement | lycee | mairie | maison | metropole | ministere | mission | moulin | musee | office
operation | parc | pacte | papeterie | pays | plan | plateforme | pole | prefecture | programme
projets | quartier | region | residence | schema | secteur | service | site | societe | structures
syndicat | territoire | territoires | triage | union | universite | vallee | ville | zac | zone
"""

#: Heads of an address: what follows names a street, not the place.
STREETS = """
allee | avenue | av | bd | boulevard | chaussee | chemin | cours | impasse | passage | place | quai
rond point | rue | ruelle | sentier | square | voie | faubourg
"""

#: With a capital and "de", these name a quarter by a town: "Bois d'Épinoy".
LANDMARKS = """
bois | mont | clos | val | pont | champ | champs | marais | moulin | chemin | porte | plaine | etang
pre | pres | faubourg | chaussee | ferme | hameau | buisson | fond
"""

#: Heads after which a place is named for something that serves a wider area.
INSTITUTIONS = """
academie | arrondissement | cour | cour d appel | depute | deputee | diocese | prefecture | prefet
prefete | route | sous prefecture | sous prefet | sous prefete | stade | tribunal
tribunal administratif | tribunal judiciaire | chambre regionale | rectorat | autoroute
"""

#: Words of direction: a département called so must be told from them by the words around it.
DIRECTIONS = """
nord | sud | est | ouest
"""

#: Before "du Nord" and its like, what makes it another name or a direction.
NOT_BEFORE_DIRECTION = """
afrique | amerique | banlieue | contournement | coree | cote | entree | europe | facade | flanc
france | gare | hemisphere | irlande | lisiere | macedoine | mer | ouest | est | partie | peuples
pole | quartier | rocade | secteur | sortie | sud | vers | vent | zone
"""

#: Names of places that are also common words, verbs or first names: a sign of a place is asked.
HOMONYMS = """
ames | avion | bois | bully | cantin | condé | couture | crespin | dury | erre | essars | fontaine
hamel | landas | marles | marly | mons | moulin | nivelle | orange | pont | provin | rely | remy
sains | sens | tours | vis | vred
"""

#: Before a homonym, what says that it is a place.
PLACE_SIGNS = """
a | commune | communes | d | de | entre | et | mairie | par | sur | vers | ville | villes | ou
"""

#: After "État", what makes it no party ("État des lieux", "état civil").
NOT_AFTER_STATE = """
civil | d | de | des | du | financier | initial | major | membre | membres | parafiscal
previsionnel | recapitulatif | nation | tiers | uni | unis
"""


#: Before a region or a département, what makes it the territory of a State office or of a title.
OFFICES = """
academie | ars | direction | directions | dreal | drac | prefet | prefete | prefecture
prefectures | prefets | rectorat | recteur | rectrice | sous prefet | comite | chambre | ordre
"""

#: Heads that stand in the plural before several names, and the head of each.
PLURAL_HEADS = """
agglomerations | agglomeration
ca | ca
cc | cc
centres hospitaliers | centre hospitalier
ch | ch
cites | cite
communautes d agglomeration | communaute d agglomeration
communautes d agglomerations | communaute d agglomeration
communautes de communes | communaute de communes
conseils departementaux | conseil departemental
departements | departement
hopitaux | hopital
prefectures | prefecture
residences | residence
villes | ville
"""

#: Long heads of inter-communal bodies, and the shorter ones that texts put in their place.
INTERCOMMUNAL = """
Communauté d'agglomération | CA ; Communauté d'agglo ; agglomération ; agglo ; Agglomération
Communauté de communes | CC ; Com de com ; intercommunalité
Communauté urbaine | CU
Métropole | métropole
Métropole européenne | Eurométropole ; métropole
"""

#: Heads that the record gives to parties of a kind, and those that texts use as well.
OTHER_HEADS = """
Département | Conseil départemental ; Conseil général
Région | Conseil régional
Commune | Ville ; Mairie ; Municipalité
Centre hospitalier | CH ; hôpital ; nouveau centre hospitalier
Hôpital | nouvel hôpital ; futur hôpital
Gare | pôle gare ; pôle d'échanges
Syndicat mixte | syndicat
Agence de l'eau | Agence de l'eau
Communauté de communes | Communauté d'agglomération
"""

#: Words that alone, with a capital and "le" or "la", are the one such body last named.
ALONE = """
departement | departement
conseil departemental | departement
region | region
conseil regional | region
communaute d agglomeration | epci
communaute de communes | epci
communaute urbaine | epci
agglomeration | epci
metropole | epci
bailleur | landlord
"""

#: Adjectives behind a noun of money that name its payer: "l'aide régionale" | the payer's sort.
PAYERS = """
regional;regionale;regionaux;regionales | region
departemental;departementale;departementaux;departementales | departement
communal;communale;communaux;communales | commune
municipal;municipale;municipaux;municipales | commune
intercommunal;intercommunale;intercommunaux;intercommunales | epci
communautaire;communautaires | epci
"""

#: The nouns of money that such an adjective follows.
MONEY = """
aide | aides | apport | appui | cofinancement | cofinancements | concours | contribution
contributions | credit | credits | dotation | dotations | enveloppe | financement | financements
part | participation | participations | prime | soutien | subvention | subventions
"""

#: Groups so wide that a sentence names them in passing: sure of them only as those who undertake.
EVERYBODY = """
acteurs | partenaires | parties | parties prenantes | signataires
"""

#: Heads of schemes that hold the name of who pays them: "Fonds friches de l'État".
PAID_BY = """
aide | aides | dotation | dotations | fonds | subvention | subventions
"""

#: After the number of those who signed, what stands for each of them, and their sort ("" for all).
COLLECTIVES = """
intercommunalites | epci
epci | epci
agglomerations | epci
communautes | epci
communautes d agglomeration | epci
departements | departement
partenaires |
signataires |
parties |
"""
