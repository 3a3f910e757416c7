"""A small dossier of our own making: a programme that never was, on a canal that is not there.

Every table has rows, every passage stands in one of the texts below. A test takes a `Canal`,
changes a cell and writes the folder.
"""

import copy
import csv
import io
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from porion.core.passages import normalise
from porion.formats.dossier.schema import BY_NAME, TABLES
from porion.formats.dossier.writing import describe
from porion.formats.texts import Text
from tests.canal_followup import afterwards

Row = dict[str, str]
TEXTS = {
    "CHARTE": """Charte du canal, signée à Amont. Les signataires veulent relier 400 logements
        au canal avant 2030. Le fonds du canal reçoit 2 M€, dont 1,5 M€ de la ville d'Amont et
        0,5 M€ du syndicat. Le syndicat rendra l'étude des berges au printemps 2021.
        Le pont d'Aval ouvrira en 2024.""",
    "LETTRE": """Lettre du syndicat. Fin 2021, environ 120 logements étaient reliés au canal.
        La berge longue de 30 à 40 ha attend son tour. Tél. 01 02 03 04 05.""",
    "REVUE": """Revue sans date. Fin 2021, plus de 150 logements reliés, ceux des voisins compris.
        Près de 20 % des berges sont plantées. Le pont d'Aval ouvrira en 2026.""",
    "DEPECHE": """Dépêche du canal. Plus de 250 logements sont reliés, dit le syndicat.""",
    "AVENANT": """Avenant. Plus de 250 foyers sont reliés à mi-2024, au rythme de plus de
        50 logements par an. La ville a versé 300 000 €.""",
}
TEXT = {document: normalise(text) for document, text in TEXTS.items()}


def fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def place_of(document: str, quote: str) -> tuple[int, int]:
    """Where a quote stands in the normalised text of a document."""
    start = TEXT[document].index(quote)
    return start, start + len(quote)


def anchor(document: str, quote: str) -> Row:
    start, end = place_of(document, quote)
    return {"passage": f"{document}:{start}-{end}", "passage_sha256": fingerprint(quote)}


def figure(key: str, document: str, quote: str, printed: str, **cells: str) -> Row:
    start, end = place_of(document, quote)
    low, high = cells.get("value_low"), cells.get("value_high")
    return {
        "key": key,
        "label": f"Chiffre {key}",
        "kind": "actual",
        "low_strict": "false" if low else "",
        "high_strict": "false" if high else "",
        "printed": printed,
        "document": document,
        "passage_start": str(start),
        "passage_end": str(end),
        "passage_sha256": fingerprint(quote),
        "recorded_at": "2024-06-01T00:00:00Z",
        "recorded_by": "role:editors",
        **cells,
    }


PEOPLE_AND_PLACES: dict[str, list[Row]] = {
    "programmes": [
        {
            "key": "canal",
            "label": "Plan du canal",
            "starts_on": "2020-01-15",
            "ends_on": "2030-01-15",
            "publisher": "Rédaction d’essai",
            "headline_indicator": "logements-relies",
        }
    ],
    "places": [
        {"key": "pays-du-canal", "label": "Pays du canal", "kind": "perimeter"},
        {"key": "entre-deux-eaux", "label": "Entre-deux-Eaux", "kind": "epci", "code": "990"},
        {
            "key": "amont",
            "label": "Amont",
            "kind": "commune",
            "code": "99001",
            "vintage": "2026",
            "parent": "entre-deux-eaux",
            "lon": "2.5",
            "lat": "50.25",
            "population": "1200",
            "aliases": "Amont-sur-Canal;Les Hauts d’Amont",
        },
        {"key": "aval", "label": "Aval", "kind": "commune", "code": "99002"},
    ],
    "memberships": [
        {"key": "amont-in-pays", "place": "amont", "container": "pays-du-canal"},
        {
            "key": "aval-in-eaux",
            "place": "aval",
            "container": "entre-deux-eaux",
            "valid_from": "2017-01-01",
            "valid_to": "2021-12-31",
            "basis": "Registre d’essai",
        },
    ],
    "parties": [
        {"key": "syndicat", "label": "Syndicat du canal", "kind": "group", "signatory": "true"},
        {
            "key": "ville-amont",
            "label": "Ville d’Amont",
            "kind": "commune",
            "siren": "210000019",
            "parent": "syndicat",
            "place": "amont",
            "signatory": "true",
            "aliases": "Mairie d’Amont",
        },
    ],
}


