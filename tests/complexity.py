"""A folder of Python files -> how dense its functions are.

    python tests/complexity.py [FOLDER]

Prints the number of functions, the mean of and/or operators in a function, the 95th percentiles of
nesting and of lines, and the ten functions with most operators. The default folder is
kg/statements.
"""

import ast
import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

FOLDER = Path(__file__).parents[1] / "kg" / "statements"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)
MOST = 10  # functions that are listed


@dataclass(frozen=True, slots=True)
class Function:
    """A function and its figures."""

    name: str
    operators: int
    depth: int
    lines: int


def functions(folder: Path) -> Iterator[Function]:
    """Yield every function below a folder, methods and nested ones too."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, FUNCTIONS):
                name = f"{path.relative_to(folder)}:{node.lineno} {node.name}"
                yield Function(name, operators(node), depth(node), lines(node))


def operators(node: ast.AST) -> int:
    """Count and/or: *a and b and c* has two.

    >>> operators(ast.parse("a and b and (c or d)"))
    3
    """
    found = (n for n in ast.walk(node) if isinstance(n, ast.BoolOp))
    return sum(len(n.values) - 1 for n in found)


def depth(node: ast.AST) -> int:
    """Return how deep blocks are nested; an *elif* is as deep as its *if*.

    >>> depth(ast.parse("for x in y:\\n  if a: pass\\n  elif b: pass"))
    2
    """
    return max((depth_of(child, node) for child in ast.iter_child_nodes(node)), default=0)


def depth_of(node: ast.AST, parent: ast.AST) -> int:
    """Return the depth of a node, itself counted if it opens a block."""
    is_elif = isinstance(node, ast.If) and isinstance(parent, ast.If) and parent.orelse == [node]
    opens = isinstance(node, BLOCKS) and not is_elif
    return opens + depth(node)


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines from *def* to the last."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def percentile(numbers: Iterable[int], share: float = 0.95) -> int:
    """Return the smallest number that so large a share of them does not exceed.

    >>> percentile([1, 2, 3, 10], 0.75)
    3
    """
    ordered = sorted(numbers)
    return ordered[math.ceil(share * len(ordered)) - 1]


def report(found: list[Function]) -> Iterator[str]:
    """Yield the lines to print."""
    yield f"functions                 {len(found)}"
    yield f"and/or a function, mean   {fmean(f.operators for f in found):.2f}"
    yield f"nesting, p95              {percentile(f.depth for f in found)}"
    yield f"lines, p95                {percentile(f.lines for f in found)}"
    yield ""
    for each in sorted(found, key=lambda f: (-f.operators, f.name))[:MOST]:
        yield f"{each.operators:4} and/or  {each.name}"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not (found := list(functions(folder))):
        sys.exit(f"{folder} has no Python functions: name a folder of .py files")
    sys.stdout.writelines(f"{line}\n" for line in report(found))
