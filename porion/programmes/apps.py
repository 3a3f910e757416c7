"""Application registration."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """The `programmes` context."""

    name = "porion.programmes"
