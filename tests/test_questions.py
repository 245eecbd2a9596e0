"""Questions: what they answer, what they refuse, and how mistakes are explained."""

import csv
import datetime as dt
import json
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
import story
from IPython.lib.pretty import pretty
from rdflib import Dataset

from kg import KnowledgeGraph, store
from kg.errors import QuestionError
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
from kg.questions import Question, ask, planning, question, questions
from kg.questions.planning import looked_up

ONTOLOGY = load_ontology()
EU = Entity("European_Union", "European Union", "InternationalOrganisation", "EU")
UKRAINE = Entity("Ukraine", "Ukraine", "State", "UKR")
RUSSIA = Entity("Russia", "Russia", "State", "RUS")
DOE = Entity("Jane_Doe", "Jane Doe", "Person")
PACT = Relation("signs_pact", "AGREE", "sign a pact with", symmetric=True)
ATTACK = Relation("attacks", "ASSAULT", "attacked")
PUNISH = Relation("imposes_sanctions_on", "SANCTION", "imposes sanctions on")


def mention(entity: Entity) -> Mention:
    return Mention(entity, entity.label, 0, 5)


def told(
    document: str, subject: Entity, relation: Relation, obj: Entity, **rest: object
) -> tuple[str, Statement]:
    speaker = rest.pop("by", None)
    if isinstance(speaker, Entity):
        rest["attributions"] = (Attribution(mention(speaker), "said"),)
    words = f"{subject.label} {relation.text} {obj.label} ({len(rest)})."
    evidence = Evidence(document, 0, len(words), words)
    value = Statement(mention(subject), relation, mention(obj), evidence, **rest)  # type: ignore[arg-type]
    return document, value


TOLD = (
    told("a", EU, PACT, UKRAINE, modality="planned", time=Time("2024-06-27", "on Thursday")),
    told("b", UKRAINE, PACT, EU),
    told("a", RUSSIA, ATTACK, UKRAINE, by=UKRAINE, time=Time("2024-06", "in June")),
    told("b", RUSSIA, ATTACK, UKRAINE),
    told("c", RUSSIA, ATTACK, UKRAINE, polarity="negative", by=RUSSIA),
    told("c", EU, PUNISH, RUSSIA, by=DOE, modality="considered"),
)


