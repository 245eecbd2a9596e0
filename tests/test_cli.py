"""Command line -> what is printed, what is written, and the exit status."""

import gc
import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
import typer
from rdflib import Dataset

from kg import cli
from kg.cli import building as jobs
from kg.cli import main, preparing
from kg.cli.items import status_label
from kg.cli.terminal import print_table, progress_bar
from kg.documents.formats import OURS
from kg.errors import warn
from kg.evaluation import ArticleComparison, Counts, EventEvaluation
from kg.extractors import RuleExtractor
from kg.model import (
    Attribution,
    Document,
    Entity,
    Event,
    Evidence,
    Mention,
    Modality,
    Participant,
    Polarity,
    Quantity,
    Reading,
    Relation,
    Statement,
    Time,
)
from kg.tables import fitted_table, plain_table

building = importlib.import_module("kg.build")  # kg.build itself is the function
SALE = "That Russia sold nine tanks to Ukraine pleased them."
TEXT = "The Kremlin said on Thursday that Russia would meet Ukraine."

RUSSIA = Mention(Entity("Russia", "Russia", "State", "RUS"), "Russia", 34, 40)
UKRAINE = Mention(Entity("Ukraine", "Ukraine", "State", "UKR"), "Ukraine", 52, 59, "it")
KREMLIN = Mention(Entity("Kremlin", "Kremlin", "Government", "", "Russia"), "The Kremlin", 0, 11)
WIRE = Mention(Entity("Wire", "Wire", "MediaOutlet"), "Wire", 0, 4)


class Result(NamedTuple):
    """What a run leaves: its exit status and its two streams."""

    status: int
    out: str
    err: str


class Row(NamedTuple):
    """A surface proposition, as `kg extract --open` gets it."""

    subject: str
    relation: str
    object: str
    confidence: float
    extras: tuple[str, ...]
    sentence: str


def statement(document: str, *, derived: bool = False) -> Statement:
    """Return what `TEXT` says."""
    return Statement(
        RUSSIA,
        Relation("meets", "CONSULT", "would meet"),
        UKRAINE,
        Evidence(document, 0, len(TEXT), TEXT),
        modality="expected",
        tense="future",
        attributions=(Attribution(KREMLIN, "said"),),
        time=Time("2024-06-27", "on Thursday"),
        confidence=0.9,
        derived=derived,
    )


def event(document: str) -> Event:
    """Return what `SALE` says."""
    bought = Mention(Entity("nine_tanks", "nine tanks", "Concept"), "nine tanks", 17, 27)
    return Event(
        "sell",
        "sold",
        12,
        16,
        (
            Participant("agent", Mention(RUSSIA.entity, "Russia", 5, 11)),
            Participant("patient", bought),
            Participant("recipient", Mention(UKRAINE.entity, "Ukraine", 31, 38)),
            Participant("amount", replace(bought, text="nine"), Quantity("nine", 9.0, "tanks")),
            Participant("amount", replace(bought, text="$2bn"), Quantity("2bn", 2e9, "USD")),
            Participant("amount", replace(bought, text="lots"), Quantity("lots", None, "tanks")),
        ),
        Evidence(document, 0, len(SALE), SALE),
        type="COOPERATE",
        attributions=(Attribution(KREMLIN, "said", direct=True),),
        time=Time("2024", "in 2024"),
        place=WIRE,
        confidence=0.9,
    )


def read_by_hand(_: object, documents: Iterable[Document]) -> Iterator[Reading]:
    """Read as the pipeline would, but at once and always the same."""
    for document in documents:
        found = [statement(document.id), statement(document.id, derived=True)]
        yield Reading(document, found, [event(document.id)])


