"""Registry of units: what converts, what is money, what counts things.

Each countable noun is a dimension of its own: homes and households, contracts and people and
pathways never convert, whatever a reader may assume.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from porion.core.quantities.arithmetic import scale
from porion.core.quantities.intervals import Interval


class UnitMismatch(ValueError):
    """Two units that do not convert into one another."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found} does not convert into {expected}")
        self.found = found
        self.expected = expected


@dataclass(frozen=True)
class Unit:
    """One unit: `code` is stored; `factor` turns it into the base unit of its `dimension`.

    `whole`: values are whole numbers, so "about" and display round outward to them.
    `per_year_of`: code of the unit whose yearly amount this one is, else empty.
    """

    code: str
    dimension: str
    factor: Decimal = Decimal(1)
    money: bool = False
    nonnegative: bool = True
    whole: bool = False
    per_year_of: str = ""


#: Things and persons that the programme's texts count, by theme.
_COUNTED: tuple[tuple[str, ...], ...] = (
    ("homes", "households", "buildings", "gardens"),
    # Persons, each in the role a text gives them: one person may have several.
    ("people", "inhabitants", "young_people", "students", "staff", "participants", "patients"),
    ("jobseekers", "rsa_recipients", "recruits", "beneficiaries", "visitors"),
    ("jobs", "contracts", "pathways", "apprenticeships", "internships", "job_offers"),
    ("job_promises",),
    ("estates", "communes", "EPCI", "departements", "regions", "quarters", "sites", "parks"),
    ("streets", "worksites", "brownfields", "facilities", "operations", "projects", "phases"),
    ("lots", "stations", "stops", "lines", "hospitals", "health_centres", "libraries", "schools"),
    ("partners", "signatories", "organisations", "companies", "associations", "classes"),
    ("agreements", "programmes", "plans", "actions", "axes", "objectives", "measures", "grants"),
    ("applications", "studies", "meetings", "events", "workshops", "visits", "courses"),
    ("vehicles", "trees", "panels", "documents"),
    ("places", "beds", "parking_spaces"),
    # What a text counts without saying what.
    ("items",),
)
#: Counted things that texts also state by the year.
_COUNTED_BY_YEAR = (
    *("homes", "operations", "projects", "meetings", "jobs", "contracts"),
    *("people", "students", "visitors", "patients", "households", "events", "visits", "workshops"),
    *("trees", "grants", "applications", "companies", "apprenticeships", "recruits", "items"),
)


def _counted() -> Iterable[Unit]:
    for code in chain.from_iterable(_COUNTED):
        yield Unit(code, code, whole=True)
    for code in _COUNTED_BY_YEAR:
        yield Unit(f"{code}/yr", f"{code}/yr", whole=True, per_year_of=code)


def _money_and_rates() -> Iterable[Unit]:
    yield Unit("EUR", "EUR", money=True)
    yield Unit("kEUR", "EUR", Decimal(1000), money=True)
    yield Unit("EUR/yr", "EUR/yr", money=True, per_year_of="EUR")
    yield Unit("kEUR/yr", "EUR/yr", Decimal(1000), money=True, per_year_of="kEUR")
    pers = ("home", "m2", "month", "inhabitant", "person", "hour", "place", "ha", "day", "t", "MWh")
    for per in (*pers, "household", "m3", "m", "km"):
        yield Unit(f"EUR/{per}", f"EUR/{per}", money=True)
    yield Unit("%", "%", nonnegative=False)
    yield Unit("points", "points", nonnegative=False)
    yield Unit("%/yr", "%/yr", nonnegative=False)
    yield Unit("x", "x")
    yield Unit("x/yr", "x/yr", per_year_of="x")


def _measured() -> Iterable[Unit]:
    yield Unit("FTE", "FTE")
    yield Unit("hours", "hours")
    yield Unit("hours/yr", "hours/yr", per_year_of="hours")
    yield Unit("hours/week", "hours/week")
    yield Unit("cm", "length", Decimal("0.01"))
    yield Unit("m", "length")
    yield Unit("km", "length", Decimal(1000))
    yield Unit("m2", "area")
    yield Unit("ha", "area", Decimal(10_000))
    yield Unit("km2", "area", Decimal(1_000_000))
    yield Unit("m3", "volume")
    yield Unit("m3/yr", "volume/yr", per_year_of="m3")


