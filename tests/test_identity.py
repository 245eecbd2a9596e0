"""Actors of several articles -> one node each, by rules and by hand, and back again."""

import datetime as dt
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import store
from kg.batches import join
from kg.cli import main
from kg.errors import QuestionError
from kg.identity import (
    ArticleActor,
    Judgement,
    Member,
    identify,
    judged_by_hand,
    judgements_between,
    members_named,
    read_judgements,
    resolve,
    resolved,
    unsure,
)
from kg.model import Document, Entity, Event, Evidence, Mention, Participant, Relation, Statement
from kg.ontology import KG, Ontology, load_ontology

ONTOLOGY: Ontology = load_ontology()
MEETS = Relation("meets", "CONSULT", "met", symmetric=True, verb="meet")
STEERS = Relation("steers", "", "steered", verb="steer")


def person(name: str, acts_for: str = "") -> Entity:
    return Entity(name.replace(" ", "_"), name, "Person", acts_for=acts_for)


def body(name: str) -> Entity:
    return Entity(name.replace(" ", "_"), name, "Organisation")


Told = tuple[str, str, Sequence[tuple[Entity, Relation, Entity]]]
QUIST, LINDT = person("Lina Quist"), person("Bo Lindt")
NEWS: dict[str, Told] = {
    "briefing": ("2031-04-02", "A briefing", [(person("Peter Ordway"), MEETS, QUIST)]),
    "column": ("2031-04-09", "A column", [(person("Ordway"), MEETS, QUIST)]),
    "diary": ("2031-04-12", "A diary", [(QUIST, STEERS, person("Ordway"))]),
    "extra": ("2031-05-01", "", [(person("Jan Varga", "Togo"), MEETS, body("Harbour League"))]),
    "feature": ("2031-05-02", "", [(person("Jan Varga", "Chile"), MEETS, LINDT)]),
    "gazette": ("2031-05-03", "", [(person("Jan Varga"), STEERS, body("Reef Club"))]),
}


def reading(name: str) -> tuple[Document, list[Statement], list[Event]]:
    """Make what an article tells: a sentence, a statement and an event for each triple."""
    date, title, triples = NEWS[name]
    document = Document(name, "", title, dt.date.fromisoformat(date))
    statements, events = [], []
    for number, (subject, relation, obj) in enumerate(triples):
        words = f"{subject.label} {relation.text} {obj.label}."
        evidence = Evidence(name, 100 * number, 100 * number + len(words), words)
        ends = [Mention(each, each.label, 0, len(each.label)) for each in (subject, obj)]
        event = Event(
            predicate=relation.verb,
            text=relation.text,
            start=100 * number,
            end=100 * number + 3,
            participants=(Participant("agent", ends[0]), Participant("patient", ends[1])),
            evidence=evidence,
        )
        statements.append(
            Statement(
                subject=ends[0],
                relation=relation,
                object=ends[1],
                evidence=evidence,
                event=event.id,
            )
        )
        events.append(event)
    return document, statements, events


def graph_of(names: Sequence[str], hand: Sequence[Judgement] = ()) -> store.MemoryStore:
    """Make a graph of articles, joined article by article."""
    graph = store.MemoryStore(ONTOLOGY)
    identify(graph.dataset, ONTOLOGY, hand)
    for name in names:
        graph.replace(*reading(name))
        identify(graph.dataset, ONTOLOGY)
    return graph


def dump(graph: store.Store, folder: Path) -> bytes:
    store.save(graph.dataset, folder / "dump.nq")
    return (folder / "dump.nq").read_bytes()


def asked(graph: store.MemoryStore, pattern: str) -> list[str]:
    """List what the one variable of a pattern is, by local names."""
    rows = store.bindings(store.queryable(graph.dataset), f"SELECT DISTINCT * {{ {pattern} }}")
    return sorted(value.rpartition("/")[2] for row in rows for value in row.values())


# One node for one actor


def test_a_short_name_is_the_node_of_the_full_one() -> None:
    graph = graph_of(["briefing", "column", "diary"])
    assert asked(graph, "?who rel:meets actor:Lina_Quist") == ["Peter_Ordway"]
    assert asked(graph, "actor:Lina_Quist rel:steers ?who") == ["Peter_Ordway"]
    assert asked(graph, "actor:Peter_Ordway rdfs:label ?name") == ["Peter Ordway"]
    assert asked(graph, "actor:Peter_Ordway skos:altLabel ?name") == ["Ordway"]
    assert asked(graph, "?event kg:agent|kg:patient actor:Ordway") == []


