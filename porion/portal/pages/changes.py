"""What changed between two days, set side by side: never a judgement, what the record says."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.changes import Changes, NewFigure
from porion.core.vocabulary import LineageRelation, Verdict
from porion.portal.addresses import Addresses
from porion.portal.pages.change_period import SINCE, UNTIL, Period, PeriodLink
from porion.portal.pages.change_tables import (
    Topic,
    announced_table,
    corrected_table,
    lineage_table,
    measured_table,
    topics,
)
from porion.portal.pages.commitment_tables import commitment_table
from porion.portal.pages.documents import count_figures
from porion.portal.pages.event_tables import event_table
from porion.portal.pages.figure_rows import document_name
from porion.sources.vocabulary import DocumentDay
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import DatedItem, Notice
from porion.ui.tables import Table


@dataclass(frozen=True)
class ChangesPage:
    """The page; a table is None where nothing of its sort changed."""

    period: Period
    lead: str
    said: str
    notices: tuple[Notice, ...]
    choices: tuple[PeriodLink, ...]
    documents: tuple[DatedItem, ...]
    summary: tuple[Link, ...]
    maybe: tuple[Link, ...]
    measured: Table | None
    repeated: Table | None
    repeated_count: str
    topics: tuple[Topic, ...]
    first_count: int
    announced: Table | None
    facts: Table | None
    commitments: Table | None
    lineage: Table | None
    lineage_lead: str
    corrected: Table | None
    mended: str
    csv: str
    empty: bool


def changes_page(
    found: Changes, period: Period, choices: tuple[PeriodLink, ...], addresses: Addresses
) -> ChangesPage:
    """The page of what was found."""
    changed = [n for n in found.measured if not _repeats(n)]
    wrong = [each for each in found.corrected if each.touches_figure]
    repeated = [_only_repeated(n) for n in found.measured if _repeats(n)]
    asked = {
        SINCE: period.since.isoformat() if period.since else "",
        UNTIL: found.until.isoformat(),
    }
    return ChangesPage(
        period=period,
        lead=_lead(found),
        said=_between(found),
        notices=period.notices,
        choices=choices,
        documents=tuple(_document(found, d, addresses) for d in found.documents),
        summary=_summary(found, len(changed), len(repeated)),
        maybe=tuple(Link(d.label, addresses.document(d.key)) for d in found.maybe),
        measured=measured_table(_("Déjà mesuré : avant et après"), changed, addresses)
        if changed
        else None,
        repeated=measured_table(_("Redit par un autre texte"), repeated, addresses)
        if repeated
        else None,
        repeated_count=count_figures(len(repeated)),
        topics=topics(found.first, addresses),
        first_count=len(found.first),
        announced=announced_table(found.announced, addresses) if found.announced else None,
        facts=event_table(found.facts, addresses) if found.facts else None,
        commitments=commitment_table(found.commitments, addresses, amounts=found.amounts)
        if found.commitments
        else None,
        lineage=lineage_table(found.lineage, addresses) if found.lineage else None,
        lineage_lead=_lineage_lead(found),
        corrected=corrected_table(wrong, addresses) if wrong else None,
        mended=_mended(len(found.corrected) - len(wrong)),
        csv=addresses.page("changes-csv", **{k: v for k, v in asked.items() if v}),
        empty=not (found.documents or found.measured or found.first or found.corrected),
    )


def _between(found: Changes) -> str:
    if found.since is None:
        return _("Du début au %s") % words.day(found.until)
    return _("Du %(since)s au %(until)s") % {
        "since": words.day(found.since),
        "until": words.day(found.until),
    }


def _lead(found: Changes) -> str:
    new = len(found.measured) + len(found.first)
    if not (found.documents or new):
        return _("%s, rien n’est devenu public.") % _between(found)
    documents = ngettext("%(n)s document", "%(n)s documents", len(found.documents))
    what = documents % {"n": len(found.documents)}
    if new:
        what = _("%(documents)s et %(figures)s") % {
            "documents": what,
            "figures": count_figures(new),
        }
    sentence = ngettext(
        "%(between)s, %(what)s est devenu public",
        "%(between)s, %(what)s sont devenus publics",
        len(found.documents) + new,
    ) % {"between": _between(found), "what": what}
    if found.measured:
        sentence += ngettext(
            " ; %(n)s porte sur une chose déjà mesurée",
            " ; %(n)s portent sur une chose déjà mesurée",
            len(found.measured),
        ) % {"n": len(found.measured)}
    return f"{sentence}."


def _mended(count: int) -> str:
    """Transcriptions that were mended without another number, day or nature."""
    if not count:
        return ""
    words_ = ngettext(
        "%(n)s autre retouche (passage resserré, lien ajouté) ne change rien au chiffre.",
        "%(n)s autres retouches (passage resserré, lien ajouté) ne changent rien aux chiffres.",
        count,
    )
    return words_ % {"n": count}


def _lineage_lead(found: Changes) -> str:
    """How many objectives are not taken up, and how many are added: a fact of the texts."""
    gone = sum(each.relation is LineageRelation.NOT_TAKEN_UP for each in found.lineage)
    added = sum(each.relation is LineageRelation.ADDED for each in found.lineage)
    parts = []
    if gone:
        parts.append(
            ngettext("%(n)s objectif non repris", "%(n)s objectifs non repris", gone) % {"n": gone}
        )
    if added:
        parts.append(
            ngettext("%(n)s objectif ajouté", "%(n)s objectifs ajoutés", added) % {"n": added}
        )
    return words.upper_first(", ".join(parts))


def _summary(found: Changes, changed: int, again: int) -> tuple[Link, ...]:
    """How much of each sort there is, leading to it; what did not change is not listed."""
    undertaken, facts = len(found.commitments), len(found.facts)
    dates, first = len(found.announced), len(found.first)
    wrong = sum(each.touches_figure for each in found.corrected)
    passed = len(found.lineage)
    sorts = (
        (
            changed,
            "h-mesure",
            ngettext(
                "%(n)s chiffre sur une chose déjà mesurée",
                "%(n)s chiffres sur une chose déjà mesurée",
                changed,
            ),
        ),
        (again, "h-redit", ngettext("%(n)s chiffre redit", "%(n)s chiffres redits", again)),
        (dates, "h-dates", ngettext("%(n)s date annoncée", "%(n)s dates annoncées", dates)),
        (
            undertaken,
            "h-engagements",
            ngettext("%(n)s engagement pris", "%(n)s engagements pris", undertaken),
        ),
        (
            passed,
            "h-objectifs",
            ngettext(
                "%(n)s passage d’objectif au nouveau texte",
                "%(n)s passages d’objectifs au nouveau texte",
                passed,
            ),
        ),
        (facts, "h-faits", ngettext("%(n)s fait rapporté", "%(n)s faits rapportés", facts)),
        (first, "h-nouveau", ngettext("%(n)s chiffre nouveau", "%(n)s chiffres nouveaux", first)),
        (
            wrong,
            "h-corrige",
            ngettext("%(n)s transcription corrigée", "%(n)s transcriptions corrigées", wrong),
        ),
    )
    return tuple(Link(said % {"n": n}, f"#{anchor}") for n, anchor, said in sorts if n)


def _document(found: Changes, document: DocumentDay, addresses: Addresses) -> DatedItem:
    new = [*(n.figure for n in found.measured), *found.first]
    count = sum(1 for figure in new if figure.document.key == document.key)
    day = document.published.surely
    when = words.day(day)
    return DatedItem(
        when if document.published.dated else _("au plus tard le %s") % when,
        _("%(count)s dans") % {"count": count_figures(count)},
        day if document.published.dated else None,
        addresses.document(document.key),
        document_name(document.label, document.published.on),
    )


def _only_repeated(new: NewFigure) -> NewFigure:
    """With the earlier figures that state the very same fact, and no other."""
    same = (b for b in new.before if b.relation and b.relation.verdict is Verdict.SAME_FACT)
    return NewFigure(new.figure, tuple(same))


def _repeats(new: NewFigure) -> bool:
    """Whether a named role decided that an earlier figure states the very same fact."""
    return any(b.relation and b.relation.verdict is Verdict.SAME_FACT for b in new.before)
