"""What a qualifier means, in words computed by the rule that computes with it."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from porion.core import language
from porion.core.examples import EXAMPLES
from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui import wording
from porion.ui.charts import Hue, sign

#: Five of the qualifiers, in the order in which a reader meets them.
SHOWN = (
    Qualifier.EXACT,
    Qualifier.ABOUT,
    Qualifier.MORE_THAN,
    Qualifier.AT_MOST,
    Qualifier.BETWEEN,
)


@dataclass(frozen=True)
class Reading:
    """What a text writes, how it is drawn, what that means."""

    words: str
    sign: SafeString
    meaning: str


def readings() -> tuple[Reading, ...]:
    """One example for each of five qualifiers."""
    first = {example.value.qualifier: example for example in reversed(EXAMPLES)}
    return tuple(
        Reading(
            wording.full(example.value, example.unit),
            sign(example.value, Hue.UNSTATED),
            meaning(example.value, example.unit, example.interval),
        )
        for example in (first[qualifier] for qualifier in SHOWN)
    )


def meaning(value: Value, unit: str, interval: Interval) -> str:
    """ "le nombre imprimé, tel quel", "entre 6 500 et 7 500", "au-delà de 15 500 (exclu),
    sans limite haute": the set used in computing, in words."""
    if value.qualifier is Qualifier.EXACT:
        return _("le nombre imprimé, tel quel")
    if value.qualifier is Qualifier.UP_TO:
        return _("un plafond, jamais un résultat")
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        words = language.interval(interval, unit)
        if interval.high_open:
            return _("%(words)s, cette dernière valeur exclue") % {"words": words}
        return words
    if low is not None:
        number, included = language.with_unit(low, unit), not interval.low_open
        return (
            _("%(n)s ou plus, sans limite haute")
            if included
            else _("au-delà de %(n)s, sans limite haute")
        ) % {"n": number}
    if high is None:
        return _("non communiqué")
    number, included = language.with_unit(high, unit), not interval.high_open
    return (_("%(n)s ou moins") if included else _("en deçà de %(n)s")) % {"n": number}
