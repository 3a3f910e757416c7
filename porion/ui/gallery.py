"""The gallery: every component in every state, with invented data. Mounted in debug only."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from porion.core.vocabulary import Verdict
from porion.ui.charts import Hue, sign
from porion.ui.frames import Link
from porion.ui.samples import components, money, pictures, shapes
from porion.ui.samples.frames import VALUES, frame


def gallery(request: HttpRequest) -> HttpResponse:
    """One page; `connu-le` shows the frame as on another day, as on every page."""
    context = {
        "frame": frame(_day(request.GET.get("connu-le", ""))),
        "crumbs_items": (Link("Accueil", "#"), Link("Données et méthode", "#"), Link("Composants")),
        "values": VALUES,
        "opening": VALUES[3],
        "between": VALUES[8],
        "signs": [(value, [sign(value, hue) for hue in Hue]) for value in VALUES],
        "pictures": (
            pictures.homes(),
            pictures.every_qualifier(),
            pictures.money(),
            pictures.dates(),
            pictures.nothing(),
        ),
        "opening_bar": shapes.opening_bar(),
        "bars": shapes.bars(),
        "estates": shapes.estates(),
        "operations": shapes.not_published(),
        "stands": (
            ("Fin 2022", shapes.estates_before()),
            ("Mi-2025", shapes.estates("cites-apres")),
        ),
        "money": money.rows(),
        "territory": shapes.territory(),
        "table": components.table(),
        "verdicts": [verdict.value for verdict in Verdict],
        "samples": components,
    }
    return render(request, "ui/gallery.html", context)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
