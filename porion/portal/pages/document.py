"""The reading of a document: its parts, its text, and beside it what was found there."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.outline import DocumentReading, Part, Said
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.documents import count_figures, names, published, signs
from porion.portal.pages.figure_tables import hue
from porion.portal.pages.reading import Paragraph, Run, paragraphs
from porion.sources.vocabulary import DocumentRead
from porion.ui import wording as words
from porion.ui.charts import sign
from porion.ui.frames import Link
from porion.ui.parts import Term

#: A longer table of contents stands below the heading, in columns.
_LONG = 14


@dataclass(frozen=True)
class Found:
    """What was found in the text: a figure, an undertaking, a dated fact.

    `id` only where the text bears no mark of it; `what` names what it is, but for a figure.
    """

    id: str
    label: str
    href: str
    value: str = ""
    sign: str = ""
    what: str = ""
    position: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph and what was found in it."""

    runs: tuple[Run, ...]
    found: tuple[Found, ...]
    count: str


@dataclass(frozen=True)
class ReadPart:
    """A part as it is read: `blocks` where the text is installed, else what it holds, `found`.

    `deep` for a part of a part.
    """

    id: str
    label: str
    deep: bool
    objective: str
    count: str
    blocks: tuple[Block, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class DocumentPage:
    """A document with its parts; `maybe` where it may not yet have been public."""

    document: DocumentRead
    lead: str
    terms: tuple[Term, ...]
    parts: tuple[ReadPart, ...]
    crumbs: tuple[Link, ...]
    maybe: bool
    said: bool

    @property
    def long(self) -> bool:
        """Whether the table of contents is long."""
        return len(self.parts) > _LONG


def document_page(
    reading: DocumentReading, addresses: Addresses, *, maybe: bool = False
) -> DocumentPage:
    """The page of a document."""
    document = reading.document
    marked: set[str] = set()
    taken: set[str] = set()
    parts = [_part(part, addresses, marked, taken) for part in reading.parts]
    crumbs = (Link(_("Les documents"), addresses.page("documents")), Link(document.label))
    return DocumentPage(
        document, _lead(reading), _terms(document), tuple(parts), crumbs, maybe, bool(reading.said)
    )


def _lead(reading: DocumentReading) -> str:
    if not reading.figures:
        return _("Aucun chiffre n’a été relevé dans ce document.")
    count = count_found(reading.figures, reading.said)
    if reading.document.installed:
        return _("%(found)s, repérés dans le texte ; chaque chiffre mène à sa fiche.") % {
            "found": count
        }
    return _("%(found)s, avec leur position dans le texte.") % {"found": count}


def count_found(figures: tuple[FigureRead, ...], said: tuple[Said, ...]) -> str:
    """ "23 chiffres, 2 engagements et 5 faits datés": what was found, nothing of what was not."""
    undertakings = sum(1 for each in said if isinstance(each.row, CommitmentRead))
    facts = len(said) - undertakings
    shown = [
        *((count_figures(len(figures)),) if figures else ()),
        *(
            (ngettext("%(n)s engagement", "%(n)s engagements", undertakings) % {"n": undertakings},)
            if undertakings
            else ()
        ),
        *(
            (ngettext("%(n)s fait daté", "%(n)s faits datés", facts) % {"n": facts},)
            if facts
            else ()
        ),
    ]
    return _(" et ").join([part for part in (", ".join(shown[:-1]), *shown[-1:]) if part])


def _terms(document: DocumentRead) -> tuple[Term, ...]:
    return (
        Term(_("Nature"), language.label(document.kind)),
        Term(_("Publié par"), names(document)),
        Term(_("Publication"), words.upper_first(published(document))),
        Term(_("Longueur"), signs(document)),
        *((Term(_("Adresse"), document.url, document.url),) if document.url else ()),
    )


def _part(part: Part, addresses: Addresses, marked: set[str], taken: set[str]) -> ReadPart:
    text = paragraphs(part, addresses, marked)
    order = _order(text)
    name = f"partie-{part.key}"
    anchor = name if name not in taken else f"{name}-{part.start}"
    taken.add(anchor)
    blocks = []
    for index, each in enumerate(text):
        last = index + 1 == len(text)
        inside = _between(part, each.start, part.end if last else each.end)
        blocks.append(
            Block(each.runs, _found(*inside, addresses, marked, order), count_found(*inside))
        )
    return ReadPart(
        anchor,
        part.label or _("Début du document"),
        part.level > 1,
        addresses.objective(part.objective) if part.objective else "",
        count_found(part.figures, part.said),
        tuple(blocks),
        () if text else _found(part.figures, part.said, addresses, marked, {}),
    )


def _between(part: Part, start: int, end: int) -> tuple[tuple[FigureRead, ...], tuple[Said, ...]]:
    return (
        tuple(f for f in part.figures if start <= f.passage.start < end),
        tuple(s for s in part.said if start <= s.passage.start < end),
    )


def _found(
    figures: tuple[FigureRead, ...],
    said: tuple[Said, ...],
    addresses: Addresses,
    marked: set[str],
    order: Mapping[str, int],
) -> tuple[Found, ...]:
    """What was found, in the order of the text: `order` has the anchors of the text on the
    page, and is empty where none is."""
    there = bool(order)
    last = len(order)
    placed = [
        *(
            (
                order.get(f"chiffre-{f.key}", last),
                f.passage.start,
                _figure(f, addresses, marked, there=there),
            )
            for f in figures
        ),
        *(
            (order.get(s.anchor, last), s.passage.start, _said(s, addresses, marked, there=there))
            for s in said
        ),
    ]
    return tuple(found for _at, _start, found in sorted(placed, key=lambda each: each[:2]))


def _order(text: tuple[Paragraph, ...]) -> dict[str, int]:
    """The anchors of a text, numbered as they come; at least one entry where there is text."""
    anchors = [""] if text else []
    for run in (run for paragraph in text for run in paragraph.runs):
        anchors += run.ids
        for piece in run.pieces:
            anchors += [piece.id, *piece.more] if piece.id else []
    return {anchor: number for number, anchor in enumerate(anchors)}


def _figure(figure: FigureRead, addresses: Addresses, marked: set[str], *, there: bool) -> Found:
    return Found(
        "" if figure.key in marked else f"chiffre-{figure.key}",
        wording.label(figure),
        addresses.figure(figure.key),
        words.full(figure.value, figure.unit),
        sign(figure.value, hue(figure)),
        position="" if there else str(figure.passage),
        fingerprint="" if there else figure.passage_sha256[:12],
    )


def _said(said: Said, addresses: Addresses, marked: set[str], *, there: bool) -> Found:
    row = said.row
    undertaking = isinstance(row, CommitmentRead)
    return Found(
        "" if said.anchor in marked else said.anchor,
        row.label,
        addresses.commitment(row.key) if undertaking else addresses.page("calendar"),
        what=_("Engagement") if undertaking else _("Fait daté"),
        position="" if there else str(said.passage),
        fingerprint="" if there else row.passage_sha256[:12],
    )
