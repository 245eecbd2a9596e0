"""Statements as RDF: what is written, that it reads back, and what the shapes refuse."""

import csv
import dataclasses
import datetime as dt
import itertools
import subprocess
import sys
import typing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, XSD, BNode, Dataset, Graph, Literal, URIRef

from kg import store
from kg.errors import GraphError
from kg.model import (
    Attribution,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Relation,
    Statement,
    Time,
)
from kg.ontology import KG, Ontology, load_ontology

ONTOLOGY = load_ontology()
ACTOR, REL, POL, DOC, NIF, SEM = (
    ONTOLOGY.namespaces[prefix] for prefix in ("actor", "rel", "pol", "doc", "nif", "sem")
)

EU = Entity("European_Union", "European Union", "InternationalOrganisation", "EU")
UKRAINE = Entity("Ukraine", "Ukraine", "State", "UKR")
RUSSIA = Entity("Russia", "Russia", "State", "RUS")
MINISTER = Entity("Jane_Doe", "Jane Doe", "Person", acts_for="Freedonia")
PEACE = Entity("peace", "peace", "Concept")

PACT = Relation("signs_pact", "AGREE", "sign a pact with", symmetric=True)
ATTACK = Relation("attacks", "ASSAULT", "attacked")
WALK = Relation("walks_past", "", "walked past")

ARTICLE = Document(
    "a1", "…", "Talks", dt.date(2024, 6, 27), "https://news.example/1?x=a b", "The Example"
)
SENTENCE = Evidence("a1", 10, 27, "A pact was signed")

MODALITIES = typing.get_args(Modality)


def mention(entity: Entity, text: str = "", antecedent: str = "") -> Mention:
    return Mention(entity, text or entity.label, 0, 5, antecedent)


def said(speaker: Entity, verb: str = "said", *, direct: bool = False) -> Attribution:
    return Attribution(mention(speaker), verb, direct)


def statement(
    subject: Entity = EU, relation: Relation = ATTACK, obj: Entity = UKRAINE, **rest: object
) -> Statement:
    rest.setdefault("evidence", SENTENCE)
    return Statement(mention(subject), relation, mention(obj), **rest)  # type: ignore[arg-type]


def dataset_of(*statements: Statement, policy: store.Policy = "reported") -> Dataset:
    dataset = store.new_dataset(ONTOLOGY)
    store.add(dataset, ARTICLE, statements, ONTOLOGY, policy=policy)
    return dataset


def one(graph: Graph, kind: URIRef) -> URIRef:
    (node,) = graph.subjects(RDF.type, kind)
    assert isinstance(node, URIRef)
    return node


def text(words: str) -> Literal:
    """A plain string as Oxigraph hands it back to rdflib, where the two are not equal."""
    return Literal(words, datatype=XSD.string)


def triples(dataset: Dataset) -> set[tuple[object, object, object]]:
    return set(dataset.triples((None, None, None)))


# What add writes


PLANNED_PACT = statement(
    relation=PACT,
    modality="planned",
    tense="future",
    attributions=(said(RUSSIA, "told", direct=True), said(MINISTER)),
    time=Time("2024-06", "in June"),
    place=mention(Entity("Brussels", "Brussels", "City")),
    confidence=0.85,
    derived=True,
)


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        pytest.param(KG.polarity, KG.positive, id="polarity"),
        pytest.param(KG.modality, KG.planned, id="modality"),
        pytest.param(KG.tense, KG.future, id="tense"),
        pytest.param(KG.attributedTo, ACTOR.Russia, id="innermost speaker"),
        pytest.param(KG.reportedBy, ACTOR.Jane_Doe, id="outer speaker"),
        pytest.param(KG.speechVerb, text("told"), id="speech verb"),
        pytest.param(KG.directSpeech, Literal("true", datatype=XSD.boolean), id="direct"),
        pytest.param(KG.subjectText, text("the bloc"), id="words of the subject"),
        pytest.param(KG.relationText, text("sign a pact with"), id="words of the relation"),
        pytest.param(KG.objectText, text("Kyiv"), id="words of the object"),
        pytest.param(
            SEM.hasBeginTimeStamp, Literal("2024-06", datatype=XSD.gYearMonth), id="month"
        ),
        pytest.param(KG.timeText, text("in June"), id="words of the time"),
        pytest.param(SEM.hasPlace, ACTOR.Brussels, id="place"),
        pytest.param(POL.eventType, POL.AGREE, id="event type"),
        pytest.param(KG.confidence, Literal("0.85", datatype=XSD.decimal), id="confidence"),
        pytest.param(KG.derived, Literal("true", datatype=XSD.boolean), id="derived"),
        pytest.param(KG.evidence, URIRef(DOC + "a1#char=10,27"), id="evidence"),
    ],
)
def test_a_statement_carries(predicate: URIRef, expected: URIRef | Literal) -> None:
    ends = {"subject": mention(EU, "the bloc"), "object": mention(UKRAINE, "Kyiv")}
    dataset = dataset_of(dataclasses.replace(PLANNED_PACT, **ends))
    assert list(dataset.objects(one(dataset, KG.Statement), predicate)) == [expected]


