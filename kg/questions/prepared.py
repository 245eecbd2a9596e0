"""A graph -> the same with answers kept to the canned questions that take long."""

from collections.abc import Container
from contextlib import suppress

from rdflib import Dataset

from kg.errors import KgError
from kg.questions.canned import question, questions
from kg.store import Limits, queryable

__all__ = ["prepare"]


def prepare(
    dataset: Dataset, limits: Limits | None = None, *, without: Container[str] = ()
) -> None:
    """Ask the canned questions that need to be told nothing, so that what took long is kept.

    `without` names those that are not asked: what a folder's ledger answers needs no such answer,
    and of many articles the engine takes a gigabyte for it.

    >>> from kg.ontology import load_ontology
    >>> from kg.store import new_dataset
    >>> prepare(new_dataset(load_ontology()))
    """
    graph = queryable(dataset)
    for each in questions():
        is_told = all(parameter.default for parameter in each.parameters)
        if is_told and each.name not in without:
            with suppress(KgError):  # whoever asks it is told
                graph.select(question(each.name, dataset=dataset), limits or Limits())
