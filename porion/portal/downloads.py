"""CSV twins of the tables: the same rows as commands and exports, safe in a spreadsheet."""

from collections.abc import Iterable, Mapping, Sequence

from django.http import HttpResponse

from porion.answers.rows import FIGURE_COLUMNS, figure_row
from porion.core.language.french import WORKING_DOCUMENT
from porion.figures.vocabulary import FigureRead
from porion.formats.spreadsheets import spreadsheet


def csv_response(
    name: str, heads: Sequence[str], rows: Iterable[Mapping[str, object]]
) -> HttpResponse:
    """A CSV file to download as `name`.csv, heads first.

    Until a first edition is released each row says, in its last column, what the pages
    say on top: a row outlives the page it came from.
    """
    said = ({**row, "edition": WORKING_DOCUMENT} for row in rows)
    content = spreadsheet((*heads, "edition"), said)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def figures_csv(
    name: str, known: Iterable[FigureRead], maybe: Iterable[FigureRead]
) -> HttpResponse:
    """Figures surely public, then those that perhaps were, in one file."""
    rows = [figure_row(figure) for figure in known]
    rows += [figure_row(figure, surely_known=False) for figure in maybe]
    return csv_response(name, FIGURE_COLUMNS, rows)
