"""What a store's ledger keeps of its articles -> answers to the questions about all statements.

The queries say what the answers mean, and give them of any graph. Of a folder with thousands of
articles the engine takes seconds for them, and this half a second: `tests/test_stated.py` holds
both to be the same, row for row.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, Final

from kg.questions.canned import question
from kg.questions.ledger.active_pairs import active_pairs
from kg.questions.ledger.announced import announced
from kg.questions.ledger.corroborated import corroborated
from kg.questions.ledger.one_sided_claims import one_sided_claims
from kg.questions.ledger.statements import statements
from kg.questions.ledger.terms import terms
from kg.questions.ledger.who_speaks_about_whom import who_speaks_about_whom
from kg.store import Limits, Queryable, QueryableDataset, Results
from kg.store.kept import parts_of
from kg.store.stated import Stating, answers_in_memory, stated

__all__ = ["ANSWERED", "ledger_answer"]

Texts = tuple[str, ...]  # of a row's columns, "" where nothing is bound
Answering = Callable[[Mapping[str, Stating], QueryableDataset], Iterable[Texts]]
ANSWERED: Final[Mapping[str, Answering]] = {
    "active_pairs": active_pairs,
    "announced": announced,
    "corroborated": corroborated,
    "one_sided_claims": one_sided_claims,
    "statements": statements,
    "who_speaks_about_whom": who_speaks_about_whom,
}
MADE: Final = re.compile(r"\(.*? AS (\?\w+)\)")  # a column, of an expression


def ledger_answer(graph: Queryable, sparql: str, limits: Limits) -> Results | None:
    """Return the answer to a canned question; None if it is no such, or nothing is kept for it.

    >>> from kg.questions import question
    >>> from kg.store import MemoryStore
    >>> from kg.ontology import load_ontology
    >>> ledger_answer(MemoryStore(load_ontology()), question("statements"), Limits())
    """
    name = shipped().get(sparql)
    if name is None or not isinstance(graph, QueryableDataset) or graph.graphs:
        return None
    asked, kept = json.dumps([name, sparql, limits.rows]), answers_in_memory(graph.dataset)
    if kept is not None and asked in kept.given:
        return kept.given[asked]
    parts = None if kept is None else kept.get(asked)
    if parts is None:
        known = stated(graph.dataset)
        if known is None:
            return None
        parts = parts_of(kept, asked, lambda: parts_shown(ANSWERED[name](known, graph), limits))
    found = results(columns_of(sparql), parts)
    if kept is not None:
        kept.remember(asked, found)
    return found


@cache
def shipped() -> dict[str, str]:
    """Return the names of the questions that are answered here, by their queries.

    What a question must be told is as it is if nobody tells it.
    """
    return {question(name): name for name in ANSWERED}


def columns_of(sparql: str) -> tuple[str, ...]:
    r"""Return the columns that a query names.

    >>> columns_of("# What?\nSELECT ?who\n       (MIN(?a) AS ?first)\nWHERE { ?who ?does ?a }")
    ('who', 'first')
    """
    head = MADE.sub(r"\1", sparql.partition("\nSELECT ")[2].partition("\nWHERE ")[0])
    return tuple(each[1:] for each in head.split() if each.startswith("?"))


def parts_shown(found: Iterable[Texts], limits: Limits) -> list[Any]:
    """Return how many rows there are, each once, and so many of them as are wanted."""
    shown = dict.fromkeys(found)
    return [len(shown), *islice(shown, limits.rows)]


def results(columns: tuple[str, ...], parts: Sequence[Any]) -> Results:
    """Put an answer together."""
    number, *found = parts
    rows = tuple(terms(columns, found))
    return Results(columns, rows, left_out=number - len(rows))
