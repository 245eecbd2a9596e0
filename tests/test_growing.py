"""Graphs that grow: what is added, replaced, left alone, forgotten; and nothing is ever lost."""

import contextlib
import functools
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset

import kg
from kg import store
from kg.cli import main
from kg.documents import Ids, Recorded, content_hash
from kg.errors import DocumentError, GraphError, KgError
from kg.extractors import RuleExtractor, readings
from kg.files import is_temporary, written
from kg.identity import join_articles
from kg.isolation import isolated
from kg.model import Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import load_ontology

ONTOLOGY = load_ontology()
FRANCE = Mention(Entity("France", "France", "State", "FRA"), "France", 0, 6)
ITALY = Mention(Entity("Italy", "Italy", "State", "ITA"), "Italy", 13, 18)


class CutError(Exception):
    """What a broken rule might raise."""


class FirstWord:
    """Reads a sentence as *France <second word>s Italy*, and fails on *bad*."""

    batch = 4

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        """Read ahead, as the pipeline does."""
        source = iter(documents)
        while batch := list(itertools.islice(source, self.batch)):
            read = [(document, list(self.said(document))) for document in batch]
            yield from read

    def said(self, document: Document) -> Iterator[Statement]:
        word = document.text.split()[0]
        if word == "bad":
            raise CutError(document.text)
        if word == "huge":
            raise MemoryError
        evidence = Evidence(document.id, 0, len(document.text), document.text)
        yield Statement(FRANCE, Relation(f"{word}s", "AID", word), ITALY, evidence)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run the command line in this process, with articles read by `FirstWord`."""
    monkeypatch.setattr("kg.ontology.load_ontology", lambda _=None: ONTOLOGY)
    monkeypatch.setattr(RuleExtractor, "readings", lambda _, given: readings(FirstWord(), given))

    def command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = int(stop.code or 0)
        return status, *capsys.readouterr()

    return command


def article(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def listed(graph: Path) -> list[str]:
    """List the documents of a graph."""
    return sorted(store.titles(store.load(graph)))


def dump(graph: Path) -> bytes:
    """Return a graph as sorted N-Quads."""
    store.save(store.load(graph), graph.parent / "dump.nq")
    return (graph.parent / "dump.nq").read_bytes()


# Adding, replacing, leaving alone


@pytest.mark.parametrize("out", ["news", "news/"], ids=["file", "folder"])
def test_a_second_build_adds(tmp_path: Path, run: Callable[..., tuple], out: str) -> None:
    one, two = article(tmp_path, "one", "greet"), article(tmp_path, "two", "feed")
    graph = tmp_path / ("news" if out.endswith("/") else "news.trig")
    run("build", one, "-o", f"{tmp_path}/{out}")
    status, printed, _ = run("build", one, two, "-o", f"{tmp_path}/{out}")
    assert status == 0
    assert f"graph: {graph} (1 added, 1 unchanged)\n" in printed
    assert listed(graph) == ["one", "two"]
    one.write_text("arm", encoding="utf-8")
    printed = run("build", tmp_path / "one.txt", "-o", f"{tmp_path}/{out}")[1]
    assert "(1 replaced)" in printed
    relations = store.load(graph).query("SELECT ?r { ?p a kg:Proposition ; rdf:predicate ?r }")
    assert sorted(str(r).rsplit("/", 1)[-1] for (r,) in relations) == ["arms", "feeds"]


def test_what_is_unchanged_is_not_read_again(
    tmp_path: Path, run: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = article(tmp_path, "one", "greet")
    run("build", one, "-o", tmp_path / "news")
    before = (tmp_path / "news.trig").read_bytes()
    monkeypatch.setattr(FirstWord, "said", None)
    status, printed, _ = run("build", one, "-o", tmp_path / "news")
    assert (status, (tmp_path / "news.trig").read_bytes()) == (0, before)
    assert printed == f"graph: {tmp_path}/news.trig (1 unchanged)\npage:  {tmp_path}/news.html\n"


@pytest.mark.parametrize(
    "option", [["--assert", "facts"], ["--date", "2024-06-27"]], ids=["policy", "date"]
)
def test_what_would_be_read_otherwise_is_read_again(
    tmp_path: Path, run: Callable[..., tuple], option: list[str]
) -> None:
    one = article(tmp_path, "one", "greet")
    run("build", one, "-o", tmp_path / "news")
    assert "(1 replaced)" in run("build", one, "-o", tmp_path / "news", *option)[1]


@pytest.mark.parametrize("out", ["news", "news/"], ids=["file", "folder"])
def test_fresh_says_what_it_drops(tmp_path: Path, run: Callable[..., tuple], out: str) -> None:
    one, two = article(tmp_path, "one", "greet"), article(tmp_path, "two", "feed")
    graph = tmp_path / ("news" if out.endswith("/") else "news.trig")
    run("build", one, "-o", f"{tmp_path}/{out}")
    printed = run("build", two, "-o", f"{tmp_path}/{out}", "--fresh")[1]
    assert printed.startswith(f"--fresh drops 1 article of {graph}\n")
    assert listed(graph) == ["two"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_fresh_without_an_article_drops_nothing(tmp_path: Path, run: Callable[..., tuple]) -> None:
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    bad = article(tmp_path, "two", "bad")
    assert run("build", bad, "-o", tmp_path / "news", "--fresh")[0] == 2
    assert listed(tmp_path / "news.trig") == ["one"]


def test_files_of_one_name_are_different_articles(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    monday = article(tmp_path / "monday", "brief", "greet")
    tuesday = article(tmp_path / "tuesday", "brief", "feed")
    for each in (monday, tuesday, monday):
        run("build", each, "-o", tmp_path / "news")
    assert len(listed(tmp_path / "news.trig")) == 2
    tuesday.write_text("arm", encoding="utf-8")
    assert "(1 replaced)" in run("build", tuesday, "-o", tmp_path / "news")[1]
    printed = run("build", monday, tuesday, "-o", tmp_path / "news")[1]
    assert "(2 unchanged)" in printed


def test_where_an_article_lay_changes_no_export(tmp_path: Path, run: Callable[..., tuple]) -> None:
    exports = set()
    for name in ("monday", "tuesday"):
        out = tmp_path / name / "news"
        run("build", article(tmp_path / name, "brief", "greet"), "-o", out)
        run("export", f"{out}.trig", "--format", "nq", "-o", tmp_path / f"{name}.nq")
        exports.add((tmp_path / f"{name}.nq").read_bytes())
    assert len(exports) == 1
    printed = run("build", tmp_path / "tuesday" / "brief.txt", "-o", tmp_path / "monday" / "news")[
        1
    ]
    assert "(1 unchanged)" in printed


def test_many_articles_make_a_folder(tmp_path: Path, run: Callable[..., tuple]) -> None:
    rows = [f'{{"id": "a{n}", "text": "greet {n}"}}' for n in range(201)]
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    printed = run("build", tmp_path / "many.jsonl", "-o", tmp_path / "news")[1]
    assert f"graph: {tmp_path}/news (a store folder, for more than 200 articles" in printed
    assert len(listed(tmp_path / "news")) == 201
    assert "(201 unchanged)" in run("build", tmp_path / "many.jsonl", "-o", tmp_path / "news")[1]
    run("build", tmp_path / "many.jsonl", "-o", tmp_path / "file.trig")
    assert dump(tmp_path / "file.trig") == dump(tmp_path / "news")


def test_many_articles_beside_a_folder_of_that_name(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    for n in range(201):
        article(tmp_path / "news", f"a{n}", f"greet {n}")
    printed = run("build", tmp_path / "news", "-o", tmp_path / "news")[1]
    assert f"graph: {tmp_path}/news.trig (more than 200 articles are better in a store" in printed
    assert len(listed(tmp_path / "news.trig")) == 201


# Any order

ARTICLES = [Document(f"a{n}", text) for n, text in enumerate(("greet", "feed", "arm", "feed x"))]


def grown(steps: Iterable[Document | str]) -> bytes:
    """Return what a store holds after adding documents and forgetting ids, dumped."""
    kept = store.MemoryStore(ONTOLOGY)
    for step in steps:
        if isinstance(step, str):
            kept.remove(step)
            join_articles(kept, ONTOLOGY)
        else:
            kg.build([step], extractor=FirstWord(), store=kept)
    return kept.dataset.serialize(format="nquads", encoding="utf-8")


def lines(text: bytes) -> list[bytes]:
    return sorted(text.split(b"\n"))


@given(order=st.permutations(ARTICLES), extra=st.sampled_from(ARTICLES), at=st.integers(0, 4))
@settings(max_examples=25, derandomize=True)
def test_any_order_and_what_is_forgotten_leave_no_trace(
    order: list[Document], extra: Document, at: int
) -> None:
    one_by_one = [each for each in order if each is not extra]
    with_extra = [*one_by_one[:at], extra, *one_by_one[at:], extra.id]
    assert lines(grown(one_by_one)) == lines(grown(with_extra)) == at_once(extra)


@functools.cache
def at_once(extra: Document) -> list[bytes]:
    """Return what a store holds after all articles but one were added in one build, dumped."""
    kept = store.MemoryStore(ONTOLOGY)
    wanted = [each for each in ARTICLES if each is not extra]
    kg.build(wanted, extractor=FirstWord(), store=kept)
    return lines(kept.dataset.serialize(format="nquads", encoding="utf-8"))


def test_any_order_of_builds_gives_the_same_files(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    a, b, c = (article(tmp_path, name, text) for name, text in zip("abc", "xyz", strict=True))
    builds = {
        "ab": [[a], [b]],
        "ba": [[b], [a]],
        "both": [[a, b]],
        "acb": [[a], [c], [b]],
        "all": [[c, b, a]],
    }
    for name, steps in builds.items():
        for out in (f"{name}.trig", f"{name}/"):
            for step in steps:
                run("build", *step, "-o", f"{tmp_path}/{out}")
            if "c" in name or name == "all":
                assert run("forget", f"{tmp_path}/{out}", "c")[0] == 0
    dumps = {dump(tmp_path / f"{name}{end}") for name in builds for end in (".trig", "")}
    assert len(dumps) == 1
    assert len({(tmp_path / f"{name}.trig").read_bytes() for name in builds}) == 1


IDS = [
    pytest.param(
        [Document("a", "x", origin="m/a.txt"), Document("a", "y", origin="n/a.txt")],
        {},
        ["a", "a-"],
        id="two files of one name",
    ),
    pytest.param(
        [Document("a", "x", origin="m/a.txt")],
        {"a": Recorded("n/a.txt", "1")},
        ["a-"],
        id="one file, and another of its name in the graph",
    ),
    pytest.param(
        [Document("a", "x", origin="m/a.txt")],
        {"a": Recorded("m/a.txt", "1")},
        ["a"],
        id="the file that is in the graph",
    ),
    pytest.param(
        [Document("a", "x", origin="m/a.txt")],
        {"a": Recorded("", "")},
        ["a"],
        id="a graph of before",
    ),
    pytest.param(
        [Document("a", "x", origin="m/a.txt")],
        {"a": Recorded("n/a.txt", f"{content_hash(Document('a', 'x'))}-1")},
        ["a"],
        id="a copy of the file that is in the graph",
    ),
    pytest.param(
        [Document("a", "x", origin="m/a.txt"), Document("a", "x", origin="n/a.txt")],
        {},
        ["a"],
        id="a file and its copy",
    ),
    pytest.param([Document("a", "x")], {"a": Recorded("", "1")}, ["a"], id="an id that was given"),
    pytest.param([Document("a", "x"), Document("a", "x")], {}, ["a"], id="the same twice"),
    pytest.param([Document("a", "x"), Document("a", "y")], {}, ["a", "a-"], id="an id twice"),
    pytest.param(
        [Document("a", each) for each in "xyzxyz"], {}, ["a", "a-", "a-"], id="an id six times"
    ),
]


@pytest.mark.parametrize(("documents", "recorded", "expected"), IDS)
def test_ids(documents: list[Document], recorded: dict[str, Recorded], expected: list[str]) -> None:
    ids = Ids(recorded)
    placed = [each.id for each in map(ids.place, documents) if each]
    assert len(set(placed)) == len(placed)
    assert [name[: len(like)] for name, like in zip(placed, expected, strict=True)] == expected


# One bad article


@pytest.mark.parametrize("bad", ["bad luck", "huge"])
@pytest.mark.parametrize("place", [0, 2, 5, 9])
def test_a_bad_article_costs_that_article(bad: str, place: int) -> None:
    documents = [Document(f"a{n}", f"greet {n}") for n in range(9)]
    documents.insert(place, Document("broken", bad))
    errors: list[KgError] = []
    read = [document.id for document, *_ in isolated(FirstWord(), documents, errors.append)]
    assert read == [f"a{n}" for n in range(9)]
    (error,) = errors
    assert str(error).startswith("broken: this article cannot be read (")


def test_all_bad_articles_are_named(tmp_path: Path, run: Callable[..., tuple]) -> None:
    for name, text in {"a": "bad", "b": "greet", "c": "bad", "d": "huge"}.items():
        article(tmp_path, name, text)
    status, _, err = run("build", tmp_path, "-o", tmp_path / "news")
    assert status == 1
    assert [line[4:5] for line in err.splitlines()] == ["a", "c", "d"]
    assert listed(tmp_path / "news.trig") == ["b"]


def test_an_error_of_the_source_is_no_error_of_an_article() -> None:
    def source() -> Iterator[Document]:
        yield Document("a", "greet")
        raise DocumentError("the disk is gone")

    with pytest.raises(DocumentError, match="the disk is gone"):
        list(isolated(FirstWord(), source(), pytest.fail))


# What kg did not write


@pytest.mark.parametrize("name", ["news.trig", "news.html"])
@pytest.mark.parametrize("out", ["news", "news.trig", "news.html"])
@pytest.mark.parametrize("option", [[], ["--fresh"]], ids=["adding", "fresh"])
def test_a_file_of_somebody_else_is_never_replaced(
    tmp_path: Path, run: Callable[..., tuple], name: str, out: str, option: list[str]
) -> None:
    (tmp_path / name).write_text("<http://x.org/a> <http://x.org/b> <http://x.org/c> .")
    before = (tmp_path / name).read_bytes()
    one = article(tmp_path, "one", "greet")
    status, _, err = run("build", one, "-o", tmp_path / out, *option)
    assert (status, (tmp_path / name).read_bytes()) == (2, before)
    assert f"{name}: kg did not write this file" in err


@pytest.mark.parametrize("form", ["csv", "ttl", "nt", "nq", "trig", "jsonld", "graphml", "gexf"])
def test_an_export_replaces_its_own_file_alone(
    tmp_path: Path, run: Callable[..., tuple], form: str
) -> None:
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    command = ("export", tmp_path / "news.trig", "--format", form, "-o", tmp_path / f"x.{form}")
    assert [run(*command)[0] for _ in range(2)] == [0, 0]
    (tmp_path / f"x.{form}").write_text("mine")
    status, _, err = run(*command)
    assert (status, (tmp_path / f"x.{form}").read_text()) == (2, "mine")
    assert "kg did not write this file" in err


def test_a_page_replaces_its_own_file_alone(tmp_path: Path, run: Callable[..., tuple]) -> None:
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    command = ("page", tmp_path / "news.trig", "-o", tmp_path / "x.html")
    assert [run(*command)[0] for _ in range(2)] == [0, 0]
    (tmp_path / "x.html").write_text("mine")
    assert run(*command)[0] == 2
    graph = tmp_path / "news.trig"
    before = graph.read_bytes()
    assert run("page", graph, "-o", graph)[0] == 2
    assert run("export", graph, "--format", "ttl", "-o", tmp_path / "news.html")[0] == 2
    assert graph.read_bytes() == before


def test_the_page_s_name_adds_to_the_graph_beside_it(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    run("build", article(tmp_path, "two", "feed"), "-o", tmp_path / "news.html")
    assert listed(tmp_path / "news.trig") == ["one", "two"]


def test_an_empty_file_may_be_replaced(tmp_path: Path, run: Callable[..., tuple]) -> None:
    (tmp_path / "news.trig").touch()
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    assert listed(tmp_path / "news.trig") == ["one"]


def test_an_article_is_never_replaced_by_the_page(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    page = tmp_path / "site" / "p.html"
    page.parent.mkdir()
    page.write_text("<p>France met Italy in Rome on Monday.</p>")
    for path in (page.parent, page):
        status, _, err = run("build", path, "-o", tmp_path / "site" / "p")
        assert status == 2
        assert "p.html: " in err
    assert page.read_text().startswith("<p>France")


def test_its_own_page_in_the_folder_is_no_article(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    article(tmp_path, "one", "greet")
    run("build", tmp_path, "-o", tmp_path / "p")
    status, printed, err = run("build", tmp_path, "-o", tmp_path / "p")
    assert (status, err) == (0, "")
    assert "(1 unchanged)" in printed


@pytest.mark.parametrize("out", ["", "/", ".", "..", "x" * 300, "a\0b"])
def test_an_output_that_is_no_name_is_told(
    tmp_path: Path, run: Callable[..., tuple], out: str
) -> None:
    status, printed, err = run("build", article(tmp_path, "one", "greet"), "-o", out)
    assert (status, printed, err.count("\n")) == (2, "", 1)


# Forgetting and listing


@pytest.mark.parametrize("out", ["news", "news/"], ids=["file", "folder"])
def test_forget(tmp_path: Path, run: Callable[..., tuple], out: str) -> None:
    one, two = article(tmp_path, "one", "greet"), article(tmp_path, "two", "feed")
    run("build", one, two, "-o", f"{tmp_path}/{out}")
    status, printed, err = run("forget", f"{tmp_path}/{out}", "doc:one", "doc:twoo")
    assert status == 1
    assert printed.startswith("forgotten: one; 1 left in ")
    assert err == "kg: twoo: the graph has no such article: did you mean two?\n"
    table = run("documents", tmp_path / "news")[1].splitlines()
    assert [line.split()[0] for line in table] == ["document", "doc:two"]
    assert table[1].split()[-1] == "1"
    assert "one" not in (tmp_path / "news.html").read_text(encoding="utf-8").split('"')


def test_forgetting_what_is_not_there_changes_nothing(
    tmp_path: Path, run: Callable[..., tuple]
) -> None:
    run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    before = (tmp_path / "news.trig").stat().st_mtime_ns
    assert run("forget", tmp_path / "news", "none")[0] == 2
    assert (tmp_path / "news.trig").stat().st_mtime_ns == before
    status, _, err = run("documents", tmp_path / "none")
    assert status == 2
    assert "there is no graph: build one" in err


# Files


def test_written_keeps_modes_and_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    written(link, lambda new: new.write_text("new") and None)
    assert (link.is_symlink(), real.read_text()) == (True, "new")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    written(Path(os.devnull), lambda new: new.write_text("x") and None)
    assert Path(os.devnull).is_char_device()
    assert list(tmp_path.iterdir()) == []


def dead_process() -> int:
    """Return the number of a process that has ended."""
    code = "import os; print(os.getpid())"
    ended = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE)
    return int(ended.stdout)


def test_what_dead_processes_left_is_removed(tmp_path: Path) -> None:
    number = dead_process()
    left = [f".a.trig.{number}.new", f".b.trig.{number}.new", f".a.trig.{os.getppid()}.new"]
    for name in left:
        (tmp_path / name).write_text("half")
        assert is_temporary(Path(name))
    written(tmp_path / "a.trig", lambda new: new.write_text("x") and None)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["a.trig", *left[1:]])


def test_a_folder_that_a_dead_process_moved_away_comes_back(tmp_path: Path) -> None:
    with_one = store.FolderStore(tmp_path / "news", ONTOLOGY)
    with_one.replace(ARTICLES[0], [])
    with_one.close()
    (tmp_path / "news").rename(tmp_path / f".news.{dead_process()}.old")
    again = store.FolderStore(tmp_path / "news", ONTOLOGY)
    assert again.documents() == ("a0",)
    again.close()


@pytest.mark.parametrize("out", ["news.trig", "news"])
def test_a_second_writer_is_told_who_holds_the_graph(
    tmp_path: Path, run: Callable[..., tuple], out: str
) -> None:
    one = article(tmp_path, "one", "greet")
    kind = store.FileStore if out.endswith("trig") else store.FolderStore
    holder = kind(tmp_path / out, ONTOLOGY)
    holder.commit()
    status, _, err = run("build", one, "-o", tmp_path / out)
    assert status == 2
    assert f"{out}: process {os.getpid()} on " in err
    assert "is writing to it" in err
    holder.close()
    assert run("build", one, "-o", tmp_path / out)[0] == 0


def test_a_graph_without_its_page_is_told(
    tmp_path: Path, run: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(*_: object, **__: object) -> None:
        raise GraphError("news.html: cannot be written: no space")

    monkeypatch.setattr("kg.page.save", save)
    status, _, err = run("build", article(tmp_path, "one", "greet"), "-o", tmp_path / "news")
    assert status == 2
    assert "the graph is written" in err
    assert listed(tmp_path / "news.trig") == ["one"]


# Ends in the middle

# The libraries are loaded once: a build is a copy of this process, in streams of its own.
SLOW = """
import gc, json, os, sys, time
sys.path.insert(0, sys.argv[1])
from faults import load_modules
from test_growing import FirstWord
from kg.extractors import RuleExtractor, readings
import kg.cli, kg.ontology
load_modules()
FirstWord.batch = 1
def slowly(self, documents):
    for number, each in enumerate(readings(FirstWord(), documents)):
        time.sleep(0.004)
        if number == 20:
            print("reading", file=sys.stderr, flush=True)
        yield each
