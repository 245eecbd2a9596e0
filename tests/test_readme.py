"""README -> it names what there is, and its examples run."""

import json
import os
import re
import shutil
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile.runner import STREAMS, Runner, workplace

import kg
from kg.cli import app
from kg.questions import questions

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INSTALL = "pip install -e '.[test]' && pytest"


class Example(NamedTuple):
    """A fenced block of README: its language, and what stands in it."""

    language: str
    text: str
    line: int


def blocks() -> Iterator[Example]:
    """Yield the fenced blocks from top to bottom."""
    for block in re.finditer(r"(?ms)^```(\w+)\n(.*?)^```$", README):
        yield Example(block[1], block[2], README[: block.start()].count("\n") + 1)


BLOCKS = list(blocks())


def examples(language: str) -> list[Example]:
    return [block for block in BLOCKS if block.language == language]


def run(command: list[str], folder: Path, binaries: Path) -> str:
    """Run in a folder as a reader would, with the `kg` of a folder and no warnings."""
    path = os.pathsep.join([str(binaries), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), f"{command}: {done.stderr}"
    return done.stdout


INSTALLED = Path(sys.executable).parent
# A `kg` that has its command run, in its own folder and streams, by a fork of a warm process.
WARM_KG = f"""#!{sys.executable} -ES
import json, os, socket, sys
streams = [f"/proc/{{os.getpid()}}/fd/{{number}}" for number in range(3)]
with socket.socket(socket.AF_UNIX) as caller:
    caller.connect(os.path.join(os.path.dirname(__file__), "socket"))
    caller.sendall(json.dumps([sys.argv[1:], os.getcwd(), streams]).encode() + b"\\n")
    sys.exit(int(caller.makefile().readline()))
"""


@contextmanager
def warm_kg() -> Iterator[Path]:
    """Yield a folder with a `kg` that needs no start of Python, for one command at a time."""
    folder = workplace()
    runner = Runner(sys.executable, folder)

    class Caller(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            arguments, cwd, streams = json.loads(self.rfile.readline())
            status = runner.status(arguments, cwd, dict(zip(STREAMS, streams, strict=True)))
            self.wfile.write(f"{status}\n".encode())

    (folder / "kg").write_text(WARM_KG, encoding="utf-8")
    (folder / "kg").chmod(0o755)
    with socketserver.UnixStreamServer(str(folder / "socket"), Caller) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield folder
        finally:
            server.shutdown()
            runner.stop()
            shutil.rmtree(folder)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """Run the shell examples in turn in one folder, but for pip and pytest; line -> output.

    The first one has the installed `kg`.
    """
    folder = tmp_path_factory.mktemp("reader")
    for name in ("notebooks", "ontologies"):
        shutil.copytree(ROOT / name, folder / name)
    first, *others = [each for each in examples("sh") if each.text.strip() != INSTALL]
    found = {first.line: run(shell(first), folder, INSTALLED)}
    with warm_kg() as warm:
        return found | {each.line: run(shell(each), folder, warm) for each in others}


def shell(example: Example) -> list[str]:
    return ["bash", "-euo", "pipefail", "-c", uninstalled(example.text)]


def uninstalled(script: str) -> str:
    """Leave the installation out.

    >>> uninstalled("pip install . && kg build a.txt -o a")
    'kg build a.txt -o a'
    """
    return re.sub(r"(?m)^pip install \S+ && ", "", script)


def output(outputs: dict[int, str], part: str) -> str:
    """Find what the example printed that contains these words."""
    (line,) = [block.line for block in examples("sh") if part in block.text]
    return outputs[line]


@pytest.mark.parametrize(
    ("part", "printed"),
    [
        pytest.param("pip install .", "begins talks", id="build prints statements"),
        pytest.param("pip install .", "briefing.html", id="build says what it wrote"),
        pytest.param("actor:European_Union rel:signs_pact", "who\nUkraine\n", id="SPARQL"),
        pytest.param("build notebooks/articles -o news", "Yolande Makolo", id="contested first"),
        pytest.param("speaker=Kremlin", "considers downgrade", id="canned questions"),
        pytest.param("kg page", "states.html", id="page"),
        pytest.param("Ruritania", "boycotts", id="our own ontology"),
    ],
)
def test_shell_example_prints(outputs: dict[int, str], part: str, printed: str) -> None:
    assert printed in output(outputs, part)


def shown() -> list[tuple[str, str]]:
    """List the shell examples below which README shows what they print."""
    found = re.findall(
        r"(?ms)^```sh\n((?:(?!^```).)*)^```\n\nprints\n\n((?:    [^\n]*\n)+)", README
    )
    return [(example, re.sub("(?m)^    ", "", printed)) for example, printed in found]


@pytest.mark.parametrize(("example", "expected"), shown())
def test_output_shown_is_the_output(outputs: dict[int, str], example: str, expected: str) -> None:
    printed = output(outputs, example).splitlines()
    assert [line.rstrip() for line in printed] == expected.splitlines()


def test_outputs_are_shown() -> None:
    assert len(shown()) == README.count("\nprints\n")


@pytest.mark.parametrize(
    ("example", "printed"),
    [
        pytest.param(0, ["France Italy signs_pact", "(('Italy',),)"], id="library"),
        pytest.param(1, ["('France', 'signs pact', 'Italy')", "'State'"], id="spaCy pipeline"),
        pytest.param(2, ["text='Talks began in Geneva.'", "id='talks'"], id="reader"),
        pytest.param(3, ["('text-226e5020',) (('Italy',),)"], id="store"),
    ],
)
def test_python_example_prints(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    example: int,
    printed: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(examples("python")[example].text, "README.md", "exec"), {})
    found = capsys.readouterr().out
    assert [part for part in printed if part not in found] == []


def test_every_python_example_is_run() -> None:
    assert len(examples("python")) == 4


def test_turtle_shown_stands_in_the_graph() -> None:
    (block,) = examples("turtle")
    pattern = re.sub(r"kg:([PS])-1\b", r"?\1", block.text)
    graph = kg.build(str(ROOT / "notebooks" / "articles" / "briefing.txt"))
    assert graph.query(f"ASK {{ {pattern} }}").display() == (("true",),)


def commands() -> list[str]:
    return sorted(
        command.callback.__name__ for command in app.registered_commands if command.callback
    )


@pytest.mark.parametrize("command", commands())
def test_command_is_named(command: str) -> None:
    assert f"| `kg {command}` |" in README


def test_commands_in_examples_exist() -> None:
    shown = re.findall(r"(?m)^    kg ([a-z]+)|`kg ([a-z]+)|(?:^|&& |\| )kg ([a-z]+)", README)
    assert {name for names in shown for name in names if name} <= set(commands())


def public() -> list[str]:
    """List what `kg` and its graphs offer."""
    names = {*kg.__all__, *vars(kg.KnowledgeGraph), *kg.KnowledgeGraph.__dataclass_fields__}
    return sorted(name for name in names if not name.startswith("_") or name == "__version__")


@pytest.mark.parametrize("name", public())
def test_public_name_is_told(name: str) -> None:
    assert re.search(rf"`(?:kg\.|graph\.)?{name}\b", README)


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_question_is_named(name: str) -> None:
    assert f"| `{name}" in README


def test_links_within_lead_to_a_heading() -> None:
    headings = {
        line.lstrip("# ").lower().replace(" ", "-")
        for line in README.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= headings


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!http|#)([^)]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_ci_runs_the_test_command() -> None:
    assert INSTALL in [block.text.strip() for block in examples("sh")]
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == INSTALL
