"""IPython -> a graph, asked from a cell: `%load_ext kg` gives a notebook `%%sparql`."""

from kg.notebook.magics import graph_called, sparql_magic

__all__ = ["graph_called", "sparql_magic"]
