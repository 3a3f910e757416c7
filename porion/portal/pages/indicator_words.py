"""What an indicator's page says in sentences: one to quote, what remains, what was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.indicator import IndicatorAnswer
from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import Verdict
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.progress_box import of_target
from porion.portal.pages.wording import AHEAD
from porion.ui import wording as words
from porion.ui.parts import DatedItem


@dataclass(frozen=True)
class Remark:
    """Two statements and how they stand to each other, in words."""

    heading: str
    text: str


def moment_words(figure: FigureRead) -> str:
    """The day or period in a sentence: "à mi-2025", "à fin 2022", "au 31 mars 2023", "depuis
    2017", "en 2025"; empty where none is known."""
    day, said = figure.effective_as_at, figure.effective_date_words
    if said:
        return _("à %s") % said if said.startswith(("mi-", "fin ")) else f"({said})"
    if day is not None:
        if (day.month, day.day) == (12, 31):
            return _("à %s") % language.end_of_year(day.year)
        return _("au %s") % words.day(day)
    first, last = figure.valid_from, figure.valid_to
    if first is None and last is None:
        return ""
    if last is None and first is not None:
        start = str(first.year) if (first.month, first.day) == (1, 1) else f"le {words.day(first)}"
        return _("depuis %s") % start
    period = language.span(Span.inclusive(first, last))
    return _("en %s") % period if period.isdigit() else f"({period})"


def lead(answer: IndicatorAnswer) -> str:
    """The sentence that opens the page, qualifier, day and target included; with its document
    where there is no target to set it against. Empty where nothing is known."""
    latest = answer.latest
    if latest is None:
        return ""
    against = _against(answer)
    value = words.printed(latest.value, latest.unit) if against else _whole(latest)
    opening = " ".join(part for part in (words.upper_first(value), moment_words(latest)) if part)
    if against:
        return f"{opening}, {against}"
    source = _("d’après « %s »") % latest.document.label
    return f"{opening}, {source}."


def _whole(latest: FigureRead) -> str:
    """The number with its unit; what is not done says what it is."""
    value = words.full(latest.value, latest.unit)
    if latest.kind in AHEAD or latest.state is not None:
        return f"{nature(latest)}{words.NBSP}: {value}"
    return value


def _against(answer: IndicatorAnswer) -> str:
    """ "soit plus de 67 % de la cible de 23 000 fixée en 2017. Au rythme publié …"."""
    found = answer.progress
    computed, said, target = found.progress, found.words, found.target
    if computed is None or said is None or target is None or computed.share is None:
        return ""
    text = _("soit %(share)s %(of)s.") % {"share": said.share, "of": of_target(found, target)}
    if computed.reached_by is None or found.pace is None:
        return text
    return f"{text} " + _(
        "Au rythme publié (%(pace)s), elle serait atteinte au plus tard vers %(end)s."
    ) % {
        "pace": words.printed(found.pace.value, found.pace.unit),
        "end": language.end_of(computed.reached_by.latest),
    }


def remaining(answer: IndicatorAnswer) -> tuple[str, ...]:
    """What remains to be done, in sentences: the pace and its end, the pace that is needed, or
    why neither can be said."""
    found = answer.progress
    computed, said, pace, target = found.progress, found.words, found.pace, found.target
    if computed is None or said is None or target is None:
        return ()
    told = []
    goal = words.printed(target.value, target.unit)
    if pace is not None and computed.reached_by is not None:
        told.append(
            _(
                "« %(document)s » donne un rythme : %(pace)s. S’il se maintient, %(goal)s seraient "
                "atteints au plus tard vers %(end)s."
            )
            % {
                "document": pace.document.label.partition(",")[0],
                "pace": words.full(pace.value, pace.unit),
                "goal": goal,
                "end": language.end_of(computed.reached_by.latest),
            }
        )
    needed = computed.pace_needed
    if needed is not None and needed.until is not None:
        by = _("Pour l’être au %(day)s, il faudrait %(pace)s.")
        if not told:
            by = _("Pour que %(goal)s soient atteints au %(day)s, il faudrait %(pace)s.")
        day = words.day(needed.until)
        told.append(by % {"goal": goal, "day": day, "pace": said.pace_needed})
    why = computed.why("share") or computed.why("left")
    if not told and why:
        told.append(words.upper_first(language.label(why)) + ".")
    return tuple(told)


def not_recalled(answer: IndicatorAnswer) -> str:
    """That the latest agreements do not state the target again; empty where one does."""
    target, actual = answer.progress.target, answer.progress.actual
    if target is None or actual is None:
        return ""
    since = [
        agreement
        for agreement in answer.terms
        if agreement.known_on > target.known_on
        and not any(
            figure.document.key == agreement.document.key and figure.value == target.value
            for figure in answer.figures
        )
    ]
    if not since:
        return ""
    return _("La cible de %(goal)s n’est pas rappelée dans « %(document)s ».") % {
        "goal": words.printed(target.value, target.unit),
        "document": since[-1].label,
    }


def remarks(answer: IndicatorAnswer, apart: Iterable[str]) -> tuple[Remark, ...]:
    """Declared relations whose reason a reader should know; `apart` are keys of relations that
    have a place of their own on the page."""
    own = set(apart)
    told = []
    for pair in answer.pairs:
        relation = pair.relation
        if relation.key in own or not relation.reason:
            continue
        if relation.verdict is Verdict.SAME_FACT and pair.first.unit == pair.second.unit:
            continue
        said = [words.full(each.value, each.unit) for each in (pair.first, pair.second)]
        heading = words.upper_first(_("%(one)s, %(other)s") % {"one": said[0], "other": said[1]})
        told.append(Remark(heading, relation.reason))
    return tuple(told)


def documents(answer: IndicatorAnswer, addresses: Addresses) -> tuple[DatedItem, ...]:
    """The documents that speak of the indicator, in order of publication, each at its first
    passage."""
    progress = answer.progress
    more = [each for each in (*answer.twins, *answer.planned, progress.pace) if each]
    found: dict[str, FigureRead] = {}
    for figure in sorted((*answer.figures, *more), key=_published):
        found.setdefault(figure.document.key, figure)
    return tuple(_document(figure, addresses) for figure in found.values())


def _published(figure: FigureRead) -> tuple[date, int]:
    return figure.published.surely, figure.passage.start


def _document(figure: FigureRead, addresses: Addresses) -> DatedItem:
    day = figure.published.on
    return DatedItem(
        words.short_day(day) if day else _("non daté"),
        figure.document.label if day is None else figure.document.label.partition(",")[0],
        day,
        addresses.passage(figure.document.key, figure.key),
    )


def counted(count: int, one: str, many: str) -> str:
    """ "Une valeur", "Trois valeurs": a count in letters at the start of a heading."""
    return one if count < 2 else words.upper_first(many % language.in_letters(count))
