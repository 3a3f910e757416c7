"""Verbs: what each says of money and of things, and the words about a verb that tell its time.

Verbs are given by their infinitive; regular ones in -er and -ir are conjugated by the program.
Each line: `verbs | what they say of money | what they say of things`, as `kind` or `kind:state`;
a lone `-` says nothing, `=` the same as of money. Times of the verb turn a result into a forecast,
an announcement or a goal; see `sayings.py`.
"""

#: infinitives in -er and -ir | money | things
VERBS = """
accorder attribuer allouer octroyer apporter subventionner | grant:unspecified | actual
cofinancer abonder voter | grant:unspecified | actual
appeler | payment:claimed | actual
aider accompagner contribuer participer bénéficier | grant:unspecified | actual
financer | grant:unspecified | actual:financed
préfinancer | grant:unspecified | actual:financed
investir mobiliser consacrer dépenser injecter débourser | payment:unspecified | actual
verser payer mandater régler décaisser acquitter liquider | payment:paid | actual
solder | payment:settled | actual:ended
rembourser restituer reverser | payment:repaid | actual
solliciter | grant:requested | -
engager | grant:committed | actual:started
notifier | grant:notified | -
minorer | grant:reduced | -
annuler | grant:lapsed | -
programmer planifier | grant:programmed | forecast
livrer réhabiliter rénover réceptionner restaurer requalifier moderniser | actual:delivered | =
isoler raccorder équiper inaugurer aménager viabiliser réaménager réaliser | actual:delivered | =
bâtir édifier rebâtir agrandir végétaliser réparer sécuriser | actual:delivered | =
achever terminer finaliser parachever | actual:delivered | actual:finished
clôturer expirer | - | actual:ended
lancer démarrer entamer initier débuter commencer expérimenter mener | - | actual:started
étudier | - | actual:studied
identifier recenser prioriser inventorier | - | actual:identified
relouer | - | actual:relet
créer signer recruter déployer réintégrer intégrer concrétiser réserver affecter | - | actual
articuler nécessiter former embaucher sauvegarder conserver accepter | - | actual
tomber remonter éviter économiser accéder | - | actual
préserver organiser effectuer enregistrer rassembler planter distribuer délivrer | - | actual
traiter visiter employer concerner impliquer générer conforter labelliser | - | actual
sensibiliser valider examiner sélectionner conseiller céder fonctionner | - | actual
passer dépasser coûter excéder consommer | actual:stated | actual
franchir doubler tripler relever revaloriser abaisser ramener | actual:stated | actual
porter | actual:stated | -
demander exiger imposer | grant:requested | actual
garantir justifier dater relancer consulter déclarer adhérer | - | actual
orienter insérer | - | actual
animer installer reloger loger héberger scolariser diplômer certifier | - | actual
détecter repérer proposer pourvoir exploiter entretenir reconvertir dépolluer | - | actual
renouveler remplacer démolir supprimer transformer développer renforcer | - | actual
compter totaliser regrouper rassembler dénombrer recouvrir héberger abriter | - | actual
représenter constituer gérer composer augmenter baisser diminuer progresser reculer | - | actual
chuter grimper stagner culminer plafonner gagner occuper fréquenter toucher | - | actual
"""

