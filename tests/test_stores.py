"""Stores: documents are added, replaced and removed whole, and a store of one's own can be used."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset

import kg
from kg import store
from kg.errors import GraphError
from kg.extractors import RuleExtractor
from kg.model import Attribution, Document, Entity, Event, Evidence, Mention, Relation, Statement
from kg.network import network
from kg.ontology import Ontology, load_ontology
from kg.questions import ask, question

ONTOLOGY = load_ontology()
EU = Entity("European_Union", "European Union", "InternationalOrganisation", "EU")
UKRAINE = Entity("Ukraine", "Ukraine", "State", "UKR")
RUSSIA = Entity("Russia", "Russia", "State", "RUS")
MINISTER = Entity("Jane_Doe", "Jane Doe", "Person", acts_for="Freedonia")


class TextStore:
    """Keeps each document as N-Quads in a dict."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology, self.prefixes = ontology, ontology.namespaces
        self.texts: dict[str, bytes | None] = {}

    @property
    def dataset(self) -> Dataset:
        whole = store.new_dataset(self.ontology)
        for text in self.texts.values():
            store.engine(whole).load(text, ox.RdfFormat.N_QUADS)
        return whole

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.texts))

    def replace(
        self,
        document: Document,
        statements: Iterable[Statement],
        events: Iterable[Event] = (),
    ) -> None:
        alone = store.new_dataset(self.ontology)
        store.add(alone, document, statements, self.ontology, events=events)
        # rdflib's own parser of N-Quads empties the default graph before it reads.
        self.texts[document.id] = store.engine(alone).dump(format=ox.RdfFormat.N_QUADS)

    def remove(self, document_id: str) -> None:
        self.texts.pop(document_id, None)

    def select(self, sparql: str, limits: store.Limits | None = None) -> store.Results:
        return store.queryable(self.dataset).select(sparql, limits or store.Limits())


MAKERS: Mapping[str, Callable[[Path], store.Store]] = {
    "memory": lambda _: store.MemoryStore(ONTOLOGY),
    "folder": lambda folder: store.FolderStore(folder / "store", ONTOLOGY),
    "dict": lambda _: TextStore(ONTOLOGY),
}


@pytest.fixture(params=MAKERS)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> store.Store:
    """An empty store of each kind."""
    return MAKERS[request.param](tmp_path)


def statement(document: str, subject: Entity, relation: str, obj: Entity) -> Statement:
    return Statement(
        Mention(subject, subject.label, 0, 1),
        Relation(relation, "ASSAULT", relation.replace("_", " ")),
        Mention(obj, obj.label, 2, 3),
        Evidence(document, 0, 9, f"{subject.label}."),
        attributions=(Attribution(Mention(MINISTER, "Doe", 4, 5), "said"),),
    )


def quads(kept: store.Store) -> set[object]:
    return set(kept.dataset.quads())


def fresh(*documents: tuple[Document, list[Statement]]) -> set[object]:
    """Return what a new store holds that knows these documents alone."""
    new = store.MemoryStore(ONTOLOGY)
    for document, statements in documents:
        new.replace(document, statements)
    return quads(new)


ONE = Document("one", "…", title="First"), [statement("one", RUSSIA, "attacks", UKRAINE)]
TWO = (
    Document("two", "…"),
    [
        statement("two", RUSSIA, "attacks", UKRAINE),
        statement("two", EU, "condemns", RUSSIA),
    ],
)


@pytest.mark.parametrize(
    "newer",
    [
        pytest.param((ONE[0], [statement("one", EU, "condemns", UKRAINE)]), id="others"),
        pytest.param((Document("one", "…"), []), id="nothing, and no title"),
        pytest.param(ONE, id="the same"),
    ],
)
def test_what_replaces_a_document_leaves_nothing_of_it(
    kept: store.Store, newer: tuple[Document, list[Statement]]
) -> None:
    kept.replace(*TWO)
    kept.replace(*ONE)
    kept.replace(*newer)
    assert quads(kept) == fresh(newer, TWO)
    assert kept.documents() == ("one", "two")


def test_what_is_removed_leaves_the_other_documents_whole(kept: store.Store) -> None:
    kept.replace(*ONE)
    kept.replace(*TWO)
    kept.remove("two")
    kept.remove("three")
    assert quads(kept) == fresh(ONE)
    assert kept.documents() == ("one",)
    kept.remove("one")
    assert quads(kept) == fresh()
    assert kept.documents() == ()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["attacks", "helps", ""]))))
