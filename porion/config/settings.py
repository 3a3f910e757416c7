"""Django settings, made from the installation; safe by default."""

from typing import Any

import dj_database_url

from porion.config.installation import from_environment, secret_key

INSTALLATION = from_environment()
SECRET_KEY = secret_key(INSTALLATION.home)
DEBUG = INSTALLATION.debug
ALLOWED_HOSTS = list(INSTALLATION.allowed_hosts)

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "porion.foundation",
    "porion.ui",
    "porion.programmes",
    "porion.territory",
    "porion.parties",
    "porion.sources",
    "porion.framework",
    "porion.figures",
    "porion.followup",
    "porion.governance",
    "porion.portal",
]
MIDDLEWARE = [
    "porion.foundation.middleware.numbered_errors",
    "django.middleware.security.SecurityMiddleware",
    "porion.foundation.middleware.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "porion.api.middleware.open_api",
    "porion.foundation.kept.keep_answers",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "porion.foundation.middleware.reads_do_not_write",
]
ROOT_URLCONF = "porion.config.urls"
WSGI_APPLICATION = "porion.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]


def _database(url: str) -> dict[str, Any]:
    """One database; two writers on SQLite wait for each other instead of failing."""
    database: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60))
    if database["ENGINE"] == "django.db.backends.sqlite3":
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    return database


DATABASES = {"default": _database(INSTALLATION.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = INSTALLATION.home / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if DEBUG:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = DEBUG

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# What Porion's own code reads.
PORION_HOME = INSTALLATION.home
PORION_DOCUMENTS = INSTALLATION.documents
PORION_OUTLINES = INSTALLATION.outlines
PORION_PUBLISHER = INSTALLATION.publisher
PORION_HOSTING = INSTALLATION.hosting
PORION_CONTACT = INSTALLATION.contact
