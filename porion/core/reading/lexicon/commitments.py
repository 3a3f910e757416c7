"""Words by which somebody undertakes something, and words that only look so. Tables: one word
or group per cell. `~` ends a stem: any ending may follow."""

#: The undertaking itself, after its subject: sure, whatever follows.
PLEDGES = """
se fixe pour objectif de | se fixent pour objectif de | se fixe pour objectifs de
se fixent pour objectifs de | se fixent comme objectif de | se fixe comme objectif de
se fixent l'objectif de | se fixe l'objectif de | se donnent pour objectif de
se donne pour objectif de | se donnent pour objectifs de | ont pour objectif de
a pour objectif de | ont pour objectifs de | a pour objectifs de
se fixent les objectifs suivants | se fixe les objectifs suivants | visent à : | vise à :
s'engage à | s'engagent à | s'engage, | s'engagent, | s'engage : | s'engagent :
s'engage | s'engagent | m'engage à | nous engageons à | s'engagera à | s'engageront à
s'oblige à | s'obligent à | se charge de | se chargent de | s'attache à | s'attachent à
s'attachera à | s'attacheront à | s'emploiera à | s'emploieront à | veillera à | veilleront à
prend l'engagement de | prennent l'engagement de | prendra l'initiative de
prend l'initiative d | prend l'initiative de | prennent l'initiative de
est chargé de | est chargée de | sont chargés de | sont chargées de | est chargé d | est chargée d
a la charge de | ont la charge de | a pour mission de | ont pour mission de
conviennent : | convient : | s'accordent : | conviennent de | conviennent d
convient de mettre | s'accordent pour | s'accordent sur
s'accordent à | il est convenu que | il est convenu de | il est décidé de | il est décidé d
décide : | décident : | décide, | décide de | décident de | décide d | décident d | a décidé de
ont décidé de | a décidé d | ont décidé d | décide que | entend doter | entendent doter | garantit
garantissent
"""

#: Money given, in the present tense: asks for an amount in the clause.
PAYS = """
abonde | abondent | accorde | accordent | affecte | affectent | alloue | allouent | apporte
apportent | attribue | attribuent | cofinance | cofinancent | consacre | consacrent | finance
financent | mobilise | mobilisent | participe | participent | prend en charge
prennent en charge | subventionne | subventionnent | verse | versent
"""

#: Future verbs that promise nothing: the subject may, has, receives, shows.
NO_PROMISE = """
pourra | pourront | permettra | permettront | bénéficiera | recevra | recevront | percevra
percevront | disposera | disposeront | constituera | constitueront | restera | resteront
faudra | suffira | viendra | viendront | deviendra | deviendront | profitera | profiteront
représentera | représenteront | comprendra | comprendront | comportera | comporteront | figurera
figureront | existera | existeront | nécessitera | nécessiteront | rayonnera | regroupera
sembleront | semblera | conviendra | dépendra | dépendront | correspondra | correspondront
résultera | résulteront | découlera | découleront | concernera | concerneront | verra | verront
naîtra | appartiendra | appartiendront | subira | subiront | connaîtra | connaîtront | caméra
opéra | ouvrira | ouvriront | entraînera | entraîneront | appellera | devrait | intégrera
donnera | donneront | contribuera | concourra | fera | feront | agira | prendra | s'agira
démarrera | démarreront | commencera | commenceront | débutera | débuteront
s'échelonneront | échelonneront | dérouleront | déroulera | installeront
accueillera | accueilleront | emploiera | comptera | compteront | couvrira | couvriront
abritera | offrira | offriront | évitera | éviteront | produira | produiront | desservira
achèvera | achèveront | terminera | termineront | finiront | atteindra | atteindront
durera | dureront | coûtera | coûteront | variera | évoluera | vieillira | s'inscrira
s'inscriront | pourrait | sera | seront | aura | auront | aurait
"""

#: Of those, what an actor as the subject still promises.
ACTORS_PROMISE = """
contribuera | contribueront | concourra | concourront | prendra | fera | feront | donnera
donneront | ouvrira | ouvriront | intégrera | aura | auront | veillera
"""

