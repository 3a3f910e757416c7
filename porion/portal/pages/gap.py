"""One gap: the statements side by side, their sets on one axis, what is found, what is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.gap_board import Entry
from porion.answers.gaps import Gap
from porion.core.reconciliation import Shape
from porion.followup.vocabulary import ObservationRead
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages.date_history import project_anchor
from porion.portal.pages.followup_words import EDITORS, observation_parts
from porion.portal.pages.gap_picture import gap_picture
from porion.portal.pages.gap_words import Side, decided, gap_class_words, in_words, side_of
from porion.ui.charts import Picture
from porion.ui.frames import Link
from porion.ui.parts import Observation
from porion.ui.wording import upper_first

#: Facts of one project: more than two texts may tell of it.
SHAPES_OF_MANY = frozenset({Shape.PLACES, Shape.DATES})


@dataclass(frozen=True)
class GapPage:
    """The page of a gap; `reading` is ours and labelled so, `automatic` what Porion finds
    itself, `motive` the reason of who decided. `observations` are the partners' own words."""

    title: str
    note: str
    sides: tuple[Side, ...]
    picture: Picture | None
    said: str
    heading: str
    finding: str
    class_words: str
    automatic: str
    remarks: tuple[str, ...]
    reading: str
    proposed: bool
    verdict: str
    motive: str
    decided: str
    observations: tuple[Observation, ...]
    undertakings: tuple[Link, ...]
    link: Link
    history: Link | None
    csv: str
    crumbs: tuple[Link, ...]


def gap_page(
    entry: Entry,
    addresses: Addresses,
    observed: Mapping[str, Sequence[ObservationRead]],
    undertaken: Sequence[CommitmentRead] = (),
) -> GapPage:
    """The page of an entry; `observed` are the partners' observations by key of a figure,
    `undertaken` the undertakings that it speaks of."""
    own = entry.gap
    class_words = gap_class_words(entry)
    return GapPage(
        title=own.title,
        note=upper_first(" · ".join(part for part in (own.topic, class_words) if part)),
        sides=tuple(side_of(side, entry, addresses) for side in entry.sides),
        picture=gap_picture(entry, addresses),
        said=in_words(entry),
        heading=in_words(entry).rstrip("."),
        finding=own.finding_words,
        class_words=class_words,
        automatic=_automatic(entry),
        remarks=own.remarks,
        reading=own.reason if own.reviewed and not _settled(own) else "",
        proposed=not own.reviewed,
        verdict=own.verdict.value,
        motive=own.reason if _settled(own) else "",
        decided=decided(entry),
        observations=_observations(entry, observed),
        undertakings=tuple(Link(c.label, addresses.commitment(c.key)) for c in undertaken),
        link=Link(_("Page de cet écart"), addresses.page("gap", entry.key)),
        history=_history(entry, addresses),
        csv=addresses.page("gap-csv", entry.key),
        crumbs=(
            Link(_("Accueil"), addresses.home()),
            Link(_("Écarts entre sources"), addresses.page("gaps")),
            Link(own.title),
        ),
    )


def _settled(own: Gap) -> bool:
    """Whether somebody other than the editors decided: the reason is then that of the decision."""
    return own.reviewed and bool(own.decided_by) and own.decided_by != EDITORS


def _automatic(entry: Entry) -> str:
    """What the machine says itself; "" where its finding is not the one that stands."""
    if entry.gap.shape in SHAPES_OF_MANY and len(entry.sides) > 2:
        return _of_many(entry.gap)
    return entry.gap.computed_reason


def _of_many(own: Gap) -> str:
    """Three texts or more on one project."""
    if own.shape is Shape.PLACES:
        return _("Pour le même projet, les textes ne nomment pas tous les mêmes lieux.")
    return _("Pour le même projet, les textes donnent des dates différentes.")


def _observations(
    entry: Entry, observed: Mapping[str, Sequence[ObservationRead]]
) -> tuple[Observation, ...]:
    keys = dict.fromkeys(s.key for side in entry.sides for s in side.statements)
    return observation_parts([each for key in keys for each in observed.get(key, ())])


def _history(entry: Entry, addresses: Addresses) -> Link | None:
    """For dates of a project, all that was announced of it."""
    if entry.gap.shape is not Shape.DATES:
        return None
    href = f"{addresses.page('date-history')}#{project_anchor(entry.gap.title)}"
    return Link(_("Historique du calendrier de ce projet"), href)
