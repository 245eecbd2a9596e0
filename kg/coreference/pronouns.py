"""Pronouns -> mentions: *he*, *its*, *they*, *whose*."""

from kg.coreference.agreement import (
    gender,
    is_body,
    is_body_of_several,
    is_passive_subject,
    is_reflexive,
)
from kg.coreference.clause_antecedents import Doubt, bound
from kg.coreference.discourse import Discourse
from kg.coreference.expletives import is_expletive
from kg.coreference.salience import Accepts, nearest
from kg.coreference.wording import refer_back
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["pronoun"]


def pronoun(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of a personal or possessive pronoun of the third person."""
    if word.lower == "whose":
        return relative(discourse, word)
    rule = PRONOUNS.get(gender(word) or "")
    if rule is None or any(c.is_name for c in word.children):
        return None  # *He Yongqian* is a name
    return rule(discourse, word)


def he_or_she(discourse: Discourse, word: Word) -> Mention | None:
    """Read *he* as a person whose given name agrees with it."""

    def accepts(entity: Entity) -> bool:
        person = discourse.article.is_person(entity)
        return person and word.lexicon.agrees(word.lower, entity.label)

    if found := urged(discourse, word, accepts):
        return found
    return bound_or_nearest(discourse, word, accepts)


def it(discourse: Discourse, word: Word) -> Mention | None:
    """Read *it* as a body that acts; what something is done to may be any thing."""
    if found := urged(discourse, word, lambda e: is_body(discourse.ontology, e)):
        return found
    if (
        is_undergoing(word)
        or (word.lower == "it" and is_passive_subject(word))
        or is_expletive(word)
    ):
        return None
    return bound_or_nearest(discourse, word, lambda e: is_body(discourse.ontology, e))


def they(discourse: Discourse, word: Word) -> Mention | None:
    """Read *they* as a body with members, the subject of a clause before."""
    if found := urged(discourse, word, lambda e: is_body(discourse.ontology, e)):
        return found
    if is_undergoing(word):
        return None
    return bound_or_nearest(
        discourse, word, lambda e: is_body_of_several(discourse.ontology, e), subjects=True
    )


PRONOUNS = {"masculine": he_or_she, "feminine": he_or_she, "neuter": it, "plural": they}


def is_undergoing(word: Word) -> bool:
    """Return whether something is done to what a pronoun means: *seized it*."""
    return word.rel in {"obj", "iobj", "obl"}


def bound_or_nearest(
    discourse: Discourse, word: Word, accepts: Accepts, *, subjects: bool = False
) -> Mention | None:
    """Return whom the pronoun's clause binds it to, else the nearest that it may mean."""
    found = bound(discourse, word, accepts)
    if isinstance(found, Doubt) or (is_reflexive(word) and found is None):
        return None
    return found or nearest(discourse, word, accepts, subjects=subjects)


def relative(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Macron, whose party lost*: the noun that the relative clause hangs on."""
    clause = next((a for a in word.ancestors() if a.dep == "acl:relcl"), None)
    mention = discourse.mention(clause.head) if clause is not None else None
    return refer_back([word], mention) if mention is not None else None


def urged(discourse: Discourse, word: Word, accepts: Accepts) -> Mention | None:
    """Read *its* in *urged Rwanda to withdraw its troops* as whoever is urged."""
    verb = next((a for a in word.ancestors() if a.is_verb), None)
    if verb is None or word.dep != "nmod:poss" or verb.first("nsubj"):
        return None
    for obj in objects_of_governor(verb):
        mention = discourse.mention(obj)
        if mention is not None and accepts(mention.entity):
            return refer_back([word], mention)
    return None


def objects_of_governor(verb: Word) -> list[Word]:
    """Return the objects that a verb without a subject stands behind: *urged Rwanda to*."""
    if verb.head is None or verb.rel not in {"xcomp", "ccomp", "advcl"}:
        return []
    return [obj for obj in verb.head.all("obj", "iobj") if obj.i < verb.i]