RuleExtractor.readings = slowly
loaded = kg.ontology.load_ontology()
kg.ontology.load_ontology = lambda _: loaded
gc.freeze()
def run(arguments, folder):
    for number, name in enumerate(("in", "out", "err")):
        os.dup2(os.open(folder + "/" + name, os.O_WRONLY if number else os.O_RDONLY), number)
    streams = (open(n, "w" if n else "r", closefd=False) for n in range(3))
    sys.stdin, sys.stdout, sys.stderr = streams
    sys.argv = ["kg", *arguments]
    status = 1
    print("ready", file=sys.stderr, flush=True)
    try:
        kg.cli.main()
        status = 0
    except SystemExit as stop:
        status = stop.code or 0
    finally:
        sys.stdout.flush()
        os._exit(status)
for line in sys.stdin:
    child = os.fork()
    if not child:
        run(*json.loads(line))
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Builds:
    """Runs slow builds, one after another, each in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin
        assert process.stdout
        self.asked, self.told = process.stdin, process.stdout

    @contextlib.contextmanager
    def started(self, folder: Path, *arguments: object) -> "Iterator[Build]":
        """Start a build, with its streams as pipes in a folder."""
        streams = folder / "streams"
        streams.mkdir(exist_ok=True)
        for name in ("in", "out", "err"):
            (streams / name).unlink(missing_ok=True)
            os.mkfifo(streams / name)
        self.asked.write(json.dumps([[str(each) for each in arguments], str(streams)]) + "\n")
        self.asked.flush()
        number = int(self.told.readline())
        with (
            (streams / "in").open("w"),
            (streams / "out").open() as out,
            (streams / "err").open() as err,
        ):
            yield Build(number, out, err, lambda: int(self.told.readline()))


class Build(NamedTuple):
    """A build that runs: its number, its streams, and what waits for its status."""

    number: int
    out: TextIO
    err: TextIO
    status: Callable[[], int]


@pytest.fixture(scope="module")
def builds() -> Iterator[Builds]:
    here = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", SLOW, here],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Builds(process)


def many(path: Path, number: int, text: str = "greet") -> Path:
    rows = [f'{{"id": "a{n:04}", "text": "{text} {n}"}}' for n in range(number)]
    path.write_text("\n".join(rows))
    return path


@pytest.mark.parametrize("out", ["news/", "news.trig"])
@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["INT", "TERM"]
)
def test_a_signal_keeps_what_was_read(  # noqa: PLR0917
    tmp_path: Path,
    run: Callable[..., tuple],
    builds: Builds,
    out: str,
    sent: signal.Signals,
    status: int,
) -> None:
    rows = many(tmp_path / "rows.jsonl", 5000)
    with builds.started(tmp_path, "build", rows, "-o", f"{tmp_path}/{out}") as build:
        assert [build.err.readline() for _ in range(2)] == ["ready\n", "reading\n"]
        os.kill(build.number, sent)
        err, printed = build.err.read(), build.out.read()
        assert build.status() == status
    assert "go on with: kg build " in err
    assert "Traceback" not in err
    read = listed(tmp_path / out)
    assert 0 < len(read) < 5000
    assert f"from {len(read)} articles" in printed
    many(tmp_path / "rows.jsonl", len(read) + 1)
    assert f"(1 added, {len(read)} unchanged)" in run("build", rows, "-o", f"{tmp_path}/{out}")[1]


def test_a_signal_ends_the_wait_for_standard_input(tmp_path: Path, builds: Builds) -> None:
    (tmp_path / "here").mkdir()
    with builds.started(tmp_path, "build", "-", "-o", tmp_path / "here" / "news") as build:
        assert build.err.readline() == "ready\n"
        time.sleep(1.5)
        os.kill(build.number, signal.SIGTERM)
        err = build.err.read()
        assert build.status() == 143
    assert "Traceback" not in err
    assert list((tmp_path / "here").iterdir()) == []


@pytest.mark.parametrize(("out", "turns", "longest"), [("news/", 13, 0.7), ("news.trig", 7, 1.2)])
def test_killed_at_any_moment_a_graph_is_whole(  # noqa: PLR0917
    tmp_path: Path,
    run: Callable[..., tuple],
    builds: Builds,
    out: str,
    turns: int,
    longest: float,
) -> None:
    rows, graph, name = many(tmp_path / "rows.jsonl", 75), tmp_path / out, f"{tmp_path}/{out}"
    run("build", rows, "-o", name, "-q")
    moments = random.Random(10)
    seen = set()
    for turn in range(turns):
        many(rows, 75, f"greet {turn}")
        with builds.started(tmp_path, "build", rows, "-o", name, "-q") as build:
            if turn % 6:  # some come to their end
                time.sleep(moments.uniform(0, longest))
                with contextlib.suppress(ProcessLookupError):  # it was done before
                    os.kill(build.number, signal.SIGKILL)
            build.status()
        seen |= whole(graph, 75)
    assert len(seen) > 1
    assert run("build", rows, "-o", name)[0] == 0
    assert whole(graph, 75) == {f"greet {turn}"}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def whole(graph: Path, number: int) -> set[str]:
    """Check that each article is there with all that belongs to it; return which versions are."""
    dataset = store.load(graph)
    sizes = {len(each) for each in dataset.graphs() if "/document/" in each.identifier}
    assert len(store.titles(dataset)) == number
    assert len(sizes) == 1
    return {text.rpartition(" ")[0] for text in texts(dataset)}


def texts(dataset: Dataset) -> list[str]:
    """List the sentences of a graph."""
    return [str(text) for (text,) in dataset.query("SELECT ?t { ?s nif:anchorOf ?t }")]
