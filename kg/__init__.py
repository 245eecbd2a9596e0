"""Knowledge graphs from news: who did what to whom, when, and who says so."""

from kg.build import KnowledgeGraph, build

__all__ = ["KnowledgeGraph", "__version__", "build"]
__version__ = "0.1.0"
