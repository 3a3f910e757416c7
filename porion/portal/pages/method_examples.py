"""Tables of the method page: every example is computed by the rule that it shows."""

import re
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.examples import COUNT, EXAMPLES
from porion.core.progress.parts import RULES as PROGRESS_RULES
from porion.core.quantities import (
    COMPARISON,
    DIFFERENCE,
    RATIO,
    RULES,
    SUM,
    UNIT_CONVERSION,
    UNITS,
    YEARLY_OVER_PERIOD,
    Interval,
    Rule,
    UnitMismatch,
    Value,
    compare,
    computing_set,
    convert_set,
    half_step,
    over_period,
    ratio,
    scale,
    subtract,
    total,
)
from porion.portal.pages.qualifiers import meaning
from porion.ui import wording
from porion.ui.charts import sign
from porion.ui.tables import Cell, Column, Row, Table

_HUNDRED = Decimal(100)
#: Numbers whose half step is shown.
_STEPS = (
    ("7000", COUNT),
    ("550", COUNT),
    ("96000000", "EUR"),
    ("20", "%"),
    ("12", COUNT),
)


def table(caption: str, heads: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]) -> Table:
    """A table of plain columns."""
    return Table(caption, tuple(Column(head) for head in heads), tuple(Row(r) for r in rows))


def qualifier_table() -> Table:
    """What a text writes, its sign, and the numbers it allows."""
    rows = [
        (
            Cell(wording.upper_first(_unbroken(each.words)), sign=sign(each.value), strong=True),
            Cell(wording.upper_first(meaning(each.value, each.unit, each.interval))),
        )
        for each in EXAMPLES
    ]
    heads = (_("Le document écrit"), _("Porion calcule avec"))
    return table(_("Ce que veut dire chaque mot"), heads, rows)


def _unbroken(words: str) -> str:
    """The words with nothing torn apart inside a number, nor between it and its sign."""
    return re.sub(r"(?<=\d) ", wording.NBSP, words)


def half_step_table() -> Table:
    """Round numbers and the half step that "about" gives them."""
    rows = []
    for digits, unit in _STEPS:
        number, whole = Decimal(digits), unit == COUNT or UNITS[unit].whole
        allowed = computing_set(Value.about(number), whole=whole)
        rows.append(
            (
                Cell(language.quantity(Value.about(number), unit), strong=True),
                Cell(language.with_unit(half_step(number, whole=whole), unit)),
                Cell(language.interval(allowed, unit)),
            )
        )
    heads = (_("Nombre"), _("Demi-pas"), _("Porion calcule avec"))
    return table(_("Le demi-pas d’un nombre rond"), heads, rows)


# --------------------------------------------------------------------------- results


def result_table() -> Table:
    """Sums, differences, shares and comparisons of the same few numbers."""
    lines = (*_counts(), *_amounts())
    rows = [
        (Cell(what), Cell(found, strong=True), Cell(str(rule), muted=True))
        for what, found, rule in lines
    ]
    heads = (_("Calcul"), _("Résultat"), _("Règle"))
    return table(_("Calculs"), heads, [*rows, *_comparisons(), _refusal()])


def _counts() -> list[tuple[str, str, Rule]]:
    target, done = _set(Value.exact(Decimal(23000))), _set(Value.more_than(Decimal(15500)))
    about = _set(Value.about(Decimal(7000)))
    share = ratio(done, target) or Interval.unknown()
    return [
        (
            _("Somme : environ 7 000 et plus de 15 500"),
            language.interval(total([about, done], True), COUNT),
            SUM,
        ),
        (
            _("Reste : 23 000 moins « plus de 15 500 »"),
            language.interval(subtract(target, done), COUNT),
            DIFFERENCE,
        ),
        (
            _("Part : « plus de 15 500 » sur 23 000, arrondie vers l’extérieur"),
            language.share(scale(share, _HUNDRED)),
            RATIO,
        ),
    ]


def _amounts() -> list[tuple[str, str, Rule]]:
    granted = Interval.point(Decimal(100_000_000))
    yearly, unit = over_period(Interval.point(Decimal(20_000_000)), "EUR/yr", Decimal(10))
    area = convert_set(Interval.point(Decimal(2400)), "ha", "m2")
    return [
        (
            _("Somme dont une part manque : 100 M€ et une part non communiquée"),
            language.interval(total([granted, None], True), "EUR"),
            SUM,
        ),
        (
            _("Versement annuel : 20 M€ par an pendant dix ans"),
            language.interval(yearly, unit),
            YEARLY_OVER_PERIOD,
        ),
        (
            _("Conversion : 2 400 ha en mètres carrés"),
            language.interval(area, "m2"),
            UNIT_CONVERSION,
        ),
    ]


def _set(value: Value) -> Interval:
    return computing_set(value, whole=True)


def _comparisons() -> list[tuple[Cell, ...]]:
    pairs = (
        (Value.more_than(Decimal(15500)), Value.about(Decimal(7000))),
        (Value.about(Decimal(7000)), Value.more_than(Decimal(6800))),
    )
    return [
        (
            Cell(
                _("Comparaison : « %(left)s » et « %(right)s »")
                % {"left": language.quantity(left), "right": language.quantity(right)}
            ),
            Cell(language.label(compare(_set(left), _set(right))), strong=True),
            Cell(str(COMPARISON), muted=True),
        )
        for left, right in pairs
    ]


def _refusal() -> tuple[Cell, ...]:
    """Contracts never become people: shown because the rule itself refuses it."""
    try:
        convert_set(Interval.point(Decimal(1)), "contracts", "people")
    except UnitMismatch:
        answer = _("refusé")
    else:
        answer = _("possible")
    what = _("Conversion : des contrats en personnes")
    return (Cell(what), Cell(answer, strong=True), Cell(str(UNIT_CONVERSION), muted=True))


def rule_table() -> Table:
    """Every rule by name and version, with what it does."""
    rows = [
        (Cell(rule.name, strong=True), Cell(str(rule.version)), Cell(_rule_words(rule)))
        for rule in (*RULES, *PROGRESS_RULES)
    ]
    heads = (_("Règle"), _("Version"), _("Ce qu’elle fait"))
    return table(_("Règles"), heads, rows)


def _rule_words(rule: Rule) -> str:
    return {
        "computing-set": _("Dit avec quels nombres calculer à partir des mots d’un texte."),
        "sum": _("Additionne les bornes ; ce qui manque est compté, jamais mis à zéro."),
        "difference": _("Soustrait les bornes ; un même chiffre des deux côtés s’annule d’abord."),
        "ratio": _("Divise les bornes ; rien si le total peut être nul."),
        "comparison": _("Répond oui, non, ou « ne peut pas être connu »."),
        "yearly-over-period": _("Multiplie un montant annuel par une durée écrite dans le texte."),
        "unit-conversion": _("Convertit exactement, ou refuse."),
        "progress-share": _("Part faite de la cible."),
        "progress-left": _("Ce qui reste jusqu’à la cible."),
        "progress-pace-needed": _("Rythme annuel qui suffit pour finir à l’échéance."),
        "progress-pace-so-far": _("Rythme annuel constaté depuis le début du décompte."),
        "progress-reached-by": _("Date où la cible est atteinte au rythme publié."),
    }[rule.name]
