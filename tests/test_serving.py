"""`kg serve` as a process -> it answers, keeps what is changed, and ends when it is told to."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import story
from serving import TOKEN, Client

from kg import store
from kg.cli import main

ROOT = Path(__file__).parents[1]
ADD = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }"


@contextmanager
def process(*arguments: object) -> Iterator[Client]:
    """Run `kg serve` until the block ends, then interrupt it."""
    command = [sys.executable, "-m", "kg", "serve", *map(str, arguments), "--port", "0"]
    started = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    try:
        said = started.stdout.readline()
        found = re.search(r"http://[^ ]+(?=/ )", said)
        assert found, said
        client = Client(found[0])
        yield client
        client.pool.clear()
        started.send_signal(signal.SIGINT)
        _, errors = started.communicate(timeout=30)
        assert (started.returncode in {0, 130}, "Traceback" in errors) == (True, False), errors
    finally:
        started.kill()
        started.wait()
        started.stdout.close()


@pytest.mark.parametrize("name", ["news.trig", "news"])
def test_a_change_is_kept(tmp_path: Path, name: str) -> None:
    store.save(story.graph("one"), tmp_path / name)
    out = tmp_path / "news"
    with process(out, "--update-token", TOKEN) as client:
        assert client.update(ADD) == 204
        assert client.holds("{ <urn:s> ?p ?o }")
        assert client.get("/actor/Arvia", "text/html").status == 200
    with process(out) as client:
        assert client.holds("{ <urn:s> ?p ?o }")
        assert client.update(ADD) == 403


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing"], "there is no graph"),
        (["news", "--update-token", ""], "--update-token takes letters"),
        (["news", "--update-token", "a b"], "--update-token takes letters"),
        (["news", "--host", "no.such.host.invalid"], "the server cannot listen there"),
    ],
)
def test_what_cannot_be_served_is_an_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    store.save(story.graph("one"), tmp_path / "news.trig")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["kg", "serve", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("library", ["starlette", "uvicorn"])
def test_a_missing_extra_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    library: str,
) -> None:
    store.save(story.graph("one"), tmp_path / "news.trig")
    for module in [name for name in sys.modules if name.startswith(("kg.server", library))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.setattr(sys, "argv", ["kg", "serve", str(tmp_path / "news")])
    with pytest.raises(SystemExit):
        main()
    assert "pip install 'kg-geopolitics[serve]'" in capsys.readouterr().err
