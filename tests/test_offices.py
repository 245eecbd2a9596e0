"""Offices -> who holds them: by the ontology up to the day it knows, by the article after it."""

import datetime as dt
from pathlib import Path

import pytest
from conftest import RowReader

from kg.errors import OntologyError
from kg.ontology import Ontology, load_ontology

# A file beside what ships with kg: a warden until June 2024, a purser for whom no day is told.
RURITANIA = """
@prefix pol: <https://w3id.org/kg-news/geopolitics#> .
@prefix lex: <https://w3id.org/kg-news/lex#> .
@prefix actor: <https://w3id.org/kg-news/actor/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
pol:Person lex:anaphor "warden" , "purser" .
actor:Ruritania a pol:State ; skos:prefLabel "Ruritania"@en ; lex:demonym "Ruritanian"@en .
actor:Warden_of_Ruritania a pol:Office ; skos:prefLabel "Warden of Ruritania"@en ;
    pol:officeOf actor:Ruritania ; lex:title "warden"@en ;
    pol:knownUntil "2024-06"^^xsd:gYearMonth .
actor:Purser_of_Ruritania a pol:Office ; skos:prefLabel "Purser of Ruritania"@en ;
    pol:officeOf actor:Ruritania ; lex:title "purser"@en .
actor:Rosa_Hentz a pol:Person ; skos:prefLabel "Rosa Hentz"@en ; pol:tenure
    [ pol:office actor:Warden_of_Ruritania ; pol:from "2010-01-01"^^xsd:date ;
      pol:until "2019-01-01"^^xsd:date ] .
actor:Otto_Strelsau a pol:Person ; skos:prefLabel "Otto Strelsau"@en ; pol:tenure
    [ pol:office actor:Warden_of_Ruritania ; pol:from "2019-01-01"^^xsd:date ] ,
    [ pol:office actor:Purser_of_Ruritania ; pol:from "2019-01-01"^^xsd:date ] .
"""
NEWER = """
@prefix pol: <https://w3id.org/kg-news/geopolitics#> .
@prefix actor: <https://w3id.org/kg-news/actor/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
actor:Dora_Kelem a pol:Person ; skos:prefLabel "Dora Kelem"@en ; pol:tenure
    [ pol:office actor:Prime_Minister_of_Hungary ; pol:from "2026-03-01"^^xsd:date ] .
actor:Prime_Minister_of_Hungary pol:knownUntil "2026-10-01"^^xsd:date .
"""
KNOWN, LATER = dt.date(2024, 6, 30), dt.date(2024, 7, 1)


def added(folder: Path, turtle: str) -> Ontology:
    """Load what ships with kg, and a file beside it."""
    path = folder / "ours.ttl"
    path.write_text(turtle, encoding="utf-8")
    return load_ontology(path)


@pytest.fixture(scope="module")
def ruritania(tmp_path_factory: pytest.TempPathFactory) -> RowReader:
    return RowReader(added(tmp_path_factory.mktemp("ruritania"), RURITANIA))


