"""What anybody may see of the rows of a programme, whatever their context."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, TypeVar

from django.db.models import QuerySet

from porion.core.passages import Locator
from porion.core.vocabulary import Visibility
from porion.programmes.rows import Link
from porion.programmes.vocabulary import Named

Rows = TypeVar("Rows", bound=QuerySet[Any])


def visible(rows: Rows, *needed: str) -> Rows:
    """Rows that are not internal, and need nothing internal at the paths `needed` ("party__")."""
    for path in ("", *needed):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
    return rows


def named(row: Any) -> Named:
    """A row by its key and label."""
    return Named(row.key, row.label)


def shown(row: Any) -> Named | None:
    """A row that another may do without, by name; None where there is none or it is internal."""
    return None if row is None or row.visibility == Visibility.INTERNAL else named(row)


class Member(NamedTuple):
    """A member of a list: its role, its id and name; since when it is surely public, if asked."""

    role: str
    pk: int
    named: Named
    known_on: date | None


def members(
    model: type[Link], programme: Any, *, dated: bool = False
) -> defaultdict[int, list[Member]]:
    """The lists that a model of links keeps, in order, by the id of their row; one query.

    Internal members are left out. `dated` where targets have a day of publication.
    """
    rows = model._default_manager.filter(row__programme=programme).order_by("rank")
    rows = rows.exclude(target__visibility=Visibility.INTERNAL)
    columns = ["row_id", "role", "target_id", "target__key", "target__label"]
    found: defaultdict[int, list[Member]] = defaultdict(list)
    once: dict[int, Named] = {}
    for row, role, pk, key, label, *days in rows.values_list(
        *columns, *(["target__surely_known_on"] if dated else [])
    ):
        target = once.setdefault(pk, Named(key, label))
        found[row].append(Member(role, pk, target, days[0] if days else None))
    return found


def names_in(listed: Iterable[Member], role: str = "") -> tuple[Named, ...]:
    """The members of one role by name; of any where none is given."""
    return tuple(each.named for each in listed if role in ("", each.role))


def passage(text: str) -> Locator | None:
    """The passage that a column holds as text; None where it is empty."""
    return Locator.parse(text) if text else None


def passages(text: str) -> tuple[Locator, ...]:
    """The passages that a column holds as text, in order."""
    return tuple(map(Locator.parse, filter(None, text.split(";"))))
