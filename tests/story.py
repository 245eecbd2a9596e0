"""A dispute of two invented states over four weeks, as a graph that the tests know by heart."""

import datetime as dt
from dataclasses import replace
from typing import Any

from rdflib import Dataset

from kg import store
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Participant,
    Relation,
    Statement,
    Time,
)
from kg.ontology import load_ontology

ONTOLOGY = load_ontology()
ARVIA = Entity("Arvia", "Arvia", "State", "ARV")
BELMOR = Entity("Belmor", "Belmor", "State", "BLM")
CORDIA = Entity("Cordia", "Cordia", "State", "CRD")
DUNES = Entity("Dune_League", "Dune League", "Alliance")
IRO = Entity("Iro_Velt", "Iro Velt", "Person", acts_for="Arvia")
SELKA = Entity("Selka", "Selka", "City")
LONER = Entity("Faro", "Faro", "State", "FAR")
MEETS = Relation("meets_with", "CONSULT", "met with", symmetric=True)
RAIDS = Relation("raids", "ASSAULT", "raided")
SHELLS = Relation("shells", "ASSAULT", "shelled")
AIDS = Relation("sends_aid_to", "AID", "sent aid to")
SUPPLIES = Relation("supplies", "AID", "supplied")
JOINS = Relation("joins", "", "joined")

DATES = {"one": "2031-03-03", "two": "2031-03-09", "three": "2031-03-10", "four": "2031-03-25"}


def mention(entity: Entity) -> Mention:
    return Mention(entity, entity.label, 0, len(entity.label))


def evidence(document: str, words: str, start: int) -> Evidence:
    return Evidence(document, start, start + len(words), words)


def said(  # noqa: PLR0917
    document: str,
    start: int,
    subject: Entity,
    relation: Relation,
    obj: Entity,
    by: Entity | None = None,
    **rest: Any,
) -> Statement:
    """A statement whose sentence says it: *Arvia raided Belmor, Iro Velt said.*"""
    denied = " did not: " if rest.get("polarity") == "negative" else " "
    words = f"{subject.label}{denied}{relation.text} {obj.label}"
    words += f", {by.label} said." if by else "."
    if by:
        rest["attributions"] = (Attribution(mention(by), "said"),)
    return Statement(
        subject=mention(subject),
        relation=relation,
        object=mention(obj),
        evidence=evidence(document, words, start),
        **rest,
    )


STATEMENTS = (
    said("one", 0, ARVIA, MEETS, BELMOR),
    replace(said("one", 0, ARVIA, MEETS, BELMOR), subject=mention(BELMOR), object=mention(ARVIA)),
    said("one", 100, ARVIA, AIDS, CORDIA, modality="planned", by=IRO),
    said("one", 200, CORDIA, JOINS, DUNES, modality="planned"),
    said("two", 0, ARVIA, RAIDS, BELMOR, by=BELMOR, time=Time("2031-03-08", "on Saturday")),
    said("two", 100, BELMOR, SHELLS, CORDIA, by=CORDIA),
    said("three", 0, ARVIA, RAIDS, BELMOR, by=IRO, polarity="negative"),
    said("three", 100, ARVIA, RAIDS, BELMOR),
    said("three", 200, CORDIA, JOINS, DUNES, polarity="negative"),
    said("four", 0, ARVIA, SUPPLIES, CORDIA),
    said("four", 100, CORDIA, MEETS, LONER, modality="possible"),
)
EVENTS = (
    Event(
        "collapse",
        "collapsed",
        300,
        309,
        (Participant("patient", mention(BELMOR)),),
        evidence("four", "Belmor collapsed in Selka.", 300),
        place=mention(SELKA),
    ),
)


def article(name: str) -> Document:
    return Document(
        name, "…", f"Title {name}", dt.date.fromisoformat(DATES[name]), source=f"The {name} Post"
    )


def graph(*names: str, **changed: tuple[Statement, ...]) -> Dataset:
    """The graph of some articles, all of them unless told; `changed` replaces what they state."""
    made = store.new_dataset(ONTOLOGY)
    for name in names or tuple(DATES):
        told = changed.get(name, tuple(s for s in STATEMENTS if s.evidence.document == name))
        events = [event for event in EVENTS if event.evidence.document == name]
        store.add(made, article(name), told, ONTOLOGY, events=events)
    return made