@pytest.mark.parametrize(
    "triple",
    [
        pytest.param((ACTOR.European_Union, REL.signs_pact, ACTOR.Ukraine), id="plain triple"),
        pytest.param((ACTOR.Ukraine, REL.signs_pact, ACTOR.European_Union), id="both ways"),
        pytest.param((REL.signs_pact, RDF.type, RDF.Property), id="relation is a property"),
        pytest.param((REL.signs_pact, RDF.type, OWL.SymmetricProperty), id="symmetric"),
        pytest.param((REL.signs_pact, RDFS.label, Literal("signs pact", "en")), id="its label"),
        pytest.param((REL.signs_pact, RDFS.subPropertyOf, POL.AGREE), id="its parent"),
        pytest.param((ACTOR.Ukraine, RDF.type, POL.State), id="type"),
        pytest.param((ACTOR.Ukraine, RDFS.label, Literal("Ukraine", "en")), id="label"),
        pytest.param((ACTOR.Ukraine, POL.code, Literal("UKR")), id="code"),
        pytest.param((ACTOR.Jane_Doe, KG.actsFor, ACTOR.Freedonia), id="whom a speaker acts for"),
        pytest.param((ACTOR.Freedonia, RDFS.label, Literal("Freedonia", "en")), id="its body"),
    ],
)
def test_the_default_graph_holds(triple: tuple[URIRef, URIRef, URIRef]) -> None:
    dataset = dataset_of(PLANNED_PACT)
    assert triple in dataset.default_graph
    assert triple not in dataset.graph(DOC.a1)


@pytest.mark.parametrize(
    "triple",
    [
        pytest.param((DOC.a1, DCTERMS.title, Literal("Talks")), id="title"),
        pytest.param((DOC.a1, DCTERMS.publisher, Literal("The Example")), id="publisher"),
        pytest.param((DOC.a1, DCTERMS.date, Literal("2024-06-27", datatype=XSD.date)), id="date"),
        pytest.param(
            (DOC.a1, DCTERMS.source, URIRef("https://news.example/1?x=a%20b")), id="address"
        ),
        pytest.param(
            (URIRef(DOC + "a1#char=10,27"), NIF.anchorOf, Literal("A pact was signed")),
            id="sentence",
        ),
        pytest.param((URIRef(DOC + "a1#char=10,27"), PROV.wasDerivedFrom, DOC.a1), id="origin"),
    ],
)
def test_the_document_s_graph_holds(triple: tuple[URIRef, URIRef, URIRef]) -> None:
    dataset = dataset_of(PLANNED_PACT)
    assert triple in dataset.graph(DOC.a1)
    assert triple not in dataset.default_graph


@pytest.mark.parametrize(
    ("value", "triple"),
    [
        pytest.param(
            statement(relation=WALK),
            (REL.walks_past, RDFS.subPropertyOf, KG.relatesTo),
            id="a relation without type",
        ),
        pytest.param(statement(obj=PEACE), (ACTOR.peace, RDF.type, KG.Concept), id="concept"),
        pytest.param(
            statement(obj=Entity('a "b" <c>', "x", "Person")),
            (URIRef(ACTOR + "a%20%22b%22%20%3Cc%3E"), RDF.type, POL.Person),
            id="a name that no IRI may hold",
        ),
    ],
)
def test_a_graph_holds(value: Statement, triple: tuple[URIRef, URIRef, URIRef]) -> None:
    assert triple in dataset_of(value).default_graph