def _energy() -> Iterable[Unit]:
    yield Unit("kWh", "energy")
    yield Unit("MWh", "energy", Decimal(1000))
    yield Unit("GWh", "energy", Decimal(1_000_000))
    yield Unit("kWh/yr", "energy/yr", per_year_of="kWh")
    yield Unit("MWh/yr", "energy/yr", Decimal(1000), per_year_of="MWh")
    yield Unit("GWh/yr", "energy/yr", Decimal(1_000_000), per_year_of="GWh")
    # A text that says neither per year nor primary or final energy is not completed by us.
    yield Unit("kWh/m2", "energy per area, period not stated")
    yield Unit("kWh/m2/yr", "energy/yr per area")
    yield Unit("kgCO2/m2/yr", "mass of CO2/yr per area")
    yield Unit("kW", "power")
    yield Unit("MW", "power", Decimal(1000))
    yield Unit("kWp", "peak power")
    yield Unit("MWp", "peak power", Decimal(1000))


def _masses_and_times() -> Iterable[Unit]:
    yield Unit("kg", "mass", Decimal("0.001"))
    yield Unit("t", "mass")
    yield Unit("kg/inhabitant", "mass per inhabitant")
    yield Unit("kg/inhabitant/yr", "mass per inhabitant/yr", per_year_of="kg/inhabitant")
    yield Unit("t/yr", "mass/yr", per_year_of="t")
    yield Unit("tCO2", "mass of CO2")
    yield Unit("tCO2/yr", "mass of CO2/yr", per_year_of="tCO2")
    yield Unit("inhabitants/km2", "inhabitants/km2")
    yield Unit("homes/ha", "homes/ha")
    yield Unit("students/class", "students/class")
    yield Unit("km/h", "speed")
    yield Unit("people/day", "people/day", whole=True)
    yield Unit("vehicles/day", "vehicles/day", whole=True)
    yield Unit("minutes", "time of day")
    yield Unit("days", "days")
    yield Unit("weeks", "weeks")
    yield Unit("months", "calendar time")
    yield Unit("years", "calendar time", Decimal(12))


#: Every unit by its code, in the order of the registry.
UNITS: dict[str, Unit] = {
    unit.code: unit
    for unit in (*_money_and_rates(), *_measured(), *_energy(), *_masses_and_times(), *_counted())
}


def unit(code: str) -> Unit:
    """The unit of that code; KeyError where there is none."""
    return UNITS[code]


def converts(from_code: str, to_code: str) -> bool:
    """True where values in one unit can be written in the other; KeyError for unknown codes."""
    return UNITS[from_code].dimension == UNITS[to_code].dimension


def _factors(from_code: str, to_code: str) -> tuple[Decimal, Decimal]:
    if not converts(from_code, to_code):
        raise UnitMismatch(from_code, to_code)
    return UNITS[from_code].factor, UNITS[to_code].factor


def convert(number: Decimal, from_code: str, to_code: str) -> Decimal:
    """`number` written in another unit of the same dimension.

    Exact where the result ends; months into years may not, and then has 28 digits, rounded to
    the nearest: use `convert_set` where bounds must hold. Raises UnitMismatch, KeyError.
    """
    upper, lower = _factors(from_code, to_code)
    return number * upper / lower


def convert_set(interval: Interval, from_code: str, to_code: str) -> Interval:
    """The set in another unit of the same dimension; ends that do not end go outward.

    Raises UnitMismatch where the units do not convert, KeyError for unknown codes.
    """
    upper, lower = _factors(from_code, to_code)
    if upper == lower:
        return interval
    return scale(interval, upper, lower)


def unit_problem(low: Decimal | None, high: Decimal | None, code: str) -> str | None:
    """What keeps these bounds from being in that unit: `unknown_unit`, `negative` where the
    unit cannot be, `not_whole` where it counts things; None where nothing does."""
    if code not in UNITS:
        return "unknown_unit"
    bounds = [bound for bound in (low, high) if bound is not None]
    if UNITS[code].nonnegative and any(bound < 0 for bound in bounds):
        return "negative"
    if UNITS[code].whole and any(bound != bound.to_integral_value() for bound in bounds):
        return "not_whole"
    return None


def yearly(code: str) -> str:
    """Code of what a unit is by the year, in the registry or not: `homes` gives `homes/yr`."""
    return f"{code}/yr"


def over_period(yearly: Interval, code: str, years: Decimal) -> tuple[Interval, str]:
    """A yearly amount over a stated period: 20 M€ a year over 10 years are 200 M€.

    `code` is the yearly unit, `years` the period, above zero. Returns the set and the code of
    its unit. Raises UnitMismatch where `code` is no yearly unit.
    """
    whole = UNITS[code].per_year_of
    if not whole:
        raise UnitMismatch(code, "a yearly unit")
    return scale(yearly, years), whole
