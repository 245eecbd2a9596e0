"""Sentence -> whose view it tells: *in my view, …*, *my guess is that …*."""

from collections.abc import Iterator

from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.values import Report

__all__ = ["views"]

IN = ["in"]


def views(sentence: Sentence) -> Iterator[Report]:
    """Yield the reports of a sentence that tells what somebody takes to be so."""
    opinions = sentence.lexicon.words("opinion noun")
    for noun in (word for word in sentence.words if word.lemma in opinions):
        author, clause = holder(noun), noun.head
        if author is None or clause is None or not (is_inside(noun) or is_outer(noun)):
            continue
        around = {w.i for w in noun.subtree()}
        content = frozenset(w.i for w in clause.subtree() if w.i not in around)
        yield Report(None, author, content, noun.text)


def holder(noun: Word) -> Word | None:
    """Return whose view it is: *my*, *the minister's*, *the Iraqi* view."""
    named = (c for c in noun.all("amod", "compound") if c.entity)
    return noun.first("nmod:poss") or next(named, None)


def is_inside(noun: Word) -> bool:
    """Read *in my view, Chad left*, *in the minister's opinion, Chad left*."""
    return noun.rel == "obl" and [c.lower for c in noun.all("case")] == IN


def is_outer(noun: Word) -> bool:
    """Read *my guess is that Chad left*: the clause has a subject of its own."""
    return noun.dep == "nsubj:outer"