@pytest.fixture
def kg(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Run the command line in this process, with articles read by hand."""
    monkeypatch.setattr(RuleExtractor, "readings", read_by_hand)

    def run(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "talks.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What `kg build` writes."""
    folder = tmp_path_factory.mktemp("built")
    document = Document("talks", TEXT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RuleExtractor, "readings", read_by_hand)
        building.build([document]).save(folder / "graph.trig")
    return (folder / "graph.trig").read_bytes()


@pytest.fixture
def graph(built: bytes, tmp_path: Path) -> Path:
    """A graph that kg wrote."""
    path = tmp_path / "graph.trig"
    path.write_bytes(built)
    return path


def python(code: str, *arguments: object) -> str:
    """Run code in a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


LOADED = """
import sys
from kg.cli import building as jobs
from kg.cli import main, preparing
try:
    main()
except SystemExit:
    pass
print(len(sys.modules))
print(sorted({"spacy", "rdflib", "rich", "networkx"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], [], ["build", "--help"], ["extract", "-h"], ["query", "--help"]],
    ids=" ".join,
)
def test_help_is_there_at_once(arguments: list[str]) -> None:
    *_, modules, loaded = python(LOADED, *arguments).splitlines()
    assert loaded == "[]"
    assert int(modules) < 400  # with spaCy there are thousands


def test_query_loads_no_language_pipeline(graph: Path) -> None:
    printed = python(LOADED, "query", graph, "SELECT ?who { actor:Russia rel:meets ?who }")
    assert printed.splitlines()[-1] == "['rdflib']"


def test_every_command_has_an_example(kg: Callable[..., Result]) -> None:
    listed = kg("--help").out.partition("Commands:")[2]
    commands = [line.split()[0] for line in listed.splitlines() if line.strip()]
    assert len(commands) == 23
    assert "..." not in listed
    for command in commands:
        assert re.search(rf"\n  kg {command}[ \n]", kg(command, "--help").out)


def test_a_short_option_means_one_thing() -> None:
    meanings: dict[str, set[str]] = {}
    for command in typer.main.get_command(cli.app).commands.values():  # type: ignore[attr-defined]
        for option in command.params:
            for short in (each for each in option.opts if re.fullmatch("-[a-z]", each)):
                meanings.setdefault(short, set()).update(set(option.opts) - {short})
    assert meanings["-q"] == {"--quiet"}
    assert {short: long for short, long in meanings.items() if len(long) > 1} == {}


@pytest.mark.parametrize("command", ["build", "extract"])
def test_help_names_the_formats(kg: Callable[..., Result], command: str) -> None:
    named = {ours.suffixes[0] for ours in OURS} - {".xml"}  # a feed is an address, not a file
    told = " ".join(kg(command, "--help").out.replace("│", " ").split())
    assert [suffix for suffix in named if f"{suffix}, " not in told] == []


def test_without_arguments_help_is_shown(kg: Callable[..., Result]) -> None:
    assert kg() == kg("--help")
    assert kg().out.startswith("Usage: kg ")


def test_unknown_model_is_one_line(
    kg: Callable[..., Result], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # read by the real pipeline
    command = [sys.executable, "-m", "kg", "extract", str(article), "--model", "no_such_model"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "kg: the pipeline no_such_model cannot be loaded, for there is none: "
    )
    assert "[E" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_version(kg: Callable[..., Result]) -> None:
    assert kg("--version") == (0, "kg 0.1.0\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["bild"], "kg: no such command 'bild'", id="command"),
        pytest.param(["build", "a.txt"], "kg: missing option '-o'", id="missing option"),
        pytest.param(["page"], "kg: missing argument 'GRAPH': see kg page --help", id="argument"),
        pytest.param(["query", "--nope"], "kg: no such option", id="unknown option"),
        pytest.param(
            ["build", "a.txt", "-o", "x", "--date", "soon"],
            "kg: invalid value for '--date': 'soon' does not match",
            id="date",
        ),
        pytest.param(
            ["extract", "a.txt", "--format", "xml"],
            "kg: invalid value for '--format': 'xml' is not one of 'table', 'jsonl', 'tsv': see "
            "kg extract --help\n",
            id="format",
        ),
        pytest.param(["train", "a", "--seeds", "x"], "valid integer: see kg train", id="number"),
        pytest.param(["extract", "none.txt"], "kg: none.txt: no such file", id="extract nothing"),
        pytest.param(
            ["build", "none.txt", "-o", "x"],
            "kg: none.txt: no such file or folder: check the path\n",
            id="missing file",
        ),
        pytest.param(
            ["build", "none.txt", "-o", "no/x"],
            "kg: no/x: no folder no: create it, or ",
            id="missing folder",
        ),
        pytest.param(
            ["query", "none.trig", "ASK {}"],
            "kg: none.trig: there is no such file",
            id="missing graph",
        ),
        pytest.param(
            ["query", "g.trig"],
            "kg: nothing is asked: give SPARQL, --file F.rq, or --question with ",
            id="no query",
        ),
        pytest.param(
            ["query", "g.trig", "ASK {}", "ASK {}"], "kg: more than one query: ", id="two queries"
        ),
        pytest.param(
            ["query", "g.trig", "ASK {}", "--file", "a.rq"],
            "kg: more than one query: ",
            id="query and file",
        ),
        pytest.param(
            ["train", "corpus"], "kg: train: no place for the pipeline: ", id="train to nowhere"
        ),
        pytest.param(
            ["train", "corpus", "--teach", "encoder", "-o", "x-silver.conllu"],
            "kg: train --teach: no text for the teacher to parse: ",
            id="teach without a text",
        ),
    ],
)
def test_mistake_is_told_with_status_2(
    kg: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = kg(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("kg: ")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["news", "news.trig", "news.html"])
def test_build_prints_what_it_found_and_writes_it(
    kg: Callable[..., Result], article: Path, tmp_path: Path, name: str
) -> None:
    code, out, err = kg("build", article, "-o", tmp_path / name)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "subject  relation  object   status    who says so  when",
        "Russia   meets     Ukraine  expected  Kremlin      2024-06-27",
        "1 statement from 1 article (1 more follow by roll-up)",
        f"graph: {tmp_path}/news.trig",
        f"page:  {tmp_path}/news.html",
    ]
    assert "rel:meets" in (tmp_path / "news.trig").read_text()
    assert "<!DOCTYPE html>" in (tmp_path / "news.html").read_text()
    assert {path.name for path in tmp_path.iterdir()} == {"news.html", "news.trig", "talks.txt"}


@pytest.mark.parametrize("name", ["many", "store/"])
def test_build_of_many_statements_prints_what_is_worth_reading(
    kg: Callable[..., Result], tmp_path: Path, name: str
) -> None:
    lines = (json.dumps({"text": f"{TEXT} {number}."}) for number in range(32))
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    out = kg("build", tmp_path / "many.jsonl", "-o", f"{tmp_path}/{name}").out
    graph = tmp_path / (name.rstrip("/") if name.endswith("/") else f"{name}.trig")
    parts = [part.splitlines() for part in out.split("\n\n")]
    assert [part[0] for part in parts[:-1]] == ["best supported", "most active pairs"]
    assert [part[1].split()[-1] for part in parts[:-1]] == ["sources", "conflict"]
    # They are near-copies of one another, which count as one source.
    assert parts[0][2].split() == "Russia meets Ukraine expected Kremlin 2024-06-27 1".split()
    assert parts[1][2].split() == "Russia Ukraine 32 32 32 0".split()
    assert parts[-1][0] == "32 statements from 32 articles (32 more follow by roll-up)"
    assert parts[-1][-1] == f"all:   kg query {graph} --question statements"
    rest = kg("query", graph, "--question", "statements")
    assert (rest.status, rest.err, rest.out.count("\n")) == (0, "", 33)


@pytest.mark.parametrize("found", [True, False])
def test_page_is_opened_in_the_browser(
    kg: Callable[..., Result],
    article: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    found: bool,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or found)
    built = kg("build", article, "-o", tmp_path / "news", "--quiet", "--open")
    other = tmp_path / "states.html"
    paged = kg("page", tmp_path / "news.trig", "-o", other, "--view", "states", "--open")
    assert opened == [(tmp_path / "news.html").as_uri(), other.as_uri()]
    said = [f"kg: {page}: no browser was found: " for page in (tmp_path / "news.html", other)]
    for result, missing in zip((built, paged), said, strict=True):
        assert result.status == 0
        assert result.err.startswith("" if found else missing)
        assert bool(result.err) != found


def test_standard_output_is_not_opened(kg: Callable[..., Result], graph: Path) -> None:
    assert kg("page", graph, "-o", "-", "--open") == (
        2,
        "",
        "kg: --open needs a file: name one with -o\n",
    )


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        pytest.param("kg val", ["validate"], id="command"),
        pytest.param("kg build --qu", ["--quiet"], id="option"),
        pytest.param("kg extract --format t", ["table", "tsv"], id="value"),
    ],
)
def test_shell_completes(typed: str, proposed: list[str]) -> None:
    asked = {
        "_KG_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
    }
    done = subprocess.run(
        [sys.executable, "-m", "kg"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | asked,
    )
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, proposed, "")


