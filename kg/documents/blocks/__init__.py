"""Document -> its blocks (headings, paragraphs, list items, speeches) and the prose of them.

Between reader and pipeline: what is no prose is not read, a heading ends where its line ends, and
whatever is told has the places of the document as it came.
"""

from kg.documents.blocks.cutting import blocks
from kg.documents.blocks.prose import Prose, prose
from kg.documents.blocks.restoring import restored
from kg.documents.blocks.values import Block, Kind

__all__ = ["Block", "Kind", "Prose", "blocks", "prose", "restored"]
