"""Values of -o -> is what stood there kept, and does a graph of kg grow?"""
# ruff: noqa: E501 - a row of a table stays on its line

import shutil
from functools import partial

from hostile.cases import GOOD, LOST, Case, Scene, must

GROUP = "faults"
BUILD = ("build", "good.txt", "-o", "out")
SECOND = ("out", "out/", "out.trig", "out.html")
FOREIGN = "<html>my own work</html>\n"
FOREIGN_GRAPH = "<http://x/a> <http://x/b> <http://x/c> .\n"


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
    scene.write("notes.html", FOREIGN)
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
    "export into a missing folder": (("export", "kept.trig", "--format", "csv"), "missing/a.csv"),
    "export onto nothing": (("export", "kept.trig", "--format", "gexf"), ""),
    "page onto the root": (("page", "kept.trig"), "/"),
}  # fmt: skip


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


def cases() -> list[Case]:
    """Return all cases of this module."""
    rows = [(f"-o {name}", partial(onto, *row)) for name, row in OUTPUTS.items()]
    rows += [(f"second build -o {out}", partial(second_output, out)) for out in SECOND]
    rows += [(name, partial(to_file, *row)) for name, row in TO_FILES.items()]
    rows += [("onto a link with a mode", link_and_mode), ("onto a planted link", planted_link)]
    return [Case(GROUP, name, play) for name, play in rows]
