"""What several articles bring stands once, as long as one of them brings it, in whatever order."""

import itertools
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDFS

import kg
from kg import store
from kg.errors import GraphError
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Participant,
    Polarity,
    Quantity,
    Relation,
    Statement,
)
from kg.ontology import load_ontology
from kg.questions import ask
from kg.store.lines import Line, article_lines, put_articles
from kg.store.writing import name_of, told_lines

ONTOLOGY = load_ontology()
LARIA = Entity("Laria", "Laria", "State", "LAR")
OSTAN = Entity("Ostan", "Ostan", "State")
MIRO = Entity("Ana_Miro", "Ana Miro", "Person", acts_for="Laria")
RAIDS = Relation("raids", "ASSAULT", "raided")
MEETS = Relation("meets_with", "CONSULT", "met", symmetric=True)
OTHERWISE = {  # the same names, described in another way
    "Laria": replace(LARIA, type="City", code=""),
    "Ana_Miro": replace(MIRO, acts_for="Ostan", label="Miró"),
    "raids": replace(RAIDS, type="COERCE"),
    "meets_with": replace(MEETS, symmetric=False),
}


def said(
    article: str,
    subject: Entity = LARIA,
    relation: Relation = RAIDS,
    obj: Entity = OSTAN,
    *,
    polarity: Polarity = "positive",
    by: Entity | None = None,
) -> Statement:
    speakers = (Attribution(Mention(by, by.label, 0, 1), "said"),) if by else ()
    evidence = Evidence(article, 0, 4, "Raid")
    ends = Mention(subject, subject.label, 0, 1), relation, Mention(obj, "they", 2, 3)
    return Statement(*ends, evidence, polarity=polarity, attributions=speakers)


def event(article: str) -> Event:
    dead = Participant(
        "amount", Mention(OSTAN, "9 people", 0, 1), Quantity("9 people", 9, "people")
    )
    return Event("kill", "killed", 0, 4, (dead,), Evidence(article, 0, 4, "Raid"))


def dump(kept: store.MemoryStore, folder: Path) -> bytes:
    store.save(kept.dataset, folder / "graph.trig")
    return (folder / "graph.trig").read_bytes()


def filled(*told: Statement) -> store.MemoryStore:
    kept = store.MemoryStore(ONTOLOGY)
    for each in told:
        article = each.evidence.document
        kept.replace(Document(article, "…"), [each], [event(article)])
    return kept


STATEMENTS = st.builds(
    said,
    st.just("a"),
    st.sampled_from([LARIA, OSTAN, MIRO, *list(OTHERWISE.values())[:2]]),
    st.sampled_from([RAIDS, MEETS, *list(OTHERWISE.values())[2:]]),
    st.sampled_from([OSTAN, LARIA]),
    polarity=st.sampled_from(["positive", "positive", "negative"]),
    by=st.sampled_from([None, MIRO, OTHERWISE["Ana_Miro"]]),
)
STEPS = st.lists(st.tuples(st.sampled_from("abcd"), st.none() | STATEMENTS), max_size=9)


VERSIONS = st.dictionaries(st.sampled_from("abcd"), st.none() | STATEMENTS)


@settings(max_examples=60)
@given(VERSIONS, VERSIONS)
def test_articles_that_are_written_at_once_are_as_if_one_after_the_other(
    before: dict[str, Statement | None], after: dict[str, Statement | None]
) -> None:
    kept = filled(*(moved(told, article) for article, told in before.items() if told))
    expected = {article: told for article, told in (before | after).items() if told}
    lines = {article: lines_of(article, told) for article, told in after.items()}
    put_articles(kept.dataset, {name_of(each, ONTOLOGY): lines[each] for each in lines})
    alone = filled(*(moved(told, article) for article, told in expected.items()))
    assert set(store.engine(kept.dataset)) == set(store.engine(alone.dataset))


def moved(told: Statement, article: str) -> Statement:
    return replace(told, evidence=Evidence(article, 0, 4, "Raid"))


def lines_of(article: str, told: Statement | None) -> set[Line]:
    if told is None:
        return set()
    document = Document(article, "…")
    return told_lines(document, [moved(told, article)], [event(article)], ONTOLOGY, "reported")


@settings(max_examples=60)
@given(STEPS)
def test_a_graph_is_what_its_articles_bring_whatever_came_before(
    steps: list[tuple[str, Statement | None]],
) -> None:
    kept = store.MemoryStore(ONTOLOGY)
    last: dict[str, Statement] = {}
    for article, told in steps:
        last.pop(article, None)
        if told is None:
            kept.remove(article)
            continue
        evidence = Evidence(article, 0, 4, "Raid")
        last[article] = replace(told, evidence=evidence)
        kept.replace(Document(article, "…"), [last[article]], [event(article)])
    quads = set(store.engine(kept.dataset))
    assert quads == set(store.engine(filled(*sorted(last.values(), key=article_of)).dataset))
    assert len({quad.triple for quad in quads}) == len(quads)  # no triple stands twice
    assert store.validate(kept.dataset).lines == ()


def article_of(told: Statement) -> str:
    return told.evidence.document


