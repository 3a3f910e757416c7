"""Public addresses: French paths that other programs rely on.

The default programme stands at the root, every programme under `/p/<key>/` too.
"""

from django.urls import URLPattern, include, path, register_converter

from porion.formats.dossier.columns import KEY_PATTERN
from porion.portal.views import (
    calendar,
    changes,
    commitments,
    data,
    documents,
    figures,
    funding,
    gaps,
    governance,
    health,
    home,
    indicators,
    legal,
    lineage,
    maps,
    method,
    money,
    objectives,
    operations,
    organisations,
    places,
    questions,
    search,
    targets,
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
    path("indicateurs/<key:key>.svg", indicators.image, name="indicator-svg"),
    path("indicateurs/<key:key>", indicators.page, name="indicator"),
    path("cibles/", targets.page, name="targets"),
    path("cibles.csv", targets.table, name="targets-csv"),
    path("sources/", documents.index, name="documents"),
    path("sources/<key:key>", documents.page, name="document"),
    path("engagements/", commitments.index, name="commitments"),
    path("engagements.csv", commitments.download, name="commitments-csv"),
    path("engagements/<key:key>", commitments.page, name="commitment"),
    path("evolutions/", changes.page, name="changes"),
    path("evolutions.csv", changes.table, name="changes-csv"),
    path("axes/", objectives.index, name="objectives"),
    path("gouvernance/", governance.page, name="governance"),
    path("gouvernance-instances.csv", governance.bodies, name="governance-bodies-csv"),
    path("gouvernance-reunions.csv", governance.meetings, name="governance-meetings-csv"),
    path("gouvernance-decisions.csv", governance.decisions, name="governance-decisions-csv"),
    path("organismes/", organisations.page, name="organisations"),
    path("organismes-roles.csv", organisations.roles, name="organisations-roles-csv"),
    path("organismes-noms.csv", organisations.names, name="organisations-names-csv"),
    path("objectifs/", lineage.page, name="lineage"),
    path("objectifs.csv", lineage.table, name="lineage-csv"),
    path("objectifs/<key:key>", objectives.page, name="objective"),
    path("territoires/", places.index, name="places"),
    path("territoires/suggestions", places.suggestions, name="place-suggestions"),
    path("territoires/<key:key>", places.page, name="place"),
    path("carte/", maps.page, name="map"),
    path("carte.csv", maps.table, name="map-csv"),
    path("carte.geojson", maps.features, name="map-features"),
    path("calendrier/", calendar.page, name="calendar"),
    path("calendrier-projets.csv", calendar.projects, name="calendar-projects-csv"),
    path("calendrier.csv", calendar.table, name="calendar-csv"),
    path("calendrier/historique/", calendar.history, name="date-history"),
    path("calendrier/historique.csv", calendar.projects, name="date-history-csv"),
    path("operations/", operations.page, name="operations"),
    path("operations.csv", operations.table, name="operations-csv"),
    path("operations-avancement.csv", operations.states, name="operations-states-csv"),
    path("financements/", funding.page, name="funding"),
    path("financements.csv", funding.table, name="funding-csv"),
    path("financements-dispositifs.csv", funding.schemes, name="schemes-csv"),
    path("financements/de-l-annonce-au-versement/", money.paths, name="money-paths"),
    path("financements/de-l-annonce-au-versement.csv", money.paths_table, name="money-paths-csv"),
    path("financements/montants-a-rapprocher/", money.amounts, name="amounts"),
    path("financements/montants-a-rapprocher.csv", money.amounts_table, name="amounts-csv"),
    path("financements/totaux.csv", money.wholes_table, name="wholes-csv"),
    path("ecarts/", gaps.index, name="gaps"),
    path("ecarts.csv", gaps.table, name="gaps-csv"),
    path("ecarts/<key:key>.csv", gaps.statements, name="gap-csv"),
    path("ecarts/<key:key>", gaps.page, name="gap"),
    path("questions/", questions.page, name="questions"),
    path("questions.csv", questions.table, name="questions-csv"),
    path("recherche/", search.page, name="search"),
    path("methode/", method.page, name="method"),
    path("donnees/", data.page, name="data"),
    path("donnees/datapackage.json", data.package, name="data-package"),
    path("donnees/dossier.zip", data.dossier, name="data-dossier"),
    path("accessibilite/", legal.accessibility, name="accessibility"),
    path("mentions-legales/", legal.legal, name="legal"),
    path("donnees-personnelles/", legal.privacy, name="privacy"),
    path("signaler/", legal.report, name="report"),
]
urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("api/v1/", data.api, name="api"),
    *PAGES,
    path("p/<key:programme>/", include(PAGES)),
]
