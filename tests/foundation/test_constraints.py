"""What the database itself refuses, whoever writes to it; the same on SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models import F

from porion.exchange.contexts import TABLES
from porion.figures.models import Figure, FigurePlace, FigureVersion, Relation
from porion.formats.csv_table import MAX_CELL
from porion.formats.dossier.columns import KEY_PATTERN, Type
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.tables import RecordTable
from porion.foundation.writing import act
from porion.programmes.models import Programme
from porion.sources.models import Document
from porion.territory.models import Membership, Place

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


@contextmanager
def written() -> Iterator[None]:
    with transaction.atomic(), act("test", programme="canal", by="test", at=AT):
        yield


def write(model: type[models.Model], key: str, /, **values: Any) -> None:
    """Write past every check of ours, as a slip in a service would."""
    with written():
        done = model._default_manager.filter(key=key).update(**values)
    assert done == 1


D = Decimal
#: (model, key of a right row, what is written to it, the constraint that refuses)
REFUSED: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("programmes.Programme", "canal", {"ends_on": date(2019, 1, 1)}, "programmes_dates_in_order"),
    ("territory.Place", "aval", {"kind": "ville"}, "territory_place_kind"),
    ("parties.Party", "syndicat", {"kind": "club"}, "parties_party_kind"),
    ("sources.Document", "REVUE", {"kind": "roman"}, "sources_document_kind"),
    ("sources.Document", "LETTRE", {"published_on": None}, "sources_document_dated"),
    ("sources.NotQuantity", "tel", {"reason": "because"}, "sources_not_quantity_reason"),
    ("framework.Agreement", "charte", {"kind": "treaty"}, "framework_agreement_kind"),
    ("framework.Commitment", "etude-berges", {"kind": "x"}, "framework_commitment_kind"),
    (
        "framework.Commitment",
        "etude-berges",
        {"due_to": date(2021, 3, 19)},
        "framework_commitment_due_in_order",
    ),
    ("framework.Event", "pont-2024", {"kind": "x"}, "framework_event_kind"),
    (
        "framework.Event",
        "pont-2024",
        {"on_to": date(2023, 12, 31)},
        "framework_event_dates_in_order",
    ),
    ("figures.Indicator", "berges", {"nature": "x"}, "figures_indicator_vocabulary"),
    ("figures.Indicator", "berges", {"over_places": "x"}, "figures_indicator_vocabulary"),
    ("figures.Figure", "berge-longue", {"value_low": D(41)}, "figures_figure_bounds_in_order"),
    ("figures.Figure", "cible", {"value_low": None}, "figures_figure_bounds_suit_qualifier"),
    ("figures.Figure", "cible", {"value_high": D(401)}, "figures_figure_bounds_suit_qualifier"),
    ("figures.Figure", "cible", {"qualifier": "x"}, "figures_figure_bounds_suit_qualifier"),
    (
        "figures.Figure",
        "revue-logements",
        {"value_high": D(160)},
        "figures_figure_bounds_suit_qualifier",
    ),
    (
        "figures.Figure",
        "revue-logements",
        {"high_strict": True},
        "figures_figure_bounds_suit_qualifier",
    ),
    ("figures.Figure", "cible", {"state": "delivered"}, "figures_figure_kind_and_state"),
    ("figures.Figure", "versement", {"state": ""}, "figures_figure_kind_and_state"),
    ("figures.Figure", "cible", {"kind": "wish"}, "figures_figure_kind_and_state"),
    ("figures.Figure", "cible", {"passage_end": 1}, "figures_figure_passage_in_order"),
    (
        "figures.Figure",
        "cible",
        {"valid_from": date(2022, 1, 1), "valid_to": date(2021, 12, 31)},
        "figures_figure_period_in_order",
    ),
    ("figures.Highlight", "liens", {"shape": "x"}, "figures_highlight_vocabulary"),
    ("figures.Highlight", "liens", {"kind": "x"}, "figures_highlight_vocabulary"),
    ("figures.Relation", "r-meme-fait", {"finding": "x"}, "figures_relation_vocabulary"),
    ("figures.Relation", "r-meme-fait", {"gap_class": "x"}, "figures_relation_vocabulary"),
    ("figures.Relation", "r-meme-fait", {"verdict": "x"}, "figures_relation_vocabulary"),
    ("figures.Formula", "fonds-somme", {"operation": "x"}, "figures_formula_operation"),
    ("framework.Lineage", "l-relier", {"relation": "x"}, "framework_lineage_relation"),
    ("framework.Lineage", "l-relier", {"target": None}, "framework_lineage_ends_suit_relation"),
    (
        *("framework.Lineage", "l-relier", {"relation": "added"}),
        "framework_lineage_ends_suit_relation",
    ),
    (
        *("framework.Lineage", "l-laisse", {"relation": "continues"}),
        "framework_lineage_ends_suit_relation",
    ),
    ("framework.Lineage", "l-relier", {"source": F("target")}, "framework_lineage_between_two"),
    ("framework.Role", "pilote-etude", {"role": "x"}, "framework_role_role"),
    (
        *("framework.Role", "pilote-etude", {"valid_to": date(2020, 1, 14)}),
        "framework_role_dates_in_order",
    ),
    (
        *("sources.PartyName", "nom-amont", {"valid_to": date(2020, 1, 14)}),
        "sources_partyname_dates_in_order",
    ),
    ("followup.DecidedStatus", "etude-2022", {"status": "x"}, "followup_decidedstatus_status"),
    ("followup.Documentation", "doc-etude", {"finding": "x"}, "followup_documentation_finding"),
    ("followup.Observation", "obs-etude", {"text": "x" * 601}, "followup_observation_length"),
    (
        *("followup.Observation", "obs-etude", {"commitment": None}),
        "followup_observation_of_something",
    ),
    ("governance.Decision", "compter", {"owner": None}, "governance_decision_closed_by_owner"),
    (
        *("governance.Decision", "compter", {"due_to": date(2022, 2, 28)}),
        "governance_decision_due_in_order",
    ),
)


@pytest.mark.parametrize(
    ("model", "key", "values", "constraint"),
    REFUSED,
    ids=[f"{r[3]} {list(r[2].values())}" for r in REFUSED],
)
def test_a_bad_row_is_refused_by_its_constraint(
    canal: Any, model: str, key: str, values: dict[str, Any], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        write(apps.get_model(model), key, **values)


def checks() -> dict[str, type[models.Model]]:
    return {
        constraint.name: model
        for model in apps.get_models()
        if model.__module__.startswith("porion.")
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    }


def test_every_constraint_is_tried() -> None:
    general = {name for name in checks() if name.endswith(("_visibility", "_key"))}
    of_two = {"figures_relation_between_two", "territory_membership_of_another"}
    assert set(checks()) == general | of_two | {refused[3] for refused in REFUSED}


@pytest.mark.parametrize("name", [n for n in checks() if n.endswith("_visibility")])
def test_no_row_has_a_visibility_of_its_own(canal: Any, name: str) -> None:
    model = checks()[name]
    key = model._default_manager.values_list("key", flat=True)[0]
    with pytest.raises(IntegrityError, match=name):
        write(model, key, visibility="secret")


@pytest.mark.parametrize("name", [n for n in checks() if n.endswith("_key")])
def test_no_row_is_without_key(canal: Any, name: str) -> None:
    model = checks()[name]
    key = model._default_manager.values_list("key", flat=True)[0]
    with pytest.raises(IntegrityError, match=name):
        write(model, key, key="")


def test_a_relation_holds_between_two(canal: Any) -> None:
    row = Relation.objects.get(key="r-meme-fait")
    with pytest.raises(IntegrityError, match="figures_relation_between_two"):
        write(Relation, row.key, right=row.left)


def test_a_place_is_in_another(canal: Any) -> None:
    row = Membership.objects.get(key="amont-in-pays")
    with pytest.raises(IntegrityError, match="territory_membership_of_another"):
        write(Membership, row.key, container=row.place)


@pytest.mark.parametrize(
    ("model", "key", "values"),
    [
        (Place, "aval", {"key": "amont"}),
        (Place, "aval", {"code": "99001"}),
        (Document, "LETTRE", {"key": "REVUE"}),
        (Figure, "cible", {"key": "versement"}),
    ],
)
def test_no_two_rows_have_one_key_or_code(
    canal: Any, model: type[models.Model], key: str, values: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError):
        write(model, key, **values)


def test_two_places_may_be_without_code(canal: Any) -> None:
    write(Place, "aval", code="")
    write(Place, "amont", code="")


def test_a_version_has_one_number(canal: Any) -> None:
    row = FigureVersion.objects.get()
    row.pk, row.uuid = None, "00000000-0000-4000-8000-000000000000"
    with pytest.raises(IntegrityError), written():
        row.save()


def test_a_list_names_a_place_once(canal: Any) -> None:
    link = FigurePlace.objects.filter(row__key="berge-longue").first()
    link.pk = None
    with pytest.raises(IntegrityError), written():
        link.save()


@pytest.mark.parametrize(
    ("model", "key"),
    [(Place, "amont"), (Document, "LETTRE"), (Programme, "canal"), (Figure, "fonds-total")],
)
def test_what_others_refer_to_stays(canal: Any, model: type[models.Model], key: str) -> None:
    with pytest.raises(models.ProtectedError), written():
        model._default_manager.filter(key=key).delete()


# ------------------------------------------------------------------------------------- lengths


def room_of(table: RecordTable, column: str) -> int | None:
    """Characters that the record has for a column; None where there is no limit."""
    field = table.model._meta.get_field(table.attribute(column))
    return field.max_length if isinstance(field, models.CharField) else None


def longest(type_: Type, limit: int, choices: Any) -> int:
    """The longest cell that the checker lets through."""
    if type_ in {Type.KEY, Type.REF}:
        return len("k" * 120)
    if type_ is Type.CHOICE:
        return max(len(choice.value) for choice in choices)
    if type_ is Type.SHA256:
        return 64
    if type_ is Type.UNIT:
        return 20
    return 120 + len(":123456789-123456789") if type_ is Type.LOCATOR else limit


def test_the_record_has_room_for_whatever_the_checker_lets_through() -> None:
    assert KEY_PATTERN.endswith("{0,119}")
    for table in TABLES:
        for column in BY_NAME[table.name].columns:
            names = {f.name for f in table.model._meta.concrete_fields}
            if table.attribute(column.name) not in names:
                continue
            room = room_of(table, column.name)
            if room is not None:
                needed = longest(column.type, column.longest, column.choices)
                assert needed <= room, f"{table.name}.{column.name}"
            assert column.longest <= MAX_CELL


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite measures no text")
def test_a_longer_text_is_refused_by_a_server(canal: Any) -> None:
    assert connection.vendor == "postgresql"
    with pytest.raises(DataError):
        write(Place, "aval", label="x" * 501)
