"""Names and kinds of files -> hostile folders: pipes, devices, loops, rights, long names."""
# ruff: noqa: E501 - a row of a table stays on its line

import os
import socket
from collections.abc import Callable
from functools import partial

from hostile.cases import GOOD, KEPT, LET_IN, LOST, STATUS, Case, Scene, must

GROUP = "readers"
Make = Callable[[Scene], object]


def linked(target: str, name: str) -> Make:
    """Return what makes a symbolic link in the folder of articles."""
    return lambda scene: (scene.folder / "in" / name).symlink_to(target)


def listening(scene: Scene) -> None:
    """Make a socket with the name of an article."""
    with socket.socket(socket.AF_UNIX) as sock:
        here = os.open(scene.folder, os.O_RDONLY)
        sock.bind(f"/proc/self/fd/{here}/in/s.txt")
        os.close(here)


def locked(scene: Scene) -> None:
    """Make a folder that nobody may read."""
    scene.write("in/locked/a.txt", GOOD)
    (scene.folder / "in/locked").chmod(0)


def unreadable(scene: Scene) -> None:
    """Make a file that nobody may read."""
    scene.write("in/locked.txt", GOOD).chmod(0)


def deep(scene: Scene) -> None:
    """Make a folder in a folder, 300 times."""
    path = scene.folder / "in"
    for _ in range(300):
        path /= "d"
        path.mkdir()
    (path / "deep.txt").write_text(GOOD)


# what lies beside the good article, the statuses that are right, what must be said
KINDS: dict[str, tuple[Make, tuple[int, ...], str]] = {
    "FIFO": (lambda s: os.mkfifo(s.folder / "in/pipe.txt"), (0, 1), ""),
    "FIFO without an ending": (lambda s: os.mkfifo(s.folder / "in/pipe"), (0,), ""),
    "socket": (listening, (0, 1), ""),
    "link to /dev/zero": (linked("/dev/zero", "zero.txt"), (0, 1), ""),
    "link to /dev/stdin": (linked("/dev/stdin", "in.txt"), (0, 1), ""),
    "link to /dev/random": (linked("/dev/random", "random.md"), (0, 1), ""),
    "link to /proc/self/mem": (linked("/proc/self/mem", "mem.txt"), (0, 1), ""),
    "link to itself": (linked("loop.txt", "loop.txt"), (0, 1), ""),
    "link to the folder above": (linked("..", "up"), (0, 1), ""),
    "link to its own folder": (linked(".", "self"), (0, 1), ""),
    "link to nothing": (linked("nowhere.txt", "broken.txt"), (0, 1), ""),
    "link to the root": (linked("/", "root"), (0, 1), ""),
    "folder without permission": (locked, (1,), "locked"),
    "file without permission": (unreadable, (1,), "locked"),
    "folder named as an article": (lambda s: (s.folder / "in/dir.txt").mkdir(), (0, 1), ""),
    "300 folders deep": (deep, (0, 1), ""),
    "name not in UTF-8": (lambda s: (s.folder / "in" / os.fsdecode(b"a\xff\xfe.txt")).write_text(GOOD), (0, 1), ""),
    "name with a newline": (lambda s: s.write("in/a\nkg: all is well\n.txt", b""), (1,), "empty"),
    "name with escapes": (lambda s: s.write("in/\x1b[31mred\x07.txt", b""), (1,), "empty"),
    "name of 251 letters": (lambda s: s.write(f"in/{'a' * 251}.txt", GOOD), (0,), ""),
    "name of dots": (lambda s: s.write("in/..a...txt", GOOD), (0, 1), ""),
    "name with a dash": (lambda s: s.write("in/--help.txt", GOOD), (0,), ""),
    "name turned around": (lambda s: s.write("in/\u202etxt.exe.txt", GOOD), (0,), ""),
    "name with a script": (lambda s: s.write("in/<script>alert(1)<.txt", GOOD), (0,), ""),
    "name like a URL": (lambda s: s.write("in/http:x.txt", GOOD), (0,), ""),
    "name __proto__": (lambda s: s.write("in/__proto__.txt", GOOD), (0,), ""),
    "names alike in ASCII": (lambda s: [s.write(f"in/{n}.txt", GOOD) for n in ("é", "e", "ê")], (0,), ""),
    "names alike but for case": (lambda s: [s.write(f"in/{n}.txt", GOOD) for n in "aA"], (0,), ""),
    "ending in capitals": (lambda s: s.write("in/A.TXT", GOOD), (0,), ""),
    "hidden file": (lambda s: s.write("in/.hidden.txt", b"\xff"), (0,), ""),
    "lock file of Word": (lambda s: s.write("in/~$a.docx", b"\xff"), (0,), ""),
    "an article as .docx": (lambda s: s.write("in/a.docx", GOOD), (1,), "a.docx"),
    "1,000 empty files": (lambda s: [s.write(f"in/e/{i}.txt", b"") for i in range(1000)], (1,), "empty"),
}  # fmt: skip