DETAINED = Event(
    "detain",
    "detained",
    3,
    11,
    (Participant("patient", Mention(RUSSIA, "Russia", 12, 18)),),
    Evidence("a", 0, 19, "He detained Russia."),
    place=Mention(UKRAINE, "Ukraine", 0, 1),
)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    made = store.new_dataset(ONTOLOGY)
    for number, name in enumerate("abc"):
        date = dt.date(2024, 7, 3 - number)
        article = Document(name, "…", f"Title {name}", date, source=f"Paper {name}")
        values = [value for document, value in TOLD if document == name]
        events = [DETAINED] if name == "a" else []
        store.add(made, article, values, ONTOLOGY, events=events)
    return made


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        pytest.param(
            "SELECT ?who WHERE { actor:European_Union rel:signs_pact ?who }",
            [("Ukraine",)],
            id="the beginner's question, though two articles say so",
        ),
        pytest.param(
            "SELECT (COUNT(*) AS ?n) WHERE { ?s rel:signs_pact ?o ; rdfs:label ?l ; pol:code ?c }",
            [("2",)],
            id="counts do not multiply by articles",
        ),
        pytest.param(
            "SELECT ?r WHERE { actor:European_Union ?r actor:Ukraine }",
            [("signs pact",)],
            id="a relation",
        ),
        pytest.param(
            "SELECT DISTINCT ?t WHERE { ?s pol:eventType ?t } ORDER BY DESC(STR(?t))",
            [("sanctions",), ("assaults",), ("agrees with",)],
            id="labels of types, in the order asked for",
        ),
        pytest.param(
            "SELECT ?d WHERE { GRAPH ?d { ?s a kg:Statement ; kg:polarity kg:negative } }",
            [("doc:c",)],
            id="graphs are still there",
        ),
        pytest.param(
            "SELECT (COUNT(*) AS ?n) FROM doc:a WHERE { ?s a kg:Statement }",
            [("2",)],
            id="FROM",
        ),
        pytest.param(
            "SELECT ?x WHERE { ?s rdfs:subPropertyOf+ kg:relatesTo FILTER (?s = rel:attacks) "
            'BIND ("yes" AS ?x) } LIMIT 1',
            [("yes",)],
            id="hierarchy",
        ),
        pytest.param(
            "SELECT ?o ?x WHERE { actor:Ukraine rel:signs_pact ?o OPTIONAL { ?o kg:none ?x } }",
            [("European Union", "")],
            id="unbound",
        ),
        pytest.param("ASK { actor:Ukraine rel:signs_pact ?x }", [("true",)], id="ASK yes"),
        pytest.param("ASK { actor:Russia rel:attacks ?x }", [("false",)], id="it is contested"),
        pytest.param("ASK { actor:Ukraine rel:attacks ?x }", [("false",)], id="ASK no"),
        pytest.param(
            "CONSTRUCT WHERE { ?s rel:signs_pact ?o . ?o pol:code 'UKR' }",
            [("European Union", "signs pact", "Ukraine"), ("Ukraine", "code", "UKR")],
            id="CONSTRUCT",
        ),
        pytest.param(
            "SELECT ?t WHERE { ?d dcterms:title ?t FILTER (?t = 'Title a' || ?t = 'service') }",
            [("Title a",)],
            id="the word service in a string",
        ),
        pytest.param(
            "prefix a: <http://www.w3.org/2000/01/rdf-schema#> # service\n"
            "select ?l where { actor:Russia a:label ?l }",
            [("Russia",)],
            id="a prefix of one's own",
        ),
    ],
)
def test_ask(dataset: Dataset, sparql: str, rows: list[tuple[str, ...]]) -> None:
    assert list(ask(dataset, sparql).display()) == rows


def test_describe_gives_triples(dataset: Dataset) -> None:
    answer = ask(dataset, "DESCRIBE actor:Ukraine")
    assert answer.columns == ("subject", "predicate", "object")
    assert ("Ukraine", "code", "UKR") in answer.display()


def test_rows_hold_full_terms(dataset: Dataset) -> None:
    answer = ask(
        dataset, "SELECT ?who ?n { ?p rdf:predicate rel:attacks ; rdf:subject ?who BIND (1 AS ?n) }"
    )
    russia = ONTOLOGY.namespaces["actor"] + "Russia"
    assert [[str(term) for term in row] for row in answer.rows] == [[russia, "1"]]
    assert list(csv.reader(answer.csv().splitlines())) == [["who", "n"], [russia, "1"]]
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert json.loads(answer.json()) == {
        "head": {"vars": ["who", "n"]},
        "results": {
            "bindings": [
                {
                    "who": {"type": "uri", "value": russia},
                    "n": {"type": "literal", "value": "1", "datatype": integer},
                }
            ]
        },
    }


def test_a_notebook_shows_a_table(dataset: Dataset) -> None:
    attacker = "?p rdf:predicate rel:attacks ; rdf:subject ?who"
    answer = ask(dataset, f'SELECT ?who ?t {{ {attacker} BIND ("<b> & \'" AS ?t) }}')
    assert answer._repr_html_().replace(' style="text-align:left"', "") == (
        "<table><thead><tr><th>who</th><th>t</th></tr></thead>"
        "<tbody><tr><td>Russia</td><td>&lt;b&gt; &amp; &#x27;</td></tr></tbody></table>"
    )


def test_ipython_shows_an_answer_as_print_does(dataset: Dataset) -> None:
    answer = ask(dataset, question("claims_by", {"speaker": "Jane Doe"}))
    assert pretty(answer) == str(answer)


