"""Dependency trees -> the words that head clauses, and what their forms tell."""

from collections.abc import Iterator

from kg.parsing.trees import Sentence, Word

__all__ = [
    "is_adjectival",
    "is_controlled",
    "is_infinitive",
    "is_mandative",
    "is_passive",
    "is_predicate",
    "is_purpose",
    "manner",
    "predicates",
]

NO_PREDICATE = {"amod", "compound", "case", "mark", "aux", "flat", "fixed", "cop"}
PREPOSITIONS = {"including", "according", "following", "regarding", "concerning", "based"}


def predicates(sentence: Sentence) -> Iterator[Word]:
    """Yield the words that head a clause: verbs, and what a copula links."""
    for word in sentence.words:
        verb = word.is_verb and word.rel not in NO_PREDICATE and word.lower not in PREPOSITIONS
        verb = verb and not is_before_noun(word)
        adjective = word.rel == "xcomp" and word.pos == "ADJ"
        governs = word.first("obl", "xcomp", "advcl") is not None
        if verb or word.first("cop") or (adjective and governs):
            yield word


def is_before_noun(word: Word) -> bool:
    """Whether a participle stands before its noun: *the incoming president*."""
    return word.rel == "acl" and word.head is not None and word.i < word.head.i


def is_predicate(word: Word) -> bool:
    """Whether a word heads a clause."""
    return word.is_verb or word.first("cop", "nsubj") is not None


def is_adjectival(head: Word) -> bool:
    """Tell *is hostile to NATO*, read like a verb, from *is hostile* and *is an ally of NATO*."""
    return head.pos in {"ADJ", "VERB"} and head.first("obl", "xcomp", "advcl", "ccomp") is not None


def is_passive(head: Word) -> bool:
    """Tell a passive by its auxiliary or subject, and a participle behind a noun by its form."""
    if head.first("aux:pass"):
        return True
    if head.first("nsubj:pass", "nsubj") and head.rel != "acl":
        return False  # without an auxiliary no finite clause is passive, whatever its labels
    first = head.head if head.rel == "conj" and not head.first("aux", "nsubj") else None
    if first is not None:  # *are hostile and known for*, *was seized and sold*
        adjective = first.first("cop") is not None and first.pos == "ADJ"
        return head.tag == "VBN" and (adjective or (first.tag == "VBN" and is_passive(first)))
    bare = head.tag == "VBN" and not head.first("aux")
    return bare and (head.dep == "acl" or (head.dep == "advcl" and not head.first("obj")))


def manner(head: Word) -> str:
    """Tell how a clause hangs in its sentence."""
    if head.rel == "conj" and head.head is not None:
        return manner(head.head)
    if head.head is None:
        return "main"
    if is_infinitive(head) and (head.rel in {"advcl", "acl"} or is_purpose(head, head.head)):
        return "purpose"
    return head.dep


def is_purpose(head: Word, governor: Word) -> bool:
    """Tell *met the leaders to sign* from *urged the leaders to sign*: nothing governs there."""
    if not governor.first("obj") or head.rel not in {"xcomp", "ccomp"}:
        return False
    return is_infinitive(head) and not governor.effect("verb")


def is_infinitive(head: Word) -> bool:
    """Tell *to sign* from *signing* and *signed*."""
    return any(m.lower == "to" for m in head.all("mark"))


def is_controlled(head: Word) -> bool:
    """Whether the verb above controls this one: an xcomp, or an infinitive read as ccomp."""
    return head.rel == "xcomp" or (
        head.rel == "ccomp" and is_infinitive(head) and not head.first("nsubj", "expl")
    )


def is_mandative(head: Word) -> bool:
    """Tell *insisted that he return* and *that Chad return* from *said that he returns*.

    What looks like a plural beside a single name is the bare form too.
    """
    subject = head.first("nsubj")
    if head.rel != "ccomp" or subject is None or head.first("aux", "cop"):
        return False
    single = subject.tag == "NNP" and not subject.first("conj")
    return head.tag == "VB" or bool(head.tag == "VBP" and single and head.first("mark"))
