"""Frameworks as trees, and one objective."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.objective import ObjectiveAnswer
from porion.answers.objective_tree import Branch, Tree
from porion.figures.vocabulary import IndicatorRead
from porion.framework.vocabulary import AgreementRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.commitment_tables import commitment_table
from porion.portal.pages.descent_tables import HeirPart, OriginPart, heir_parts, origin_parts
from porion.portal.pages.event_tables import event_table
from porion.portal.pages.figure_tables import figure_table
from porion.portal.pages.framework_words import counts, numbered
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Term
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Twig:
    """An objective under its axis: number, label, address, counts in words, depth from 0."""

    label: str
    href: str
    counts: str
    depth: int


@dataclass(frozen=True)
class Axis:
    """An axis with everything under it."""

    head: Twig
    under: tuple[Twig, ...]


@dataclass(frozen=True)
class FrameworkPart:
    """One agreement or review."""

    key: str
    label: str
    lead: str
    note: str
    terms: tuple[Term, ...]
    signatories: tuple[str, ...]
    axes: tuple[Axis, ...]
    placed: bool
    document: Link


def objectives_lead(trees: Sequence[Tree]) -> str:
    """How many texts, axes and objectives; empty where there is none."""
    branches = [branch for tree in trees for branch in tree.branches]
    if not branches:
        return ""
    axes = sum(1 for branch in branches if branch.objective.level == 1)
    under = len(branches) - axes
    return _("%(texts)s, %(axes)s, %(objectives)s : ce qui est relevé sous chacun.") % {
        "texts": ngettext("%(n)s texte", "%(n)s textes", len(trees)) % {"n": len(trees)},
        "axes": ngettext("%(n)s axe", "%(n)s axes", axes) % {"n": axes},
        "objectives": ngettext("%(n)s objectif", "%(n)s objectifs", under) % {"n": under},
    }


def objectives_page(trees: Sequence[Tree], addresses: Addresses) -> tuple[FrameworkPart, ...]:
    """Every framework, newest first."""
    return tuple(_framework(tree, addresses) for tree in trees)


def _framework(tree: Tree, addresses: Addresses) -> FrameworkPart:
    agreement = tree.agreement
    axes: list[tuple[Twig, list[Twig]]] = []
    for branch in tree.branches:
        twig = _twig(branch, addresses)
        if branch.objective.level == 1 or not axes:
            axes.append((twig, []))
        else:
            axes[-1][1].append(twig)
    return FrameworkPart(
        agreement.key,
        agreement.label,
        _tree_lead(tree),
        agreement.note,
        agreement_terms(agreement),
        tuple(party.label for party in agreement.signatories),
        tuple(Axis(head, tuple(under)) for head, under in axes),
        tree.placed,
        Link(agreement.document.label, addresses.document(agreement.document.key)),
    )


def _tree_lead(tree: Tree) -> str:
    axes = sum(1 for branch in tree.branches if branch.objective.level == 1)
    under = len(tree.branches) - axes
    first = ngettext("%(n)s axe", "%(n)s axes", axes) % {"n": axes}
    second = ngettext("%(n)s objectif", "%(n)s objectifs", under) % {"n": under}
    return _("%(axes)s, %(objectives)s.") % {"axes": first, "objectives": second}


def agreement_terms(agreement: AgreementRead) -> tuple[Term, ...]:
    """Signature, publication, end; an end that no text prints says how it was computed."""
    terms = []
    if agreement.amends:
        terms.append(Term(_("Modifie"), agreement.amends.label))
    if agreement.signed_on:
        terms.append(Term(_("Signature"), words.day(agreement.signed_on)))
    if agreement.starts_on and agreement.starts_on != agreement.signed_on:
        terms.append(Term(_("Début"), words.day(agreement.starts_on)))
    if agreement.ends_on:
        terms.append(Term(_("Fin"), words.day(agreement.ends_on), note=end_note(agreement)))
    return tuple(terms)


def end_note(agreement: AgreementRead) -> str:
    """ "date calculée : dix ans à compter de la signature"; empty where the text has the day."""
    found = agreement.ends_words
    if not found:
        return ""
    computed = _("date calculée")
    return found if found.startswith(computed) else f"{computed}{words.NBSP}: {found}"


def _twig(branch: Branch, addresses: Addresses) -> Twig:
    own = branch.objective
    return Twig(
        numbered(own.number, own.label),
        addresses.objective(own.key),
        counts(branch.figures, branch.commitments, branch.events, branch.indicators),
        max(own.level - 2, 0),
    )


# --------------------------------------------------------------------- one objective


@dataclass(frozen=True)
class ObjectivePage:
    """One objective."""

    label: str
    lead: str
    crumbs: tuple[Link, ...]
    note: str
    children: tuple[Link, ...]
    figures: Table | None
    commitments: Table | None
    events: Table | None
    indicators: Table | None
    placed: bool
    document: Link
    origins: tuple[OriginPart, ...]
    heirs: tuple[HeirPart, ...]
    lineage: str


def objective_page(answer: ObjectiveAnswer, addresses: Addresses) -> ObjectivePage:
    """The page of an objective."""
    own, agreement = answer.objective, answer.agreement
    where = agreement.document
    crumbs = (
        Link(_("Les axes"), addresses.page("objectives")),
        Link(agreement.label, addresses.page("objectives") + f"#{agreement.key}"),
        *(Link(numbered(o.number, o.label), addresses.objective(o.key)) for o in answer.path),
        Link(numbered(own.number, own.label)),
    )
    return ObjectivePage(
        label=own.label,
        lead=_lead(answer),
        crumbs=crumbs,
        note=own.note,
        children=tuple(
            Link(numbered(o.number, o.label), addresses.objective(o.key)) for o in answer.children
        ),
        figures=figure_table(_("Chiffres de son texte"), answer.figures, addresses, document=False)
        if answer.figures
        else None,
        commitments=commitment_table(
            answer.commitments,
            addresses,
            amounts=answer.amounts,
            text=False,
            follow=answer.follow,
        )
        if answer.commitments
        else None,
        events=event_table(answer.events, addresses) if answer.events else None,
        indicators=_indicators(answer.indicators, addresses) if answer.indicators else None,
        placed=answer.placed,
        document=Link(
            where.label,
            addresses.part(where.key, own.key) if own.passage else addresses.document(where.key),
        ),
        origins=origin_parts(answer.descent.before, addresses),
        heirs=heir_parts(answer.descent, addresses),
        lineage=addresses.page("lineage"),
    )


def _lead(answer: ObjectiveAnswer) -> str:
    found = counts(
        len(answer.figures), len(answer.commitments), len(answer.events), len(answer.indicators)
    )
    kind = _("Axe") if answer.objective.level == 1 else _("Objectif")
    source = _("%(kind)s de « %(text)s »") % {"kind": kind, "text": answer.agreement.label}
    return f"{source}{words.NBSP}: {found}." if found else f"{source}."


def _indicators(found: Sequence[IndicatorRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Indicateur")),
        Column(_("Sujet")),
        Column(_("Chiffres publiés"), _("Chiffres")),
    )
    rows = (
        Row(
            (
                Cell(i.label, addresses.indicator(i.key)),
                Cell(i.topic),
                Cell(wording.count(i.figures), strong=True)
                if i.figures
                else Cell(words.not_communicated(), muted=True),
            )
        )
        for i in found
    )
    return Table(_("Indicateurs rattachés"), columns, tuple(rows))
