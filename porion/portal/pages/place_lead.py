"""The sentence that opens the sheet of a place: what is published of it, and what is not."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.answers.place_tracks import subject_of
from porion.core.vocabulary import PlaceKind
from porion.portal.pages import wording
from porion.portal.pages.place_facts import fact_day
from porion.portal.pages.place_questions import silent_subjects
from porion.ui import wording as words

_ONES = ("zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


def lead(sheet: PlaceSheet) -> str:
    """Two sentences that a journalist may quote."""
    return " ".join(part for part in (_what(sheet), _said(sheet)) if part)


def _what(sheet: PlaceSheet) -> str:
    """ "Deux cités du programme.", for an estate where it lies."""
    place, index = sheet.place, sheet.index
    if place.kind in (PlaceKind.CITE, PlaceKind.SITE):
        communes = [each.label for each in index.around(place.key, PlaceKind.COMMUNE)]
        if not communes:
            return ""
        where = joined(communes)
        if place.kind is PlaceKind.CITE:
            return _("Cité du programme, à %s.") % where
        return _("Lieu nommé par les documents, à %s.") % where
    estates = len(sheet.estates)
    if not estates:
        small = place.kind in (PlaceKind.COMMUNE, PlaceKind.EPCI)
        some = bool(index.of(PlaceKind.CITE))  # a programme without estates has none to miss
        return _("Aucune cité du programme.") if small and some else ""
    number = words.upper_first(number_words(estates))
    return ngettext("%s cité du programme.", "%s cités du programme.", estates) % number


def _said(sheet: PlaceSheet) -> str:
    answer = sheet.answer
    if answer.silent:
        return f"{words.nothing_published()}."
    state = _state(sheet)
    if state:
        return state
    count = len(answer.topics)
    if not count:  # only an undertaking names it
        return _("Les documents publics ne citent %s que dans un engagement.") % _article(
            sheet.place.kind
        )
    text = ngettext(
        "Les documents publics citent %(place)s sur un sujet, « %(topic)s »",
        "Les documents publics citent %(place)s sur %(n)s sujets",
        count,
    ) % {
        "place": _article(sheet.place.kind),
        "n": number_words(count),
        "topic": answer.topics[0],
    }
    missing = _missing(sheet)
    return f"{text}{words.NBSP}; {missing}." if missing else f"{text}."


def _state(sheet: PlaceSheet) -> str:
    """Of an estate: the last fact on each followed subject, and what is not told."""
    if sheet.place.kind is not PlaceKind.CITE:
        return ""
    facts = [e for e in (sheet.tracks.of(sheet.place.key, s) for s in sheet.tracks.subjects) if e]
    if not facts:
        return ""
    said = []
    for fact in facts:
        head = fact.label.partition(" : ")[0] if subject_of(fact) else fact.label
        day = words.lower_first(fact_day(fact))
        said.append(f"{head}, {day}" if day else head)
    text = f"{words.NBSP}; ".join([said[0], *(words.lower_first(each) for each in said[1:])])
    missing = _missing(sheet)
    if not missing:
        return f"{text}."
    return f"{text}. {words.upper_first(missing).replace(_('Aucun'), _('Aucun document'), 1)}."


def _missing(sheet: PlaceSheet) -> str:
    subjects = [words.lower_first(each) for each in silent_subjects(sheet)]
    if not subjects:
        return ""
    if all(each.split()[0].endswith(("s", "x")) for each in subjects):
        return _("aucun ne dit où en sont %s") % _(" ni ").join(_("ses %s") % s for s in subjects)
    return _("aucun ne dit où en est ce qui suit : %s") % joined(subjects)


def _article(kind: PlaceKind) -> str:
    return {
        PlaceKind.COMMUNE: _("la commune"),
        PlaceKind.CITE: _("la cité"),
        PlaceKind.EPCI: _("l’intercommunalité"),
        PlaceKind.DEPARTEMENT: _("le département"),
        PlaceKind.REGION: _("la région"),
        PlaceKind.SITE: _("le site"),
        PlaceKind.PERIMETER: _("le territoire"),
    }[kind]


def number_words(count: int) -> str:
    """A feminine count as a sentence writes it: in letters up to ten."""
    return _ONES[count] if count < len(_ONES) else wording.count(count)


def joined(parts: Sequence[str]) -> str:
    """ "Somain et Abscon", "a, b et c"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s et %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
