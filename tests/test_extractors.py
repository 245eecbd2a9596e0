"""Extractors -> statements: kg's own rules, and those that other packages register."""

import pickle
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

import kg
import kg.extractors
from kg.cli import main
from kg.errors import ExtractorError
from kg.extractors import Extractor, RuleExtractor, load_extractor
from kg.model import Document, Entity, Evidence, Mention, Relation, Statement

TEXT = "Chad praises Mali. Mali thanks Chad."


class ThreeWords:
    """Reads a sentence of three words as a statement: the example of README."""

    def __init__(self, model: str | None = None, ontology: Path | None = None):
        self.model = model

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        for document in documents:
            found = re.finditer(r"(\w+) (\w+) (\w+)\.", document.text)
            yield document, [statement(document.id, each) for each in found]


def statement(document: str, found: "re.Match[str]") -> Statement:
    subject, obj = (
        Mention(Entity(found[k], found[k], "State"), found[k], found.start(k), found.end(k))
        for k in (1, 3)
    )
    evidence = Evidence(document, found.start(), found.end(), found[0])
    return Statement(subject, Relation(found[2]), obj, evidence)


class Speechless:
    """Has no method that reads."""

    def __init__(self, model: str | None, ontology: Path | None):
        """Take what every extractor is made with."""


def broken(model: str | None, ontology: Path | None) -> Extractor:
    """Fail as a package does whose weights are missing."""
    raise FileNotFoundError("weights.bin")


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register the extractors of this module as an installed package would."""
    ours = [
        EntryPoint(name, f"{__name__}:{value}", "kg.extractors")
        for name, value in (
            ("three-words", "ThreeWords"),
            ("speechless", "Speechless"),
            ("broken", "broken"),
            ("gone", "nothing_of_this_name"),
        )
    ]
    monkeypatch.setattr(kg.extractors, "entry_points", lambda group: ours)


def test_a_registered_extractor_builds_a_graph() -> None:
    graph = kg.build([TEXT], extractor="three-words")
    assert graph.query("SELECT ?who { ?who rel:praises actor:Mali }").display() == (("Chad",),)
    assert [one.relation.name for one in graph.statements] == ["praises", "thanks"]


def test_an_extractor_may_be_handed_over() -> None:
    graph = kg.build([TEXT], extractor=ThreeWords())
    assert [one.relation.name for one in graph.statements] == ["praises", "thanks"]


def test_the_command_line_chooses_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    arguments = ["kg", "extract", str(article), "--format", "tsv", "--extractor", "three-words"]
    monkeypatch.setattr("sys.argv", arguments)
    main()
    assert "thanks" in capsys.readouterr().out


def test_events_are_asked_of_an_extractor_that_reads_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    arguments = ["kg", "extract", str(article), "--events", "--extractor", "three-words"]
    monkeypatch.setattr("sys.argv", arguments)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr() == (
        "",
        "kg: the extractor three-words reads statements alone: leave --events out\n",
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("llm", "no extractor is called llm: choose one of broken, gone, rules, speechless, thr"),
        ("broken", r"the extractor broken cannot be loaded \(FileNotFoundError: weights.bin\)"),
        ("gone", r"the extractor gone cannot be loaded \(AttributeError: .*nothing_of_this_name"),
        ("speechless", "the extractor speechless has no method `statements`"),
    ],
)
def test_one_that_cannot_be_used_is_named(name: str, message: str) -> None:
    with pytest.raises(ExtractorError, match=message) as caught:
        load_extractor(name)
    assert "\n" not in str(caught.value)


def test_the_rules_are_an_extractor_that_workers_can_carry(bundled: RuleExtractor) -> None:
    assert isinstance(bundled, Extractor)
    document = Document("a", "France signed a pact with Italy.")
    ((_, expected),) = bundled.statements([document])
    state = pickle.dumps(bundled)
    assert len(state) < 1000  # neither pipeline nor ontology, though both are loaded
    ((_, found),) = pickle.loads(state).statements([document])
    assert found == expected != []


def test_the_rules_are_registered() -> None:
    found = {each.name: each.load() for each in entry_points(group="kg.extractors")}
    assert found["rules"] is RuleExtractor


def test_who_asks_for_no_events_gets_the_same_statements() -> None:
    whole = RuleExtractor()
    without = pickle.loads(pickle.dumps(replace(whole, tells_events=False)))
    [both], [alone] = (list(each.readings([Document("a", TEXT)])) for each in (whole, without))
    assert both.events
    assert alone.events == []
    assert alone.statements == [replace(each, event="") for each in both.statements]
