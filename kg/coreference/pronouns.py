"""Pronouns -> mentions: *he*, *its*, *they*, *whose*.

What means nobody by its form and what its clause alone decides is ruled; whom all others mean is
the choice of the ranker.
"""

from dataclasses import replace

from kg.coreference.agreement import gender, is_body, is_passive_subject, is_personal, is_reflexive
from kg.coreference.clause_antecedents import owner_in_clause
from kg.coreference.discourse import Discourse
from kg.coreference.expletives import is_expletive
from kg.coreference.ranking import most_likely
from kg.coreference.wording import refer_back
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["pronoun"]


def pronoun(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of a personal or possessive pronoun of the third person."""
    if word.lower == "whose":
        return relative(discourse, word)
    if gender(word) is None or is_expletive(word) or any(c.is_name for c in word.children):
        return None  # *He Yongqian* is a name
    if is_undergoing(word):
        return None
    return reflexive(discourse, word) if is_reflexive(word) else likely(discourse, word)


def is_undergoing(word: Word) -> bool:
    """Return whether something is done to what *it* or *them* means, which may be any thing."""
    if is_personal(word) or is_reflexive(word):
        return False
    return word.rel in {"obj", "iobj", "obl"} or (word.lower == "it" and is_passive_subject(word))


def relative(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Macron, whose party lost*: the noun that the relative clause hangs on."""
    clause = next((a for a in word.ancestors() if a.dep == "acl:relcl"), None)
    mention = discourse.mention(clause.head) if clause is not None else None
    return refer_back([word], mention) if mention is not None else None


def reflexive(discourse: Discourse, word: Word) -> Mention | None:
    """Read *itself*, *himself* as the subject of its clause."""
    subject = owner_in_clause(word)
    mention = discourse.mention(subject) if subject is not None else None
    if subject is None or mention is None or subject.first("conj"):
        return None
    return refer_back([word], mention) if may_be(discourse, word, mention.entity) else None


def may_be(discourse: Discourse, word: Word, entity: Entity) -> bool:
    """Return whether a pronoun agrees with an entity: *himself* is a person."""
    if not is_personal(word):
        return is_body(discourse.ontology, entity)
    return discourse.article.is_person(entity) and word.lexicon.agrees(word.lower, entity.label)


def likely(discourse: Discourse, word: Word) -> Mention | None:
    """Return whom a pronoun most likely means, and how sure that is."""
    choice = most_likely(discourse, word)
    if choice is None:
        return None
    meant = refer_back([word], choice.found.mention)
    return replace(meant, certainty=round(choice.probability, 2))
