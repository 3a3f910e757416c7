"""Names and versions of the rules that turn words into sets, and sets into results.

A rule's version grows whenever the same inputs may give another result; both travel with
every derived value and stand on the method page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Rule:
    """A named way of computing; `str()` is the form that exports carry."""

    name: str
    version: int = 1

    def __str__(self) -> str:
        return f"{self.name}/{self.version}"


#: What a stored value means in computing.
RULE = Rule("computing-set")
SUM = Rule("sum")
DIFFERENCE = Rule("difference")
RATIO = Rule("ratio")
COMPARISON = Rule("comparison")
YEARLY_OVER_PERIOD = Rule("yearly-over-period")
UNIT_CONVERSION = Rule("unit-conversion")

RULES = (RULE, SUM, DIFFERENCE, RATIO, COMPARISON, YEARLY_OVER_PERIOD, UNIT_CONVERSION)
