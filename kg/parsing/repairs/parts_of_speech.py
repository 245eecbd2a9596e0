"""Repairs of parts of speech: a word whose tag and dependents say what it is."""

from kg.english.lexicon import Lexicon
from kg.parsing.trees import Word

__all__ = [
    "FINITE",
    "counting",
    "is_counting",
    "is_misnamed",
    "is_nominal",
    "misnamed",
    "nominal",
    "verb_lemma",
]

FINITE = {"VBD", "VBZ", "VBP", "MD"}


def is_misnamed(word: Word) -> bool:
    """Whether a word tagged as a finite verb, with a verb's dependents, is named a noun."""
    governs = word.first("nsubj", "obj", "ccomp", "aux") is not None
    return word.tag in FINITE and governs and word.pos in {"NOUN", "PROPN", "ADJ", "X"}


def misnamed(word: Word) -> None:
    """Mend *vetoed* that has a subject and is called a noun: its tag is right."""
    word.pos, word.lemma = "VERB", verb_lemma(word)


def is_counting(word: Word) -> bool:
    """Whether *few* or *many* that stands for those it counts is named a proper noun."""
    return word.lower in {"few", "many", "several"} and word.pos == "PROPN" and not word.children


def counting(word: Word) -> None:
    """Mend *Few thought so* that is called a name: it stands for nobody named."""
    word.pos, word.tag = "PRON", "JJ"


def is_nominal(word: Word) -> bool:
    """Whether a word stands as a noun, with a noun's dependents, but is named a verb."""
    noun = word.tag in {"NN", "NNS"} or word.first("det", "nummod", "amod") is not None
    return word.pos == "VERB" and noun and word.rel in {"nmod", "obj", "obl"}


def nominal(word: Word) -> None:
    """Mend *the member states* that are called a verb."""
    word.pos = "NOUN"
    if word.tag in {"NNS", "VBZ"}:
        word.tag = "NNS"
        word.lemma = verb_lemma(word)


def verb_lemma(word: Word) -> str:
    """Return the lemma of a third person or a past that was not taken for a verb."""
    return base_form(word.lower, word.lexicon)


def base_form(lower: str, lexicon: Lexicon) -> str:
    """Return the base form of a third person or a past.

    >>> from kg.english.lexicon import load_lexicon
    >>> verbs = ("denies", "stresses", "claims", "vetoed", "accused")
    >>> [base_form(verb, load_lexicon()) for verb in verbs]
    ['deny', 'stress', 'claim', 'veto', 'accuse']
    """
    if lower.endswith("ed"):
        stems = (lower[:-1], lower[:-2])
        return next((stem for stem in stems if lexicon.is_nominalised(stem)), lower[:-2])
    if not lower.endswith("s"):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower[:-2] if lower.endswith(("sses", "shes", "ches")) else lower[:-1]
