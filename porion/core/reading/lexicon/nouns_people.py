"""Persons and groups of persons that French public documents count, with their unit.

One line: `unit | noun ; noun ; …`, in the singular; "(e)" stands for the feminine. Plurals,
accents and capitals need no line of their own.
"""

PEOPLE = """
# Housing and who lives in it
households | ménage ; foyer ; famille ; foyer fiscal ; ménage modeste ; foyer allocataire
households | mén
people | pers ; MG ; IDE ; usagers
households | abonné(e) ; client(e)
inhabitants | équivalent habitant ; EH
inhabitants | habitant(e) ; hab ; riverain(e) ; résident(e) ; citoyen(ne) ; administré(e) ; âme
people | locataire ; propriétaire ; propriétaire occupant ; propriétaire bailleur ; occupant(e)
people | copropriétaire
people | accédant(e) à la propriété ; accédant(e)
people | personne ; individu ; adulte ; senior ; retraité(e) ; pensionné(e) ; aîné(e) ; femme
people | homme ; mère ; père ; parent
people | personne âgée ; personne handicapée ; personne en situation de handicap
people | personne accompagnée ; PMR
people | enfant ; bébé ; nourrisson ; mineur(e) ; mineur(e) non accompagné(e) ; MNA ; orphelin(e)
people | majeur(e)
people | réfugié(e) ; migrant(e) ; demandeur d'asile ; sans abri ; SDF ; détenu(e) ; victime
people | électeur ; électrice ; contribuable
people | voyageur ; passager ; usager ; usagère ; navetteur ; automobiliste ; cycliste
people | piéton(ne) ; client(e) ; consommateur
people | lecteur ; lectrice ; adhérent(e) ; licencié(e) ; licencié(e) sportif ; membre ; abonné(e)
people | inscrit(e) ; sportif ; athlète
people | bénévole ; volontaire ; service civique ; maraudeur ; ambassadeur ; ambassadrice ; relais
people | référent(e) ; tuteur ; mentor
people | élu(e) ; maire ; conseiller municipal ; conseillère municipale ; conseiller communautaire
people | conseiller ; conseillère ; adjoint(e) ; adjoint(e) au maire
people | délégué(e) ; député(e) ; sénateur ; sénatrice ; vice président(e) ; président(e)
people | administrateur ; représentant(e) ; mandataire
people | procuration ; vote ; bulletin
people | votant(e) ; présent(e) ; absent(e) ; pouvoir ; suffrage ; voix ; abstention
people | artiste ; comédien(ne) ; musicien(ne) ; auteur ; architecte ; paysagiste ; urbaniste
people | artisan(e) ; commerçant(e) ; agriculteur
people | agricultrice ; exploitant(e) agricole ; maraîcher ; éleveur ; chercheur ; chercheuse
people | expert(e) ; scientifique ; formateur ; formatrice
people | intervenant(e) ; animateur ; animatrice ; médiateur ; médiatrice ; éducateur ; éducatrice
people | travailleur social ; assistante sociale
people | assistant(e) maternelle ; auxiliaire de vie ; aide à domicile ; aide soignant(e)
people | gardien(ne) ; concierge ; facilitateur
people | médecin ; médecin généraliste ; généraliste ; spécialiste ; dentiste
people | chirurgien(ne) dentiste ; infirmier ; infirmière ; kinésithérapeute ; kiné
people | orthophoniste ; sage femme ; podologue ; psychologue ; psychiatre ; ergothérapeute
people | diététicien(ne) ; pharmacien(ne) ; interne
people | professionnel(le) ; professionnel(le) de santé ; praticien(ne) ; soignant(e) ; aidant(e)
people | bénéficiaire de l'APA
people | pompier ; sapeur pompier ; policier ; gendarme ; militaire ; médiateur santé ; vacataire
people | stagiaire
people | porteur de projet ; créateur d'entreprise ; créatrice d'entreprise ; entrepreneur
people | entrepreneuse ; repreneur ; chef d'entreprise ; dirigeant(e)
people | travailleur ; travailleuse ; travailleur handicapé ; actif ; chômeur ; chômeuse
people | décrocheur ; décrocheuse ; diplômé(e) ; alternant(e)
people | salarié(e) en insertion ; salarié(e) en parcours ; personne en insertion ; conducteur
people | ouvrier ; ouvrière ; cadre ; mineur de fond
people | mort(e) ; décès ; naissance ; blessé(e) ; malade ; habitant(e) permanent
young_people | jeune ; jeune fille ; jeune homme ; adolescent(e) ; ado ; jeune adulte
young_people | jeune de moins ; jeune sans emploi
students | élève ; collégien(ne) ; lycéen(ne) ; écolier ; écolière ; étudiant(e) ; apprenant(e)
students | demi pensionnaire ; interne scolaire ; doctorant(e)
staff | accompagnant(e) ; AESH ; ATSEM ; accompagnant(e) d'élèves ; policier municipal
staff | salarié(e) ; agent(e) ; employé(e) ; collaborateur ; collaboratrice ; fonctionnaire
staff | collègue ; enseignant(e) ; professeur ; agent(e) public
staff | agent(e) territorial ; saisonnier ; saisonnière
participants | exposant(e)
participants | participant(e) ; contributeur ; contributrice ; convive ; répondant(e) ; auditeur
participants | auditrice ; concurrent(e)
patients | patient(e) ; hospitalisation ; passage aux urgences ; personne soignée
jobseekers | demandeur d'emploi ; demandeuse d'emploi ; demandeur
jobseekers | demandeur d'emploi de longue durée ; personne sans emploi inscrite ; DELD ; DEFM
rsa_recipients | allocataire du RSA ; bénéficiaire du RSA
rsa_recipients | bénéficiaire du revenu de solidarité active ; brsa ; bRSA ; allocataire
rsa_recipients | allocataire du revenu de solidarité active ; titulaire du RSA
rsa_recipients | foyer bénéficiaire du RSA ; personne bénéficiaire du RSA
recruits | recrut
recruits | recrutement ; embauche ; recrue ; salarié(e) recruté(e) ; recruté(e) ; prise de poste
beneficiaries | bénéficiaire ; attributaire ; lauréat(e) ; ayant droit ; boursier ; boursière
beneficiaries | destinataire
visitors | visiteur ; visiteuse ; spectateur ; spectatrice ; touriste ; entrée ; festivalier
visitors | baigneur ; vacancier ; excursionniste ; fréquentation
people | accompagné(e) ; candidat(e) ; demandeur de logement ; demandeur de logement social
people | ménage demandeur ; sortant(e) ; apprenti(e) recruté(e)
apprenticeships | contrat d'apprentissage ; apprenti(e) ; apprentissage
"""
