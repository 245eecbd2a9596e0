"""A canned question and a graph -> values for its parameters that the graph has an answer to."""

from collections.abc import Iterator

from kg.questions.canned import Question
from kg.questions.parameters import Parameter
from kg.store import Queryable, bindings

__all__ = ["example"]

MOST_OFTEN = """
SELECT {names} WHERE {{ {pattern} {filters} }}
GROUP BY {names} ORDER BY DESC(COUNT(*)) {names} LIMIT 1
"""
# What a value must be, by kind, and the prefix under which its name stands.
PROPER = "FILTER STRSTARTS(STR(${0}), STR(actor:)) FILTER NOT EXISTS {{ ${0} a kg:Concept }}"
FILTERS = {"actor": PROPER}
PREFIXES = {"actor": "actor", "type": "pol"}


def example(asked: Question, graph: Queryable | None) -> dict[str, str]:
    """Return a value for each parameter that must be given: the graph's most frequent ones.

    Where no graph tells them, each is a word in capitals to be replaced.
    """
    wanted = [each for each in asked.parameters if f"${each.name}" in asked.example]
    rows = list(found(asked, wanted, graph)) if graph is not None and wanted else []
    values = rows[0] if rows else {}
    return {
        each.name: values.get(each.name, each.default or each.name.upper())
        for each in asked.parameters
    }


def found(asked: Question, wanted: list[Parameter], graph: Queryable) -> Iterator[dict[str, str]]:
    """Yield the values that a question's pattern finds, as a command line takes them."""
    names = " ".join(f"${each.name}" for each in wanted)
    filters = " ".join(
        FILTERS[each.kind].format(each.name) for each in wanted if each.kind in FILTERS
    )
    sparql = MOST_OFTEN.format(names=names, pattern=asked.example, filters=filters)
    kinds = {each.name: each.kind for each in wanted}
    for row in bindings(graph, sparql):
        yield {name: shortened(value, kinds[name], graph) for name, value in row.items()}


def shortened(value: str, kind: str, graph: Queryable) -> str:
    """Cut an IRI down to the name that a parameter of its kind takes."""
    return value.removeprefix(graph.prefixes[PREFIXES[kind]]) if kind in PREFIXES else value
