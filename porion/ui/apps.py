"""The application: templates, tags and static files, no model."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Page components and pictures."""

    name = "porion.ui"
    label = "ui"
