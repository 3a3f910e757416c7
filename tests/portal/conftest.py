"""Records for these tests; style sheets are served without a manifest."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tests.records import canal, erbm, erbm_record, sourdre_record, two, two_records

__all__ = ["canal", "erbm", "erbm_record", "sourdre_record", "two", "two_records"]


@pytest.fixture(autouse=True)
def _no_manifest(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
