"""Public addresses: French paths that other programs rely on."""

from django.urls import path

from porion.portal.views import health

urlpatterns = [path("healthz", health.healthz, name="healthz")]