def test_build_into_a_store_folder(
    kg: Callable[..., Result], article: Path, tmp_path: Path
) -> None:
    assert kg("build", article, "-o", f"{tmp_path}/store/").status == 0
    asked = kg("query", tmp_path / "store", "ASK { actor:Russia ?how actor:Ukraine }")
    assert (asked.status, asked.err) == (0, "")
    assert kg("build", article, "-o", f"{tmp_path}/store").status == 0  # it knows it for a store


def broken(_: object) -> None:
    msg = "no room"
    raise OSError(msg)


def test_answers_that_cannot_be_prepared_are_told(
    kg: Callable[..., Result], article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MANY", 1)
    monkeypatch.setattr(preparing, "prepare_answers", broken)
    status, _, err = kg("build", article, "-o", f"{tmp_path}/store/")
    assert (status, err) == (0, f"kg: {preparing.UNPREPARED} (no room): the first to ask waits\n")


def test_bad_article_does_not_stop_the_others(
    kg: Callable[..., Result], article: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    code, out, err = kg("build", tmp_path, "-o", tmp_path / "news")
    assert code == 1
    assert "1 statement from 1 article" in out
    assert err == f"kg: {tmp_path}/empty.txt: empty: give an article with text in it\n"


@pytest.mark.parametrize("command", ["build", "extract"])
def test_nothing_read_is_status_2(kg: Callable[..., Result], tmp_path: Path, command: str) -> None:
    (tmp_path / "empty.txt").write_text("")
    out = ["-o", tmp_path / "news"] if command == "build" else []
    code, _, err = kg(command, tmp_path / "empty.txt", *out)
    assert code == 2
    assert err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["empty.txt"]


@pytest.mark.parametrize("taken", ["news.trig", "news.html"])
def test_place_is_checked_before_the_work(
    kg: Callable[..., Result],
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    taken: str,
) -> None:
    article.with_name(taken).mkdir()
    monkeypatch.setattr(building, "build", None)
    code, out, err = kg("build", article, "-o", article.with_name("news"))
    assert (code, out) == (2, "")
    assert err.endswith(f"{taken}: this is a folder: name another place with -o\n")


EXPECTED = {
    "subject": {
        "id": "Russia", "label": "Russia", "type": "State", "code": "RUS",
        "text": "Russia", "start": 34, "end": 40,
    },
    "relation": {"name": "meets", "label": "meets", "type": "CONSULT", "text": "would meet"},
    "object": {
        "id": "Ukraine", "label": "Ukraine", "type": "State", "code": "UKR",
        "text": "Ukraine", "start": 52, "end": 59, "antecedent": "it",
    },
    "polarity": "positive",
    "modality": "expected",
    "tense": "future",
    "attributed_to": "Kremlin",
    "speech_verb": "said",
    "attribution": [{"speaker": "Kremlin", "verb": "said", "direct": False}],
    "time": "2024-06-27",
    "time_text": "on Thursday",
    "place": None,
    "confidence": 0.9,
    "document": "talks",
    "sentence": TEXT,
    "start": 0,
    "end": 60,
}  # fmt: skip


def test_extract_as_lines_of_json(kg: Callable[..., Result], article: Path) -> None:
    code, out, err = kg("extract", article, "--format", "jsonl")
    assert (code, err) == (0, "")
    assert [json.loads(line) for line in out.splitlines()] == [
        EXPECTED, EXPECTED | {"derived": True}
    ]  # fmt: skip


def test_extract_by_line_counts_lines(kg: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("\nOne.\n\nTwo\ttabs.\n")
    out = kg("extract", tmp_path / "lines.txt", "--one-per-line", "--format", "jsonl").out
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(row["document"], row["line"]) for row in rows[::2]] == [("lines-2", 2), ("lines-4", 4)]
    out = kg("extract", tmp_path / "lines.txt", "--one-per-line", "--format", "tsv").out
    assert out.splitlines()[2] == (
        "Two\ttabs.\tRussia\tmeets\tUkraine\texpected\tKremlin\t2024-06-27\t0.90\tlines-4"
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(
            ["--format", "tsv"],
            ["A b .\tA c\tis b\tC\t0.80\tin D\ton E", "F .\tF\tis\t\t0.50"],
            id="tsv",
        ),
        pytest.param(
            ["--format", "tsv", "--one-per-line"],
            ["A\tb .\u2028\tA c\tis b\tC\t0.80\tin D\ton E", "A\tb .\u2028\tF\tis\t\t0.50"],
            id="tsv by line",
        ),
        pytest.param(
            [],
            [
                "subject  relation  object  confidence  further",
                "A c      is b      C       0.80        in D; on E",
                "F        is                0.50",
            ],
            id="table",
        ),
    ],
)
def test_extract_open(
    kg: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    expected: list[str],
) -> None:
    rows = [
        Row("A\tc", "is b", "C", 0.8, ("in D", "on\nE"), "A\tb ."),
        Row("F", "is", "", 0.5, (), "F ."),
    ]
    monkeypatch.setattr(
        RuleExtractor, "open_rows", lambda _, documents: ((one, rows) for one in documents)
    )
    (tmp_path / "a.txt").write_text("A\tb .\u2028")
    code, out, err = kg("extract", tmp_path / "a.txt", "--open", *options)
    assert (code, err) == (0, "")
    assert out.removesuffix("\n").split("\n") == expected


def test_extract_open_as_lines_of_json(
    kg: Callable[..., Result], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = Row("Russia", "would meet", "Ukraine", 0.8, ("soon",), TEXT)
    monkeypatch.setattr(
        RuleExtractor, "open_rows", lambda _, documents: ((one, [row]) for one in documents)
    )
    out = kg("extract", article, "--open", "--format", "jsonl", "--one-per-line").out
    assert json.loads(out) == {
        "subject": "Russia", "relation": "would meet", "object": "Ukraine", "confidence": 0.8,
        "extras": ["soon"], "document": "talks-1", "sentence": TEXT, "line": 1,
    }  # fmt: skip


PARTICIPANTS = [
    {"role": "agent", "id": "Russia", "label": "Russia", "type": "State", "code": "RUS",
     "text": "Russia", "start": 5, "end": 11},
    {"role": "patient", "id": None, "label": "nine tanks", "type": "Concept", "code": None,
     "text": "nine tanks", "start": 17, "end": 27},
    {"role": "recipient", "id": "Ukraine", "label": "Ukraine", "type": "State", "code": "UKR",
     "text": "Ukraine", "start": 31, "end": 38},
    {"role": "amount", "id": None, "label": "nine tanks", "type": "Concept", "code": None,
     "text": "nine", "start": 17, "end": 27, "value": 9.0, "unit": "tanks"},
    {"role": "amount", "id": None, "label": "$2bn", "type": "Concept", "code": None,
     "text": "$2bn", "start": 17, "end": 27, "value": 2e9, "unit": "USD"},
    {"role": "amount", "id": None, "label": "lots", "type": "Concept", "code": None,
     "text": "lots", "start": 17, "end": 27, "value": None, "unit": "tanks"},
]  # fmt: skip


def test_extract_events_as_lines_of_json(kg: Callable[..., Result], article: Path) -> None:
    out = kg("extract", article, "--events", "--format", "jsonl", "--one-per-line").out
    assert json.loads(out) == {
        "event": {"id": event("talks-1").id, "predicate": "sell", "type": "COOPERATE"},
        "trigger": {"text": "sold", "start": 12, "end": 16},
        "participants": PARTICIPANTS,
        "polarity": "positive", "modality": "actual", "tense": "past",
        "attributed_to": "Kremlin", "speech_verb": "said",
        "attribution": [{"speaker": "Kremlin", "verb": "said", "direct": True}],
        "time": "2024", "time_text": "in 2024", "place": "Wire",
        "confidence": 0.9, "document": "talks-1",
        "sentence": SALE, "start": 0, "end": len(SALE), "line": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(
            ["--format", "tsv"],
            [
                f"{SALE}\tsell\tRussia\tnine tanks; Ukraine\tamount: $2bn; amount: lots"
                "\tclaimed\tKremlin\t2024\tWire\t0.90\ttalks"
            ],
            id="tsv",
        ),
        pytest.param(
            [],
            [
                "what happened  who     to whom or what      further"
                "                     status   who says so  when  where",
                "sell           Russia  nine tanks; Ukraine  amount: $2bn; amount: lots"
                "  claimed  Kremlin      2024  Wire",
            ],
            id="table",
        ),
    ],
)
def test_extract_events(
    kg: Callable[..., Result], article: Path, options: list[str], expected: list[str]
) -> None:
    code, out, err = kg("extract", article, "--events", *options)
    assert (code, out.splitlines(), err) == (0, expected, "")


def test_extract_reads_events_or_propositions(kg: Callable[..., Result], article: Path) -> None:
    code, out, err = kg("extract", article, "--events", "--open")
    assert (code, out) == (2, "")
    assert err == "kg: --open and --events are two ways of reading: give one of them\n"


@pytest.mark.parametrize(
    ("polarity", "modality", "speakers", "expected"),
    [
        pytest.param("positive", "actual", (), "actual", id="fact"),
        pytest.param("positive", "actual", (WIRE,), "claimed", id="claim"),
        pytest.param("negative", "actual", (WIRE,), "negated", id="denial"),
        pytest.param("positive", "planned", (WIRE,), "planned", id="plan"),
        pytest.param("negative", "possible", (), "negated, possible", id="may not"),
    ],
)
def test_status_in_a_word(
    polarity: Polarity, modality: Modality, speakers: tuple[Mention, ...], expected: str
) -> None:
    said = tuple(Attribution(each, "said") for each in speakers)
    made = Statement(
        RUSSIA,
        Relation("meets"),
        UKRAINE,
        Evidence("a", 0, 1, "A"),
        polarity=polarity,
        modality=modality,
        attributions=said,
    )
    assert status_label(made) == expected


ASKED = "SELECT ?who { actor:Russia pol:code ?who }"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param([ASKED], ["who", "RUS"], id="table"),
        pytest.param([ASKED, "--format", "csv"], ["who", "RUS"], id="csv"),
        pytest.param(["--file", "asked.rq"], ["who", "RUS"], id="file"),
    ],
)
def test_query_prints_the_answer(
    kg: Callable[..., Result],
    graph: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    expected: list[str],
) -> None:
    monkeypatch.chdir(graph.parent)
    Path("asked.rq").write_text(ASKED)
    assert kg("query", graph, *options) == (0, "\n".join(expected) + "\n", "")


