"""What a list of figures can be narrowed to: facets with counts, longer lists to choose from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote_plus

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.answers.figure_list import FigureListAnswer
from porion.core import language
from porion.core.vocabulary import FigureKind
from porion.figures.queries.listing import Wanted
from porion.foundation.remembered import fragments
from porion.portal.addresses import Addresses
from porion.portal.pages.wording import count
from porion.programmes.vocabulary import Named

#: GET parameters of the filters, by the name of the field they fill.
PARAMETERS = {
    "text": "q",
    "topic": "theme",
    "indicator": "indicateur",
    "document": "document",
    "place": "lieu",
    "party": "partenaire",
    "kind": "nature",
}
#: Values of a facet that stand in the page; the others are found by their names.
_MOST_VALUES = 40
#: Choices of a longer list: a page must stay light however many places a record names.
MOST_OPTIONS = 400


@dataclass(frozen=True)
class FacetValue:
    """A value, how many figures it would leave, the address that takes it (or lets it go)."""

    label: str
    count: str
    href: str
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A filter shown with its values; `chosen` is the label of the one that is in force."""

    name: str
    label: str
    values: tuple[FacetValue, ...]
    chosen: str


@dataclass(frozen=True)
class Choice:
    """A longer filter: its GET parameter, its name, its options as HTML; `cut` where it holds
    only the first ones."""

    name: str
    label: str
    options: SafeString
    cut: bool


def asked(wanted: Wanted) -> dict[str, str]:
    """The GET parameters that ask for it."""
    given = {name: getattr(wanted, field) for field, name in PARAMETERS.items()}
    return {name: value for name, value in given.items() if value}


def facets(answer: FigureListAnswer, addresses: Addresses) -> tuple[Facet, ...]:
    """Topic, nature and document, their counts under the other filters."""
    return tuple(
        _facet(answer, addresses, field, label)
        for field, label in (
            ("topic", _("Thème")),
            ("kind", _("Nature")),
            ("document", _("Document")),
        )
    )


def _facet(answer: FigureListAnswer, addresses: Addresses, field: str, label: str) -> Facet:
    chosen = str(getattr(answer.wanted, field))
    base = addresses.page("figures", **asked(replace(answer.wanted, **{field: ""})))
    join = f"{base}{'&' if '?' in base else '?'}{PARAMETERS[field]}="
    values = tuple(
        FacetValue(
            _words(field, named),
            count(number),
            base if named.key == chosen else join + quote_plus(named.key),
            named.key == chosen,
        )
        for named, number in answer.counts(field)[:_MOST_VALUES]
    )
    name = _words(field, Named(chosen, answer.label(field, chosen))) if chosen else ""
    return Facet(PARAMETERS[field], label, values, name)


def _words(field: str, named: Named) -> str:
    """The words of a value; a kind has its own."""
    if field == "kind" and named.key in set(FigureKind):
        return language.label(FigureKind(named.key))
    return named.label


def choices(answer: FigureListAnswer) -> tuple[Choice, ...]:
    """Indicator, document, place and partner; the options are written once a day told of."""
    lists = {
        "indicator": _("Indicateur"),
        "document": _("Document"),
        "place": _("Territoire"),
        "party": _("Partenaire"),
    }
    written = fragments(
        [("options", field, answer.on) for field in lists],
        answer.programme,
        lambda names: {name: _options(answer, name[1]) for name in names},
    )
    return tuple(
        Choice(
            PARAMETERS[field],
            label,
            _with_chosen(options, str(getattr(answer.wanted, field))),
            options.count("<option") >= MOST_OPTIONS,
        )
        for (field, label), options in zip(lists.items(), written, strict=True)
    )


def _options(answer: FigureListAnswer, field: str) -> str:
    """The options of a list, indicators under their topics."""
    named = answer.offered(field)[:MOST_OPTIONS]
    if field != "indicator":
        return _written(named)
    topics: dict[str, list[Named]] = {}
    for each in named:
        topics.setdefault(answer.topic_of(each.key), []).append(each)
    return format_html_join(
        "",
        '<optgroup label="{}">{}</optgroup>',
        ((topic, _written(topics[topic])) for topic in sorted(topics)),
    )


def _written(named: Iterable[Named]) -> SafeString:
    pairs = ((each.key, each.label) for each in named)
    return format_html_join("", '<option value="{}">{}</option>', pairs)


def _with_chosen(options: SafeString, chosen: str) -> SafeString:
    """The same options, one of them selected; one that the list lacks stands first."""
    if not chosen:
        return options
    plain = f'<option value="{escape(chosen)}">'
    if plain not in options:
        own = format_html('<option value="{}" selected>{}</option>', chosen, chosen)
        return own + options
    return mark_safe(options.replace(plain, f"{plain[:-1]} selected>", 1))  # noqa: S308 - escaped


def names_of_filters() -> Mapping[str, str]:
    """What a filter's value is called where it names nothing."""
    return {
        "topic": _("aucun thème"),
        "indicator": _("aucun indicateur"),
        "document": _("aucun document"),
        "place": _("aucun lieu"),
        "party": _("aucun partenaire"),
        "kind": _("aucune nature de chiffre"),
    }
