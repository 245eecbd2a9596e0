"""Clauses that name a condition: *if Iran attacks*, *unless it leaves*, *should they fail*."""

from kg.language.trees import Word

__all__ = ["has_condition", "is_condition", "is_inverted"]


def has_condition(head: Word) -> bool:
    """Whether a clause is said to follow from another: *will attack if provoked*."""
    return any(is_condition(c) for c in head.all("advcl"))


def is_condition(clause: Word) -> bool:
    """Whether an adverbial clause is a condition of what it hangs on."""
    return is_inverted(clause) or any(m.lower in {"if", "unless"} for m in clause.all("mark"))


def is_inverted(head: Word) -> bool:
    """Whether a clause is a condition by its order: *Should Iran attack*, *Were it to leave*."""
    subject = head.first("nsubj", "nsubj:pass")
    auxiliary = head.first("aux", "cop", "aux:pass")
    if subject is None or auxiliary is None or head.rel != "advcl":
        return False
    return auxiliary.lower in {"should", "had", "were"} and auxiliary.i < subject.i
