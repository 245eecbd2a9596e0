"""Full disks, closed streams, odd folders and outputs -> is what was there kept, and is it said?"""
# ruff: noqa: E501 - a row of a table stays on its line

import os
import subprocess
from functools import partial

from hostile.cases import HALF, KEPT, LOST, Case, FailedError, Scene, must
from hostile.outputs import BUILD, kept

GROUP = "faults"
ASK = ("query", "kept.trig", "SELECT * { ?s rel:signs_pact ?o }")

# a line of shell about a fresh `kg build` beside a graph that was there; the statuses; must it say?
STREAMS: dict[str, tuple[str, tuple[int, ...]]] = {
    "closed stdin": ('"$@" <&-', (0,)),
    "closed stdout": ('"$@" >&-', (0, 1, 2)),
    "closed stderr": ('"$@" 2>&-', (0,)),
    "all streams closed": ('"$@" <&- >&- 2>&-', (0, 1, 2)),
    "full stdout": ('"$@" >/dev/full', (0, 1, 2)),
    "full stderr": ('"$@" 2>/dev/full', (0,)),
    "full stdout and stderr": ('"$@" >/dev/full 2>&1', (0, 1, 2)),
    "pipe that is closed": ('"$@" | true; exit ${PIPESTATUS[0]}', (0, 1)),
    "pipe that reads a line": ('"$@" | head -1; exit ${PIPESTATUS[0]}', (0, 1)),
    "stderr into a closed pipe": ('"$@" 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}', (0,)),
    "stdout for reading only": ('"$@" >&0', (0, 1, 2)),
    "no open files left": ('ulimit -n 8; "$@"', (0, 1, 2)),
    "few open files": ('ulimit -n 40; "$@"', (0, 1, 2)),
    "no more processes": ('ulimit -u 1; "$@"', (0, 1, 2)),
    "small stack": ('ulimit -s 256; "$@"', (0, 1, 2)),
    "ignored SIGPIPE": ('trap "" PIPE; "$@" | true; exit ${PIPESTATUS[0]}', (0, 1, 2)),
    "ignored SIGINT": ('trap "" INT; "$@"', (0,)),
    "umask 777": ('umask 777; "$@"', (0,)),
    "umask 000": ('umask 000; "$@"', (0,)),
    "low priority": ('nice -n 19 "$@"', (0,)),
    "deleted working folder": ('mkdir gone; cd gone; rmdir ../gone; "$@"', (1, 2)),
    "closed stdin that is read": ('set -- "${@/good.txt/-}"; "$@" <&-', (1, 2)),
}  # fmt: skip

