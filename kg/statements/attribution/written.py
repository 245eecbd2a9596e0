"""What is written -> who wrote it: *the statement said* behind *Mali said in a statement*."""

from collections.abc import Iterable, Iterator, Sequence

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.reporting_verbs import source
from kg.statements.attribution.saying import is_reporting
from kg.statements.attribution.values import Report
from kg.statements.attribution.views import named_author, voicing_author

__all__ = ["authors"]

KNOWN = Pattern(tag="NN", having="det", without="nmod:poss nmod amod acl acl:relcl compound")
THE = {"the", "this", "that"}
NEW = Pattern(tag="NN", having="det")
IN = Pattern(rel="obl", case="in")


def authors(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Report]]
) -> Iterator[tuple[Word, Word]]:
    """Yield each noun that says something in its author's stead, with the word for the author.

    The last who is said to have written such a thing has: *the statement* is that of whoever
    *issued a statement*, and nobody's known where a later one comes from nobody.
    """
    known: dict[str, Word | None] = {}
    for sentence, reports in zip(sentences, found, strict=True):
        told = (each.source for each in reports if each.source is not None)
        for noun in filter(is_known, told):
            if (author := known.get(noun.lemma)) is not None:
                yield noun, author
        known.update(written(sentence.words))


def is_known(noun: Word) -> bool:
    """Return whether a noun is *the statement*, with nothing that tells which."""
    return KNOWN(noun) and not noun.forms("det").isdisjoint(THE)


def written(words: Iterable[Word]) -> Iterator[tuple[str, Word | None]]:
    """Yield what is brought in as written, with its author, None for nobody named."""
    for noun in words:
        if NEW(noun) and noun.has("evidence noun") and not is_known(noun):
            verb = noun.head if IN(noun) else None
            teller = source(verb) if verb is not None and is_reporting(verb) else None
            yield noun.lemma, teller or named_author(noun) or voicing_author(noun)
