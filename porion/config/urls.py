"""Addresses: the portal's, and the gallery of components while developing."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [path("", include("porion.portal.urls"))]
if settings.DEBUG:
    urlpatterns.append(path("", include("porion.ui.urls")))
