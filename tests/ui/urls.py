"""Addresses for the tests of this room: the gallery and the error pages."""

from functools import partial

from django.shortcuts import render
from django.urls import include, path

urlpatterns = [
    path("", include("porion.ui.urls")),
    path("400/", partial(render, template_name="400.html")),
    path("403/", partial(render, template_name="403.html")),
    path("404/", partial(render, template_name="404.html")),
    path("500/", partial(render, template_name="500.html", context={"number": "A1B2C3D4"})),
    path("500-unnumbered/", partial(render, template_name="500.html", context={"number": ""})),
]
