"""What a gap says, in the words accepted by the partners: who indicates what, the finding, the
reading that is ours, what was decided. Never that a text contradicts itself."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.gap_board import Entry, Sets, sets_of
from porion.answers.gaps import GapSide, GapStatement
from porion.core import language
from porion.core.language.french import DERIVED
from porion.core.quantities import UNITS, computing_set
from porion.core.vocabulary import Finding, Verdict
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.figure_tables import hue, nature
from porion.portal.pages.followup_words import role_words
from porion.portal.pages.qualifiers import meaning
from porion.ui import wording as words
from porion.ui.charts import Hue
from porion.ui.frames import Link
from porion.ui.parts import Statement, Term


@dataclass(frozen=True)
class Side:
    """A side as the page shows it: a number in large, or words for what has none. `what` says
    what is counted, where it is not the same on all sides."""

    title: str
    number: Statement | None
    said: str
    hue: Hue
    terms: tuple[Term, ...]
    links: tuple[Link, ...]
    computed: str = ""
    what: str = ""


def side_of(side: GapSide, entry: Entry, addresses: Addresses) -> Side:
    """One side of a gap, with all that a reader must know to compare it."""
    first = side.statements[0]
    if side.computed or len(side.statements) > 1:
        return _several(side, addresses)
    title = _title(first, entry)
    links = (_link(first, addresses),)
    figure = first.figure
    if figure is None:
        what = first.label if _mixed(entry) else ""
        terms = _fact_terms(first, entry)
        return Side(title, None, first.words, Hue.UNSTATED, terms, links, what=what)
    noun = words.noun(figure.value, figure.unit)
    number = Statement(figure.value, figure.unit, noun, hue=hue(figure))
    what = first.label if _mixed(entry) else ""
    return Side(title, number, first.words, hue(figure), _terms(figure), links, what=what)


def _mixed(entry: Entry) -> bool:
    """Whether the sides count several things, or one is a number and another a date."""
    said = [s for side in entry.sides if not side.computed for s in side.statements]
    units = {s.figure.unit if s.figure else s.table for s in said}
    return len(units) > 1 or len({s.subject for s in said}) > 1


def _several(side: GapSide, addresses: Addresses) -> Side:
    """A sum or a product: the computed value, then each figure that it is made of."""
    documents = list(dict.fromkeys(s.document.label for s in side.statements))
    title = (
        _("Les parties qu’indique « %s » font") % documents[0]
        if len(documents) == 1
        else _("Les parties font")
    )
    terms = tuple(
        Term(s.label, s.words, _link(s, addresses).href, s.figure.value if s.figure else None)
        for s in side.statements
    )
    return Side(title, None, side.words, Hue.COMPUTED, terms, (), DERIVED if side.computed else "")


def _title(said: GapStatement, entry: Entry) -> str:
    """Who says it; the second passage of one document is told apart."""
    keys = [s.document.key for side in entry.sides for s in side.statements]
    again = keys.count(said.document.key) > 1 and _first_of(entry, said.document.key) != said.key
    if again:
        return _("Le même document indique ailleurs")
    return _("« %s » indique") % said.document.label


def _first_of(entry: Entry, document: str) -> str:
    return next(
        s.key for side in entry.sides for s in side.statements if s.document.key == document
    )


def _link(said: GapStatement, addresses: Addresses) -> Link:
    """The card of a figure, the page of an undertaking, the very words of a dated fact."""
    if said.table == "figures":
        return Link(_("Fiche du chiffre"), addresses.figure(said.key))
    if said.table == "commitments":
        return Link(_("Page de l’engagement"), addresses.commitment(said.key))
    href = addresses.statement(said.document.key, f"fait-{said.key}")
    return Link(_("Lire dans le document"), href)


def _terms(figure: FigureRead) -> tuple[Term, ...]:
    scope = figure.effective_scope
    note = "" if scope is None or scope.stated else _("hypothèse de Porion")
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    places = ", ".join(place.label for place in figure.places[:4])
    verb = f"«{words.NBSP}{figure.state_words}{words.NBSP}»" if figure.state_words else ""
    return (
        Term(_("Ce qui est compté"), figure.label or figure.indicator.label),
        Term(_("Situation"), day_words(figure)),
        Term(_("Périmètre"), scope.label if scope else "", note=note),
        *((Term(_("Lieu"), places),) if places else ()),
        Term(_("Verbe du texte"), verb) if verb else Term(_("Nature"), nature(figure)),
        Term(_("Ensemble retenu"), meaning(figure.value, figure.unit, interval)),
        Term(_("Publication"), words.upper_first(figure.published.words)),
    )


def _fact_terms(said: GapStatement, entry: Entry) -> tuple[Term, ...]:
    published = entry.days.get(said.document.key, said.known_words)
    what = Term(_("Ce qui est dit"), said.label)
    return (what, *((Term(_("Publication"), words.upper_first(published)),)))


def in_words(entry: Entry) -> str:
    """The gap in a sentence: whether the sets touch, and how far apart they lie."""
    if entry.gap.finding is Finding.NOT_COMPARABLE:
        return _("Ces nombres ne comptent pas la même chose : aucun écart n’est calculé.")
    found = sets_of(entry)
    if found is None:
        return _("Écart : %s.") % entry.gap.gap if entry.gap.gap else ""
    if entry.gap.finding is Finding.AGREE:
        return _("Le même nombre des deux côtés.")
    return _of_sets(found, entry)


def _of_sets(found: Sets, entry: Entry) -> str:
    if found.apart is None:
        if entry.gap.finding is Finding.CONTRADICTORY:
            return _("Écart : %s.") % entry.gap.gap if entry.gap.gap else ""
        return _("Les ensembles se recouvrent : les énoncés peuvent être vrais ensemble.")
    if found.apart == 0:
        return _("Les deux ensembles se touchent sans se recouvrir.")
    unit = "points" if found.unit == "%" else found.unit  # two rates lie points apart
    far = language.with_unit(found.apart, unit)
    return _("Les deux ensembles ne se touchent pas : ils sont séparés de %s.") % far


def gap_class_words(entry: Entry) -> str:
    """ "périmètre" or "fond", in the middle of a sentence."""
    own = entry.gap.gap_class
    return words.lower_first(language.label(own)) if own else ""


def decided(entry: Entry) -> str:
    """Who settled it and when; that nobody has."""
    own = entry.gap
    if own.verdict is Verdict.OPEN or not own.decided_by:
        return _(
            "Personne n’a encore tranché. La décision portera un nom de rôle, une date et un motif."
        )
    by = role_words(own.decided_by)
    if own.decided_on is None:
        return _("Décidé par : %s.") % by
    return _("Décidé le %(day)s, par : %(by)s.") % {"by": by, "day": words.day(own.decided_on)}
