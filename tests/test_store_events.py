"""Events as RDF: that odd names can be written, what the shapes refuse."""

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import RDFS, SDO, Dataset, Literal, URIRef
from test_store import ACTOR, DOC, ONTOLOGY, QUICK, SEM, mention, one, said, triples

from kg import store
from kg.model import (
    ROLES,
    Document,
    Entity,
    Event,
    Evidence,
    Participant,
    Quantity,
    Relation,
    Role,
    Statement,
    Time,
)
from kg.ontology import KG

NORWAY = Entity("Norway", "Norway", "State", "NOR")
GHANA = Entity("Ghana", "Ghana", "State", "GHA")
MENSAH = Entity("Esi_Mensah", "Esi Mensah", "Person", acts_for="Ghana")
ACCRA = Entity("Accra", "Accra", "City")
TRUCKS = Entity("trucks", "trucks", "Concept")

ARTICLE = Document("b1", "…", "Trucks", dt.date(2024, 5, 4))
SENTENCE = Evidence("b1", 0, 36, "Norway gave Ghana 20 trucks, it said")


def part(role: Role, entity: Entity, text: str = "") -> Participant:
    return Participant(role, mention(entity, text))


def amount(text: str, value: float | None = None, unit: str = "") -> Participant:
    return Participant("amount", mention(TRUCKS, text), Quantity(text, value, unit))


GIFT = Event(
    "give",
    "gave",
    7,
    11,
    (
        part("agent", NORWAY),
        part("patient", TRUCKS, "20 trucks"),
        part("recipient", GHANA),
        amount("20", 20, "trucks"),
    ),
    SENTENCE,
    type="AID",
    modality="planned",
    tense="future",
    attributions=(said(MENSAH, direct=True), said(NORWAY, "reported")),
    time=Time("2024-05", "in May"),
    place=mention(ACCRA),
    confidence=0.875,
)
FALL = Event(
    "fall", "fell", 43, 47, (part("patient", GHANA),), Evidence("b1", 37, 48, "Ghana fell.")
)
GIVES = Statement(
    mention(NORWAY), Relation("gives_trucks", "AID", "gave"), mention(GHANA), SENTENCE
)


def dataset_of(
    *events: Event, statements: tuple[Statement, ...] = (), article: Document = ARTICLE
) -> Dataset:
    dataset = store.new_dataset(ONTOLOGY)
    store.add(dataset, article, statements, ONTOLOGY, events=events)
    return dataset


def node(event: Event) -> URIRef:
    return URIRef(f"{KG}{event.id}")


# Names


@settings(QUICK, max_examples=10)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("C# Partners")
@example("##")
@example("a?b#c")
@example("100% [x]")
@example("%23")
@example("..")
@example("a/../b")
@example("//x:y")
@example("@\\'\"")
@example("\x00\ufffe\U000e0100\u202e")
def test_whatever_its_name_it_is_written_read_and_valid(tmp_path: Path, name: str) -> None:
    odd = mention(Entity(name, name, "Company"))
    evidence = replace(SENTENCE, document=name)
    event = replace(GIFT, participants=(Participant("agent", odd),), evidence=evidence, place=odd)
    statement = replace(GIVES, object=odd, evidence=evidence, event=event.id)
    dataset = dataset_of(event, statements=(statement,), article=Document(name, "…"))
    assert store.validate(dataset).lines == ()
    for ending in ("trig", "jsonld", "ttl", "rdf"):
        path = tmp_path / f"graph.{ending}"
        store.save(dataset, path)
        assert triples(store.load(path)) == triples(dataset), ending


# Statements and their events


def test_a_statement_of_two_events_is_one() -> None:
    parts = tuple(replace(GIVES, event=event.id) for event in (GIFT, FALL))
    dataset = dataset_of(GIFT, FALL, statements=parts)
    told = one(dataset.graph(DOC.b1), KG.Statement)
    assert set(dataset.objects(told, KG.event)) == {node(GIFT), node(FALL)}
    assert one(dataset_of(statements=(GIVES,)).graph(DOC.b1), KG.Statement) == told