def _document(key: str, kind: str, **cells: str) -> Row:
    return {
        "key": key,
        "label": f"Texte {key.lower()}",
        "kind": kind,
        "publishers": "syndicat",
        "language": "fr",
        "sha256": fingerprint(TEXT[key]),
        "characters": str(len(TEXT[key])),
        "file": f"{key}.txt",
        **cells,
    }


TEXTS_AND_FRAMEWORK: dict[str, list[Row]] = {
    "documents": [
        _document("CHARTE", "agreement", published_on="2020-01-15"),
        _document("LETTRE", "press_release", published_on="2022-03-01"),
        _document("REVUE", "review", known_after="2022-03-01", known_before="2024-04-01"),
        _document("DEPECHE", "press_release", published_on="2024-04-01"),
        _document("AVENANT", "agreement", published_on="2024-05-15"),
    ],
    "headings": [
        {
            "key": "charte-titre",
            "document": "CHARTE",
            "rank": "1",
            "label": "Titre",
            **anchor("CHARTE", "Charte du canal"),
        }
    ],
    "agreements": [
        {
            "key": "charte",
            "label": "Charte de 2020",
            "kind": "agreement",
            "signed_on": "2020-01-15",
            "starts_on": "2020-01-15",
            "ends_on": "2030-01-15",
            "ends_words": "date calculée",
            "document": "CHARTE",
            "signatories": "syndicat;ville-amont",
        },
        {
            "key": "avenant",
            "label": "Avenant de 2024",
            "kind": "agreement",
            "signed_on": "2024-05-15",
            "document": "AVENANT",
            "amends": "charte",
            "signatories": "syndicat;ville-amont",
        },
    ],
    "objectives": [
        {"key": "a1", "label": "Relier encore", "agreement": "avenant", "rank": "1"},
        {"key": "o1", "label": "Habiter", "agreement": "charte", "rank": "1", "number": "I"},
        {
            "key": "o1-1",
            "label": "Relier",
            "agreement": "charte",
            "parent": "o1",
            "rank": "1",
            **anchor("CHARTE", "relier 400 logements"),
        },
    ],
    "schemes": [
        {
            "key": "fonds",
            "label": "Fonds du canal",
            "operator": "syndicat",
            "payers": "ville-amont;syndicat",
            "starts_on": "2020-01-15",
            "aliases": "Caisse du canal",
        }
    ],
    "commitments": [
        {
            "key": "etude-berges",
            "label": "Étudier les berges",
            "objective": "o1-1",
            "parties": "syndicat",
            "kind": "study",
            "amount_eur": "1250.5",
            "due_from": "2021-03-20",
            "due_to": "2021-06-20",
            "due_words": "au printemps 2021",
            "places": "aval;amont",
            "noted_by": "ville-amont",
            **anchor("CHARTE", "Le syndicat rendra l'étude des berges au printemps 2021"),
            "also_at": anchor("CHARTE", "l'étude des berges")["passage"],
        }
    ],
    "events": [
        {
            "key": "pont-2024",
            "label": "Ouverture annoncée",
            "project": "Pont d’Aval",
            "kind": "planned",
            "on_from": "2024-01-01",
            "on_to": "2024-12-31",
            "places": "aval",
            **anchor("CHARTE", "Le pont d'Aval ouvrira en 2024"),
        },
        {
            "key": "pont-2026",
            "label": "Ouverture reportée",
            "project": "Pont d’Aval",
            "kind": "planned",
            "on_from": "2026-01-01",
            "on_to": "2026-12-31",
            "places": "aval",
            "parties": "syndicat",
            **anchor("REVUE", "Le pont d'Aval ouvrira en 2026"),
            "revises": "pont-2024",
        },
    ],
}


def _indicator(key: str, unit: str, nature: str, **cells: str) -> Row:
    return {
        "key": key,
        "label": f"Mesure {key}",
        "topic": "Canal",
        "definition": "Compté pour l’essai.",
        "unit": unit,
        "nature": nature,
        "direction": "up",
        "over_time": "last",
        "over_places": "sum",
        **cells,
    }


