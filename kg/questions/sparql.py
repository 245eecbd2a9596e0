"""SPARQL, Dataset or Store -> Answer; nothing is changed and nothing is fetched."""

import re

from rdflib import Dataset

from kg.errors import QuestionError
from kg.questions.answers import ABSENT, Answer
from kg.questions.labels import Labels
from kg.questions.suggestions import hint
from kg.questions.syntax_errors import explained
from kg.store import Queryable, Results, queryable

__all__ = ["ask"]

UPDATE = re.compile(
    r"^(?:\s+|#[^\n]*\n|PREFIX\s+[^<]*<[^>]*>|BASE\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
FROM_FILE = re.compile(r"\bFROM\s+(?:NAMED\s+)?<\s*file:", re.IGNORECASE)


def ask(graph: Dataset | Queryable, sparql: str) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all documents of a store or dataset.

    The prefixes of kg are known. Nothing is changed, and nothing is fetched from anywhere.
    """
    refuse(sparql)
    source = queryable(graph)
    found = run(source, sparql)
    rows = tuple(tuple(ABSENT if term is None else term for term in row) for row in found.rows)
    missed = not rows or found.holds is False
    proposed = hint(source, sparql) if missed else ""
    return Answer(found.columns, rows, proposed, Labels(source, source.prefixes))


def run(graph: Queryable, sparql: str) -> Results:
    """Run a query; a mistake in it is explained."""
    try:
        return graph.select(sparql)
    except SyntaxError as error:
        raise QuestionError(explained(sparql, str(error), graph.prefixes)) from error
    except (OSError, RuntimeError, ValueError) as error:
        msg = f"the query cannot be run: {error}: simplify it"
        raise QuestionError(msg) from error


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
    """Return whether a query that holds the word has a SERVICE clause.

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
