"""Nanopublications: four graphs each, and what each of them says."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import DCTERMS, PROV, RDF, RDFS, Dataset, Graph, Namespace, URIRef

from kg import store
from kg.model import Attribution, Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import KG, load_ontology
from kg.store.nanopublications import NP, PARTS

# rdflib's own parser of TriG uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ONTOLOGY = load_ontology()
ACTOR, REL, DOC = (ONTOLOGY.namespaces[prefix] for prefix in ("actor", "rel", "doc"))
np = Namespace(NP)

LAND = Entity("Orsinia", "Orsinia", "State", "ORS")
TOWN = Entity("Krasnoy", "Krasnoy", "City")
QUEEN = Entity("Piera", "Piera", "Person")
ARTICLE = Document(
    "o1", "…", "Orsinian news", dt.date(2031, 5, 6), "https://news.example/o1", "Wire", origin="x/y"
)
SENTENCE = Evidence("o1", 3, 20, "Orsinia besieges Krasnoy.")
SIEGE = Relation("besieges", "ASSAULT", "besieges")


def mention(entity: Entity) -> Mention:
    return Mention(entity, entity.label, 0, 5)


def statement(**rest: object) -> Statement:
    return Statement(mention(LAND), SIEGE, mention(TOWN), evidence=SENTENCE, **rest)  # type: ignore[arg-type]


CLAIMED = statement(attributions=(Attribution(mention(QUEEN), "said"),))
DENIED = statement(polarity="negative")
POSSIBLE = statement(modality="possible")


def graph_of(*statements: Statement) -> Dataset:
    dataset = store.new_dataset(ONTOLOGY)
    store.add(dataset, ARTICLE, statements, ONTOLOGY)
    return dataset


def exported(path: Path, *statements: Statement) -> Dataset:
    store.export(graph_of(*statements), path, "nanopub")
    found = Dataset()
    found.parse(path, format="trig")
    return found


def nanopublications(found: Dataset) -> Iterator[tuple[URIRef, dict[str, Graph]]]:
    """Yield each nanopublication with its four graphs, by way of its head, as readers do."""
    for nanopub, _, _, head in found.quads((None, RDF.type, np.Nanopublication, None)):
        graph = found.graph(head)
        names = {
            "assertion": graph.value(nanopub, np.hasAssertion),
            "provenance": graph.value(nanopub, np.hasProvenance),
            "pubinfo": graph.value(nanopub, np.hasPublicationInfo),
        }
        assert isinstance(nanopub, URIRef)
        yield nanopub, {"head": graph} | {key: found.graph(name) for key, name in names.items()}


@pytest.mark.parametrize(
    ("told", "number"),
    [
        pytest.param((), 0, id="no statement"),
        pytest.param((CLAIMED,), 1, id="a claim"),
        pytest.param((CLAIMED, DENIED, POSSIBLE), 3, id="one for each statement"),
    ],
)
def test_structure(tmp_path: Path, told: tuple[Statement, ...], number: int) -> None:
    found = exported(tmp_path / "np.trig", *told)
    made = list(nanopublications(found))
    assert len(made) == number
    in_graphs = [graph.identifier for _, parts in made for graph in parts.values()]
    assert len(set(in_graphs)) == len(in_graphs) == number * len(PARTS)
    assert {g.identifier for g in found.graphs() if len(g)} == set(in_graphs)
    for nanopub, parts in made:
        assert all(len(graph) for graph in parts.values())
        assert (parts["assertion"].identifier, None, None) in parts["provenance"]
        assert (nanopub, None, None) in parts["pubinfo"]
        assert len(parts["head"]) == 4


@pytest.mark.parametrize(
    ("told", "is_plain"),
    [
        pytest.param(CLAIMED, True, id="a claim stands, its speaker in the provenance"),
        pytest.param(DENIED, False, id="what is denied is not asserted"),
        pytest.param(POSSIBLE, False, id="what is possible is not asserted"),
    ],
)
def test_assertion(tmp_path: Path, told: Statement, *, is_plain: bool) -> None:
    ((_, parts),) = nanopublications(exported(tmp_path / "np.trig", told))
    plain = (ACTOR.Orsinia, REL.besieges, ACTOR.Krasnoy)
    assert (set(parts["assertion"]) == {plain}) is is_plain
    assert (plain in parts["assertion"]) is is_plain
    assert ((None, KG.polarity, KG[told.polarity]) in parts["assertion"]) is not is_plain


def test_provenance_tells_speaker_sentence_and_article(tmp_path: Path) -> None:
    ((_, parts),) = nanopublications(exported(tmp_path / "np.trig", CLAIMED))
    graph, asserted = parts["provenance"], parts["assertion"].identifier
    sentence = URIRef(f"{DOC.o1}#char=3,20")
    assert (asserted, PROV.wasAttributedTo, ACTOR.Piera) in graph
    assert (asserted, PROV.wasDerivedFrom, sentence) in graph
    assert (sentence, PROV.wasDerivedFrom, DOC.o1) in graph
    assert str(graph.value(DOC.o1, DCTERMS.title)) == "Orsinian news"
    assert graph.value(DOC.o1, KG.origin) is None


def test_publication_info_has_labels(tmp_path: Path) -> None:
    ((nanopub, parts),) = nanopublications(exported(tmp_path / "np.trig", CLAIMED))
    assert str(parts["pubinfo"].value(nanopub, RDFS.label)) == "Orsinia besieges Krasnoy"
    assert str(parts["pubinfo"].value(ACTOR.Krasnoy, RDFS.label)) == "Krasnoy"


def test_same_graph_same_bytes(tmp_path: Path) -> None:
    for name, told in (("a", (CLAIMED, DENIED)), ("b", (DENIED, CLAIMED))):
        store.export(graph_of(*told), tmp_path / name, "nanopub")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
