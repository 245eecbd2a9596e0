"""Clauses that state nothing by their form: conditions and questions."""

from kg.parsing.trees import Word

__all__ = ["asks", "has_condition", "is_condition", "is_inverted"]


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


def asks(head: Word) -> bool:
    """Whether a clause of a sentence with a question mark asks, by its order of words.

    *Will Chad leave?* does, *They run a campaign called How are you?* does not.
    """
    top = head
    while top.head is not None and top.rel != "parataxis":
        if top.rel == "advcl" and any(m.lower in FACTS for m in top.all("mark", "advmod")):
            return False  # *How can Mali broker peace when it arms the rebels?*
        top = top.head
    subject = top.first("nsubj", "nsubj:pass", "expl")
    if subject is None or not (top.is_verb or top.first("cop")):
        return True
    group = [top, *top.all("aux", "cop", "aux:pass")] if top.is_verb else top.all("aux", "cop")
    words = [w for w in top.subtree() if w.i <= subject.i]
    return any(w.i < subject.i for w in group) or any(w.tag in WH for w in words)


FACTS = {"when", "while", "because", "since", "although", "though", "after", "as"}
WH = {"WP", "WP$", "WDT", "WRB"}
