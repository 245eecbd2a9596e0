"""Words -> whether they deny what they stand in."""

from kg.language.trees import Word

__all__ = ["is_negated", "is_none"]

NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "almost", "nearly"}
NOUN_RELATIONS = {"conj", "appos", "obj", "nsubj", "obl"}
NO = {"no", "neither"}


def is_negated(head: Word) -> bool:
    """Whether a clause's own words deny it: *not*, *never*, *no longer*, *neither*."""
    for child in head.children:
        if child.lower in NEGATIONS and child.rel in {"advmod", "aux", "mark", "cc", "dep"}:
            return True
        if child.rel == "advmod" and any(c.lower in NO for c in child.children):
            return True
    if head.rel == "conj" and head.head is not None and head.head.is_verb:
        return not head.first("aux", "nsubj", "cop") and is_negated(head.head)
    return False


def is_none(word: Word) -> bool:
    """Whether a noun phrase denies that there is any."""
    if word.lower in {"nobody", "none", "nothing"}:
        return True
    contrast = any(c.lower == "but" for c in word.all("cc"))
    if word.rel == "conj" and word.head is not None and not contrast and is_none(word.head):
        return True
    if word.rel in NOUN_RELATIONS and any(c.lower == "not" for c in word.children):
        return not word.first("cop")  # *gunmen, not soldiers*, *not the sanctions but the putsch*
    return any(c.lower in NO for c in word.children)
