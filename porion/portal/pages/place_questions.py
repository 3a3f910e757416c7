"""What no published text says of a place: the questions, and where the nearest answer is."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.answers.place_tracks import told
from porion.core.folding import fold
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.place_names import place_href, short_name
from porion.ui import wording as words
from porion.ui.frames import Link

#: Of these one asks how far each subject has come, when, and for how much.
_LOCAL = frozenset({PlaceKind.COMMUNE, PlaceKind.CITE, PlaceKind.EPCI})


@dataclass(frozen=True)
class Question:
    """A question that the published texts leave open here; `link` is the nearest answer."""

    title: str
    text: str
    link: Link | None = None


def questions(sheet: PlaceSheet, addresses: Addresses) -> tuple[Question, ...]:
    """The programme's first question, then those of its followed subjects, dates, amounts."""
    found = [_headline(sheet, addresses)]
    if sheet.place.kind in _LOCAL:
        silent = silent_subjects(sheet)
        found += [_subjects(silent)] if silent else []
        found += [_when(sheet, addresses), _amount(sheet, addresses)]
    return tuple(question for question in found if question)


def silent_subjects(sheet: PlaceSheet) -> list[str]:
    """The followed subjects on which no fact is published of any estate here, nor any figure
    of that name."""
    if not sheet.estates:
        return []
    counted = told(sheet.tracks, sheet.estates)
    topics = [fold(figure.topic) for figure in sheet.answer.figures]
    return [
        subject
        for subject in sheet.tracks.subjects
        if not counted[subject] and not any(fold(subject) in topic for topic in topics)
    ]


def _headline(sheet: PlaceSheet, addresses: Addresses) -> Question | None:
    found = sheet.headline
    if found is None:
        return None
    figure = found.actual or found.target
    link = None
    if figure is not None:
        said = ", ".join(p for p in (words.full(figure.value, figure.unit), day_words(figure)) if p)
        link = Link(_("Pour l’ensemble : %s") % said, addresses.indicator(found.indicator.key))
    return Question(
        _("%(what)s : combien ici ?") % {"what": found.indicator.label},
        _("Les documents publiés ne le précisent pas pour ce lieu.")
        + (" " + _("Le chiffre n’existe qu’à l’échelle du programme.") if link else ""),
        link,
    )


def _subjects(silent: list[str]) -> Question:
    named = ", ".join([silent[0], *(words.lower_first(each) for each in silent[1:])])
    return Question(
        _("%(what)s : où en est-on ici ?") % {"what": named},
        _(
            "Aucune mention dans les documents versés. Cela ne signifie pas que rien n’est fait"
            " ni prévu."
        ),
    )


def _when(sheet: PlaceSheet, addresses: Addresses) -> Question | None:
    if sheet.due:
        return None
    return Question(
        _("Quand ?"),
        _("Aucune date à venir n’est publiée pour ce lieu."),
        Link(_("Les échéances du programme"), addresses.page("calendar")),
    )


def _amount(sheet: PlaceSheet, addresses: Addresses) -> Question | None:
    """Asked where no amount of money names this place alone."""
    money = [f for f in sheet.answer.figures if f.unit.startswith("EUR")]
    own = [f for f in money if not sheet.others(f.places)]
    if own or any(c.amount_eur is not None for c in sheet.answer.commitments):
        return None
    text = _("Non communiqué : aucun montant publié ne porte sur ce seul lieu.")
    if money:
        text += " " + ngettext(
            "Un montant est donné pour plusieurs lieux à la fois.",
            "%(n)s montants sont donnés pour plusieurs lieux à la fois.",
            len(money),
        ) % {"n": len(money)}
    around = sheet.index.container(sheet.place.key, PlaceKind.EPCI)
    link = None
    if around and sheet.index.said.get(around.key):
        label = _("Ce qui est publié pour %s") % short_name(around.label)
        link = Link(label, place_href(around, addresses))
    return Question(_("Quel montant ?"), text, link)
