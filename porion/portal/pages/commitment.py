"""One undertaking: who, what, until when, where it is written, what is comparable."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.commitment import CommitmentAnswer, Compared
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages.commitment_tables import commitment_table, due_words, parties_words
from porion.portal.pages.commitment_years import YearLine, year_lines
from porion.portal.pages.descent_tables import HeirPart, last_heir_parts
from porion.portal.pages.figure import SHORT
from porion.portal.pages.figure_rows import document_cell, when_cell
from porion.portal.pages.figure_tables import figure_table, nature, value_cell
from porion.portal.pages.followup_words import (
    DocumentationTold,
    StatusPart,
    documentation_told,
    due_note,
    observation_parts,
    status_part,
)
from porion.portal.pages.framework_words import numbered
from porion.portal.pages.relation_words import relation_cell
from porion.portal.pages.targets import target_table
from porion.portal.pages.wording import label
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Observation, Passage, Term
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class CommitmentPage:
    """Everything on the page. `compared` is None where no figure of the passage has been
    set beside another; `status` and `documentation` are two fields, never one."""

    commitment: CommitmentRead
    lead: str
    crumbs: tuple[Link, ...]
    terms: tuple[Term, ...]
    passage: Passage | None
    figures: Table | None
    compared: Table | None
    documentation: DocumentationTold
    status: StatusPart
    years: tuple[YearLine, ...]
    heirs: tuple[HeirPart, ...]
    targets: Table | None
    observations: tuple[Observation, ...]
    gaps: tuple[Link, ...]
    indicators: tuple[Link, ...]
    beside: Table | None
    report: str
    objective: str


def commitment_page(answer: CommitmentAnswer, addresses: Addresses) -> CommitmentPage:
    """The page of an answer."""
    own = answer.commitment
    compared = tuple(each for each in answer.compared if each.others)
    return CommitmentPage(
        commitment=own,
        lead=_lead(answer),
        crumbs=(
            Link(_("Les engagements"), addresses.page("commitments")),
            *(Link(numbered(o.number, o.label), addresses.objective(o.key)) for o in answer.path),
            Link(own.label),
        ),
        terms=_terms(answer, addresses),
        passage=_passage(answer, addresses),
        figures=_figures(answer, addresses) if answer.compared else None,
        compared=_compared(compared, addresses) if compared else None,
        documentation=documentation_told(answer.follow),
        status=status_part(answer.follow.status),
        years=year_lines(answer.years, addresses),
        heirs=last_heir_parts(answer.descent, addresses),
        targets=target_table(_("Cibles de cet engagement"), answer.targets, addresses)
        if answer.targets
        else None,
        observations=observation_parts(answer.observations),
        gaps=_gaps(answer, addresses),
        indicators=tuple(
            Link(each.label, addresses.indicator(each.key))
            for each in answer.indicators
            if each.figures
        ),
        beside=_beside(answer, addresses) if answer.beside else None,
        report=addresses.page("report", engagement=own.key),
        objective=addresses.objective(own.objective.key),
    )


def _gaps(answer: CommitmentAnswer, addresses: Addresses) -> tuple[Link, ...]:
    """What is said on each side; of gaps that say the same the first."""
    found: dict[str, Link] = {}
    for gap in answer.gaps:
        said = " ; ".join(dict.fromkeys((gap.left.words, gap.right.words)))
        text = f"{gap.title} : {said}"
        found.setdefault(text, Link(text, addresses.page("gap", gap.key)))
    return tuple(found.values())


def _figures(answer: CommitmentAnswer, addresses: Addresses) -> Table:
    own = [each.figure for each in answer.compared]
    return figure_table(_("Chiffres imprimés dans ce passage"), own, addresses, document=False)


def _beside(answer: CommitmentAnswer, addresses: Addresses) -> Table:
    return commitment_table(
        answer.beside,
        addresses,
        _("Engagements du même objectif"),
        amounts=answer.amounts,
        text=False,
    )


def _lead(answer: CommitmentAnswer) -> str:
    """Who undertakes it, in which text; a sentence that can be quoted."""
    own = answer.commitment
    names = [party.label for party in own.parties]
    text = answer.agreement.label if answer.agreement else ""
    who = _(" et ").join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])
    if len(names) > 3:
        who = _("%(n)s partenaires") % {"n": len(names)}
    if not who:
        return _("Inscrit dans « %(text)s ».") % {"text": text}
    return _("Inscrit dans « %(text)s » ; qui s’engage : %(who)s.") % {"text": text, "who": who}


def _terms(answer: CommitmentAnswer, addresses: Addresses) -> tuple[Term, ...]:
    own = answer.commitment
    due = due_words(own)
    return (
        Term(_("Qui s’engage"), ", ".join(party.label for party in own.parties)),
        *(
            (Term(_("En prennent acte"), parties_words(own.noted_by), note=_rest(own.noted_by)),)
            if own.noted_by
            else ()
        ),
        Term(_("Nature"), language.label(own.kind)),
        Term(
            _("Échéance"),
            words.upper_first(due),
            note=" · ".join(note for note in (_placed(own), due_note(answer.follow)) if note),
        ),
        _amount(answer, addresses),
        *(Term(_("Lieu"), place.label, addresses.place(place.key)) for place in own.places),
        *(
            Term(_("Objectif"), numbered(o.number, o.label), addresses.objective(o.key))
            for o in answer.path[-1:]
        ),
        *(
            (Term(_("Document"), own.document.label, addresses.document(own.document.key)),)
            if own.document
            else ()
        ),
    )


def _rest(parties: Sequence[Named]) -> str:
    """The names, where they were only counted."""
    names = ", ".join(party.label for party in parties)
    return "" if names == parties_words(parties) else names


def _placed(own: CommitmentRead) -> str:
    """For a due day in the text's own words, the last day that they can mean."""
    days = own.due_to or own.due_from
    if not own.due_words or days is None or own.due_to is None:
        return ""
    if own.due_words.startswith(words.day(days)):
        return ""
    return _("au plus tard le %s") % words.short_day(own.due_to)