def test_two_articles_about_one_proposition_share_its_node() -> None:
    graph = graph_of(["briefing", "column"])
    pattern = "?p rdf:subject actor:Peter_Ordway ; rdf:object actor:Lina_Quist"
    (proposition,) = asked(graph, pattern)
    count = store.bindings(
        store.queryable(graph.dataset),
        f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s kg:proposition ?p . {pattern} }}",
    )
    assert proposition
    assert count == [{"n": "2"}]


def test_two_people_of_one_name_are_two_nodes() -> None:
    graph = graph_of(["extra", "feature", "gazette"])
    assert asked(graph, "?who skos:altLabel 'Jan Varga'@en") == [
        "Jan_Varga-Chile",
        "Jan_Varga-Togo",
        "Jan_Varga-gazette",
    ]
    assert asked(graph, "actor:Jan_Varga-Togo rdfs:label ?name") == ["Jan Varga (Togo)"]


def test_the_graph_keeps_to_the_shapes() -> None:
    assert store.validate(graph_of(sorted(NEWS)).dataset).lines == ()


@settings(max_examples=8)
@given(order=st.permutations(sorted(NEWS)))
def test_the_order_of_articles_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, order: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert dump(graph_of(order), folder) == dump(graph_of(sorted(NEWS)), folder)


def test_twice_changes_nothing(tmp_path: Path) -> None:
    graph = graph_of(sorted(NEWS))
    before = dump(graph, tmp_path)
    identify(graph.dataset, ONTOLOGY)
    assert dump(graph, tmp_path) == before


@pytest.mark.parametrize("gone", sorted(NEWS))
def test_a_graph_without_an_article_is_as_if_it_had_never_been_there(
    tmp_path: Path, gone: str
) -> None:
    graph = graph_of(sorted(NEWS))
    graph.remove(gone)
    identify(graph.dataset, ONTOLOGY)
    left = [name for name in sorted(NEWS) if name != gone]
    assert dump(graph, tmp_path) == dump(graph_of(left), tmp_path)


def test_no_triple_stands_in_two_graphs_nor_anything_but_judgements_in_theirs() -> None:
    graph = graph_of(sorted(NEWS))
    store.derive(graph.dataset)
    quads = list(graph.dataset.quads())
    assert len({quad[:3] for quad in quads}) == len(quads)
    judged = {subject for subject, _, _, place in quads if place == KG.judgements}
    assert {str(each).rpartition("#")[2][:2] for each in judged} == {"J-"}


def test_only_articles_whose_actors_are_others_now_are_written_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    graph = graph_of(["briefing", "diary", "extra", "feature", "gazette"])
    written: list[str] = []
    monkeypatch.setattr(
        "kg.identity.application.put_articles",
        lambda *given: written.extend(name.rpartition("/")[2] for name in given[1]),
    )
    graph.replace(*reading("column"))
    identify(graph.dataset, ONTOLOGY)
    assert written == ["column"]


def test_what_follows_by_rules_follows_who_is_one() -> None:
    graph = graph_of(["briefing", "column"])
    store.derive(graph.dataset)
    assert asked(graph, "GRAPH kg:derived { ?who ?how actor:Ordway }") == []
    assert asked(graph, "GRAPH kg:derived { actor:Peter_Ordway pol:CONSULT ?who }") == [
        "Lina_Quist"
    ]


def test_an_article_alone_stays_as_it_was_read(tmp_path: Path) -> None:
    graph = store.MemoryStore(ONTOLOGY)
    graph.replace(*reading("briefing"))
    before = dump(graph, tmp_path)
    identify(graph.dataset, ONTOLOGY)
    assert dump(graph, tmp_path) == before


# Judgements


