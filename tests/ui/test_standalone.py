"""A picture as a file: whole, with its styles written out and its sources below."""

from dataclasses import replace

from django.utils.safestring import SafeString

from porion.ui.charts import standalone
from porion.ui.samples import pictures
from tests.ui.drawings import parsed, words


def plain(file: str) -> str:
    """The file without its namespace, so that its elements bear their plain names."""
    return file.replace(' xmlns="http://www.w3.org/2000/svg"', "")


def test_it_needs_nothing_from_elsewhere() -> None:
    file = standalone(pictures.homes(), "Sources : une charte.")
    assert "var(" not in file
    assert "url(" not in file
    assert "<script" not in file
    assert ".grid{stroke:#d5dbdf" in file.replace(" ", "")


def test_title_and_sources_stand_in_it() -> None:
    picture = pictures.homes()
    said = words(plain(standalone(picture, "Une charte et une très longue liste. " * 8)))
    assert said[0] == picture.title
    assert "liste." in said[-1]
    assert len([line for line in said if "longue liste" in line]) > 1


def test_it_is_one_picture_as_wide_as_the_drawing() -> None:
    root = parsed(standalone(pictures.homes()))
    assert root.tag.endswith("svg")
    assert float(root.get("width", "0")) == 1184 + 48


def test_nothing_drawn_is_no_file() -> None:
    assert standalone(replace(pictures.homes(), wide=SafeString(""))) == ""