# Each text ends with *The Ruritanian warden spoke.*
THE_WARDEN = """
The        the        DET  DT  det   3
Ruritanian Ruritanian ADJ  JJ  amod  3
warden     warden     NOUN NN  nsubj 4
spoke      speak      VERB VBD ROOT  0
"""
THE_WARDEN_AGAIN = """
The        the        DET  DT  det   2
warden     warden     NOUN NN  nsubj 3
spoke      speak      VERB VBD ROOT  0
"""
WARDEN_LUDO = """
Ruritanian Ruritanian ADJ   JJ  amod      2
Warden     warden     PROPN NNP nmod:desc 3
Ludo       Ludo       PROPN NNP nsubj     5
Finck      Finck      PROPN NNP flat      3
left       leave      VERB  VBD ROOT      0
"""
LUDO_OF = """
Warden     warden     PROPN NNP nmod:desc 2
Ludo       Ludo       PROPN NNP nsubj     6
Finck      Finck      PROPN NNP flat      2
of         of         ADP   IN  case      5
Ruritania  Ruritania  PROPN NNP nmod      2
left       leave      VERB  VBD ROOT      0
"""
LUDO_BEHIND = """
Ruritania  Ruritania  PROPN NNP nmod:poss 3
's         's         PART  POS case      1
warden     warden     NOUN  NN  nsubj     8
,          ,          PUNCT ,   punct     5
Ludo       Ludo       PROPN NNP appos     3
Finck      Finck      PROPN NNP flat      5
,          ,          PUNCT ,   punct     5
left       leave      VERB  VBD ROOT      0
"""
LUDO_IS = """
Ludo       Ludo       PROPN NNP nsubj 5
Finck      Finck      PROPN NNP flat  1
is         be         AUX   VBZ cop   5
the        the        DET   DT  det   5
warden     warden     NOUN  NN  ROOT  0
of         of         ADP   IN  case  7
Ruritania  Ruritania  PROPN NNP nmod  5
"""
LUDO_WAS = LUDO_IS.replace("is         be         AUX   VBZ", "was        be         AUX   VBD")
LUDO_ELECT = """
Ruritanian Ruritanian ADJ   JJ   amod      2
Warden     warden     PROPN NNP  nmod:desc 5
-          -          PUNCT HYPH punct     2
elect      elect      ADJ   JJ   amod      2
Ludo       Ludo       PROPN NNP  nsubj     7
Finck      Finck      PROPN NNP  flat      5
left       leave      VERB  VBD  ROOT      0
"""
FORMER_LUDO = """
Former     former     ADJ   JJ  amod      3
Ruritanian Ruritanian ADJ   JJ  amod      3
warden     warden     PROPN NNP nmod:desc 4
Ludo       Ludo       PROPN NNP nsubj     6
Finck      Finck      PROPN NNP flat      4
left       leave      VERB  VBD ROOT      0
"""
OTTO = """
Otto       Otto       PROPN NNP nsubj 3
Strelsau   Strelsau   PROPN NNP flat  1
left       leave      VERB  VBD ROOT  0
"""
WARDEN_OTTO = WARDEN_LUDO.replace("Ludo ", "Otto ").replace("Finck", "Strelsau")
WARDEN_ROSA = WARDEN_LUDO.replace("Ludo ", "Rosa ").replace("Finck", "Hentz")
FORMER_OTTO = FORMER_LUDO.replace("Ludo ", "Otto ").replace("Finck", "Strelsau")
PERSONS = {"Ludo Finck": "PERSON", "Otto Strelsau": "PERSON", "Rosa Hentz": "PERSON"}


