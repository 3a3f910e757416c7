"""What became of commitments: who undertakes, statuses decided, what texts document."""

import re
from collections.abc import Iterator
from datetime import date

from porion.core.problems import Problem
from porion.core.vocabulary import CommitmentStatus, DocumentationFinding
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.rules.published import document_of, is_no_later, surely_public

#: Who decides is a role; a person is never named.
ROLE = re.compile(r"role:[a-z0-9][a-z0-9._-]{0,79}")
_DECIDERS = {
    "relations": "decided_by",
    "commitment_statuses": "decided_by",
    "documentation": "reviewed_by",
}
#: Statuses that an earlier text supports: the deadline itself, or nothing yet.
_OF_A_DEADLINE = frozenset({CommitmentStatus.TO_EXAMINE, CommitmentStatus.DUE_DATE_PASSED})


def deciders_are_roles(dossier: Dossier) -> Iterator[Problem]:
    """`role:editors`, never the name of a person."""
    for table, column in _DECIDERS.items():
        for row in dossier.rows(table):
            if row.get(column) is not None and not ROLE.fullmatch(row.text(column)):
                yield row.problem("role_malformed", column, row.text(column))


def who_notes_does_not_undertake(dossier: Dossier) -> Iterator[Problem]:
    """A party undertakes, or only takes note."""
    for row in dossier.rows("commitments"):
        both = set(row.keys("parties")) & set(row.keys("noted_by"))
        if both:
            yield row.problem("party_undertakes_and_notes", "noted_by", min(both))


def statuses_are_one_a_day(dossier: Dossier) -> Iterator[Problem]:
    """No two statuses of one commitment on one day."""
    first: dict[tuple[str, str], Row] = {}
    for row in dossier.rows("commitment_statuses"):
        if row.unread.intersection({"commitment", "as_of"}):
            continue
        day = (row.text("commitment"), row.text("as_of"))
        earlier = first.setdefault(day, row)
        if earlier is not row:
            yield row.problem("status_twice", "as_of", day[1], commitment=day[0], line=earlier.line)


def statuses_follow_their_evidence(dossier: Dossier) -> Iterator[Problem]:
    """No text shows what happened after it, nor is it known before it is public."""
    for row in dossier.rows("commitment_statuses"):
        evidence = row.locators("evidence")
        as_of, known_on = row.get("as_of"), row.get("known_on")
        if row.unread or not isinstance(as_of, date):
            continue
        if not evidence and known_on is None and row.text("status") not in _OF_A_DEADLINE:
            yield row.warning("status_without_day", "known_on", row.text("status"))
        for locator in evidence:
            public = surely_public(dossier.find("documents", locator.document))
            if public is None:
                continue
            if public < as_of and row.text("status") not in _OF_A_DEADLINE:
                yield row.problem(
                    "evidence_before_its_day", "evidence", locator, public=public, as_of=as_of
                )
            elif isinstance(known_on, date) and known_on < public:
                yield row.problem(
                    "evidence_not_yet_public", "known_on", known_on, evidence=locator, public=public
                )


def documentation_cites_what_it_says(dossier: Dossier) -> Iterator[Problem]:
    """What is documented has its evidence; what is not has none."""
    for row in dossier.rows("documentation"):
        if row.unread:
            continue
        cited = [name for name in ("evidence", "figures", "events") if row.get(name) is not None]
        silent = row.text("finding") == DocumentationFinding.NOT_DOCUMENTED
        if silent and cited:
            yield row.problem("documentation_with_evidence", cited[0], row.text(cited[0]))
        elif not silent and not cited:
            yield row.problem("documentation_without_evidence", "evidence", row.text("finding"))


def searches_name_their_corpus(dossier: Dossier) -> Iterator[Problem]:
    """Which documents were searched is said, and what was found stands in them."""
    for table, column in (("documentation", "evidence"), ("questions", "nearest")):
        for row in dossier.rows(table):
            if row.unread:
                continue
            corpus = row.keys("corpus")
            if not corpus:
                yield row.problem("corpus_missing", "corpus")
                continue
            for locator in row.locators(column):
                if locator.document not in corpus:
                    yield row.problem(
                        "evidence_outside_corpus", column, locator, corpus=", ".join(corpus)
                    )


def documentation_is_later(dossier: Dossier) -> Iterator[Problem]:
    """Only a later text documents a commitment."""
    for row in dossier.rows("documentation"):
        commitment = dossier.find("commitments", row.get("commitment"))
        own = document_of(dossier, commitment)
        if own is None:
            continue
        for column, found, document in _cited(dossier, row):
            if is_no_later(document, own):
                yield row.problem(
                    "documentation_not_later",
                    column,
                    found,
                    document=own.key,
                    commitment=row.text("commitment"),
                )


def observations_are_of_something(dossier: Dossier) -> Iterator[Problem]:
    """A figure or a commitment, to stand beside."""
    for row in dossier.rows("observations"):
        about = ("figure", "commitment")
        if not row.unread.intersection(about) and all(row.get(name) is None for name in about):
            yield row.problem("observation_of_nothing", "figure")


def _cited(dossier: Dossier, row: Row) -> Iterator[tuple[str, str, Row | None]]:
    """Column, what stands there, and the document that it comes from."""
    for locator in row.locators("evidence"):
        yield "evidence", str(locator), dossier.find("documents", locator.document)
    for column in ("figures", "events"):
        for key in row.keys(column):
            yield column, key, document_of(dossier, dossier.find(column, key))
    for key in row.keys("corpus"):
        yield "corpus", key, dossier.find("documents", key)
