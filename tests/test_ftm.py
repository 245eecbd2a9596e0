"""FollowTheMoney: which entities a graph gives, in a small model and, if it is there, the real one.

The real model takes minutes to install, so that only some installations have it; the small one
has of each schema what kg uses, and is as strict: an unknown name raises.
"""

import datetime as dt
import importlib
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from rdflib import Dataset

from kg import store
from kg.errors import KgError
from kg.model import Attribution, Document, Entity, Evidence, Mention, Relation, Statement
from kg.network.ftm import entities, write_ftm
from kg.ontology import load_ontology

THING, LEGAL = "name country proof sourceUrl publisher", "LegalEntity"
PROOFS = "proof sourceUrl publisher date summary description recordId"
ANYTHING = {"subject": "Thing", "object": "Thing"}
# Of each schema: what stands above it, what it has, what it needs, and the ends of a link.
SCHEMATA = {
    "LegalEntity": ("Thing", THING, "name", {}),
    "Organization": (LEGAL, THING, "name", {}),
    "PublicBody": ("Organization", THING, "name", {}),
    "Company": ("Organization", THING, "name", {}),
    "Person": (LEGAL, THING, "name", {}),
    "Territory": ("Thing", THING, "name", {}),
    "Article": ("Thing", f"{THING} title publishedAt", "", {}),
    "Event": ("Thing", f"{THING} {PROOFS} involved location", "name", {}),
    "Mention": ("", "document resolved name detectedSchema", "document name", {}),
    "UnknownLink": (
        "",
        f"{PROOFS} role",
        "subject object",
        {"subject": "Thing", "object": "Thing"},
    ),
    "Membership": (
        *("", f"{PROOFS} role", "member organization"),
        {"member": LEGAL, "organization": "Organization"},
    ),
    "Employment": (
        *("", f"{PROOFS} role", "employee employer"),
        {"employee": "Person", "employer": "Organization"},
    ),
    "Family": (
        *("", f"{PROOFS} relationship", "person relative"),
        {"person": "Person", "relative": "Person"},
    ),
}


@dataclass
class End:
    """One of the two ends of a link."""

    name: str
    range: Any


@dataclass
class Schema:
    """A schema of the small model."""

    name: str

    def is_a(self, other: str) -> bool:
        name = self.name
        while name and name != other:
            name = SCHEMATA[name][0] if name in SCHEMATA else ""
        return bool(name)

    @property
    def required(self) -> list[str]:
        return SCHEMATA[self.name][2].split()

    @property
    def ends(self) -> list[End]:
        return [End(name, Schema(kind)) for name, kind in SCHEMATA[self.name][3].items()]

    @property
    def source_prop(self) -> End:
        return self.ends[0]

    @property
    def target_prop(self) -> End:
        return self.ends[1]

    def validate(self, entity: dict[str, Any]) -> None:
        assert all(
            isinstance(text, str) for texts in entity["properties"].values() for text in texts
        )


@dataclass
class Proxy:
    """An entity in the making."""

    schema: Schema
    id: str = ""
    properties: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, texts: Iterable[str], *, quiet: bool) -> None:
        known = [*SCHEMATA[self.schema.name][1].split(), *SCHEMATA[self.schema.name][3]]
        assert quiet
        if name in known and list(texts):
            self.properties.setdefault(name, []).extend(texts)

    def to_dict(self) -> dict[str, Any]:
        return {"id": self.id, "schema": self.schema.name, "properties": self.properties}


class SmallModel:
    """What of followthemoney.model is used."""

    def get(self, name: str) -> Schema | None:
        return Schema(name) if name in SCHEMATA else None

    def make_entity(self, name: str) -> Proxy:
        return Proxy(Schema(name))


def models() -> Iterator[Any]:
    yield pytest.param(SmallModel(), id="small")
    if importlib.util.find_spec("followthemoney"):
        yield pytest.param(importlib.import_module("followthemoney").model, id="real")


MODELS = list(models())
ONTOLOGY = load_ontology()
LAND = Entity("Orsinia", "Orsinia", "State", "CZE")
TOWN = Entity("Krasnoy", "Krasnoy", "City")
UNION = Entity("Sea_Union", "Sea Union", "InternationalOrganisation")
QUEEN = Entity("Piera", "Piera", "Person", acts_for="Orsinia")
CLERK = Entity("Itale", "Itale Sorde", "Person")
FIRM = Entity("Sorde_Mills", "Sorde Mills", "Company")
ARTICLE = Document(
    "o1", "…", "Orsinian news", dt.date(2031, 5, 6), "https://news.example/o1", "Wire"
)
HOPE = Entity("hope", "hope", "Concept")
SENTENCE = Evidence("o1", 3, 20, "So they say.")
WORKS = Relation("works_for", text="works for", verb="work", preposition="for")
MEMBER = Relation("member_of", text="member of", noun="member", preposition="of")
BROTHER = Relation("brother_of", text="brother of", noun="brother", preposition="of")
PRAISES = Relation("praises", "SUPPORT", "praises", verb="praise")


