"""Reporting an error: what about, and a message that is ready to send."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.reported import Reported
from porion.answers.saying import label
from porion.portal.addresses import Addresses
from porion.portal.pages.installation import Contact, contact
from porion.ui import wording as words
from porion.ui.frames import Link

#: Characters of an address that a message repeats.
_LONGEST = 200


@dataclass(frozen=True)
class ReportPage:
    """The page; `about` is what the report is about, None where nothing was named.

    `unknown` is the key that no row has.
    """

    contact: Contact
    about: Link | None
    words: str
    permalink: str
    unknown: str


def report_page(found: Reported, addresses: Addresses, host: str, asked: str) -> ReportPage:
    """The page for a figure, an undertaking or an address of the site, `asked` being the key
    or the address that was given; `host` is the scheme and host of permalinks."""
    about, said = _about(found, Addresses(addresses.prefix))
    path = asked if asked.startswith("/") and not asked.startswith("//") else ""
    if about is None and path:
        about = Link(path[:_LONGEST], path[:_LONGEST])
    permalink = host + about.href if about else ""
    subject = _("Erreur signalée : %s") % about.label if about else _("Erreur signalée")
    known = [part for part in (about.label if about else "", said, permalink) if part]
    wanted = [_("Ce qui est faux :"), _("Ce que dit le document, et où :")]
    body = "\n".join([*known, "", *(f"{line}\n" for line in wanted)])
    return ReportPage(contact(subject, body), about, said, permalink, "" if about else asked)


def _about(found: Reported, addresses: Addresses) -> tuple[Link | None, str]:
    """The row meant, and what the record says of it."""
    figure, commitment = found.figure, found.commitment
    if figure is not None:
        said = _("%(said)s, d’après « %(document)s »") % {
            "said": words.full(figure.value, figure.unit),
            "document": figure.document.label,
        }
        return Link(label(figure), addresses.figure(figure.key)), said
    if commitment is not None:
        document = commitment.document.label if commitment.document else ""
        said = _("Engagement inscrit dans « %s »") % document
        return Link(commitment.label, addresses.commitment(commitment.key)), said
    return None, ""
