"""Tables of the method page about days: conventions, and what was public when."""

from datetime import date

from django.utils.translation import gettext as _

from porion.core import language, periods
from porion.portal.pages.method_examples import table
from porion.ui.tables import Cell, Table


def date_table() -> Table:
    """Words of a text and the day that conventions give them."""
    autumn = periods.season(periods.Season.AUTUMN, 2026)
    by = periods.by_end_of_year(2027)
    year = periods.calendar_year(2025)
    signed = date(2016, 2, 29)
    lines = [
        (language.mid_year(2025), language.date(periods.mid_year(2025))),
        (language.end_of_year(2022), language.date(periods.end_of_year(2022))),
        (language.season(periods.Season.AUTUMN, 2026), _days(autumn)),
        (_("d’ici 2027"), _("jusqu’au %s, sans début") % language.date(by.last or date.max)),
        (_("en 2025"), _days(year)),
        (
            _("dix ans à compter du 29 février 2016"),
            _("%s (date calculée)") % language.date(periods.years_after(signed, 10)),
        ),
    ]
    rows = [(Cell(text, strong=True), Cell(day)) for text, day in lines]
    return table(_("Dates"), (_("Le document écrit"), _("Porion retient")), rows)


def _days(span: periods.Span) -> str:
    first, last = span.first or date.min, span.last or date.max
    return _("du %(first)s au %(last)s") % {
        "first": language.date(first),
        "last": language.date(last),
    }


def known_table() -> Table:
    """A dated text and an undated one, as known on three days."""
    after, before = date(2023, 1, 23), date(2025, 6, 20)
    days = (date(2023, 1, 23), date(2024, 6, 30), date(2025, 6, 20))
    rows = [
        (
            Cell(language.date(day), strong=True),
            Cell(language.label(periods.known(after, None, None, day))),
            Cell(language.label(periods.known(None, after, before, day))),
        )
        for day in days
    ]
    heads = (
        _("Tel que publié au"),
        _("Texte publié le 23 janvier 2023"),
        _("Texte sans date, public entre le 23 janvier 2023 et le 20 juin 2025"),
    )
    return table(_("Connu à une date"), heads, rows)
