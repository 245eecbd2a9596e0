"""Pronouns whose clause says whom they mean: *Mali lost its army*, *Bongo said he would leave*."""

from collections.abc import Iterator

from kg.coreference.agreement import gender, is_personal, is_reflexive, may_bear
from kg.coreference.discourse import Discourse
from kg.coreference.disjointness import demander
from kg.coreference.role_nouns import is_plural, is_role
from kg.coreference.salience import Accepts
from kg.coreference.wording import refer_back
from kg.model import Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["Doubt", "binders", "bound", "noun_meant", "speaker_of_clause"]


class Doubt:
    """What a pronoun is bound to names nobody known: no other antecedent will do."""


def bound(discourse: Discourse, word: Word, accepts: Accepts) -> Mention | Doubt | None:
    """Return whom the clause of a pronoun binds it to, a doubt, or None where it binds nothing."""
    for subject in binders(word):
        if is_in_quotation_of(discourse, word, subject):
            continue
        if subject is owner_in_clause(word) and is_contested(discourse, word, subject, accepts):
            return Doubt()
        mention = discourse.mention(subject)
        if mention is None and may_bear(discourse.ontology, word, subject):
            return Doubt()
        if mention is not None and accepts(mention.entity) and not subject.first("conj"):
            return refer_back([word], mention)
    return None


def noun_meant(ontology: Ontology, word: Word) -> Word | None:
    """Return the noun, of which nothing is known, that a pronoun's clause binds it to.

    *Soldiers said that they had left*: the soldiers had.
    """
    if gender(word) is None:
        return None
    nouns = (each for each in binders(word) if each.i < word.i and may_bear(ontology, word, each))
    noun = next(nouns, None)
    acts = noun is not None and (noun is speaker_of_clause(word) or is_role(ontology, noun))
    return noun if acts else None


def binders(word: Word) -> Iterator[Word]:
    """Yield the subjects that a pronoun may be bound to, the strongest first."""
    for rule in (first_of_several, owner_in_clause, speaker_of_clause, subject_of_main_clause):
        subject = rule(word)
        if subject is not None and word not in subject.subtree():
            yield subject


def is_in_quotation_of(discourse: Discourse, word: Word, subject: Word) -> bool:
    """Return whether a pronoun stands in the words of who speaks: *“He left,” Bongo said*."""
    article = discourse.article
    return article.is_quoted(word) and not article.is_quoted(subject)


def is_contested(discourse: Discourse, word: Word, subject: Word, accepts: Accepts) -> bool:
    """Return whether a pronoun may as well mean an object: *May reminded Trump of his promise*."""
    if not is_personal(word) or word.dep != "nmod:poss" or subject.head is None:
        return False
    before = [o for o in subject.head.all("obj", "iobj") if o.i < word.i]
    return any(accepts(m.entity) for o in before if (m := discourse.mention(o)))


def first_of_several(word: Word) -> Word | None:
    """Read *Iran and its allies*: *its* is the first one's."""
    noun = word.head if word.dep == "nmod:poss" else None
    return noun.head if noun is not None and noun.rel == "conj" else None


def owner_in_clause(word: Word) -> Word | None:
    """Read *after Chad tested its missile*: *its* is the subject's of its own clause.

    *itself* is so too, whatever its place. What somebody demands is somebody else's to do.
    """
    if demander(word) or (word.dep != "nmod:poss" and not is_reflexive(word)):
        return None
    verb = next((a for a in word.ancestors() if a.is_verb), None)
    while verb is not None and not verb.first("nsubj"):
        verb = governing(verb)
    return verb.first("nsubj") if verb is not None else None


def governing(verb: Word) -> Word | None:
    """Return the verb whose subject one without a subject shares.

    None for *urged Chad to free its prisoners*: that is Chad's to do.
    """
    above = verb.head
    if above is None or not above.is_verb or verb.rel not in {"xcomp", "conj", "advcl"}:
        return None
    return None if verb.rel != "conj" and above.first("obj", "iobj") else above


def speaker_of_clause(word: Word) -> Word | None:
    """Read *Bongo said his party would leave*: who speaks is the nearest that *his* may mean."""
    subject = subject_around(word)
    clause = subject.head if subject is not None else None
    verb = clause.head if clause is not None and clause.rel == "ccomp" else None
    if verb is not None and verb.rel == "conj" and verb.head and not verb.first("nsubj"):
        verb = verb.head
    return verb.first("nsubj") if verb is not None else None


def subject_of_main_clause(word: Word) -> Word | None:
    """Read *Bongo resigned after he lost*, *As he left, Bongo waved*: who acts acts in both."""
    clause = word.head if word.rel == "nsubj" else None
    if clause is None or clause.rel != "advcl" or clause.head is None:
        return None
    between = [o for o in clause.head.all("obj", "iobj", "obl") if o.i < word.i]
    if gender(word) == "plural" and any(map(is_plural, between)):
        return None  # *The rebels left prisoners when they fled*
    return clause.head.first("nsubj")


def subject_around(word: Word) -> Word | None:
    """Return the subject that a word is or stands inside of."""
    for above in (word, *word.ancestors()):
        if above.rel == "nsubj":
            return above
        if above.is_verb:
            return None
    return None