@pytest.mark.parametrize(
    ("values", "kind", "cells"),
    [
        pytest.param("1 2", "int64", [1, 2], id="whole numbers"),
        pytest.param("1 UNDEF", "Int64", [1, None], id="one is missing"),
        pytest.param("0.0 1", "float64", [0.0, 1.0], id="numbers"),
        pytest.param("true false", "bool", [True, False], id="truth"),
        pytest.param("true UNDEF", "boolean", [True, None], id="unknown truth"),
        pytest.param('"2031-04-05" "2031-04"', "datetime64[s]", ["2031-04-05", "2031-04-01"]),
        pytest.param('"2031"^^xsd:gYear', "datetime64[s]", ["2031-01-01"], id="a year"),
        pytest.param('"2031" "1984"', "str", ["2031", "1984"], id="a title that looks like one"),
        pytest.param("actor:Ukraine", "str", ["Ukraine"], id="a name by its label"),
    ],
)
def test_frame_has_values_of_their_kind(
    dataset: Dataset, values: str, kind: str, cells: list[object]
) -> None:
    answer = ask(dataset, f"SELECT ?x {{ VALUES ?x {{ {values} }} }}")
    frame = answer.frame()
    assert str(frame["x"].dtype) == kind
    shown = [None if cell is pd.NA else cell for cell in frame["x"].tolist()]
    assert [str(c)[:10] if isinstance(c, pd.Timestamp) else c for c in shown] == cells


def test_frame_of_nothing_has_its_columns(dataset: Dataset) -> None:
    frame = ask(dataset, "SELECT ?a ?b { ?a rel:attacks ?b , rel:attacks }").frame()
    assert (list(frame.columns), len(frame)) == (["a", "b"], 0)


@pytest.mark.parametrize(
    ("sparql", "printed"),
    [
        pytest.param(
            "SELECT ?x { VALUES ?x { actor:Ukraine 'two\\nlines' } }",
            "x\n─────────\nUkraine\ntwo lines",
            id="rows",
        ),
        pytest.param("SELECT ?x { ?x rdfs:label 'Zzz' }", "nothing found", id="none"),
        pytest.param(
            "SELECT ?x { ?x rel:attaks ?y }",
            "nothing found; nothing is known of rel:attaks",
            id="hint",
        ),
    ],
)
def test_printed_it_is_a_table(dataset: Dataset, sparql: str, printed: str) -> None:
    answer = ask(dataset, sparql)
    assert str(answer).startswith(printed)
    assert answer.rows or "nothing found" in answer._repr_html_()


def test_printed_the_rest_is_counted(dataset: Dataset) -> None:
    numbers = " ".join(map(str, range(60)))
    lines = str(ask(dataset, f"SELECT ?n {{ VALUES ?n {{ {numbers} }} }}")).splitlines()
    assert (len(lines), lines[-1]) == (53, "… and 10 more rows")


@pytest.mark.parametrize(
    ("name", "parameters", "rows"),
    [
        pytest.param("claims_by", {"speaker": "Jane Doe"}, 1, id="a text"),
        pytest.param("corroborated", {"documents": 2}, 2, id="a number"),
        pytest.param("contested", {}, 1, id="nothing to tell"),
    ],
)
def test_a_graph_answers_canned_questions(
    dataset: Dataset, name: str, parameters: dict[str, object], rows: int
) -> None:
    answer = KnowledgeGraph(dataset).ask(name, **parameters)
    assert len(answer.rows) == rows


def test_what_is_added_later_is_found() -> None:
    made = store.new_dataset(ONTOLOGY)
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s rel:attacks ?o }"
    assert ask(made, count).display() == (("0",),)
    store.add(made, Document("b", "…"), [TOLD[3][1]], ONTOLOGY)
    assert ask(made, count).display() == (("1",),)
    actor, rel = ONTOLOGY.namespaces["actor"], ONTOLOGY.namespaces["rel"]
    made.remove((actor.Russia, rel.attacks, None, None))
    assert ask(made, count).display() == (("0",),)


