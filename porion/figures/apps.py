"""Application registration."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """The `figures` context."""

    name = "porion.figures"
