"""Shapes asked as queries find what pySHACL finds, and say it with the sentence."""

from pathlib import Path

import pytest
import story
from rdflib import Graph, URIRef

from kg import store
from kg.errors import OntologyError
from kg.ontology import BASE, shipped_folder
from kg.store.shapes import checks, is_left

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <https://a.example/> .
ex:Shape a sh:NodeShape ; sh:targetClass ex:Town ; sh:targetSubjectsOf ex:mayor ;
  sh:targetObjectsOf ex:twin ; sh:targetNode ex:lone ; sh:property [ sh:message "wrong" ; %s ] .
"""
FACTS = """
@prefix ex: <https://a.example/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:Port rdfs:subClassOf ex:Town .
ex:a a ex:Town ; ex:name "A" ; ex:size 5 ; ex:twin ex:b ; ex:near ex:c .
ex:a ex:built "1900-01-01"^^xsd:date .
ex:b a ex:Town ; ex:name "B" , "b" ; ex:size 50 ; ex:built "1900"^^xsd:gYear ; ex:near "c" .
ex:c a ex:Port ; ex:name "C"@en ; ex:size "much" ; ex:built "in 1900" ; ex:twin ex:d , ex:a .
ex:d ex:mayor ex:m ; ex:size 5.5 ; ex:built "1900-13-01"^^xsd:date ; ex:near ex:m .
ex:lone ex:size -1 ; ex:near ex:a .
"""


def found(tmp_path: Path, constraint: str, *, shacl: bool) -> set[str]:
    """What breaks one constraint, as queries or pySHACL find it."""
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "shapes.ttl").write_text(SHAPES % constraint)
    (tmp_path / "facts.ttl").write_text(FACTS)
    dataset = store.load(tmp_path / "facts.ttl")
    lines = store.validate(dataset, tmp_path, shacl=shacl).lines
    return {line.replace("https://a.example/", "ex:") for line in lines}


@pytest.mark.parametrize(
    ("constraint", "culprits"),
    [
        pytest.param("sh:path ex:name ; sh:minCount 1", {"d", "lone"}, id="none"),
        pytest.param("sh:path ex:name ; sh:maxCount 1", {"b"}, id="two"),
        pytest.param("sh:path ex:twin ; sh:maxCount 0", {"a", "c"}, id="any at all"),
        pytest.param("sh:path ex:name ; sh:datatype xsd:string", {"c"}, id="language"),
        pytest.param("sh:path ex:built ; sh:datatype xsd:date", {"b", "c", "d"}, id="datatype"),
        pytest.param(
            "sh:path ex:built ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )",
            {"c", "d"},
            id="or",
        ),
        pytest.param("sh:path ex:size ; sh:minInclusive 0", {"c", "lone"}, id="least"),
        pytest.param("sh:path ex:size ; sh:maxInclusive 10", {"b", "c"}, id="most"),
        pytest.param("sh:path ex:near ; sh:nodeKind sh:IRI", {"b"}, id="IRI"),
        pytest.param("sh:path ex:near ; sh:class ex:Town", {"b", "d"}, id="class and subclass"),
        pytest.param("sh:path ex:near ; sh:in ( ex:a ex:c )", {"b", "d"}, id="in"),
        pytest.param(
            "sh:path [ sh:inversePath ex:twin ] ; sh:minCount 1", {"c", "lone"}, id="inverse"
        ),
        pytest.param(
            "sh:path [ sh:alternativePath ( ex:name ex:mayor ) ] ; sh:minCount 1",
            {"lone"},
            id="alternative",
        ),
        pytest.param("sh:path ex:name ; sh:minLength 2", {"a", "b", "c"}, id="no query"),
    ],
)
def test_queries_find_what_pyshacl_finds(
    tmp_path: Path, constraint: str, culprits: set[str]
) -> None:
    asked, checked = (found(tmp_path, constraint, shacl=way) for way in (False, True))
    assert {line.partition(":")[2].partition(":")[0] for line in asked} == culprits
    assert asked == checked


def test_all_shipped_shapes_are_queries() -> None:
    shapes = Graph().parse(shipped_folder() / "shapes.ttl", publicID=BASE)
    count = len(list(checks(shapes)))
    assert count > 40
    rules = URIRef("http://www.w3.org/ns/shacl#sparql")
    shapes.remove((None, rules, None))
    assert not is_left(shapes)


@pytest.mark.parametrize("shacl", [False, True], ids=["queries", "pySHACL"])
def test_a_breach_is_told_with_its_sentence(shacl: bool) -> None:  # noqa: FBT001
    dataset = story.graph("four")
    names = story.ONTOLOGY.namespaces
    dataset.remove((names["actor"]["Faro"], None, None, None))
    assert store.validate(dataset, shacl=shacl).lines == (
        'actor:Faro (in "Cordia met with Faro."): an entity must have an rdf:type',
        'actor:Faro (in "Cordia met with Faro."): an entity must have an rdfs:label',
    )


def test_shapes_that_are_no_turtle_are_named(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text("a b")
    with pytest.raises(OntologyError, match="not valid Turtle"):
        store.validate(story.graph("one"), tmp_path)