#: After "sera", "seront": what is going to be done.
DONE = """
abond~ | accompagn~ | accord~ | adopt~ | affect~ | allou~ | aménag~ | améliore~ | amélioré~
assur~ | attribu~ | augment~ | bât~ | cofinanc~ | complét~ | conduit~ | confi~ | consacr~
constitu~ | construit~ | coordonn~ | créé~ | décid~ | défin~ | déploy~ | désign~ | développ~
doubl~ | effectu~ | élabor~ | engag~ | établi~ | étendu~ | étudi~ | examin~ | financ~ | form~
install~ | inscrit~ | lanc~ | livr~ | maintenu~ | men~ | mis~ | mobilis~ | ouvert~ | organis~
particip~ | pilot~ | poursuivi~ | pourvu~ | précis~ | présent~ | pris~ | programm~ | propos~
publi~ | réalis~ | recondui~ | réhabilit~ | remis~ | renforc~ | rénov~ | réparti~ | requalifi~
isol~ | éteint~ | remplac~ | raccord~ | équip~ | démol~ | recrut~ | fourni~ | achev~ | termin~
traité~ | réserv~ | réuni~ | signé~ | soumis~ | soutenu~ | subventionn~ | transmis~ | vers~ | vot~
"""

#: Common nouns of those who act, as the subject of a promise in the future.
ACTORS = """
acteur | agence | assemblée | association | bailleur | bailleurs | bénéficiaire | chef de projet
collectivité | collectivités | comité | commission | commune | communes | communauté | conseil
concessionnaire | délégataire | délégué | département | départements | directeur | entreprise
epci | établissement | équipe projet | exploitant | financeur | financeurs | gestionnaire
gouvernement | groupement | intercommunalités | intercommunalité | maire | maîtrise d'œuvre
maître d'ouvrage | mairie | mandataire | métropole | ministère | opérateur | office | organisme
partenaire | partenaires | parties | porteur | porteurs | préfet | préfecture | président
prestataire | région | services | signataire | signataires | société | syndicat | titulaire | union
université | ville | acteurs
"""

#: Whoever says it only notes, wishes or may: no undertaking.
NOTED = """
prend acte | prennent acte | prenant acte | constate | constatent | se félicite | se félicitent
rappelle | rappellent | salue | saluent | prend note | prennent note | regrette | regrettent
s'est engagé | s'est engagée | se sont engagés | se sont engagées | s'étaient engagés
s'était engagé | s'était engagée | pourrait | pourraient | peut | peuvent | souhaite | souhaitent
souhaiterait | aurait pu | n'a pas | n'ont pas | ne s'engage pas | ne s'engagent pas
"""

#: A sentence that begins so is a condition or a question.
CONDITIONS = """
si | dans le cas où | dans l'hypothèse où | à défaut | lorsque | en cas de | au cas où
dès lors que | dès lors qu'il | considérant | vu | attendu | rappelant | pourquoi | comment
faute de
"""

#: A sentence that announces what follows, without a colon: "sur les objectifs suivants."
ANNOUNCES = """
objectifs suivants | objectif suivant | axes suivants | actions suivantes | engagements suivants
orientations suivantes | priorités suivantes | coopérations suivantes | mesures suivantes
points suivants | efforts suivants | missions suivantes | chantiers suivants
"""

#: Headings under which each line is an undertaking, with or without its author.
HEADINGS = """
engagement de | engagement du | engagement des | engagements de | engagements du
engagements des | obligations de | obligations du | obligations des | engagements réciproques
engagements respectifs | missions de | missions du | contribution de | contribution du
contribution des | contributions de | contributions des | rôle de | rôle du | rôle des
"""

#: Headings under which lines that begin with an infinitive are actions to carry out.
PLANS = """
objectif~ | axe~ | action~ | orientation~ | priorité~ | programme~ | feuille de route
plan d'action~ | plan d'actions | mesures
"""

#: Words that end like an infinitive and are none.
NOT_INFINITIVES = """
affaire | antérieur | atelier | cadre | cahier | calendrier | centre | chantier | chapitre
chiffre | contre | courrier | dernier | dossier | encadre | entre | exemplaire | foncier
foyer | histoire | hiver | horaire | immobilier | lettre | lisière | loisir | maire | maître
manière | matière | membre | mer | mètre | ministère | mobilier | métier | nombre | notre
octobre | papier | particulier | partenaire | patrimoine | pilier | plus | premier | présidentaire
propre | quartier | registre | salaire | secondaire | secrétaire | semestre | septembre | novembre
décembre | sentier | sommaire | souvenir | avenir | territoire | théâtre | titre | trimestre
trésor | votre | autre | œuvre | pouvoir | devoir | savoir | espoir | pour | sur | par | hier
xavier | olivier | didier | gauthier | roger | walter | vladimir | pierre | alexandre | andré
escalier | itinéraire | laboratoire | observatoire | inventaire | commentaire | bénéficiaire
fer | hôtelier | infirmier | conférencier | clair | air | four | car | leur | inférieur | zone
"""