def test_query_prints_json(kg: Callable[..., Result], graph: Path) -> None:
    out = json.loads(kg("query", graph, ASKED, "--format", "json").out)
    assert out["results"]["bindings"][0]["who"]["value"] == "RUS"


def test_query_asks_a_canned_question(kg: Callable[..., Result], graph: Path) -> None:
    code, out, _ = kg("query", graph, "--question", "claims_by", "speaker=Kremlin")
    assert code == 0
    assert TEXT in out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["SELECT ?who {"], "kg: ", id="syntax"),
        pytest.param(
            ["--file", "none.rq"], "kg: none.rq: the query cannot be read (", id="no file"
        ),
        pytest.param(
            ["--question", "none"], "kg: none: there is no such question", id="no question"
        ),
        pytest.param(
            ["--question", "timeline", "Ukraine"],
            "kg: Ukraine: a question takes key=value: ",
            id="no key",
        ),
    ],
)
def test_query_with_a_mistake(
    kg: Callable[..., Result], graph: Path, options: list[str], said: str
) -> None:
    code, out, err = kg("query", graph, *options)
    assert (code, out) == (2, "")
    assert err.startswith(said)


def test_answer_without_rows_comes_with_a_hint(kg: Callable[..., Result], graph: Path) -> None:
    code, out, err = kg("query", graph, "SELECT ?who { actor:Rusia rel:meets ?who }")
    assert (code, out) == (0, "who\n")
    assert err.startswith("kg: nothing found; nothing is known of actor:Rusia: ")
    assert "Russia" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_answer_without_rows_says_so(kg: Callable[..., Result], graph: Path, form: str) -> None:
    asked = "SELECT ?who { actor:Ukraine rel:meets ?who . ?who rel:meets ?who }"
    code, _, err = kg("query", graph, asked, "--format", form)
    assert (code, err) == (0, "kg: nothing found\n")


