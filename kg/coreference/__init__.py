"""Names and trees -> Mention: who is meant by each name, description and pronoun.

Rules that explain themselves: every mention that is not a name keeps the words of its antecedent.
When two antecedents are equally near, the mention is left alone.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from kg.coreference.descriptions import description, is_elect, is_modifier, named_beside
from kg.coreference.discourse import Discourse
from kg.coreference.names import read_name
from kg.coreference.pronouns import definite, possessed, pronoun
from kg.coreference.quotations import quoted_words
from kg.mentions import Name
from kg.model import Mention
from kg.ontology import Ontology
from kg.parsing.trees import Sentence, Word

__all__ = ["mentions"]


def mentions(
    sentences: Sequence[Sentence], names: Collection[Name], ontology: Ontology, date: dt.date | None
) -> dict[int, Mention]:
    """Return the mention that each noun or pronoun stands for, by the index of its token.

    Args:
        sentences: the trees of an article, in order.
        names: its proper names.
        ontology: who holds which office, which nouns refer to which classes.
        date: the article's date, for offices.
    """
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    discourse = Discourse(ontology, date, by_token, resolve, quoted=quoted_words(sentences))
    for discourse.sentence, sentence in enumerate(sentences):
        for word in sentence.words:
            if word.i in by_token:
                read_name(discourse, word)
        for word in sentence.words:
            discourse.known(word)
    return discourse.mentions


def resolve(discourse: Discourse, word: Word) -> Mention | None:
    """Find what a pronoun or a common noun means; names have been read before."""
    if word.pos == "PRON":
        return pronoun(discourse, word)
    modifies = is_modifier(discourse.ontology, word) or is_elect(word)
    if word.pos not in {"NOUN", "PROPN", "ADJ"} or modifies:
        return None
    for rule in (named_beside, possessed, description, definite):
        if found := rule(discourse, word):
            return found
    return None
