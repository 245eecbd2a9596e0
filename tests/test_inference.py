"""Rules: what follows from plain triples, what never does, and what goes with an article."""

import datetime as dt
import itertools
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import story
from rdflib import Dataset, URIRef

import kg
from kg import store
from kg.batches import join
from kg.errors import OntologyError
from kg.model import Document, Relation, Statement, Time
from kg.network import network
from kg.ontology import load_ontology
from kg.questions import ask, question

A, B, C, D = story.ARVIA, story.BELMOR, story.CORDIA, story.DUNES
NAMES = story.ONTOLOGY.namespaces
HOSTS = Relation("hosts", "CONSULT", "hosted")
BORDERS = Relation("borders", "", "borders")
PART, WITHIN, MEMBER = (Relation(name, "", name) for name in ("partOf", "locatedIn", "memberOf"))


def graph(*told: Statement) -> Dataset:
    """A graph of one article, with relations that stand under the attribute relations."""
    made = store.new_dataset(story.ONTOLOGY)
    store.add(made, Document("one", "…"), told, story.ONTOLOGY)
    under = URIRef("http://www.w3.org/2000/01/rdf-schema#subPropertyOf")
    for relation in ("partOf", "locatedIn", "memberOf", "borders"):
        made.graph(NAMES["doc"]["one"]).add((NAMES["rel"][relation], under, NAMES["pol"][relation]))
    return made


def derived(dataset: Dataset, directory: Path | None = None) -> set[str]:
    """What kg:derived holds, as *Arvia pol:CONSULT Belmor*; alignments aside."""
    store.derive(dataset, directory)
    found = dataset.graph(NAMES["kg"]["derived"])
    short = {str(namespace): prefix for prefix, namespace in NAMES.items()}
    return {
        f"{s.rpartition('/')[2]} {name(p, short)} {o.rpartition('/')[2]}"
        for s, p, o in found
        if str(p).startswith((NAMES["pol"], NAMES["rel"]))
    }


def name(iri: Any, short: dict[str, str]) -> str:
    return next(f"{short[each]}:{iri[len(each) :]}" for each in short if iri.startswith(each))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([(A, HOSTS, B)], {"Arvia pol:CONSULT Belmor"}, id="above"),
        pytest.param(
            [(A, BORDERS, B)],
            {"Arvia pol:borders Belmor", "Belmor pol:borders Arvia"},
            id="symmetric above what nothing calls so",
        ),
        pytest.param(
            [(A, MEMBER, D)],
            {"Arvia pol:memberOf Dune_League", "Dune_League pol:hasMember Arvia"},
            id="inverse",
        ),
        pytest.param(
            [(A, PART, B), (B, PART, C), (C, PART, D)],
            {
                f"{one.id} pol:{relation} {other.id}"
                for one, other in itertools.combinations((A, B, C, D), 2)
                for one, relation, other in ((one, "partOf", other), (other, "hasPart", one))
            },
            id="a part of a part of a part",
        ),
        pytest.param(
            [(A, PART, B), (B, PART, A)],
            {
                *("Arvia pol:partOf Belmor", "Belmor pol:partOf Arvia"),
                *("Arvia pol:hasPart Belmor", "Belmor pol:hasPart Arvia"),
            },
            id="in a circle nothing is a part of itself",
        ),
        pytest.param(
            [(A, WITHIN, B), (B, PART, C)],
            {
                *("Arvia pol:locatedIn Belmor", "Arvia pol:locatedIn Cordia"),
                *("Belmor pol:partOf Cordia", "Cordia pol:hasPart Belmor"),
            },
            id="located in a part",
        ),
        pytest.param([(A, story.JOINS, B)], set(), id="relatesTo says nothing"),
    ],
)  # fmt: skip
def test_what_follows(told: Iterable[tuple[Any, Any, Any]], expected: set[str]) -> None:
    statements = [story.said("one", 100 * n, *each) for n, each in enumerate(told)]
    assert derived(graph(*statements)) == expected


@pytest.mark.parametrize(
    ("status", "follows"),
    [
        ({}, True),
        ({"modality": "planned"}, True),
        ({"polarity": "negative"}, False),
        *(
            ({"modality": each}, False)
            for each in ("conditional", "possible", "wished", "considered", "expected")
        ),
        *(({"modality": each}, False) for each in ("obligatory", "asked-for")),
    ],
    ids=str,
)
def test_only_what_stands_proves_something(
    status: dict[str, Any],
    follows: bool,  # noqa: FBT001
) -> None:
    assert bool(derived(graph(story.said("one", 0, A, HOSTS, B, **status)))) == follows


def test_what_follows_stands_in_a_graph_of_its_own_and_can_be_asked() -> None:
    dataset = graph(story.said("one", 0, A, HOSTS, B))
    store.derive(dataset)
    asked = kg.KnowledgeGraph(dataset).query(
        "SELECT ?g ?who { GRAPH ?g { actor:Arvia pol:CONSULT ?who } }"
    )
    assert asked.display() == (("derived", "Belmor"),)
    assert store.validate(dataset).conforms


