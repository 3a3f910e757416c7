"""Make the PDF and DOCX files of this corpus again from `sources/`.

Needs two packages that the program itself does not: `pip install typst python-docx`, then
`python tests/reading/make_files.py`. In the table lines of a `.md` source, `<` continues the
cell at its left, `^` the cell above.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SIDES = {"lettre": "held", "assemblee": "held", "patrimoine": "held", "protocole": "held"}
_EXAM = ("journal", "exercice", "subventions", "assises", "mobilites", "indicateurs")
SIDES |= dict.fromkeys(_EXAM, "exam")


def main() -> None:
    """Write each file beside its truth."""
    for source in sorted((HERE / "sources").iterdir()):
        target = HERE / SIDES.get(source.stem, "dev") / source.stem
        if source.suffix == ".typ":
            import_module("typst").compile(str(source), output=str(target.with_suffix(".pdf")))
        else:
            _docx(source.read_text(encoding="utf-8"), target.with_suffix(".docx"))


def _docx(text: str, target: Path) -> None:
    document = import_module("docx").Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("| ").split("|")])
            continue
        if rows:
            _table(document, rows)
            rows = []
        if line.startswith("#"):
            marks, _, words = line.partition(" ")
            document.add_heading(words, level=len(marks))
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line:
            document.add_paragraph(line)
    document.save(str(target))


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            cell = table.cell(at, column)
            if words == "<":
                cell.merge(table.cell(at, column - 1))
            elif words == "^":
                cell.merge(table.cell(at - 1, column))
            else:
                cell.text = words


if __name__ == "__main__":
    main()
