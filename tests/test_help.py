"""Examples in help texts -> each parses, and those that need no network or server run."""

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
import typer

from kg import cli

ROOT = Path(__file__).parents[1]
ARTICLES = {
    "briefing": "France signed a pact with Niger on Monday. The European Union signed a pact with "
    "Ukraine on Friday. Jane Doe of Ruritania praised France. John Smith, a Togolese lawyer, met "
    "Jane Doe.",
    "interview": "John Smith praised Niger. Peter Goldsmith accused Jane Doe. "
    "France did not sign a pact with Niger.",
    "letter": "Goldsmith attacked Chad.",
}
# What blocks, trains, asks the reader or takes long; its examples are parsed and no more.
PARSED_ONLY = ("serve", "push", "review", "evaluate", "train", "vocabulary")
ELSEWHERE = re.compile(r"https?://|--jobs|--cluster")


def examples() -> list[str]:
    """List the example lines of all commands."""
    commands = [each.callback for each in cli.app.registered_commands]
    texts = [cli.WHAT, *(each.__doc__ or "" for each in commands)]
    return [line for text in texts for line in re.findall(r"(?m)^ *(kg .*)$", text)]


def runs(example: str) -> bool:
    """Return whether a test can run it."""
    return shlex.split(example)[1] not in PARSED_ONLY and not ELSEWHERE.search(example)


def arguments(example: str) -> list[str]:
    """Return what the command gets, without the comment and the file that takes its output."""
    words = shlex.split(example, comments=True)[1:]
    return words[: words.index(">")] if ">" in words else words


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files by the names that the examples use."""
    from kg.build import build

    folder = tmp_path_factory.mktemp("examples")
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / f"{name}.txt").write_text(text)
    shutil.copy(folder / "articles" / "briefing.txt", folder / "article.txt")
    (folder / "events.csv").write_text("remarks,day\nFrance praised Niger.,2024-03-04\n")
    (folder / "sentences.txt").write_text("France praised Niger.\nNiger left.\n")
    build([folder / "articles"], date="2024-03-05").save(folder / "news.trig")
    build([folder / "article.txt"]).save(folder / "yesterday.trig")
    shutil.copy(folder / "news.trig", folder / "today.trig")
    return folder


@pytest.fixture
def folder(given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of those files, in which an example runs."""
    place = tmp_path / "folder"
    shutil.copytree(given, place)
    monkeypatch.chdir(place)
    monkeypatch.setattr("webbrowser.open", bool)
    return place


@pytest.mark.parametrize("example", examples())
def test_example_parses(example: str) -> None:
    command, *rest = arguments(example)
    found = typer.main.get_command(cli.app).commands[command]  # type: ignore[attr-defined]
    with found.make_context(command, rest) as context:
        assert context.command is found


@pytest.mark.parametrize("example", list(filter(runs, examples())))
def test_example_runs(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    example: str,
) -> None:
    given = arguments(example)
    earlier = [[each for each in given if each != "--withdraw"]] if "--withdraw" in given else []
    for words in (*earlier, given):  # to be withdrawn, a judgement must be there
        monkeypatch.setattr(sys, "argv", ["kg", *words])
        cli.main()
    told = capsys.readouterr()
    assert told.out
    assert told.err == ""


def test_every_command_is_run_or_named_here() -> None:
    named = {each.callback.__name__ for each in cli.app.registered_commands if each.callback}
    run = {arguments(each)[0] for each in examples() if runs(each)}
    assert run | set(PARSED_ONLY) == named
    assert run.isdisjoint(PARSED_ONLY)