def test_judgements_stand_in_a_graph_of_their_own_with_reasons() -> None:
    graph = graph_of(["briefing", "column"])
    (judgement,) = read_judgements(graph.dataset)
    assert judgement.verdict == "same"
    assert not judgement.by_hand
    assert judgement.reason.startswith("Ordway may be short for Peter Ordway; both beside")
    assert asked(graph, "GRAPH kg:judgements { ?j kg:verdict kg:same } FILTER(isIRI(?j))")


def test_what_no_rule_can_judge_is_listed() -> None:
    resolution = resolved(graph_of(["extra", "feature", "gazette"]).dataset, ONTOLOGY)
    assert [each.reason for each in unsure(resolution)] == [
        "both are called Jan Varga; articles of about the same time; others fit as well"
    ]


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_judgement_by_hand_wins_and_outlives_its_articles(tmp_path: Path, verdict: str) -> None:
    graph = graph_of(sorted(NEWS))
    before = dump(graph, tmp_path)
    resolution = resolved(graph.dataset, ONTOLOGY)
    ends = [members_named(name, resolution) for name in ("Ordway", "Jan_Varga-Togo")]
    hand = list(judgements_between(*ends, verdict))  # type: ignore[arg-type]
    identify(graph.dataset, ONTOLOGY, hand)
    judged = dump(graph, tmp_path)
    assert judged == dump(graph_of(sorted(NEWS, reverse=True), hand), tmp_path)
    graph.remove("extra")
    identify(graph.dataset, ONTOLOGY)
    assert judged_by_hand(graph.dataset) == sorted(hand)
    graph.replace(*reading("extra"))
    identify(graph.dataset, ONTOLOGY)
    assert dump(graph, tmp_path) == judged
    identify(graph.dataset, ONTOLOGY, [])
    assert dump(graph, tmp_path) == before


def test_different_by_hand_beats_the_rule() -> None:
    graph = graph_of(["briefing", "column"])
    resolution = resolved(graph.dataset, ONTOLOGY)
    ends = [members_named(name, resolution) for name in ("Ordway", "Peter Ordway")]
    identify(graph.dataset, ONTOLOGY, judgements_between(*ends, "different"))
    assert asked(graph, "?who rel:meets actor:Lina_Quist") == ["Ordway", "Peter_Ordway"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("Ordwy", "did you mean Peter_Ordway", id="misspelt"),
        pytest.param("Jan Varga", "Jan Varga is 3 nodes: write Jan_Varga-Chile or", id="several"),
    ],
)
def test_a_name_that_means_nobody_or_several_gets_a_proposal(name: str, said: str) -> None:
    resolution = resolved(graph_of(sorted(NEWS)).dataset, ONTOLOGY)
    with pytest.raises(QuestionError, match=said):
        members_named(name, resolution)


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("Ordway", [("column", "Ordway"), ("diary", "Ordway")]),
        ("Peter Ordway", [("briefing", "Peter_Ordway")]),
        ("actor:Jan_Varga-Togo", [("extra", "Jan_Varga")]),
        ("jan varga@gazette", [("gazette", "Jan_Varga")]),
    ],
)
def test_names_mean_actors_of_articles(name: str, members: list[tuple[str, str]]) -> None:
    resolution = resolved(graph_of(sorted(NEWS)).dataset, ONTOLOGY)
    assert list(members_named(name, resolution)) == members


# Laws of the resolver

NAMES = ("Peter Ordway", "P. Ordway", "Ordway", "Zara Ordway", "Petr Ordway", "Lumetec")
ACTORS = st.builds(
    lambda article, name, state, other: ArticleActor(
        Member(f"d{article}", name.replace(" ", "_")),
        name,
        "body" if name == "Lumetec" else "person",
        state,
        f"203{article}-01-01",
        others=frozenset({other}),
    ),
    st.integers(0, 4),
    st.sampled_from(NAMES),
    st.sampled_from(["", "Togo", "Chile"]),
    st.sampled_from(["Lina_Quist", "Bo_Lindt"]),
)


@settings(max_examples=50)
@given(actors=st.lists(ACTORS, max_size=12, unique_by=lambda a: a.member), rng=st.randoms())
def test_resolution_is_a_function_of_the_set(actors: list[ArticleActor], rng: object) -> None:
    mixed = list(actors)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert resolve(mixed) == resolve(actors)


