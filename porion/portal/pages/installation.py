"""What the installation says of itself: who publishes it, who hosts it, how to reach them."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from porion.ui.parts import Term


@dataclass(frozen=True)
class Contact:
    """How to reach the installation: words to show, and an address; both empty for none."""

    words: str = ""
    href: str = ""


def contact(subject: str = "", body: str = "") -> Contact:
    """The contact of PORION_CONTACT: a mail address, ready with subject and body, or a page."""
    given = settings.PORION_CONTACT.strip()
    parts = urlsplit(given)
    if parts.scheme in ("http", "https") and parts.netloc:
        return Contact(given, given)
    name, at, host = given.rpartition("@")
    if not (name and at and "." in host) or any(c.isspace() for c in given):
        return Contact(given)
    asked = [("subject", subject), ("body", body)]
    tail = "&".join(f"{key}={quote(text)}" for key, text in asked if text)
    return Contact(given, f"mailto:{quote(given, safe='@+')}{'?' + tail if tail else ''}")


def publisher_terms() -> tuple[Term, ...]:
    """Publisher, host and contact; what the installation does not say is said so."""
    unsaid = _("Non renseigné à ce jour")
    reach = contact()
    return (
        Term(_("Éditeur du site"), settings.PORION_PUBLISHER or unsaid),
        Term(_("Hébergeur"), settings.PORION_HOSTING or unsaid),
        Term(_("Contact"), reach.words or unsaid, reach.href),
    )