@pytest.mark.parametrize(
    ("rows", "date", "expected"),
    [
        pytest.param(THE_WARDEN, KNOWN, "Otto_Strelsau", id="the last day that is known"),
        pytest.param(THE_WARDEN, dt.date(2015, 1, 1), "Rosa_Hentz", id="long before"),
        pytest.param(THE_WARDEN, LATER, "Warden_of_Ruritania", id="the day after is the office"),
        pytest.param(THE_WARDEN, None, "Warden_of_Ruritania", id="no date is today"),
        pytest.param(WARDEN_LUDO + THE_WARDEN, LATER, "Ludo_Finck", id="named before a name"),
        pytest.param(LUDO_OF + THE_WARDEN, LATER, "Ludo_Finck", id="named with of"),
        pytest.param(LUDO_BEHIND + THE_WARDEN, LATER, "Ludo_Finck", id="named behind"),
        pytest.param(LUDO_IS + THE_WARDEN, LATER, "Ludo_Finck", id="named in a predicate"),
        pytest.param(THE_WARDEN + WARDEN_LUDO, LATER, "Ludo_Finck", id="named only later"),
        pytest.param(WARDEN_OTTO + THE_WARDEN, LATER, "Otto_Strelsau", id="named, and the last"),
        pytest.param(WARDEN_LUDO + THE_WARDEN, None, "Ludo_Finck", id="named without a date"),
        pytest.param(WARDEN_LUDO + THE_WARDEN, KNOWN, "Otto_Strelsau", id="named while known"),
        pytest.param(LUDO_WAS + THE_WARDEN, LATER, "Warden_of_Ruritania", id="was, not is"),
        pytest.param(LUDO_ELECT + THE_WARDEN, LATER, "Warden_of_Ruritania", id="elect is not yet"),
        pytest.param(FORMER_LUDO + THE_WARDEN, LATER, "Warden_of_Ruritania", id="former no more"),
        pytest.param(WARDEN_ROSA + THE_WARDEN, LATER, "Warden_of_Ruritania", id="long out of it"),
        pytest.param(OTTO + THE_WARDEN, LATER, "Warden_of_Ruritania", id="a name tells nothing"),
        pytest.param(
            WARDEN_LUDO + WARDEN_OTTO + THE_WARDEN, LATER, "Warden_of_Ruritania", id="one of two"
        ),
        pytest.param(THE_WARDEN + THE_WARDEN_AGAIN, LATER, "Warden_of_Ruritania", id="again"),
        pytest.param(OTTO + THE_WARDEN_AGAIN, LATER, "-", id="the last holder by the title alone"),
        pytest.param(OTTO + THE_WARDEN_AGAIN, KNOWN, "Otto_Strelsau", id="by the title, known"),
        pytest.param(
            OTTO + WARDEN_LUDO + THE_WARDEN_AGAIN, LATER, "Ludo_Finck", id="by the title, another"
        ),
    ],
)
def test_whom_an_office_means(
    ruritania: RowReader, rows: str, date: dt.date | None, expected: str
) -> None:
    doc, _, mentions = ruritania.mentions(rows, date=date, ents=PERSONS)
    (*_, last) = (t.i for t in doc if t.text == "warden" and t.dep_ == "nsubj")
    assert (mentions[last].entity.id if last in mentions else "-") == expected


def test_another_office_has_another_day(ruritania: RowReader) -> None:
    doc, _, mentions = ruritania.mentions(THE_WARDEN.replace("warden", "purser"), date=LATER)
    (purser,) = (t.i for t in doc if t.text == "purser")
    assert mentions[purser].entity.id == "Otto_Strelsau"


def test_an_office_acts_for_its_state(ruritania: RowReader) -> None:
    doc, _, mentions = ruritania.mentions(THE_WARDEN, date=LATER)
    (warden,) = (t.i for t in doc if t.text == "warden")
    entity = mentions[warden].entity
    assert (entity.label, entity.type, entity.acts_for) == (
        "Warden of Ruritania",
        "Person",
        "Ruritania",
    )


@pytest.mark.parametrize(
    ("rows", "date", "expected"),
    [
        pytest.param(WARDEN_LUDO, LATER, {"Ludo": "Ruritania"}, id="the new one"),
        pytest.param(OTTO, LATER, {"Otto": "Ruritania"}, id="the last one, as far as one knows"),
        pytest.param(
            WARDEN_LUDO + OTTO, LATER, {"Ludo": "Ruritania", "Otto": ""}, id="whom another follows"
        ),
        pytest.param(FORMER_OTTO, LATER, {"Otto": ""}, id="who is called former"),
        pytest.param(
            FORMER_OTTO.replace("warden", "banker"),
            LATER,
            {"Otto": "Ruritania"},
            id="who is called former in something else",
        ),
        pytest.param(
            WARDEN_LUDO + OTTO,
            KNOWN,
            {"Ludo": "Ruritania", "Otto": "Ruritania"},
            id="nobody goes while it is known",
        ),
    ],
)
def test_for_whom_persons_act(
    ruritania: RowReader, rows: str, date: dt.date, expected: dict[str, str]
) -> None:
    doc, _, mentions = ruritania.mentions(rows, date=date, ents=PERSONS)
    found = {t.text: mentions[t.i].entity.acts_for for t in doc if t.text in expected}
    assert found == expected


