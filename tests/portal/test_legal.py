"""What the site says of itself, navigation, footer, and reporting an error."""

import re
from typing import Any
from urllib.parse import unquote

import pytest
from pytest_django.fixtures import Settings

from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient

NAVIGATION = (
    ("Accueil", "/"),
    ("Ma commune, ma cité", "/territoires/"),
    ("Les chiffres", "/chiffres/"),
    ("Les engagements", "/engagements/"),
    ("Cités et opérations", "/operations/"),
    ("Les financements", "/financements/"),
    ("Le calendrier", "/calendrier/"),
    ("Ce qui a changé", "/evolutions/"),
    ("Les documents", "/sources/"),
    ("Données et méthode", "/donnees/"),
)


def part(client: StrictClient, address: str, start: str, end: str) -> list[tuple[str, str]]:
    """The links of a stretch of a page as (words, address)."""
    html = client.get(address).content.decode()
    stretch = html[html.index(start) :]
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', stretch[: stretch.index(end)])
    return [(words, href) for href, words in found]


class TestFrame:
    def test_the_navigation_is_that_of_the_agreed_words(
        self, client: StrictClient, erbm: Any
    ) -> None:
        assert tuple(part(client, "/axes/", 'id="menu"', "</nav>")) == NAVIGATION

    @pytest.mark.parametrize(
        ("address", "entry", "tab"),
        [
            ("/indicateurs/", "Les chiffres", "Les indicateurs"),
            ("/axes/", "Les engagements", "Les axes et objectifs"),
            ("/methode/", "Données et méthode", "La méthode"),
        ],
    )
    def test_a_page_of_a_section_marks_it_and_has_its_tabs(
        self, client: StrictClient, erbm: Any, address: str, entry: str, tab: str
    ) -> None:
        html = client.get(address).content.decode()
        assert f'aria-current="true">{entry}</a>' in html
        tabs = html[html.index('class="tabs"') :]
        assert f'aria-current="true">{tab}</a>' in tabs[: tabs.index("</nav>")]

    def test_the_footer(self, client: StrictClient, erbm: Any) -> None:
        found = part(client, "/axes/", '<footer class="foot', "</ul>")
        assert found == [
            ("Accessibilité\u00a0: non conforme", "/accessibilite/"),
            ("Mentions légales", "/mentions-legales/"),
            ("Données personnelles", "/donnees-personnelles/"),
            ("Signaler une erreur", "/signaler/"),
            ("Données", "/donnees/"),
            ("API", "/api/v1/"),
        ]

    def test_a_page_that_does_not_exist_is_left_out(self) -> None:
        from porion.portal.addresses import Addresses
        from porion.portal.navigation import address

        assert address(Addresses(), "no-such-page") == ""

    def test_a_search_from_every_page_keeps_the_day(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/axes/?connu-le=2024-06-30").content.decode()
        header = html[: html.index("</header>")]
        form = header[header.index('class="top-find"') : header.index("</form>")]
        assert 'action="/recherche/?connu-le=2024-06-30"' in form
        assert 'name="connu-le" value="2024-06-30"' in form

    def test_one_programme_has_no_other(self, client: StrictClient, erbm: Any) -> None:
        assert "Autres programmes" not in client.get("/axes/").content.decode()

    def test_from_one_programme_to_the_other(
        self, client: StrictClient, erbm: Any, canal: Any
    ) -> None:
        for address in ("/axes/", "/p/canal/axes/?connu-le=2024-06-30"):
            found = part(client, address, 'id="programmes"', "</nav>")
            assert [href for _words, href in found] == ["/", "/p/canal/"]


class TestAbout:
    def test_not_audited_is_not_conforming(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/accessibilite/"))
        assert "Accessibilité : non conforme" in words
        assert "Aucun taux de conformité ne peut être donné" in words
        assert "Défenseur des droits" in words

    def test_no_cookie_and_the_page_says_so(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/donnees-personnelles/")
        assert "sans cookie et sans traceur" in text_of(response)
        assert not response.cookies

    def test_what_the_installation_does_not_say(
        self, client: StrictClient, erbm: Any, settings: Settings
    ) -> None:
        settings.PORION_PUBLISHER = settings.PORION_HOSTING = settings.PORION_CONTACT = ""
        words = text_of(client.get("/mentions-legales/"))
        assert words.count("Non renseigné à ce jour") == 3
        assert "EUPL 1.2" in words

    def test_what_it_says(self, client: StrictClient, erbm: Any, settings: Settings) -> None:
        settings.PORION_PUBLISHER = "Préfecture d’essai"
        settings.PORION_CONTACT = "https://exemple.fr/contact"
        response = client.get("/mentions-legales/")
        assert "Préfecture d’essai" in text_of(response)
        assert 'href="https://exemple.fr/contact"' in response.content.decode()

    def test_another_contact_is_another_answer(
        self, client: StrictClient, erbm: Any, settings: Settings
    ) -> None:
        settings.PORION_CONTACT = "a@exemple.fr"
        etag = client.get("/signaler/").headers["ETag"]
        settings.PORION_CONTACT = "b@exemple.fr"
        assert client.get("/signaler/", headers={"If-None-Match": etag}).status_code == 200


class TestReport:
    def test_without_contact_the_page_says_that_there_is_none(
        self, client: StrictClient, erbm: Any, settings: Settings
    ) -> None:
        settings.PORION_CONTACT = ""
        response = client.get("/signaler/")
        assert "ne donne pas encore d’adresse de contact" in text_of(response)
        assert "mailto:" not in response.content.decode()

    def test_a_message_is_ready_with_the_figure(
        self, client: StrictClient, erbm: Any, settings: Settings
    ) -> None:
        settings.PORION_CONTACT = "erreurs@exemple.fr"
        html = client.get("/signaler/?chiffre=cp2025-logements-15500").content.decode()
        mail = re.search(r'href="(mailto:[^"]+)"', html)
        assert mail
        message = unquote(mail[1])
        assert message.startswith("mailto:erreurs@exemple.fr?subject=Erreur signalée")
        assert "plus de 15\u00a0500 logements" in message
        assert "http://testserver/chiffres/cp2025-logements-15500" in message

    def test_an_undertaking_and_an_address_can_be_meant(
        self, client: StrictClient, erbm: Any
    ) -> None:
        assert "/engagements/eng2017-anru" in links_of(
            client.get("/signaler/?engagement=eng2017-anru")
        )
        assert "/calendrier/" in links_of(client.get("/signaler/?page=/calendrier/"))

    @pytest.mark.parametrize("query", ["chiffre=rien", "engagement=x", "page=//mal.invalid/"])
    def test_what_nothing_has(self, client: StrictClient, erbm: Any, query: str) -> None:
        response = client.get(f"/signaler/?{query}")
        assert response.status_code == 200
        assert "ne désigne aucun chiffre ni engagement public" in text_of(response)
        assert 'href="//' not in response.content.decode()

    @pytest.mark.parametrize("contact", ["pas une adresse", "a@b", "javascript:alert(1)"])
    def test_a_contact_that_is_none_is_never_a_link(
        self, client: StrictClient, erbm: Any, settings: Settings, contact: str
    ) -> None:
        settings.PORION_CONTACT = contact
        html = client.get("/signaler/").content.decode()
        assert contact in html
        assert f'href="{contact}' not in html
        assert "mailto:" not in html
