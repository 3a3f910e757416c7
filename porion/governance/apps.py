"""Application registration."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The `governance` context."""

    name = "porion.governance"