def test_a_statement_names_no_event_that_is_not_there() -> None:
    dataset = dataset_of(FALL, statements=(replace(GIVES, event=GIFT.id),))
    assert (None, KG.event, None) not in dataset


# What the shapes refuse


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(GIFT, id="all facets"),
        pytest.param(FALL, id="one participant"),
        pytest.param(replace(FALL, participants=(amount("12", 12.0),)), id="a number alone"),
        pytest.param(replace(FALL, participants=(amount("thousands"),)), id="no known number"),
        pytest.param(replace(FALL, participants=(amount("∞", 1e400),)), id="no number to write"),
        pytest.param(replace(FALL, participants=(amount("tiny", 4e-5),)), id="a small number"),
        pytest.param(replace(FALL, polarity="negative", modality="possible"), id="denied"),
        *(
            pytest.param(replace(FALL, participants=(part(role, entity),)), id=f"{role}, {kind}")
            for role in ROLES
            if role != "amount"
            for kind, entity in (("an actor", NORWAY), ("words", TRUCKS))
        ),
        pytest.param(
            replace(FALL, participants=(part("amount", TRUCKS, "one a year earlier"),)),
            id="an amount that is no number",
        ),
    ],
)
def test_what_is_written_conforms(event: Event) -> None:
    assert store.validate(dataset_of(event, statements=(GIVES,))).lines == ()


def test_a_war_is_no_event_that_a_clause_tells() -> None:
    war = Entity("Trade_War", "Trade War", "Conflict")
    dataset = dataset_of(replace(FALL, participants=(part("topic", war),)))
    assert store.validate(dataset).lines == ()


EVENT, QUANTITY = "event", "quantity"
VILLAIN, AGENTS = URIRef(f"{KG}villain"), URIRef(f"{KG}agents")


@pytest.mark.parametrize(
    ("broken", "predicate", "value", "message"),
    [
        pytest.param(EVENT, KG.predicate, None, "must have one kg:predicate", id="no predicate"),
        pytest.param(EVENT, KG.polarity, None, "one kg:polarity", id="no polarity"),
        pytest.param(EVENT, KG.polarity, KG.past, "one kg:polarity", id="odd polarity"),
        pytest.param(EVENT, KG.modality, KG.past, "one kg:modality", id="odd modality"),
        pytest.param(EVENT, KG.tense, None, "one kg:tense", id="no tense"),
        pytest.param(EVENT, KG.confidence, Literal(7), "from 0 to 1", id="odd confidence"),
        pytest.param(EVENT, KG.evidence, None, "one kg:evidence", id="no evidence"),
        pytest.param(EVENT, KG.evidence, DOC.b1, "a nif:Sentence", id="odd evidence"),
        pytest.param(EVENT, KG.attributedTo, None, "must say whose", id="verb, no speaker"),
        pytest.param(EVENT, KG.attributedTo, Literal("x"), "kg:attributedTo", id="odd speaker"),
        pytest.param(EVENT, SEM.hasBeginTimeStamp, Literal("May"), "an xsd:date", id="odd time"),
        pytest.param(EVENT, KG.agent, ACTOR.Nobody, "an rdfs:label", id="nameless agent"),
        pytest.param(EVENT, KG.agent, Literal("x"), "an rdf:type", id="agent of words"),
        pytest.param(EVENT, KG.patientText, ACTOR.Ghana, "must be a text", id="words of a node"),
        pytest.param(EVENT, VILLAIN, ACTOR.Ghana, "neither a role", id="wrong role"),
        pytest.param(EVENT, AGENTS, ACTOR.Ghana, "neither a role", id="misspelt role"),
        pytest.param(EVENT, KG.amount, ACTOR.Ghana, "schema:QuantitativeValue", id="odd amount"),
        pytest.param(EVENT, KG.amount, Literal(20), "schema:QuantitativeValue", id="bare amount"),
        pytest.param(QUANTITY, SDO.value, Literal("x"), "a whole number", id="odd number"),
        pytest.param(QUANTITY, SDO.unitText, Literal(3), "one schema:unitText", id="odd unit"),
        pytest.param(QUANTITY, RDFS.label, None, "one rdfs:label", id="nameless quantity"),
        pytest.param(ACTOR.Accra, RDFS.label, None, "an rdfs:label", id="nameless place"),
    ],
)
def test_what_is_broken_is_named(
    broken: str, predicate: URIRef, value: URIRef | Literal | None, message: str
) -> None:
    dataset = dataset_of(GIFT)
    graph = dataset.graph(DOC.b1)
    nodes = {EVENT: node(GIFT), QUANTITY: dataset.value(node(GIFT), KG.amount)}
    target = nodes.get(broken, URIRef(broken))
    dataset.remove((target, predicate, None, None))
    if value is not None:
        graph.add((target, predicate, value))
    lines = store.validate(dataset).lines
    assert [line for line in lines if message in line], lines


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "message"),
    [
        pytest.param(node(GIFT), KG.tense, KG.past, "one kg:tense", id="two tenses"),
        pytest.param(node(GIFT), KG.predicate, Literal("rob"), "one kg:predicate", id="two acts"),
        pytest.param(
            node(GIFT), KG.attributedTo, ACTOR.Ghana, "one kg:attributedTo", id="two speakers"
        ),
    ],
)
def test_what_is_there_twice_is_named(
    subject: URIRef, predicate: URIRef, value: URIRef | Literal, message: str
) -> None:
    dataset = dataset_of(GIFT)
    dataset.graph(DOC.b1).add((subject, predicate, value))
    lines = store.validate(dataset).lines
    assert [line for line in lines if message in line], lines


