"""Transcript of a briefing -> the body whose spokesperson gives it.

*Daily press briefing, Joint Observation Mission*; *Source: U.S. Department of State*.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.documents.blocks.turns import Turn
from kg.english.lexicon import Lexicon
from kg.mentions import slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology

__all__ = ["gives", "host"]

WORD = re.compile(r"[\w.'’-]+")
BETWEEN = re.compile(r"\s*[,:|–—]\s*")  # parts of a title or a source


def host(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> Entity | None:
    """Return the body that gives a briefing, as the title and the source tell; None for others.

    One that nobody lists stands in both.
    """
    told = parts_told(document.title, lexicon)
    if not told:
        return None
    sources = BETWEEN.split(document.source)
    for part in (*sources, *told):
        for body in bodies_in(part, ontology):
            return body
    name = next((part for part in told if part and part in sources), "")
    known = next((each.entity for each in named if each.entity.label == name), None)
    return known or (Entity(slug(name), name, ontology.unnamed) if name else None)


def parts_told(title: str, lexicon: Lexicon) -> list[str]:
    """Return the parts of a title that tell whose briefing it is, none where it is no briefing.

    Of *UN noon briefing on Sudan* they are what stands before *briefing*.
    """
    parts = BETWEEN.split(title)
    for place, part in enumerate(parts):
        for found in WORD.finditer(part):
            if lexicon.has(found[0].lower(), "briefing"):
                return [part[: found.start()], *parts[place + 1 :]]
    return []


def bodies_in(text: str, ontology: Ontology) -> Iterator[Entity]:
    """Yield the listed bodies that a text names, the longest names first."""
    words = [(found.start(), found.end()) for found in WORD.finditer(text)]
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            known = ontology.names.get(text[words[first][0] : words[first + length - 1][1]])
            if known is not None and known.kind != "demonym":
                entity = ontology.actors[known.actor].entity
                if ontology.has_trait(entity.type, "hasOffices"):
                    yield entity


def gives(label: str, turns: Sequence[Turn], lexicon: Lexicon) -> bool:
    """Return whether a label is of whoever speaks most often, and does not ask."""
    kinds = lexicon.words("turn label")
    counts = Counter(turn.label for turn in turns if kinds.get(turn.label.lower()) is None)
    return bool(counts) and max(counts, key=counts.__getitem__) == label
