"""Entities that hold half a name -> the whole name: *Ukraine Contact Group*, *Storm Chad*.

The recogniser sees *Ukraine* alone where the tree hangs it on *Group*.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.english.lexicon import Lexicon
from kg.mentions.name_spans import runs
from kg.mentions.recognised import is_named
from kg.ontology import Ontology

__all__ = ["JoinedNames"]

INSIDE = {"flat", "compound"}  # how the words of a name hang together


@dataclass(frozen=True, slots=True)
class JoinedNames:
    """Finds the names of which an entity is a part; `is_left_out` tells the words of no entity."""

    ontology: Ontology
    lexicon: Lexicon
    is_left_out: Callable[[Token], bool]

    def spans(self, doc: Doc) -> Iterator[Span]:
        """Yield the runs of names that are one name, with the label of a person's."""
        for run in runs(doc, self.is_part):
            if self.is_one(run):
                person = self.is_persons(run) and not self.is_prefix(run[0])
                label = next(t.ent_type_ for t in run if t.ent_type_) if person else ""
                yield Span(doc, run[0].i, run[-1].i + 1, label=label)

    def is_part(self, token: Token) -> bool:
        """Return whether a word is part of a name."""
        if not token.text[0].isupper():
            return False
        return is_named(token.ent_type_) or self.is_left_out(token) or self.is_prefix(token)

    def is_prefix(self, token: Token) -> bool:
        """Return whether a word makes the name behind it that of a ship or storm."""
        return self.lexicon.has(token.lower_, "vessel or storm")

    def is_one(self, run: Sequence[Token]) -> bool:
        """Return whether a run of names, one half of them no entity's, is one name in the tree."""
        mixed = {bool(t.ent_type_) for t in run}
        tops = [t for t in run if t.head is t or t.head not in run]
        if len(mixed) < 2 or len(tops) != 1:
            return False
        inner = {t.dep_ for t in run if t is not tops[0]}
        if self.is_prefix(run[0]):
            return True
        return inner <= {"flat"} or (inner <= INSIDE and self.is_bodys(run))

    def is_bodys(self, run: Sequence[Token]) -> bool:
        """Return whether a name can be a body's or thing's: no person's, and no title behind it."""
        title = run[-1].lower_ in self.ontology.titles
        return not title and not self.is_persons(run)

    def is_persons(self, run: Sequence[Token]) -> bool:
        """Return whether the entity in a run is a person."""
        labels = {t.ent_type_ for t in run} - {""}
        return any(self.ontology.is_person(self.ontology.class_of_entity_label(x)) for x in labels)