# the environment of a fresh build
ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "locale C": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "unknown locale": {"LC_ALL": "xx_XX.klingon", "LANG": "xx"},
    "ASCII streams": {"PYTHONIOENCODING": "ascii"},
    "Latin-1 streams": {"PYTHONIOENCODING": "latin-1:strict"},
    "unknown encoding of streams": {"PYTHONIOENCODING": "utf-16"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8"},
    "TMPDIR missing": {"TMPDIR": "/nowhere/at/all"},
    "TMPDIR a file": {"TMPDIR": "/etc/passwd"},
    "HOME missing": {"HOME": "/nowhere/at/all"},
    "no HOME": {"HOME": None, "USER": None, "LOGNAME": None},
    "no PATH": {"PATH": ""},
    "no time zone": {"TZ": "Nowhere/Nothing"},
    "a day ahead": {"TZ": "Pacific/Kiritimati"},
    "many columns": {"COLUMNS": "999999999", "LINES": "0"},
    "no columns": {"COLUMNS": "-1"},
    "columns of letters": {"COLUMNS": "many"},
    "no colour and dumb terminal": {"TERM": None, "NO_COLOR": "1"},
    "random hashes": {"PYTHONHASHSEED": "random"},
    "warnings as errors of Python": {"PYTHONWARNINGS": "default"},
    "proxy of letters": {"http_proxy": "::::", "https_proxy": "x y"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
    "nothing written beside modules": {"PYTHONPYCACHEPREFIX": "/dev/null/x"},
}


def streamed(shell: str, statuses: tuple[int, ...], scene: Scene) -> None:
    """Build with odd streams or limits: a graph is whole or not there, the old one is kept."""
    before = kept(scene)
    must_say = not any(mark in shell for mark in ("2>", ">&0", "|"))
    try:
        scene.kg(*BUILD, statuses=statuses, fresh=True, shell=shell)
    except FailedError as failed:
        if failed.verdict != "said nothing" or must_say:
            raise
    if scene.ran[-1].status == 0 or (scene.folder / "out.trig").exists():
        (scene.folder / "out.trig").chmod(0o644)
        scene.keeps_good()
    must((scene.folder / "kept.trig").read_bytes() == before, LOST, "another graph changed")


def in_environment(env: dict[str, str | None], scene: Scene) -> None:
    """Build and ask in an odd environment."""
    kept(scene)
    scene.write("é.txt", "Côte d’Ivoire met São Tomé on Monday — «again».\n")
    scene.kg("build", "good.txt", "é.txt", "-o", "out", fresh=True, env=env)
    scene.keeps_good()
    scene.kg(*ASK, fresh=True, env=env)


def full_disk(out: str, blocks: int, scene: Scene) -> None:
    """Build where a file may not grow, or on a small disk: the old graph is kept, and it is said."""
    before = kept(scene)
    (scene.folder / "kept.trig").rename(scene.folder / "out.trig")
    (scene.folder / "kept.html").rename(scene.folder / "out.html")
    page = (scene.folder / "out.html").read_bytes()
    scene.write("b.txt", "Chad signed a pact with Mali on Monday.\n")
    scene.kg(
        "build", "b.txt", "-o", out, statuses=(2,), fresh=True, shell=f'ulimit -f {blocks}; "$@"'
    )
    must((scene.folder / "out.trig").read_bytes() == before or grown(scene), LOST, "the graph")
    now = (scene.folder / "out.html").read_bytes()
    must(now == page or now.rstrip().endswith(b"</html>"), HALF, "the page")


def grown(scene: Scene) -> bool:
    """Return whether the graph holds the article that was there, and the new one."""
    text = (scene.folder / "out.trig").read_text()
    return KEPT in text and "actor:Mali" in text and text.rstrip().endswith(("}", "."))


def small_disk(out: str, kilobytes: int, scene: Scene) -> None:
    """Build on a small disk of its own (root), or where files may not grow (others)."""
    disk = scene.folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)]
    mounted = (
        os.geteuid() == 0
        and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    )
    shell = '"$@"' if mounted else f'ulimit -f {kilobytes}; "$@"'
    try:
        scene.good()
        (disk / "mine").write_bytes(b"x" * 8_000)
        scene.kg("build", "good.txt", "-o", f"disk/{out}", statuses=(2,), fresh=True, shell=shell)
        left = sorted(path.name for path in disk.iterdir())
        must(set(left) <= {"mine", "out.trig"}, HALF, f"left {left}")
        if "out.trig" in left:
            scene.keeps_good("disk/out.trig")
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(disk)], check=False)


def little_memory(megabytes: int, args: tuple[str, ...], scene: Scene) -> None:
    """Run with a limit on memory: it is said in one line."""
    kept(scene)
    shell = f'ulimit -v {megabytes * 1024}; "$@"'
    scene.kg(*args, statuses=(0, 1, 2), fresh=True, shell=shell)


def read_only(scene: Scene) -> None:
    """Build into a folder that may not be written to."""
    scene.good()
    (scene.folder / "locked").mkdir()
    (scene.folder / "locked").chmod(0o555)
    scene.kg("build", "good.txt", "-o", "locked/out", statuses=(2,), bound=True)
    scene.kg("build", "good.txt", "-o", "locked/out/", statuses=(2,), bound=True)


def unreadable_graph(scene: Scene) -> None:
    """Ask and build onto a graph that may not be read: it stays."""
    kept(scene)
    (scene.folder / "kept.trig").chmod(0)
    for args in (ASK, ("stats", "kept.trig"), ("build", "good.txt", "-o", "kept")):
        scene.kg(*args, statuses=(2,), bound=True)


def cases() -> list[Case]:
    """Return all cases of this module."""
    rows = [(name, partial(streamed, *row)) for name, row in STREAMS.items()]
    rows += [(name, partial(in_environment, env)) for name, env in ENVIRONMENTS.items()]
    rows += [(f"files of {n} kB at most", partial(full_disk, "out", n)) for n in (0, 1, 8, 64)]
    rows += [
        (f"disk of {n} kB {o}", partial(small_disk, o, n))
        for n in (16, 300)
        for o in ("out", "out/")
    ]
    for megabytes in (100, 250, 400, 700):
        rows.append((f"{megabytes} MB for a build", partial(little_memory, megabytes, BUILD)))
        rows.append((f"{megabytes} MB for a query", partial(little_memory, megabytes, ASK)))
    rows += [(play.__name__, play) for play in (read_only, unreadable_graph)]
    return [Case(GROUP, name, play) for name, play in rows]
