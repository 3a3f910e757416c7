"""Homes, territories, buildings, equipment, nature: what documents count on the ground.

One line: `unit | noun ; noun ; …`, in the singular.
"""

PLACES = """
homes | logement ; logement social ; logement locatif ; logement locatif social
homes | maison ; maison individuelle ; pavillon
homes | appartement ; habitation ; résidence principale ; résidence secondaire
homes | unité d'habitation ; LLS ; PLAI ; PLS ; studio ; duplex
homes | maison de mineur ; maison de ville ; maison de maître ; maison de la cité ; maison de cité
homes | maison du coron ; maison du quartier
homes | équivalent logement
homes | passoire thermique ; passoire énergétique ; passoire ; logement vacant ; T1 ; T2 ; T3 ; T4
homes | T6 ; T7 ; F1 ; F2 ; F3 ; F4 ; F5 ; F6
homes | T5 ; maison de mineur ; logt ; lgt ; log ; gîte ; béguinage de logements
homes | réhabilitation de logement ; rénovation de logement ; construction de logement ; PSLA
homes | accession sociale ; accession ; mise en location
buildings | bâtiment ; immeuble ; édifice ; local ; entrepôt ; hangar ; résidence ; barre ; tour
buildings | copropriété ; bâtiment public ; local commercial ; construction
buildings | bureau ; hôtel ; église ; monument ; chevalement ; château ; monument historique
buildings | ferme ; serre
gardens | jardin ; jardin partagé ; jardin familial ; jardin ouvrier ; potager ; parcelle de jardin
estates | cité ; cité minière ; coron ; cité jardin ; cité ouvrière ; cité prioritaire
communes | commune ; ville ; village ; municipalité ; commune minière ; bourg ; commune rurale
communes | centre bourg ; commune membre ; petite ville de demain
communes | centre ville ; ville centre ; ville moyenne ; mairie
EPCI | EPCI ; intercommunalité ; communauté d'agglomération ; communauté de communes
EPCI | communauté urbaine ; agglomération ; métropole
EPCI | établissement public de coopération intercommunale
EPCI | établissement de coopération intercommunale ; établissements de coopération intercommunales
departements | département
regions | région ; pays ; état membre
quarters | quartier ; quartier prioritaire ; QPV
quarters | quartier prioritaire de la politique de la ville ; îlot ; faubourg ; hameau
sites | site ; terril ; site minier ; secteur ; zone ; emplacement ; lieu ; carreau de fosse
sites | fosse ; périmètre ; site patrimonial ; terrain ; parcelle
sites | zone d'activités ; parc d'activités ; ZAC ; point d'eau ; mare ; étang ; captage
sites | cavalier ; unité foncière ; tiers lieu ; pôle ; territoire ; bassin de vie
parks | parc ; square ; aire de jeux ; espace vert ; parc urbain
streets | rue ; voie ; avenue ; boulevard ; place publique ; voirie ; route ; tronçon
streets | espace public ; chemin
worksites | chantier ; chantier d'insertion ; atelier et chantier d'insertion ; ACI
brownfields | friche ; friche industrielle ; friche urbaine ; friche minière
streets | allée ; chaussée
facilities | point lumineux ; point de collecte ; point de recharge ; point d'apport volontaire
facilities | point de vente ; point d'accès ; point relais ; luminaire ; candélabre
facilities | installation ; équipement ; piscine ; crèche ; micro crèche ; gymnase ; stade ; salle
facilities | salle de sport ; complexe sportif ; EHPAD ; musée ; théâtre ; cinéma
facilities | maison de ; maison des ; maison du ; maison d' ; maison départementale
facilities | maison communale ; maison intercommunale
facilities | internat ; unité de méthanisation ; méthaniseur ; chaufferie ; réseau de chaleur
facilities | déchetterie ; déchèterie ; recyclerie ; ressourcerie ; centre social
facilities | maison de quartier ; maison france services ; france services
facilities | espace france services ; structure d'accueil ; résidence autonomie ; foyer logement
facilities | équipement sportif ; terrain de sport ; terrain de football ; city stade ; skatepark
facilities | salle polyvalente ; salle des fêtes ; établissement ; EAJE
facilities | maison de l'emploi ; point d'accueil ; guichet ; agence ; antenne ; centre culturel
facilities | centre aquatique ; station d'épuration ; STEP ; éolienne
facilities | centrale ; centrale solaire ; borne ; borne de recharge ; ouvrage d'art ; pont
facilities | passerelle ; rond point ; giratoire ; carrefour ; parking ; data center
facilities | aire de covoiturage ; aire ; relais petite enfance ; halte garderie ; LAEP
facilities | accueil de loisirs ; cantine ; restaurant ; usine ; site de production
facilities | bassin ; bassin de rétention ; forage ; pompe ; poste de relevage
facilities | station de relevage ; station de pompage ; chaudière ; ascenseur ; toilettes
facilities | aménagement ; point noir ; composteur ; conteneur ; antenne relais ; caméra ; refuge
facilities | abri
lots | lot ; parcelle à bâtir ; terrain à bâtir ; cellule ; cellule commerciale
lots | cellule d'activités ; lot libre ; terrain viabilisé
stations | gare ; station ; halte ; gare routière ; pôle d'échanges ; pôle d'échanges multimodal
stations | PEM
stops | arrêt ; arrêt de bus ; quai ; point d'arrêt
lines | ligne ; ligne de bus ; ligne régulière ; BHNS ; itinéraire ; ligne ferroviaire ; circuit
lines | boucle ; ligne de tramway ; navette ; sentier ; liaison
hospitals | hôpital ; centre hospitalier ; clinique ; établissement de santé
hospitals | établissement hospitalier
health_centres | centre de santé ; maison de santé ; maison de santé pluridisciplinaire ; MSP
health_centres | maison de santé pluriprofessionnelle ; CPTS ; dispensaire
libraries | médiathèque ; bibliothèque ; ludothèque ; point lecture ; médiathèque bibliothèque
schools | bâtiment scolaire
schools | école ; collège ; lycée ; établissement scolaire ; groupe scolaire ; école primaire
schools | école maternelle ; école élémentaire ; université ; CFA ; IUT ; campus
partners | partenaire ; acteur ; financeur ; cofinanceur ; partie prenante ; opérateur
partners | interlocuteur
signatories | signataire ; partenaire signataire ; partie signataire ; cosignataire
organisations | organisme ; structure ; collectivité ; collectivité territoriale ; bailleur
organisations | bailleur social ; mission locale ; pôle métropolitain ; syndicat ; institution
organisations | syndicat mixte ; structure d'insertion ; SIAE
organisations | structure de l'insertion par l'activité économique ; organisme HLM ; ESH
organisations | office public ; OPH ; chambre consulaire
organisations | CCAS ; conseil citoyen ; équipe ; équipe projet ; instance ; service ; direction
organisations | ministère ; laboratoire ; club ; club sportif ; compagnie ; collectif
organisations | maître d'ouvrage ; fondation ; administration ; banque ; SCIC ; SCOP ; fédération
organisations | union ; GIP ; réseau ; hôpital partenaire ; maître d'œuvre
companies | entreprise ; société ; TPE ; PME ; TPE PME ; ETI ; commerce ; start up ; startup
companies | exploitation ; exploitation agricole ; artisan ; employeur
companies | commerce de proximité ; boutique ; magasin ; jeune pousse ; industriel ; prestataire
companies | groupement ; groupement d'entreprises ; auto entreprise ; enseigne ; fournisseur
companies | producteur ; entreprise artisanale ; établissement industriel ; soumissionnaire
companies | entreprise d'insertion ; hébergeur
associations | asso ; assoc
companies | entr
buildings | bât
associations | association ; amicale ; comité d'habitants ; club associatif
vehicles | véhicule ; voiture ; bus ; autobus ; autocar ; vélo ; VAE ; camion ; poids lourd ; rame
vehicles | train ; navette électrique ; trottinette ; tramway ; car ; PL
trees | arbre ; arbuste ; plant ; sujet ; arbre fruitier ; arbre d'alignement ; haie ; essence
panels | panneau ; panneau solaire ; panneau photovoltaïque ; module photovoltaïque
panels | panneau d'information
places | place ; place de crèche ; berceau ; place d'accueil ; place d'hébergement
places | place de formation ; place d'internat ; siège ; couvert ; place assise
places | place en crèche ; place d'insertion ; place en internat ; place en formation
places | place en EHPAD ; place d'apprentissage ; place de concert
beds | lit ; lit d'hôpital ; lit d'hospitalisation ; lit halte soins santé
parking_spaces | place de stationnement ; place de parking ; stationnement
parking_spaces | emplacement de stationnement ; stationnement vélo ; arceau ; arceau vélo ; garage
"""
