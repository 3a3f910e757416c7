"""Address of the gallery, for an installation in debug."""

from django.urls import path

from porion.ui.gallery import gallery

app_name = "ui"
urlpatterns = [path("composants/", gallery, name="gallery")]
