"""What Porion says of two statements laid side by side: data only, one sentence a ground.

The tone is that of people who do this work: documents say, nobody contradicts himself, and what
a rule cannot know is left to a person.
"""

from collections.abc import Iterable

from porion.core.folding import fold
from porion.core.language import french
from porion.core.language.dates import span
from porion.core.language.labels import finding_label, label
from porion.core.language.quantities import interval
from porion.core.periods import Span
from porion.core.quantities import Interval, Remark
from porion.core.reconciliation import Ground, Shape
from porion.core.vocabulary import Finding, GapClass

_G = Ground

#: One sentence for each ground, in the order in which they are said.
GROUNDS: dict[Ground, str] = {
    _G.SAME_WORDS: "Les deux énoncés donnent la même valeur.",
    _G.SETS_MEET: "Les deux valeurs peuvent être vraies ensemble.",
    _G.SETS_APART: "Les deux valeurs ne peuvent pas être vraies ensemble si elles désignent la"
    " même chose.",
    _G.SCOPE_OF_ONE: "Un seul des deux énoncés précise ce qui est compté.",
    _G.SCOPES_DIFFER: "Les deux énoncés disent compter des choses différentes.",
    _G.PAYERS_DIFFER: "Les payeurs nommés ne sont pas tous les mêmes.",
    _G.PAYERS_WITHIN: "Les payeurs de l’un sont une partie de ceux de l’autre.",
    _G.PAYERS_APART: "Les payeurs sont différents.",
    _G.PAYERS_OF_ONE: "Un seul des deux énoncés nomme les payeurs.",
    _G.PLACES_DIFFER: "Les lieux ne sont pas tous les mêmes.",
    _G.PLACES_WITHIN: "Les lieux de l’un sont une partie de ceux de l’autre.",
    _G.PLACES_APART: "Les lieux sont différents.",
    _G.PLACES_OF_ONE: "L’un des deux ne compte qu’un lieu ; rien ne dit si l’autre le comprend.",
    _G.SCHEMES_DIFFER: "Les dispositifs sont différents.",
    _G.STATES_DIFFER: "Les deux nombres ne disent pas le même avancement.",
    _G.KINDS_DIFFER: "L’un dit ce qui est payé, l’autre ce qui est attribué ou réalisé.",
    _G.PERIODS_DIFFER: "Les périodes dites ne sont pas les mêmes.",
    _G.BASES_DIFFER: "Les deux taux ne se rapportent pas à la même base.",
    _G.MOMENTS_DIFFER: "Ce sont deux moments d’une même grandeur : une évolution, pas un écart.",
    _G.DAY_OF_ONE: "Un seul des deux textes dit de quand date son taux : ce peut être une évolution"
    " ou une autre mesure.",
    _G.SHRANK: "Un cumul plus tardif devrait être au moins aussi grand.",
    _G.UNITS_DIFFER: "Les unités ne se convertissent pas l’une dans l’autre.",
    _G.ANNOUNCED_AND_DONE: "L’un annonce, l’autre rend compte.",
    _G.REACHED: "Ce qui était annoncé est atteint.",
    _G.SHORTFALL: "La valeur rapportée est en deçà de celle qui était annoncée ; la base de"
    " calcul peut avoir changé.",
    _G.UNDER_WAY: "L’échéance n’était pas passée : l’écart se lit comme un avancement.",
    _G.START_AND_GOAL: "L’un décrit le départ, l’autre le but.",
    _G.SIBLINGS: "Ce sont deux parties d’un même total.",
    _G.NEIGHBOURS: "Les deux énoncés comptent des choses voisines ; aucun ne dit si elles se"
    " recoupent.",
    _G.SAME_AMOUNT: "Le même montant est écrit pour deux objets. Ce qui fait un montant est son"
    " dispositif, son périmètre et sa période : risque de double comptage, sans preuve que ce soit"
    " la même somme.",
    _G.SAME_NUMBER: "Le même nombre est écrit pour deux objets.",
    _G.YEARLY_AMOUNT: "Le montant annuel, sur la durée dite, fait le même total ; aucun texte ne"
    " relie les deux.",
    _G.SHARE_OF: "La part dite du coût fait exactement ce montant (calculé).",
    _G.PART_AND_COST: "Le montant est égal à la part dite de ce coût (calculé).",
    _G.DECLARED_PARTS: "Ces nombres sont donnés comme les parties d’un total.",
    _G.SEEN_PARTS: "Ces nombres voisins dans le texte peuvent être les parties d’un total, sans"
    " que le texte le dise.",
    _G.PARTS_OF_PAYERS: "Ces montants sont ceux d’une partie des payeurs du total.",
    _G.ADDS_UP: "Leur somme est compatible avec le total ; ne pas les y ajouter.",
    _G.FALLS_SHORT: "Leur somme reste en deçà du total : des parties peuvent ne pas être dites.",
    _G.EXCEEDS: "Leur somme dépasse le total.",
    _G.PART_EXCEEDS: "La partie dépasse le total dont elle est donnée comme une part.",
    _G.FORMULA_HOLDS: "Le résultat écrit convient à ses termes.",
    _G.FORMULA_FAILS: "Le résultat écrit n’est pas celui que donnent ses termes.",
    _G.PROJECT_PLACES: "Pour le même projet, les deux textes nomment des lieux différents.",
    _G.PROJECT_DATES: "Pour le même projet, les deux textes donnent des dates différentes.",
    _G.COUNTED_BEFORE: "Le nombre est compté depuis une date où, selon l’autre énoncé, rien"
    " n’avait commencé.",
    _G.DATES_MEET: "Les deux dates restent possibles ensemble.",
}
#: What each shape is called.
SHAPES: dict[Shape, str] = {
    Shape.VALUES: "Deux valeurs",
    Shape.AMOUNT: "Même nombre, deux objets",
    Shape.SUM: "Un total et ses parties",
    Shape.FORMULA: "Un résultat et son calcul",
    Shape.PLACES: "Deux lieux pour un projet",
    Shape.DATES: "Deux dates pour un projet",
}
_MISSED = frozenset({_G.FALLS_SHORT, _G.EXCEEDS, _G.PART_EXCEEDS, _G.FORMULA_FAILS})
_TOUCHING = "les deux se touchent sans se recouvrir"