@pytest.mark.parametrize("form", ["table", "jsonl", "tsv"])
def test_article_without_statements_says_so(
    kg: Callable[..., Result], article: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr(
        RuleExtractor, "readings", lambda _, given: (Reading(one, [], []) for one in given)
    )
    assert kg("extract", article, "--format", form) == (0, "", "kg: nothing found\n")


@pytest.mark.parametrize("view", ["actors", "states"])
def test_page(kg: Callable[..., Result], graph: Path, view: str) -> None:
    out = graph.with_name("page.html")
    assert kg("page", graph, "-o", out, "--view", view) == (0, f"page: {out}\n", "")
    assert "Ukraine" in out.read_text()


def test_validate(kg: Callable[..., Result], graph: Path) -> None:
    assert kg("validate", graph) == (0, f"{graph} keeps to the shapes\n", "")


def test_validate_tells_breaches(
    kg: Callable[..., Result], graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = importlib.import_module("kg.store")
    found = SimpleNamespace(conforms=False, lines=("a: b",))
    monkeypatch.setattr(store, "validate", lambda *_, **__: found)
    code, out, err = kg("validate", graph)
    assert (code, out) == (2, "a: b\n")
    assert err.startswith(f"kg: {graph}: 1 breach of the shapes: ")


def test_stats(kg: Callable[..., Result], graph: Path) -> None:
    code, out, err = kg("stats", graph)
    assert (code, err) == (0, "")
    counts = dict(line.rsplit(maxsplit=1) for line in out.splitlines()[1:])
    assert counts["documents"] == "1"
    assert counts["modality: expected"] == counts["statements"]


def test_stats_tell_how_old_the_knowledge_is(
    kg: Callable[..., Result], graph: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.ttl"
    newer.write_text(
        "@prefix pol: <https://w3id.org/kg-news/geopolitics#> .\n"
        '<https://w3id.org/kg-news/geopolitics> pol:knownUntil "2031-05" .',
        encoding="utf-8",
    )
    for options, day in ((), "2025-12-31"), (("--ontology", newer), "2031-05"):
        _, out, _ = kg("stats", graph, *options)
        counts = dict(line.rsplit(maxsplit=1) for line in out.splitlines()[1:])
        assert int(counts[f"offices known until {day}"]) > 300
        assert counts[f"documents after {day}"] == "0"
        assert counts["documents without a date"] == "1"


FORMATS = (*("graphml", "gexf", "json", "ttl", "nt", "nq", "jsonld", "nanopub", "csv", "events"),)
ENDINGS = {"events": "events.csv", "nanopub": "nanopub.trig"}


@pytest.mark.parametrize("form", FORMATS)
def test_export(kg: Callable[..., Result], graph: Path, form: str) -> None:
    target = graph.with_suffix(f".{ENDINGS.get(form, form)}")
    assert kg("export", graph, "--format", form) == (0, f"{form}: {target}\n", "")
    first = target.read_bytes()
    assert b"Ukraine" in first
    kg("export", graph, "--format", form)
    assert target.read_bytes() == first


@pytest.mark.parametrize("form", FORMATS)
def test_export_to_standard_output(kg: Callable[..., Result], graph: Path, form: str) -> None:
    target = graph.with_suffix(f".{ENDINGS.get(form, form)}")
    kg("export", graph, "--format", form)
    before = sorted(graph.parent.iterdir())
    assert kg("export", graph, "--format", form, "-o", "-") == (0, target.read_text(), "")
    assert sorted(graph.parent.iterdir()) == before


def test_page_to_standard_output(kg: Callable[..., Result], graph: Path) -> None:
    code, out, err = kg("page", graph, "-o", "-")
    assert (code, out[:15], err) == (0, "<!DOCTYPE html>", "")


def test_export_spares_the_graph_itself(kg: Callable[..., Result], graph: Path) -> None:
    before = graph.read_bytes()
    code, _, err = kg("export", graph, "--format", "trig")
    assert code == 2
    assert "this would overwrite the graph itself" in err
    assert graph.read_bytes() == before


FIGURES = "precision 0.500"
LISTED = """
missed (in gold, not found): 1
  a.tsv: France | meets | Italy

broken (plain triples that gold forbids): 2
  one
  two
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param([], f"{FIGURES} of mine\n{LISTED}", id="all"),
        pytest.param(["--summary"], f"{FIGURES} of mine\n", id="figures alone"),
    ],
)
def test_evaluate_prints_the_comparison(
    kg: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, options: list[str], expected: str
) -> None:
    def compare(gold: Path, *, model: str) -> SimpleNamespace:
        assert gold == Path("gold")
        return SimpleNamespace(
            lines=lambda *, details: [] if details else [f"{FIGURES} of {model}"],
            missed=["a.tsv: France | meets | Italy"],
            invented=[],
            broken=["one", "two"],
        )

    fake = SimpleNamespace(evaluate=compare, kinds_of=lambda _: ("tables",))
    monkeypatch.setitem(sys.modules, "kg.evaluation", fake)
    assert kg("evaluate", "gold", "--model", "mine", *options) == (0, expected, "")


EVENT_FIGURES = """events  articles  annotated  found  recall  told  right  precision
court   1         2          1      0.500   4     3      0.750
war     1         2          1      0.500   4     3      0.750
all     2         4          2      0.500   8     6      0.750
held    1         2          1      0.500   4     3      0.750

named participants  annotated  in any role  in right role  told  precision  F1
court               0          -            -              0     -          0.000
war                 0          -            -              0     -          0.000
all                 0          -            -              0     -          0.000
held                0          -            -              0     -          0.000

of events found  polarity  modality  status  tense  speaker or none  right speaker  time  place
court            1.000     0.000     0.000   0.000  0.000            -              -     -
war              1.000     0.000     0.000   0.000  0.000            -              -     -
all              1.000     0.000     0.000   0.000  0.000            -              -     -
held             1.000     0.000     0.000   0.000  0.000            -              -     -
"""
EVENTS_LISTED = """
missed (annotated, not told): 1
  seen: fled (flee): agent Michael

1 of the articles are not listed: rules are made without them (held.txt)
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param([], EVENT_FIGURES + EVENTS_LISTED, id="all"),
        pytest.param(["--summary"], EVENT_FIGURES, id="figures alone"),
    ],
)
def test_evaluate_prints_what_was_found_in_articles(
    kg: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, options: list[str], expected: str
) -> None:
    def compare(gold: Path, *, model: str) -> EventEvaluation:
        assert (gold, model) == (Path("gold"), "mine")
        numbers = {"articles": 1, "wanted": 2, "found": 1, "told": 4, "right": 3, "polarity": 1}
        seen = ArticleComparison("seen", "war", counts=Counts(**numbers))
        seen.missed.append("seen: fled (flee): agent Michael")
        held = ArticleComparison("kept", "court", held=True, counts=Counts(**numbers))
        held.missed.append("kept: hidden")
        return EventEvaluation([seen, held])

    fake = SimpleNamespace(evaluate_articles=compare, kinds_of=lambda _: ("articles",))
    monkeypatch.setitem(sys.modules, "kg.evaluation", fake)
    assert kg("evaluate", "gold", "--model", "mine", *options) == (0, expected, "")


def test_evaluate_prints_both_kinds_of_gold(
    kg: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = SimpleNamespace(
        evaluate=lambda gold, *, model: SimpleNamespace(lines=lambda *, details: [FIGURES]),
        evaluate_articles=lambda gold, *, model: EventEvaluation(),
        kinds_of=lambda _: ("tables", "articles"),
    )
    monkeypatch.setitem(sys.modules, "kg.evaluation", fake)
    code, out, err = kg("evaluate", "gold", "--summary")
    assert (code, err) == (0, "")
    assert out.startswith(f"{FIGURES}\n\nevents  articles")


def test_evaluate_says_what_is_wrong_with_an_article(
    kg: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "fire.jsonl").touch()
    expected = f"kg: {tmp_path}/fire.jsonl: no fire.txt beside it: put the article there, or "
    code, out, err = kg("evaluate", tmp_path)
    assert (code, out) == (2, "")
    assert err == f"{expected}remove its events\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(["--seeds", 3], "corpus mine 3 None None\n", id="seeds"),
        pytest.param(["--vectors", "glove.txt"], "corpus mine 1 glove.txt None\n", id="vectors"),
        pytest.param(["--start", "w.npz"], "corpus mine 1 None w.npz\n", id="start"),
        pytest.param(["--pretrain"], "tok2vec of corpus mine None\n", id="pretrain"),
    ],
)
def test_train_hands_over(
    kg: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
    options: list[object],
    expected: str,
) -> None:
    def train(
        corpus: Path,
        out: Path,
        *,
        seeds: int,
        progress: Callable[[str], None],
        vectors: Path | None,
        start: Path | None,
    ) -> None:
        progress(f"{corpus} {out} {seeds} {vectors} {start}")

    def pretrain(
        corpus: Path, out: Path, *, progress: Callable[[str], None], vectors: Path | None
    ) -> None:
        progress(f"tok2vec of {corpus} {out} {vectors}")

    training = SimpleNamespace(train_pipeline=train, pretrain_tok2vec=pretrain)
    monkeypatch.setitem(sys.modules, "kg.training.pipeline", training)
    assert kg("train", "corpus", "-o", "mine", *options) == (0, expected, "")


