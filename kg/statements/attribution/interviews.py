"""Interview without labels -> who speaks in its paragraphs: questions alone, then answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.english.lexicon import Lexicon
from kg.model import Document, Mention
from kg.ontology import Ontology
from kg.statements.attribution.speeches import is_in_first_person

__all__ = ["Interview", "interview"]

PARAGRAPH: Final = re.compile(r"(?:(?!\n\n)[\s\S])+")
HEAD: Final = 1_000  # letters in which an interview says that it is one
FEWEST: Final = 3  # questions
ANNOUNCED: Final = 2  # of one that the paragraph before them announces
OPENING: Final = ("“", '"', "‘")
LONGEST: Final = 400  # letters of a question


@dataclass(frozen=True, slots=True)
class Interview:
    """Who answers, and the characters of each question."""

    answering: Mention
    questions: Sequence[tuple[int, int]]

    @property
    def start(self) -> int:
        """Where the first question begins."""
        return self.questions[0][0]

    def asks(self, place: int) -> bool:
        """Return whether a character stands in a question."""
        return any(start <= place < end for start, end in self.questions)


def interview(
    document: Document, named: Sequence[Mention], ontology: Ontology, lexicon: Lexicon
) -> Interview | None:
    """Return the interview that a document is: it says so, and has paragraphs that only ask.

    Two are enough below a paragraph that announces them: *Here, we spoke with Ada Holm.*
    """
    text = document.text
    asked = [p.span() for p in PARAGRAPH.finditer(text) if is_question(p[0])]
    if len(asked) < ANNOUNCED or not is_in_first_person(text[asked[0][0] :], lexicon):
        return None
    lead = text[: asked[0][0]].rstrip().rpartition("\n\n")[2]
    is_announced = has_heading(lead, lexicon)
    is_told = is_announced or has_heading(f"{document.title}\n{text[:HEAD]}", lexicon)
    if not is_told or len(asked) < (ANNOUNCED if is_announced else FEWEST):
        return None
    quoted = [p for p in PARAGRAPH.finditer(text) if p[0].lstrip().startswith(OPENING)]
    if len(quoted) >= FEWEST:
        return None  # a report of an interview, whose *I* is who writes
    persons = (m for m in named if ontology.is_person(m.entity.type) and not m.members)
    first = next((m for m in persons if m.start < asked[0][0]), None)
    return Interview(first, asked) if first is not None else None


def has_heading(text: str, lexicon: Lexicon) -> bool:
    """Return whether words say that an interview follows: *spoke with*."""
    headings = "|".join(map(re.escape, lexicon.words("interview heading")))
    return re.search(rf"\b(?:{headings})\b", text.lower()) is not None


def is_question(paragraph: str) -> bool:
    """Return whether a paragraph asks, and does nothing else behind it."""
    return paragraph.rstrip(' *_”"').endswith("?") and len(paragraph) <= LONGEST
