"""Columns and rows of terms -> an answer as text, CSV, JSON, a notebook's table, a DataFrame."""

import csv
import html
import io
import json
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rdflib import XSD, BNode, Literal, URIRef

from kg.questions.labels import Labels
from kg.store import Term
from kg.tables import fitted_table, one_line

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ABSENT", "Answer"]

ABSENT = Literal("")  # what a row holds where a variable is unbound
LEFT = 'style="text-align:left"'  # notebooks set all cells to the right, as for numbers
PRINTED = 50  # rows that `print` shows


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows of terms, which are strings; `display()` gives them as a reader wants them.

    ASK answers with one row, true or false; CONSTRUCT and DESCRIBE with a row for each triple.
    `hint` proposes other names when nothing was found for those that the query used; `left_out`
    counts the rows past a limit, and there may be even more of them.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term, ...], ...]
    hint: str = ""
    labels: Labels = field(default_factory=Labels, repr=False, compare=False)
    left_out: int = 0
    even_more: bool = False
    holds: bool | None = None  # what ASK answers

    @property
    def cut(self) -> str:
        """Say what was left out, "" if nothing was."""
        if not self.left_out:
            return ""
        number = f"more than {self.left_out:,}" if self.even_more else f"{self.left_out:,}"
        return f"these are the first {len(self.rows):,} rows, {number} are left out: add LIMIT"

    def display(self) -> tuple[tuple[str, ...], ...]:
        """Write labels for actors and relations, prefixed names for other IRIs, plain values."""
        return self.labels.table(self.rows)

    def names(self) -> tuple[tuple[str, ...], ...]:
        """Write every IRI as the next query takes it: with its prefix, or else in full."""
        return self.labels.names(self.rows)

    def csv(self) -> str:
        """Write the full terms as the W3C's CSV results, lines ending as in Unix."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(self.columns)
        table.writerows(self.rows)
        return text.getvalue()

    def json(self) -> str:
        """Write the full terms as the W3C's JSON results."""
        if self.holds is not None:
            return json.dumps({"head": {}, "boolean": self.holds}, indent=1)
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        bindings = [
            {column: described(term) for column, term in row.items() if term is not ABSENT}
            for row in rows
        ]
        found = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(found, ensure_ascii=False, indent=1)

    def frame(self) -> "pd.DataFrame":
        """Return a pandas table: labels for names, and dates, numbers and truth values as such.

        Raises:
            KgError: pandas is not installed.
        """
        from kg.questions.frames import answer_frame

        return answer_frame(self.columns, self.rows, self.display())

    @property
    def notes(self) -> str:
        """Say that nothing was found, what may have been meant, and what was left out."""
        nothing = "" if self.rows else "nothing found"
        return "; ".join(note for note in (nothing, self.hint, self.cut) if note)

    def __str__(self) -> str:
        """Return a table no wider than the terminal, with the first rows of a long one."""
        width = shutil.get_terminal_size().columns
        shown = [[one_line(cell) for cell in row] for row in self.display()[:PRINTED]]
        more = len(self.rows) - len(shown)
        lines = list(fitted_table(self.columns, shown, width)) if shown else []
        lines += [f"… and {more:,} more rows"] if more else []
        return "\n".join([*lines, *([self.notes] if self.notes else [])])

    def _repr_pretty_(self, printer: Any, cycle: object) -> None:
        """Show IPython in a terminal what `print` shows."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show a notebook what `display()` gives as a table, words on the left as one reads."""
        if not self.rows:
            return f"<p>{html.escape(self.notes)}</p>"
        head = "".join(f"<th {LEFT}>{html.escape(column)}</th>" for column in self.columns)
        cells = ([f"<td {LEFT}>{html.escape(cell)}</td>" for cell in row] for row in self.display())
        rows = map("".join, cells)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def described(term: Term) -> dict[str, str]:
    """Describe a term as the W3C's JSON results do."""
    if isinstance(term, URIRef):
        return {"type": "uri", "value": str(term)}
    if isinstance(term, BNode):
        return {"type": "bnode", "value": str(term)}
    if term.language:
        return {"type": "literal", "value": str(term), "xml:lang": term.language}
    if term.datatype in (None, XSD.string):
        return {"type": "literal", "value": str(term)}
    return {"type": "literal", "value": str(term), "datatype": str(term.datatype)}
