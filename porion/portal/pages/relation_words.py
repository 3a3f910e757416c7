"""What is recorded between two figures, in words: the finding, then what a named role decided."""

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.vocabulary import Finding, Verdict
from porion.figures.vocabulary import FigureRead, RelationRead
from porion.ui.tables import Cell


def relation_words(relation: RelationRead, figures: tuple[FigureRead, FigureRead]) -> str:
    """ "Divergent. À éclaircir"; figures that state the same fact say only that."""
    if relation.finding is Finding.AGREE and relation.verdict is Verdict.SAME_FACT:
        return language.label(Verdict.SAME_FACT)
    stated = all(figure.effective_scope is not None for figure in figures)
    found = language.finding_label(relation.finding, relation.gap_class, scope_stated=stated)
    return f"{found}. {language.label(relation.verdict)}"


def relation_cell(relation: RelationRead | None, figures: tuple[FigureRead, FigureRead]) -> Cell:
    """The comparison and its reason; that none is recorded where none is."""
    if relation is None:
        return Cell(_("Pas encore comparés"), muted=True)
    return Cell(relation_words(relation, figures), note=relation.reason)
