"""French words for what became of things: lineage, documentation, statuses, roles; data only."""

from enum import StrEnum

from porion.core import vocabulary as v

LABELS: dict[type[StrEnum], dict[StrEnum, str]] = {
    v.LineageRelation: {
        v.LineageRelation.CONTINUES: "Poursuivi",
        v.LineageRelation.SPLITS_INTO: "Réparti entre plusieurs objectifs",
        v.LineageRelation.MERGES_INTO: "Regroupé avec d’autres objectifs",
        v.LineageRelation.NARROWS: "Resserré",
        v.LineageRelation.BROADENS: "Élargi",
        v.LineageRelation.NOT_TAKEN_UP: "Non repris",
        v.LineageRelation.ADDED: "Ajouté",
    },
    v.DocumentationFinding: {
        v.DocumentationFinding.DOCUMENTED: "Documenté",
        v.DocumentationFinding.SIMILAR_ONLY: (
            "Action comparable signalée, rapprochement à confirmer"
        ),
        v.DocumentationFinding.NOT_DOCUMENTED: "Suites non documentées à ce jour",
    },
    v.CommitmentStatus: {
        v.CommitmentStatus.TO_EXAMINE: "À instruire",
        v.CommitmentStatus.DONE: "Réalisé",
        v.CommitmentStatus.PARTLY_DONE: "Réalisé en partie",
        v.CommitmentStatus.IN_PROGRESS: "En cours",
        v.CommitmentStatus.NOT_STARTED: "Non démarré",
        v.CommitmentStatus.TAKEN_OVER: "Relayé",
        v.CommitmentStatus.DUE_DATE_PASSED: "Échéance passée, suite non connue",
        v.CommitmentStatus.VOID: "Devenu sans objet",
        v.CommitmentStatus.STOPPED: "Arrêté par décision",
    },
    v.PartyRole: {
        v.PartyRole.SIGNATORY: "Signataire",
        v.PartyRole.CO_CHAIR: "Coprésident",
        v.PartyRole.MEMBER: "Membre",
        v.PartyRole.ASSOCIATED: "Associé",
        v.PartyRole.LEAD: "Pilote",
        v.PartyRole.OPERATOR: "Opérateur",
        v.PartyRole.CONTRACTING_AUTHORITY: "Maître d’ouvrage",
        v.PartyRole.FUNDER: "Financeur",
        v.PartyRole.LANDLORD: "Bailleur",
        v.PartyRole.ENGINEERING: "Ingénierie",
    },
    v.FormulaOperation: {
        v.FormulaOperation.SUM: "Somme",
        v.FormulaOperation.DIFFERENCE: "Différence",
        v.FormulaOperation.PRODUCT: "Produit",
        v.FormulaOperation.SHARE: "Part, en pour cent",
        v.FormulaOperation.INCREASE: "Hausse, en pour cent",
        v.FormulaOperation.QUOTIENT: "Rapport",
    },
}
