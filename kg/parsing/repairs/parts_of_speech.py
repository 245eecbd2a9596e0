"""A wrong part of speech -> the one that the tag and the dependents tell."""

from kg.english.inflection import base_form
from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["counting_pronoun", "tagged_participle", "tagged_verb", "verb_lemma", "verbal_noun"]


@where(Pattern(tag="VBD VBZ VBP MD", pos="NOUN PROPN ADJ X", having="nsubj obj ccomp aux"))
def tagged_verb(word: Word) -> None:
    """Fix *vetoed* that has a subject and is called a noun: its tag is right."""
    word.pos, word.lemma = "VERB", verb_lemma(word)


@where(Pattern(dep="acl", tag="VBD", pos="VERB", without="nsubj nsubj:pass aux obj mark"))
def tagged_participle(word: Word) -> None:
    """Fix *Keita, left out of the talks,* that is called a past: what hangs on a noun is none."""
    verb = word.above.head
    if verb is None or verb.tag != "VBG":  # *Thousands marched calling for peace* is no phrase
        word.tag = "VBN"


@where(Pattern(lower="few many several", pos="PROPN"))
def counting_pronoun(word: Word) -> None:
    """Fix *Few thought so* that is called a name: it stands for nobody named."""
    if not word.children:
        word.pos, word.tag = "PRON", "JJ"


@where(Pattern(rel="nmod obj obl", pos="VERB"))
def verbal_noun(word: Word) -> None:
    """Fix *the member states* that are called a verb: they have the dependents of a noun."""
    plural = word.tag in {"NNS", "VBZ"}
    if word.tag not in {"NN", "NNS"} and word.first("det", "nummod", "amod") is None:
        return
    word.pos = "NOUN"
    if plural:
        word.tag, word.lemma = "NNS", verb_lemma(word)


def verb_lemma(word: Word) -> str:
    """Return the lemma of a third person or a past that was not taken for a verb."""
    return base_form(word.lower, word.lexicon)
