"""A graph -> the same graph on another server, sent in portions that may be interrupted."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import story
from rdflib import BNode, Dataset, URIRef
from serving import TOKEN, Client, serving

from kg import store
from kg.cli import main
from kg.errors import GraphError, ServerError
from kg.ontology import KG
from kg.server.pushing import Target, push
from kg.store.portions import PORTION, portions


class PowerFailureError(Exception):
    """Ends a push in the middle."""


@pytest.fixture
def empty() -> Iterator[tuple[Client, Dataset]]:
    """A server of a graph without articles, and that graph."""
    dataset = store.new_dataset(story.ONTOLOGY)
    with serving(dataset, token=TOKEN) as client:
        yield client, dataset


def lines(dataset: Dataset) -> set[str]:
    return {line for line in dataset.serialize(format="nquads").splitlines() if line}


def test_a_graph_arrives_whole(empty: tuple[Client, Dataset], tmp_path: Path) -> None:
    client, there = empty
    here, told = story.graph(), []
    target = Target(f"{client.address}/sparql", TOKEN)
    whole, before = push(here, target, tmp_path / "mark", lambda *each: told.append(each))
    assert lines(there) == lines(here)
    assert (whole, before) == (len(lines(here)), 0)
    assert told == [(min(n, whole), whole) for n in range(PORTION, whole + PORTION, PORTION)]
    assert not (tmp_path / "mark").exists()


def test_what_was_interrupted_goes_on(empty: tuple[Client, Dataset], tmp_path: Path) -> None:
    client, there = empty
    here, mark = story.graph(), tmp_path / "mark"
    target = Target(f"{client.address}/sparql", TOKEN)

    def fail(sent: int, whole: int) -> None:
        raise PowerFailureError

    with pytest.raises(PowerFailureError):
        push(here, target, mark, fail)
    assert json.loads(mark.read_text())["quads"] == PORTION
    whole, before = push(here, target, mark, lambda sent, whole: None)
    assert (before, lines(there)) == (PORTION, lines(here))
    assert whole > before


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"url": "http://other/", "digest": "", "quads": 500}', '{"quads": 1}']
)
def test_a_mark_of_something_else_counts_for_nothing(
    empty: tuple[Client, Dataset], tmp_path: Path, kept: str
) -> None:
    client, there = empty
    mark = tmp_path / "mark"
    mark.write_text(kept)
    target = Target(f"{client.address}/sparql", TOKEN)
    assert push(story.graph(), target, mark, lambda sent, whole: None)[1] == 0
    assert lines(there) == lines(story.graph())


@pytest.mark.parametrize(
    ("address", "token", "words"),
    [
        ("/sparql", "wrong", "it answers 401 (the update token is missing or wrong)"),
        ("/nothing", TOKEN, "it answers 404"),
        ("ftp://example.org", TOKEN, "not a web address"),
        ("http://127.0.0.1:9/", TOKEN, "it does not answer"),
    ],
)
def test_a_store_that_refuses_is_an_error(
    empty: tuple[Client, Dataset], tmp_path: Path, address: str, token: str, words: str
) -> None:
    url = empty[0].address + address if address.startswith("/") else address
    with pytest.raises(ServerError, match=words.replace("(", r"\(").replace(")", r"\)")):
        push(story.graph(), Target(url, token), tmp_path / "mark", lambda sent, whole: None)


def test_what_all_articles_share_may_get_a_graph() -> None:
    (_, first), *_ = portions(story.graph(), "urn:shared")
    assert first.startswith("INSERT DATA {\nGRAPH <urn:shared> {\n")


@pytest.mark.parametrize("graph", ["a b", "> } ; CLEAR ALL ; #"])
def test_a_graph_needs_an_iri(graph: str) -> None:
    with pytest.raises(GraphError, match="is no IRI"):
        next(portions(story.graph("one"), graph))


def test_nodes_without_a_name_are_refused() -> None:
    dataset = story.graph("one")
    dataset.add((BNode("x"), URIRef("urn:p"), URIRef("urn:o")))
    with pytest.raises(GraphError, match="nodes without a name"):
        list(portions(dataset))


def test_where_an_article_lay_stays_here() -> None:
    dataset = story.graph("one")
    place = URIRef("urn:g")
    dataset.graph(place).add((URIRef("urn:a"), KG.origin, URIRef("file:///home/me/a.txt")))
    assert "/home/me" not in "".join(update for _, update in portions(dataset))


def test_the_command_pushes(
    empty: tuple[Client, Dataset],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    client, there = empty
    store.save(story.graph(), tmp_path / "news.trig")
    url = f"{client.address}/sparql"
    monkeypatch.setattr(sys, "argv", ["kg", "push", str(tmp_path / "news"), url, "--token", TOKEN])
    main()
    assert lines(there) == lines(story.graph())
    assert capsys.readouterr().out == f"{len(lines(there)):,} quads are at {url}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["news.trig"]