def test_deriving_again_changes_nothing() -> None:
    dataset = story.graph()
    number = store.derive(dataset)
    before = set(dataset.quads())
    assert store.derive(dataset) == number > 0
    assert set(dataset.quads()) == before


IMPOSES = Relation("imposes_sanctions", "SANCTION", "imposed sanctions on")
LIFTS = Relation("lifts_sanctions", "CONCEDE", "lifted sanctions on")
BESIEGES = Relation("besieges", "ASSAULT", "besieged")
ENDS = Relation("ends_siege", "RETREAT", "ended the siege of")
ENDED = ("who", "relation", "whom", "document", "ended", "end_document")


def dated(*told: tuple[Any, ...]) -> Dataset:
    """A graph of articles with their dates, each of one statement and perhaps its status."""
    made = store.new_dataset(story.ONTOLOGY)
    for name, subject, relation, obj, *status in told:
        said = story.said(name, 0, subject, relation, obj, **(status[0] if status else {}))
        store.add(made, story.article(name), [said], story.ONTOLOGY)
    store.derive(made)
    return made


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            [("one", A, IMPOSES, B), ("three", A, LIFTS, B)],
            [("Arvia", "imposes sanctions", "Belmor", "doc:one", "2031-03-10", "doc:three")],
            id="lifted later",
        ),
        pytest.param(
            [("two", B, ENDS, C), ("one", B, BESIEGES, C), ("four", B, BESIEGES, C)],
            [("Belmor", "besieges", "Cordia", "doc:one", "2031-03-09", "doc:two")],
            id="begun again: only the first siege has ended",
        ),
        pytest.param([("one", A, LIFTS, B), ("three", A, IMPOSES, B)], [], id="lifted before"),
        pytest.param([("one", A, IMPOSES, B), ("three", C, LIFTS, B)], [], id="another's"),
        pytest.param([("one", A, IMPOSES, B), ("three", A, ENDS, B)], [], id="another thing"),
        pytest.param(
            [("one", A, IMPOSES, B), ("three", A, LIFTS, B, {"modality": "possible"})],
            [],
            id="perhaps lifted",
        ),
        pytest.param(
            [
                *(("one", A, IMPOSES, B), ("three", A, LIFTS, B)),
                ("four", A, LIFTS, B, {"polarity": "negative"}),
            ],
            [],
            id="somebody denies that it was lifted",
        ),
    ],
)
def test_what_is_reversed_later_is_superseded(
    told: list[tuple[Any, ...]], expected: list[tuple[str, ...]]
) -> None:
    dataset = dated(*told)
    answer = ask(dataset, question("ended", dataset=dataset))
    places = [answer.columns.index(each) for each in ENDED]
    found = [tuple(row[place] for place in places) for row in answer.display()]
    assert found == expected
    assert store.validate(dataset).conforms


def test_what_ended_later_has_not_ended_as_of_a_day_before() -> None:
    dataset = dated(("one", A, IMPOSES, B), ("three", A, LIFTS, B))
    asked = "ASK { ?statement kg:supersededBy ?later }"
    held = [
        ask(store.as_of(dataset, dt.date.fromisoformat(day)), asked).holds
        for day in ("2031-03-05", "2031-03-10")
    ]
    assert held == [False, True]
    assert ask(dataset, "ASK { actor:Arvia rel:imposes_sanctions actor:Belmor }").holds


HELD = "ASK { actor:Arvia rel:imposes_sanctions actor:Belmor }"
ABOVE = "ASK { actor:Arvia pol:SANCTION actor:Belmor }"
SANCTIONS = Relation("sanctions", "SANCTION", "sanctions")


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        pytest.param(
            [("one", A, IMPOSES, B), ("three", A, LIFTS, B)],
            {"2031-03-02": False, "2031-03-03": True, "2031-03-09": True, "2031-03-10": False},
            id="from the first act to the second",
        ),
        pytest.param(
            [("one", A, IMPOSES, B), ("two", A, LIFTS, B), ("three", A, IMPOSES, B)],
            {"2031-03-08": True, "2031-03-09": False, "2031-03-10": True, "2031-12-31": True},
            id="begun again",
        ),
        pytest.param(
            [("one", A, IMPOSES, B), ("three", A, LIFTS, B, {"modality": "planned"})],
            {"2031-03-10": True},
            id="only announced",
        ),
        pytest.param(
            [("one", A, IMPOSES, B, {"by": C}), ("two", A, LIFTS, B, {"by": C})],
            {"2031-03-03": True, "2031-03-09": False},
            id="claimed",
        ),
    ],
)
def test_as_of_a_day_a_graph_holds_what_lasted(
    told: list[tuple[Any, ...]], holds: dict[str, bool]
) -> None:
    dataset = dated(*told)
    for day, expected in holds.items():
        known = store.as_of(dataset, dt.date.fromisoformat(day))
        assert ask(known, HELD).holds is ask(known, ABOVE).holds is expected
        assert network(known).has_edge("Arvia", "Belmor", "imposes_sanctions") is expected
    assert ask(dataset, HELD).holds  # nothing is deleted