def test_a_dataset_of_rdflib_s_own_can_be_asked() -> None:
    plain = Dataset()
    plain.parse(data="<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> <a:o> <a:h> .", format="nquads")
    assert ask(plain, "SELECT ?s WHERE { ?s <a:p> ?o }").display() == (("a:s",),)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            "SELECT ?x WHERE { acto:Ukraine ?y ?x }",
            "line 1, column 19: the prefix acto: is unknown: did you mean actor:",
            id="misspelt prefix",
        ),
        pytest.param("SELECT * { zzqq:a ?y ?x }", "unknown: Known: kg: ", id="odd prefix"),
        pytest.param(
            "SELCT ?x\nWHERE { ?x ?y ?z }",
            "line 1, column 1: SELCT is not a SPARQL keyword: did you mean SELECT",
            id="misspelt SELECT",
        ),
        pytest.param(
            "SELECT ?x\nWHERE { ?x ?y ?z }\nORDR BY ?x",
            "line 3, column 1: ORDR is not a SPARQL keyword: did you mean ORDER",
            id="misspelt ORDER",
        ),
        pytest.param(
            "SELECT ?x WHERE { ?x rel:attacks\n  actor:Ukraine",
            "line 1, column 17: this { is not closed: add }",
            id="missing brace",
        ),
        pytest.param(
            "SELECT ?x WHERE { ?x ?y ?z }}", "column 29: this } closes nothing", id="extra brace"
        ),
        pytest.param(
            'SELECT ?x WHERE { ?x ?y "Ukraine }', "this quotation mark is not closed", id="quote"
        ),
        pytest.param("SELECT * { <https://a.example ?y ?z }", "column 12: this <", id="open IRI"),
        pytest.param("SELECT * { ?x a Person }", "write [?]Person for a variable", id="bare name"),
        pytest.param("SELECT ?x ?y", "the pattern is missing: add WHERE", id="no pattern"),
        pytest.param(" # nothing\n", "the query is empty", id="empty"),
        pytest.param(
            "SELECT ?x (COUNT(?y) AS ?n) WHERE { ?x ?y ?z }", "stand in GROUP BY", id="no GROUP BY"
        ),
        pytest.param(
            "SELECT ?x { ?x ?y }", "line 1, column 20: something is wrong", id="no object"
        ),
        pytest.param("INSERT DATA { <a:b> <a:b> <a:b> }", "INSERT would change", id="insert"),
        pytest.param(
            "# x\nPREFIX a: <b:c>\nDELETE WHERE { ?s ?p ?o }", "DELETE would", id="delete"
        ),
        pytest.param("LOAD <file:///etc/passwd>", "LOAD would change the graph", id="load"),
        pytest.param("CLEAR ALL", "CLEAR would change the graph", id="clear"),
        pytest.param("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM <file", id="from"),
        pytest.param(
            "SELECT * { SERVICE <http://localhost:1> { ?s ?p ?o } }", "SERVICE is", id="service"
        ),
        pytest.param(
            "SELECT * { service silent\n<http://localhost:1> { ?s ?p ?o } }",
            "SERVICE is refused",
            id="service, small and silent",
        ),
        pytest.param(
            "SELECT * { BIND (1 AS ?x) FILTER(?x<kg:b)SERVICE?v#>\n{ ?s ?p ?o } }",
            "SERVICE is refused",
            id="service behind what looks like an IRI",
        ),
    ],
)
def test_a_mistake_is_explained_in_one_line(dataset: Dataset, sparql: str, message: str) -> None:
    with pytest.raises(QuestionError, match=message) as caught:
        ask(dataset, sparql)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("sparql", "hint"),
    [
        pytest.param("SELECT ?x { actor:EU ?r ?x }", "mean actor:European_Union?", id="code"),
        pytest.param("SELECT ?x { actor:Ukrane ?r ?x }", "mean actor:Ukraine?", id="misspelt"),
        pytest.param("SELECT ?x { ?x rel:sign_pact ?y }", "mean rel:signs_pact?", id="relation"),
        pytest.param("ASK { actor:russia ?r ?x }", "mean actor:Russia?", id="capitals"),
        pytest.param("SELECT ?x { ?x a pol:Sate }", "mean pol:State?", id="class"),
        pytest.param("SELECT ?x { ?x a kg:Statment }", "mean kg:Statement?", id="class of ours"),
        pytest.param(
            "SELECT ?x { actor:Zzz ?r ?x }",
            "nothing is known of actor:Zzz: there is for example actor:European_Union, "
            "actor:Ukraine, actor:Russia",
            id="none",
        ),
        pytest.param("SELECT ?x { ?x a pol:City }", "", id="class without members"),
        pytest.param("SELECT ?x { actor:Ukraine rel:attacks ?x }", "", id="known, no rows"),
        pytest.param("SELECT ?x { actor:Russia rel:attacks ?x }", "", id="rows"),
    ],
)
def test_an_unknown_name_brings_a_hint(dataset: Dataset, sparql: str, hint: str) -> None:
    found = ask(dataset, sparql).hint
    assert found.endswith(hint) if hint else not found


