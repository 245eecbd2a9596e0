"""spaCy Doc -> proper names, each resolved to one entity for all its forms in the article."""

from kg.mentions.finder import UNKNOWN, NameFinder, NameSpan, slug

__all__ = ["UNKNOWN", "NameFinder", "NameSpan", "slug"]
