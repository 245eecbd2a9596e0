"""The predicate of an event -> the acts that it can tell: *attacks* and *strikes* are one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.english.lexicon import Lexicon
from kg.ontology import Ontology

__all__ = ["Acts"]


@dataclass(frozen=True)
class Acts:
    """What predicates tell, by the ontology's lex:sameAct and the verbs that nouns come from."""

    ontology: Ontology
    lexicon: Lexicon

    def of(self, predicate: str) -> frozenset[str]:
        """Return the acts that a predicate can tell; what stands in no set tells its own.

        A light verb alone tells none.

        >>> from kg.english.lexicon import load_lexicon
        >>> from kg.ontology import load_ontology
        >>> acts = Acts(load_ontology(), load_lexicon())
        >>> bool(acts.of("launch air strike") & acts.of("bombardment"))
        True
        >>> bool(acts.of("take over post") & acts.of("take hostage"))
        False
        """
        if self.lexicon.has(predicate, "light verb"):
            return frozenset()
        names = {each for name in self.names(predicate.split()) for each in self.with_verb(name)}
        return frozenset(names.union(*(self.ontology.acts.get(name, ()) for name in names)))

    def names(self, words: list[str]) -> list[str]:
        """Return what tells the act: a phrase of a set, the noun of a light verb, or the head."""
        phrases = [each for each in beginnings(words) if each in self.ontology.acts]
        if phrases and " " in phrases[0]:
            return phrases[:1]
        if not self.is_light(words):
            return words[:1]
        nouns = [each for each in parts(words[1:]) if self.tells_act(each)]
        return nouns[:1] or [" ".join(words)]

    def is_light(self, words: list[str]) -> bool:
        """Return whether a predicate begins with a verb to which its noun gives the sense."""
        head = words[0] if len(words) > 1 else ""
        return head in self.ontology.frames.light_verbs or self.lexicon.has(head, "light verb")

    def tells_act(self, noun: str) -> bool:
        """Return whether a noun names an act."""
        return noun in self.ontology.acts or bool(self.lexicon.nominalisation(noun).verb)

    def with_verb(self, name: str) -> Iterable[str]:
        """Return a name, and the verb that it comes from if it is a noun of an act."""
        return filter(None, (name, self.lexicon.nominalisation(name).verb))


def beginnings(words: list[str]) -> Iterator[str]:
    """Yield the beginnings of a phrase, the longest first."""
    return (" ".join(words[:length]) for length in range(len(words), 0, -1))


def parts(words: list[str]) -> Iterator[str]:
    """Yield the parts of a phrase, from the left, of each start the longest first."""
    return (part for start in range(len(words)) for part in beginnings(words[start:]))
