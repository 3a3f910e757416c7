"""Application registration."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The public pages."""

    name = "porion.portal"
