"""Words -> whether they deny what they stand in."""

from kg.parsing.trees import Word

__all__ = ["is_negated", "is_none"]

NEGATIONS = {
    "not",
    "n't",
    "n’t",
    "never",
    "no",
    "neither",
    "nor",
    "hardly",
    "barely",
    "scarcely",
    "almost",
    "nearly",
}
NOUN_RELATIONS = {"conj", "appos", "obj", "nsubj", "obl"}
NO = {"no", "neither"}
ONLY = {"just", "only", "merely", "simply", "solely"}


def is_negated(head: Word) -> bool:
    """Whether a clause's own words deny it: *not*, *never*, *no longer*, *neither*."""
    for child in head.children:
        if child.lower in NEGATIONS and child.rel in {"advmod", "aux", "mark", "cc", "dep"}:
            return not is_only(child)
        if child.rel == "advmod" and any(c.lower in NO for c in child.children):
            return True
    if head.rel == "conj" and head.head is not None and head.head.is_verb:
        return not head.first("aux", "nsubj", "cop") and is_negated(head.head)
    return False


def is_only(negation: Word) -> bool:
    """Read *not just*, *not only*: what they stand before holds, and more."""
    beside = [*negation.children, *(negation.head.subtree() if negation.head is not None else ())]
    return any(c.lower in ONLY and negation.i < c.i <= negation.i + 2 for c in beside)


def is_none(word: Word) -> bool:
    """Whether a noun phrase denies that there is any."""
    if word.lower in {"nobody", "none", "nothing"}:
        return True
    contrast = any(c.lower == "but" for c in word.all("cc"))
    if word.rel == "conj" and word.head is not None and not contrast and is_none(word.head):
        return True
    if word.rel in NOUN_RELATIONS and any(c.lower == "not" for c in word.children):
        plain = not any(is_only(c) for c in word.children if c.lower == "not")
        return plain and not word.first(
            "cop"
        )  # *gunmen, not soldiers*, *not the sanctions but the putsch*
    return any(c.lower in NO for c in word.children)
