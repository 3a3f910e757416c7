"""The row of a document that was read: what its file and its own words surely tell."""

import re
from datetime import date

from porion.core.folding import fold
from porion.core.passages import fingerprint
from porion.core.reading.document import BlockKind, Document
from porion.core.reading.times.moments import periods_in
from porion.core.vocabulary import DocumentKind
from porion.formats.candidates.proposed import VISIBILITY, Proposed, Source, cells_of

#: How much of a text tells what it is.
_OPENING = 3_000
_KINDS = (
    (DocumentKind.PRESS_RELEASE, "communique de presse|dossier de presse|communique"),
    (DocumentKind.DECISION, "deliberation|deliberations|arrete|proces verbal|le conseil decide"),
    (DocumentKind.AGREEMENT, "convention|protocole|avenant|contrat|engagement|charte|accord cadre"),
    (DocumentKind.REVIEW, "bilan|rapport|compte rendu|evaluation|revue|etat d avancement"),
)
#: What says, right before a date, that it is the document's own.
_DATED = re.compile(
    r"(?:publiée?|mise? en ligne|posté|diffusée?|fait à [\w' -]{2,40}|signée?(?: à [\w' -]{2,40})?|"
    r"(?:communiqué|délibération|séance|réunion|arrêté|procès-verbal)[^.:;0-9]{0,60})"
    r"[ ,:–-]{0,3}(?:du|le|ce)?[ :]{0,2}$",
    re.IGNORECASE,
)
#: A date that names its day.
_DAY = re.compile(
    r"(?:le |du )?(?:[0-3]?[0-9](?:er)? [^\W\d]{3,9} [12][0-9]{3}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})"
)
_FRENCH = re.compile(r"\b(?:de|la|le|les|des|du|et|en|une?|pour|dans|sur)\b", re.IGNORECASE)


def document_row(source: Source, key: str) -> Proposed:
    """The row of `documents` for a source under that key."""
    text = source.document.text
    day = source.published_on or stated_day(text)
    reasons = []
    if day is None:
        reasons.append("date de publication à compléter (published_on ou known_before)")
    elif source.published_on is None:
        reasons.append("date de publication lue dans le texte")
    kind = kind_of(source.file, source.document)
    reasons.append("type à confirmer")
    cells = {
        "key": key,
        "label": title_of(source),
        "kind": kind,
        "published_on": day,
        "publishers": source.publishers,
        "language": language_of(text),
        "sha256": fingerprint(text),
        "characters": len(text),
        "url": source.url,
        "file": source.file,
        "visibility": VISIBILITY,
        "reason": " ; ".join(reasons),
        "context": text[:200],
    }
    return Proposed(cells_of(cells))


def kind_of(file: str, document: Document) -> DocumentKind:
    """What sort of text it is likely to be: the word of a kind that its name or its opening
    says first."""
    opening = f" {fold(file)} {fold(document.text[:_OPENING])} "
    found = [
        (match.start(), kind)
        for kind, words in _KINDS
        if (match := re.search(rf" (?:{words}) ", opening))
    ]
    if found:
        return min(found)[1]
    web = file.lower().endswith((".html", ".htm"))
    return DocumentKind.WEB_PAGE if web else DocumentKind.OTHER


def title_of(source: Source) -> str:
    """The first heading of a document, else the name of its file."""
    text = source.document.text
    for block in source.document.blocks[:12]:
        if block.kind is BlockKind.HEADING and 3 <= block.end - block.start <= 200:
            return text[block.start : block.end]
    stem = source.file.rpartition(".")[0] or source.file
    return " ".join(re.split(r"[_\s]+", stem)).strip()[:200] or "Document"


def stated_day(text: str) -> date | None:
    """The day that a text gives as its own, at its beginning or its end; None where it gives
    none, or several."""
    days: set[date] = set()
    for start in {0, max(0, len(text) - _OPENING)}:
        part = text[start : start + _OPENING]
        for period in periods_in(part):
            day = period.last
            words = part[period.start : period.end]
            if day is None or not _DAY.search(words) or period.first not in (None, day):
                continue
            if _DATED.search(part[max(0, period.start - 100) : period.start]):
                days.add(day)
    return next(iter(days)) if len(days) == 1 else None


def language_of(text: str) -> str:
    """ "fr" where one word in twelve is a French tool word, else "" (not known)."""
    part = text[:20_000]
    words = part.count(" ") + 1
    return "fr" if len(_FRENCH.findall(part)) * 12 >= words and len(part) > 40 else ""
