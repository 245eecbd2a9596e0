"""The measure of hostile inputs judges rightly, and a fast part of it is played.

`python tests/hostile/run.py` plays all of it.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile.cases import (
    CRASH,
    HANG,
    LET_IN,
    MEMORY,
    NOISE,
    PASS,
    SILENT,
    STATUS,
    TRACEBACK,
    Case,
    FailedError,
    Scene,
    judge,
    must,
    played,
)
from hostile.run import Stage, all_cases
from hostile.runner import Ran

CASES = {str(case): case for case in all_cases()}
LEAST = {"readers": 250, "names": 20, "kills": 50, "pages": 80}
LEAST |= {"queries": 60, "graphs": 40, "faults": 60, "addresses": 80}
SAMPLE = """
readers: .txt NUL in a word
readers: .txt random bytes
readers: .txt date 9999-99-99
readers: .txt id up and away
readers: .md raw HTML
readers: .csv open quotation mark
readers: .jsonl deep objects
readers: .jsonl half a surrogate pair
readers: .html entities unpack
readers: .html 100,000 nested elements
readers: .xml outer entity
readers: .docx unpacks elsewhere to 100 MB
readers: .docx encrypted
readers: .txt zero width in names
readers: stdin 100,000 braces
readers: folder link to itself
readers: folder name with a newline
names: __proto__
names: script
kills: SIGKILL 1 store
kills: SIGKILL 1 file
pages: end of script in labels
pages: handler in sentence
pages: address that runs in document
pages: end of style in kinds
queries: SERVICE
queries: FROM file
queries: LOAD after a prologue
queries: INSERT DATA
queries: unknown prefix
graphs: name __proto__.trig
graphs: outer entity.rdf
faults: locale C
faults: -o a folder of other things
faults: export onto its graph
addresses: 404
addresses: endless body
addresses: moved to a file
addresses: host of dots
""".strip().splitlines()


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    stage = Stage(sys.executable)
    yield stage
    stage.close()


def test_there_are_enough_cases() -> None:
    counted = Counter(case.group for case in CASES.values())
    assert counted.total() == len(all_cases()) >= 500, "names are not unique"
    assert {group: counted[group] for group in LEAST if counted[group] < LEAST[group]} == {}


@pytest.mark.parametrize("name", SAMPLE)
def test_sample(name: str, stage: Stage) -> None:
    verdict = stage.play(CASES[name])
    assert (verdict.verdict, verdict.seen) == (PASS, "")


def ran(status: int = 0, err: str = "", **more: int) -> Ran:
    return Ran(("build",), status, "", err, 1.0, **more)


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        pytest.param(ran(), PASS, id="nothing wrong"),
        pytest.param(ran(1, "kg: bad.txt: empty\n"), PASS, id="an article is refused"),
        pytest.param(ran(-9, timed_out=True), HANG, id="ended by us"),
        pytest.param(ran(-11), CRASH, id="ended by a signal"),
        pytest.param(ran(megabytes=9_000), MEMORY, id="much memory"),
        pytest.param(ran(1, "Traceback\nMemoryError"), MEMORY, id="no memory left"),
        pytest.param(ran(1, "Traceback\nValueError: x"), TRACEBACK, id="traceback"),
        pytest.param(ran(2, "kg: no\n"), STATUS, id="another status"),
        pytest.param(ran(1), SILENT, id="no word on an error"),
        pytest.param(ran(0, "/lib/x.py: FutureWarning\n"), NOISE, id="a library speaks"),
    ],
)
def test_judge(seen: Ran, verdict: str) -> None:
    try:
        judge(seen, (0, 1), "", 1_000)
        found = PASS
    except FailedError as failed:
        found = failed.verdict
    assert found == verdict


def test_what_must_be_said_is_looked_for() -> None:
    with pytest.raises(FailedError, match=SILENT):
        judge(ran(1, "kg: something\n"), (1,), "bad.txt", 1_000)


def loops(scene: Scene) -> None:
    scene.kg("build", "-", "-o", "out", seconds=0.01)


def calls_home(scene: Scene) -> None:
    scene.server.calls.append("/canary")
    scene.uncalled(0)


def runs_a_script(scene: Scene) -> None:
    page = scene.write(
        "page.html", "<script>kg = {shown: {nodes: [], edges: []}}</script><script>1"
    )
    page.write_text(f"{page.read_text()}</script><input id=search><button id=show-table><img>")
    harm = scene.browser.harm(page)
    must(not harm, LET_IN, harm)


@pytest.mark.parametrize(
    ("play", "verdict"),
    [
        pytest.param(loops, HANG, id="time limit"),
        pytest.param(calls_home, LET_IN, id="canary"),
        pytest.param(runs_a_script, LET_IN, id="page"),
    ],
)
def test_harm_is_seen(play: object, verdict: str, stage: Stage) -> None:
    found = stage.play(Case("test", "harm", play))  # type: ignore[arg-type]
    assert found.verdict == verdict


def test_what_a_case_wrote_is_cleared_away(stage: Stage, tmp_path: Path) -> None:
    place = tmp_path / "case"
    place.mkdir()
    scene = Scene(place, stage.runner, stage.server, {})
    assert played(Case("test", "locked", lambda s: s.write("a/b.txt", "x")), scene) == (PASS, "")
    assert not place.exists()