# Offices of the ontology that ships with kg


def of_office(demonym: str, *title: str) -> str:
    """Return the rows of *The Hungarian prime minister spoke*."""
    noun = 2 + len(title)
    rows = ["The the DET DT det", f"{demonym} {demonym} ADJ JJ amod"]
    rows += [f"{word} {word} ADJ JJ amod" for word in title[:-1]]
    lines = [f"{row} {noun}" for row in rows]
    return "\n".join([*lines, f"{title[-1]} {title[-1]} NOUN NN nsubj {noun + 1}",
                      "spoke speak VERB VBD ROOT 0"])  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "date", "expected"),
    [
        (of_office("Hungarian", "prime", "minister"), "2025-12-31", "Viktor_Orban"),
        (of_office("Hungarian", "prime", "minister"), "2026-11-20", "Prime_Minister_of_Hungary"),
        (of_office("Hungarian", "premier"), "2026-11-20", "Prime_Minister_of_Hungary"),
        (of_office("Ukrainian", "president"), "2024-03-04", "Volodymyr_Zelenskiy"),
        (of_office("Ukrainian", "president"), "2026-01-01", "President_of_Ukraine"),
    ],
)
def test_an_office_that_ships_with_kg(
    by_rows: RowReader, rows: str, date: str, expected: str
) -> None:
    doc, _, mentions = by_rows.mentions(rows, date=dt.date.fromisoformat(date))
    assert mentions[len(doc) - 2].entity.id == expected


def test_no_holder_came_later_than_the_ontology_says(ontology: Ontology) -> None:
    late = [
        (name, tenure)
        for name, actor in ontology.actors.items()
        for tenure in actor.tenures
        if tenure.start and tenure.start > ontology.offices[tenure.office].known_until
    ]
    assert late == []


# What one adds in a file


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(dt.date(2026, 2, 28), "Viktor_Orban", id="before the newer one"),
        pytest.param(dt.date(2026, 3, 1), "Dora_Kelem", id="the newer one"),
        pytest.param(dt.date(2026, 10, 2), None, id="later than the file"),
    ],
)
def test_a_newer_holder_in_a_file(tmp_path: Path, date: dt.date, expected: str | None) -> None:
    ours = added(tmp_path, NEWER)
    assert ours.holder("Prime_Minister_of_Hungary", date) == expected
    assert ours.holder("Prime_Minister_of_Italy", date) is None


def test_a_newer_day_for_all_offices(tmp_path: Path) -> None:
    day = '<https://w3id.org/kg-news/geopolitics> pol:knownUntil "2026-11"^^xsd:gYearMonth .'
    ours = added(tmp_path, NEWER + day)
    assert ours.holder("Prime_Minister_of_Italy", dt.date(2026, 11, 30)) == "Giorgia_Meloni"
    assert ours.holder("Prime_Minister_of_Hungary", dt.date(2026, 11, 30)) is None


@pytest.mark.parametrize(
    ("node", "day", "says"),
    [
        pytest.param("actor:Pope", '"soon"', "'soon' on Pope is not a date", id="a word"),
        pytest.param("actor:Pope", '"2025-13-01"', "'2025-13-01' on Pope is not", id="13 months"),
        pytest.param("actor:Pope", '"2025-02-30"', "'2025-02-30' on Pope is not", id="February 30"),
        pytest.param("actor:Mali", '"2025"', "Mali, which is no office", id="a state"),
    ],
)
def test_refuses_a_day(tmp_path: Path, node: str, day: str, says: str) -> None:
    with pytest.raises(OntologyError, match=says):
        added(tmp_path, f"{NEWER}{node} pol:knownUntil {day} .")
