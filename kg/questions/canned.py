"""The name of a canned question and its parameters -> SPARQL, from `ontologies/queries/*.rq`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rdflib import Dataset, Literal, URIRef

from kg.errors import QuestionError
from kg.ontology import folder_of
from kg.questions.parameters import KINDS, LookupContext, Parameter
from kg.questions.planning import planned
from kg.store import Queryable, queryable

__all__ = ["Question", "question", "questions"]

HEADER: Final = re.compile(r"^#\s*question:\s*(.+?)\s*$", re.MULTILINE)
PARAM: Final = re.compile(
    r"^#\s*param:\s*(?P<name>\w+)\s+(?P<kind>\w+)(?:\s*=\s*(?P<default>[^:\n]+?))?"
    r"\s*:\s*(?P<text>.+?)\s*$",
    re.MULTILINE,
)


EXAMPLE: Final = re.compile(r"^#\s*example:\s*(.+?)\s*$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """A query that ships with an ontology, with `$name` where a parameter goes.

    `example` is a pattern that finds values for the parameters to which a graph has an answer.
    """

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    sparql: str
    example: str = ""


def questions(directory: Path | None = None) -> tuple[Question, ...]:
    """List the canned questions of an ontology folder, the shipped one unless told.

    >>> "contested" in [each.name for each in questions()]
    True
    """
    folder = folder_of(directory) / "queries"
    return tuple(read_question(path) for path in sorted(folder.glob("*.rq")))


def question(
    name: str,
    parameters: Mapping[str, str] | None = None,
    directory: Path | None = None,
    *,
    dataset: Dataset | Queryable | None = None,
) -> str:
    """Fill a canned question: values become IRIs and literals, they are never pasted as they are.

    An actor may be given by label, code or id; those of the dataset count before those of the
    ontology.

    >>> "https://w3id.org/kg-news/actor/Ukraine" in question("timeline", {"actor": "ukraine"})
    True
    """
    known = {each.name: each for each in questions(directory)}
    if name not in known:
        msg = f"{name}: there is no such question: choose one of {', '.join(sorted(known))}"
        raise QuestionError(msg)
    graph = None if dataset is None else queryable(dataset)
    return filled(known[name], dict(parameters or {}), LookupContext(graph, directory))


def read_question(path: Path) -> Question:
    """Read a query file and its header."""
    text = path.read_text(encoding="utf-8")
    header = HEADER.search(text)
    if not header:
        msg = f"{path}: its first line must be `# question: …`: add what it answers"
        raise QuestionError(msg)
    found = [match.groupdict(default="") for match in PARAM.finditer(text)]
    parameters = tuple(Parameter(**each) for each in found)
    example = EXAMPLE.search(text)
    sparql = EXAMPLE.sub("", text)  # a value with a line break would end its comment
    return Question(path.stem, header[1], parameters, sparql, example[1] if example else "")


def filled(asked: Question, given: dict[str, str], context: LookupContext) -> str:
    """Put terms where the parameters stand."""
    wanted = {parameter.name: parameter for parameter in asked.parameters}
    if surplus := sorted(given.keys() - wanted.keys()):
        takes = " ".join(f"{each}=…" for each in wanted) or "no parameters"
        msg = f"{asked.name}: {surplus[0]} is not one of its parameters: it takes {takes}"
        raise QuestionError(msg)
    terms = dict(terms_of(asked, given, context))
    sparql = re.sub(
        r"\$(\w+)",
        lambda match: terms[match[1]].n3() if match[1] in terms else match[0],
        asked.sparql,
    )
    if context.graph is None:
        return sparql
    actors = [term for name, term in terms.items() if wanted[name].kind == "actor"]
    return planned(sparql, [each for each in actors if isinstance(each, URIRef)], context.graph)


def terms_of(
    asked: Question, given: Mapping[str, str], context: LookupContext
) -> Iterator[tuple[str, URIRef | Literal]]:
    """Turn every value into a term."""
    for parameter in asked.parameters:
        value = given.get(parameter.name, parameter.default).strip()
        if not value:
            msg = f"{asked.name} needs {parameter.name}, {parameter.text}: add {parameter.name}=…"
            raise QuestionError(msg)
        if parameter.kind not in KINDS:
            msg = (
                f"{asked.name}: {parameter.kind} is not a kind of parameter: use {', '.join(KINDS)}"
            )
            raise QuestionError(msg)
        yield parameter.name, KINDS[parameter.kind](value, context)