def said(one: Entity, relation: Relation, other: Entity, **rest: Any) -> Statement:
    ends = [Mention(each, each.label, 0, 5) for each in (one, other)]
    return Statement(ends[0], relation, ends[1], evidence=SENTENCE, **rest)


CLAIM = said(
    QUEEN, PRAISES, TOWN, attributions=(Attribution(Mention(CLERK, "Itale", 0, 5), "said"),)
)
TOLD = (
    said(CLERK, WORKS, FIRM),
    said(LAND, MEMBER, UNION),
    said(CLERK, BROTHER, QUEEN),
    said(CLERK, MEMBER, TOWN),
    CLAIM,
    said(LAND, PRAISES, FIRM, polarity="negative"),
    said(LAND, PRAISES, QUEEN, modality="possible"),
    said(LAND, PRAISES, HOPE),
)


def graph_of(*statements: Statement, article: Document = ARTICLE) -> Dataset:
    dataset = store.new_dataset(ONTOLOGY)
    store.add(dataset, article, statements, ONTOLOGY)
    return dataset


def made(model: Any, *statements: Statement) -> dict[str, list[dict[str, list[str]]]]:
    """Return the properties of the entities by their schema."""
    found: dict[str, list[dict[str, list[str]]]] = {}
    for entity in entities(graph_of(*statements), model):
        found.setdefault(entity["schema"], []).append(entity["properties"])
    return found


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("Orsinia", "PublicBody"),
        ("Krasnoy", "Territory"),
        ("Sea Union", "Organization"),
        ("Piera", "Person"),
        ("Sorde Mills", "Company"),
        ("Orsinian news", "Article"),
    ],
)
def test_who_becomes_what(model: Any, name: str, schema: str) -> None:
    assert name in [text for each in made(model, *TOLD)[schema] for text in each["name"]]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("told", "schema", "role"),
    [
        pytest.param(said(CLERK, WORKS, FIRM), "Employment", "works for", id="employment"),
        pytest.param(said(LAND, MEMBER, UNION), "Membership", "member of", id="membership"),
        pytest.param(said(CLERK, BROTHER, QUEEN), "Family", "brother of", id="family"),
        pytest.param(said(CLERK, MEMBER, TOWN), "UnknownLink", "member of", id="a wrong end"),
        pytest.param(said(LAND, PRAISES, FIRM), "UnknownLink", "praises", id="no schema"),
    ],
)
def test_a_statement_becomes_a_link(model: Any, told: Statement, schema: str, role: str) -> None:
    (link,) = made(model, told)[schema]
    assert link.get("role", link.get("relationship")) == [role]
    assert link["summary"] == ["So they say."]
    assert link["proof"]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "told",
    [
        pytest.param(said(LAND, PRAISES, FIRM, polarity="negative"), id="denied"),
        pytest.param(said(LAND, PRAISES, FIRM, modality="possible"), id="possible"),
        pytest.param(said(LAND, PRAISES, HOPE), id="no actor"),
    ],
)
def test_what_becomes_no_link(model: Any, told: Statement) -> None:
    assert set(made(model, told)) <= {"Article", "PublicBody", "Company", "Mention"}


@pytest.mark.parametrize("model", MODELS)
def test_a_link_tells_who_claims_it(model: Any) -> None:
    (link,) = made(model, CLAIM)["UnknownLink"]
    assert link["description"] == ["claimed by Itale Sorde"]
    assert (link["date"], link["publisher"]) == (["2031-05-06"], ["Wire"])


@pytest.mark.parametrize("model", MODELS)
def test_each_reference_leads_to_an_entity(model: Any) -> None:
    found = list(entities(graph_of(*TOLD), model))
    names = [entity["id"] for entity in found]
    texts = {t for e in found for values in e["properties"].values() for t in values}
    assert len(set(names)) == len(names)
    assert {text for text in texts if text.startswith("kg-")} <= set(names)


@pytest.mark.parametrize("model", MODELS)
def test_any_order_gives_the_same_entities(model: Any) -> None:
    one, other = (list(entities(graph_of(*told), model)) for told in (TOLD, TOLD[::-1]))
    assert one == other


def test_entities_are_json_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("followthemoney")
    module.model = SmallModel()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "followthemoney", module)
    write_ftm(graph_of(*TOLD), tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == list(entities(graph_of(*TOLD), SmallModel()))


def test_without_its_package_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    with pytest.raises(KgError, match=r"pip install 'kg-geopolitics\[ftm\]'"):
        write_ftm(graph_of(), tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []
