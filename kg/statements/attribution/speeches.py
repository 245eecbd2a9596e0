"""Title of a speech -> who gives it, and is *I* in it: *Remarks by Minister Ada Holm in Klow*."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from kg.english.lexicon import Lexicon
from kg.mentions import slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.quotations import is_quoted, quoted_ranges

__all__ = ["orator"]

FIRST_LINES: Final = 600  # letters in which a speech names who gives it
FEWEST: Final = 3  # words such as *I* and *we* outside quotations, of a speech
WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
BEHIND: Final = re.compile(r"[^\n,:;(]{3,120}")
AND: Final = re.compile(r"\band\b")


def orator(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> Mention | None:
    """Return who gives the speech that a document is, None for any other document."""
    heads = (document.title, document.text[:FIRST_LINES])
    is_told = any(True for head in heads for _ in speakers_in(head, lexicon))
    if not (is_told and is_in_first_person(document.text, lexicon)):
        return None
    for head in heads:
        for words in speakers_in(head, lexicon):
            persons = sorted(set(persons_in(words, named, ontology)), key=lambda who: who.label)
            fresh = None if persons or AND.search(words) else new_person(words, ontology, lexicon)
            if (who := persons[0] if len(persons) == 1 else fresh) is not None:
                return spoken_by(who, named)
    return None


def is_in_first_person(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text says *I* and *we*, outside quotations."""
    quoted = quoted_ranges(text)
    words = (w for w in WORD.finditer(text) if lexicon.has(w[0].lower(), "first person"))
    own = (w for w in words if not is_quoted(w.start(), quoted))
    return len([*zip(own, range(FEWEST), strict=False)]) == FEWEST


def speakers_in(head: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words behind *Remarks by* in the lines above a speech."""
    known = "|".join(map(re.escape, lexicon.words("speech heading")))
    for found in re.finditer(rf"\b(?i:{known})\s+", head):
        behind = BEHIND.match(head, found.end())
        if behind is not None:
            yield behind[0]


def persons_in(words: str, named: Sequence[Mention], ontology: Ontology) -> Iterator[Entity]:
    """Yield the persons whom an article names whose last name stands among some words."""
    inside = {word.lower() for word in words.split()}
    for mention in named:
        who = mention.entity
        if ontology.is_person(who.type) and {*who.label.lower().split()} <= inside:
            yield who


def new_person(words: str, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return the person of a name that the text does not come back to: *Minister Ada Holm*."""
    parts = words.split()
    first = next((k for k, word in enumerate(parts) if lexicon.knows_given_name(word)), None)
    if first is None:
        return None
    name = " ".join(takewhile(lambda word: word[0].isupper(), parts[first:]))
    return Entity(slug(name), name, ontology.person) if " " in name else None


def spoken_by(who: Entity, named: Sequence[Mention]) -> Mention:
    """Return the mention of who speaks."""
    sides = (each.side for each in named if each.entity.id == who.id and each.side)
    return Mention(who, who.label, 0, 0, side=next(sides, None))
