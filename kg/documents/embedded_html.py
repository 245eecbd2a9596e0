"""HTML inside of Markdown -> lines: a table as *label: value* or cells, no style or script."""

import re
from html import unescape
from typing import Final

from kg.documents.pieces import TAG

__all__ = ["without_html"]

HIDDEN: Final = re.compile(r"<(style|script)\b[^<>]*>(?:(?!<\1\b).)*?</\1\s*>", re.I | re.S)
TABLE: Final = re.compile(r"<table\b[^<>]*>(?:(?!<table\b).)*?</table\s*>", re.I | re.S)
ROW: Final = re.compile(r"<tr\b[^<>]*>((?:(?!<tr\b).)*?)(?=<tr\b|</table)", re.I | re.S)
CELL: Final = re.compile(
    r"<t[dh]\b[^<>]*>((?:(?!<t[dh]\b).)*?)(?=</t[dhr]|<t[dhr]\b|\Z)", re.I | re.S
)
PAIR: Final = 2  # cells of a row that has a label and what it says


def without_html(text: str) -> str:
    r"""Return Markdown with lines in place of the tables that are written in HTML.

    >>> without_html("<table><tr><td>Date</td><td>5 March</td></tr></table>Rain.")
    '\n\nDate: 5 March\n\nRain.'
    """
    return TABLE.sub(lambda found: f"\n\n{lines_of(found[0])}\n\n", HIDDEN.sub("", text))


def lines_of(table: str) -> str:
    """Return the rows of a table, each a line."""
    rows = ([cell(each) for each in CELL.findall(row)] for row in ROW.findall(table))
    return "\n".join(line(list(filter(None, cells))) for cells in rows)


def line(cells: list[str]) -> str:
    """Return a row as a line.

    >>> line(["Court", "High Court"]), line(["Mali", "3", "7"])
    ('Court: High Court', 'Mali | 3 | 7')
    """
    return ": ".join(cells) if len(cells) == PAIR else " | ".join(cells)


def cell(html: str) -> str:
    """Return the text of a cell on one line."""
    return " ".join(unescape(TAG.sub(" ", html)).split())
