"""Signals at random moments of a build -> is the graph whole, and does the next build go on?"""

import random
import shutil
import signal
from functools import partial

from hostile.cases import CRASH, HALF, LOST, STATUS, Case, Scene, must
from hostile.runner import Ran

GROUP = "kills"
NAMES = "France Italy Germany Spain Poland Norway Chad Mali Niger Kenya Ghana Egypt".split()
STARTED = 0.3  # seconds after which a build can take a signal and say so


def articles(scene: Scene) -> None:
    """Write one article that is built first and a dozen that come later."""
    scene.good("old/good.txt")
    scene.good("new/good.txt")
    for number, name in enumerate(NAMES):
        other = NAMES[number - 1]
        text = (
            f"{name} signed a pact with {other} on Monday. {name} attacked {other}, Ukraine said.\n"
        )
        scene.write(f"new/a{number}.txt", text * 8)


def dumped(scene: Scene, out: str) -> frozenset[str]:
    """Return the quads of a graph as lines."""
    target = scene.folder / "dump.nq"
    scene.kg("export", out, "--format", "nq", "-o", "dump.nq")
    lines = frozenset(target.read_text().splitlines())
    target.unlink()
    return lines


def by_graph(quads: frozenset[str]) -> dict[str, set[str]]:
    """Sort quads by the document that they are about."""
    found: dict[str, set[str]] = {}
    for quad in quads:
        found.setdefault(quad.rsplit(" ", 2)[1], set()).add(quad)
    return {name: lines for name, lines in found.items() if "/document/" in name}


WHOLE: dict[str, frozenset[str]] = {}  # the graph of all articles, made once an interpreter
SECONDS: dict[str, float] = {}  # that making it took


def whole(scene: Scene) -> frozenset[str]:
    """Return the quads of the graph of all articles."""
    key = scene.runner.python
    if key not in WHOLE:
        SECONDS[key] = scene.kg("build", "new", "-o", "all").seconds
        WHOLE[key] = dumped(scene, "all.trig")
        for path in scene.folder.glob("all.*"):
            path.unlink()
    return WHOLE[key]


def started(scene: Scene, out: str) -> None:
    """Put a graph of the first article in its place, built once and copied from then on."""
    kept = scene.runner.folder / ("store" if out.endswith("/") else "file")
    if not kept.exists():
        scene.kg("build", "old", "-o", out)
        kept.mkdir()
        for path in scene.folder.glob("out*"):
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, kept / path.name)
    shutil.copytree(kept, scene.folder, dirs_exist_ok=True)


def killed(out: str, number: int, seed: int, scene: Scene) -> None:
    """Kill a build that adds to a graph: all articles in it are whole, and the next goes on."""
    articles(scene)
    graph = out.rstrip("/") if out.endswith("/") else f"{out}.trig"
    expected = by_graph(whole(scene))
    started(scene, out)
    earliest = 0.02 if number == signal.SIGKILL else STARTED
    after = random.Random(seed).uniform(earliest, SECONDS[scene.runner.python])
    ran = scene.runner.forked(["build", "new", "-o", out], cwd=scene.folder, kill=(after, number))
    scene.ran.append(ran)
    must("Traceback" not in ran.err, "traceback", ran.err)
    check_status(ran, number)
    scene.kg("stats", graph)
    found = by_graph(dumped(scene, graph))
    must(any("good" in name for name in found), LOST, f"killed after {after:.2f} s")
    for name, quads in found.items():
        must(quads == expected.get(name), HALF, f"{name} killed after {after:.2f} s")
    scene.kg("build", "new", "-o", out)
    must(dumped(scene, graph) == whole(scene), LOST, "the next build gives another graph")
    strays = [p.name for p in scene.folder.iterdir() if p.name.startswith(".")]
    must(not strays, HALF, f"left {strays}")


