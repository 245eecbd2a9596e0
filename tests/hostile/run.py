"""Command line -> all cases played, a table by group, and a line for each that did not pass.

python tests/hostile/run.py --python .venv/bin/python --group readers --json out.json
"""

import argparse
import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile import (
    addresses,
    articles,
    damage,
    faults,
    graphs,
    kills,
    markup,
    outputs,
    pages,
    places,
    prose,
    queries,
    records,
    together,
    word,
)
from hostile.answers import answers
from hostile.browser import Browser
from hostile.cases import PASS, Case, Scene, played
from hostile.runner import Runner, default_python, workplace
from hostile.servers import Server

MODULES = (articles, records, markup, word, prose, places, together)
MODULES += (kills, pages, queries, graphs, faults, outputs, damage, addresses)


@dataclass(frozen=True)
class Verdict:
    """What became of a case."""

    group: str
    name: str
    verdict: str
    seen: str
    seconds: float


def all_cases() -> list[Case]:
    """Return the cases of all modules, in their order."""
    return [case for module in MODULES for case in module.cases()]


class Stage:
    """Where cases play: one warm interpreter, one server, one browser."""

    def __init__(self, python: str) -> None:
        self.folder = workplace()
        said = self.folder / "said"
        said.mkdir()
        self.runner = Runner(python, said)
        self.server = Server(answers())
        self.server.start()
        self.browser = Browser()
        self.options: dict[str, str] = {}
        self.count = 0

    def play(self, case: Case) -> Verdict:
        """Play a case in a folder of its own."""
        self.count += 1
        place = self.folder / f"case{self.count}"
        place.mkdir(mode=0o755)
        scene = Scene(place, self.runner, self.server, self.options, self.browser)
        began = time.monotonic()
        verdict, seen = played(case, scene)
        return Verdict(case.group, case.name, verdict, seen, round(time.monotonic() - began, 2))

    def close(self) -> None:
        """End what was started, and clear the folder away."""
        self.browser.close()
        self.runner.stop()
        self.server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def verdicts(cases: Iterable[Case], python: str, jobs: int) -> Iterator[Verdict]:
    """Play the cases, `jobs` at a time, each job on a stage of its own."""
    shares = [list(cases)[number::jobs] for number in range(jobs)]

    def share(some: list[Case]) -> list[Verdict]:
        stage = Stage(python)
        try:
            return [told(stage.play(case)) for case in some]
        finally:
            stage.close()

    with ThreadPoolExecutor(jobs) as pool:
        for found in pool.map(share, shares):
            yield from found


def told(verdict: Verdict) -> Verdict:
    """Say at once what did not pass."""
    if verdict.verdict != PASS:
        print(line(verdict), file=sys.stderr, flush=True)
    return verdict


def line(verdict: Verdict) -> str:
    """Return one line about a case."""
    seconds = f"{verdict.seconds:.1f} s"
    return f"{verdict.group} | {verdict.name} | {verdict.verdict} | {verdict.seen} | {seconds}"


def table(found: list[Verdict]) -> str:
    """Return cases and passes by group, then each failure in a line."""
    rows = []
    for group in dict.fromkeys(one.group for one in found):
        mine = [one for one in found if one.group == group]
        wrong = Counter(one.verdict for one in mine if one.verdict != PASS)
        kinds = ", ".join(f"{count} {kind}" for kind, count in wrong.most_common())
        rows.append(f"{group:<12}{len(mine):>6}{len(mine) - wrong.total():>8}  {kinds}")
    passed = sum(one.verdict == PASS for one in found)
    head = f"{'group':<12}{'cases':>6}{'passed':>8}  what went wrong"
    lines = [line(one) for one in found if one.verdict != PASS]
    return "\n".join([head, *rows, f"{'all':<12}{len(found):>6}{passed:>8}", "", *lines])


def main() -> None:
    """Play what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=default_python(), help="the interpreter that has kg")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--group", action="append", help="only this group; may be repeated")
    parser.add_argument("--match", default="", help="only cases with this in their names")
    parser.add_argument("--every", type=int, default=1, help="only each n-th case")
    parser.add_argument("--json", type=Path, help="write the verdicts here too")
    asked = parser.parse_args()
    cases = [c for c in all_cases() if not asked.group or c.group in asked.group]
    cases = [case for case in cases if asked.match in case.name][:: asked.every]
    found = list(verdicts(cases, asked.python, asked.jobs))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(one) for one in found], indent=1))
    print(table(found))
    sys.exit(any(one.verdict != PASS for one in found))


if __name__ == "__main__":
    main()
