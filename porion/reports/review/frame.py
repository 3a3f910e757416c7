"""What stands around the text and the cards: head, bars, help."""

from collections.abc import Sequence

from porion.reports.review import dress, words
from porion.reports.review.markup import Html, tag


def page(
    title: str,
    text: Html,
    cards: Sequence[Html],
    data: Html,
    *,
    counted: int,
    empty: bool = False,
    remarks: Sequence[str] = (),
) -> str:
    """The whole page. `counted`: how many cards there are to decide; `empty`: nothing was
    found; `remarks`: what a reader
    of the document should know."""
    style, script = dress.style(), dress.script()
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=dress.policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="robots", content="noindex"),
        tag("title", f"Relecture de {title}"),
        tag("style", style),
    )
    body = tag(
        "body",
        tag("a", "Aller aux chiffres", href="#list", cls="skip"),
        _header(title, counted),
        tag("main", _text(text, remarks), _list(cards, empty=empty), id="main"),
        _help(),
        _add(),
        tag("p", id="say", cls="hide", role="status", aria_live="polite"),
        data,
        tag("script", script),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='fr')}\n"


def _header(title: str, counted: int) -> Html:
    progress = tag(
        "div",
        tag("p", f"0 sur {counted} décidés", id="told"),
        tag("progress", value=0, max=max(counted, 1), id="bar", aria_labelledby="told"),
        cls="progress js",
    )
    return tag(
        "header",
        tag(
            "div",
            tag("h1", tag("span", "Relecture", cls="kicker"), " ", title),
            progress,
            _search(),
            _tools(),
            cls="bar",
        ),
        _filters(),
        tag("p", id="notice", cls="notice", hidden=True),
        tag(
            "noscript",
            tag(
                "p",
                "Sans JavaScript, cette page se lit ; les décisions se prennent alors dans les"
                " tables écrites par « porion read --to ».",
                cls="notice",
            ),
        ),
        cls="top",
    )


def _tools() -> Html:
    pick = tag(
        "input",
        type="file",
        id="import",
        multiple=True,
        accept=".csv,.zip",
        cls="hide",
        tabindex=-1,
        aria_hidden="true",
        aria_label="Fichiers d’une relecture à reprendre",
    )
    return tag(
        "div",
        tag("button", "Annuler", type="button", id="undo", cls="btn", disabled=True),
        tag(
            "button",
            "Reprendre",
            type="button",
            id="take",
            cls="btn",
            aria_label="Reprendre un export",
        ),
        pick,
        tag("button", "Exporter", type="button", id="export", cls="btn main"),
        tag("button", "?", type="button", id="ask", cls="btn", aria_label="Aide et raccourcis"),
        cls="tools js",
    )


def _search() -> Html:
    return tag(
        "div",
        tag("label", "Chercher", for_="search"),
        tag("input", type="search", id="search", autocomplete="off", spellcheck="false"),
        cls="search js",
    )


def _filters() -> Html:
    buttons = [
        tag(
            "button",
            said,
            " ",
            tag("span", "", cls="n"),
            type="button",
            data_filter=key,
            aria_pressed="true" if key == "all" else "false",
        )
        for key, said in words.FILTERS
    ]
    group = tag("div", *buttons, cls="filters", role="group", aria_label="Montrer")
    views = tag(
        "div",
        tag("button", "Chiffres", type="button", data_view="list", aria_pressed="true"),
        tag("button", "Texte", type="button", data_view="text", aria_pressed="false"),
        cls="views",
        role="group",
        aria_label="Vue",
    )
    return tag("div", views, group, cls="narrow js")


def _text(text: Html, remarks: Sequence[str]) -> Html:
    return tag(
        "section",
        tag(
            "div",
            tag("h2", "Le texte", id="text-h"),
            tag("button", "Ajouter un nombre non lu", type="button", id="new", cls="btn js"),
            cls="text-head",
        ),
        *[tag("p", remark, cls="notice") for remark in remarks],
        tag("div", text, cls="doc"),
        id="text",
        tabindex=0,
        aria_labelledby="text-h",
    )


def _list(cards: Sequence[Html], *, empty: bool) -> Html:
    nothing = tag("p", "Aucun chiffre ni engagement n’a été trouvé.", cls="none")
    unseen = tag("p", "Rien à montrer ici.", id="none", cls="none", hidden=True)
    return tag(
        "section",
        tag("h2", "Chiffres et engagements", id="list-h"),
        nothing if empty else "",
        *cards,
        unseen,
        id="list",
        tabindex=0,
        aria_labelledby="list-h",
    )


_ADD = "Ajouter un nombre que la lecture n’a pas vu"


def _add() -> Html:
    """Where a number that reading missed is told; what is selected in the text stands there."""
    return tag(
        "dialog",
        tag("h2", _ADD, id="add-h"),
        tag(
            "p",
            "Sélectionnez-le dans le texte avant d’ouvrir cette fenêtre, ou recopiez-le ici.",
        ),
        tag(
            "form",
            tag("label", "Le nombre, tel qu’il est imprimé", for_="add-printed"),
            tag("input", id="add-printed", autocomplete="off", aria_describedby="add-error"),
            tag("label", "Quelques mots du texte qui le contiennent", for_="add-around"),
            tag("input", id="add-around", autocomplete="off", aria_describedby="add-error"),
            tag("p", id="add-error", cls="err", role="alert"),
            tag(
                "div",
                tag("button", "Ajouter", type="submit", cls="btn main"),
                tag("button", "Abandonner", type="button", id="add-close", cls="btn"),
                cls="acts",
            ),
            id="add-form",
            novalidate=True,
        ),
        id="add",
        aria_labelledby="add-h",
    )


def _help() -> Html:
    keys = [tag("div", tag("dt", tag("kbd", key)), tag("dd", does)) for key, does in words.KEYS]
    switch = tag(
        "label",
        tag("input", type="checkbox", id="shortcuts", checked=True),
        " Raccourcis d’une touche",
    )
    return tag(
        "dialog",
        tag("h2", "Aide", id="help-h"),
        tag(
            "p",
            "Chaque carte propose un chiffre ou un engagement lu dans le texte. Acceptez ce qui est"
            " juste, modifiez ce qui ne l’est pas tout à fait, écartez le reste. Rien n’entre au"
            " dossier sans votre décision.",
        ),
        tag("dl", *keys, cls="keys"),
        tag("p", switch),
        tag(
            "p",
            "« Exporter » donne un fichier zip, que « porion load » charge tel quel."
            " « Reprendre un export » remet dans cette page les décisions d’un"
            " fichier zip ou de ses tables CSV.",
        ),
        tag("p", id="kept"),
        tag("button", "Fermer", type="button", id="close", cls="btn main"),
        id="help",
        aria_labelledby="help-h",
    )