def test_what_an_end_takes_for_granted_has_ended() -> None:
    """*Arvia lifted its sanctions on Belmor* also says that there were sanctions."""
    made = store.new_dataset(story.ONTOLOGY)
    lifted = story.said("three", 0, A, LIFTS, B)
    granted = replace(story.said("three", 0, A, SANCTIONS, B), evidence=lifted.evidence)
    store.add(made, story.article("three"), [lifted, granted], story.ONTOLOGY)
    store.derive(made)
    answer = ask(made, question("states", dataset=made))
    (row,) = (dict(zip(answer.columns, row, strict=True)) for row in answer.display())
    assert (row["state"], row["from"], row["until"]) == ("sanctions", "", "2031-03-10")
    known = store.as_of(made, dt.date(2031, 3, 10))
    assert not ask(known, "ASK { actor:Arvia rel:sanctions actor:Belmor }").holds


def test_a_state_lasts_from_the_day_of_the_text_to_the_first_end() -> None:
    dataset = dated(
        ("two", B, BESIEGES, C, {"time": Time("2031-02", "in February")}),
        ("three", B, ENDS, C),
        ("four", B, ENDS, C),
    )
    answer = ask(dataset, question("states", dataset=dataset))
    (row,) = (dict(zip(answer.columns, row, strict=True)) for row in answer.display())
    assert (row["state"], row["from"], row["until"]) == ("siege", "2031-02", "2031-03-10")


OFFICE = {row[0]: row[1] for row in (("2016-01-01", ()), ("2019-01-01", ("President of France",)))}


@pytest.mark.parametrize(("day", "offices"), OFFICE.items())
def test_the_graph_knows_who_held_which_office_when(day: str, offices: tuple[str, ...]) -> None:
    graph = kg.build([Document("a", "Emmanuel Macron met Barack Obama.", date=dt.date(2015, 5, 5))])
    held = "SELECT ?office { actor:Emmanuel_Macron pol:holdsOffice ?office }"
    known = store.as_of(graph.dataset, dt.date.fromisoformat(day))
    assert tuple(office for (office,) in ask(known, held).display()) == offices
    assert not ask(graph.dataset, "ASK { actor:Barack_Obama pol:holdsOffice ?office }").holds
    answer = graph.ask("offices")
    terms = [dict(zip(answer.columns, row, strict=True)) for row in answer.display()]
    obama = next(each for each in terms if each["person"] == "Barack Obama")
    assert (obama["of"], obama["from"], obama["until"]) == (
        *("United States", "2009-01-20", "2017-01-20"),
    )
    assert store.validate(graph.dataset).conforms


ARTICLES = [
    Document("pact", "France signed a pact with Italy."),
    Document("raid", "Spain attacked Portugal on Monday."),
]


@pytest.mark.parametrize("order", [ARTICLES, ARTICLES[::-1]], ids=["forwards", "backwards"])
def test_a_build_derives_and_nothing_stays_of_what_is_forgotten(
    order: list[Document], tmp_path: Path
) -> None:
    alone = kg.build([order[0]])
    alone.save(tmp_path / "alone.trig")
    both = kg.build(order)
    both.save(tmp_path / f"{order[0].id}.trig")
    assert both.query("ASK { GRAPH kg:derived { actor:Spain pol:ASSAULT actor:Portugal } }").rows
    both.store.remove(order[1].id)
    join(both.store, load_ontology())
    both.save(tmp_path / "again.trig")
    assert (tmp_path / "again.trig").read_bytes() == (tmp_path / "alone.trig").read_bytes()


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    for number, order in enumerate((ARTICLES, ARTICLES[::-1])):
        kg.build(order).save(tmp_path / f"{number}.trig")
    assert (tmp_path / "0.trig").read_bytes() == (tmp_path / "1.trig").read_bytes()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "first line must be `# rule: …`"),
        ("# rule: x\nCONSTRUCT { ?a }", "r.rq is not SPARQL"),
        ("# rule: x\nSELECT * { ?a ?b ?c }", "r.rq derives no triples: write it as CONSTRUCT"),
    ],
)
def test_a_broken_rule_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "r.rq").write_text(text)
    with pytest.raises(OntologyError, match=message):
        store.derive(story.graph(), tmp_path)


def test_another_ontology_has_rules_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "r.rq").write_text(
        "# rule: Guests host.\nCONSTRUCT { ?b rel:hosts ?a } WHERE { ?a rel:hosts ?b }"
    )
    assert derived(graph(story.said("one", 0, A, HOSTS, B)), tmp_path) == {"Belmor rel:hosts Arvia"}


@pytest.mark.parametrize("rule", store.rules(), ids=lambda each: each.name)
def test_every_shipped_rule_says_what_it_derives(rule: store.Rule) -> None:
    assert rule.text.endswith(".")
