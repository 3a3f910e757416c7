"""Application registration."""

from django.apps import AppConfig


class FrameworkConfig(AppConfig):
    """The `framework` context."""

    name = "porion.framework"
