"""spaCy Doc -> proper names, each resolved to one entity for all its forms in the article.

`listed` matches the names of the ontology, `unlisted` finds those that it lacks, `titles` cuts
*President* and *Mr*, and `short_forms` joins *Bardella* and *RN* to the full names.
"""

from kg.mentions.finder import NameFinder
from kg.mentions.name_spans import NameSpan, slug

__all__ = ["NameFinder", "NameSpan", "slug"]
