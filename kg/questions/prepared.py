"""A store folder that was just written -> the same with answers to the questions that take long."""

from contextlib import suppress

from rdflib import Dataset

from kg.errors import KgError
from kg.questions.canned import question, questions
from kg.store import queryable

__all__ = ["prepare"]


def prepare(dataset: Dataset) -> None:
    """Ask the canned questions that need to be told nothing: a folder keeps what took long.

    >>> from kg.ontology import load_ontology
    >>> from kg.store import new_dataset
    >>> prepare(new_dataset(load_ontology()))
    """
    graph = queryable(dataset)
    for each in questions():
        if all(parameter.default for parameter in each.parameters):
            with suppress(KgError):  # whoever asks it is told
                graph.select(question(each.name, dataset=dataset))
