"""What the signs and hues of a picture mean; only those that it uses."""

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from porion.core.vocabulary import Qualifier
from porion.ui import wording
from porion.ui.charts.data import Hue, LegendItem, Timeline
from porion.ui.charts.marks import dot
from porion.ui.charts.signs import pace_sign, qualifier_sign, swatch
from porion.ui.charts.svg import element


def qualifier_words(qualifier: Qualifier, strict: bool) -> str:
    """How a qualifier is drawn, in a few words; empty for an exact number."""
    return {
        Qualifier.EXACT: "",
        Qualifier.ABOUT: _("environ : une bande"),
        Qualifier.NEARLY: _("près de : une bande, valeur exclue"),
        Qualifier.MORE_THAN: _("plus de : une flèche, sans limite connue"),
        Qualifier.AT_LEAST: _("au moins : une flèche, valeur comprise"),
        Qualifier.AT_MOST: _("moins de : une flèche, valeur exclue")
        if strict
        else _("au plus : une flèche, valeur comprise"),
        Qualifier.UP_TO: _("jusqu’à : un plafond, jamais un résultat"),
        Qualifier.BETWEEN: _("entre … et … : un segment"),
    }[qualifier]


def legend_of(spec: Timeline) -> tuple[LegendItem, ...]:
    """Signs of the qualifiers in use, then hues: scope not stated, each stated one, computed."""
    values = [point.value for point in spec.points if point.value is not None]
    seen = {(v.qualifier, v.low_strict or v.high_strict): None for v in values}
    items = [
        LegendItem(qualifier_sign(qualifier, strict, Hue.UNSTATED), words)
        for qualifier, strict in seen
        if (words := qualifier_words(qualifier, strict))
    ]
    points = [point for point in spec.points if not point.computed]
    if any(not point.scope.stated for point in points):
        items.append(LegendItem(swatch(Hue.UNSTATED), wording.scope("")))
    labels = dict.fromkeys(point.scope.label for point in points if point.scope.stated)
    items += [_stated(index, label, len(labels)) for index, label in enumerate(labels)]
    if spec.paces or any(point.computed for point in spec.points):
        items.append(LegendItem(swatch(Hue.COMPUTED), _("calculé par Porion")))
    return tuple(items)


def _stated(index: int, label: str, count: int) -> LegendItem:
    """One stated scope needs its hue only; several are told apart by the shape of the mark."""
    words = _("périmètre indiqué : %(scope)s") % {"scope": label}
    if count == 1:
        return LegendItem(swatch(Hue.STATED), words)
    mark = element("g", dot(7, 7, hollow=False, shape=index), cls=Hue.STATED.value)
    return LegendItem(
        mark_safe(element("svg", mark, width=14, height=14, aria_hidden="true")), words
    )


def pace_legend(spec: Timeline) -> tuple[LegendItem, ...]:
    """The paces in words, for the narrow drawing, which has no room for them."""
    return tuple(
        LegendItem(
            pace_sign(pace.needed),
            f"{wording.upper_first(pace.words)}{wording.NBSP}: {pace.note}"
            if pace.note
            else wording.upper_first(pace.words),
        )
        for pace in spec.paces
    )
