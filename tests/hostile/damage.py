"""A copy of the package as pip installs it, one file damaged -> is that file named?"""

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hostile.cases import STATUS, Case, Scene, must
from hostile.outputs import BUILD, kept

GROUP = "faults"
INFO = "kg_geopolitics-0.1.0.dist-info"
WHERE = "import kg, pathlib; print(pathlib.Path(kg.__file__).parent)"
ASK = ("query", "kept.trig", "--question", "contested")
CHECK = ("validate", "kept.trig")

# files of the package, and a command that uses each
PACKAGE: dict[str, tuple[str, ...]] = {
    "english/families.tsv": BUILD,
    "english/attitudes.tsv": BUILD,
    "english/given_names.tsv": BUILD,
    "english/amounts.toml": BUILD,
    "ontologies/actors.ttl": BUILD,
    "ontologies/relations.ttl": BUILD,
    "ontologies/shapes.ttl": CHECK,
    "ontologies/queries/contested.rq": ASK,
    "parsing/en_kg_news/*/model": BUILD,
    "parsing/en_kg_news/config.cfg": BUILD,
    "parsing/en_kg_news/meta.json": BUILD,
    "page/templates/*.html*": BUILD,
}
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda raw: raw[: len(raw) // 2],
    "a byte changed": lambda raw: raw[: len(raw) // 3] + b"\x00" + raw[len(raw) // 3 + 1 :],
}


def installed(scene: Scene) -> Path:
    """Copy the package as pip lays it out, with its RECORD of checksums."""
    asked = [scene.runner.python, "-c", WHERE]
    found = subprocess.run(asked, capture_output=True, text=True, check=True, cwd="/")
    home, copy = Path(found.stdout.strip()), scene.folder / "copy"
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(home, copy / "kg", ignore=unwanted)
    if not (copy / "kg/ontologies").exists():
        shutil.copytree(home.parent / "ontologies", copy / "kg/ontologies", ignore=unwanted)
    (copy / INFO).mkdir()
    for source in home.parent.glob("kg_geopolitics*-info/entry_points.txt"):
        shutil.copy(source, copy / INFO)
    (copy / INFO / "METADATA").write_text("Name: kg-geopolitics\nVersion: 0.1.0\n")
    files = sorted(path for path in copy.rglob("*") if path.is_file())
    rows = [recorded(path, path.relative_to(copy).as_posix()) for path in files]
    (copy / INFO / "RECORD").write_text("".join(rows))
    return copy


def recorded(path: Path, name: str) -> str:
    """Return a file's row of RECORD."""
    raw = path.read_bytes()
    digest = base64.urlsafe_b64encode(hashlib.sha256(raw).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(raw)}\n"


def undamaged(scene: Scene) -> None:
    """Use the copy as it is: all is well."""
    kept(scene)
    env: dict[str, str | None] = {"PYTHONPATH": str(installed(scene))}
    for args in (BUILD, CHECK, ASK):
        scene.kg(*args, fresh=True, env=env)
    scene.keeps_good()


def damaged(pattern: str, damage: str, scene: Scene) -> None:
    """Damage a file: the command that uses it names it and does not use half of it."""
    kept(scene)
    copy = installed(scene)
    files = sorted((copy / "kg").glob(pattern))
    must(files, STATUS, f"no file like {pattern}")
    files[0].write_bytes(DAMAGES[damage](files[0].read_bytes()))
    env: dict[str, str | None] = {"PYTHONPATH": str(copy)}
    scene.kg(*PACKAGE[pattern], statuses=(2,), says=files[0].name, fresh=True, env=env)


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = [
        Case(GROUP, f"package {pattern} {damage}", partial(damaged, pattern, damage))
        for pattern in PACKAGE
        for damage in DAMAGES
    ]
    return [*found, Case(GROUP, "package as pip installs it", undamaged)]
