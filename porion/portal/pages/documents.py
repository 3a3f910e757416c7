"""The list of documents, and the reading of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.document_list import DocumentList
from porion.answers.outline import DocumentReading, Part
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_tables import hue
from porion.portal.pages.reading import Piece, paragraphs
from porion.sources.vocabulary import DocumentRead
from porion.ui import wording as words
from porion.ui.charts import sign
from porion.ui.frames import Link
from porion.ui.parts import Term
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


def _signs(document: DocumentRead) -> str:
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
                Cell(d.label, addresses.document(d.key), note=language.label(d.kind)),
                Cell(names(d)) if d.publishers else Cell(words.not_communicated(), muted=True),
                Cell(words.upper_first(published(d))),
                Cell(wording.count(answer.figures.get(d.key, 0)), strong=True)
                if answer.figures.get(d.key)
                else Cell(_("Aucun relevé"), muted=True),
                Cell(_signs(d)),
                Cell(_("À lire ici")) if d.installed else Cell(_("Non installé ici"), muted=True),
            )
        )
        for d in listed
    )
    return Table(caption, columns, tuple(rows))


# ------------------------------------------------------------------------ reading


@dataclass(frozen=True)
class ListedFigure:
    """A figure in the margin of its part; `id` only where the text bears no mark of it."""

    id: str
    label: str
    value: str
    sign: str
    href: str
    when: str
    position: str
    fingerprint: str


@dataclass(frozen=True)
class ReadPart:
    """A part as it is read; `deep` for a part of a part, `shut` for a text left folded."""

    id: str
    label: str
    deep: bool
    objective: str
    figures: tuple[ListedFigure, ...]
    count: str
    text: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class DocumentPage:
    """A document with its parts; `maybe` where it may not yet have been public."""

    document: DocumentRead
    lead: str
    terms: tuple[Term, ...]
    parts: tuple[ReadPart, ...]
    crumbs: tuple[Link, ...]
    maybe: bool


def document_page(
    reading: DocumentReading, addresses: Addresses, *, maybe: bool = False
) -> DocumentPage:
    """The page of a document."""
    document = reading.document
    marked: set[str] = set()
    taken: set[str] = set()
    parts = [_part(part, addresses, marked, taken) for part in reading.parts]
    crumbs = (Link(_("Les documents"), addresses.page("documents")), Link(document.label))
    return DocumentPage(document, _lead(reading), _terms(document), tuple(parts), crumbs, maybe)


def _lead(reading: DocumentReading) -> str:
    count = len(reading.figures)
    if not count:
        return _("Aucun chiffre n’a été relevé dans ce document.")
    if reading.document.installed:
        return ngettext(
            "%(n)s chiffre relevé, surligné dans le texte et relié à sa fiche.",
            "%(n)s chiffres relevés, surlignés dans le texte et reliés à leur fiche.",
            count,
        ) % {"n": wording.count(count)}
    return ngettext(
        "%(n)s chiffre relevé, avec sa position dans le texte.",
        "%(n)s chiffres relevés, avec leur position dans le texte.",
        count,
    ) % {"n": wording.count(count)}


def _terms(document: DocumentRead) -> tuple[Term, ...]:
    return (
        Term(_("Nature"), language.label(document.kind)),
        Term(_("Publié par"), names(document)),
        Term(_("Publication"), words.upper_first(published(document))),
        Term(_("Longueur"), _signs(document)),
        *((Term(_("Adresse"), document.url, document.url),) if document.url else ()),
    )


def _part(part: Part, addresses: Addresses, marked: set[str], taken: set[str]) -> ReadPart:
    text = paragraphs(part, addresses, marked)
    name = f"partie-{part.key}"
    anchor = name if name not in taken else f"{name}-{part.start}"
    taken.add(anchor)
    return ReadPart(
        anchor,
        part.label or _("Début du document"),
        part.level > 1,
        addresses.objective(part.objective) if part.objective else "",
        tuple(_listed(figure, addresses, marked, installed=bool(text)) for figure in part.figures),
        count_figures(len(part.figures)) if part.figures else "",
        text,
    )


def _listed(
    figure: FigureRead, addresses: Addresses, marked: set[str], *, installed: bool
) -> ListedFigure:
    return ListedFigure(
        "" if figure.key in marked else f"chiffre-{figure.key}",
        wording.label(figure),
        words.full(figure.value, figure.unit),
        sign(figure.value, hue(figure)),
        addresses.figure(figure.key),
        wording.when(figure),
        "" if installed else str(figure.passage),
        "" if installed else figure.passage_sha256[:12],
    )
