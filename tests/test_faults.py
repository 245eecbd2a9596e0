"""Faults of the terminal, the system and kg itself -> one line and an exit status, no traceback."""

import functools
import importlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FAULTS, Outcome
from test_ontology import KITCHEN

import kg.cli
from kg.errors import GraphError, Interrupted

ROOT = Path(__file__).parents[1]
ARTICLE = "France signed a pact with Italy on Monday."

# Each command with arguments that it can work with; FOLDER holds an article and its graph.
COMMANDS = {
    "build": "build FOLDER/article.txt -o out",
    "documents": "documents FOLDER/news.trig",
    "forget": "forget FOLDER/missing.trig nobody",
    "extract": "extract FOLDER/article.txt",
    "query": "query FOLDER/news.trig --question contested",
    "questions": "questions FOLDER/news.trig",
    "diff": "diff FOLDER/news.trig --since 2024-03-01",
    "explain": "explain FOLDER/news.trig France Italy",
    "same": "same FOLDER/missing.trig France Italy",
    "different": "different FOLDER/missing.trig France Italy",
    "review": "review FOLDER/missing.trig",
    "identities": "identities FOLDER/news.trig France",
    "page": "page FOLDER/news.trig -o page.html",
    "serve": "serve FOLDER/missing.trig",
    "push": "push FOLDER/missing.trig http://localhost:9/sparql",
    "validate": "validate FOLDER/news.trig",
    "stats": "stats FOLDER/news.trig",
    "export": "export FOLDER/news.trig --format csv -o table.csv",
    "vocabulary": "vocabulary --ontology FOLDER/kitchen -o vocabulary.md",
    "lexicon": "lexicon say",
    "evaluate": "evaluate FOLDER/gold.tsv",
    "train": "train --evaluate FOLDER/nothing FOLDER",
    "doctor": "doctor",
}
# These end with a message, here.
PRINTING = set(COMMANDS) - {"forget", "same", "different", "review", "serve", "push", "train"}
LITTLE_MEMORY = "kg: not enough memory: give it more (ulimit -v), or less to read\n"


def names() -> set[str]:
    """List the commands."""
    return {each.callback.__name__ for each in kg.cli.app.registered_commands if each.callback}