def check_status(ran: Ran, number: int) -> None:
    """Fail if a build does not end as the signal asks: SIGTERM and SIGINT let it say how."""
    if number == signal.SIGKILL:
        return
    right = {0, 128 + number}
    must(ran.status in right, CRASH if ran.status < 0 else STATUS, f"{ran.status} {ran.err}")
    must(ran.status == 0 or ran.err.strip(), "said nothing", f"{ran.status}")


def killed_in_extract(number: int, scene: Scene) -> None:
    """Interrupt `kg extract`, which keeps nothing: it may end at once, but not with a traceback."""
    articles(scene)
    ran = scene.runner.forked(["extract", "new"], cwd=scene.folder, kill=(0.3, number))
    must("Traceback" not in ran.err, "traceback", ran.err[-200:])
    must(ran.status in {0, 128 + number, -number}, STATUS, f"{ran.status} {ran.err}")


def stale(out: str, scene: Scene) -> None:
    """Leave what a killed build left: the next one clears it away."""
    articles(scene)
    scene.kg("build", "old", "-o", out)
    half = ".out.999999.new/CURRENT" if out.endswith("/") else ".out.trig.999999.new"
    for name in (half, ".out.html.999999.new"):
        scene.write(name, "half")
    scene.kg("build", "new", "-o", out)
    left = [path.name for path in scene.folder.glob(".out*")]
    must(not left, HALF, f"left {left}")


def two_at_once(out: str, scene: Scene) -> None:
    """Let two builds write at once: both articles are there, or the second is told why not."""
    articles(scene)
    scene.write("b/b.txt", "Chad signed a pact with Mali on Monday.\n")
    first = scene.runner.started(["build", "new", "-o", out], cwd=scene.folder)
    second = scene.runner.started(["build", "b", "-o", out], cwd=scene.folder)
    said = [(p.communicate(timeout=60)[1], p.returncode) for p in (first, second)]
    for err, status in said:
        must("Traceback" not in err, "traceback", err[-200:])
        must(status in {0, 2}, STATUS, f"{status} {err[-150:]}")
        must(status == 0 or err.strip(), "said nothing", str(status))
    graph = out.rstrip("/") if out.endswith("/") else f"{out}.trig"
    text = " ".join(dumped(scene, graph))
    done = [status == 0 for _, status in said]
    must("/document/a3>" in text or not done[0], LOST, "the first one's articles")
    must("/document/b>" in text or not done[1], LOST, "the second one's article")


def folder_copied(scene: Scene) -> None:
    """Ask a store folder while a build writes to it."""
    articles(scene)
    scene.kg("build", "old", "-o", "out/")
    writer = scene.runner.started(["build", "new", "-o", "out/"], cwd=scene.folder)
    while writer.poll() is None:
        scene.kg("query", "out", "SELECT * { ?s rel:signs_pact ?o }", statuses=(0, 2))
    _, err = writer.communicate()
    must(writer.returncode == 0, STATUS, err)
    shutil.copytree(scene.folder / "out", scene.folder / "copy")
    must(dumped(scene, "copy") == whole(scene), LOST, "the copy differs")


def cases() -> list[Case]:
    """Return all cases of this module."""
    plans = [("out/", signal.SIGKILL, 50), ("out", signal.SIGKILL, 15)]
    plans += [("out/", signal.SIGTERM, 3), ("out/", signal.SIGINT, 3)]
    plans += [("out", signal.SIGTERM, 3), ("out", signal.SIGINT, 3)]
    found = [
        Case(
            GROUP,
            f"{number.name} {seed} {'store' if '/' in out else 'file'}",
            partial(killed, out, number, seed),
        )
        for out, number, count in plans
        for seed in range(count)
    ]
    for out in ("out", "out/"):
        found.append(Case(GROUP, f"stale files {out}", partial(stale, out)))
        found.append(Case(GROUP, f"two writers {out}", partial(two_at_once, out)))
    for number in (signal.SIGTERM, signal.SIGINT):
        found.append(Case(GROUP, f"{number.name} in extract", partial(killed_in_extract, number)))
    return [*found, Case(GROUP, "asked while it is written", folder_copied)]
