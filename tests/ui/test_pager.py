"""Page numbers: first, last, neighbours, gaps; other parameters are kept."""

import pytest
from django.http import QueryDict

from porion.ui.pager import pages


@pytest.mark.parametrize(
    ("number", "last", "shown"),
    [
        (1, 2, [1, 2]),
        (1, 20, [1, 2, 3, None, 20]),
        (4, 20, [1, 2, 3, 4, 5, 6, None, 20]),
        (5, 20, [1, 2, 3, 4, 5, 6, 7, None, 20]),
        (10, 20, [1, None, 8, 9, 10, 11, 12, None, 20]),
        (99, 3, [1, 2, 3]),
        (-4, 3, [1, 2, 3]),
    ],
)
def test_numbers(number: int, last: int, shown: list[int | None]) -> None:
    assert [link.number for link in pages(number, last).links] == shown


def test_the_current_page_is_no_link() -> None:
    links = pages(2, 3).links
    assert [link.href for link in links] == ["?page=1", "", "?page=3"]


def test_neighbours() -> None:
    first, last = pages(1, 3), pages(3, 3)
    assert (first.previous, first.following) == ("", "?page=2")
    assert (last.previous, last.following) == ("?page=2", "")


def test_other_parameters_are_kept() -> None:
    query = QueryDict("q=cit%C3%A9&axe=1&axe=2&page=7")
    assert pages(1, 2, query).following == "?q=cit%C3%A9&axe=1&axe=2&page=2"
    assert pages(1, 2, {"q": "a&b"}, "p").following == "?q=a%26b&p=2"
