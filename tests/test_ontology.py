"""The ontology: what it knows, how it answers, what it refuses."""

import ast
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDF, RDFS

from kg.errors import OntologyError
from kg.ontology import KG, LEX, Frame, Ontology, Tenure, load_ontology, shipped_folder
from kg.ontology.namespaces import base_of

ROOT = Path(__file__).parents[1]

KITCHEN = """
@base <https://kitchen.example/> .
@prefix pol: <kitchen#> . @prefix actor: <actor/> .
@prefix lex: <https://w3id.org/kg-news/lex#> . @prefix kg: <https://w3id.org/kg-news/kg#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
pol:Cook a rdfs:Class ; rdfs:label "Cook"@en ; lex:entityLabel "PERSON" ; kg:colour "#aa0000" .
pol:Baker a rdfs:Class ; rdfs:label "Baker"@en ; rdfs:subClassOf pol:Cook .
pol:cooks rdfs:subPropertyOf kg:relatesTo ;
    lex:frame [ lex:verb "stir" , "fry" ; lex:object lex:direct ] .
actor:Anna a pol:Baker ; skos:prefLabel "Anna"@en ; skos:altLabel "Chef Anna"@en .
"""

TOWN = """
@base <https://town.example/> .
@prefix pol: <town#> . @prefix actor: <actor/> . @prefix lex: <https://w3id.org/kg-news/lex#> .
@prefix kg: <https://w3id.org/kg-news/kg#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
pol:Town a rdfs:Class ; rdfs:label "Town"@en ; kg:precedence 1 .
pol:Club a rdfs:Class ; rdfs:label "Club"@en ; kg:precedence 2 .
pol:Person a rdfs:Class ; rdfs:label "Person"@en .
actor:Rodeva a pol:Town ; skos:prefLabel "Rodeva"@en ; lex:demonym "Rodevan"@en .
actor:Rodeva_Hall a pol:Club ; skos:prefLabel "Town Hall"@en ; kg:actsFor actor:Rodeva .
actor:Rodeva_FC a pol:Club ; skos:prefLabel "Rodeva FC"@en ; skos:altLabel "Rodeva"@en .
actor:Market a pol:Town ; skos:prefLabel "Market"@en ; lex:metonymOf actor:Rodeva .
actor:Mayor pol:officeOf actor:Rodeva ; skos:prefLabel "Mayor"@en ; lex:title "mayor" , "head" .
actor:Captain pol:officeOf actor:Rodeva_FC ; skos:prefLabel "Captain"@en ; lex:title "captain" .
actor:Clerk pol:officeOf actor:Rodeva_Hall ; skos:prefLabel "Clerk"@en ; lex:title "town-clerk" .
actor:Ada a pol:Person ; skos:prefLabel "Ada"@en ;
    pol:tenure [ pol:office actor:Mayor ; pol:from "2010"^^xsd:gYear ;
                 pol:until "2016-05-01"^^xsd:date ] .
actor:Ben a pol:Person ; skos:prefLabel "Ben"@en ;
    pol:tenure [ pol:office actor:Mayor ; pol:from "2016-05-01"^^xsd:date ;
                 pol:until "2020-03"^^xsd:gYearMonth ] ,
        [ pol:office actor:Captain ; pol:from "2018-01-01"^^xsd:date ] .
actor:Cid a pol:Person ; skos:prefLabel "Cid"@en ;
    pol:tenure [ pol:office actor:Mayor ; pol:from "2020-03"^^xsd:gYearMonth ] .
actor:Dot a pol:Person ; skos:prefLabel "Dot"@en ; pol:tenure [ pol:office actor:Clerk ] .
"""


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def dir_of(terms: type[KG]) -> list[str]:
    return [str(terms[name]) for name in (*terms.__annotations__, *terms._extras)]


def folder(path: Path, turtle: str) -> Path:
    (path / "all.ttl").write_text(turtle, encoding="utf-8")
    return path