def test_only_what_was_last_said_of_a_document_counts(steps: list[tuple[str, str]]) -> None:
    kept, last = store.MemoryStore(ONTOLOGY), {}
    for name, relation in steps:
        last.pop(name, None)
        if relation:
            last[name] = Document(name, "…"), [statement(name, RUSSIA, relation, UKRAINE)]
            kept.replace(*last[name])
        else:
            kept.remove(name)
    assert quads(kept) == fresh(*last.values())
    assert kept.documents() == tuple(sorted(last))


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        pytest.param(
            "SELECT (COUNT(*) AS ?n) { actor:Russia rel:attacks ?o }",
            [("1",)],
            id="once, not twice",
        ),
        pytest.param("ASK { actor:EU ?r ?x }", [("false",)], id="ask"),
        pytest.param(
            "CONSTRUCT { ?o rel:fears ?s } WHERE { ?s rel:attacks ?o }",
            [("Ukraine", "rel:fears", "Russia")],
            id="construct",
        ),
        pytest.param(
            "SELECT ?x ?y { VALUES ?x { actor:Russia } OPTIONAL { ?x rel:fears ?y } }",
            [("Russia", "")],
            id="unbound",
        ),
    ],
)
def test_a_store_is_asked(kept: store.Store, sparql: str, rows: list[tuple[str, ...]]) -> None:
    kept.replace(*ONE)
    kept.replace(*TWO)
    assert list(ask(kept, sparql).display()) == rows


def test_a_store_proposes_names_answers_canned_questions_and_is_drawn(kept: store.Store) -> None:
    kept.replace(*TWO)
    assert ask(kept, "SELECT ?x { actor:Rusia ?r ?x }").hint.endswith("mean actor:Russia?")
    asked = question("claims_by", {"speaker": "jane doe"}, dataset=kept)
    answer = ask(kept, asked)
    who = answer.columns.index("who")
    assert {row[who] for row in answer.display()} == {"Russia", "European Union"}
    assert sorted(network(kept)) == ["European_Union", "Russia", "Ukraine"]


def test_a_mistake_in_a_query_is_a_syntax_error(kept: store.Store) -> None:
    with pytest.raises(SyntaxError, match="1:"):
        kept.select("SELECT ?x {")


# The folder


def test_a_folder_is_opened_again(tmp_path: Path) -> None:
    first = store.FolderStore(tmp_path / "store", ONTOLOGY)
    first.replace(*ONE)
    with pytest.raises(GraphError, match=rf"process {os.getpid()} on .* is writing to it"):
        store.FolderStore(tmp_path / "store", ONTOLOGY)
    first.close()
    again = store.FolderStore(tmp_path / "store", ONTOLOGY)
    again.replace(*TWO)
    assert quads(again) == fresh(ONE, TWO)


def test_a_folder_that_was_saved_is_added_to_and_read(tmp_path: Path) -> None:
    memory = store.MemoryStore(ONTOLOGY)
    memory.replace(*ONE)
    store.save(memory.dataset, tmp_path / "store")
    folder = store.FolderStore(tmp_path / "store", ONTOLOGY)
    folder.replace(*TWO)
    folder.close()
    memory.replace(*TWO)
    for each, name in ((memory.dataset, "a.trig"), (store.load(tmp_path / "store"), "b.trig")):
        store.save(each, tmp_path / name)
    assert (tmp_path / "a.trig").read_bytes() == (tmp_path / "b.trig").read_bytes()


@pytest.mark.parametrize("name", [".", "file", "file/store"])
def test_a_place_that_is_no_store_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(GraphError, match=": "):
        store.FolderStore(tmp_path / name, ONTOLOGY)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("damaged", ["CURRENT", "*.sst"])
def test_a_damaged_folder_is_told(tmp_path: Path, damaged: str) -> None:
    store.save(store.new_dataset(ONTOLOGY), tmp_path / "store")
    for path in (tmp_path / "store").glob(damaged):
        path.write_text("x")
    with pytest.raises(GraphError, match="try again when no process writes to it"):
        store.load(tmp_path / "store")
    with pytest.raises(GraphError, match="store cannot be opened for writing"):
        store.FolderStore(tmp_path / "store", ONTOLOGY)


def test_a_store_has_a_policy(tmp_path: Path) -> None:
    attacked = "ASK { actor:Russia rel:attacks actor:Ukraine }"
    facts = store.FolderStore(tmp_path / "facts", ONTOLOGY, policy="facts")
    reported = store.FolderStore(tmp_path / "reported", ONTOLOGY)
    for each in (facts, reported):
        each.replace(*ONE)
    assert (facts.select(attacked).holds, reported.select(attacked).holds) == (False, True)


# Building


@pytest.mark.model("0.3.1")
def test_articles_are_built_into_a_store_and_asked(
    kept: store.Store, bundled: RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["kg.build"], "extractor_of", lambda *_: bundled)
    kg.build([Document("pact", "France signed a pact with Italy.")], store=kept)
    graph = kg.build([Document("raid", "Spain attacked Portugal on Monday.")], store=kept)
    assert graph.store is kept
    assert graph.query("SELECT ?who { actor:France rel:signs_pact ?who }").display() == (
        ("Italy",),
    )
    assert graph.ask("who_did_what_to_whom", actor="Spain").rows
    assert {"Italy", "Portugal"} <= set(graph.network())
    kg.build([Document("pact", "Greece met Malta.")], store=kept)
    assert kept.documents() == ("pact", "raid")
    gone = graph.query("ASK { ?s rdfs:label ?name FILTER (STR(?name) IN ('Italy', 'France')) }")
    assert gone.display() == (("false",),)
