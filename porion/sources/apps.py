"""Application registration."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """The `sources` context."""

    name = "porion.sources"