@pytest.mark.parametrize(
    ("removed", "message"),
    [
        pytest.param((KG.patient,), "must have a participant", id="nobody takes part"),
        pytest.param((KG.predicate, KG.eventText), "kg:predicate", id="nothing happens"),
    ],
)
def test_an_empty_event_is_refused(removed: tuple[URIRef, ...], message: str) -> None:
    dataset = dataset_of(FALL)
    for predicate in removed:
        dataset.graph(DOC.b1).remove((node(FALL), predicate, None))
    lines = store.validate(dataset).lines
    assert [line for line in lines if message in line], lines


def test_a_statement_of_an_event_that_is_not_there_is_refused() -> None:
    dataset = dataset_of(GIFT, statements=(replace(GIVES, event=GIFT.id),))
    dataset.graph(DOC.b1).remove((node(GIFT), None, None))
    lines = store.validate(dataset).lines
    assert [line for line in lines if line.startswith(f"kg:{GIFT.id}")], lines


# Export


@pytest.mark.parametrize(
    ("participants", "expected"),
    [
        pytest.param(
            (part("patient", ACCRA), part("patient", GHANA)),
            {"patient": "Accra; Ghana", "patient_code": "; GHA"},
            id="the first has no code",
        ),
        pytest.param(
            (part("patient", ACCRA),), {"patient": "Accra", "patient_code": ""}, id="no code"
        ),
        pytest.param(
            (amount("dozens", None, "cows"), amount("fees", 3e6, "EUR"), amount("6", 6.0)),
            {"value": "6; ; 3000000", "unit": "; cows; EUR"},
            id="amounts without number or unit",
        ),
    ],
)
def test_codes_and_numbers_keep_their_places(
    tmp_path: Path, participants: tuple[Participant, ...], expected: dict[str, str]
) -> None:
    path = tmp_path / "events.csv"
    store.export(dataset_of(replace(FALL, participants=participants)), path, "events")
    (row,) = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    assert {column: row[column] for column in expected} == expected