def test_an_antecedent_is_kept() -> None:
    bloc = dataclasses.replace(statement(), subject=mention(EU, "the bloc", "the European Union"))
    found = dataset_of(bloc)
    node = one(found, KG.Statement)
    assert found.value(node, KG.subjectText) == text("the bloc")
    assert found.value(node, KG.subjectAntecedent) == text("the European Union")


@pytest.mark.parametrize(
    ("others", "statements", "propositions"),
    [
        pytest.param({}, 1, 1, id="the same"),
        pytest.param({"polarity": "negative"}, 2, 1, id="denied"),
        pytest.param({"attributions": (said(RUSSIA),)}, 2, 1, id="another speaker"),
        pytest.param({"evidence": Evidence("a1", 0, 2, "Hm")}, 2, 1, id="another sentence"),
        pytest.param({"obj": RUSSIA}, 2, 2, id="another object"),
    ],
)
def test_names_hash_the_content(
    others: dict[str, object], statements: int, propositions: int
) -> None:
    counts = store.stats(dataset_of(statement(), statement(**others)))  # type: ignore[arg-type]
    assert (counts.statements, counts.propositions) == (statements, propositions)


@pytest.mark.parametrize("modality", MODALITIES)
@pytest.mark.parametrize("polarity", ["positive", "negative"])
@pytest.mark.parametrize("speakers", [(), (said(RUSSIA),)], ids=["unattributed", "attributed"])
@pytest.mark.parametrize("policy", ["reported", "facts"])
def test_a_plain_triple_stands_as_the_policy_allows(
    modality: str, polarity: str, speakers: tuple[Attribution, ...], policy: store.Policy
) -> None:
    allowed = {
        ("reported", "positive", "actual", True),
        ("reported", "positive", "actual", False),
        ("reported", "positive", "planned", True),
        ("reported", "positive", "planned", False),
        ("facts", "positive", "actual", False),
    }
    value = statement(modality=modality, polarity=polarity, attributions=speakers)
    dataset = dataset_of(value, policy=policy)
    plain = (ACTOR.European_Union, REL.attacks, ACTOR.Ukraine) in dataset
    assert plain == ((policy, polarity, modality, bool(speakers)) in allowed)
    assert store.is_plain(value, policy) == plain


def test_the_default_graph_holds_the_hierarchy_and_what_articles_share() -> None:
    empty, full = store.new_dataset(ONTOLOGY), dataset_of(PLANNED_PACT)
    more = {str(s) for s, _, _ in set(full.default_graph) - set(empty.default_graph)}
    assert {each for each in more if not each.startswith((ACTOR, REL, f"{KG}P-"))} == set()
    assert (POL.AGREE, RDFS.subPropertyOf, KG.relatesTo) in full.default_graph
    assert not [term for triple in full.default_graph for term in triple if type(term) is BNode]


# Laws

ENTITIES = st.sampled_from([EU, UKRAINE, RUSSIA, MINISTER, PEACE])
STATEMENTS = st.builds(
    Statement,
    subject=st.builds(mention, ENTITIES, st.text('aé"\\\n<', max_size=5)),
    relation=st.sampled_from([PACT, ATTACK, WALK]),
    object=st.builds(mention, ENTITIES),
    evidence=st.just(SENTENCE),
    polarity=st.sampled_from(["positive", "negative"]),
    modality=st.sampled_from(MODALITIES),
    tense=st.sampled_from(["past", "present", "future"]),
    attributions=st.lists(st.builds(said, ENTITIES), max_size=2).map(tuple),
    time=st.sampled_from([None, Time("2024", "in 2024"), Time("2024-06-27", "on Thursday")]),
    confidence=st.floats(0, 1),
)
QUICK = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def saved(dataset: Dataset, path: Path) -> bytes:
    store.save(dataset, path)
    return path.read_bytes()


@QUICK
@given(st.lists(STATEMENTS, max_size=4), st.randoms(use_true_random=False))
def test_any_order_and_twice_give_the_same_bytes(
    tmp_path: Path, values: list[Statement], random: object
) -> None:
    once = saved(dataset_of(*values), tmp_path / "a.trig")
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    twice = dataset_of(*shuffled)
    store.add(twice, ARTICLE, values, ONTOLOGY)
    assert saved(twice, tmp_path / "b.trig") == once