def test_every_command_is_here() -> None:
    assert set(COMMANDS) == names()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article, its graph, a gold table, and an ontology."""
    found = tmp_path_factory.mktemp("inputs")
    (found / "article.txt").write_text(ARTICLE, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "gold" / "active.tsv", found / "gold.tsv")
    (found / "kitchen").mkdir()  # without the examples that kg's own ontology has, which are read
    (found / "kitchen" / "kitchen.ttl").write_text(KITCHEN, encoding="utf-8")
    importlib.import_module("kg.build").build([found / "article.txt"]).save(found / "news.trig")
    return found


PAIRS = [(command, fault) for command in COMMANDS for fault in FAULTS]


@pytest.fixture(scope="module")
def outcomes(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Outcome]:
    """Run each command with each fault."""
    asked = [
        (COMMANDS[name].replace("FOLDER", str(folder)).split(), fault) for name, fault in PAIRS
    ]
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "faults.py", tmp_path_factory.mktemp("outputs")],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
    )
    return {pair: Outcome(*one) for pair, one in zip(PAIRS, json.loads(done.stdout), strict=True)}


def lost(reason: str) -> str:
    return f"kg: standard output: {reason}: what was printed is incomplete\n"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        pytest.param("closed stdout", lost("bad file descriptor"), id="closed"),
        pytest.param("full disk at stdout", lost("no space left on device"), id="full disk"),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_output_that_is_lost_is_told(
    outcomes: dict[tuple[str, str], Outcome], command: str, fault: str, told: str
) -> None:
    usual = outcomes[command, "none"]
    told = told if command in PRINTING else ""
    assert outcomes[command, fault] == (2, "", usual.err + told)


@pytest.mark.parametrize("command", COMMANDS)
def test_output_that_nobody_reads_is_no_error(
    outcomes: dict[tuple[str, str], Outcome], command: str
) -> None:
    usual = outcomes[command, "none"]
    assert outcomes[command, "reader of stdout gone"] == (usual.status, "", usual.err)


@pytest.mark.parametrize("fault", ["closed stdin", "closed stderr", "reader of stderr gone"])
@pytest.mark.parametrize("command", COMMANDS)
def test_other_streams_do_not_matter(
    outcomes: dict[tuple[str, str], Outcome], command: str, fault: str
) -> None:
    usual = outcomes[command, "none"]
    told = usual.err if "stdin" in fault else ""
    assert outcomes[command, fault] == (usual.status, usual.out, told)


@pytest.mark.parametrize("command", COMMANDS)
def test_without_any_stream_the_status_tells(
    outcomes: dict[tuple[str, str], Outcome], command: str
) -> None:
    assert outcomes[command, "all closed"] == (2, "", "")


DELETED = dict.fromkeys(["build", "page", "export", "vocabulary"], "cannot be written") | {
    "validate": "the current folder has been deleted",  # rdflib asks for it, whatever it parses
}


@pytest.mark.parametrize("command", COMMANDS)
def test_deleted_folder_matters_to_what_writes(
    outcomes: dict[tuple[str, str], Outcome], command: str
) -> None:
    usual, found = outcomes[command, "none"], outcomes[command, "folder deleted"]
    if command in DELETED:
        assert (found.status, found.out, found.err.count("\n")) == (2, "", 1)
        assert DELETED[command] in found.err
    else:
        assert found == usual


@pytest.mark.parametrize("command", COMMANDS)
def test_little_memory_is_told(outcomes: dict[tuple[str, str], Outcome], command: str) -> None:
    found = outcomes[command, "little memory"]
    expected = outcomes[command, "none"] if command == "lexicon" else (2, "", LITTLE_MEMORY)
    assert found == expected


# --- what a command may raise --------------------------------------------------------------------

REPORT = ": please report it; KG_DEBUG=1 shows more"
LIBRARY = ImportError("numpy says\nmany things", name="numpy.core")
NO_ROOM = ImportError("libx.so: failed to map segment from shared object", name="numpy")
BYTES = UnicodeEncodeError("utf-8", "caf\udce9.txt", 3, 4, "surrogates not allowed")
LETTERS = UnicodeEncodeError("ascii", "café", 3, 4, "ordinal not in range(128)")
RAISED = {
    "a mistake of ours": (
        TypeError("no\nnumber"),
        70,
        f"internal error: TypeError: no (HERE){REPORT}",
    ),
    "without a message": (AssertionError(), 70, f"internal error: AssertionError (HERE){REPORT}"),
    "recursion": (
        RecursionError("deep"),
        70,
        f"internal error: RecursionError: deep (HERE){REPORT}",
    ),
    "letters": (LETTERS, 70, f"internal error: UnicodeEncodeError: {LETTERS} (HERE){REPORT}"),
    "end of file": (EOFError("cut"), 70, f"internal error: EOFError: cut (HERE){REPORT}"),
    "no memory": (MemoryError(), 2, LITTLE_MEMORY[4:-1]),
    "no memory for a library": (NO_ROOM, 2, LITTLE_MEMORY[4:-1]),
    "no memory for a thread": (RuntimeError("can't start new thread"), 2, LITTLE_MEMORY[4:-1]),
    "a library": (
        LIBRARY,
        2,
        "the library numpy.core cannot be loaded (numpy says): "
        "install it: pip install --force-reinstall numpy",
    ),
    "permission": (PermissionError(13, "Permission denied", "a/b"), 2, "a/b: permission denied"),
    "two files": (OSError(18, "Cross-device link", "a", None, "b"), 2, "a, b: cross-device link"),
    "full disk": (OSError(28, "No space left on device"), 2, "the system: no space left on device"),
    "full folder for temporary files": (
        sqlite3.OperationalError("database or disk is full"),
        2,
        "what is known of articles cannot be kept aside (database or disk is full): "
        "make room in the folder for temporary files, or name another one (TMPDIR)",
    ),
    "name that is not UTF-8": (
        BYTES,
        2,
        "'caf\\udce9.txt' is not in UTF-8: write it in UTF-8, or rename the file",
    ),
    "error of kg": (GraphError("bad graph"), 2, "bad graph"),
    "SIGINT": (KeyboardInterrupt(), 130, "interrupted"),
    "end that was asked for": (Interrupted("stopped", status=143), 143, "stopped"),
}


@pytest.fixture
def kg_raises(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> Callable[[str, BaseException], Outcome]:
    """Run a command that raises an error as its first act."""

    def run(command: str, error: BaseException) -> Outcome:
        for info in kg.cli.app.registered_commands:
            assert info.callback
            monkeypatch.setattr(info, "callback", raising(info.callback, error))
        arguments = COMMANDS[command].replace("FOLDER", str(folder)).split()
        monkeypatch.setattr(sys, "argv", ["kg", *arguments])
        with pytest.raises(SystemExit) as stop:
            kg.cli.main()
        return Outcome(int(stop.value.code or 0), *capsys.readouterr())

    return run


def raising(callback: Callable[..., None], error: BaseException) -> Callable[..., None]:
    """Return a function with the arguments of another, which raises an error."""

    @functools.wraps(callback)
    def raises(**_: object) -> None:
        raise error

    return raises


@pytest.mark.parametrize("kind", RAISED)
@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_a_command_raises_is_one_line(
    kg_raises: Callable[[str, BaseException], Outcome],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    kind: str,
) -> None:
    monkeypatch.delenv("KG_DEBUG", raising=False)
    error, status, line = RAISED[kind]
    code, out, err = kg_raises(command, error.with_traceback(None))
    shown = re.sub(r"\(kg/cli/__init__\.py line \d+\)", "(HERE)", err)
    assert (code, out, shown) == (status, "", f"kg: {line}\n")


def test_the_traceback_is_for_those_who_ask(
    kg_raises: Callable[[str, BaseException], Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_DEBUG", "1")
    err = kg_raises("stats", TypeError("no")).err
    assert err.startswith("Traceback")
    assert err.splitlines()[-1].startswith("kg: internal error: TypeError: no (kg/cli/__init__.py")


def test_the_place_is_the_last_one_in_kg(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kg.english.lexicon.read_lexicon", lambda _: json.loads("{"))
    monkeypatch.setattr(sys, "argv", ["kg", "lexicon", "say"])
    with pytest.raises(SystemExit):
        kg.cli.main()
    assert "(kg/english/lexicon/__init__.py line" in capsys.readouterr().err


# --- processes as a shell starts them ------------------------------------------------------------


def shell(script: str, folder: Path, **environment: str) -> Outcome:
    """Run a line of a shell, where `kg` is this Python's."""
    line = script.replace("kg ", f"{sys.executable} -m kg ")
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        check=False,
    )
    return Outcome(done.returncode, *(each.decode() for each in (done.stdout, done.stderr)))


