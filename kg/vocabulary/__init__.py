"""An ontology -> a page of its vocabulary: definitions, example sentences with triples, queries."""

from kg.vocabulary.markdown import vocabulary_page

__all__ = ["vocabulary_page"]
