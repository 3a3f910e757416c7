"""One gap: the statements side by side, their sets on one axis, what is found, what is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.gap_board import Entry
from porion.answers.gaps import Gap
from porion.core.reconciliation import Shape
from porion.core.vocabulary import Finding
from porion.followup.vocabulary import ObservationRead
from porion.portal.addresses import Addresses
from porion.portal.pages.date_history import project_anchor
from porion.portal.pages.followup_words import observation_parts
from porion.portal.pages.gap_picture import gap_picture
from porion.portal.pages.gap_words import Side, decided, gap_class_words, in_words, side_of
from porion.ui.charts import Picture
from porion.ui.frames import Link
from porion.ui.parts import Observation
from porion.ui.wording import upper_first


@dataclass(frozen=True)
class GapPage:
    """The page of a gap; `reading` is ours and labelled so, `automatic` what Porion finds
    itself. `observations` are the partners' own words."""

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
    decided: str
    observations: tuple[Observation, ...]
    link: Link
    history: Link | None
    csv: str
    crumbs: tuple[Link, ...]


def gap_page(
    entry: Entry, addresses: Addresses, observed: Mapping[str, Sequence[ObservationRead]]
) -> GapPage:
    """The page of an entry; `observed` are the partners' observations by key of a figure."""
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
        automatic=_automatic(own),
        remarks=own.remarks,
        reading=own.reason if own.reviewed else "",
        proposed=not own.reviewed,
        verdict=own.verdict.value,
        decided=decided(entry),
        observations=_observations(entry, observed),
        link=Link(_("Page de cet écart"), addresses.page("gap", entry.key)),
        history=_history(entry, addresses),
        csv=addresses.page("gap-csv", entry.key),
        crumbs=(
            Link(_("Accueil"), addresses.home()),
            Link(_("Écarts entre sources"), addresses.page("gaps")),
            Link(own.title),
        ),
    )


def _automatic(own: Gap) -> str:
    """What the machine says itself; left out where its finding is not the one that stands."""
    if not own.reviewed:
        return own.reason
    agrees = bool(own.gap) or own.finding is not Finding.CONTRADICTORY
    return own.computed_reason if agrees else ""


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