@settings(max_examples=50)
@given(actors=st.lists(ACTORS, max_size=12, unique_by=lambda a: a.member))
def test_every_actor_is_one_node_and_no_two_nodes_share_a_name(actors: list[ArticleActor]) -> None:
    resolution = resolve(actors)
    members = [member for each in resolution.identities for member in each.members]
    assert sorted(members) == sorted(actor.member for actor in actors)
    ids = [each.id for each in resolution.identities]
    assert len(ids) == len(set(ids))


# The command line


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run a command on a graph of all articles, with lines for standard input."""
    graph = graph_of(sorted(NEWS))
    join(graph, ONTOLOGY)
    store.save(graph.dataset, tmp_path / "news.trig")

    def command(
        name: str, *arguments: str, typed: str = "", stdin: io.StringIO | None = None
    ) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kg", name, str(tmp_path / "news"), *arguments])
        monkeypatch.setattr(sys, "stdin", stdin or io.StringIO(typed))
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = int(stop.code or 0)
        return status, *capsys.readouterr()

    return command


def test_the_command_line_judges_and_withdraws(
    tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    before = (tmp_path / "news.trig").read_bytes()
    said = run("different", "Ordway", "Peter Ordway")
    assert said == (0, "Ordway is actor:Ordway, Peter Ordway is actor:Peter_Ordway\n", "")
    said = run("different", "Ordway", "Peter Ordway", "--withdraw")
    assert said == (0, "Ordway and Peter Ordway are one node: actor:Peter_Ordway\n", "")
    assert (tmp_path / "news.trig").read_bytes() == before
    status, _, error = run("same", "Ordway", "Peter Ordway", "--withdraw")
    assert status == 2
    assert "nobody judged these two same by hand" in error


def test_the_command_line_says_why_a_node_is_one(
    run: Callable[..., tuple[int, str, str]],
) -> None:
    status, printed, _ = run("identities", "Ordway")
    assert status == 0
    assert printed.startswith("actor:Peter_Ordway  Peter Ordway\n")
    assert "column, diary" in printed
    assert "Ordway may be short for Peter Ordway" in printed


@pytest.mark.parametrize(
    ("typed", "judged", "nodes"),
    [
        pytest.param("s\n", 1, 2, id="same"),
        pytest.param("d\n", 1, 2, id="different, so it is the other"),
        pytest.param("u\n", 1, 3, id="unsure"),
        pytest.param("q\n", 0, 3, id="quit"),
        pytest.param("", 0, 3, id="nothing typed"),
    ],
)
def test_review_asks_about_the_unsure(
    tmp_path: Path,
    run: Callable[..., tuple[int, str, str]],
    typed: str,
    judged: int,
    nodes: int,
) -> None:
    status, printed, _ = run("review", typed=typed)
    assert status == 0
    assert printed.endswith(f"{judged} of 1 judged\n")
    assert "Jan Varga met Harbour League." in printed
    assert "Jan Varga steered Reef Club." in printed
    graph = store.load(tmp_path / "news.trig")
    assert len(judged_by_hand(graph)) == judged
    resolution = resolved(graph, ONTOLOGY)
    assert sum("Jan_Varga" in each.id for each in resolution.identities) == nodes


class Interrupted(io.StringIO):
    """A terminal whose user presses Ctrl-C behind the lines that are typed."""

    def readline(self, size: int | None = -1, /) -> str:
        if line := super().readline(-1 if size is None else size):
            return line
        raise KeyboardInterrupt


@pytest.mark.parametrize(("typed", "judged"), [("", 0), ("s\n", 1)], ids=["at once", "after one"])
def test_review_keeps_what_was_answered_before_ctrl_c(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., tuple[int, str, str]],
    typed: str,
    judged: int,
) -> None:
    for name, state in {"hearing": "Togo", "item": "Chile", "journal": ""}.items():
        told = [(person("Kari Holm", state), MEETS, body(f"Club {name}"))]
        monkeypatch.setitem(NEWS, name, ("2031-06-01", "", told))
    store.save(graph_of(sorted(NEWS)).dataset, tmp_path / "news.trig")
    status, printed, _ = run("review", stdin=Interrupted(typed))
    assert status == 0
    assert printed.endswith(f"{judged} of 2 judged\n")
    assert len(judged_by_hand(store.load(tmp_path / "news.trig"))) == judged
