"""SPARQL, Dataset -> Answer."""

import csv
import html
import io
import json
import re
from dataclasses import dataclass, field

import pyoxigraph as ox
from rdflib import XSD, BNode, Dataset, Literal, URIRef

from kg.errors import QuestionError
from kg.questions.suggestions import Names, hint
from kg.questions.syntax_errors import explained
from kg.store import merged, prefixes

__all__ = ["Answer", "Term", "ask"]

Term = URIRef | BNode | Literal
ABSENT = Literal("")  # what a row holds where a variable is unbound

UPDATE = re.compile(
    r"^(?:\s+|#[^\n]*\n|PREFIX\s+[^<]*<[^>]*>|BASE\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
FROM_FILE = re.compile(r"\bFROM\s+(?:NAMED\s+)?<\s*file:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows of terms, which are strings; `display()` gives them as a reader wants them.

    ASK answers with one row, true or false; CONSTRUCT and DESCRIBE with a row for each triple.
    `hint` proposes other names when nothing was found for those that the query used.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term, ...], ...]
    hint: str = ""
    names: Names = field(default_factory=Names, repr=False, compare=False)

    def display(self) -> tuple[tuple[str, ...], ...]:
        """Write labels for actors and relations, prefixed names for other IRIs, plain values."""
        return tuple(tuple(self.names.short(term) for term in row) for row in self.rows)

    def csv(self) -> str:
        """Write the full terms as the W3C's CSV results, lines ending as in Unix."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(self.columns)
        table.writerows(self.rows)
        return text.getvalue()

    def json(self) -> str:
        """Write the full terms as the W3C's JSON results."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        bindings = [
            {column: described(term) for column, term in row.items() if term is not ABSENT}
            for row in rows
        ]
        found = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(found, ensure_ascii=False, indent=1)

    def _repr_html_(self) -> str:
        """Show a notebook what `display()` gives as a table."""
        head = "".join(f"<th>{html.escape(column)}</th>" for column in self.columns)
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in self.display())
        body = "".join(f"<tr>{cells}</tr>" for cells in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def ask(dataset: Dataset, sparql: str) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all graphs of a dataset, merged.

    The prefixes of kg are known. Nothing is changed, and nothing is fetched from anywhere.
    """
    refuse(sparql)
    store, names = merged(dataset), prefixes(dataset)
    try:
        found = store.query(sparql, prefixes=names)
        columns, rows = table(found)
    except SyntaxError as error:
        raise QuestionError(explained(sparql, str(error), names)) from error
    except (OSError, RuntimeError, ValueError) as error:
        msg = f"the query cannot be run: {error}: simplify it"
        raise QuestionError(msg) from error
    missed = not rows or (isinstance(found, ox.QueryBoolean) and not found)
    return Answer(columns, rows, hint(store, sparql, names) if missed else "", Names(store, names))


def refuse(sparql: str) -> None:
    """Refuse a query that would write, open a file or call another machine."""
    if update := UPDATE.match(sparql):
        msg = f"{update[1].upper()} would change the graph: a question starts with SELECT, ASK, "
        raise QuestionError(msg + "CONSTRUCT or DESCRIBE; use kg build to add articles")
    if FROM_FILE.search(sparql):
        msg = "FROM <file:…> is refused: name the graph file on the command line instead"
        raise QuestionError(msg)
    if "service" in sparql.lower() and calls_out(sparql):
        msg = "SERVICE is refused, questions stay on this machine: load that data and ask again"
        raise QuestionError(msg)


def calls_out(sparql: str) -> bool:
    """Tell whether a query that holds the word has a SERVICE clause.

    A search for the keyword outside strings, IRIs and comments lost: in `?x<a:b)SERVICE?y#>`
    only the grammar knows whether an IRI or a comparison starts at "<". rdflib's parser does;
    a query that it cannot read counts as calling out.
    """
    from pyparsing import ParseException  # this and rdflib's grammar take 0.1 s to import
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return "ServiceGraphPattern" in repr(parseQuery(sparql))
    except ParseException:
        return re.search(r"(?<![\w?$:])service\s*[<?$\w]", sparql, re.IGNORECASE) is not None


def table(
    found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
) -> tuple[tuple[str, ...], tuple[tuple[Term, ...], ...]]:
    """Read Oxigraph's result into columns and rows, in its order."""
    if isinstance(found, ox.QueryBoolean):
        return ("answer",), ((Literal(str(bool(found)).lower(), datatype=XSD.boolean),),)
    if isinstance(found, ox.QueryTriples):
        triples = {
            tuple(term_of(part) for part in (t.subject, t.predicate, t.object)) for t in found
        }
        return ("subject", "predicate", "object"), tuple(sorted(triples))
    columns = tuple(variable.value for variable in found.variables)
    return columns, tuple(tuple(term_of(term) for term in row) for row in found)


def term_of(term: object) -> Term:
    """Turn Oxigraph's term into rdflib's, which is a string."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal():
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case _:
            return ABSENT


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
