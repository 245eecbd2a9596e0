"""A parser's tokens -> words in a tree that can be changed, free of spaCy."""

from bisect import insort
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from kg.english.lexicon import Effect, Family, Lexicon, Part

__all__ = ["FINITE", "Sentence", "Word"]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # tags of verbs that have a tense


class Word:
    """A token in its tree; `dep` is the whole UD label, `rel` its part before the colon.

    As spaCy's tokens know their vocabulary, words know the lexicon of their language.
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "entity",
        "head",
        "i",
        "labels",
        "lemma",
        "lexicon",
        "lower",
        "memo",
        "pos",
        "rel",
        "start",
        "tag",
        "text",
    )

    def __init__(  # noqa: PLR0917
        self, i: int, text: str, start: int, lemma: str, pos: str, tag: str, lexicon: Lexicon
    ):
        self.lexicon = lexicon
        self.i, self.text, self.start, self.end = i, text, start, start + len(text)
        self.lower, self.lemma, self.pos, self.tag = text.lower(), lemma.lower(), pos, tag
        self.entity = ""  # the type of the name that it belongs to, as the pipeline has it
        self.head: Word | None = None
        self.children: list[Word] = []
        self.dep = self.rel = "root"
        self.memo: dict[Any, Any] | None = None  # what functions said of it; of a finished tree
        self.labels: frozenset[str] | None = None  # of its children, whole and before the colon

    def relabel(self, dep: str) -> None:
        """Set the label of the arc from the head."""
        self.dep, self.rel = dep, dep.partition(":")[0]

    def attach(self, head: "Word", dep: str) -> None:
        """Move under another head, with a label; not under a word of its own: a tree stays one."""
        if head is self or any(above is self for above in head.ancestors()):
            return
        if self.head is not None:
            self.head.children.remove(self)
        self.head = head
        self.relabel(dep)
        insort(head.children, self, key=lambda w: w.i)

    def detach(self) -> None:
        """Leave the head and become a root."""
        if self.head is not None:
            self.head.children.remove(self)
        self.head = None
        self.relabel("root")

    def yield_to(self, heir: "Word", place: str, dep: str) -> None:
        """Let a word below take this one's place, with a label; hang on it, with another."""
        if self.head is not None:
            heir.attach(self.head, place)
        else:
            heir.detach()
        for other in list(self.children):
            other.attach(heir, other.dep)
        self.attach(heir, dep)

    def all(self, *deps: str) -> list["Word"]:
        """Children whose label, or its part before the colon, is one of `deps`."""
        if self.labels is not None and self.labels.isdisjoint(deps):
            return []
        found = []
        for c in self.children:  # a comprehension takes twice as long
            if c.dep in deps or c.rel in deps:
                found.append(c)
        return found

    def first(self, *deps: str) -> "Word | None":
        """The first such child, or None."""
        if self.labels is not None and self.labels.isdisjoint(deps):
            return None
        for c in self.children:
            if c.dep in deps or c.rel in deps:
                return c
        return None

    def governs(self, deps: Collection[str]) -> bool:
        """Return whether a child has one of these labels."""
        if self.labels is not None:
            return not self.labels.isdisjoint(deps)
        return any(c.dep in deps or c.rel in deps for c in self.children)

    def forms(self, *deps: str) -> set[str]:
        """Return the words of such children in small letters: {"to"} is the mark of *to leave*."""
        if self.labels is not None and self.labels.isdisjoint(deps):
            return set()
        return {c.lower for c in self.children if c.dep in deps or c.rel in deps}

    def subtree(self) -> Iterator["Word"]:
        """This word and everything below it, in no order."""
        stack = [self]
        while stack:
            word = stack.pop()
            yield word
            stack.extend(word.children)

    def ancestors(self) -> Iterator["Word"]:
        """Heads upwards, from the word's own to the root."""
        word = self.head
        while word is not None:
            yield word
            word = word.head

    @property
    def above(self) -> "Word":
        """The head of a word that is no root, which its label says."""
        assert self.head is not None
        return self.head

    @property
    def leftmost(self) -> int:
        """Where its phrase begins."""
        return min(w.i for w in self.subtree())

    @property
    def rightmost(self) -> int:
        """Where its phrase ends."""
        return max(w.i for w in self.subtree())

    def effect(self, part: Part, *, negated: bool = False) -> Effect | Literal[""]:
        """What its lemma makes of what it governs, "" where the lexicon says nothing.

        *Promise* in the name of a ship promises nothing.
        """
        if part == "noun" and self.pos == "PROPN":
            return ""
        return self.lexicon.effect(self.lemma, part, negated=negated)

    def has(self, family: Family) -> bool:
        """Return whether its lemma is in a family of the lexicon."""
        try:
            return self.lemma in self.lexicon.families[family]
        except KeyError:
            return self.lexicon.has(self.lemma, family)  # which says that there is no such family

    @property
    def attitude(self) -> Effect | Literal[""]:
        """What its lemma makes of a clause that it governs as a verb."""
        return self.effect("verb")

    @property
    def is_verb(self) -> bool:
        """Return whether it can head a verbal clause."""
        return self.pos == "VERB" or (self.pos == "AUX" and self.rel not in {"aux", "cop"})

    @property
    def is_finite(self) -> bool:
        """Return whether it has a tense, or one of its auxiliaries."""
        return self.tag in FINITE or any(
            c.tag in FINITE for c in self.children if c.rel in {"aux", "cop"}
        )

    @property
    def is_name(self) -> bool:
        """Return whether it is part of a proper name."""
        return self.pos == "PROPN"

    def __repr__(self) -> str:
        return f"{self.text}/{self.i}"


@dataclass(slots=True)
class Sentence:
    """The words of one sentence and where it stands in the article (characters, half-open)."""

    words: list[Word]
    start: int
    end: int
    lexicon: Lexicon
    roots: list[Word] = field(default_factory=list)

    def finish(self) -> None:
        """Let its words keep what is said of them, as the tree does not change any more."""
        for word in self.words:
            word.memo = {}
            word.labels = frozenset([c.dep for c in word.children] + [c.rel for c in word.children])
