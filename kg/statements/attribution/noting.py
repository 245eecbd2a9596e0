"""Word of saying -> whether the writer says so: *it is worth noting that*, *note that*."""

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.composition import standing

__all__ = ["is_writers_own"]

GOVERNED = Pattern(rel="csubj xcomp advcl", without="nsubj")
ANYONES = Pattern(having="aux:pass", without="obl:agent")
ORDER = Pattern(tag="VB", rel="root", without="nsubj nsubj:pass aux mark")
BARE_NOUN = Pattern(pos="NOUN", rel="root", without="det nmod nmod:poss amod cop nsubj")


def is_writers_own(word: Word) -> bool:
    """Return whether who writes asks readers to take note, so that nobody else says so."""
    noting = word.has("noting") and any(word.i < clause.i for clause in word.all("ccomp"))
    return noting and any(rule(word) for rule in (is_worth_it, has_to_be_noted, is_order))


def is_worth_it(verb: Word) -> bool:
    """Read *it is worth noting that*, *important to note that*, *it bears noting that*.

    *It is important for Mali to say that* is of Mali.
    """
    if not GOVERNED(verb):
        return False
    above = verb.above
    is_anyones = is_impersonal(above) and not above.first("obl")
    return is_anyones and above.lexicon.has(above.lemma, "worth noting")


def has_to_be_noted(verb: Word) -> bool:
    """Read *it should be noted that*, *it has to be stressed that*; not *it was noted that*."""
    above = verb.above if verb.rel == "xcomp" else verb
    is_anyones = ANYONES(verb) and is_impersonal(above)
    return is_anyones and standing(verb, indirect=True).modality == "obligatory"


def is_impersonal(word: Word) -> bool:
    """Return whether *it* stands in the place of what a word is said of."""
    subject = word.first("expl", "nsubj", "nsubj:pass")
    return subject is not None and subject.lower == "it"


def is_order(word: Word) -> bool:
    """Read *Note that Mali left*, *Please note that*; the first word may be taken for a noun."""
    is_first = all(
        each.rel in {"discourse", "punct", "cc"} for each in word.children if each.i < word.i
    )
    return ORDER(word) or (is_first and BARE_NOUN(word))
