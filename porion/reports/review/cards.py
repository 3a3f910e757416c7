"""Cards: what was read of one number or one commitment, for a person to decide."""

from porion.core.language import NBSP, label, with_unit
from porion.core.passages import Locator
from porion.core.reading.record.resembling import Likeness
from porion.core.vocabulary import CommitmentKind, DocumentKind, NotQuantityReason
from porion.reports.review import words
from porion.reports.review.card_parts import day, decimal, facts_of, how_sure, names, where
from porion.reports.review.entries import Entry, Subject
from porion.reports.review.figure_card import figure
from porion.reports.review.markup import Html, joined, tag


def card(entry: Entry, subject: Subject, proposed: dict[str, str]) -> Html:
    """The card of an entry; `proposed`: labels of indicators and objectives that the reading
    proposes itself, by key."""
    makers = {
        "documents": _document,
        "figures": figure,
        "commitments": _commitment,
        "not_quantities": _left_aside,
    }
    title, body = makers[entry.table](entry, subject, proposed)
    return tag(
        "article",
        tag(
            "header",
            tag("h3", title, id=f"{entry.card}-h"),
            tag("p", words.decision(entry.cell("decision"), standing=entry.standing), cls="status")
            if entry.table != "documents"
            else "",
        ),
        *body,
        id=entry.card,
        cls=f"card {entry.table}",
        tabindex=-1,
        aria_labelledby=f"{entry.card}-h",
        data_t=entry.table,
        data_k=entry.cell("key"),
        data_is=" ".join(sorted(_marks(entry))),
        data_likely=" ".join(found.key for found in entry.likely),
    )


def _marks(entry: Entry) -> set[str]:
    """The filters under which a card is found, decisions apart."""
    marks = {found.likeness.value for found in entry.resembling}
    if entry.standing:
        marks |= {Likeness.ALREADY.value, "standing"}
    if entry.known:
        marks.add(Likeness.ALREADY.value)
    if entry.table == "commitments":
        marks.add("commitments")
    if entry.table == "not_quantities":
        marks.add("not")
    elif entry.found is not None and entry.found.confidence < words.LOW:
        marks.add("low")
    return marks


def _commitment(
    entry: Entry, subject: Subject, proposed: dict[str, str]
) -> tuple[Html, list[Html]]:
    kind = entry.cell("kind")
    amount = decimal(entry.cell("amount_eur"))
    first, last = day(entry.cell("due_from")), day(entry.cell("due_to"))
    objective = entry.cell("objective")
    facts = [
        ("Nature", label(CommitmentKind(kind)) if kind in set(CommitmentKind) else ""),
        ("Qui", names(entry, "parties", subject.record)),
        ("Montant", with_unit(amount, "EUR") if amount is not None else ""),
        ("Échéance", words.days(first, last, None, entry.cell("due_words"))),
        ("Lieux", names(entry, "places", subject.record)),
        ("Objectif", proposed.get(objective, objective) or "à choisir"),
    ]
    known = [found for found in subject.record.commitments if found.key in entry.known]
    alike = [
        tag("li", tag("b", words.LIKENESS[Likeness.ALREADY]), f"{NBSP}: {found.label}")
        for found in known
    ]
    return joined([tag("span", "Engagement", cls="sort"), " ", entry.cell("label")]), [
        where(entry, subject),
        facts_of(facts),
        tag("ul", *alike, cls="alike") if alike else Html(),
        how_sure(entry, entry.found.confidence if entry.found else None),
    ]


def _document(entry: Entry, subject: Subject, proposed: dict[str, str]) -> tuple[Html, list[Html]]:
    kind = entry.cell("kind")
    published = day(entry.cell("published_on"))
    facts = [
        ("Nom", entry.cell("label")),
        ("Sorte", label(DocumentKind(kind)) if kind in set(DocumentKind) else "à choisir"),
        ("Publié", words.days(published, published, None, "") or "date à préciser"),
        ("Publié par", names(entry, "publishers", subject.record)),
        ("Adresse", entry.cell("url")),
        ("Fichier", entry.cell("file")),
    ]
    return joined(["Le document"]), [facts_of(facts)]


def _left_aside(
    entry: Entry, subject: Subject, proposed: dict[str, str]
) -> tuple[Html, list[Html]]:
    text = subject.document.text
    printed = text[entry.row.start : entry.row.end]
    if not printed and (passage := entry.cell("passage")):
        locator = Locator.parse(passage)
        printed = text[locator.start : locator.end]
    reason = entry.cell("reason")
    why = label(NotQuantityReason(reason)) if reason in set(NotQuantityReason) else reason
    return joined([printed]), [where(entry, subject), facts_of([("Pourquoi", why)])]
