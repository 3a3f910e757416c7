"""CSV read strictly: what is refused, where, and what is kept."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.problems import Problem
from porion.formats.csv_table import MAX_CELL, CsvTable, read_csv, write_csv

HEADER = b"key,label\n"


def read(content: bytes) -> CsvTable:
    return read_csv("t.csv", content)


def only_problem(content: bytes) -> Problem:
    [problem] = read(content).problems
    return problem


def test_records_know_the_line_where_they_start() -> None:
    table = read(b'key,label\na,"two\nlines"\n\nb,"three\n\nlines"\nc,one\n')
    assert table.header == ("key", "label")
    assert [(record.line, record.cells[0]) for record in table.records] == [
        (2, "a"),
        (5, "b"),
        (8, "c"),
    ]
    assert table.records[1].cells[1] == "three\n\nlines"


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_both_line_ends_give_the_same_lines(line_end: bytes) -> None:
    table = read(HEADER.replace(b"\n", line_end) + b"a,x" + line_end + b"b,y")
    assert [(record.line, record.cells) for record in table.records] == [
        (2, ("a", "x")),
        (3, ("b", "y")),
    ]
    assert not table.problems


def test_one_byte_order_mark_is_no_part_of_the_first_header() -> None:
    assert read(b"\xef\xbb\xbf" + HEADER).header == ("key", "label")


def test_quotes_commas_and_line_ends_inside_a_cell_are_kept() -> None:
    table = read(HEADER + b'a,"say ""yes"", twice"\n')
    assert table.records[0].cells == ("a", 'say "yes", twice')


@pytest.mark.parametrize(
    ("name", "content", "code", "place", "found"),
    [
        ("no byte at all", b"", "csv_empty", "t.csv:1:1", ""),
        ("only blank lines", b"\n\n", "csv_empty", "t.csv:1:1", ""),
        ("Latin-1", HEADER + b"a,x\nb,Li\xe9vin\n", "csv_encoding", "t.csv:3:2", "0xE9"),
        ("UTF-16", "clé".encode("utf-16"), "csv_encoding", "t.csv:1:1", "0xFF"),
        (
            "after a mark",
            b"\xef\xbb\xbf" + HEADER + b"\xe9,x\n",
            "csv_encoding",
            "t.csv:2:1",
            "0xE9",
        ),
        ("cut character", HEADER + b"a,Li\xc3", "csv_encoding", "t.csv:2:2", "0xC3"),
        ("NUL", HEADER + b"a,x\nb,\0\n", "csv_nul", "t.csv:3:2", "NUL"),
        ("a cell missing", HEADER + b"a,x\nb\n", "csv_cells", "t.csv:3:2", "1"),
        ("a cell too many", HEADER + b"a,x,y\n", "csv_cells", "t.csv:2:3", "3"),
    ],
)
def test_what_is_no_table_is_located(
    name: str, content: bytes, code: str, place: str, found: str
) -> None:
    problem = only_problem(content)
    assert (problem.code, str(problem.position), problem.found) == (code, place, found), name


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("never closed", b'a,x\nb,"no end\nc,z\n', "t.csv:3:2"),
        ("closed too early", b'a,x\n"b"x,y\n', "t.csv:3:1"),
        ("closed by a later cell", b'a,"x\nb,"y"\n', "t.csv:2:2"),
        ("after a cell of two lines", b'a,"1\n2"\nb,"x"y\n', "t.csv:4:2"),
        ("after quoted commas", b'"a,a","x"y\n', "t.csv:2:2"),
    ],
)
def test_a_broken_quote_is_located_at_its_cell(name: str, content: bytes, place: str) -> None:
    problem = only_problem(HEADER + content)
    assert (problem.code, str(problem.position)) == ("csv_broken", place), name


def test_records_before_a_broken_quote_are_kept() -> None:
    table = read(HEADER + b'a,x\nb,"no end\n')
    assert [record.cells for record in table.records] == [("a", "x")]


def test_a_bad_record_is_left_out_and_the_others_are_kept() -> None:
    table = read(HEADER + b"a,x\nb\nc,z,z\nd,w\n")
    assert [record.line for record in table.records] == [2, 5]
    assert [str(problem.position) for problem in table.problems] == ["t.csv:3:2", "t.csv:4:3"]


def test_a_cell_of_200_000_characters_is_said_and_not_taken() -> None:
    problem = only_problem(HEADER + b"a," + b"x" * 200_000 + b"\n")
    assert (problem.code, str(problem.position)) == ("cell_too_long", "t.csv:2:2")
    assert (problem.found, problem.position.header) == ("200000", "label")
    assert problem.details == {"limit": str(MAX_CELL)}


def test_the_longest_cell_is_taken() -> None:
    assert not read(HEADER + b"a," + b"x" * MAX_CELL + b"\n").problems


def test_a_problem_names_the_header_of_its_cell() -> None:
    assert only_problem(HEADER + b"a,\0\n").position.header == "label"
    assert only_problem(HEADER + b"a\n").position.header == "label"
    assert only_problem(HEADER + b"a,b,c\n").position.header == ""


def test_writing_quotes_only_what_needs_it() -> None:
    assert write_csv(["key", "label"], iter([["a", "x, y"], ["b", 'z"']])) == (
        b'key,label\na,"x, y"\nb,"z"""\n'
    )


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_what_is_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    table = read(write_csv(["key", "label"], iter(rows)))
    assert not table.problems
    assert [record.cells for record in table.records] == rows


@given(st.binary(max_size=200))
def test_no_bytes_raise(content: bytes) -> None:
    table = read(content)
    for problem in table.problems:
        assert problem.position.line >= 1
        assert problem.position.column >= 1
    for record in table.records:
        assert len(record.cells) == len(table.header)


@given(st.lists(st.sampled_from(["a", '"', ",", "\n", "\r", '""', "é"]), max_size=30))
def test_reading_agrees_with_the_standard_reader(parts: list[str]) -> None:
    """Whatever the quotes, records are those of Python's own strict reader."""
    text = "".join(parts)
    try:
        expected = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        assert [p for p in read(text.encode()).problems if p.code == "csv_broken"]
        return
    table = read(text.encode())
    good = [tuple(row) for row in expected[1:] if len(row) == len(expected[0])]
    assert [record.cells for record in table.records] == good
