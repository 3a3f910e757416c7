"""What was published of the same thing before and after a figure: a small picture."""

from django.utils.translation import gettext as _

from porion.answers.figure_card import FigureCard
from porion.core.vocabulary import FigureKind
from porion.portal.addresses import Addresses
from porion.portal.pages.indicator_chart import comparable, point_of, target_of
from porion.portal.pages.indicator_words import counted
from porion.ui.charts import Picture, Timeline, timeline


def history(card: FigureCard, addresses: Addresses) -> tuple[Picture, str] | None:
    """The picture and its heading; None where there are less than two values to set side by
    side. Targets of the same indicator are drawn as lines, the latest in ink."""
    own = card.figure
    points = [
        point_of(figure, addresses, own.unit) for figure in comparable(card.same_subject, own)
    ]
    placed = {(point.on, point.value, point.scope) for point in points if point.on is not None}
    if len(placed) < 2:
        return None
    goals = {
        figure.value: figure
        for figure in reversed(card.same_subject)
        if figure.kind is FigureKind.TARGET and figure.unit == own.unit and not figure.places
    }
    drawn_goals = own.kind is FigureKind.ACTUAL
    spec = Timeline(
        own.key,
        own.indicator.label,
        own.unit,
        tuple(points),
        tuple(target_of(goal, addresses, _("Cible")) for goal in goals.values())
        if drawn_goals
        else (),
        compact=True,
    )
    heading = counted(len(placed), _("Une valeur publiée"), _("%s valeurs publiées"))
    return timeline(spec), heading
