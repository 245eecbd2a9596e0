"""Pronouns whose clause says whom they mean: *Mali lost its army*, *Bongo said he would leave*."""

from collections.abc import Callable

from kg.coreference.descriptions import is_role
from kg.coreference.discourse import PERSONAL, Discourse, mention_of
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["Doubt", "bound", "speaker_of_clause"]

SEVERAL = {"they", "them", "their", "theirs", "themselves"}


class Doubt:
    """What a pronoun is bound to names nobody known: no other antecedent will do."""


def bound(
    discourse: Discourse, word: Word, accepts: Callable[[Entity], bool]
) -> Mention | Doubt | None:
    """Return whom the clause of a pronoun binds it to, a doubt, or None where it binds nothing."""
    for rule in (first_of_several, owner_in_clause, speaker_of_clause):
        subject = rule(word)
        if subject is None or word in list(subject.subtree()):
            continue
        if is_quoted(discourse, word, subject):
            continue
        if rule is owner_in_clause and rivals(discourse, word, subject, accepts):
            return Doubt()
        mention = discourse.known(subject)
        if mention is not None and accepts(mention.entity) and not subject.first("conj"):
            text = mention.antecedent or mention.text
            return mention_of(mention.entity, [word], antecedent=text)
        if mention is None and may_mean(discourse, subject, word):
            return Doubt()
    return None


def is_quoted(discourse: Discourse, word: Word, subject: Word) -> bool:
    """Whether a pronoun stands in the words of who speaks: *“He left,” Bongo said*."""
    return word.i in discourse.quoted and subject.i not in discourse.quoted


def rivals(
    discourse: Discourse, word: Word, subject: Word, accepts: Callable[[Entity], bool]
) -> bool:
    """Whether a pronoun may as well mean an object: *May reminded Trump of his promise*."""
    if word.lower not in PERSONAL or word.dep != "nmod:poss" or subject.head is None:
        return False
    objects = [discourse.mentions.get(o.i) for o in subject.head.all("obj", "iobj") if o.i < word.i]
    return any(m is not None and accepts(m.entity) for m in objects)


def first_of_several(word: Word) -> Word | None:
    """Read *Iran and its allies*: *its* is the first one's."""
    noun = word.head
    joined = word.dep == "nmod:poss" and noun is not None and noun.rel == "conj"
    return noun.head if joined and noun is not None else None


def owner_in_clause(word: Word) -> Word | None:
    """Read *after Chad tested its missile*: *its* is the subject's of its own clause.

    *itself* is so too, whatever its place.
    """
    if word.dep != "nmod:poss" and not word.lower.endswith(("self", "selves")):
        return None
    verb = next((a for a in word.ancestors() if a.is_verb), None)
    while verb is not None and not verb.first("nsubj", "nsubj:pass"):
        if verb.rel not in {"xcomp", "conj", "advcl"} or verb.head is None:
            return None
        if verb.head.first("obj", "iobj") and verb.rel != "conj":
            return None  # *urged Chad to free its prisoners*
        verb = verb.head if verb.head.is_verb else None
    return verb.first("nsubj", "nsubj:pass") if verb is not None else None


def speaker_of_clause(word: Word) -> Word | None:
    """Read *Bongo said his party would leave*: who speaks is the nearest that *his* may mean."""
    subject = word
    while subject.rel != "nsubj" and subject.head is not None and not subject.is_verb:
        subject = subject.head
    clause = subject.head
    if subject.rel != "nsubj" or clause is None or clause.rel != "ccomp" or clause.head is None:
        return None
    verb = clause.head
    if verb.rel == "conj" and not verb.first("nsubj") and verb.head is not None:
        verb = verb.head
    return verb.first("nsubj")


def may_mean(discourse: Discourse, noun: Word, pronoun: Word) -> bool:
    """Whether a pronoun agrees with a noun: *he* with whoever plays a part, *they* with several."""
    if noun.pos != "NOUN":
        return False
    if pronoun.lower in PERSONAL and not is_role(discourse.ontology, noun):
        return False
    return (noun.tag in {"NNS", "NNPS"}) == (pronoun.lower in SEVERAL)
