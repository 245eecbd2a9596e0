"""nlp.add_pipe("kg"): found by its entry point, mentions in spans, what it reads on the Doc."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from test_ontology import KITCHEN, folder

import kg.component
from kg.extractors import RuleExtractor
from kg.model import Document
from kg.parsing import load_pipeline
from kg.statements.status.values import STRENGTH

NEEDS = ["token.dep", "token.lemma", "token.pos", "doc.ents"]
ACTOR = "https://w3id.org/kg-news/actor/"
MODEL = pytest.mark.model("0.3.1")


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = load_pipeline()
    pipeline.add_pipe("kg")
    return pipeline


def test_found_by_its_entry_point() -> None:
    code = """
import spacy
nlp = spacy.blank("en")
component = nlp.add_pipe("kg")
print(nlp.pipe_names, component.ontology.is_a("State", "Actor"))
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(kg.component.__file__).parents[1],
        env=dict(os.environ),
    )
    assert (done.stdout.strip(), done.stderr) == ("['kg'] True", "")


def test_a_missing_parser_is_reported() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("kg")
    assert nlp.analyze_pipes()["problems"]["kg"] == NEEDS


@MODEL
def test_the_bundled_pipeline_has_a_parser_and_names(
    nlp: Language,
) -> None:
    problems = nlp.analyze_pipes()["problems"]["kg"]
    assert "token.dep" not in problems
    assert "doc.ents" not in problems


@MODEL
def test_mentions_are_spans(nlp: Language) -> None:
    doc = nlp("Russia attacked Kyiv. The Kremlin praised its troops.")
    found = {(s.text, s.label_, s.kb_id_) for s in doc.spans["kg"]}
    assert ("Russia", "State", f"{ACTOR}Russia") in found
    assert ("The Kremlin", "Government", f"{ACTOR}Kremlin") in found
    assert all(s.kb_id_.startswith(ACTOR) for s in doc.spans["kg"])
    assert [s.start for s in doc.spans["kg"]] == sorted(s.start for s in doc.spans["kg"])


@MODEL
def test_statements_are_those_of_kg_itself(nlp: Language, bundled: RuleExtractor) -> None:
    text = "France signed a pact with Italy. Macron said that Russia attacked Ukraine."
    ((_, expected),) = bundled.statements([Document("doc", text)])
    assert list(nlp(text)._.kg) == expected
    assert all(s.modality in STRENGTH for s in expected)


@MODEL
def test_events_are_those_of_kg_itself(nlp: Language, bundled: RuleExtractor) -> None:
    text = "Ruth Bello was detained in Lagos. A bomb killed 12 soldiers in Gao, Mali said."
    (reading,) = bundled.readings([Document("doc", text)])
    assert list(nlp(text)._.kg_events) == reading.events
    assert [event.predicate for event in reading.events] == ["detain", "kill"]


@MODEL
def test_statements_point_to_events(nlp: Language) -> None:
    doc = nlp("France signed a pact with Italy. Macron praised Chad.")
    assert {s.event for s in doc._.kg} == {event.id for event in doc._.kg_events}


@MODEL
def test_events_survive_bytes(nlp: Language) -> None:
    doc = nlp("The court fined Chad 2 million euros in May 2023. In Gao, Mali said, six men died.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.kg_events == doc._.kg_events
    events = doc._.kg_events
    assert {event.time.value for event in events if event.time} == {"2023-05"}
    assert any(event.attributions for event in events)
    assert any(part.quantity for event in events for part in event.participants)


@MODEL
def test_spans_survive_bytes(nlp: Language) -> None:
    doc = nlp("Russia attacked Kyiv.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    before = [(s.start, s.end, s.label_, s.kb_id_) for s in doc.spans["kg"]]
    assert [(s.start, s.end, s.label_, s.kb_id_) for s in again.spans["kg"]] == before


@MODEL
def test_statements_survive_bytes(nlp: Language) -> None:
    text = "France signed a pact with Italy in May 2023. In Rome, Macron said Chad met Mali."
    doc = nlp(text)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.kg == doc._.kg
    assert {s.time.value for s in doc._.kg if s.time} == {"2023-05"}
    assert any(s.attributions for s in doc._.kg)


@MODEL
def test_two_pipelines_with_different_ontologies_keep_apart(nlp: Language, tmp_path: Path) -> None:
    other = load_pipeline()
    other.add_pipe("kg", config={"ontology": str(folder(tmp_path, KITCHEN))})
    text = "France praised Italy."
    politics, kitchen = nlp(text), other(text)
    assert {s.label_ for s in politics.spans["kg"]} == {"State"}
    assert {s.label_ for s in kitchen.spans["kg"]} != {"State"}
    assert {s.subject.entity.code for s in politics._.kg} == {"FRA"}
    assert {s.subject.entity.code for s in kitchen._.kg} == {""}


@MODEL
def test_an_article_is_read_once(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = nlp("France praised Italy.")
    monkeypatch.setattr(kg.component, "told", None)
    assert doc._.kg == doc._.kg != ()
    assert doc._.kg_events == doc._.kg_events != ()


@MODEL
def test_pipelines_with_it_are_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "nlp")
    loaded = spacy.load(tmp_path / "nlp")
    text = "France signed a pact with Italy."
    assert loaded.pipe_names == nlp.pipe_names
    assert loaded(text)._.kg == nlp(text)._.kg


@MODEL
@pytest.mark.parametrize(
    ("date", "acts_for"),
    [
        pytest.param(dt.date(2024, 3, 4), "Ukraine", id="in office"),
        pytest.param(dt.date(2016, 3, 4), "", id="before"),
    ],
)
def test_the_date_of_the_article_is_in_user_data(
    nlp: Language, date: dt.date, acts_for: str
) -> None:
    doc = nlp.make_doc("Zelenskiy attacked Belarus.")
    doc.user_data["date"] = date
    (direct, *_) = nlp(doc)._.kg
    assert (direct.subject.entity.id, direct.subject.entity.acts_for) == (
        "Volodymyr_Zelenskiy",
        acts_for,
    )


@MODEL
@pytest.mark.parametrize("text", ["", "   ", "\n\n", "?"])
def test_a_text_without_names_has_no_mentions(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert list(doc.spans["kg"]) == []
    assert doc._.kg == doc._.kg_events == ()


@MODEL
def test_what_is_no_date_counts_as_none(nlp: Language) -> None:
    undated, dated = nlp.make_doc("Zelenskiy met Macron."), nlp.make_doc("Zelenskiy met Macron.")
    dated.user_data["date"] = "2016-03-04"
    assert nlp(dated)._.kg == nlp(undated)._.kg


def test_another_folder_may_be_configured(tmp_path: Path) -> None:
    config = {"ontology": str(folder(tmp_path, KITCHEN))}
    component = spacy.blank("en").add_pipe("kg", config=config)
    assert isinstance(component, kg.component.StatementsComponent)
    assert component.ontology.actors["Anna"].entity.type == "Baker"
