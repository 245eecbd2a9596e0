"""A graph -> the same with answers kept to the canned questions that take long."""

from contextlib import suppress

from rdflib import Dataset

from kg.errors import KgError
from kg.questions.canned import question, questions
from kg.store import Limits, queryable

__all__ = ["prepare"]


def prepare(dataset: Dataset, limits: Limits | None = None) -> None:
    """Ask the canned questions that need to be told nothing, so that what took long is kept.

    >>> from kg.ontology import load_ontology
    >>> from kg.store import new_dataset
    >>> prepare(new_dataset(load_ontology()))
    """
    graph = queryable(dataset)
    for each in questions():
        if all(parameter.default for parameter in each.parameters):
            with suppress(KgError):  # whoever asks it is told
                graph.select(question(each.name, dataset=dataset), limits or Limits())