@pytest.mark.parametrize(
    ("script", "status", "told"),
    [
        pytest.param("kg lexicon say >&-", 2, lost("bad file descriptor"), id="closed stdout"),
        pytest.param("kg lexicon say >/dev/full", 2, lost("no space left on device"), id="full"),
        pytest.param("kg --help >/dev/full", 2, lost("no space left on device"), id="help"),
        pytest.param("kg lexicon say <&- >&- 2>&-", 2, "", id="all closed"),
        pytest.param("kg lexicon nonesuch 2>&-", 0, "", id="closed stderr"),
        pytest.param("kg lexicon nonesuch 2>/dev/full", 0, "", id="full stderr"),
        pytest.param("kg extract - <&-", 2, "kg: standard input: empty: ", id="closed stdin"),
        pytest.param("ulimit -v 35000; kg lexicon say", 2, "kg: ", id="no memory to start"),
        pytest.param("ulimit -v 300000; kg stats news.trig", 2, LITTLE_MEMORY, id="no memory"),
        pytest.param("kg stats $'caf\\xe9.trig'", 2, "kg: caf", id="name in Latin 1"),
        pytest.param("kg query news.trig $'\\xff'", 2, "kg: ", id="query in Latin 1"),
        pytest.param("kg page news.trig -o ''", 2, "kg: .: this is a folder", id="no name"),
        pytest.param("kg page news.trig -o /", 2, "kg: /: this is a folder", id="root"),
        pytest.param("kg build article.txt -o ''", 2, 'kg: -o "" is no name', id="build: no name"),
        pytest.param("kg build article.txt -o /", 2, 'kg: -o "/" is no name', id="build: root"),
    ],
)
def test_shell(folder: Path, script: str, status: int, told: str) -> None:
    found = shell(script, folder)
    assert (found.status, found.out) == (status, "")
    assert found.err.startswith(told)
    assert found.err.count("\n") == bool(told)


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param(
            {
                "HOME": "/nonexistent",
                "TMPDIR": "/nonexistent",
                "LC_ALL": "xx_YY.nonsense",
                "LANG": "C",
            },
            id="no home, unknown locale",
        ),
        pytest.param(
            {"HOME": "", "TMPDIR": "", "PYTHONIOENCODING": "ascii:strict", "COLUMNS": "x"},
            id="empty home, ASCII output",
        ),
        pytest.param(
            {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="ASCII"
        ),
    ],
)
def test_environment_does_not_matter(folder: Path, environment: dict[str, str]) -> None:
    script = "kg extract Líbano.txt"
    (folder / "Líbano.txt").write_text("Türkiye attacked Líbano.", encoding="utf-8")
    found = shell(script, folder, **environment)
    ours = [line for line in found.err.splitlines() if not line.startswith("bash: warning: ")]
    assert (found.status, ours) == (0, [])
    assert "Líbano" in found.out


# A shell that starts its tests in the background has them ignore the interrupt.
STARTED = """
import signal
import sys
from kg.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["kg", "extract", "-"]
print("started", flush=True)
main()
"""


def test_interrupted_command_says_so(folder: Path) -> None:
    command = [sys.executable, "-c", STARTED]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"kg: interrupted\n"
    assert process.returncode == 130
