"""Invented money: two stages said, one not published, an envelope that is a sum of shares."""

from decimal import Decimal

from porion.core.quantities import Value, computing_set
from porion.ui.charts.money_rows import (
    Amount,
    MoneyCell,
    MoneyLine,
    MoneyPicture,
    Share,
    money_rows,
)
from porion.ui.frames import Link

_MILLION = Decimal(1_000_000)
_CHARTER, _REVIEW = Link("Engagement", "#"), Link("Bilan 2017-2022", "#")


def _amount(value: Value, words: str, verb: str, source: Link) -> Amount:
    dated = "Situation au 31/12/2022 · publiée le 23/01/2023"
    interval = computing_set(value, whole=False)
    return Amount(value, words, interval, verb, ("Payeur : État",), dated, source, href="#")


def rows() -> MoneyPicture:
    """A row of money: an amount, a sum of three shares, a stage on which nothing is said."""
    shares = tuple(
        Share(Value.exact(number * _MILLION), f"{who} {number} M€", "#")
        for who, number in (("État", 100), ("Communes", 70), ("Région", 30))
    )
    whole = Amount(
        Value.exact(200 * _MILLION),
        "200 M€",
        lines=("Enveloppe",),
        dated="Publiée le 20/06/2025",
        source=_REVIEW,
        shares=shares,
        computed=True,
    )
    announced = _amount(Value.exact(100 * _MILLION), "100 M€", "", _CHARTER)
    granted = _amount(Value.nearly(96 * _MILLION), "près de 96 M€", "« accordé »", _REVIEW)
    cells = (
        MoneyCell("Annoncé, enveloppe", (announced, whole)),
        MoneyCell("Attribué, notifié", (granted,)),
        MoneyCell("Payé", ()),
    )
    line = MoneyLine(
        "argent-lignes",
        "Argent des logements",
        cells,
        "Près de 96 M€ attribués à fin 2022 ; aucun paiement publié",
        "Les payeurs comptés varient d’un texte à l’autre.",
    )
    return money_rows((line,))
