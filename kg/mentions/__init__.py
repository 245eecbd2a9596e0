"""spaCy Doc -> proper names, each resolved to one entity for all its forms in the article."""

from kg.mentions.finder import UNKNOWN, Name, NameFinder, slug

__all__ = ["UNKNOWN", "Name", "NameFinder", "slug"]