def test_train_scores_a_pipeline(kg: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "a-test.conllu").write_text(CONLLU)
    bundled = Path(importlib.import_module("kg.parsing").BUNDLED)
    code, out, err = kg("train", "--evaluate", bundled, tmp_path)
    assert (code, err) == (0, "")
    assert out.split()[:2] == ["a-test", "all"]
    assert [line[:14].rstrip() for line in out.splitlines()[1:8]] == [
        "TOKEN F1", "TAG", "UAS", "LAS", "SENT F1", "LEMMA", "NER F1"
    ]  # fmt: skip


CONLLU = """# text = France met Italy.
1	France	France	PROPN	NNP	_	2	nsubj	_	_
2	met	meet	VERB	VBD	_	0	root	_	_
3	Italy	Italy	PROPN	NNP	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

"""

PIPED = """
import sys
from kg.cli import building as jobs
from kg.cli import main, preparing
from kg.model import Document
from kg.extractors import RuleExtractor
class Row:
    subject = relation = object = sentence = "a" * 100
    confidence, extras = 0.5, ()
RuleExtractor.open_rows = lambda self, documents: ((d, [Row] * 10000) for d in documents)
main()
"""


@pytest.mark.parametrize("form", ["tsv", "jsonl", "table"])
def test_closed_pipe_is_not_an_error(article: Path, form: str) -> None:
    command = [sys.executable, "-c", PIPED, "extract", str(article), "--open", "--format", form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_table_on_a_terminal_folds_and_keeps_every_letter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_table(("who", "what"), [("[bold]France", "a" * 60)])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[bold]France" in out
    assert out.count("a") == 60 + len(["what", "France"])
    assert max(map(len, out.splitlines())) <= 40


SAID = "It is said that " + "Russia and the West " * 4 + "talk."


@pytest.mark.parametrize(
    ("columns", "rows", "width", "lines"),
    [
        pytest.param(
            ["who", "sentence"], [["Russia", SAID]], 200,
            ["who     sentence", "─" * 109, f"Russia  {SAID}"],
            id="all fits",
        ),
        pytest.param(
            ["who", "polarity", "sentence", "document"],
            [["Russia", "positive", SAID, "doc:a"]], 60,
            [
                "who     polarity  document",
                "─" * 26,
                "Russia  positive  doc:a",
                "    sentence: It is said that Russia and the West Russia and",
                "    the West Russia and the West Russia and the West talk.",
            ],
            id="a sentence stands under its row",
        ),
        pytest.param(
            ["subject", "relation", "object"],
            [["Armed Forces of Ukraine", "considers_downgrade", "West"]], 41,
            [
                "subject       relation             object",
                "─" * 41,
                "Armed Forces  considers_downgrade  West",
                "of Ukraine",
            ],
            id="names are folded between words, relations never",
        ),
        pytest.param(
            ["who", "relation", "when"], [["Russia", "lowers level", "2024-06-27"]], 28,
            [
                "who     relation",
                "─" * 20,
                "Russia  lowers level",
                "    when: 2024-06-27",
            ],
            id="the last column gives way",
        ),
    ],
)  # fmt: skip
def test_table_fits_a_terminal(
    columns: list[str], rows: list[list[str]], width: int, lines: list[str]
) -> None:
    assert list(fitted_table(columns, rows, width)) == lines


def test_table_in_a_pipe_is_never_cut() -> None:
    assert list(plain_table(["who"], [["a" * 500]])) == ["who", "a" * 500]


@pytest.mark.parametrize(
    ("terminal", "shown", "total", "said"),
    [
        pytest.param(True, True, 2, "2/2", id="of two"),
        pytest.param(True, True, None, "2/?", id="of nobody knows how many"),
        pytest.param(True, False, 2, "", id="quiet"),
        pytest.param(False, True, 2, "", id="no terminal"),
    ],
)
def test_progress_is_for_terminals(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    terminal: bool,
    shown: bool,
    total: int | None,
    said: str,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    with progress_bar(total, shown=shown) as progress:
        assert (progress is not None) == bool(said)
        if progress:
            progress(Document("a", TEXT))
            progress(Document("b", TEXT))
    told = capsys.readouterr().err
    assert said in told
    assert bool(told) == bool(said)


def test_errors_of_articles_are_told_beside_the_statements(
    kg: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT}) + "\n{}\n")
    code, out, err = kg("extract", tmp_path / "a.jsonl", "--format", "tsv")
    assert code == 1
    assert out.count("\n") == 2
    assert err.startswith(f'kg: {tmp_path}/a.jsonl line 2: no column "text" (it is empty): ')


def test_a_warning_is_one_line_and_no_error(
    kg: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_: object) -> Dataset:
        for what in ("first\nline", "second", "second"):
            warn(what)
        return Dataset()

    monkeypatch.setattr("kg.store.load", load)
    result = kg("stats", "news.trig")
    assert (result.status, result.err) == (0, "kg: first line\nkg: second\nkg: second\n")


def test_a_command_collects_garbage_less_often_than_python(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *numbers: told.append(numbers))
    monkeypatch.setattr("sys.argv", ["kg", "--version"])
    main()
    assert [numbers > (700, 10, 10) for numbers in told] == [True]
