"""A name and parameters -> SPARQL, from the questions of `ontologies/queries`."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rdflib import XSD, Dataset, Literal, URIRef

from kg.errors import QuestionError
from kg.ontology import load_ontology, shipped_folder
from kg.questions.suggestions import alternatives, exact, frequent, known_as
from kg.store import escaped, merged, prefixes

__all__ = ["Parameter", "Question", "question", "questions"]

HEADER: Final = re.compile(r"^#\s*question:\s*(.+?)\s*$", re.MULTILINE)
PARAM: Final = re.compile(
    r"^#\s*param:\s*(?P<name>\w+)\s+(?P<kind>\w+)(?:\s*=\s*(?P<default>[^:\n]+?))?"
    r"\s*:\s*(?P<text>.+?)\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to be told: `kind` is actor, type, number, date or text."""

    name: str
    kind: str
    text: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A query that ships with an ontology, with `$name` where a parameter goes."""

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    sparql: str


@dataclass(frozen=True, slots=True)
class Context:
    """Where values are looked up: a graph, if there is one, and an ontology folder."""

    dataset: Dataset | None
    directory: Path | None


def questions(directory: Path | None = None) -> tuple[Question, ...]:
    """List the canned questions of an ontology folder, the shipped one unless told.

    >>> "contested" in [each.name for each in questions()]
    True
    """
    folder = (directory or shipped_folder()) / "queries"
    return tuple(read_question(path) for path in sorted(folder.glob("*.rq")))


def question(
    name: str,
    parameters: Mapping[str, str] | None = None,
    directory: Path | None = None,
    *,
    dataset: Dataset | None = None,
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
    return filled(known[name], dict(parameters or {}), Context(dataset, directory))


def read_question(path: Path) -> Question:
    """Read a query file and its header."""
    text = path.read_text(encoding="utf-8")
    header = HEADER.search(text)
    if not header:
        msg = f"{path}: its first line must be `# question: …`: add what it answers"
        raise QuestionError(msg)
    found = [match.groupdict(default="") for match in PARAM.finditer(text)]
    return Question(path.stem, header[1], tuple(Parameter(**each) for each in found), text)


def filled(asked: Question, given: dict[str, str], context: Context) -> str:
    """Put terms where the parameters stand."""
    wanted = {parameter.name: parameter for parameter in asked.parameters}
    if surplus := sorted(given.keys() - wanted.keys()):
        takes = " ".join(f"{each}=…" for each in wanted) or "no parameters"
        msg = f"{asked.name}: {surplus[0]} is not one of its parameters: it takes {takes}"
        raise QuestionError(msg)
    terms = dict(terms_of(asked, given, context))
    return re.sub(r"\$(\w+)", lambda match: terms.get(match[1], match[0]), asked.sparql)


def terms_of(
    asked: Question, given: Mapping[str, str], context: Context
) -> Iterator[tuple[str, str]]:
    """Turn every value into a term, as SPARQL writes it."""
    for parameter in asked.parameters:
        value = given.get(parameter.name, parameter.default).strip()
        if not value:
            msg = f"{asked.name} needs {parameter.name}, {parameter.text}: add {parameter.name}=…"
            raise QuestionError(msg)
        if parameter.kind not in KINDS:
            msg = f"{asked.name}: {parameter.kind} is no kind of parameter: use {', '.join(KINDS)}"
            raise QuestionError(msg)
        yield parameter.name, KINDS[parameter.kind](value, context).n3()


def actor(value: str, context: Context) -> URIRef:
    """Find who is meant: in the graph, then in the ontology; else make the name that kg would.

    A value that neither knows is an error where there is a graph to propose other names from.
    """
    ontology = load_ontology(context.directory)
    namespace = str(ontology.namespaces["actor"])
    known: dict[str, set[str]] = {}
    if context.dataset is not None:
        names = prefixes(context.dataset)
        namespace = names["actor"]
        known = known_as(merged(context.dataset), namespace, names)
    by_name = {name.casefold(): meant.actor for name, meant in ontology.names.items()}
    local = next(iter(exact(value, known)), "") or by_name.get(value.casefold())
    if local or not known:
        return URIRef(namespace + escaped(local or value.strip().replace(" ", "_")))
    raise QuestionError(unknown(value, known, context))


def unknown(value: str, known: Mapping[str, set[str]], context: Context) -> str:
    """Say who may be meant, or else of whom the graph speaks."""
    if meant := " or ".join(alternatives(value, known)):
        return f"nothing is known of {value}: did you mean {meant}?"
    assert context.dataset is not None  # nobody is known without one
    often = frequent(merged(context.dataset), "actor", prefixes(context.dataset))
    there = ", ".join(often or sorted(known)[:3])
    return f"nothing is known of {value}: name somebody of whom the graph speaks, such as {there}"


def event_type(value: str, context: Context) -> URIRef:
    """Find an event type of the ontology by its name."""
    ontology = load_ontology(context.directory)
    types = sorted({each for each in ontology.event_types.values() if each})
    if value.upper() in types:
        return URIRef(ontology.namespaces["pol"] + value.upper())
    msg = f"{value}: there is no such event type: choose one of {', '.join(types)}"
    raise QuestionError(msg)


def number(value: str, _: Context) -> Literal:
    """Read a whole number."""
    if value.isdecimal():
        return Literal(int(value))
    msg = f"{value}: not a whole number: write for instance 2"
    raise QuestionError(msg)


def date(value: str, _: Context) -> Literal:
    """Read a day."""
    try:
        return Literal(dt.date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError as error:
        msg = f"{value}: not a date: write for instance 2024-06-27"
        raise QuestionError(msg) from error


def text(value: str, _: Context) -> Literal:
    """Quote a text."""
    return Literal(value)


KINDS: Final[Mapping[str, Callable[[str, Context], URIRef | Literal]]] = {
    "actor": actor,
    "type": event_type,
    "number": number,
    "date": date,
    "text": text,
}
