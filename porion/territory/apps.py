"""Application registration."""

from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    """The `territory` context."""

    name = "porion.territory"