def _amount(answer: CommitmentAnswer, addresses: Addresses) -> Term:
    """As its text prints it, with the qualifier; what no text states is said so."""
    own = answer.commitment
    printed = answer.amounts.get(own.key)
    if printed is not None:
        words_ = words.full(printed.value, printed.unit)
        return Term(_("Montant"), words_, addresses.figure(printed.key), printed.value)
    return Term(_("Montant"), language.amount(own.amount_eur) if own.amount_eur is not None else "")


def _passage(answer: CommitmentAnswer, addresses: Addresses) -> Passage | None:
    own = answer.commitment
    if own.passage is None or own.document is None:
        return None
    at, print_ = str(own.passage), own.passage_sha256[:SHORT]
    href = addresses.statement(own.document.key, f"engagement-{own.key}")
    quote = answer.quote
    if quote is None:
        return Passage(at, print_, installed=False, href=href, document=own.document.label)
    marked = (quote.before, quote.printed, quote.after)
    return Passage(
        at, print_, quote.lead, marked, quote.tail, href=href, document=own.document.label
    )


def _compared(compared: tuple[Compared, ...], addresses: Addresses) -> Table:
    """Figures of other texts beside those of the passage, with what is recorded between them."""
    columns = (
        Column(_("Dans cet engagement"), _("Ici")),
        Column(_("Dans un autre texte"), _("Ailleurs")),
        Column(_("Situation")),
        Column(_("Document")),
        Column(_("Comparaison")),
    )
    rows = tuple(
        Row(
            (
                _value(each.figure, addresses),
                _value(other.figure, addresses),
                when_cell(other.figure),
                document_cell(other.figure, addresses),
                relation_cell(other.relation, (each.figure, other.figure)),
            )
        )
        for each in compared
        for other in each.others
    )
    return Table(_("Chiffres rapprochés de ceux de cet engagement"), columns, rows)


def _value(figure: FigureRead, addresses: Addresses) -> Cell:
    cell = value_cell(figure)
    note = f"{label(figure)} · {nature(figure)}"
    return Cell(cell.text, addresses.figure(figure.key), cell.sign, note, strong=True)