@pytest.fixture
def town(tmp_path: Path) -> Ontology:
    return load_ontology(folder(tmp_path, TOWN))


# ---- frames


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(("impose", "sanction", "on"), "SANCTION", id="verb, noun and preposition"),
        pytest.param(("impose", "sanctions", "on"), "SANCTION", id="a plural that is left"),
        pytest.param(("downgrade", "relation", "with"), "SANCTION", id="downgrade relations with"),
        pytest.param(("sign", "pact", "with"), "SUPPORT", id="sign a pact with"),
        pytest.param(("reach", "agreement", "with"), "AGREE", id="reach an agreement with"),
        pytest.param(("pledge", "", ""), "AGREE", id="pledge"),
        pytest.param(("hold", "talk", "with"), "CONSULT", id="hold talks with"),
        pytest.param(("welcome", "delegation", ""), "CONSULT", id="welcome a delegation"),
        pytest.param(("welcome", "statement", ""), "SUPPORT", id="welcome a statement"),
        pytest.param(("argue", "", "for"), "SUPPORT", id="argue for"),
        pytest.param(("share", "intelligence", "with"), "COOPERATE", id="share intelligence with"),
        pytest.param(("send", "weapon", "to"), "AID", id="send weapons to"),
        pytest.param(("send", "troop", "to"), "MOBILIZE", id="send troops to"),
        pytest.param(("send", "envoy", "to"), "CONSULT", id="send an envoy to"),
        pytest.param(("ease", "restriction", "on"), "CONCEDE", id="ease restrictions on"),
        pytest.param(("withdraw", "troop", "from"), "RETREAT", id="withdraw troops from"),
        pytest.param(("withdraw", "ambassador", "from"), "SANCTION", id="withdraw an ambassador"),
        pytest.param(("call", "", "for"), "REQUEST", id="call for"),
        pytest.param(("accuse", "", ""), "ACCUSE", id="accuse"),
        pytest.param(("condemn", "attack", "on"), "ACCUSE", id="a full verb beats its noun"),
        pytest.param(("reject", "talk", "with"), "REJECT", id="reject talks with"),
        pytest.param(("threaten", "", ""), "THREATEN", id="threaten"),
        pytest.param(("stage", "rally", "against"), "PROTEST", id="stage a rally against"),
        pytest.param(("expel", "diplomat", ""), "SANCTION", id="expel diplomats"),
        pytest.param(("arrest", "", ""), "COERCE", id="arrest"),
        pytest.param(("launch", "airstrike", "on"), "ASSAULT", id="a light verb and its noun"),
        pytest.param(("carry out", "attack", "in"), "ASSAULT", id="a verb with its particle"),
        pytest.param(("pull", "", "out of"), "RETREAT", id="a particle read as a preposition"),
        pytest.param(("stop", "offensive", ""), "RETREAT", id="to stop is not to launch"),
        pytest.param(("head", "", ""), "leads", id="a relation that is no event"),
        pytest.param(("film", "attack", "on"), None, id="an unknown verb is not light"),
        pytest.param(("ponder", "", ""), None, id="unknown"),
    ],
)
def test_words_evoke(ontology: Ontology, words: tuple[str, str, str], expected: str | None) -> None:
    found = ontology.frame(*words)
    assert (found.type if found else None) == expected


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"),
    [
        pytest.param("talk", "with", Frame("CONSULT", "CONSULT", symmetric=True), id="talks with"),
        pytest.param("airstrike", "on", Frame("ASSAULT", "ASSAULT"), id="airstrike on"),
        pytest.param("ally", "of", Frame("allyOf", "allyOf", symmetric=True), id="ally of"),
        pytest.param(
            "spokesman", "for", Frame("spokespersonFor", "spokespersonFor"), id="spokesman"
        ),
        pytest.param("", "", None, id="no noun"),
        pytest.param("teapot", "of", None, id="unknown"),
    ],
)
def test_noun_evokes(
    ontology: Ontology, noun: str, preposition: str, expected: Frame | None
) -> None:
    assert ontology.noun_frame(noun, preposition) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [("ASSAULT", "ASSAULT"), ("leads", None), ("unheard_of", None)],
)
def test_event_type_of(ontology: Ontology, relation: str, expected: str | None) -> None:
    assert ontology.plover(relation) == expected