MEASURES: dict[str, list[Row]] = {
    "indicators": [
        _indicator("logements-relies", "homes", "cumulative", floor="0", objective="o1-1"),
        _indicator("foyers-relies", "households", "cumulative"),
        _indicator("rythme", "homes/yr", "flow", pace_of="logements-relies"),
        _indicator("berges-plantees", "%", "rate", denominator="berges"),
        _indicator("berges", "ha", "stock"),
        _indicator("fonds-du-canal", "EUR", "stock"),
    ],
    "scopes": [
        {
            "key": "tous",
            "label": "Voisins compris",
            "indicator": "logements-relies",
            "definition": "Les logements des voisins aussi.",
            "stated": "true",
        },
        {
            "key": "sans-voisins",
            "label": "Sans les voisins",
            "indicator": "logements-relies",
            "definition": "Hypothèse d’essai.",
            "part_of": "tous",
            "stated": "false",
        },
    ],
}


def _envelope(key: str, quote: str, printed: str, amount: str, **cells: str) -> Row:
    return figure(
        *(key, "CHARTE", quote, printed),
        indicator="fonds-du-canal",
        kind="envelope",
        value_low=amount,
        value_high=amount,
        qualifier="exact",
        unit="EUR",
        scheme="fonds",
        **cells,
    )


MONEY: list[Row] = [
    _envelope("fonds-total", "reçoit 2 M€", "2 M€", "2000000"),
    _envelope(
        *("fonds-ville", "1,5 M€ de la ville", "1,5 M€", "1500000"),
        payers="ville-amont",
        part_of="fonds-total",
    ),
    _envelope(
        *("fonds-syndicat", "0,5 M€ du syndicat", "0,5 M€", "500000"),
        payers="syndicat",
        part_of="fonds-total",
    ),
    figure(
        *("versement", "AVENANT", "La ville a versé 300 000 €", "300 000 €"),
        indicator="fonds-du-canal",
        kind="payment",
        state="unspecified",
        state_words="a versé",
        value_low="300000",
        value_high="300000",
        qualifier="exact",
        unit="EUR",
        payers="ville-amont",
        beneficiaries="syndicat",
        parties="ville-amont;syndicat",
    ),
]


BANKS: list[Row] = [
    figure(
        *("berge-longue", "LETTRE", "30 à 40 ha", "30 à 40"),
        indicator="berges",
        kind="baseline",
        value_low="30",
        value_high="40",
        qualifier="between",
        unit="ha",
        places="amont;aval",
    ),
    figure(
        *("revue-berges", "REVUE", "Près de 20 % des berges", "20 %"),
        indicator="berges-plantees",
        value_low="20",
        value_high="20",
        high_strict="true",
        qualifier="nearly",
        unit="%",
        denominator="berges",
    ),
]


FIGURES: list[Row] = [
    figure(
        *("cible", "CHARTE", "relier 400 logements", "400"),
        indicator="logements-relies",
        kind="target",
        value_low="400",
        value_high="400",
        qualifier="exact",
        unit="homes",
        places="pays-du-canal",
        context_passages=anchor("CHARTE", "Charte du canal")["passage"],
    ),
    figure(
        *("lettre-logements", "LETTRE", "environ 120 logements étaient reliés", "120"),
        indicator="logements-relies",
        state="delivered",
        value_low="120",
        value_high="120",
        qualifier="about",
        unit="homes",
        as_at="2021-12-31",
        places="pays-du-canal",
    ),
    figure(
        *("revue-logements", "REVUE", "plus de 150 logements reliés", "150"),
        indicator="logements-relies",
        state="delivered",
        scope="tous",
        value_low="150",
        low_strict="true",
        qualifier="more_than",
        unit="homes",
        as_at="2021-12-31",
        places="pays-du-canal",
    ),
    figure(
        *("avenant-foyers", "AVENANT", "Plus de 250 foyers sont reliés", "250"),
        indicator="foyers-relies",
        value_low="250",
        low_strict="true",
        qualifier="more_than",
        unit="households",
        as_at="2024-06-30",
        date_words="mi-2024",
    ),
    figure(
        *("depeche-logements", "DEPECHE", "Plus de 250 logements sont reliés", "250"),
        indicator="logements-relies",
        value_low="250",
        low_strict="true",
        qualifier="more_than",
        unit="homes",
    ),
    figure(
        *("avenant-rythme", "AVENANT", "plus de 50 logements par an", "50"),
        indicator="rythme",
        value_low="50",
        low_strict="true",
        qualifier="more_than",
        unit="homes/yr",
        as_at="2024-06-30",
    ),
    *MONEY,
    *BANKS,
]


