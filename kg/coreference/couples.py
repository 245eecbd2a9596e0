"""*The men*, *the French duo* -> the two persons whom the text has last joined by *and*."""

from collections.abc import Iterator

from kg.coreference.discourse import Discourse, ResolvedSentence
from kg.coreference.several import ARGUMENTS, coordinated, has_article
from kg.coreference.wording import mention_of_several
from kg.english.lexicon import Family
from kg.model import Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["couple"]

KIND: Family = "joined persons"
TWO: Family = "two"
MORE = "compound nummod nmod nmod:poss acl acl:relcl appos flat conj"
PERSONS = Pattern(tag="NNS", without=f"amod {MORE}")
PAIR = Pattern(pos="NOUN", tag="NN", without=MORE)


def couple(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Ada King and Jon Weeks were freed. The men left*: the only two joined persons.

    Not behind *two men were freed*, who may be others.
    """
    if not may_mean_two(word):
        return None
    found: dict[frozenset[str], list[Mention]] = {}
    for passage in discourse.passages():
        if pair := introduced(passage, word):
            return mention_of_several(word, pair)
        if any(is_other(each, word) for each in unresolved(passage, word)):
            return None
        for group in coordinated(passage, word):
            if len(group) == 2 and are_persons(passage, group):
                found[frozenset(m.entity.id for m in group)] = group
    return mention_of_several(word, next(iter(found.values()))) if len(found) == 1 else None


def may_mean_two(word: Word) -> bool:
    """Return whether a noun is *the men*, *the French duo*: no *young men*, no *men in it*."""
    if word.rel not in ARGUMENTS or not has_article(word):
        return False
    return is_national_pair(word) or (PERSONS(word) and word.has(KIND))


def is_national_pair(word: Word) -> bool:
    """Read *the French duo*, with no other adjective."""
    before = word.all("amod")
    return PAIR(word) and word.has(TWO) and bool(before) and all(c.text.istitle() for c in before)


def introduced(passage: ResolvedSentence, word: Word) -> list[Mention]:
    """Return the two whom a sentence calls so itself: *French duo Ada King and Eva Lind*."""
    for each in passage.resolved.values():
        if each.word.i < word.i and each.word.pos == "NOUN" and each.word.lemma == word.lemma:
            group = [m for w in (each.word, *each.word.all("conj")) if (m := passage.mention(w))]
            if len(group) == 2 and are_persons(passage, group):
                return group
    return []


def are_persons(passage: ResolvedSentence, group: list[Mention]) -> bool:
    """Return whether all of some are persons, each of them one."""
    return all(passage.article.is_person(m.entity) and not m.members for m in group)


def unresolved(passage: ResolvedSentence, word: Word) -> Iterator[Word]:
    """Yield the words of a sentence before a word that nobody known is meant by."""
    words = passage.sentence.words
    return (w for w in words if w.i < word.i and w.i not in passage.resolved)


def is_other(noun: Word, word: Word) -> bool:
    """Return whether a noun is the same as another."""
    return noun.pos == "NOUN" and noun.lemma == word.lemma
