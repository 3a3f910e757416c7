"""What the signs of a map say in words: legend, notes, descriptions."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.map_rows import MapRow
from porion.answers.member_places import MemberPlaces, Saying
from porion.core import language
from porion.core.vocabulary import FigureState
from porion.ui import wording as words
from porion.ui.charts import PlaceState

_DONE = frozenset({FigureState.ENDED, FigureState.DELIVERED, FigureState.RELET})
#: Signs in the order of a legend.
_ORDER = (PlaceState.DONE, PlaceState.WORKS, PlaceState.ANNOUNCED)


def sign_of(saying: Saying | None) -> PlaceState:
    """The sign of what was last said of a place."""
    if saying is None:
        return PlaceState.NOTHING
    if saying.announced:
        return PlaceState.ANNOUNCED
    return PlaceState.DONE if saying.state in _DONE else PlaceState.WORKS


def state_words(saying: Saying) -> str:
    """ "Achevée", "Annoncé : en travaux"."""
    said = language.state_label(saying.state)
    return _("Annoncé : %s") % words.lower_first(said) if saying.announced else said


def legend(rows: Iterable[MapRow]) -> tuple[tuple[PlaceState, str], ...]:
    """The signs that the rows use, each with its years: "Achevée, 2023 et 2025"."""
    listed = list(rows)
    found = []
    for state in _ORDER:
        sayings = [r.saying for r in listed if r.saying and sign_of(r.saying) is state]
        if sayings:
            said = list(dict.fromkeys(map(state_words, sayings)))
            years = sorted({saying.year for saying in sayings})
            found.append((state, f"{' / '.join(said)}, {_joined([str(y) for y in years])}"))
    if any(row.saying is None for row in listed):
        found.append((PlaceState.NOTHING, _("Aucune information publiée")))
    return tuple(found)


def subject(members: MemberPlaces) -> str:
    """What the signs are about, "" where the programme counts no such set."""
    return members.indicator.label if members.indicator else ""


def notes(rows: Iterable[MapRow]) -> tuple[str, ...]:
    """What the signs do not say by themselves: a commune named alone, a position that is lent."""
    listed = [row for row in rows if row.saying]
    found = []
    alone = [row.place.label for row in listed if not row.member]
    if alone:
        found.append(
            _("%(names)s : le texte nomme la commune, sans dire laquelle de ses cités.")
            % {"names": _joined(alone)}
        )
    lent = [row.place.label for row in listed if row.member and row.lent and row.at]
    if lent:
        found.append(
            _("%(names)s : position non connue, le signe est sur la commune.")
            % {"names": _joined(lent)}
        )
    return tuple(found)


def described(rows: Sequence[MapRow]) -> str:
    """Every state with its places, and of how many nothing is published."""
    groups: dict[tuple[PlaceState, str, int, bool], list[str]] = {}
    for row in rows:
        if row.saying:
            state = sign_of(row.saying)
            group = (state, state_words(row.saying), row.saying.year, row.member)
            groups.setdefault(group, []).append(row.place.label)
    sentences = []
    for (_state, said, year, member), names in sorted(groups.items(), key=_rank):
        alone = "" if member else _(", commune nommée sans la cité")
        sentences.append(f"{said}, {year}{alone}{words.NBSP}: {_joined(names)}.")
    silent = sum(1 for row in rows if row.saying is None)
    if silent:
        sentences.append(
            ngettext(
                "Aucune information publiée pour %(n)s cité.",
                "Aucune information publiée pour %(n)s cités.",
                silent,
            )
            % {"n": silent}
        )
    return " ".join(sentences)


def hover(row: MapRow) -> str:
    """What is told where a pointer rests on a sign."""
    where = "" if not row.member else ", ".join(commune.label for commune in row.communes)
    named = where and f"({where})" not in row.place.label
    name = f"{row.place.label} ({where})" if named else row.place.label
    if row.saying is None:
        return f"{name}{words.NBSP}: {words.lower_first(words.nothing_published())}"
    said = f"{words.lower_first(state_words(row.saying))}, {row.saying.year}"
    alone = "" if row.member else _(" (commune nommée, la cité ne l’est pas)")
    return f"{name}{words.NBSP}: {said}{alone}"


def _rank(group: tuple[tuple[PlaceState, str, int, bool], list[str]]) -> tuple[int, int, bool]:
    (state, _said, year, member), _names = group
    return _ORDER.index(state), -year, member


def _joined(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s et %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
