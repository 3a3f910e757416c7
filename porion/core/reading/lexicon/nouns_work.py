"""Work, money in pieces, papers, meetings: what documents count besides places and persons.

One line: `unit | noun ; noun ; …`, in the singular.
"""

WORK = """
jobs | emploi ; poste ; emploi direct ; emploi indirect ; poste de travail ; création d'emploi
jobs | emploi créé ; emploi salarié
jobs | poste d'assistant ; poste d'enseignant ; reclassement ; emploi local ; emploi industriel
jobs | suppression de poste ; licenciement ; poste budgétaire
FTE | ETP ; équivalent temps plein ; équivalent temps plein travaillé ; ETPT
FTE | emploi équivalent temps plein ; poste équivalent temps plein
FTE | emploi ETP ; poste ETP ; ETP d'insertion ; équivalent plein temps
FTE | emploi en équivalent temps plein ; temps plein ; emploi à temps plein
FTE | poste en ETP ; poste en équivalent temps plein ; emploi en ETP ; poste à temps plein
contracts | contrat ; contrat d'insertion ; contrat aidé ; contrat de travail ; CIE ; PEC
contracts | contrat initiative emploi ; contrat parcours emploi compétences
contracts | CDI ; CDD ; emploi franc ; contrat à durée indéterminée ; contrat à durée déterminée
contracts | contrat de professionnalisation ; emploi aidé ; CDDI ; bail
contracts | parcours emploi compétences ; contrat d'engagement jeune ; CEJ ; contrat saisonnier
contracts | marché ; marché public ; lot attribué ; avenant au marché
pathways | entrée en formation ; entrée en parcours
pathways | parcours ; parcours d'insertion ; accompagnement ; suivi ; parcours de formation
pathways | parcours emploi ; sortie positive ; sortie dynamique
internships | stage ; immersion ; PMSMP ; stage de troisième ; période d'immersion
internships | mise en situation professionnelle
job_offers | offre d'emploi ; offre ; offre de poste ; offre d'alternance ; offre de stage
hours | heure ; heure de travail ; heure d'insertion ; heure de formation ; heure travaillée
hours | heure de clause ; heure ETP ; h d'insertion
courses | formation ; action de formation ; session de formation ; session ; module ; cursus
courses | cours ; licence professionnelle ; BTS ; master ; diplôme
grants | subvention ; aide ; bourse ; prêt ; prime ; avance remboursable ; dotation
grants | participation financière ; chèque ; financement ; bonus
applications | dossier ; candidature ; demande ; demande de logement ; demande de subvention
applications | réponse ; permis ; permis de construire ; autorisation
applications | dossier de candidature ; manifestation d'intérêt ; offre reçue
applications | déclaration préalable ; déclaration ; inscription ; attribution ; dossier déposé
applications | dem
applications | manuscrit ; contribution ; signalement ; réclamation ; plainte ; courrier
studies | étude ; diagnostic ; audit ; enquête ; expertise ; étude de faisabilité
studies | audit énergétique ; évaluation ; DPE ; sondage ; analyse ; bilan
studies | étude de programmation ; schéma d'aménagement ; étude urbaine ; recherche ; thèse
meetings | réunion ; comité ; comité de pilotage ; COPIL ; comité technique ; assemblée
meetings | assemblée générale ; séance ; conseil municipal ; réunion publique
meetings | rencontre ; rendez vous ; entretien ; commission ; conférence ; permanence
meetings | concertation ; réunion de quartier ; groupe de travail
events | soirée ; matinée ; tournée
items | idée ; trophée ; denrée ; rangée ; étage ; niveau ; arrivée
items | poste informatique ; ordinateur ; tablette
items | kit ; repas ; colis ; appel ; clic ; vue ; connexion ; prélèvement
events | événement ; évènement ; manifestation ; spectacle ; concert ; festival ; forum ; salon
events | job dating ; fête ; exposition ; représentation
events | projection ; film ; animation ; animation de rue ; randonnée ; marché de noël
events | job dating ; portes ouvertes ; cérémonie ; sortie ; séjour ; tournoi
workshops | atelier ; atelier participatif ; atelier numérique ; balade urbaine
workshops | chantier participatif ; atelier de concertation ; webinaire
visits | visite ; visite à domicile ; visite guidée ; contrôle ; inspection ; consultation
visits | déplacement ; intervention ; passage
agreements | convention ; accord ; accord cadre ; protocole ; charte ; avenant ; partenariat
agreements | contrat de ville ; traité ; pacte ; bail emphytéotique
agreements | convention opérationnelle ; convention cadre ; convention de partenariat
agreements | contrat local de santé ; contrat de relance
programmes | programme ; dispositif ; contrat de plan ; appel à projets ; AAP
programmes | appel à manifestation d'intérêt ; AMI ; fonds ; plan d'investissement
programmes | OPAH ; PIG ; programme alimentaire territorial ; PAT ; projet alimentaire territorial
programmes | label
plans | plan ; schéma ; PLUI ; SCOT ; PCAET ; schéma directeur ; feuille de route
plans | stratégie ; scénario ; plan guide
actions | action ; fiche action ; initiative ; action collective ; action culturelle
actions | opération de sensibilisation ; démarche ; expérimentation
axes | axe ; pilier ; axe stratégique ; grand axe ; orientation ; volet ; thématique ; thème
axes | chapitre ; priorité ; domaine ; défi ; enjeu ; chantier prioritaire
axes | ambition ; levier ; orientation stratégique ; champ ; fil rouge
objectives | objectif ; cible ; objectif opérationnel ; but ; finalité
measures | mesure ; engagement ; proposition ; recommandation ; préconisation ; disposition
measures | résolution ; délibération ; décision
operations | opération ; intervention foncière ; tranche de travaux ; opération de logements
operations | opération de rénovation ; opération d'aménagement
projects | projet ; projet structurant ; programme immobilier ; projet d'investissement
projects | projet culturel ; investissement ; implantation ; projet lauréat
phases | phase ; tranche ; étape ; jalon ; temps ; séquence ; vague ; période ; saison ; édition
phases | trimestre ; semestre ; mandat ; exercice
documents | document ; rapport ; publication ; guide ; brochure ; article ; ouvrage ; exemplaire
documents | livre ; fiche ; annexe ; carte ; photographie ; photo
documents | page ; lettre d'information ; affiche ; vidéo ; témoignage ; questionnaire ; flyer
documents | cahier
classes | classe ; division ; promotion ; section ; groupe ; cohorte ; classe passerelle ; filière
years | an ; ans ; année ; exercice budgétaire ; année scolaire
months | mois
weeks | semaine
days | week end ; weekend
days | jour ; journée ; jour ouvré ; jour calendaire ; jour franc ; demi journée ; nuit ; nuitée
minutes | minute ; mn ; min
points | point ; point de pourcentage ; pt ; pts
x | fois
"""
