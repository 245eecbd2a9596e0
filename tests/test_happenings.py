"""Events of several articles that are one happening, and what is asked of them."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations
from math import hypot, log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Literal, URIRef

from kg.english.lexicon import load_lexicon
from kg.identity import (
    HAPPENINGS,
    Acts,
    Report,
    happenings,
    join_articles,
    reports_of,
)
from kg.identity.event_matching import SAME_STORY, STORY, SURE, matches
from kg.identity.happenings import contradict
from kg.identity.report_numbers import Facts
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Participant,
    Polarity,
    Quantity,
    Relation,
    Role,
    Statement,
    Time,
)
from kg.ontology import KG, load_ontology
from kg.questions import ask, question
from kg.store import MemoryStore

ONTOLOGY = load_ontology()
ACTS = Acts(ONTOLOGY, load_lexicon())
MAY = {day: (dt.date(2024, 5, day), dt.date(2024, 5, day)) for day in range(1, 32)}
WHOLE = {"forces": {"Vendia"}, "Rodeva": {"Ostia"}}  # whom they act for, what it lies in


def report(name: str, predicate: str, parts: str = "", day: int = 0, words: str = "") -> Report:
    """Make a report of an article, *a1* of *a*, from "agent Vendia, place Rodeva"."""
    named = frozenset(pair(each) for each in parts.split(", ") if each)
    return Report(
        id=name,
        document=name[0],
        predicate=predicate,
        acts=ACTS.of(predicate),
        named=named,
        broader=named | {(role, each) for role, actor in named for each in WHOLE.get(actor, ())},
        words=frozenset(pair(each) for each in words.split(", ") if each),
        days=MAY.get(day),
    )


def pair(text: str) -> tuple[str, str]:
    role, _, name = text.partition(" ")
    return role, name


SIDES = "agent Vendia, patient Ostia"


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        pytest.param(
            [report("a1", "attack", SIDES), report("b1", "strike", SIDES)],
            [["a1", "b1"]],
            id="attacks and strikes are one act",
        ),
        pytest.param(
            [report("a1", "bombardment", SIDES), report("b1", "launch air strike", SIDES)],
            [["a1", "b1"]],
            id="nouns and light verbs",
        ),
        pytest.param(
            [report("a1", "attack", SIDES), report("b1", "praise", SIDES)], [], id="another act"
        ),
        pytest.param(
            [report("a1", "attack", SIDES), report("a2", "attack", SIDES)], [], id="one article"
        ),
        pytest.param(
            [report("a1", "attack", SIDES), report("b1", "attack", "agent Ostia, patient Vendia")],
            [],
            id="the other way round",
        ),
        pytest.param(
            [report("a1", "attack", SIDES), report("b1", "attack", "agent forces, patient Ostia")],
            [["a1", "b1"]],
            id="whoever acts for it",
        ),
        pytest.param(
            [
                report("a1", "bomb", SIDES + ", place Rodeva"),
                report("b1", "bomb", SIDES + ", place Ostia"),
            ],
            [["a1", "b1"]],
            id="one place lies in the other",
        ),
        pytest.param(
            [
                report("a1", "bomb", SIDES + ", place Rodeva"),
                report("b1", "bomb", SIDES + ", place Lunia"),
            ],
            [],
            id="two places",
        ),
        pytest.param(
            [report("a1", "attack", SIDES, 1), report("b1", "attack", SIDES, 9)], [], id="two days"
        ),
        pytest.param(
            [
                report("a1", "attack", SIDES, 1),
                report("b1", "attack", SIDES),
                report("c1", "attack", SIDES, 9),
            ],
            [["a1", "b1"]],
            id="what contradicts stays apart, though a third agrees with both",
        ),
        pytest.param(
            [report("a1", "resign", "agent Dulic"), report("b1", "step down", "agent Dulic")],
            [["a1", "b1"]],
            id="one participant, in articles on one story",
        ),
        pytest.param(
            [
                report("a1", "visit", "agent Dulic"),
                report("b1", "visit", "agent Dulic"),
                report("a2", "praise", "agent Ana, patient Bo, recipient Cy, partner Di"),
                report("b2", "scold", "agent Ed, patient Fay, recipient Gus, partner Hal"),
                *(report(f"{name}1", "sing", "agent Dulic") for name in "cdefghijklmnop"),
            ],
            [[f"{name}1" for name in "cdefghijklmnop"]],
            id="one participant, in articles that tell of others",
        ),
        pytest.param(
            [
                report("a1", "kill", words="patient people"),
                report("a2", "attack", SIDES),
                report("b1", "die", words="patient people"),
                report("b2", "attack", SIDES),
            ],
            [["a1", "b1"], ["a2", "b2"]],
            id="unnamed people, in articles on one story",
        ),
        pytest.param([], [], id="nothing"),
    ],
)
def test_happenings(reports: list[Report], expected: list[list[str]]) -> None:
    orders = [reports, reports[::-1]] if len(reports) > 4 else list(permutations(reports))
    assert all(happenings(each) == expected for each in orders)


@given(
    st.lists(
        st.builds(
            report,
            st.sampled_from([f"{article}{number}" for article in "abcd" for number in range(9)]),
            st.sampled_from(["attack", "strike", "visit"]),
            st.sampled_from(["", SIDES, "agent Vendia", "agent Dulic", "place Rodeva"]),
            st.integers(0, 3),
            st.sampled_from(["", "patient people", "agent people"]),
        ),
        unique_by=lambda each: each.id,
        max_size=20,
    )
)
def test_pairs_are_those_that_tell_the_same_one_by_one(reports: list[Report]) -> None:
    """All pairs at once, by numbers, are those that two reports alone tell by their sets."""
    vectors = stories(reports)
    alone = {
        (one.id, other.id)
        for one, other in combinations(sorted(reports, key=lambda each: each.id), 2)
        if one.document != other.document and tell_the_same(one, other, vectors)
    }
    facts = Facts(reports)
    assert {(facts.ids[one], facts.ids[other]) for one, other in matches(facts)} == alone


def stories(reports: Sequence[Report]) -> dict[str, dict[str, float]]:
    """Return by article how telling each actor is in it: a vector of length one."""
    named = {each.document: Counter[str]() for each in reports}
    for each in reports:
        named[each.document].update({actor for _, actor in each.broader})
    spread = Counter(actor for counts in named.values() for actor in counts)
    found = {}
    for name, counts in named.items():
        weights = {a: (1 + log(n)) * log(1 + len(named) / spread[a]) for a, n in counts.items()}
        found[name] = {a: weight / hypot(*weights.values()) for a, weight in weights.items()}
    return found


def tell_the_same(one: Report, other: Report, vectors: Mapping[str, Mapping[str, float]]) -> bool:
    alike, meet = (
        any(
            {name for _, name in getattr(one, kind)} & {name for _, name in getattr(other, kind)}
            for kind in kinds
        )
        for kinds in (("named", "words"), ("broader", "words"))
    )
    common = (one.named & other.broader) | (one.broader & other.named)
    first, second = vectors[one.document], vectors[other.document]
    story = sum(first[actor] * second[actor] for actor in first.keys() & second.keys())
    actors = len({actor for _, actor in common})
    is_story = (actors and story >= STORY) or (alike and story >= SAME_STORY)
    return bool(meet and not contradict(one, other) and (actors >= SURE or is_story))


def test_an_own_time_counts_to_its_precision_and_else_the_date_of_the_article() -> None:
    graph = store_of(
        (article("a", 7), [attack("a", time="2024-05")]),
        (article("b", 7), [attack("b", time="2024-05-31")]),
        (article("c", 7), [attack("c")]),
        (article("d", None), [attack("d")]),
        (article("e", 7), [replace(attack("e"), modality="planned")]),
        (article("f", 7), [replace(attack("f"), modality="possible")]),
    )
    days = {each.document[-1]: each.days for each in reports_of(graph, ACTS)}
    assert {name: each and tuple(map(str, each)) for name, each in days.items()} == {
        "a": ("2024-04-30", "2024-06-01"),
        "b": ("2024-05-30", "2024-06-01"),
        "c": ("2024-05-04", "2024-05-08"),
        "d": None,
        "e": ("2024-05-07", "2024-06-06"),
    }


# In a graph

VENDIA = Entity("Vendia", "Vendia", "State")
FORCES = Entity("Vendian_forces", "Vendian forces", "ArmedForce", acts_for="Vendia")
OSTIA = Entity("Ostia", "Ostia", "State")
ATTACKS, STRIKES = Relation("attacks", "ASSAULT", "attacked"), Relation("strikes", "ASSAULT", "hit")


def mention(entity: Entity) -> Mention:
    return Mention(entity, entity.label, 0, 5)


def article(name: str, day: int | None, source: str = "", text: str = "…") -> Document:
    date = None if day is None else dt.date(2024, 5, day)
    return Document(name, text, date=date, source=source, digest=f"{name} {text}")


def attack(
    name: str,
    predicate: str = "attack",
    agent: Entity = VENDIA,
    *,
    polarity: Polarity = "positive",
    dead: int | None = None,
    time: str = "",
) -> Event:
    roles: dict[Role, Entity] = {"agent": agent, "patient": OSTIA}
    parts = [Participant(role, mention(each)) for role, each in roles.items()]
    if dead is not None:
        parts.append(Participant("amount", mention(OSTIA), Quantity(str(dead), dead, "dead")))
    return Event(
        predicate,
        predicate,
        3,
        9,
        tuple(parts),
        Evidence(name, 0, 30, f"{agent.label} {predicate} Ostia in {name}."),
        polarity=polarity,
        time=Time(time, time) if time else None,
    )


def stated(event: Event, relation: Relation, *, by: Entity | None = None) -> list[Statement]:
    """Return what an event states, with its roll-up where somebody acts for a state."""
    agent = event.participants[0].mention
    direct = Statement(
        agent,
        relation,
        mention(OSTIA),
        event.evidence,
        polarity=event.polarity,
        event=event.id,
        attributions=(Attribution(mention(by), "said"),) if by else (),
    )
    if not agent.entity.acts_for:
        return [direct]
    return [direct, replace(direct, subject=mention(VENDIA), derived=True)]


def store_of(
    *articles: tuple[Document, Sequence[Event]],
    statements: Mapping[str, Sequence[Statement]] | None = None,
) -> MemoryStore:
    made = MemoryStore(ONTOLOGY)
    for document, events in articles:
        made.replace(document, (statements or {}).get(document.id, ()), events)
    return made


def answered(graph: Dataset, name: str, *columns: str) -> list[tuple[str, ...]]:
    answer = ask(graph, question(name, dataset=graph))
    places = [answer.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in answer.display()]


AGENCY = "Vendia attacked Ostia at dawn, and ten people died in the harbour of the old town."
REPORTS = {
    "a": (article("a", 7, "Agency", AGENCY), attack("a", dead=10), ATTACKS, None),
    "b": (article("b", 8, "Herald", AGENCY), attack("b", dead=10), ATTACKS, None),
    "c": (article("c", 8, "Courier"), attack("c", "strike", FORCES, dead=12), STRIKES, None),
    "d": (article("d", 9, "Tribune"), attack("d", polarity="negative"), ATTACKS, VENDIA),
    "e": (article("e", 30, "Gazette"), attack("e"), ATTACKS, None),
    "f": (article("f", 28, "Tribune"), attack("f", polarity="negative"), ATTACKS, VENDIA),
}


def told(names: str) -> MemoryStore:
    """Return a graph with some of the reports, whose articles have been joined."""
    known = [REPORTS[name] for name in names]
    statements = {each.id: stated(event, how, by=by) for each, event, how, by in known}
    made = store_of(*((each, [event]) for each, event, _, _ in known), statements=statements)
    join_articles(made, ONTOLOGY)
    return made


def dumped(graph: MemoryStore) -> list[str]:
    return sorted(graph.dataset.serialize(format="nquads").splitlines())


def test_a_happening_has_its_reports_and_the_name_that_most_give_it() -> None:
    graph = told("abcde").dataset.graph(HAPPENINGS)
    (node,) = graph.subjects(KG.report, None, unique=True)
    assert {str(each) for each in graph.objects(node, KG.report)} == {
        f"{KG}{REPORTS[name][1].id}" for name in "abcd"
    }
    assert graph.value(node, predicate=None, object=Literal("attack")) is not None


def test_the_order_of_articles_changes_nothing() -> None:
    assert dumped(told("abcde")) == dumped(told("edcba"))


def test_removing_articles_leaves_what_was_there_before_them() -> None:
    graph = told("abcde")
    for name in "de":
        graph.remove(name)
    join_articles(graph, ONTOLOGY)
    assert dumped(graph) == dumped(told("abc"))
    for name in "bc":
        graph.remove(name)
    join_articles(graph, ONTOLOGY)
    assert dumped(graph) == dumped(told("a"))
    assert not graph.dataset.graph(HAPPENINGS)


def test_articles_are_joined_again_only_when_they_changed_or_it_is_asked_for() -> None:
    graph = told("ab")
    joined = graph.dataset.graph(HAPPENINGS)
    joined.remove((None, KG.reprintOf, None))
    join_articles(graph, ONTOLOGY)
    assert (None, KG.reprintOf, None) not in joined
    join_articles(graph, ONTOLOGY, anew=True)
    assert (None, KG.reprintOf, None) in joined


def test_a_broken_minhash_is_no_reprint() -> None:
    graph = told("ab")
    for each in [*graph.dataset.subjects(KG.minHash)]:
        own = graph.dataset.graph(URIRef(str(each)))
        own.set((each, KG.minHash, Literal("%%%")))
    join_articles(graph, ONTOLOGY, anew=True)
    assert not list(graph.dataset.objects(None, KG.reprintOf))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("ab", [], id="a reprint is no second source"),
        pytest.param(
            "abc", [("Vendia", "attacks", "Ostia", "3", "2")], id="another verb, by whoever acts"
        ),
        pytest.param("ae", [], id="the same sides on another day"),
        pytest.param("ad", [], id="a denial"),
    ],
)
def test_corroborated_counts_independent_sources(
    names: str, expected: list[tuple[str, ...]]
) -> None:
    columns = ("who", "relation", "whom", "articles", "sources")
    assert answered(told(names).dataset, "corroborated", *columns) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("ad", [("Vendia", "attacks", "Ostia", "Vendia", "d")], id="denied"),
        pytest.param("cd", [("Vendia", "strikes", "Ostia", "Vendia", "d")], id="another verb"),
        pytest.param("acd", [("Vendia", "attacks", "Ostia", "Vendia", "d")], id="one dispute"),
        pytest.param("de", [], id="another day"),
        pytest.param(
            "af", [("Vendia", "attacks", "Ostia", "Vendia", "f")], id="a later denial without a day"
        ),
        pytest.param("abc", [], id="nobody denies it"),
    ],
)
def test_contested_is_told_by_happening(names: str, expected: list[tuple[str, ...]]) -> None:
    columns = ("who", "relation", "whom", "denied_by", "denied_in")
    assert answered(told(names).dataset, "contested", *columns) == expected


@pytest.mark.parametrize(
    ("polarity", "name", "row"),
    [
        pytest.param("positive", "corroborated", ("Vendia", "borders", "Ostia", "2"), id="alike"),
        pytest.param("negative", "contested", ("Vendia", "borders", "Ostia", "g"), id="denied"),
    ],
)
def test_what_is_no_event_is_compared_by_its_relation(
    polarity: Polarity, name: str, row: tuple[str, ...]
) -> None:
    known = [REPORTS[each] for each in "ac"]
    statements = {each.id: stated(event, how, by=by) for each, event, how, by in known}
    borders = replace(stated(attack("f"), Relation("borders", text="borders"))[0], event="")
    other = replace(borders, evidence=attack("g").evidence, polarity=polarity)
    graph = store_of(
        *((each, [event]) for each, event, _, _ in known),
        (article("f", 7), []),
        (article("g", 20), []),
        statements=statements | {"f": [borders], "g": [other]},
    )
    join_articles(graph, ONTOLOGY)
    last = "articles" if name == "corroborated" else "denied_in"
    assert row in answered(graph.dataset, name, "who", "relation", "whom", last)
    assert len(answered(graph.dataset, name, "who")) == 1 + (name == "corroborated")


def test_a_light_verb_alone_tells_no_act() -> None:
    assert [bool(ACTS.of(each)) for each in ("have", "have talks", "hold")] == [False, True, True]


def test_a_roll_up_on_both_sides_is_no_second_dispute() -> None:
    yes, no = attack("a", agent=FORCES), attack("b", agent=FORCES, polarity="negative")
    statements = {"a": stated(yes, ATTACKS), "b": stated(no, ATTACKS, by=VENDIA)}
    graph = store_of((article("a", 7), [yes]), (article("b", 7), [no]), statements=statements)
    join_articles(graph, ONTOLOGY)
    assert answered(graph.dataset, "contested", "who") == [("Vendian forces",)]


def test_differing_reports_tell_who_says_what() -> None:
    rows = answered(told("abcde").dataset, "differing_reports", "what", "says", "document")
    assert rows == [
        ("agent", "Vendia", "doc:a"),
        ("agent", "Vendia", "doc:b"),
        ("agent", "Vendia", "doc:d"),
        ("agent", "Vendian forces", "doc:c"),
        ("amount", "10 dead", "doc:a"),
        ("amount", "10 dead", "doc:b"),
        ("amount", "12 dead", "doc:c"),
        ("polarity", "negative", "doc:d"),
        ("polarity", "positive", "doc:a"),
        ("polarity", "positive", "doc:b"),
        ("polarity", "positive", "doc:c"),
    ]


def test_reprints_name_their_original() -> None:
    columns = ("article", "publisher", "original", "original_publisher")
    assert answered(told("abc").dataset, "reprints", *columns) == [
        ("doc:b", "Herald", "doc:a", "Agency")
    ]


def test_what_holds_both_ways_is_one_dispute() -> None:
    pact = Relation("signs_pact", "AGREE", "sign a pact with", symmetric=True)
    yes = replace(stated(attack("a"), pact)[0], event="")
    no = replace(yes, evidence=attack("b").evidence, polarity="negative")
    statements = {
        name: [each, replace(each, subject=each.object, object=each.subject)]
        for name, each in (("a", yes), ("b", no))
    }
    graph = store_of((article("a", 7), []), (article("b", 7), []), statements=statements)
    rows = answered(graph.dataset, "contested", "who", "whom", "denied_in")
    assert rows == [("Ostia", "Vendia", "b")]