def beside(make: Make, statuses: tuple[int, ...], says: str, scene: Scene) -> None:
    """Build a graph of a folder with a good article and something odd, as a user without rights."""
    scene.good("in/good.txt")
    make(scene)
    scene.kg("build", "in", "-o", "out", statuses=statuses, says=says, seconds=40, bound=True)
    scene.keeps_good()


# arguments of `kg build`, the statuses that are right
ARGUMENTS = {
    "empty argument": ([""], (1,)),
    "a space": ([" "], (1,)),
    "missing file": (["missing.txt"], (1,)),
    "name of 300 letters": (["a" * 300], (1,)),
    "name of 5,000 letters": (["a/" * 2_500], (1,)),
    "name with a NUL": (["a\0b"], (1,)),
    "name with half a surrogate pair": (["\udcff.txt"], (1,)),
    "a device": (["/dev/zero"], (1,)),
    "a device without bytes": (["/dev/null"], (1,)),
    "the root's own memory": (["/proc/self/mem"], (1,)),
    "the same file twice": (["good.txt", "./good.txt"], (0,)),
    "standard input twice": (["-", "-"], (0, 1)),
    "a glob": (["*.nothing"], (1,)),
    "an option": (["--", "--help"], (1,)),
    "a home": (["~nobody/x"], (1,)),
    "an environment variable": (["$HOME/x"], (1,)),
    "a scheme": (["gopher://x/y"], (1,)),
    "a file address": (["file:///etc/passwd"], (1,)),
    "data": (["data:text/plain,France met Italy."], (1,)),
}


def given(paths: list[str], statuses: tuple[int, ...], scene: Scene) -> None:
    """Build a graph of a good article and an odd argument; nothing else is read."""
    scene.good()
    scene.write("other.txt", "Chad left Mali on Monday.\n")
    if any("\0" in path for path in paths):
        paths = ["a\x01b"]  # no command line can hold NUL
    args = ("build", "-o", "out", "good.txt", *paths)
    scene.kg(*args, statuses=statuses, stdin=GOOD.encode())
    scene.keeps_good()
    text = (scene.folder / "out.trig").read_text()
    must("Chad" not in text or "actor:Mali" not in text, LET_IN, "read the current folder")


# what `kg.build` is given in Python
LIBRARY = {
    "a line over 255 bytes": "['France signed a pact with Italy ' + 'and Italy ' * 60]",
    "a line over 4,096 bytes": "['France signed a pact with Italy. ' * 200]",
    "a line with NUL": "['France signed\\0a pact', 'France signed a pact with Italy.']",
    "a line with a surrogate": "['France met \\ud800 Italy', 'France signed a pact with Italy.']",
    "an empty text": "['', 'France signed a pact with Italy.']",
    "numbers": "[7, None, b'x', 'France signed a pact with Italy.']",
    "a bad document": "[kg.model.Document('a b>', 'France met Italy.', url='http://x/[1]'), "
    "'France signed a pact with Italy.']",
    "a text that looks like a URL": "['http://', 'France signed a pact with Italy.']",
}
SCRIPT = """
import sys, kg, kg.model
said = []
try:
    graph = kg.build({}, on_error=said.append)
except (kg.errors.KgError, TypeError) as error:
    print('refused', error)
else:
    graph.save('out.trig')
print(*said, sep='\\n')
"""


def from_python(texts: str, scene: Scene) -> None:
    """Build in Python: a bad text costs that text, by `on_error` or as an error of kg."""
    import subprocess

    script = scene.write("script.py", SCRIPT.format(texts))
    command = [scene.runner.python, str(script)]
    ran = subprocess.run(
        command, cwd=scene.folder, capture_output=True, text=True, timeout=120, check=False
    )
    must(ran.returncode == 0, "traceback", (ran.stderr.strip() or "?").splitlines()[-1])
    kept = scene.folder / "out.trig"
    must(kept.exists() or "refused" in ran.stdout, STATUS, ran.stdout)
    if "None" not in texts:
        must(kept.exists() and KEPT in kept.read_text(), LOST, ran.stdout)


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = [Case(GROUP, f"folder {name}", partial(beside, *row)) for name, row in KINDS.items()]
    found += [Case(GROUP, f"path {name}", partial(given, *row)) for name, row in ARGUMENTS.items()]
    return found + [
        Case(GROUP, f"library {name}", partial(from_python, row)) for name, row in LIBRARY.items()
    ]
