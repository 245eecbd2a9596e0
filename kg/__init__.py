"""Knowledge graphs from news: who did what to whom, when, and who says so."""

from typing import Any

from kg.build import KnowledgeGraph, build
from kg.graph import load

__all__ = ["KnowledgeGraph", "__version__", "build", "load"]
__version__ = "0.1.0"


def load_ipython_extension(shell: Any) -> None:
    """Give a notebook the cell magic `%%sparql`: `%load_ext kg` calls this."""
    from kg.notebook import sparql_magic

    shell.register_magic_function(sparql_magic(shell.user_ns), "cell")
