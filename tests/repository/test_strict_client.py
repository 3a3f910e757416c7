"""The strict client of the page tests lets good pages pass and stops the others."""

import pytest

from tests.strict_client import assert_good_html

PAGE = """<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Essai</title><script src="/a.js" defer></script></head>
<body><main><h1>Essai</h1>{}</main></body>
</html>
"""


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Environ 7 000 logements</p>",
        '<svg viewBox="0 0 10 10" role="img"><title>Un trait</title><path d="M0 0h9"/></svg>',
        "<table><thead><tr><th>Année</th></tr></thead><tbody><tr><td>2022</td></tr></tbody></table>",
        "<details><summary>Calcul</summary><dl><dt>Cible</dt><dd>23 000</dd></dl></details>",
    ],
)
def test_good_pages_pass(inside: str) -> None:
    assert_good_html(PAGE.format(inside))


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<p>Ouvert <b>trop</p>", "HTML, line 4"),
        ("<p><div>Mal rangé</div></p>", "HTML, line 4"),
        ('<a href="/" href="/">Deux fois</a>', "HTML, line 4"),
        ('<p style="color: red">Rouge</p>', "an inline style"),
        ('<button onclick="go()">Aller</button>', "an inline event handler"),
        ("<script>go()</script>", "an inline script"),
        ('<a href="javascript:go()">Aller</a>', "an address that runs a script"),
        ("<p>{{ oubli }}</p>", "template syntax"),
    ],
)
def test_bad_pages_fail(inside: str, said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        assert_good_html(PAGE.replace("{}", inside))