# Canned questions


@pytest.mark.parametrize(
    ("name", "parameters", "columns", "expected"),
    [
        pytest.param(
            "who_did_what_to_whom",
            {"actor": "ukraine"},
            ("who", "relation", "whom", "modality"),
            {
                ("European Union", "signs pact", "Ukraine", "planned"),
                ("Ukraine", "signs pact", "European Union", "actual"),
            },
            id="who did what",
        ),
        pytest.param(
            "what_is_said_about",
            {"actor": "RUS"},
            ("speaker", "who", "relation", "whom", "polarity"),
            {
                ("Ukraine", "Russia", "attacks", "Ukraine", "positive"),
                ("Russia", "Russia", "attacks", "Ukraine", "negative"),
                ("Jane Doe", "European Union", "imposes sanctions on", "Russia", "positive"),
            },
            id="what is said",
        ),
        pytest.param(
            "contested",
            {},
            ("who", "relation", "whom", "denied_by", "denied_in"),
            {("Russia", "attacks", "Ukraine", "Russia", "c")},
            id="contested",
        ),
        pytest.param(
            "corroborated",
            {},
            ("who", "relation", "whom", "articles", "sources"),
            {
                ("European Union", "signs pact", "Ukraine", "2", "2"),
                ("Russia", "attacks", "Ukraine", "2", "2"),
            },
            id="corroborated, the symmetric one either way",
        ),
        pytest.param(
            "statements",
            {},
            ("who", "relation", "polarity", "speaker", "sources"),
            {
                ("European Union", "signs pact", "positive", "", "1"),
                ("Ukraine", "signs pact", "positive", "", "1"),
                ("Russia", "attacks", "positive", "Ukraine", "2"),
                ("Russia", "attacks", "positive", "", "2"),
                ("Russia", "attacks", "negative", "Russia", "1"),
                ("European Union", "imposes sanctions on", "positive", "Jane Doe", "1"),
            },
            id="statements",
        ),
        pytest.param(
            "active_pairs",
            {},
            ("a", "b", "sentences", "articles", "cooperation", "conflict"),
            {
                ("European Union", "Ukraine", "2", "2", "2", "0"),
                ("Russia", "Ukraine", "3", "3", "0", "3"),
                ("European Union", "Russia", "1", "1", "0", "1"),
            },
            id="active_pairs",
        ),
        pytest.param("corroborated", {"documents": "3"}, ("who",), set(), id="by three"),
        pytest.param("differing_reports", {}, ("what",), set(), id="no happenings"),
        pytest.param("reprints", {}, ("article",), set(), id="no reprints"),
        pytest.param(
            "what_happened_to",
            {"actor": "Russia"},
            ("predicate", "role", "place"),
            {("detain", "patient", "Ukraine")},
            id="what_happened_to",
        ),
        pytest.param(
            "what_happened_in",
            {"place": "Ukraine"},
            ("predicate", "patient"),
            {("detain", "Russia")},
            id="what_happened_in",
        ),
        pytest.param(
            "claims_by",
            {"speaker": "Jane Doe"},
            ("who", "relation", "whom", "verb", "quoted"),
            {("European Union", "imposes sanctions on", "Russia", "said", "false")},
            id="claims",
        ),
        pytest.param(
            "timeline",
            {"actor": "Russia"},
            ("when", "dated", "polarity"),
            {
                ("2024-06", "text", "positive"),
                ("2024-07-01", "article", "negative"),
                ("2024-07-01", "article", "positive"),
                ("2024-07-02", "article", "positive"),
            },
            id="timeline",
        ),
        pytest.param(
            "planned_events",
            {},
            ("who", "relation", "whom", "when"),
            {("European Union", "signs pact", "Ukraine", "2024-06-27")},
            id="planned",
        ),
        pytest.param(
            "relations_between",
            {"a": "EU", "b": "Ukraine"},
            ("who", "whom", "type"),
            {("European Union", "Ukraine", "AGREE"), ("Ukraine", "European Union", "AGREE")},
            id="between",
        ),
        pytest.param(
            "events_of_type",
            {"type": "sanction"},
            ("who", "whom", "modality", "speaker"),
            {("European Union", "Russia", "considered", "Jane Doe")},
            id="of a type",
        ),
        pytest.param(
            "evidence",
            {"subject": "Russia", "object": "Ukraine"},
            ("polarity", "sentence", "title"),
            {
                ("positive", "Russia attacked Ukraine (2).", "Title a"),
                ("positive", "Russia attacked Ukraine (0).", "Title b"),
                ("negative", "Russia attacked Ukraine (2).", "Title c"),
            },
            id="evidence",
        ),
        pytest.param(
            "documents",
            {},
            ("document", "date", "title", "statements"),
            {
                ("doc:a", "2024-07-03", "Title a", "2"),
                ("doc:b", "2024-07-02", "Title b", "2"),
                ("doc:c", "2024-07-01", "Title c", "2"),
            },
            id="documents",
        ),
    ],
)
def test_a_canned_question_answers(
    dataset: Dataset,
    name: str,
    parameters: dict[str, str],
    columns: tuple[str, ...],
    expected: set[tuple[str, ...]],
) -> None:
    answer = ask(dataset, question(name, parameters, dataset=dataset))
    places = [answer.columns.index(column) for column in columns]
    rows = [tuple(row[place] for place in places) for row in answer.display()]
    assert set(rows) == expected
    assert len(rows) == len(expected)