def test_every_event_type_has_frames(ontology: Ontology) -> None:
    types = {name for name, event in ontology.event_types.items() if name == event}
    counts = dict.fromkeys(types, 0)
    for frame in ontology.frames.index.values():
        if frame.type in counts:
            counts[frame.type] += 1
    assert len(types) == 16
    assert min(counts.values()) >= 40, counts


def test_intentions_count_as_agreeing_or_threatening(ontology: Ontology) -> None:
    assert ontology.planned["AID"] == "AGREE"
    assert ontology.planned["ASSAULT"] == "THREATEN"
    assert ontology.refused["CONSULT"] == "REJECT"


# ---- classes


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("troops", "ArmedForce"),
        ("Warplanes", "Weapon"),
        ("air force", "ArmedForce"),
        ("government", "Government"),
        ("officials", "Government"),
        ("foreign ministry", "Ministry"),
        ("lawmakers", "Parliament"),
        ("rebels", "ArmedGroup"),
        ("protesters", "People"),
        ("teapot", None),
    ],
)
def test_noun_names_a_member_of(ontology: Ontology, noun: str, expected: str | None) -> None:
    assert ontology.class_of_noun(noun) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PER", "Person"),
        ("PERSON", "Person"),
        ("ORG", "Organisation"),
        ("LOC", "Place"),
        ("NORP", "People"),
        ("GPE", "State"),
        ("FAC", "Place"),
        ("MONEY", ""),
    ],
)
def test_entity_label_yields(ontology: Ontology, label: str, expected: str) -> None:
    assert ontology.class_of_entity_label(label) == expected


@pytest.mark.parametrize(
    ("child", "parent", "expected"),
    [
        ("Alliance", "Actor", True),
        ("SportsTeam", "Organisation", True),
        ("SportsLeague", "Organisation", True),
        ("University", "Organisation", True),
        ("Award", "Actor", False),
        ("Disease", "Actor", False),
        ("Ministry", "Ministry", True),
        ("City", "Actor", False),
        ("Nowhere", "Actor", False),
    ],
)
def test_class_stands_below(ontology: Ontology, child: str, parent: str, *, expected: bool) -> None:
    assert ontology.is_a(child, parent) is expected


@pytest.mark.parametrize("name", ["SportsTeam", "SportsLeague", "University"])
def test_a_body_with_a_place_in_its_name_acts_but_for_no_state(
    ontology: Ontology, name: str
) -> None:
    assert ontology.has_trait(name, "isAgent")
    assert not ontology.classes[name].acts_for_owner
    assert not ontology.classes[name].traits & {"isCountry", "isPlace", "isSite", "hasOffices"}


@pytest.mark.parametrize("name", ["Award", "Disease"])
def test_what_nobody_is_does_not_act(ontology: Ontology, name: str) -> None:
    assert ontology.classes[name].traits == frozenset()


@pytest.mark.parametrize(
    ("class_name", "noun", "expected"),
    [
        ("SportsTeam", "club", True),
        ("SportsTeam", "country", False),
        ("SportsLeague", "league", True),
        ("University", "college", True),
        ("Award", "prize", True),
        ("Disease", "virus", True),
    ],
)
def test_a_text_calls_a_member(
    ontology: Ontology, class_name: str, noun: str, *, expected: bool
) -> None:
    assert (noun in ontology.called(class_name)) is expected


def test_every_actor_and_place_has_a_colour(ontology: Ontology) -> None:
    painted = [
        name
        for name in ontology.classes
        if any(ontology.is_a(name, top) for top in ("Actor", "Place", "Event", "Concept"))
    ]
    assert all(re.fullmatch("#[0-9A-F]{6}", ontology.classes[name].colour) for name in painted)
    assert ontology.classes["Ministry"].colour == ontology.classes["Court"].colour
    assert ontology.classes["State"].colour != ontology.classes["Person"].colour


