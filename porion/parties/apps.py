"""Application registration."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """The `parties` context."""

    name = "porion.parties"