ABOUT = [each for each in questions() if looked_up(each.sparql) != each.sparql and each.parameters]


@pytest.mark.parametrize("asked", ABOUT, ids=lambda each: each.name)
@pytest.mark.parametrize("actor", ["Arvia", "Selka"])
def test_looking_up_finds_what_reading_all_finds(asked: Question, actor: str) -> None:
    given = {each.name: actor for each in asked.parameters if each.kind == "actor"}
    graph = story.graph()
    all_read = question(asked.name, given)
    rare = question(asked.name, given, dataset=graph)
    assert ask(graph, rare).rows == ask(graph, all_read).rows
    assert (rare == looked_up(all_read)) is bool(given)


def test_of_whom_much_is_told_all_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "FEW", 0)
    graph = story.graph()
    for actor, planned in (("Arvia", str), ("Faro", looked_up)):
        read = question("timeline", {"actor": actor})
        assert question("timeline", {"actor": actor}, dataset=graph) == planned(read)


@pytest.mark.parametrize(("most", "limit"), [(999_999, "999999"), (10, "1000000000000")])
def test_a_limit_is_lowered_only_where_no_answer_reaches_it(
    monkeypatch: pytest.MonkeyPatch, most: int, limit: str
) -> None:
    monkeypatch.setattr(planning, "FEW", 0)
    monkeypatch.setattr(planning, "LOW", most)
    graph = story.graph()
    planned = question("about", {"actor": "Arvia"}, dataset=graph)
    assert re.findall(r"LIMIT (\d+)", planned) == [limit]
    assert ask(graph, planned).rows == ask(graph, question("about", {"actor": "Arvia"})).rows