def test_hierarchy_holds_classes_and_relations_but_no_actor(ontology: Ontology) -> None:
    pol, triples = ontology.namespaces["pol"], set(ontology.hierarchy())
    assert (pol.Alliance, RDFS.subClassOf, pol.InternationalOrganisation) in triples
    assert (pol.AGREE, RDFS.subPropertyOf, KG.relatesTo) in triples
    assert (KG.planned, RDF.type, KG.Modality) in triples
    assert not {s for s, _, _ in triples if str(s).startswith(str(ontology.namespaces["actor"]))}


# ---- actors, offices and dates, in a town of our own


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rodeva", ("Rodeva", "label"), id="the town before its club"),
        pytest.param("Rodevan", ("Rodeva", "demonym"), id="demonym"),
        pytest.param("Market", ("Market", "metonym"), id="metonym"),
        pytest.param("Mayor", None, id="an office is no actor"),
    ],
)
def test_name_means(town: Ontology, text: str, expected: tuple[str, str] | None) -> None:
    name = town.names.get(text)
    assert ((name.actor, name.kind) if name else None) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(dt.date(2012, 1, 1), "Ada", id="within"),
        pytest.param(dt.date(2010, 6, 1), "Ada", id="a coarse first year, nobody else"),
        pytest.param(dt.date(2009, 12, 31), None, id="before"),
        pytest.param(dt.date(2016, 4, 30), "Ada", id="the last whole day"),
        pytest.param(dt.date(2016, 5, 1), "Ben", id="the handover"),
        pytest.param(dt.date(2020, 3, 15), None, id="a month that two may have"),
        pytest.param(dt.date(2020, 4, 1), "Cid", id="after that month"),
        pytest.param(None, None, id="no date and several holders"),
    ],
)
def test_holder(town: Ontology, date: dt.date | None, expected: str | None) -> None:
    assert town.holder("Mayor", date) == expected


def test_a_lone_holder_needs_no_date(town: Ontology) -> None:
    assert town.holder("Clerk", None) == "Dot"
    assert town.holder("Nobody", None) is None


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param("Mayor", "Rodeva", "Mayor", id="any case"),
        pytest.param("head", "Rodeva", "Mayor", id="another word"),
        pytest.param("mayor", "Rodeva_Hall", "Mayor", id="of what acts for the town"),
        pytest.param("mayor", "Market", "Mayor", id="of what stands for the town"),
        pytest.param("town clerk", "Rodeva", "Clerk", id="of the town, by its hall"),
        pytest.param("mayor", "Nowhere", None, id="unknown body"),
        pytest.param("baker", "Rodeva", None, id="unknown title"),
    ],
)
def test_office(town: Ontology, title: str, body: str, expected: str | None) -> None:
    assert town.office(title, body) == expected


@pytest.mark.parametrize(
    ("actor", "date", "expected"),
    [
        pytest.param("Rodeva_Hall", None, "Rodeva", id="a body"),
        pytest.param("Ben", dt.date(2017, 1, 1), "Rodeva", id="in office"),
        pytest.param("Ben", dt.date(2019, 1, 1), "Rodeva", id="two offices, the town wins"),
        pytest.param("Ben", dt.date(2021, 1, 1), "Rodeva_FC", id="one is left"),
        pytest.param("Ben", dt.date(2015, 1, 1), "", id="not yet"),
        pytest.param("Ben", None, "Rodeva_FC", id="the office that lasts, and no date"),
        pytest.param("Dot", None, "Rodeva", id="through the hall"),
        pytest.param("Stranger", None, "", id="unknown"),
    ],
)
def test_acts_for(town: Ontology, actor: str, date: dt.date | None, expected: str) -> None:
    assert town.acts_for(actor, date) == expected


