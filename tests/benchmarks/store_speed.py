"""Generated statements -> seconds for adding, saving, loading, asking and validating them.

Run as `python tests/benchmarks/store_speed.py [STATEMENTS]`, by default 20,000.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from rdflib import Dataset

from kg import store
from kg.model import Attribution, Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import load_ontology
from kg.questions import ask, question, questions

Value = TypeVar("Value")
PER_ARTICLE = 20
RANDOM = random.Random(7)
ACTORS = [Entity(f"Actor_{n}", f"Actor {n}", "State") for n in range(200)]
RELATIONS = [
    Relation(f"does_{n}", "SANCTION", f"does {n}", symmetric=n % 5 == 0) for n in range(50)
]


def statement(document: str, number: int) -> Statement:
    subject, obj, speaker = (Mention(RANDOM.choice(ACTORS), "x", 0, 1) for _ in range(3))
    text = f"Sentence {number} of {document}."
    return Statement(
        subject,
        RANDOM.choice(RELATIONS[: RANDOM.randint(1, len(RELATIONS))]),
        obj,
        Evidence(document, number * 50, number * 50 + len(text), text),
        polarity=RANDOM.choice(("positive", "positive", "positive", "negative")),
        modality=RANDOM.choice(("actual", "actual", "planned", "possible")),
        attributions=(Attribution(speaker, "said"),) if RANDOM.random() < 0.5 else (),
    )


def articles(statements: int) -> Iterator[tuple[Document, list[Statement]]]:
    for number in range(statements // PER_ARTICLE):
        name = f"article-{number}"
        yield Document(name, "…"), [statement(name, n) for n in range(PER_ARTICLE)]


def timed(name: str, action: Callable[[], Value]) -> Value:
    begin = time.perf_counter()
    value = action()
    sys.stdout.write(f"{time.perf_counter() - begin:8.3f} s  {name}\n")
    return value


def filled(statements: int) -> Dataset:
    ontology = load_ontology()
    dataset = store.new_dataset(ontology)
    for document, values in articles(statements):
        store.add(dataset, document, values, ontology)
    return dataset


def run(statements: int) -> None:
    dataset = timed(f"add {statements} statements", lambda: filled(statements))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.trig"
        timed("save", lambda: store.save(dataset, path))
        dataset = timed("load", lambda: store.load(path))
    timed("merge the graphs, once a dataset", lambda: store.merged(dataset))
    values = {"actor": "Actor_1", "a": "Actor_1", "b": "Actor_2", "speaker": "Actor_3"}
    values |= {"subject": "Actor_1", "object": "Actor_2"}
    for each in questions():
        given = {p.name: values[p.name] for p in each.parameters if p.name in values}
        sparql = question(each.name, given, dataset=dataset)
        rows = len(timed(each.name, lambda sparql=sparql: ask(dataset, sparql)).rows)  # type: ignore[misc]
        sys.stdout.write(f"            {rows} rows\n")
    timed("stats", lambda: store.stats(dataset))
    report = timed("validate", lambda: store.validate(dataset))
    sys.stdout.write(f"            conforms: {report.conforms}\n")


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