#: Families of words that tell the sort of an undertaking; the first met decides. A clause with
#: an amount of money is funding whatever its verb.
KINDS = """
financ~ | funding
cofinanc~ | funding
subvention~ | funding
abond~ | funding
doter | funding
dotation~ | funding
allou~ | funding
verser~ | funding
verse | funding
crédits | funding
enveloppe~ | funding
budget~ | funding
prise en charge | funding
prendre en charge | funding
prendra en charge | funding
étud~ | study
diagnosti~ | study
recens~ | study
évalu~ | study
expertis~ | study
analys~ | study
préfigur~ | study
réflexion~ | study
réexamin~ | study
inventori~ | study
identifi~ | study
cartographi~ | study
zonage~ | regulation
fiscal~ | regulation
exonér~ | regulation
réglement~ | regulation
législati~ | regulation
décret~ | regulation
arrêté~ | regulation
prescri~ | regulation
plan local d'urbanisme | regulation
PLU | regulation
PLUi | regulation
interdi~ | regulation
règle~ | governance
modalité~ | governance
comité~ | governance
gouvernance | governance
pilot~ | governance
délibér~ | governance
instance~ | governance
feuille de route | governance
coordonn~ | governance
coordination | governance
concert~ | governance
réunir~ | governance
réunion~ | governance
rendre compte | governance
rendra compte | governance
inform~ | governance
transme~ | governance
bilan~ | governance
point d'étape | governance
rapport~ | governance
compte rendu | governance
suivi | governance
désign~ | governance
associe~ | governance
portage | governance
accompagn~ | support
souten~ | support
soutien~ | support
aider~ | support
appuy~ | support
appui | support
encourag~ | support
favoris~ | support
facilit~ | support
promouv~ | support
conforter~ | support
contribu~ | support
inciter~ | support
sensibilis~ | support
valoris~ | support
rédui~ | delivery
limit~ | regulation
encadr~ | regulation
plafonn~ | regulation
se réuni~ | governance
réalis~ | delivery
constru~ | delivery
reconstru~ | delivery
bâti~ | delivery
créer~ | delivery
création | delivery
livr~ | delivery
réhabilit~ | delivery
rénov~ | delivery
aménag~ | delivery
install~ | delivery
déploy~ | delivery
mettre~ | delivery
mettra | delivery
développ~ | delivery
renforc~ | delivery
requalifi~ | delivery
démol~ | delivery
ouvrir~ | delivery
doubl~ | delivery
tripl~ | delivery
assur~ | delivery
poursuiv~ | delivery
"""

#: Verbs so general that the noun after them tells the sort: "réaliser une étude".
GENERAL = """
réalis~ | mettre~ | mettra~ | mise~ | assur~ | poursuiv~ | créer~ | création | install~ | renforc~
développ~ | ouvrir~ | constitu~ | doubl~ | tripl~
"""

#: How often: as good as a date for what will be done without a date.
OFTEN = """
chaque année | de chaque année | chaque an | chaque mois | chaque trimestre | chaque semestre
tous les ans
tous les mois | tous les six mois | par an | annuellement | une fois par | deux fois par
trois fois par | tous les trimestres | tous les semestres | tous les deux mois | à l'avance
"""

#: After "est", "sont", in the present tense of an agreement: what is handed over or held by rule.
HANDED_OVER = """
remis~ | présent~ | transmis~ | établi~ | organis~ | réuni~ | adress~ | communiqu~ | produit~
rendu~ | publi~ | mis à jour | mise à jour | examin~ | soumis~ | réalis~ | tenu~ | effectu~
"""

#: What a body decides that gives or makes something.
DECIDED = """
accord~ | attribu~ | allou~ | octroy~ | vers~ | financ~ | cofinanc~ | subventionn~ | particip~
apport~ | engag~ | consacr~ | réserv~ | soutenir | soutient | créer | créé~ | réalis~
construi~ | réhabilit~ | rénov~ | aménag~ | acquérir | acquér~ | lanc~ | recrut~ | mettre
prendre en charge | prend en charge | abond~ | contribu~
"""

#: Common nouns that stand for a body named before | the kinds of bodies that they may be
BODIES = """
agglomération;agglo;intercommunalité;communauté d'agglomération | epci
communauté de communes;communauté;métropole | epci
commune;ville;municipalité | commune
département;conseil départemental | departement
région;conseil régional | region
bailleur;office;organisme | landlord
entreprise;société;groupe | company landlord
association | association
hôpital;centre hospitalier | health
université;rectorat | education
"""

#: Common nouns at the head of a body's name that stand for it later: "le syndicat".
HEAD_NOUNS = """
agence | association | centre | chambre | département | établissement | fondation | fédération
hôpital | institut | mission | office | région | société | syndicat | union | université
"""
