"""SPARQL, Dataset or Store -> Answer; nothing is changed and nothing is fetched."""

from rdflib import Dataset

from kg.errors import QuestionError
from kg.questions.answers import ABSENT, Answer
from kg.questions.labels import Labels
from kg.questions.ledger import ledger_answer
from kg.questions.reverse import crowded
from kg.questions.suggestions import hint
from kg.questions.syntax_errors import explained
from kg.store import Limits, Queryable, Results, queryable

__all__ = ["ask"]


def ask(graph: Dataset | Queryable, sparql: str, *, limits: Limits | None = None) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all documents of a store or dataset.

    The prefixes of kg are known. Nothing is changed, and nothing is fetched from anywhere. It runs
    in a process of its own, which is ended when it goes past its limits.
    """
    source = queryable(graph)
    found = run(source, sparql, limits or Limits())
    rows = tuple(tuple(ABSENT if term is None else term for term in row) for row in found.rows)
    missed = not rows or found.holds is False
    proposed = hint(source, sparql) if missed else ""
    return Answer(
        found.columns,
        rows,
        proposed or crowded(found, sparql, source.prefixes),
        Labels(source, source.prefixes),
        found.left_out,
        found.even_more,
        found.holds,
    )


def run(graph: Queryable, sparql: str, limits: Limits) -> Results:
    """Run a query; a mistake in it is explained."""
    try:
        return ledger_answer(graph, sparql, limits) or graph.select(sparql, limits)
    except SyntaxError as error:
        mistake = explained(sparql, str(error), graph.prefixes)
        raise QuestionError(str(mistake), mistake.place) from error
    except (OSError, RuntimeError, ValueError) as error:
        msg = f"the query cannot be run: {error}: simplify it"
        raise QuestionError(msg) from error
