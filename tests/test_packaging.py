"""Source tree -> the three ways to use it: wheel, editable install, plain checkout."""

import configparser
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from setuptools import find_packages

from kg import __version__

ROOT = Path(__file__).parents[1]
FOLDERS = ("kg", "ontologies")
FILES = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE")
JUNK = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
TEXT = "France signed a pact with Italy on Monday."

# site-packages stands on the path here, but its .pth files are not read (-S): no installed kg
# comes to the aid of a wheel, an editable install or a checkout that lacks something.
PACKAGES = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]

BUILD = """
import sys
from setuptools import build_meta
print(getattr(build_meta, sys.argv[1])(sys.argv[2]))
"""


def python(*arguments: object, folder: Path, path: tuple[Path, ...] = ()) -> str:
    """Run Python in a folder, with `path` before the installed packages."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([*map(str, path), *PACKAGES])}
    command = [sys.executable, "-S", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what a wheel is made from: building leaves folders behind."""
    folder = tmp_path_factory.mktemp("source")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=JUNK)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel, as pip does but without its download of setuptools, and unpack it."""
    return unpacked("build_wheel", source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def editable(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the copy in editable mode, into a folder of its own."""
    return unpacked("build_editable", source, tmp_path_factory.mktemp("editable"))


def unpacked(hook: str, source: Path, folder: Path) -> Path:
    """Call the build backend and unpack what it makes."""
    built = python("-c", BUILD, hook, folder, folder=source).splitlines()[-1]
    with zipfile.ZipFile(folder / built) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def files(folder: Path) -> set[str]:
    """List the files below a folder, without what Python or an editor leaves there."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {
        path.as_posix()
        for path in paths
        if "__pycache__" not in path.parts and not any(part[0] == "." for part in path.parts)
    }


def test_wheel_holds_all_files(source: Path, wheel: Path) -> None:
    expected = files(source / "kg") | {
        f"ontologies/{name}" for name in files(source / "ontologies")
    }
    assert expected - files(wheel / "kg") == set()
    assert files(wheel / "kg") - expected == set()


@pytest.mark.parametrize(
    "name",
    [
        "ontologies/actors.ttl",
        "ontologies/queries/contested.rq",
        "page/templates/page.html",
        "page/templates/layout.js",
        "english/nominalisations.tsv",
        "parsing/en_kg_news/config.cfg",
        "parsing/en_kg_news/vocab/strings.json",
        "py.typed",
    ],
)
def test_wheel_holds(wheel: Path, name: str) -> None:
    assert (wheel / "kg" / name).stat().st_size == (
        ROOT / (name if name.startswith("ontologies") else f"kg/{name}")
    ).stat().st_size


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    told = f"kg_geopolitics-{__version__}.dist-info"
    assert {path.name for path in wheel.iterdir()} == {"kg", told}


def test_wheel_holds_the_licence(wheel: Path) -> None:
    (licence,) = wheel.glob("*.dist-info/**/LICENSE")
    assert licence.read_text(encoding="utf-8") == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_every_package_is_listed() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = setup["options"]["packages"].split()
    found = {"kg", "kg.ontologies", *(f"kg.{name}" for name in find_packages(str(ROOT / "kg")))}
    assert sorted(listed) == sorted(found)


def from_wheel(request: pytest.FixtureRequest) -> Callable[..., str]:
    wheel = request.getfixturevalue("wheel")
    return lambda *arguments, folder: python("-m", "kg", *arguments, folder=folder, path=(wheel,))


def from_editable(request: pytest.FixtureRequest) -> Callable[..., str]:
    start = "import site, sys; site.addsitedir({!r}); from kg.cli import main; main()"
    code = start.format(str(request.getfixturevalue("editable")))
    return lambda *arguments, folder: python("-c", code, *arguments, folder=folder)


def from_checkout(request: pytest.FixtureRequest) -> Callable[..., str]:
    source = request.getfixturevalue("source")  # python -m kg, typed in this folder
    return lambda *arguments, folder: python("-m", "kg", *arguments, folder=source)


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(from_wheel, id="wheel"),
        pytest.param(from_editable, id="editable install"),
        pytest.param(from_checkout, id="plain checkout"),
    ],
)
def test_builds_and_answers(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    way: Callable[[pytest.FixtureRequest], Callable[..., str]],
) -> None:
    kg = way(request)
    article, graph = tmp_path / "article.txt", tmp_path / "news"
    article.write_text(TEXT, encoding="utf-8")
    assert kg("--version", folder=tmp_path) == f"kg {__version__}\n"
    assert "signs_pact" in kg("build", article, "-o", graph, folder=tmp_path)
    asked = "SELECT ?who { actor:France rel:signs_pact ?who }"
    assert kg("query", f"{graph}.trig", asked, folder=tmp_path) == "who\nItaly\n"
    assert (tmp_path / "news.html").stat().st_size > 100_000


# --- damaged files -----------------------------------------------------------------------------


def shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def emptied(_: bytes) -> bytes:
    return b""


def grown(content: bytes) -> bytes:
    return content + b"gloat\tverb\tspeech\n"


@pytest.fixture
def damaged(wheel: Path) -> Iterator[Callable[[str, Callable[[bytes], bytes] | None], None]]:
    """Damage a file of what is installed, or remove it, until the test ends."""
    kept: dict[Path, bytes] = {}

    def damage(name: str, change: Callable[[bytes], bytes] | None) -> None:
        path = wheel / "kg" / name
        kept[path] = path.read_bytes()
        if change is None:
            path.unlink()
        else:
            path.write_bytes(change(kept[path]))

    yield damage
    for path, content in kept.items():
        path.write_bytes(content)


def kg_of(wheel: Path, *arguments: str, folder: Path) -> tuple[int, str, str]:
    """Run the installed command; return its exit status and its two streams."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(wheel), *PACKAGES])}
    command = [sys.executable, "-B", "-S", "-m", "kg", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


QUESTION = "query news.trig --question contested"


@pytest.mark.parametrize(
    ("name", "change", "command", "what"),
    [
        pytest.param("english/families.tsv", shortened, "lexicon say", "damaged", id="table"),
        pytest.param("english/amounts.toml", emptied, "extract a.txt", "empty", id="patterns"),
        pytest.param("ontologies/actors.ttl", shortened, QUESTION, "damaged", id="ontology"),
        pytest.param("ontologies/shapes.ttl", None, "validate news.trig", "missing", id="shapes"),
        pytest.param("ontologies/queries/contested.rq", None, QUESTION, "missing", id="question"),
        pytest.param(
            "page/templates/layout.js",
            shortened,
            "page news.trig -o p.html",
            "damaged",
            id="script",
        ),
        pytest.param(
            "parsing/en_kg_news/tok2vec/model", shortened, "extract a.txt", "damaged", id="pipeline"
        ),
        pytest.param(
            "parsing/en_kg_news/vocab/key2row", None, "extract a.txt", "missing", id="vectors"
        ),
        pytest.param(
            "parsing/en_kg_news/SHA256SUMS", shortened, "extract a.txt", "damaged", id="checksums"
        ),
        pytest.param("store/counts.py", shortened, "stats news.trig", "damaged", id="module"),
    ],
)
def test_damaged_file_is_named(
    wheel: Path,
    graph: Path,
    damaged: Callable[[str, Callable[[bytes], bytes] | None], None],
    *,
    name: str,
    change: Callable[[bytes], bytes] | None,
    command: str,
    what: str,
) -> None:
    (graph.parent / "a.txt").write_text(TEXT, encoding="utf-8")
    damaged(name, change)
    fix = "pip install --force-reinstall kg-geopolitics"
    told = f"kg: {wheel / 'kg' / name}: this file of kg is {what}: {fix}\n"
    assert kg_of(wheel, *command.split(), folder=graph.parent) == (2, "", told)


def test_table_that_was_added_to_is_read(
    wheel: Path,
    tmp_path: Path,
    damaged: Callable[[str, Callable[[bytes], bytes] | None], None],
) -> None:
    damaged("english/attitudes.tsv", grown)
    status, out, err = kg_of(wheel, "lexicon", "gloat", folder=tmp_path)
    assert (status, err) == (0, "")
    assert "speech" in out


def test_doctor_finds_what_is_wrong(
    wheel: Path,
    tmp_path: Path,
    damaged: Callable[[str, Callable[[bytes], bytes] | None], None],
) -> None:
    status, out, err = kg_of(wheel, "doctor", folder=tmp_path)
    assert (status, err) == (0, "")
    assert [line.split()[:2] for line in out.splitlines()] == [
        ["ok", f"{name}:"] for name in ("files", "libraries", "tables", "ontology", "pipeline")
    ]
    assert "as installed" in out
    damaged("parsing/en_kg_news/ner/model", emptied)
    damaged("ontologies/relations.ttl", None)
    status, out, err = kg_of(wheel, "doctor", folder=tmp_path)
    assert (status, err) == (1, "")
    assert [line.split()[0] for line in out.splitlines()] == ["wrong", "ok", "ok", "wrong", "wrong"]


LOADED = """
import sys
from kg.cli import main
try:
    main()
finally:
    print()
    print(len(sys.modules), *sorted(name for name in sys.modules if "." not in name))
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "news.trig"
    line = "<https://example.org/a> <https://example.org/b> <https://example.org/c> ."
    path.write_text(line, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "most"),
    [
        pytest.param(["--help"], 250, id="help"),
        pytest.param(["--version"], 250, id="version"),
        pytest.param(["lexicon", "say"], 320, id="lexicon"),
        pytest.param(["query", "GRAPH", "SELECT * { ?a ?b ?c }"], 700, id="query"),
        pytest.param(["query", "GRAPH", "--question", "contested"], 700, id="canned question"),
    ],
)
def test_loads_little(graph: Path, arguments: list[str], most: int) -> None:
    given = [str(graph) if each == "GRAPH" else each for each in arguments]
    printed = python("-c", LOADED, *given, folder=ROOT).splitlines()[-1]
    count, *names = printed.split()
    assert {"spacy", "thinc", "numpy", "networkx"} & set(names) == set()
    assert int(count) < most