def reason(grounds: tuple[Ground, ...]) -> str:
    """Why two statements stand as they do, a sentence for each ground."""
    return " ".join(GROUNDS[ground] for ground in grounds)


def counted_before(counted: str, begun: Span) -> str:
    """Why a count and a beginning stand side by side, in days: `counted` is "depuis 2017".

    >>> from datetime import date
    >>> counted_before("depuis 2017", Span.inclusive(date(2018, 1, 1), date(2018, 12, 31)))
    'Le nombre est compté depuis 2017 ; l’autre énoncé place le début en 2018.'
    """
    one_day = begun.first is not None and begun.first == begun.last
    when = f"au {span(begun)}" if one_day else f"en {span(begun)}"
    return f"Le nombre est compté {counted} ; l’autre énoncé place le début {when}."


def gap_words(gap: Interval | None, unit: str) -> str:
    """The distance between two sets, rounded outward: "40 emplois", "plus de 500 logements"."""
    if gap is None:
        return ""
    if not gap.low and gap.low is not None:
        return _TOUCHING
    # Two rates are points apart, not per cent.
    return interval(gap, "points" if unit == "%" else unit)


def finding_words(
    finding: Finding, gap_class: GapClass | None, shape: Shape, grounds: tuple[Ground, ...]
) -> str:
    """The finding as people read it; a sum that does not add up is named for what it is."""
    wrong_sum = shape in (Shape.SUM, Shape.FORMULA) and bool(_MISSED & set(grounds))
    if wrong_sum:
        return french.DOES_NOT_ADD_UP
    return finding_label(finding, gap_class, scope_stated=_G.SCOPE_OF_ONE not in grounds)


def remark_words(remarks: Iterable[Remark]) -> tuple[str, ...]:
    """What a reader must know with the finding, in a fixed order."""
    return tuple(label(remark) for remark in sorted(remarks))


def places_words(labels: Iterable[str]) -> str:
    """Places in one order, so that two texts that name the same ones read alike.

    >>> places_words(["Vimy", "Avion"])
    'Avion et Vimy'
    """
    *first, last = sorted(labels, key=fold)
    return f"{', '.join(first)} et {last}" if first else last
