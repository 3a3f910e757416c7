"""Where in time a page stands: the days to choose from, and what was not yet public."""

from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from porion.answers.moment import Moment
from porion.core import language
from porion.portal.addresses import KNOWN_ON, Addresses
from porion.sources.vocabulary import DocumentDay
from porion.ui.frames import Link, Publication, Stamp

#: Days offered as links; earlier ones are typed.
MOST = 12


def stamp(
    moment: Moment, addresses: Addresses, path: str, keep: tuple[tuple[str, str], ...]
) -> Stamp:
    """The stamp of a page at `path`, whose other parameters are `keep`; no days without a path."""
    unknown = moment.unknown
    days = moment.choices[:MOST] if path else ()
    return Stamp(
        closed_on=moment.until,
        known_on=moment.on,
        publications=tuple(_publication(moment, day, keep) for day in days),
        keep=keep,
        today_href=(f"{path}?{urlencode(keep)}" if keep else path) or addresses_today(addresses),
        documents=len(moment.documents),
        public=len(moment.documents) - len(unknown),
        unknown=tuple(_unknown(document, moment, addresses) for document in unknown),
    )


def addresses_today(addresses: Addresses) -> str:
    """The home page of today, for a page that has no address of its own."""
    return Addresses(addresses.prefix).home()


def document_names(moment: Moment, day: date) -> tuple[str, ...]:
    """What became public that day; some figures have a day of their own, without a document."""
    found = tuple(_name(document) for document in moment.became_public(day))
    return found or (_("Des chiffres"),)


def _publication(moment: Moment, day: date, keep: tuple[tuple[str, str], ...]) -> Publication:
    href = "?" + urlencode([*keep, (KNOWN_ON, day.isoformat())])
    return Publication(day, document_names(moment, day), href)


def _name(document: DocumentDay) -> str:
    """The document without the day that stands beside it; one without a date says so."""
    if not document.published.dated:
        return _("%(label)s (sans date, au plus tard ce jour)") % {"label": document.label}
    return document.label.removesuffix(f", {language.date(document.published.surely)}")


def _unknown(document: DocumentDay, moment: Moment, addresses: Addresses) -> Link:
    """A document that was not surely public, with its page of today."""
    today = Addresses(addresses.prefix).document(document.key)
    if moment.on is not None and document.may_be_known(moment.on):
        return Link(_("%s, peut-être déjà public") % document.label, today)
    return Link(document.label, today)
