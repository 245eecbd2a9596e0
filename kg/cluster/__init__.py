"""Documents, the address of a dask scheduler -> a graph: many machines read, this one writes."""

from kg.cluster.building import build_on_cluster

__all__ = ["build_on_cluster"]
