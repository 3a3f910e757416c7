"""Application registration."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """The `followup` context."""

    name = "porion.followup"
