"""IPython -> a graph, asked from a cell and plotted over time.

`%load_ext kg` gives a notebook `%%sparql`; the plots are functions of a graph.
"""

from kg.notebook.magics import graph_called, sparql_magic
from kg.notebook.plots import plot_balance
from kg.notebook.timelines import plot_timeline

__all__ = ["graph_called", "plot_balance", "plot_timeline", "sparql_magic"]
