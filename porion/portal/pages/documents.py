"""The list of documents, and the reading of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.document_list import DocumentList
from porion.core import language
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import document_name
from porion.sources.vocabulary import DocumentRead
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table


def published(document: DocumentRead) -> str:
    """ "20 juin 2025", or the bounds of a document without a date, in a sentence."""
    found = document.published
    if found.dated:
        return words.day(found.surely)
    if found.after is None:
        return _("sans date, au plus tard le %s") % words.day(found.surely)
    return _("sans date, entre le %(first)s et le %(last)s") % {
        "first": words.day(found.after),
        "last": words.day(found.surely),
    }


def names(document: DocumentRead) -> str:
    """Who published it."""
    return ", ".join(publisher.label for publisher in document.publishers)


def signs(document: DocumentRead) -> str:
    """ "58 336 signes": how long a text is."""
    return f"{wording.count(document.characters)}{words.NBSP}signes"


def count_figures(count: int) -> str:
    """ "1 chiffre", "23 chiffres"; a sentence for none."""
    if not count:
        return _("Aucun chiffre relevé")
    return ngettext("%(n)s chiffre", "%(n)s chiffres", count) % {"n": wording.count(count)}


# --------------------------------------------------------------------------- list


@dataclass(frozen=True)
class DocumentsPage:
    """The list; `maybe` is None unless some documents may already have been public."""

    lead: str
    table: Table
    maybe: Table | None
    undated: tuple[tuple[str, str], ...]
    first: date | None


def documents_page(answer: DocumentList, addresses: Addresses) -> DocumentsPage:
    """The page of the list."""
    shown = (*answer.known, *answer.maybe)
    return DocumentsPage(
        lead=_list_lead(answer),
        table=_list_table(_("Documents"), answer.known, answer, addresses),
        maybe=_list_table(_("Peut-être déjà public à cette date"), answer.maybe, answer, addresses)
        if answer.maybe
        else None,
        undated=tuple((d.label, d.note) for d in shown if not d.published.dated and d.note),
        first=answer.first,
    )


def _list_lead(answer: DocumentList) -> str:
    if not answer.known:
        return ""
    figures = sum(answer.figures.get(document.key, 0) for document in answer.known)
    first, last = answer.known[-1].published.surely, answer.known[0].published.surely
    return ngettext(
        "%(n)s document public, du %(first)s, d’où viennent %(figures)s.",
        "%(n)s documents publics, du %(first)s au %(last)s, d’où viennent %(figures)s.",
        len(answer.known),
    ) % {
        "n": len(answer.known),
        "first": words.day(first),
        "last": words.day(last),
        "figures": count_figures(figures),
    }


def _list_table(
    caption: str, listed: Sequence[DocumentRead], answer: DocumentList, addresses: Addresses
) -> Table:
    columns = (
        Column(_("Document")),
        Column(_("Publié par")),
        Column(_("Publication")),
        Column(_("Chiffres relevés"), _("Chiffres")),
        Column(_("Longueur")),
        Column(_("Texte intégral"), _("Texte")),
    )
    rows = (
        Row(
            (
                Cell(
                    document_name(d.label, d.published.on),
                    addresses.document(d.key),
                    note=language.label(d.kind),
                ),
                Cell(names(d)) if d.publishers else Cell(words.not_communicated(), muted=True),
                Cell(words.upper_first(published(d))),
                Cell(wording.count(answer.figures.get(d.key, 0)), strong=True)
                if answer.figures.get(d.key)
                else Cell(_("Aucun relevé"), muted=True),
                Cell(signs(d)),
                Cell(_("À lire ici")) if d.installed else Cell(_("Non installé ici"), muted=True),
            )
        )
        for d in listed
    )
    return Table(caption, columns, tuple(rows))