def test_a_forgotten_article_leaves_no_trace(tmp_path: Path) -> None:
    told = [said("a", MIRO), said("b", OTHERWISE["Ana_Miro"], MEETS), said("c", by=MIRO)]
    for forgotten in told:
        kept = filled(*told)
        kept.remove(forgotten.evidence.document)
        left = [each for each in told if each is not forgotten]
        assert dump(kept, tmp_path) == dump(filled(*left), tmp_path)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_contested_proposition_is_no_plain_triple_until_nobody_denies_it(
    order: tuple[int, ...],
) -> None:
    told = [said("a"), said("b", by=MIRO), said("c", polarity="negative", by=OSTAN)]
    kept = filled(*(told[number] for number in order))
    asked = "ASK { actor:Laria rel:raids actor:Ostan }"
    assert kept.select(asked).holds is False
    kept.remove("c")
    assert kept.select(asked).holds is True
    kept.remove("a")
    kept.remove("b")
    assert kept.select(asked).holds is False


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        pytest.param([said("a", relation=MEETS)], 2, id="both ways"),
        pytest.param(
            [said("a", relation=MEETS), said("b", OSTAN, MEETS, LARIA, polarity="negative")],
            0,
            id="denied the other way round",
        ),
        pytest.param(
            [said("a"), said("b", OSTAN, RAIDS, LARIA, polarity="negative")], 1, id="another one"
        ),
        pytest.param([said("a"), said("b"), said("c")], 1, id="three articles, one triple"),
        pytest.param(
            [said("a", relation=OTHERWISE["meets_with"]), said("b", LARIA, MEETS, MIRO)],
            4,
            id="one article knows that it holds both ways",
        ),
    ],
)
def test_plain_triples(told: list[Statement], plain: int) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?r ?o FILTER STRSTARTS(STR(?r), STR(rel:)) }"
    assert ask(filled(*told), count).display() == ((str(plain),),)


def test_policies_may_differ_by_article() -> None:
    kept = store.new_dataset(ONTOLOGY)
    asked = "ASK { actor:Laria rel:raids actor:Ostan }"
    store.add(kept, Document("a", "…"), [said("a", by=MIRO)], ONTOLOGY, policy="facts")
    assert ask(kept, asked).display() == (("false",),)
    store.add(kept, Document("b", "…"), [said("b")], ONTOLOGY, policy="facts")
    assert ask(kept, asked).display() == (("true",),)


def test_each_article_keeps_its_own_description_where_they_differ() -> None:
    kept = filled(said("a"), said("b", OTHERWISE["Laria"]))
    types = "SELECT ?type { actor:Laria a ?type } ORDER BY ?type"
    assert ask(kept, types).display() == (("City",), ("State",))
    kept.remove("a")
    assert ask(kept, types).display() == (("City",),)
    assert ask(kept, "ASK { ?any kg:describes ?node }").display() == (("false",),)


@pytest.mark.parametrize(
    ("sparql", "count"),
    [
        pytest.param("?s rel:raids ?o", "1", id="plain triple"),
        pytest.param("?s rdfs:label 'Laria'@en", "1", id="label"),
        pytest.param("?s a kg:Statement", "2", id="statements"),
        pytest.param("?s a schema:QuantitativeValue", "1", id="quantity"),
        pytest.param("GRAPH ?g { ?s a kg:Statement }", "2", id="by article"),
    ],
)
def test_each_triple_counts_once(sparql: str, count: str) -> None:
    kept = filled(said("a"), said("b"))
    assert ask(kept, f"SELECT (COUNT(*) AS ?n) {{ {sparql} }}").display() == ((count,),)
    merged = kept.dataset
    again = next(iter(merged.triples((None, RDFS.label, None))))
    merged.add((*again, merged.graph("urn:twice")))
    assert ask(merged, f"SELECT (COUNT(*) AS ?n) {{ {sparql} }}").display() == ((count,),)


def test_contents_are_put_back_under_other_names() -> None:
    kept = filled(said("a"), said("b"))
    article = name_of("b", ONTOLOGY)
    whole = article_lines(kept.dataset, article)
    put_articles(kept.dataset, {article: ()})
    assert set(store.engine(kept.dataset)) == set(store.engine(filled(said("a")).dataset))
    put_articles(kept.dataset, {article: whole})
    assert set(store.engine(kept.dataset)) == set(
        store.engine(filled(said("a"), said("b")).dataset)
    )


# Loading and pickling


def graphs(folder: Path) -> Iterator[kg.KnowledgeGraph]:
    """Yield one graph in memory, from a file and from a folder."""
    kept = filled(said("a"), said("b", by=MIRO))
    yield kg.KnowledgeGraph(kept)
    for name in ("news.trig", "news"):
        store.save(kept.dataset, folder / name)
        yield kg.load(folder / name)


def test_a_graph_is_loaded_and_pickled(tmp_path: Path) -> None:
    for graph in graphs(tmp_path):
        again = pickle.loads(pickle.dumps(graph))
        for each in (graph, again):
            assert each.query("ASK { actor:Laria rel:raids actor:Ostan }").display() == (("true",),)
            assert each.ask("claims_by", speaker="Ana Miro").rows
            assert sorted(each.network()) == ["Laria", "Ostan"]
            assert repr(each) == "<KnowledgeGraph: 2 articles, 2 statements>"
    assert len(pickle.dumps(graph)) < 1_000  # a folder by its path


def test_a_graph_of_another_shape_is_asked_and_not_added_to(tmp_path: Path) -> None:
    (tmp_path / "old.trig").write_text(
        "@prefix doc: <https://w3id.org/kg-news/document/> . @prefix a: <a:> .\n"
        "GRAPH doc:a { a:b a:c a:d } GRAPH doc:b { a:b a:c a:d }\n"
    )
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert kg.load(tmp_path / "old.trig").query(count).display() == (("1",),)
    with pytest.raises(GraphError, match=r"old.trig: it was not written .* with --fresh"):
        store.FileStore(tmp_path / "old.trig", ONTOLOGY)
    store.FileStore(tmp_path / "old.trig", ONTOLOGY, fresh=True).close()