[_EARLIER] = [row for row in FIGURES if row["key"] == "revue-logements"]
VERSIONS_AND_RELATIONS: dict[str, list[Row]] = {
    "figure_versions": [
        {
            **_EARLIER,
            "version": "1",
            "value_low": "105",
            "corrected_on": "2024-06-02",
            "corrected_by": "role:editors",
            "reason": "Chiffres intervertis à la saisie",
        }
    ],
    "relations": [
        {
            "key": "r-meme-fait",
            "left": "depeche-logements",
            "right": "avenant-foyers",
            "finding": "agree",
            "class": "form",
            "verdict": "same_fact",
            "reason": "Un foyer par logement relié.",
            "decided_by": "role:editors",
            "decided_on": "2024-06-03",
        },
        {
            "key": "r-fin-2021",
            "left": "lettre-logements",
            "right": "revue-logements",
            "finding": "contradictory",
            "class": "scope",
            "verdict": "open",
            "reason": "La lettre ne dit pas si les voisins comptent.",
        },
    ],
    "highlights": [
        {
            "key": "liens",
            "label": "Logements et foyers",
            "shape": "numbers",
            "rank": "1",
            "indicators": "logements-relies;foyers-relies",
            "kind": "actual",
            "words": "logements au canal;foyers au canal",
            "remark": "Un foyer n’est pas un logement.",
        },
        {
            "key": "argent",
            "label": "Argent du canal",
            "shape": "money",
            "rank": "1",
            "indicators": "fonds-du-canal",
        },
        {
            "key": "exemples",
            "label": "Exemples",
            "shape": "places",
            "rank": "1",
            "places": "amont",
            "words": "Amont-sur-Canal",
        },
    ],
    "not_quantities": [
        {"key": "tel", "reason": "phone", **anchor("LETTRE", "01 02 03 04 05")},
    ],
}


class Canal:
    """The dossier as tables of cells; what is not given is empty, every row is `shared`."""

    def __init__(self) -> None:
        tables: dict[str, list[Row]] = {
            **PEOPLE_AND_PLACES,
            **TEXTS_AND_FRAMEWORK,
            **MEASURES,
            "figures": FIGURES,
            **VERSIONS_AND_RELATIONS,
            **afterwards(anchor),
        }
        self.tables = {
            table.name: [{"visibility": "shared", **row} for row in tables.get(table.name, [])]
            for table in TABLES
        }
        self.headers = {table.name: [column.name for column in table.columns] for table in TABLES}

    def row(self, table: str, key: str) -> Row:
        [row] = [row for row in self.tables[table] if row["key"] == key]
        return row

    def set(self, table: str, key: str, /, **cells: str) -> "Canal":
        """Change cells of a row; `class_` stands for the column `class`."""
        self.row(table, key).update({name.rstrip("_"): cell for name, cell in cells.items()})
        return self

    def add(self, table: str, key: str, /, *, like: str = "", **cells: str) -> "Canal":
        """A new row at the end, with the cells of the row `like`."""
        base = copy.copy(self.row(table, like)) if like else {"visibility": "shared"}
        self.tables[table].append({**base, "key": key, **cells})
        return self

    def remove(self, table: str, *keys: str) -> "Canal":
        self.tables[table] = [row for row in self.tables[table] if row["key"] not in keys]
        return self

    def line(self, table: str, key: str) -> int:
        """The line of a row's file on which it stands (no cell here has a line break)."""
        keys = [row["key"] for row in self.tables[table]]
        return keys.index(key) + 2

    def ordinal(self, table: str, column: str) -> int:
        return self.headers[table].index(column) + 1

    def at(self, table: str, key: str, column: str) -> str:
        """file:line:column of a cell, as problems print it."""
        return f"{table}.csv:{self.line(table, key)}:{self.ordinal(table, column)}"

    def content(self, table: str) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.headers[table])
        for row in self.tables[table]:
            writer.writerow([row.get(name, "") for name in self.headers[table]])
        return out.getvalue().encode()

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        names = [name for name in self.tables if name in BY_NAME]
        package = describe("canal", "Plan du canal", [BY_NAME[name] for name in names])
        (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        for name in names:
            (folder / f"{name}.csv").write_bytes(self.content(name))
        return folder


def texts(documents: Iterable[str] = TEXT) -> list[Text]:
    """The texts of the canal's documents, as an installation holds them."""
    return [Text(f"{key}.txt", TEXT[key], fingerprint(TEXT[key])) for key in documents]
