"""Generated news -> how lean a graph is, and seconds for writing, opening and asking it.

Run as `python tests/benchmarks/store_speed.py [ARTICLES [CUT]]`: a store folder of 2,500
articles by default, a million quads and more; three questions under rdflib's own engine, of 60.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from rdflib import Dataset, Graph

from kg import store
from kg.model import (
    CONCEPT,
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Participant,
    Quantity,
    Relation,
    Statement,
    Time,
)
from kg.ontology import load_ontology
from kg.questions import ask, question, questions

Value = TypeVar("Value")
CLAUSES = 20  # of an article: each is an event, and two of three a statement too
RANDOM = random.Random(7)
ONTOLOGY = load_ontology()
STATES = [each.entity for each in ONTOLOGY.actors.values() if each.entity.type == "State"][:90]
PEOPLE = [
    Entity(f"Person_{n}", f"Person {n}", "Person", acts_for=RANDOM.choice(STATES).id)
    for n in range(3_000)
]
CONCEPTS = [Entity(f"thing_{n}", f"thing {n}", CONCEPT) for n in range(5_000)]
RELATIONS = [
    Relation(f"does_{n}", RANDOM.choice(("AGREE", "SANCTION", "ASSAULT", "")), f"did {n}",
             symmetric=n % 9 == 0)
    for n in range(900)
]  # fmt: skip
FIRST, SECOND = STATES[0].id, STATES[1].id
VALUES = {"actor": FIRST, "a": FIRST, "b": SECOND, "speaker": FIRST}  # the most frequent ones
VALUES |= {"subject": FIRST, "object": SECOND, "place": FIRST}
RIVALLED = ("claims_by", "documents", "who_did_what_to_whom")  # those that rdflib answers
SIMPLE = f"SELECT ?who WHERE {{ actor:{FIRST} rel:does_1 ?who }}"


def somebody() -> Mention:
    """Mention a state, a person or a thing: few of them often, most of them seldom."""
    those = RANDOM.choice((STATES, STATES, PEOPLE, CONCEPTS))
    entity = those[int(len(those) * RANDOM.random() ** 3)]
    text = entity.label if RANDOM.random() < 0.6 else "they"
    return Mention(entity, text, 0, 1, "" if text == entity.label else entity.label)


def clause(document: str, number: int) -> tuple[Event, Statement | None]:
    """Make up an event, and of two in three a statement."""
    relation = RELATIONS[int(len(RELATIONS) * RANDOM.random() ** 2)]
    start, text = number * 150, f"Sentence {number} of {document}" + ", as it is read in news" * 4
    subject, obj, speaker = somebody(), somebody(), somebody()
    told = {
        "evidence": Evidence(document, start, start + len(text), text),
        "polarity": RANDOM.choice(("positive",) * 15 + ("negative",)),
        "modality": RANDOM.choice(("actual",) * 8 + ("planned", "possible")),
        "attributions": (Attribution(speaker, "said"),) if RANDOM.random() < 0.4 else (),
        "time": Time("2024-05-30", "on Thursday") if RANDOM.random() < 0.3 else None,
        "place": Mention(RANDOM.choice(STATES), "there", 0, 1) if RANDOM.random() < 0.1 else None,
        "confidence": RANDOM.choice((0.6, 0.75, 0.9)),
    }
    parts = [Participant("agent", subject), Participant("patient", obj)]
    if RANDOM.random() < 0.15:
        amount = Quantity(f"{number} people", number, "people")
        parts.append(Participant("amount", Mention(CONCEPTS[0], amount.text, 0, 1), amount))
    event = Event(
        relation.label, relation.text, start, start + 5, tuple(parts), type=relation.type, **told
    )  # type: ignore[arg-type]
    if RANDOM.random() < 0.33:
        return event, None
    return event, Statement(subject, relation, obj, event=event.id, **told)  # type: ignore[arg-type]


def articles(number: int) -> Iterator[tuple[Document, list[Statement], list[Event]]]:
    """Make up articles with what they tell."""
    for each in range(number):
        name = f"article-{each}"
        clauses = [clause(name, n) for n in range(CLAUSES)]
        document = Document(name, "…", f"Article {each}", None, "", "The Example")
        statements = [statement for _, statement in clauses if statement]
        yield document, statements, [replace(event) for event, _ in clauses]


def timed(name: str, action: Callable[[], Value]) -> Value:
    begin = time.perf_counter()
    value = action()
    sys.stdout.write(f"{time.perf_counter() - begin:8.3f} s  {name}\n")
    return value


def filled(place: Path, number: int) -> None:
    """Write articles into a store folder."""
    kept = store.FolderStore(place, ONTOLOGY)
    for reading in articles(number):
        kept.replace(*reading)
    kept.commit()
    kept.close()


def measure_size(dataset: Dataset, path: Path) -> None:
    """Print how many quads and bytes of TriG a statement takes, and a claim (one or an event)."""
    timed("save as TriG", lambda: store.save(dataset, path))
    counts, quads, size = store.stats(dataset), len(store.engine(dataset)), path.stat().st_size
    claims = counts.statements + counts.events
    sys.stdout.write(
        f"{counts.documents} articles, {counts.statements} statements, {counts.events} events: "
        f"{quads} quads, {size} bytes\n"
        f"a statement: {quads / counts.statements:.1f} quads, {size / counts.statements:.0f} bytes;"
        f" a claim: {quads / claims:.1f} quads, {size / claims:.0f} bytes\n"
    )


def ask_all(open_store: Callable[[], Dataset]) -> None:
    """Ask each canned question of a store that was just opened, and then once more."""
    for each in questions():
        dataset = open_store()
        given = {p.name: VALUES[p.name] for p in each.parameters if p.name in VALUES}

        def asked(
            dataset: Dataset = dataset, name: str = each.name, given: dict[str, str] = given
        ) -> int:
            return len(ask(dataset, question(name, given, dataset=dataset)).rows)

        rows = timed(f"{each.name}, cold", asked)
        timed(f"{each.name}, warm ({rows} rows)", asked)


def ask_rdflib(dataset: Dataset) -> None:
    """Ask the same under rdflib's own engine, of all graphs in one."""
    graph = Graph()
    for prefix, namespace in store.prefixes(dataset).items():
        graph.bind(prefix, namespace)
    for triple in dataset.triples((None, None, None)):
        graph.add(triple)
    for each in (known for known in questions() if known.name in RIVALLED):
        given = {p.name: VALUES[p.name] for p in each.parameters if p.name in VALUES}
        sparql = question(each.name, given, dataset=dataset)
        timed(f"{each.name}, kg", lambda sparql=sparql: len(ask(dataset, sparql).rows))  # type: ignore[misc]
        timed(f"{each.name}, rdflib", lambda sparql=sparql: len(graph.query(sparql)))  # type: ignore[misc]


def run(number: int, cut: int) -> None:
    place = Path(tempfile.mkdtemp())
    try:
        timed(
            f"write {number} articles into a folder",
            lambda: filled(place / "all", number),
        )
        measure_size(timed("open it", lambda: store.load(place / "all")), place / "all.trig")
        shell = ["kg", "query", str(place / "all"), SIMPLE]
        for _ in range(3):
            timed("kg query, from the shell", lambda: subprocess.run(shell, check=True, stdout=-3))
        timed("open the TriG", lambda: store.load(place / "all.trig"))
        timed("validate", lambda: store.validate(store.load(place / "all")))
        ask_all(lambda: store.load(place / "all"))
        filled(place / "cut", cut)
        sys.stdout.write(f"of {cut} articles\n")
        ask_rdflib(store.load(place / "cut"))
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    run(*(given + [2_500, 60][len(given) :]))
