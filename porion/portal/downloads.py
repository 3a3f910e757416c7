"""CSV twins of the tables: the same rows as commands and exports, safe in a spreadsheet."""

from collections.abc import Iterable, Mapping, Sequence

from django.http import HttpResponse

from porion.answers.rows import FIGURE_COLUMNS, figure_row
from porion.core.language import NBSP
from porion.core.language.french import WORKING_DOCUMENT
from porion.figures.vocabulary import FigureRead
from porion.followup.vocabulary import ObservationRead
from porion.formats.spreadsheets import spreadsheet
from porion.portal.pages.followup_words import observation_line


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
    name: str,
    known: Iterable[FigureRead],
    maybe: Iterable[FigureRead],
    said: Mapping[str, Sequence[ObservationRead]],
) -> HttpResponse:
    """Figures surely public, then those that perhaps were, in one file; `said` are the partners'
    observations by the key of the figure: a number never leaves without them."""

    def row(figure: FigureRead, *, surely_known: bool) -> Mapping[str, object]:
        lines = (observation_line(each) for each in said.get(figure.key, ()))
        told = " ; ".join(lines).replace(NBSP, " ")
        return {**figure_row(figure, surely_known=surely_known), "observations": told or None}

    rows = [row(figure, surely_known=True) for figure in known]
    rows += [row(figure, surely_known=False) for figure in maybe]
    return csv_response(name, (*FIGURE_COLUMNS, "observations"), rows)
