"""What each module may import: a stage knows only the stages to its left."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KG = ROOT / "kg"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(KG.rglob("*.py"))
}

# From left to right: a stage may import what stands before it.
STAGES = (
    "model",
    "errors",
    "files",
    "tables",
    "integrity",
    "grouping",
    "ontology",
    "english",
    "documents",
    "parsing",
    "mentions",
    "coreference",
    "clauses",
    "roles",
    "statements",
    "extractors",
    "isolation",
    "parallel",
    "store",
    "identity",
    "questions",
    "network",
    "page",
    "graph",
    "batches",
    "training",
    "build",
    "vocabulary",
    "evaluation",
    "component",
    "notebook",
    "server",
    "cluster",
    "cli",
)
SERVING = {"__init__", "__main__"}  # the package itself, which names the parts for its users
# Libraries that only some stages may use; *graph* and *server* name types and import none of them.
TIED = {
    "spacy": {"english", "parsing", "mentions", "training", "extractors", "component"},
    "thinc": {"parsing", "training"},
    "torch": {"training"},
    "followthemoney": {"network"},
    "networkx": {"network", "page", "graph", "server"},
    "pandas": {"questions", "network", "graph", "notebook"},
    "pyvis": {"page"},
    "matplotlib": {"notebook"},
    "IPython": {"notebook"},
    "rich": {"cli"},
    "typer": {"cli"},
    "trafilatura": {"documents"},
    "feedparser": {"documents"},
    "lxml": {"documents"},
    "urllib3": {"documents", "server"},
    "docx": {"documents"},
    "odfdo": {"documents"},
    "py3langid": {"documents"},
    "pyarrow": {"documents"},
    "pypdfium2": {"documents"},
    "warcio": {"documents"},
    "yaml": {"documents"},
    "starlette": {"server"},
    "uvicorn": {"server"},
}


def stage(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imports(module: str) -> set[str]:
    """Return what a module imports, also inside functions and for types alone."""
    return named(module, ast.walk(tree(module)))


def at_the_top(module: str) -> set[str]:
    """Return what a module imports when it is imported itself."""
    return named(module, tree(module).body)


def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf8"))


def named(module: str, nodes: Iterable[ast.AST]) -> set[str]:
    """Return what the import statements among some nodes name."""
    path = MODULES[module]
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, is_package=path.name == "__init__.py")
            found.add(base)
            found.update({f"{base}.{alias.name}" for alias in node.names} & MODULES.keys())
    return found


def absolute(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    """Return the module of an import, a relative one from the root."""
    up = module.split(".")
    up = up[: len(up) - node.level + is_package] if node.level else []
    return ".".join([*up, *([node.module] if node.module else [])])


def test_every_stage_stands_in_the_table() -> None:
    assert {stage(m) for m in MODULES} - SERVING <= set(STAGES)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_to_its_left(module: str) -> None:
    if stage(module) in SERVING:
        return
    allowed = {*STAGES[: STAGES.index(stage(module)) + 1], "__init__"}
    assert {
        i for i in imports(module) if i.split(".")[0] == "kg" and stage(i) not in allowed
    } == set()


def test_no_modules_import_one_another_in_a_circle() -> None:
    circles = TopologicalSorter({m: at_the_top(m) & MODULES.keys() - {m} for m in MODULES})
    circles.prepare()  # raises a CycleError that names the modules


def test_training_is_imported_by_its_command_alone() -> None:
    users = {m for m in MODULES if any(i.startswith("kg.training") for i in imports(m))}
    assert {m for m in users if stage(m) != "training"} == {"kg.cli.training"}


def test_the_command_line_imports_training_only_when_it_trains() -> None:
    code = "import sys, kg.cli; sys.exit(any(m.startswith('kg.training') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_imported_only_by_its_stages(module: str) -> None:
    roots = {i.split(".")[0] for i in imports(module)}
    assert {r for r in roots & TIED.keys() if stage(module) not in TIED[r]} == set()


@pytest.mark.parametrize("module", MODULES)
def test_all_names_what_exists(module: str) -> None:
    if module.endswith("__main__"):
        return
    imported = importlib.import_module(module)
    public = list(getattr(imported, "__all__", []))
    assert [name for name in public if not hasattr(imported, name)] == []
    assert len(public) == len(set(public))


IMPORTED = """
import os, sys
before = dict(os.environ)
read = []
sys.addaudithook(lambda event, args: read.append(args[0]) if event == "open" else None)
import kg, kg.build, kg.extractors, kg.model
ours = [str(p) for p in read if "/kg/" in str(p) and not str(p).endswith((".py", ".pyc"))]
ours = [p for p in ours if ".pyc." not in p]
assert dict(os.environ) == before, "the environment has changed"
assert not ours, ours
"""


def test_importing_it_reads_no_disk_and_changes_no_environment() -> None:
    assert subprocess.run([sys.executable, "-c", IMPORTED], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("module", ["kg", "kg.questions", "kg.build", "kg.store", "kg.network"])
def test_importing_it_does_not_import_spacy(module: str) -> None:
    code = f"import sys, {module}; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
