"""Where an objective comes from and what later texts took up of it, on its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.lineage import Descent, Heir, Step
from porion.portal.addresses import Addresses
from porion.portal.pages.framework_words import count, numbered
from porion.portal.pages.lineage import relation_words
from porion.ui.frames import Link

#: Undertakings named under a later objective; more are counted.
_NAMED = 6


@dataclass(frozen=True)
class HeirPart:
    """What one later text does with an objective: how, to which of its objectives, why, and
    the undertakings that stand there. `text` is the label of the later text."""

    text: str
    words: str
    target: Link | None
    reason: str
    commitments: tuple[Link, ...]
    more: str
    source: Link | None = None


@dataclass(frozen=True)
class OriginPart:
    """From which earlier objective one comes: how and why; `source` None for what is added."""

    words: str
    source: Link | None
    text: str
    reason: str


def heir_parts(descent: Descent, addresses: Addresses) -> tuple[HeirPart, ...]:
    """What later texts took up, text by text; the source is named where it is another one."""
    return tuple(_heir(heir, addresses, descent.of) for heir in descent.after)


def last_heir_parts(descent: Descent, addresses: Addresses) -> tuple[HeirPart, ...]:
    """What the latest text alone took up."""
    last = max((heir.step.agreement.known_on for heir in descent.after), default=None)
    own = (heir for heir in descent.after if heir.step.agreement.known_on == last)
    return tuple(_heir(heir, addresses, descent.of) for heir in own)


def _heir(heir: Heir, addresses: Addresses, own: str) -> HeirPart:
    step = heir.step
    shown = heir.commitments[:_NAMED]
    more = len(heir.commitments) - len(shown)
    source = step.source
    return HeirPart(
        step.agreement.label,
        relation_words(step),
        _link(step, addresses, source=False),
        step.reason,
        tuple(Link(row.label, addresses.commitment(row.key)) for row in shown),
        _("et %s de plus") % count(more) if more > 0 else "",
        Link(numbered(source.number, source.label), addresses.objective(source.key))
        if source and source.key != own
        else None,
    )


def origin_parts(found: Sequence[Step], addresses: Addresses) -> tuple[OriginPart, ...]:
    """Where an objective comes from."""
    return tuple(
        OriginPart(
            relation_words(step),
            _link(step, addresses, source=True),
            step.source.agreement.label if step.source else "",
            step.reason,
        )
        for step in found
    )


def _link(step: Step, addresses: Addresses, *, source: bool) -> Link | None:
    end = step.source if source else step.target
    return Link(numbered(end.number, end.label), addresses.objective(end.key)) if end else None
