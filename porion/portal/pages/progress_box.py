"""How far an indicator has come: the bar, two sentences, the calculation and its inputs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.progress import ProgressAnswer
from porion.core import language
from porion.core.progress import Progress, Reason
from porion.core.quantities import UNITS, Rule, computing_set
from porion.core.vocabulary import Direction
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_tables import hue
from porion.ui import wording as words
from porion.ui.charts import Bar, BarPicture, bar
from porion.ui.parts import Calculation, Term


@dataclass(frozen=True)
class ProgressBox:
    """`share` reads "plus de 67 %", `of` "de la cible de 23 000 fixée en 2017", `left`
    "moins de 7 500" and `left_words` "restants": empty where they cannot be known, and
    `reason` says why. `told` is False where no result at all is published;
    `rates` is the sentence that sets two rates side by side, where nothing is computed of them."""

    bar: BarPicture | None
    share: str
    of: str
    left: str
    left_words: str
    reason: str
    calculation: Calculation
    forecast: str
    told: bool = True
    rates: str = ""


def progress_box(answer: ProgressAnswer, addresses: Addresses) -> ProgressBox | None:
    """The progress of an answer; None where no text sets a target."""
    computed, said, target = answer.progress, answer.words, answer.target
    if computed is None or said is None or target is None:
        return None
    why = computed.why("share") or computed.why("left")
    return ProgressBox(
        bar=_bar(answer),
        share=said.share if computed.share else "",
        of=of_target(answer, target),
        left=said.left if computed.left else "",
        left_words=_("à retirer encore") if _down(answer) else _("restants"),
        reason=words.upper_first(language.label(why)) if why else "",
        calculation=_calculation(answer, computed, addresses),
        forecast=_forecast(answer, computed),
        told=answer.actual is not None,
        rates=_rates(answer, target) if computed.why("share") is Reason.RATES else "",
    )


def _rates(answer: ProgressAnswer, target: FigureRead) -> str:
    """ "Cible : plus de 16 %, fixée en 2017. Dernier résultat publié : 15 %."."""
    if answer.actual is None:
        return ""
    return _("Cible : %(goal)s, fixée en %(year)s. Dernier résultat publié : %(done)s.") % {
        "goal": words.full(target.value, target.unit),
        "year": target_year(answer, target),
        "done": words.full(answer.actual.value, answer.actual.unit),
    }


def target_year(answer: ProgressAnswer, target: FigureRead) -> int:
    """The year in which the target was set: its agreement's, else its publication's."""
    signed = answer.agreement.signed_on if answer.agreement else None
    return (signed or target.known_on).year


def of_target(answer: ProgressAnswer, target: FigureRead) -> str:
    """ "de la cible de 23 000 fixée en 2017"; of a way down "du chemin vers la cible …"."""
    said = (
        _("du chemin vers la cible de %(goal)s fixée en %(year)s")
        if _down(answer)
        else _("de la cible de %(goal)s fixée en %(year)s")
    )
    goal = words.printed(target.value, target.unit)
    where = ", ".join(place.label for place in answer.places)
    return said % {
        "goal": f"{goal} ({where})" if where else goal,
        "year": target_year(answer, target),
    }


def _down(answer: ProgressAnswer) -> bool:
    """True where less is better: the share is that of a way down from where it began."""
    return answer.indicator.direction == Direction.DOWN


def _bar(answer: ProgressAnswer) -> BarPicture | None:
    target, actual = answer.target, answer.actual
    if answer.progress is not None and answer.progress.why("share") is Reason.RATES:
        return None  # a bar would draw the share that is not computed
    if target is None or actual is None or actual.unit != target.unit or _down(answer):
        return None  # a bar that fills up would show the way down as done before it began
    spec = Bar(
        "avancement",
        _("Avancement vers la cible"),
        target.unit,
        actual.value,
        target.value,
        computing_set(actual.value, whole=UNITS[actual.unit].whole),
    )
    return bar(spec)


def _calculation(answer: ProgressAnswer, computed: Progress, addresses: Addresses) -> Calculation:
    return Calculation(
        tuple(_results(answer, computed)),
        _rules(computed),
        tuple(_inputs(answer, addresses)),
    )


def _results(answer: ProgressAnswer, computed: Progress) -> Iterator[Term]:
    """Each answer, or why it is not computed."""
    said = answer.words
    if said is None:
        return
    names = {
        "share": _("Part de la cible"),
        "left": _("Restants"),
        "pace_so_far": _("Rythme depuis le début"),
        "pace_needed": _("Rythme nécessaire"),
        "reached_by": _("Cible atteinte"),
    }
    for field, name in names.items():
        text = getattr(said, field)
        if getattr(computed, field) is None:
            text = _("Non calculé : %(why)s") % {"why": text}
        yield Term(name, text, note=_until(answer) if field == "pace_needed" else "")


def _until(answer: ProgressAnswer) -> str:
    computed = answer.progress
    if computed is None or computed.pace_needed is None or computed.pace_needed.until is None:
        return ""
    return _("pour le %(day)s") % {"day": words.day(computed.pace_needed.until)}


def _rules(computed: Progress) -> str:
    fields = ("share", "left", "pace_so_far", "pace_needed", "reached_by")
    found = [getattr(computed, field) for field in fields]
    rules: Iterable[Rule] = dict.fromkeys(each.rule for each in found if each is not None)
    names = ", ".join(str(rule) for rule in rules)
    rounding = _("Les arrondis vont vers l’extérieur : rien n’est embelli.")
    return f"{rounding} {_('Règles :')} {names}." if names else rounding


def _inputs(answer: ProgressAnswer, addresses: Addresses) -> Iterator[Term]:
    """The published figures that go in, with day, publication and scope."""
    for name, figure in (
        (_("Cible"), answer.target),
        (_("Réalisé"), answer.actual),
        (_("Rythme publié"), answer.pace),
        (_("Date, même fait"), answer.lender),
    ):
        if figure is not None:
            yield Term(
                name,
                words.full(figure.value, figure.unit),
                addresses.figure(figure.key),
                figure.value,
                hue(figure),
                f"{wording.when_and_published(figure)} · {wording.scope(figure)}",
            )


def _forecast(answer: ProgressAnswer, computed: Progress) -> str:
    """The indicative projection at the published pace; empty where there is none."""
    pace, target, said = answer.pace, answer.target, answer.words
    if pace is None or target is None or said is None or computed.reached_by is None:
        return ""
    return _(
        "Projection indicative : si le rythme publié (%(pace)s) se maintient, %(goal)s seraient "
        "atteints %(when)s."
    ) % {
        "pace": words.full(pace.value, pace.unit),
        "goal": words.full(target.value, target.unit),
        "when": said.reached_by,
    }