@QUICK
@given(st.lists(STATEMENTS, max_size=3))
def test_what_is_saved_reads_back(tmp_path: Path, values: list[Statement]) -> None:
    first = saved(dataset_of(*values), tmp_path / "a.trig")
    again = store.load(tmp_path / "a.trig")
    assert saved(again, tmp_path / "b.trig") == first
    assert len(again) == len(dataset_of(*values))


def test_documents_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    articles = [Document(name, "…") for name in ("b", "a", "c")]
    files = set()
    for order in itertools.permutations(articles):
        dataset = store.new_dataset(ONTOLOGY)
        for article in order:
            evidence = Evidence(article.id, 0, 2, "Hm")
            store.add(dataset, article, [statement(evidence=evidence)], ONTOLOGY)
        files.add(saved(dataset, tmp_path / "x.trig"))
    assert len(files) == 1


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    here = saved(dataset_of(PLANNED_PACT), tmp_path / "here.trig")
    program = (
        "import sys; sys.path[:0] = ['tests', '.']; import test_store as t; from kg import store; "
        "store.save(t.dataset_of(t.PLANNED_PACT), sys.argv[1])"
    )
    there = tmp_path / "there.trig"
    root = Path(__file__).parents[1]
    subprocess.run([sys.executable, "-c", program, str(there)], check=True, cwd=root)
    assert there.read_bytes() == here


# Files


@pytest.mark.parametrize("name", ["g.trig", "g.nq", "g.jsonld", "folder"])
def test_a_dataset_reads_back_from(tmp_path: Path, name: str) -> None:
    dataset = dataset_of(PLANNED_PACT)
    store.save(dataset, tmp_path / name)
    store.save(dataset, tmp_path / name)
    again = store.load(tmp_path / name)
    assert saved(again, tmp_path / "b.trig") == saved(dataset, tmp_path / "a.trig")


@pytest.mark.parametrize("name", ["g.ttl", "g.nt", "g.rdf"])
def test_a_format_without_graphs_keeps_each_triple_once(tmp_path: Path, name: str) -> None:
    dataset = dataset_of(PLANNED_PACT)
    store.save(dataset, tmp_path / name)
    assert triples(store.load(tmp_path / name)) == triples(dataset)


def test_trig_is_written_with_prefixes_and_names_itself_well(tmp_path: Path) -> None:
    text = saved(dataset_of(PLANNED_PACT), tmp_path / "g.trig").decode()
    assert "@prefix actor: <" in text
    assert "\nactor:Ukraine a pol:State ;" in text
    assert text.count("actor:Ukraine a pol:State") == 1
    assert "_:" not in text


