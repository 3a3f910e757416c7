"""The amounts to match, and totals with their parts, as rows of files."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from porion.answers.money_paths import MoneyPaths
from porion.answers.wholes import Whole
from porion.core import language
from porion.core.quantities import Order
from porion.figures.vocabulary import FigureRead
from porion.portal.pages.money_words import told_words
from porion.ui import wording as words

#: Columns of `amount_rows`, in its order.
AMOUNT_COLUMNS = (
    *("engagement", "intitule", "texte", "annonce", "fiche_annonce", "rapporte"),
    *("fiche_rapporte", "document_rapporte", "constat", "motif"),
)
#: Columns of `whole_rows`, in its order.
WHOLE_COLUMNS = (
    *("total", "intitule", "chiffre", "document", "partie", "intitule_partie", "chiffre_partie"),
    *("document_partie", "somme_des_parties", "comparaison"),
)
_ORDERS = {
    Order.EQUAL: "égale au total",
    Order.LESS: "inférieure au total",
    Order.GREATER: "supérieure au total",
    Order.UNKNOWN: "compatible, les bornes ne permettent pas d’en dire plus",
}


def amount_rows(answer: MoneyPaths) -> Iterator[Mapping[str, Any]]:
    """One row a pair of an announced and a reported amount; a row without a reported one where
    no later text speaks of it."""
    for path in answer.paths:
        own = {figure.key for figure in path.announced}
        head = {
            **dict.fromkeys(AMOUNT_COLUMNS),
            "engagement": path.commitment.key,
            "intitule": path.commitment.label,
            "texte": path.commitment.document.key if path.commitment.document else None,
            "annonce": tuple(_plain(figure) for figure in path.announced),
            "fiche_annonce": tuple(figure.key for figure in path.announced),
            "constat": told_words(path)[0] or None,
        }
        relations = {pair.beside(own).key: pair.relation for pair in path.pairs}
        for figure in path.said_later:
            relation = relations.get(figure.key)
            yield {
                **head,
                "rapporte": _plain(figure),
                "fiche_rapporte": figure.key,
                "document_rapporte": figure.document.key,
                "constat": language.label(relation.finding) if relation else head["constat"],
                "motif": relation.reason if relation else None,
            }
        if not path.said_later:
            yield head


def whole_rows(totals: Sequence[Whole]) -> Iterator[Mapping[str, Any]]:
    """One row a part, with its total and what the parts of that total add up to."""
    for whole in totals:
        summed = whole.summed
        said = language.interval(summed.interval, summed.unit) if summed else None
        for part in whole.parts:
            yield {
                "total": whole.figure.key,
                "intitule": whole.figure.label or whole.figure.indicator.label,
                "chiffre": _plain(whole.figure),
                "document": whole.figure.document.key,
                "partie": part.key,
                "intitule_partie": part.label or part.indicator.label,
                "chiffre_partie": _plain(part),
                "document_partie": part.document.key,
                "somme_des_parties": said.replace(words.NBSP, " ") if said else None,
                "comparaison": _(_ORDERS[summed.order]) if summed else None,
            }


def _plain(figure: FigureRead) -> str:
    return words.full(figure.value, figure.unit).replace(words.NBSP, " ")
