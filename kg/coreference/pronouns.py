"""Anaphora: *he*, *its*, *the bloc*, *his country*."""

from collections.abc import Callable

from kg.coreference.clause_antecedents import Doubt, bound, speaker_of_clause
from kg.coreference.descriptions import is_role
from kg.coreference.discourse import PERSON, Discourse, mention_of
from kg.coreference.possessors import owner
from kg.coreference.role_nouns import is_definite, mention_words, titles
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["definite", "possessed", "pronoun"]

HE = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
IT = {"it", "its", "itself"}
THEY = {"they", "them", "their", "theirs", "themselves"}


def pronoun(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of a personal or possessive pronoun of the third person."""
    if word.lower == "whose":
        return antecedent(discourse, word)
    if any(c.is_name for c in word.children):
        return None  # *He Yongqian* is a name
    if word.lower in IT | THEY and (found := urged(discourse, word)):
        return found
    if word.lower in HE:
        return bound_or_nearest(
            discourse, word, lambda e: e.type == PERSON and word.lexicon.agrees(word.lower, e.label)
        )
    done_to = word.rel in {"obj", "iobj", "obl"} or (word.lower == "it" and is_passive(word))
    if word.lower not in IT | THEY or done_to:
        return None  # what *it* is done to may be any thing
    several = word.lower in THEY
    accepts = is_many if several else is_body
    return bound_or_nearest(
        discourse, word, lambda e: accepts(discourse.ontology, e), subjects=several
    )


def is_passive(word: Word) -> bool:
    """Whether a word is the subject of a passive: *it was thwarted*."""
    return word.dep == "nsubj:pass" or (word.head is not None and bool(word.head.first("aux:pass")))


def bound_or_nearest(
    discourse: Discourse, word: Word, accepts: Callable[[Entity], bool], *, subjects: bool = False
) -> Mention | None:
    """Return whom the pronoun's clause binds it to, else the nearest that it may mean."""
    found = bound(discourse, word, accepts)
    reflexive = word.lower.endswith(("self", "selves"))
    if isinstance(found, Doubt) or is_empty(word) or (reflexive and found is None):
        return None
    return found or discourse.nearest(word, accepts, subjects=subjects)


def is_empty(word: Word) -> bool:
    """Whether *it* stands for what follows: *It is bad for Chad*, not *it is ready to leave*.

    *It was time to leave* and *it was Chad that left* are of the kind.
    """
    head = word.head
    if word.lower != "it" or word.rel != "nsubj" or head is None:
        return False
    if head.lemma == "come" and any(m.lower == "when" for m in head.all("mark", "advmod")):
        return True  # *when it comes to oil*
    if not head.first("cop"):
        return False
    cleft = head.first("acl", "csubj", "ccomp") is not None
    return not head.effect("adjective") if head.pos == "ADJ" else cleft


def antecedent(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Macron, whose party lost*: the noun that the relative clause hangs on."""
    clause = next((a for a in word.ancestors() if a.dep == "acl:relcl"), None)
    noun = clause.head if clause is not None else None
    mention = discourse.mentions.get(noun.i) if noun is not None else None
    if mention is None:
        return None
    return mention_of(mention.entity, [word], antecedent=mention.antecedent or mention.text)


def urged(discourse: Discourse, word: Word) -> Mention | None:
    """Read *its* in *urged Rwanda to withdraw its troops* as whoever is urged."""
    verb = next((a for a in word.ancestors() if a.is_verb), None)
    if verb is None or verb.head is None or word.dep != "nmod:poss" or verb.first("nsubj"):
        return None
    objects = verb.head.all("obj", "iobj") if verb.rel in {"xcomp", "ccomp", "advcl"} else []
    for obj in objects:
        mention = discourse.mentions.get(obj.i)
        if mention and obj.i < verb.i and is_body(discourse.ontology, mention.entity):
            text = mention.antecedent or mention.text
            return mention_of(mention.entity, [word], antecedent=text)
    return None


def is_body(ontology: Ontology, entity: Entity) -> bool:
    """Whether an entity is something that acts but is no person, so that *it* may mean it."""
    return entity.type != PERSON and ontology.is_a(entity.type, "Actor")


def is_many(ontology: Ontology, entity: Entity) -> bool:
    """Whether *they* may mean an entity: bodies with members, not states."""
    return is_body(ontology, entity) and entity.type != "State"


def definite(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of *the bloc*, *the alliance*, *party* of a title."""
    if not is_definite(word) or is_other_thing(discourse, word):
        return None
    if found := of_speaker(discourse, word):
        return found
    for noun in titles(word):
        called = caller(discourse, word, noun)
        described = word.first("amod") is not None and noun == word.lower
        if described and not discourse.alone(word, called):
            return None  # *the isolated country*, of which there are two
        found = discourse.nearest(word, called)
        if found or discourse.ontology.class_of_noun(noun):
            return found  # *the militant group* is no other *group*
    return None


def is_other_thing(discourse: Discourse, word: Word) -> bool:
    """Whether a noun says itself whose or what it is: *the Obama administration*, *state house*."""
    before = [c for c in word.all("compound", "amod", "nmod:poss") if c.i < word.i]
    named = any(w.is_name for c in before for w in c.subtree())  # *the Iran-backed group*
    named |= any(c.lower == "of" for n in word.all("nmod") for c in n.all("case"))
    part = is_part_of_thing(discourse, word) or out_of_office(discourse, word)
    return named or part or owner(discourse, word) is not None


def caller(discourse: Discourse, word: Word, noun: str) -> Callable[[Entity], bool]:
    """Return what tells whether *the* and a noun may mean an entity; several are not one."""
    several = word.tag in {"NNS", "NNPS"}
    other = acts_on(discourse, word)

    def is_called(entity: Entity) -> bool:
        if entity.id in other:
            return False
        actor = discourse.ontology.actors.get(entity.id)
        listed = actor is not None and noun in actor.anaphors and noun != word.lemma
        return may_be_called(discourse, entity, noun) and (listed or not several)

    return is_called


def out_of_office(discourse: Discourse, word: Word) -> bool:
    """Whether a title is one of the past: *the former president* is not the president."""
    return any(c.lower in discourse.ontology.frames.out_of_office for c in word.all("amod"))


def acts_on(discourse: Discourse, word: Word) -> set[str]:
    """Return whom an object cannot mean, the subject: *French deputies urged the country*."""
    verb = word.head if word.rel in {"obj", "iobj", "obl"} else None
    subjects = verb.all("nsubj") if verb is not None else []
    clause = verb is not None and verb.dep == "acl:relcl" and verb.head is not None
    if clause and verb is not None and verb.head is not None:
        subjects = [*subjects, verb.head]
    found = [(s, discourse.mentions[s.i].entity) for s in subjects if s.i in discourse.mentions]
    several = {each.acts_for for s, each in found if s.tag in {"NNS", "NNPS"}}
    return {each.id for _, each in found} | (several - {""})


def is_part_of_thing(discourse: Discourse, word: Word) -> bool:
    """Tell *state* of *the state house*, which names no state, from *party leader Bardella*."""
    if word.rel != "compound" or word.head is None:
        return False
    return not is_role(discourse.ontology, word.head)


def of_speaker(discourse: Discourse, word: Word) -> Mention | None:
    """Read *The Russian ministry said the country had paid*: the speaker's own country."""
    speaker = speaker_of_clause(word)
    mention = discourse.mentions.get(speaker.i) if speaker is not None else None
    whose = discourse.ontology.actors.get(mention.entity.acts_for) if mention else None
    if whose and word.tag == "NN" and word.lower in discourse.ontology.called(whose.entity.type):
        return mention_of(whose.entity, mention_words(word), antecedent=whose.entity.label)
    return None


def possessed(discourse: Discourse, word: Word) -> Mention | None:
    """Read *his country*, *her party* as the state or body that the person acts for."""
    pronoun_or_name = word.first("nmod:poss")
    if pronoun_or_name is None or pronoun_or_name.i not in discourse.mentions:
        return None
    person = discourse.mentions[pronoun_or_name.i].entity
    whose = discourse.ontology.actors.get(person.acts_for)
    if whose and word.lower in discourse.ontology.called(whose.entity.type):
        return mention_of(whose.entity, mention_words(word), antecedent=whose.entity.label)
    return None


def may_be_called(discourse: Discourse, entity: Entity, noun: str) -> bool:
    """Whether *the* and a noun may refer back to an entity."""
    ontology = discourse.ontology
    actor = ontology.actors.get(entity.id)
    if actor and noun in actor.anaphors:
        return True
    if entity.type == PERSON:
        described = noun in discourse.roles.get(entity.id, ())
        return described or noun in ontology.titles_held(entity.id, discourse.date)
    return noun in ontology.called(entity.type)