def test_no_question_may_cut_what_it_answers() -> None:
    limits = {limit for each in questions() for limit in re.findall(r"LIMIT (\d+)", each.sparql)}
    assert limits <= {"1000000000000"}


def test_contested_names_both_sides(dataset: Dataset) -> None:
    (row,) = ask(dataset, question("contested")).display()
    assert set(row[3].split(", ")) == {"Ukraine", "the article"}
    assert set(row[4].split(", ")) == {"a", "b"}


def test_a_timeline_runs_forwards(dataset: Dataset) -> None:
    rows = ask(dataset, question("timeline", {"actor": "Ukraine"})).display()
    assert len(rows) > 2
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


HOSTILE = 'x> } ; DROP ALL # " \\'


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        pytest.param(
            "claims",
            {},
            "claims: there is no such question: choose one of about, .*, announced, .*, timeline, ",
            id="unknown name",
        ),
        pytest.param("timeline", {}, "timeline needs actor, who takes part", id="missing"),
        pytest.param("timeline", {"who": "x"}, "who is not one of its .* actor=…", id="surplus"),
        pytest.param("contested", {"x": "y"}, "it takes no parameters", id="takes none"),
        pytest.param("timeline", {"actor": "Ukrane"}, "did you mean Ukraine", id="misspelt actor"),
        pytest.param("timeline", {"actor": HOSTILE}, "nothing is known of", id="hostile"),
        pytest.param(
            "timeline",
            {"actor": "Atlantis"},
            "Atlantis: name somebody of whom the graph speaks, such as European_Union, U",
            id="unknown actor",
        ),
        pytest.param("events_of_type", {"type": "MEET"}, "choose one of ACCUSE, A", id="type"),
        pytest.param("corroborated", {"documents": "two"}, "not a whole number", id="number"),
    ],
)
def test_a_canned_question_refuses(
    dataset: Dataset, name: str, parameters: dict[str, str], message: str
) -> None:
    with pytest.raises(QuestionError, match=message):
        question(name, parameters, dataset=dataset)


def test_a_value_never_becomes_syntax(dataset: Dataset, tmp_path: Path) -> None:
    assert ask(dataset, question("timeline", {"actor": HOSTILE})).rows == ()
    folder = tmp_path / "queries"
    folder.mkdir()
    (folder / "q.rq").write_text(
        "# question: What is it?\n# param: x text: a text\n# param: day date = 2024-06-27: a day\n"
        "SELECT ($x AS ?a) ($day AS ?b) {}"
    )
    (tmp_path / "empty.ttl").write_text("@base <https://a.example/> .\n")
    (row,) = ask(dataset, question("q", {"x": HOSTILE}, tmp_path)).display()
    assert row == (HOSTILE, "2024-06-27")
    with pytest.raises(QuestionError, match="not a date"):
        question("q", {"x": "y", "day": "Thursday"}, tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("SELECT * {}", "first line must be `# question", id="no header"),
        pytest.param(
            "# question: x?\n# param: a blob: y\n", "not a kind of parameter", id="odd kind"
        ),
    ],
)
def test_a_broken_question_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "q.rq").write_text(text)
    with pytest.raises(QuestionError, match=message):
        question("q", {"a": "b"}, tmp_path)


def test_importing_questions_loads_no_spacy_and_no_pyshacl() -> None:
    program = "import sys, kg.questions; assert not {'spacy', 'pyshacl'} & set(sys.modules)"
    root = Path(__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0
