"""Application registration."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """The room below every context."""

    name = "porion.foundation"
