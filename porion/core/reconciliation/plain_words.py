"""Words of amounts, times, persons and things counted: they say of what sort a number is, not
what it is about."""

from porion.core.stems import stems

_WORDS = """
    nombre montant montants coût somme part total année an annuel annuelle durée euros millions
    aide aides aidés aidées financement financé financés investissement investissements crédits
    subventions contribution enveloppe fonds moyens fonctionnement entretien conjoint dispositif
    projets programme programmes plan opérations actions travaux chantiers études étude réseau
    axes objectif lignes départ
    région régional état département départemental europe agence communes intercommunalités
    territoires pôles centres structures associations entreprises public publics publique publiques
    création créé créés créées ouverts ouvertes construites rénovées prévus prévue accueillis
    accompagnés recrutements nouveau nouveaux nouvelles supplémentaires premier première grands
    petites hausse baisse taux surface longueur
    jeunes élèves étudiants lycéens allocataires personnes habitants bénéficiaires locataires
    salariés demandeurs contrats parcours emplois postes places logements cités cité sites site
    friches équipements
"""
PLAIN = frozenset(stem for word in _WORDS.split() for stem in stems(word))
