"""Addresses: the portal's, the API's, and the gallery of components while developing."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("porion.portal.urls")),
    path("api/v1/", include("porion.api.urls")),
]
handler404 = "porion.portal.views.errors.not_found"
if settings.DEBUG:
    urlpatterns.append(path("", include("porion.ui.urls")))