def test_tenures_of(town: Ontology) -> None:
    assert [each.office for each in town.tenures_of("Ben", dt.date(2019, 1, 1))] == [
        "Mayor",
        "Captain",
    ]
    assert town.tenures_of("Ada", None) == (Tenure("Mayor", "2010", "2016-05-01"),)
    assert town.tenures_of("Rodeva", None) == ()


# ---- another field, another folder


def test_a_kitchen(tmp_path: Path) -> None:
    kitchen = load_ontology(folder(tmp_path, KITCHEN))
    assert kitchen.frame("stir", "soup") == Frame("cooks", "cooks")
    assert kitchen.actors["Anna"].entity.type == "Baker"
    assert kitchen.names["Chef Anna"].actor == "Anna"
    assert kitchen.is_a("Baker", "Cook")
    assert kitchen.classes["Baker"].colour == "#aa0000"
    assert kitchen.class_of_entity_label("PERSON") == "Cook"
    assert str(kitchen.namespaces["pol"].Cook) == "https://kitchen.example/kitchen#Cook"
    assert str(kitchen.namespaces["doc"]) == "https://kitchen.example/document/"


def test_the_base_is_declared_once() -> None:
    lines = [
        (path.name, number)
        for path in sorted(shipped_folder().glob("*.ttl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.startswith("@base")
    ]
    assert lines == [("geopolitics.ttl", 1)]
    assert str(KG.Statement) == base_of(shipped_folder()) + "kg#Statement"


def test_terms_cover_what_the_shipped_file_declares(ontology: Ontology) -> None:
    declared = {str(s) for s, _, _ in ontology.hierarchy() if str(s).startswith(str(KG))}
    assert str(KG["asked-for"]) in declared
    assert [iri for iri in declared if iri not in map(str, dir_of(KG))] == []


def test_nominalisations_are_a_table() -> None:
    path = ROOT / "kg" / "english" / "nominalisations.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
    verbs = {row[0]: row[1] for row in rows}
    assert len(verbs) == len(rows) > 2000
    assert rows == sorted(rows)
    assert verbs["downgrading"] == "downgrade"
    assert verbs["accession"] == "accede"
    assert verbs.keys().isdisjoint({"war", "incursion", "government", "building"})


def test_a_typo_in_a_term_raises() -> None:
    with pytest.raises(AttributeError):
        LEX.fraem  # noqa: B018


# ---- what is refused

CORRECT = KITCHEN.strip()


@pytest.mark.parametrize(
    ("turtle", "says"),
    [
        pytest.param(
            CORRECT + "\npol:Cook rdfs:label",
            r"not valid Turtle \(Parser error at line 11",
            id="syntax, with the line",
        ),
        pytest.param(
            CORRECT.replace("@base", "# @base"), "has no Turtle file with a base", id="no base"
        ),
        pytest.param(
            CORRECT.replace('lex:verb "stir" , "fry" ; ', ""),
            "cooks has a lex:frame without lex:verb",
            id="frame without words",
        ),
        pytest.param(
            CORRECT + '\npol:eats lex:frame [ lex:verb "eat" ; lex:role "eater" ] .',
            "eats has a lex:frame with lex:role eater: choose one of agent, patient, recipient",
            id="role that is none",
        ),
        pytest.param(
            CORRECT + '\npol:eats lex:frame [ lex:verb "fry" ; lex:object lex:direct ] .',
            "'fry [+] direct' evokes both cooks and eats",
            id="one verb, two relations",
        ),
        pytest.param(
            CORRECT.replace('skos:prefLabel "Anna"@en ; ', ""), "Anna has no label", id="no label"
        ),
        pytest.param(
            CORRECT.replace("a pol:Baker", "a pol:Bakr"), "Anna is a Bakr", id="no such class"
        ),
        pytest.param("@base <https://x.example/> .", "declares no class", id="no class"),
    ],
)
def test_refuses(tmp_path: Path, turtle: str, says: str) -> None:
    with pytest.raises(OntologyError, match=says) as caught:
        load_ontology(folder(tmp_path, turtle))
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_refuses_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="nowhere is not there: name a"):
        load_ontology(tmp_path / "nowhere")


# ---- politics stays out of Python

# Verbs and nouns of the ontology that Python may hold all the same.
ATTITUDES = "deny pledge promise threaten vow"  # they take an infinitive or a clause: status
AUXILIARIES = "be come do get give go have let make put see take keep begin start stop continue"
PARSING = """
    agent case children comment control counter direct join lean lower object own part post present
    reach relation root sentence
"""
ROLES = "partner cause governor role voice scale"  # of events, and facts of a predicate
TERMS = """
    answer ask block border build call change city claim close confidence data date document drop
    effort end enter event evidence exact export file fire group head ignore judge label law
    level line link list march mark meaning measure mission name network office open order
    organisation page people person place plan point positions process question families read record
    region relations release replace report request resolve return reward right row run save
    send serve service set show side sign source state statement states status store support
    table test text time training try unit update use view weight work write year
"""  # what code says about files, graphs, pages, dates and commands
TOKENS = (
    "U.S. U.K. U.N."  # names with full stops that a tokeniser has to keep whole: the only names
)
COPULAS = "remain stay"
FORMS_OF_ADDRESS = "captain colonel commander general professor"  # what is cut off before a name
QUANTITIES = "barrage dozens form round"  # nouns that leave the name to what they count
PARTS_OF_TOWN = "western"
PARTICLES = "back down"  # of verbs: pulled back
FIELDS = (
    "address agree body charge country expand factory force ground help message pipeline poll "
    "recall relationship rule square strike train"
)  # labels, keys and shapes
COLUMNS = """
    agency assembly author chamber channel house legislature licence license media member newspaper
    outlet parliament recommend response
"""  # keys of data
SIDES = "cooperation conflict"  # columns of the question that weighs them
WEB = "accept home host query resolution site warning"  # headers, routes, log levels, messages
ALLOWED = frozenset(
    " ".join(
        (
            ATTITUDES,
            AUXILIARIES,
            PARSING,
            ROLES,
            TERMS,
            TOKENS,
            COPULAS,
            FORMS_OF_ADDRESS,
            QUANTITIES,
            PARTS_OF_TOWN,
            PARTICLES,
            COLUMNS,
            SIDES,
            FIELDS,
            WEB,
        )
    ).split()
)


STRUCTURE = {"Concept"}  # kg's own class: CONCEPT in kg/model/entities.py


def constants(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the constants of a module without docstrings, parts of messages and public names."""
    prose: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=names)):
                prose.update(map(id, names))
            case ast.Expr(value=ast.Constant() as text):
                prose.add(id(text))
            case ast.JoinedStr(values=parts):
                prose.update(map(id, parts))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in prose:
            yield node


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the string constants of a module, a list that is split word by word."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lists = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "split"
    }
    for node in constants(tree):
        if isinstance(node.value, str):
            words = node.value.split() if id(node) in lists else [node.value]
            yield from ((node.lineno, word) for word in words)


def test_no_label_or_verb_of_the_ontology_stands_in_python(ontology: Ontology) -> None:
    named = {name for name in ontology.names if len(name) > 1}
    evoked = {word for verb, noun, _ in ontology.frames.index for word in (verb, noun)}
    common = {noun for each in ontology.classes.values() for noun in (*each.nouns, *each.anaphors)}
    words = (named | evoked | common) - ALLOWED - {""}
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for line, text in strings(path)
        if text in words
    ]
    assert not found, "move to ontologies/, or allow as grammar:\n" + "\n".join(found)


def test_no_class_of_the_ontology_is_named_in_python(ontology: Ontology) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for line, text in strings(path)
        if text in ontology.classes.keys() - STRUCTURE
    ]
    assert not found, "ask the ontology for a trait of the class:\n" + "\n".join(found)


def test_an_actor_has_its_iris_in_other_vocabularies(ontology: Ontology) -> None:
    assert ontology.actors["France"].same_as == ("http://www.wikidata.org/entity/Q142",)
