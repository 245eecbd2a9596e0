"""Case -> verdict: what a run must never do, and what its case asks for besides."""

import re
import shutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hostile.runner import Ran, Runner
from hostile.servers import Server

PASS = "pass"
HANG, CRASH, MEMORY = "hang", "crash", "memory"
TRACEBACK, STATUS = "traceback", "wrong exit status"
SILENT, NOISE = "said nothing", "noise"
LOST, HALF, LET_IN = "lost what was there", "half a file", "let something in"

GOOD = "France signed a pact with Italy on Monday.\n"
KEPT = "rel:signs_pact actor:Italy"  # how the graph of GOOD says so
SECONDS = 25  # that one article may take on a busy machine
MEGABYTES = 1500  # more than this for one article is too much
OWN_LINE = re.compile(r"kg: |$")


class FailedError(Exception):
    """A case that did not pass: the verdict, and what was seen."""

    def __init__(self, verdict: str, seen: str) -> None:
        super().__init__(f"{verdict}: {seen}")
        self.verdict, self.seen = verdict, " ".join(seen.split())[:200]


@dataclass(frozen=True)
class Case:
    """A hostile input: `play` makes it, runs kg on it and says what is wrong."""

    group: str
    name: str
    play: Callable[["Scene"], None]

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


@dataclass
class Scene:
    """Where a case plays: its empty folder, kg, a server that counts calls, and a browser."""

    folder: Path
    runner: Runner
    server: Server
    options: dict[str, str]  # the help of each command, for options that older versions lack
    browser: Any = None
    ran: list[Ran] = field(default_factory=list)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file into the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def kg(
        self,
        *args: str,
        statuses: Collection[int] = (0,),
        says: str = "",
        megabytes: int = MEGABYTES,
        fresh: bool = False,
        **options: Any,
    ) -> Ran:
        """Run kg and judge how it ended; `says` must be found in what it says on an error."""
        run = self.runner.fresh if fresh else self.runner.forked
        ran = run(args, cwd=options.pop("cwd", self.folder), **options)
        self.ran.append(ran)
        judge(ran, statuses, says, megabytes)
        return ran

    def known(self, command: str, *option: str) -> tuple[str, ...]:
        """Return an option with its value if this version of kg knows it."""
        if command not in self.options:
            shown = self.runner.forked([command, "--help"], cwd=self.folder)
            self.options[command] = shown.out
        return option if option[0] in self.options[command] else ()

    def good(self, name: str = "good.txt") -> Path:
        """Write an article that nothing may cost."""
        return self.write(name, GOOD)

    def keeps_good(self, name: str = "out") -> None:
        """Fail if the graph of the build lacks the good article."""
        path = self.folder / name
        if path.is_dir():
            found = self.runner.forked(["export", name, "--format", "trig"], cwd=self.folder)
            path = self.folder / f"{name}.trig"
            must(path.exists(), LOST, found.err)
        path = path if path.suffix == ".trig" else path.with_name(f"{path.name}.trig")
        must(path.exists(), LOST, f"no {path.name}; {self.last_words()}")
        text = path.read_text(encoding="utf-8", errors="replace")
        must(KEPT in text, LOST, f"{path.name} lacks the good article; {self.last_words()}")
        must(text.endswith(".\n") or text.endswith("}\n"), HALF, f"{path.name} breaks off")

    def last_words(self) -> str:
        """Return what the last run said on standard error."""
        return self.ran[-1].err if self.ran else ""

    def uncalled(self, count: int) -> None:
        """Fail if anybody called the server since it had this many calls."""
        calls = self.server.calls[count:]
        must(not calls, LET_IN, f"called {', '.join(calls[:3])}")

    def no_litter(self) -> None:
        """Fail if a temporary file was left behind."""
        left = [p.name for p in self.folder.rglob(".*") if p.name.endswith((".new", ".tmp"))]
        must(not left, HALF, f"left {', '.join(left)}")


def must(holds: object, verdict: str, seen: str) -> None:
    """Fail with a verdict unless something holds."""
    if not holds:
        raise FailedError(verdict, seen)


def judge(ran: Ran, statuses: Collection[int], says: str, megabytes: int) -> None:
    """Fail if a run did what no run may do, or ended or spoke otherwise than it had to."""
    what = " ".join(ran.args)[:60]
    said = next((line for line in reversed(ran.err.splitlines()) if line.strip()), "")
    must(not ran.timed_out, HANG, f"{ran.seconds:.0f} s: {what}")
    must("MemoryError" not in ran.err or "Traceback" not in ran.err, MEMORY, said)
    must("Traceback" not in ran.err + ran.out, TRACEBACK, said)
    must(ran.status >= 0, CRASH, f"signal {-ran.status} {said}: {what}")
    must(ran.status in statuses, STATUS, f"{ran.status}: {said or what}")
    must(ran.megabytes <= megabytes, MEMORY, f"{ran.megabytes} MB: {what}")
    must(ran.status == 0 or ran.err.strip(), SILENT, f"{ran.status}: {what}")
    must(re.search(says, ran.err, re.IGNORECASE), SILENT, f"nothing like {says!r}: {said}")
    noise = [line for line in ran.err.splitlines() if not OWN_LINE.match(line)]
    must(not noise, NOISE, noise[0] if noise else "")


def played(case: Case, scene: Scene) -> tuple[str, str]:
    """Return a case's verdict and what was seen, and clear its folder away."""
    try:
        case.play(scene)
        scene.no_litter()
    except FailedError as failed:
        return failed.verdict, failed.seen
    finally:
        unlocked(scene.folder)
        shutil.rmtree(scene.folder, ignore_errors=True)
    return PASS, ""


def unlocked(folder: Path) -> None:
    """Make folders writable again, so that they can be removed."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


Row = tuple[str, str | bytes | Callable[[], str | bytes], str]  # name, content, expectation
READ, REFUSED, EITHER = "read", "refused", "either"
EXPECTED = {READ: (0,), REFUSED: (1,), EITHER: (0, 1)}


def article_cases(group: str, suffix: str, rows: Sequence[Row], **limits: Any) -> list[Case]:
    """Return a case a row: an article beside a good one, and what must become of both."""
    return [
        Case(group, f"{suffix} {name}", article_play(suffix, content, expected, limits))
        for name, content, expected in rows
    ]


def article_play(
    suffix: str, content: Any, expected: str, limits: dict[str, Any]
) -> Callable[[Scene], None]:
    """Return what builds a graph of a folder with a good and a hostile article."""

    def play(scene: Scene) -> None:
        scene.good("in/good.txt")
        scene.write(f"in/hostile{suffix}", content() if callable(content) else content)
        asked = {"seconds": SECONDS, "statuses": EXPECTED[expected], **limits}
        ran = scene.kg("build", "in", "-o", "out", **asked)
        must(ran.status == 0 or "hostile" in ran.err, SILENT, f"bad one not named: {ran.err}")
        scene.keeps_good()

    return play
