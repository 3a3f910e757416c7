"""Charts over time: a full one, every qualifier, money, nothing at all."""

from datetime import date
from decimal import Decimal

from porion.core import language
from porion.core.quantities import Value, computing_set
from porion.ui.charts import (
    DateMark,
    Dates,
    Deadline,
    Pace,
    Picture,
    Point,
    ProjectDates,
    Said,
    Scope,
    Target,
    Timeline,
    calendar_picture,
    timeline,
)
from porion.ui.samples.frames import VALUES

_D = Decimal
_TARGETS = (
    Target(
        Value.exact(_D(23000)),
        "Cible fixée en 2017",
        situation="2017-2027",
        kind="Cible",
        document="Engagement",
        document_href="#",
        published="07/03/2017",
    ),
    Target(
        Value.exact(_D(11000)),
        "Volume d’abord prévu",
        "D’abord prévu",
        former=True,
        situation="2017-2027",
        document="Engagement",
        published="07/03/2017",
    ),
)
_PACES = (
    Pace(
        _D(3000),
        "plus de 3 000 par an",
        "rythme publié, 23 000 atteints au plus tard fin 2027 à ce rythme minimal",
        document="Convention",
        published="02/09/2025",
        value=Value.more_than(_D(3000)),
    ),
    Pace(
        _D(4455),
        "au plus 4 455 par an",
        "ce que peut exiger le 7 mars 2027",
        needed=True,
        until=date(2027, 3, 7),
        situation="au 07/03/2027",
        value=Value.at_most(_D(4455)),
    ),
)
_DEADLINES = (
    Deadline(date(2027, 3, 7), "7 mars 2027", "dix ans"),
    Deadline(date(2027, 12, 31), "Fin 2027", "fin de la convention"),
)


def _point(
    value: Value,
    on: date,
    document: str,
    scope: str = "",
    *,
    situation: str = "",
    published: str = "",
) -> Point:
    day = language.short_date(on)
    return Point(
        value=value,
        on=on,
        situation=situation or day,
        document=document,
        published=published or day,
        interval=computing_set(value, whole=True),
        scope=Scope(scope),
        kind="Réalisé",
        href="#",
        document_href="#",
    )


def homes() -> Picture:
    """Three publications, a target, two paces, two deadlines."""
    end_2022, mid_2025 = date(2022, 12, 31), date(2025, 6, 30)
    aided = "opérations aidées et fonds propres"
    many = Value.more_than(_D(15500))
    points = (
        _point(Value.about(_D(7000)), end_2022, "Communiqué", published="23/01/2023"),
        _point(Value.more_than(_D(8000)), end_2022, "Bilan 2017-2022", aided, published="non daté"),
        _point(many, mid_2025, "Région", situation="mi-2025", published="20/06/2025"),
        _point(many, mid_2025, "Convention", situation="mi-2025", published="02/09/2025"),
    )
    return timeline(
        Timeline(
            "logements",
            "Logements réhabilités, 2017-2027",
            "homes",
            points,
            _TARGETS,
            _PACES,
            _DEADLINES,
            start=date(2017, 3, 7),
            end=date(2027, 12, 31),
        )
    )


def every_qualifier() -> Picture:
    """One point for each qualifier, three stated scopes, a computed value, an unknown one."""
    scopes = ("", "parc social", "", "copropriétés", "", "parc social", "", "accession", "")
    points = [
        _point(value, date(2016 + i, 7, 1), f"Note n° {i + 1}", scopes[i])
        for i, value in enumerate(VALUES[:8])
    ]
    points.append(_point(Value.between(_D(9000), _D(12000)), date(2024, 7, 1), "Note n° 9"))
    computed = Value.between(_D(17000), _D(19000))
    points.append(Point(computed, date(2025, 7, 1), "mi-2025", "", "", computed=True))
    points.append(Point(None, date(2026, 1, 1), "01/01/2026", "Note n° 10", "03/02/2026"))
    points.append(Point(Value.exact(_D(100)), None, "", "Note n° 11", "04/02/2026"))
    return timeline(
        Timeline("qualificatifs", "Tous les qualificatifs sur un axe", "homes", tuple(points))
    )


def money() -> Picture:
    """Amounts in euros."""
    points = (
        _point(Value.nearly(_D(96_000_000)), date(2022, 12, 31), "Bilan"),
        _point(Value.exact(_D(200_000_000)), date(2024, 12, 31), "Convention", "bailleurs"),
    )
    return timeline(Timeline("argent", "Subventions attribuées", "EUR", points))


def dates() -> Picture:
    """Projects with every way of giving a date, one of them changed since."""
    charter, review = "Engagement, 7 mars 2017", "Bilan 2017-2022"
    hospital = (
        DateMark(
            *(Said.ANNOUNCED, "2017-2021", charter, date(2017, 1, 1), date(2021, 12, 31)),
            replaced=True,
            outcome="date changée depuis",
        ),
        DateMark(Said.BEGUN, "2023", review, date(2023, 1, 1), date(2023, 12, 31)),
        DateMark(Said.ANNOUNCED, "d’ici 2027", review, last=date(2027, 12, 31)),
    )
    road = (
        DateMark(Said.FINISHED, "novembre 2021", review, date(2021, 11, 1), date(2021, 11, 30)),
        DateMark(Said.ANNOUNCED, "", charter, published=date(2017, 3, 7)),
    )
    end = DateMark(Said.HELD, "terme : 7 mars 2027", charter, date(2027, 3, 7), date(2027, 3, 7))
    projects = (
        ProjectDates("Hôpital", hospital),
        ProjectDates("Route", road),
        ProjectDates("Engagement", (end,)),
    )
    title = "Dates annoncées et constatées"
    return calendar_picture(Dates("dates", title, projects, date(2025, 9, 2)))


def nothing() -> Picture:
    """A picture without any data."""
    return timeline(Timeline("vide", "Un indicateur sans chiffre", "homes"))
