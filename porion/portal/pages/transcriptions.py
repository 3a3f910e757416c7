"""What a figure was before it was corrected, and a figure that was withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from porion.core import language
from porion.core.quantities import InvalidValue, Value
from porion.core.vocabulary import Qualifier
from porion.figures.vocabulary import VersionRead
from porion.portal.addresses import Addresses
from porion.ui import wording
from porion.ui.charts import Hue, sign
from porion.ui.frames import Link


@dataclass(frozen=True)
class Transcription:
    """An earlier transcription: its words, when it went, who decided so and why."""

    number: int
    words: str
    sign: SafeString
    passage: str
    when: str
    reason: str


@dataclass(frozen=True)
class WithdrawnPage:
    """A figure that is no longer on record."""

    key: str
    title: str
    words: str
    sign: SafeString
    reason: str
    when: str
    passage: str
    crumbs: tuple[Link, ...]
    document: Link | None
    indicator: Link | None
    earlier: tuple[Transcription, ...]


def transcriptions(versions: Sequence[VersionRead]) -> tuple[Transcription, ...]:
    """Earlier transcriptions, the latest first."""
    return tuple(_transcription(version) for version in reversed(versions))


def withdrawn_page(versions: Sequence[VersionRead], addresses: Addresses) -> WithdrawnPage:
    """The page of a withdrawn figure: its last transcription and why it went."""
    last = versions[-1]
    shown = _transcription(last)
    document, indicator = last.content.get("document", ""), last.content.get("indicator", "")
    return WithdrawnPage(
        key=last.key,
        title=last.content.get("label", "") or last.key,
        words=shown.words,
        sign=shown.sign,
        reason=last.reason,
        when=shown.when,
        passage=shown.passage,
        crumbs=(
            Link(_("Accueil"), addresses.home()),
            Link(_("Les chiffres"), addresses.page("figures")),
            Link(_("Chiffre retiré")),
        ),
        document=Link(document, addresses.document(document)) if document else None,
        indicator=Link(indicator, addresses.indicator(indicator)) if indicator else None,
        earlier=transcriptions(versions[:-1]),
    )


def _transcription(version: VersionRead) -> Transcription:
    value = value_of(version.content)
    unit = version.content.get("unit", "")
    content = version.content
    where = ""
    if content.get("document"):
        span = f"{content.get('passage_start', '')}-{content.get('passage_end', '')}"
        where = f"{content['document']}:{span}"
    return Transcription(
        version.version,
        wording.not_communicated() if value is None else language.quantity(value, unit),
        sign(value, Hue.UNSTATED),
        where,
        wording.day(version.corrected_on),
        version.reason,
    )


def value_of(content: Mapping[str, str]) -> Value | None:
    """The value that cells of an earlier transcription write; None where they write none."""
    try:
        return Value(
            _decimal(content.get("value_low", "")),
            _decimal(content.get("value_high", "")),
            content.get("low_strict") == "true",
            content.get("high_strict") == "true",
            Qualifier(content.get("qualifier", "")),
        )
    except (InvalidValue, InvalidOperation, ValueError):
        return None


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None
