"""A notebook's cell -> the answer of a graph that the notebook holds, or of one on the disk."""

import argparse
import shlex
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any, NoReturn

from IPython.core.error import UsageError

from kg.errors import KgError
from kg.graph import KnowledgeGraph, load
from kg.questions import Answer

__all__ = ["graph_called", "sparql_magic"]


class Parser(argparse.ArgumentParser):
    """Reads what stands behind `%%sparql`; a mistake there ends the cell, not the notebook."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line."""
        msg = f"{message}: write %%sparql, %%sparql GRAPH or %%sparql GRAPH -o NAME"
        raise UsageError(msg)


PARSER = Parser(prog="%%sparql", add_help=False)
PARSER.add_argument("graph", nargs="?", default="graph")
PARSER.add_argument("-o", "--out")


def sparql_magic(variables: MutableMapping[str, Any]) -> Callable[[str, str], Answer]:
    """Return the magic of a notebook with these variables."""

    def sparql(line: str, cell: str) -> Answer:
        """Ask a graph in SPARQL: a variable's, `graph` if none is named, or one at a path.

        %%sparql news -o answer
        SELECT ?who WHERE { actor:European_Union rel:signs_pact ?who }
        """
        given = PARSER.parse_args(shlex.split(line))
        try:
            answer = graph_called(given.graph, variables).query(cell)
        except KgError as error:  # one line, where an exception would show twenty of ours
            raise UsageError(str(error)) from error
        if given.out:
            variables[given.out] = answer
        return answer

    return sparql


def graph_called(name: str, variables: MutableMapping[str, Any]) -> KnowledgeGraph:
    """Return the graph that a variable holds, or else the one at a path.

    Raises:
        KgError: there is none of this name.
    """
    held = variables.get(name)
    if isinstance(held, KnowledgeGraph):
        return held
    if held is None and Path(name).exists():
        return load(name)
    msg = f"{name} is no graph: name a variable that holds one, or a .trig file or store folder"
    raise KgError(msg)
