"""What the figures of an indicator count in and out, and how many do not say."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import IndicatorAnswer
from porion.figures.vocabulary import ScopeRead


def scopes(answer: IndicatorAnswer) -> tuple[ScopeRead, ...]:
    """The scopes of an indicator's figures, each once."""
    return tuple(dict.fromkeys(f.effective_scope for f in answer.figures if f.effective_scope))


def scope_note(answer: IndicatorAnswer) -> str:
    """How many figures say what they count."""
    counted = Counter(figure.effective_scope is not None for figure in answer.figures)
    if not answer.figures:
        return ""
    if not counted[True]:
        return ngettext(
            "Le texte ne précise pas ce que ce chiffre compte et ne compte pas.",
            "Aucun texte ne précise ce que ces chiffres comptent et ne comptent pas : ils ne se "
            "comparent qu’avec prudence.",
            counted[False],
        )
    if not counted[False]:
        return _("Chaque chiffre a son périmètre ; deux périmètres ne s’additionnent pas.")
    return ngettext(
        "Un des chiffres n’a pas de périmètre précisé dans les textes.",
        "%(n)s des chiffres n’ont pas de périmètre précisé dans les textes.",
        counted[False],
    ) % {"n": counted[False]}