BROKEN = "@prefix a: <https://a.example/> .\na:b a:c a:d .\na:b a:c \n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("no.trig", None, "there is no such file", id="missing"),
        pytest.param("bad.trig", BROKEN, "line 4: not valid trig", id="broken TriG"),
        pytest.param("bad.nq", "<a:b> <a:c> .\n", "line 1: not valid nq", id="broken N-Quads"),
        pytest.param("bad.jsonld", "{,}", "line 1: not valid jsonld", id="broken JSON-LD"),
        pytest.param("bad.rdf", "<rdf", "not valid rdf", id="broken RDF/XML"),
        pytest.param("bin.trig", "\x00\x01\x02", "line 1: not valid trig", id="binary"),
        pytest.param("graph.docx", "x", "ends in one of .trig", id="unknown ending"),
        pytest.param("a/b.trig", None, "there is no such file", id="missing folder"),
    ],
)
def test_a_file_that_cannot_be_read(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content)
    with pytest.raises(GraphError, match=message) as caught:
        store.load(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_a_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="holds no graph"):
        store.load(tmp_path)
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(GraphError, match="not a graph that kg wrote"):
        store.save(dataset_of(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    store.save(dataset_of(PLANNED_PACT), tmp_path)
    assert len(store.load(tmp_path)) > 0


def test_an_empty_file_is_an_empty_graph(tmp_path: Path) -> None:
    path = tmp_path / "empty.trig"
    path.write_text("")
    assert len(store.load(path)) == 0


def test_a_store_folder_that_is_in_use_can_be_read(tmp_path: Path) -> None:
    store.save(dataset_of(PLANNED_PACT), tmp_path / "g")
    first, second = store.load(tmp_path / "g"), store.load(tmp_path / "g")
    assert len(first) == len(second) > 0


@pytest.mark.parametrize("name", ["no/such/g.trig", "no/such/folder", "g.docx", "taken/g.trig"])
def test_a_file_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(GraphError, match=r": "):
        store.save(dataset_of(), tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_failed_save_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "g.trig"
    before = saved(dataset_of(PLANNED_PACT), path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.store.files.ox.serialize", full)
    with pytest.raises(GraphError, match="no space left"):
        store.save(dataset_of(), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", sorted(set(store.EXPORT_FORMATS) - {"events", "nanopub"}))
def test_export(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"out.{form}"
    store.export(dataset_of(PLANNED_PACT, statement()), path, form)
    if form == "csv":
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        assert [(row["relation"], row["modality"], row["url"][:8]) for row in rows] == [
            ("attacks", "actual", "https://"),
            ("signs_pact", "planned", "https://"),
        ]
    else:
        assert triples(store.load(path)) == triples(dataset_of(PLANNED_PACT, statement()))


def test_export_refuses_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="choose one of ttl, nt"):
        store.export(dataset_of(), tmp_path / "x", "docx")


def test_stats_count_what_is_there() -> None:
    counts = store.stats(
        dataset_of(PLANNED_PACT, statement(), statement(polarity="negative", obj=RUSSIA))
    )
    assert counts.documents == counts.sentences == counts.attributed == counts.derived == 1
    assert (counts.statements, counts.propositions, counts.relations) == (3, 3, 2)
    assert counts.modality == {"actual": 2, "planned": 1}
    assert counts.polarity == {"positive": 2, "negative": 1}
    assert counts.types == {"ASSAULT": 2, "AGREE": 1}
    assert counts.entities["State"] == 2


@pytest.mark.parametrize(
    ("day", "later"), [("2000-01-01", 1), ("2024-12-31", 0), ("2024-06-27", 0)]
)
def test_articles_later_than_a_day(day: str, later: int) -> None:
    dataset = dataset_of(statement())
    assert store.dated_after(dataset, day) == later
    assert store.undated(dataset) == 0


# Shapes


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param((), id="nothing"),
        pytest.param((PLANNED_PACT,), id="all facets"),
        pytest.param((statement(), statement(polarity="negative")), id="contested"),
        pytest.param((statement(relation=PACT, obj=EU, subject=UKRAINE),), id="symmetric"),
        pytest.param((statement(relation=WALK, obj=PEACE),), id="no type, a concept"),
        pytest.param((statement(modality="possible"),), id="only possible"),
        pytest.param((statement(evidence=Evidence("a1", 3, 5, "𝔘é")),), id="astral characters"),
    ],
)
def test_what_add_writes_conforms(statements: tuple[Statement, ...]) -> None:
    assert store.validate(dataset_of(*statements)) == store.ValidationReport(conforms=True)


STATEMENT, PROPOSITION = "statement", "proposition"
SENTENCE_NODE = URIRef(DOC + "a1#char=10,27")
EU_, UA_ = ACTOR.European_Union, ACTOR.Ukraine


@pytest.mark.parametrize(
    ("node", "predicate", "value", "message"),
    [
        pytest.param(STATEMENT, KG.polarity, None, "one kg:polarity", id="no polarity"),
        pytest.param(STATEMENT, KG.polarity, KG.past, "one kg:polarity", id="odd polarity"),
        pytest.param(STATEMENT, KG.modality, KG.past, "one kg:modality", id="odd modality"),
        pytest.param(STATEMENT, KG.tense, None, "one kg:tense", id="no tense"),
        pytest.param(STATEMENT, KG.proposition, None, "one kg:proposition", id="no proposition"),
        pytest.param(STATEMENT, KG.evidence, None, "one kg:evidence", id="no evidence"),
        pytest.param(STATEMENT, KG.evidence, DOC.a1, "a nif:Sentence", id="odd evidence"),
        pytest.param(STATEMENT, KG.confidence, Literal(7), "from 0 to 1", id="odd confidence"),
        pytest.param(STATEMENT, KG.attributedTo, None, "must say whose", id="verb, no speaker"),
        pytest.param(
            STATEMENT, SEM.hasBeginTimeStamp, Literal("June"), "must be an xsd:date", id="odd time"
        ),
        pytest.param(PROPOSITION, RDF.subject, None, "one rdf:subject", id="no subject"),
        pytest.param(PROPOSITION, RDF.predicate, None, "one rdf:predicate", id="no predicate"),
        pytest.param(PROPOSITION, RDF.object, Literal("x"), "one rdf:object", id="literal object"),
        pytest.param(SENTENCE_NODE, NIF.anchorOf, None, "one nif:anchorOf", id="no words"),
        pytest.param(SENTENCE_NODE, NIF.anchorOf, Literal("x"), "is long", id="shorter words"),
        pytest.param(SENTENCE_NODE, NIF.endIndex, Literal(3), "must be greater", id="end first"),
        pytest.param(SENTENCE_NODE, PROV.wasDerivedFrom, None, "one kg:Document", id="no origin"),
        pytest.param(DOC.a1, DCTERMS.date, Literal("soon"), "one xsd:date", id="odd date"),
        pytest.param(EU_, RDFS.label, None, "an rdfs:label", id="entity without label"),
        pytest.param(UA_, RDF.type, None, "an rdf:type", id="entity without type"),
        pytest.param(ACTOR.Russia, RDFS.label, None, "an rdfs:label", id="nameless speaker"),
        pytest.param(REL.signs_pact, RDFS.label, None, "an rdfs:label", id="nameless relation"),
        pytest.param(
            REL.signs_pact, RDFS.subPropertyOf, None, "under its parent", id="relation, no parent"
        ),
        pytest.param(STATEMENT, KG.polarity, KG.negative, "a plain triple", id="denied, yet plain"),
        pytest.param(
            STATEMENT, KG.modality, KG.possible, "a plain triple", id="only possible, yet plain"
        ),
        pytest.param(EU_, REL.signs_pact, ACTOR.Russia, "of its own", id="nobody said so"),
    ],
)
def test_what_is_broken_is_named(
    node: str, predicate: URIRef, value: URIRef | Literal | None, message: str
) -> None:
    dataset = dataset_of(PLANNED_PACT)
    graph = dataset.graph(DOC.a1)
    kinds = {STATEMENT: KG.Statement, PROPOSITION: KG.Proposition}
    target = one(dataset, kinds[node]) if node in kinds else URIRef(node)
    dataset.remove((target, predicate, None, None))
    if value is not None:
        graph.add((target, predicate, value))
    report = store.validate(dataset)
    assert not report.conforms
    assert [line for line in report.lines if message in line], report.lines


def test_a_report_is_in_plain_words() -> None:
    dataset = dataset_of(statement())
    dataset.remove((ACTOR.Ukraine, RDFS.label, None, None))
    (line,) = store.validate(dataset).lines
    assert line.startswith('actor:Ukraine (in "')
    assert line.endswith('"): an entity must have an rdfs:label')


def test_another_ontology_gives_other_names(tmp_path: Path) -> None:
    (tmp_path / "kitchen.ttl").write_text(
        "@base <https://kitchen.example/> .\n@prefix pol: <food#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'pol:Cook a rdfs:Class ; rdfs:label "Cook"@en .\n'
    )
    kitchen: Ontology = load_ontology(tmp_path)
    dataset = store.new_dataset(kitchen)
    cook = Entity("Anna", "Anna", "Cook")
    store.add(dataset, ARTICLE, [statement(cook, WALK, cook)], kitchen)
    anna = URIRef("https://kitchen.example/actor/Anna")
    assert (anna, RDF.type, URIRef("https://kitchen.example/food#Cook")) in dataset
    store.save(dataset, tmp_path / "g.trig")
    assert store.prefixes(store.load(tmp_path / "g.trig"))["rel"] == (
        "https://kitchen.example/relation/"
    )


def test_importing_the_store_loads_neither_pyshacl_nor_spacy() -> None:
    program = "import sys, kg.store; assert not {'spacy', 'pyshacl'} & set(sys.modules)"
    root = Path(__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0


def test_a_graph_is_found_without_its_ending(tmp_path: Path) -> None:
    store.save(dataset_of(PLANNED_PACT), tmp_path / "news.trig")
    assert len(store.load(tmp_path / "news")) == len(store.load(tmp_path / "news.trig")) > 0


def test_a_dataset_may_be_written_to_while_its_graphs_are_listed() -> None:
    dataset = store.new_dataset(ONTOLOGY)
    dataset.graph(DOC.one).add((DOC.one, RDFS.label, Literal("one")))
    for graph in dataset.graphs():
        graph.set((DOC.one, RDFS.label, Literal("changed")))
    assert {str(each) for each in dataset.objects(DOC.one, RDFS.label)} == {"changed"}
