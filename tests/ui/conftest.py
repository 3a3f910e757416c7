"""Pages of this room are rendered alone: its own addresses, static files without a manifest."""

import pytest
from pytest_django.fixtures import Settings

from porion.ui.frames import Frame
from porion.ui.samples.frames import frame


@pytest.fixture(autouse=True)
def _alone(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.ui.urls"
    settings.MIDDLEWARE = ["porion.foundation.middleware.content_security_policy"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def today() -> Frame:
    """The frame of a page of an invented programme."""
    return frame()