#: irregular verbs: infinitive | participle | present, singular and plural | future stem | gerund
#: | money | things
IRREGULAR = """
réduire | réduit | réduit réduisent | réduir | réduisant | grant:reduced | actual
construire | construit | construit construisent | construir | construisant | actual:delivered | =
reconstruire | reconstruit | reconstruit | reconstruir | reconstruisant | actual:delivered | =
ouvrir | ouvert | ouvre ouvrent | ouvrir | ouvrant | - | actual:delivered
soutenir | soutenu | soutient soutiennent | soutiendr | soutenant | grant:unspecified | actual
obtenir | obtenu | obtient obtiennent | obtiendr | obtenant | grant:unspecified | actual
percevoir | perçu | perçoit perçoivent | percevr | percevant | payment:paid | -
recevoir | reçu | reçoit reçoivent | recevr | recevant | grant:unspecified | actual
intervenir | intervenu | intervient | interviendr | intervenant | payment:unspecified | actual
atteindre | atteint | atteint atteignent | atteindr | atteignant | actual:stated | actual
comprendre | compris | comprend comprennent | comprendr | comprenant | - | actual
réunir | réuni | réunit réunissent | réunir | réunissant | - | actual
inscrire | inscrit | inscrit inscrivent | inscrir | inscrivant | envelope | actual
suivre | suivi | suit suivent | suivr | suivant | - | actual
produire | produit | produit produisent | produir | produisant | - | actual
conclure | conclu | conclut concluent | conclur | concluant | - | actual
retenir | retenu | retient retiennent | retiendr | retenant | - | actual
maintenir | maintenu | maintient maintiennent | maintiendr | maintenant | - | actual
accueillir | accueilli | accueille accueillent | accueiller | accueillant | - | actual
refaire | refait | refait refont | refer | refaisant | actual:delivered | =
descendre | descendu | descend descendent | descendr | descendant | - | actual
tenir | tenu | tient tiennent | tiendr | tenant | - | actual
permettre | permis | permet permettent | permettr | permettant | - | actual
prendre | pris | prend prennent | prendr | prenant | - | actual
élever | élevé | élève élèvent | élèver | élevant | actual:stated | actual
établir | établi | établit établissent | établir | établissant | actual:stated | actual
pouvoir | pu | peut peuvent | pourr | pouvant | - | -
voir | vu | voit voient | verr | voyant | - | -
vendre | vendu | vend vendent | vendr | vendant | - | actual
rendre | rendu | rend rendent | rendr | rendant | - | -
entreprendre | entrepris | entreprend | entreprendr | entreprenant | - | actual:started
poursuivre | poursuivi | poursuit poursuivent | poursuivr | poursuivant | - | actual:started
instruire | instruit | instruit instruisent | instruir | instruisant | - | actual
perdre | perdu | perd perdent | perdr | perdant | - | actual
acquérir | acquis | acquiert acquièrent | acquerr | acquérant | - | actual
souscrire | souscrit | souscrit souscrivent | souscrir | souscrivant | - | actual
couvrir | couvert | couvre couvrent | couvrir | couvrant | - | actual
offrir | offert | offre offrent | offrir | offrant | - | actual
admettre | admis | admet admettent | admettr | admettant | - | actual
"""

#: before a verb in the infinitive: what it then tells
BEFORE_INFINITIVE = """
permis | past
permettant | past
permet | past
permettent | past
pu | past
permettra | future
permettront | future
permettrait | future
permettraient | future
doit | aim
doivent | aim
devra | aim
devront | aim
vient | past
viennent | past
devrait | future
devraient | future
va | future
vont | future
pourra | future
pourront | future
pourrait | future
pourraient | future
prévoit | future
prévoient | future
envisage | future
envisagent | future
vise | aim
visent | aim
visant | aim
afin | aim
pour | aim
objectif | aim
objectifs | aim
ambition | aim
but | aim
ambitionne | aim
souhaite | aim
souhaitent | aim
engage | aim
engagent | aim
engagés | aim
décide | past
décidé | past
autorise | past
autorisé | past
approuve | past
propose | future
proposé | future
"""

#: forms of verbs that are nouns as well: never read as verbs
HOMOGRAPHS = """
programme programmes offre offres aide visite demande traite chute place placent gagne prime compris
entreprise entreprises produit produits couvert couverts prise prises
"""

#: words before a form of the present that make a noun of it: "la finance", "un compte"
DETERMINERS = """
un une le la les des du de ce cette cet son sa leur notre au aux nouveau nouvelle en par sous
"""

#: auxiliaries before a participle | time
AUXILIARIES = """
a | past
ont | past
avait | past
avaient | past
ayant | past
eu | past
est | past
sont | past
était | past
étaient | past
été | past
fut | past
furent | past
étant | past
sera | future
seront | future
serait | future
seraient | future
être | future
aura | past
auront | past
"""

#: words that may stand between an auxiliary and its verb
BETWEEN = """
, déjà également ainsi aussi d ores et notamment bien encore désormais enfin ensuite tous toutes
toutefois pas plus donc alors depuis jamais pleinement pu dû par ailleurs en outre quant à elle lui
eux elles ce jour stade de se s y en le la les l
"""
