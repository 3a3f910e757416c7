"""Public addresses: French paths that other programs rely on.

The default programme stands at the root, every programme under `/p/<key>/` too.
"""

from django.urls import URLPattern, include, path, register_converter

from porion.formats.dossier.columns import KEY_PATTERN
from porion.portal.views import (
    calendar,
    documents,
    figures,
    health,
    home,
    indicators,
    method,
    objectives,
    places,
)


class KeyConverter:
    """A key of the dossier: letters, digits, point, hyphen, underscore."""

    regex = KEY_PATTERN

    def to_python(self, value: str) -> str:
        """The key as it is."""
        return value

    def to_url(self, value: str) -> str:
        """The key as it is."""
        return value


register_converter(KeyConverter, "key")

PAGES: list[URLPattern] = [
    path("", home.home, name="home"),
    path("chiffres/", figures.index, name="figures"),
    path("chiffres.csv", figures.download, name="figures-csv"),
    path("chiffres/<key:key>", figures.page, name="figure"),
    path("indicateurs/", indicators.index, name="indicators"),
    path("indicateurs/<key:key>.csv", indicators.download, name="indicator-csv"),
    path("indicateurs/<key:key>", indicators.page, name="indicator"),
    path("sources/", documents.index, name="documents"),
    path("sources/<key:key>", documents.page, name="document"),
    path("axes/", objectives.index, name="objectives"),
    path("objectifs/<key:key>", objectives.page, name="objective"),
    path("territoires/", places.index, name="places"),
    path("territoires/<key:key>", places.page, name="place"),
    path("calendrier/", calendar.page, name="calendar"),
    path("calendrier.csv", calendar.table, name="calendar-csv"),
    path("methode/", method.page, name="method"),
]
urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    *PAGES,
    path("p/<key:programme>/", include(PAGES)),
]
