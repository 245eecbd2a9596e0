"""Article, passage, discourse -> what the rules of each layer read; none of it ever changes."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import NamedTuple

from kg.english.lexicon import Family
from kg.mentions import NameSpan
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.quotations import is_quoted
from kg.parsing.trees import Sentence, Word

__all__ = [
    "FARTHEST",
    "Article",
    "Background",
    "Discourse",
    "Holder",
    "Resolved",
    "ResolvedSentence",
]

REACH = 3  # sentences that a pronoun or description may refer back to, its own among them
FARTHEST = 8  # sentences that *he* and *she* may where nobody is named in those


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article before anything in it is resolved.

    `names` holds its proper names by the index of each of their tokens, `quotations` the
    ranges of characters that stand inside quotation marks, `home` the state that it is about,
    `province` the part of the state that it names more often,
    `holders` whom it names in offices of which the ontology does not know who holds them by then,
    `posts` the persons whom it names by a title, `nationals` the states that persons are from,
    `named` how often it names each entity, those first that it names first, `litigants` whom a
    judgment means by *the defendant*.
    """

    names: Mapping[int, NameSpan]
    ontology: Ontology
    date: dt.date | None = None
    quotations: Sequence[tuple[int, int]] = ()
    home: Entity | None = None
    province: Entity | None = None
    holders: Mapping[str, Entity] = field(default_factory=dict)
    posts: Mapping[str, Set["Holder"]] = field(default_factory=dict)
    nationals: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, int] = field(default_factory=dict)
    litigants: Mapping[str, Entity] = field(default_factory=dict)
    earlier_names: Sequence[NameSpan] = ()

    def is_person(self, entity: Entity) -> bool:
        """Return whether an entity is a person."""
        return self.ontology.is_person(entity.type)

    def is_quoted(self, word: Word) -> bool:
        """Return whether a word stands inside quotation marks."""
        return is_quoted(word.start, self.quotations)


class Holder(NamedTuple):
    """A person whom an article names by a title, and the body that it is one of, "" for none."""

    person: Entity
    body: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A word and whom it means; `roles` are nouns that describe whom a name means: *leader*."""

    word: Word
    mention: Mention
    roles: frozenset[str] = frozenset()

    @property
    def entity(self) -> Entity:
        """Whom the word means."""
        return self.mention.entity


@dataclass(frozen=True, slots=True)
class ResolvedSentence:
    """A sentence and what the layers so far have resolved in it, by the index of the token.

    `reading_order` holds its words so that what a word waits for stands before it.
    """

    article: Article
    sentence: Sentence
    reading_order: Sequence[Word]
    resolved: Mapping[int, Resolved] = field(default_factory=dict)

    @property
    def ontology(self) -> Ontology:
        """The ontology that the article is read with."""
        return self.article.ontology

    def mention(self, word: Word | None) -> Mention | None:
        """Return whom a word means, None where nobody is known."""
        found = self.resolved.get(word.i) if word is not None else None
        return found.mention if found is not None else None

    def plus(self, found: Iterable[Resolved]) -> "ResolvedSentence":
        """Return the passage with more of its words resolved."""
        resolved = dict(self.resolved)
        resolved.update((each.word.i, each) for each in found)
        return ResolvedSentence(self.article, self.sentence, self.reading_order, resolved)


@dataclass(slots=True)
class Background:
    """What an article that is read window by window has told so far; each window adds to it.

    `names` are its proper names, `bodies` for whom the titles of persons say that they act,
    `sides` the body that a person speaks for, `roles` the nouns that describe an entity, `genders`
    the pronouns that have meant it, `titled` those that its form of address allows, `earlier` its
    last sentences, the nearest first, `bodies_named` how often it names bodies, `foremost` the one
    that it begins with.
    """

    names: list[NameSpan] = field(default_factory=list)
    bodies: dict[str, str] = field(default_factory=dict)
    sides: dict[str, Entity] = field(default_factory=dict)
    roles: dict[str, set[str]] = field(default_factory=dict)
    genders: dict[str, Family] = field(default_factory=dict)
    titled: dict[str, Family] = field(default_factory=dict)
    earlier: tuple[ResolvedSentence, ...] = ()
    bodies_named: Counter[Entity] = field(default_factory=Counter)
    foremost: Entity | None = None


@dataclass(frozen=True, slots=True)
class Discourse:
    """What a pronoun or definite description may refer back to.

    `passage` is the sentence that it stands in, `earlier` the sentences before, the nearest
    first; `roles` holds by entity the nouns that describe it somewhere in the article, `genders`
    whether *he* or *she* has meant it so far, `titled` which of them *Mr* or *Ms* before it allows.
    """

    passage: ResolvedSentence
    earlier: Sequence[ResolvedSentence] = ()
    roles: Mapping[str, Set[str]] = field(default_factory=dict)
    genders: Mapping[str, Family] = field(default_factory=dict)
    titled: Mapping[str, Family] = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """The article that the sentence stands in."""
        return self.passage.article

    @property
    def ontology(self) -> Ontology:
        """The ontology that the article is read with."""
        return self.passage.article.ontology

    def mention(self, word: Word | None) -> Mention | None:
        """Return whom a word of the sentence means, None where nobody is known."""
        return self.passage.mention(word)

    def passages(self) -> Iterator[ResolvedSentence]:
        """Yield the sentence, then those before it that most words may refer to, backwards."""
        return chain((self.passage,), self.earlier[: REACH - 1])

    def farther(self) -> Sequence[ResolvedSentence]:
        """Return the sentences before those, backwards, as far as they are kept."""
        return self.earlier[REACH - 1 :]

    def plus(self, found: Resolved) -> "Discourse":
        """Return the discourse with one more word of its sentence resolved."""
        return replace(self, passage=self.passage.plus([found]))
