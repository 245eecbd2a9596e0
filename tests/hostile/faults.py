"""Full disks, closed streams, odd folders and outputs -> is what was there kept, and is it said?"""

import os
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hostile.cases import GOOD, HALF, LOST, Case, FailedError, Scene, must

GROUP = "faults"
BUILD = ("build", "good.txt", "-o", "out")
ASK = ("query", "kept.trig", "SELECT * { ?s rel:signs_pact ?o }")
FOREIGN = "<html>my own work</html>\n"
FOREIGN_GRAPH = "<http://x/a> <http://x/b> <http://x/c> .\n"

# a line of shell about a fresh `kg build` beside a graph that was there; the statuses; must it say?
STREAMS: dict[str, tuple[str, tuple[int, ...]]] = {
    "closed stdin": ('"$@" <&-', (0,)),
    "closed stdout": ('"$@" >&-', (0, 1, 2)),
    "closed stderr": ('"$@" 2>&-', (0,)),
    "all streams closed": ('"$@" <&- >&- 2>&-', (0, 1, 2)),
    "full stdout": ('"$@" >/dev/full', (0, 1, 2)),
    "full stderr": ('"$@" 2>/dev/full', (0,)),
    "full stdout and stderr": ('"$@" >/dev/full 2>&1', (0, 1, 2)),
    "pipe that is closed": ('"$@" | true; exit ${PIPESTATUS[0]}', (0,)),
    "pipe that reads a line": ('"$@" | head -1; exit ${PIPESTATUS[0]}', (0,)),
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
    "stdin is a folder": ('set -- "${@/good.txt/-}"; "$@" <.', (1, 2)),
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
    must_say = "2>" not in shell and ">&0" not in shell
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


def kept(scene: Scene) -> bytes:
    """Make a graph and its page that nothing may change."""
    scene.good()
    scene.kg("build", "good.txt", "-o", "kept")
    return (scene.folder / "kept.trig").read_bytes()


# a value of -o: what stands there before, and the statuses that are right
Files = dict[str, str]
OUTPUTS: dict[str, tuple[str, Files, tuple[int, ...]]] = {
    "empty": ("", {}, (2,)),
    "a space": (" ", {}, (0, 2)),
    "the root": ("/", {}, (2,)),
    "a dot": (".", {}, (2,)),
    "two dots": ("..", {}, (2,)),
    "a dot and a slash": ("./", {}, (2,)),
    ".trig alone": (".trig", {}, (2,)),
    ".html alone": (".html", {}, (2,)),
    "a name of 300 letters": ("a" * 300, {}, (2,)),
    "a name of 250 letters": ("a" * 250, {}, (0, 2)),
    "a missing folder": ("missing/out", {}, (2,)),
    "below a file": ("good.txt/out", {}, (2,)),
    "/dev/null": ("/dev/null", {}, (2,)),
    "below /dev/null": ("/dev/null/out", {}, (2,)),
    "below /proc": ("/proc/out", {}, (2,)),
    "an option": ("--fresh", {}, (0, 2)),
    "a foreign graph": ("out", {"out.trig": FOREIGN_GRAPH}, (2,)),
    "a foreign page": ("out", {"out.html": FOREIGN}, (0, 2)),
    "a foreign page by its name": ("out.html", {"out.html": FOREIGN}, (0, 2)),
    "a foreign text named .trig": ("out.trig", {"out.trig": "my notes"}, (2,)),
    "an empty graph file": ("out", {"out.trig": ""}, (0, 2)),
    "a folder of other things": ("mine/", {"mine/notes.md": "my notes"}, (2,)),
    "a folder named as the graph": ("out", {"out.trig/notes.md": "my notes"}, (2,)),
    "a folder named as the page": ("out", {"out.html/notes.md": "my notes"}, (2,)),
    "a folder with a CURRENT of its own": ("mine/", {"mine/CURRENT": "my notes"}, (2,)),
    "the article itself": ("good", {"good.html": FOREIGN}, (0, 2)),
    "a page that is read": ("site/p", {"site/p.html": "IN"}, (1, 2)),
    "a graph that is damaged": ("out", {"out.trig": "actor:France rel:a"}, (2,)),
    "a graph of kg, cut": ("out", {"out.trig": "CUT"}, (2,)),
}  # fmt: skip
ARTICLE = "<html><body><article><p>" + GOOD * 3 + "</p></article></body></html>"


def onto(out: str, files: Files, statuses: tuple[int, ...], scene: Scene) -> None:
    """Build onto something: what kg did not write stays as it was."""
    before = kept(scene)
    for name, content in files.items():
        whole = {"IN": ARTICLE, "CUT": before.decode()[: len(before) // 2]}.get(content, content)
        scene.write(name, whole)
    paths = [name for name, content in files.items() if content == "IN"]
    old = {path: path.read_bytes() for path in scene.folder.rglob("*") if path.is_file()}
    try:
        scene.kg("build", "good.txt", *paths, "-o", out, statuses=statuses)
    finally:
        for path, content in old.items():
            same = path.is_file() and path.read_bytes() == content
            must(same or not content, LOST, f"{path.name} was overwritten")


def second_output(out: str, scene: Scene) -> None:
    """Build onto a graph of kg: what was there stays, the page too, and the new article comes."""
    scene.good()
    scene.write("b.txt", "Chad signed a pact with Mali on Monday.\n")
    scene.kg("build", "good.txt", "-o", "out/" if out == "out/" else "out")
    scene.kg("build", "b.txt", "-o", out)
    scene.keeps_good("out")


def to_file(args: tuple[str, ...], target: str, scene: Scene) -> None:
    """Write a page or an export onto a file that kg did not make, or onto its input."""
    kept(scene)
    files = {"notes.html": FOREIGN, "notes.csv": "my,notes\n"}
    for name, content in files.items():
        scene.write(name, content)
    old = {path: path.read_bytes() for path in scene.folder.iterdir()}
    try:
        scene.kg(*args, "-o", target, statuses=(2,))
    finally:
        for path, content in old.items():
            must(path.read_bytes() == content, LOST, f"{path.name} was overwritten")


TO_FILES = {
    "page onto its graph": (("page", "kept.trig"), "kept.trig"),
    "page onto an article": (("page", "kept.trig"), "good.txt"),
    "page onto a foreign page": (("page", "kept.trig"), "notes.html"),
    "export onto its graph": (("export", "kept.trig", "--format", "nt"), "kept.trig"),
    "export onto its graph by another way": (("export", "kept.trig", "--format", "nt"), "./kept.trig"),
    "export onto an article": (("export", "kept.trig", "--format", "csv"), "good.txt"),
    "export onto a foreign table": (("export", "kept.trig", "--format", "csv"), "notes.csv"),
    "export into a missing folder": (("export", "kept.trig", "--format", "csv"), "missing/a.csv"),
    "export onto nothing": (("export", "kept.trig", "--format", "gexf"), ""),
    "page onto the root": (("page", "kept.trig"), "/"),
}  # fmt: skip


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
    must((scene.folder / "out.trig").read_bytes() == before, LOST, "the graph")
    must((scene.folder / "out.html").read_bytes() == page or blocks > 100, LOST, "the page")


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
        must(all(name == "mine" for name in left), HALF, f"left {left}")
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


def link_and_mode(scene: Scene) -> None:
    """Build onto a link to a graph with a mode of its own: both stay as they are."""
    kept(scene)
    (scene.folder / "real").mkdir()
    shutil.move(scene.folder / "kept.trig", scene.folder / "real/graph.trig")
    (scene.folder / "kept.trig").symlink_to("real/graph.trig")
    (scene.folder / "real/graph.trig").chmod(0o640)
    scene.write("b.txt", "Chad signed a pact with Mali on Monday.\n")
    scene.kg("build", "b.txt", "-o", "kept")
    must((scene.folder / "kept.trig").is_symlink(), LOST, "the link")
    mode = (scene.folder / "real/graph.trig").stat().st_mode & 0o777
    must(mode == 0o640, LOST, f"the mode: {mode:o}")


def planted_link(scene: Scene) -> None:
    """Leave a link with the name of a page: what it leads to is not overwritten."""
    scene.good()
    scene.write("victim.txt", "my notes")
    (scene.folder / "out.html").symlink_to("victim.txt")
    scene.kg(*BUILD, statuses=(0, 2))
    must((scene.folder / "victim.txt").read_text() == "my notes", LOST, "the file behind the link")


PACKAGE = (
    "kg/english/families.tsv", "kg/english/attitudes.tsv", "kg/english/given_names.tsv",
    "kg/english/amounts.toml", "ontologies/actors.ttl", "ontologies/relations.ttl",
    "ontologies/shapes.ttl", "kg/parsing/en_kg_news/*/*/model",
    "kg/parsing/en_kg_news/*/*/config.cfg", "kg/parsing/en_kg_news/*/meta.json",
    "kg/page/templates/*.html*", "ontologies/queries/*.rq",
)  # fmt: skip
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda raw: raw[: len(raw) // 2],
    "a byte changed": lambda raw: raw[: len(raw) // 3] + b"\x00" + raw[len(raw) // 3 + 1 :],
}


def damaged_package(pattern: str, damage: str, scene: Scene) -> None:
    """Damage a file in a copy of the package: kg names it and does not use half of it."""
    asked = "import kg, pathlib; print(pathlib.Path(kg.__file__).parent.parent)"
    found = subprocess.run(
        [scene.runner.python, "-c", asked], capture_output=True, text=True, check=True, cwd="/"
    )
    home, copy = Path(found.stdout.strip()), scene.folder / "copy"
    for room in ("kg", "ontologies", "kg_geopolitics.egg-info"):
        if (home / room).is_dir():
            shutil.copytree(home / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    files = sorted(copy.glob(pattern)) or sorted((copy / "kg").rglob(Path(pattern).name))
    must(files, "wrong exit status", f"no file like {pattern}")
    files[0].write_bytes(DAMAGES[damage](files[0].read_bytes()))
    scene.good()
    env = {"PYTHONPATH": str(copy)}
    name = files[0].name
    scene.kg(*BUILD, statuses=(2,), says=name, fresh=True, env=env)


def cases() -> list[Case]:
    """Return all cases of this module."""
    rows = [(name, partial(streamed, *row)) for name, row in STREAMS.items()]
    rows += [(name, partial(in_environment, env)) for name, env in ENVIRONMENTS.items()]
    rows += [(f"-o {name}", partial(onto, *row)) for name, row in OUTPUTS.items()]
    rows += [(f"second build -o {out}", partial(second_output, out)) for out in SECOND]
    rows += [(name, partial(to_file, *row)) for name, row in TO_FILES.items()]
    rows += [(f"files of {n} kB at most", partial(full_disk, "out", n)) for n in (0, 1, 8, 64)]
    rows += [
        (f"disk of {n} kB {o}", partial(small_disk, o, n)) for n in (16, 300) for o in SECOND[:2]
    ]
    for megabytes in (100, 250, 400, 700):
        rows.append((f"{megabytes} MB for a build", partial(little_memory, megabytes, BUILD)))
        rows.append((f"{megabytes} MB for a query", partial(little_memory, megabytes, ASK)))
    rows += [
        (play.__name__, play) for play in (read_only, unreadable_graph, link_and_mode, planted_link)
    ]
    rows += [
        (f"package {pattern} {damage}", partial(damaged_package, pattern, damage))
        for pattern in PACKAGE
        for damage in DAMAGES
    ]
    return [Case(GROUP, name, play) for name, play in rows]


SECOND = ("out", "out/", "out.trig", "out.html")
