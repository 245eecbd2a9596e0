"""Knowledge graphs from news: who did what to whom, when, and who says so."""

from kg.build import KnowledgeGraph, build
from kg.graph import load

__all__ = ["KnowledgeGraph", "__version__", "build", "load"]
__version__ = "0.1.0"
