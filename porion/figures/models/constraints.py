"""What the database itself refuses of a value, after `core.quantities`."""

from django.db.models import F, Q

from porion.core.vocabulary import Qualifier


def bounds_suit_qualifier() -> Q:
    """Which bounds each qualifier has; a strict mark needs its bound."""
    both = Q(value_low__isnull=False, value_high__isnull=False)
    same = both & Q(value_low=F("value_high"))
    low_only = Q(value_low__isnull=False, value_high__isnull=True)
    high_only = Q(value_low__isnull=True, value_high__isnull=False)
    shapes = (
        Q(qualifier__in=[Qualifier.EXACT, Qualifier.ABOUT, Qualifier.NEARLY]) & same
        | Q(qualifier__in=[Qualifier.MORE_THAN, Qualifier.AT_LEAST]) & low_only
        | Q(qualifier__in=[Qualifier.AT_MOST, Qualifier.UP_TO]) & high_only
        | Q(qualifier=Qualifier.BETWEEN) & both
    )
    marks = (Q(value_low__isnull=False) | ~Q(low_strict=True)) & (
        Q(value_high__isnull=False) | ~Q(high_strict=True)
    )
    return shapes & marks
