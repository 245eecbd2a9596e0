"""*The country* -> whose own it is: that of who speaks, of who leaves or runs it."""

from kg.coreference.clause_antecedents import speaker_of_clause, subject_shared
from kg.coreference.discourse import Discourse
from kg.coreference.wording import mention_of, mention_words
from kg.mentions import state_of
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = [
    "OWN",
    "at_home",
    "country_of_speaker",
    "own_country",
    "state_of_speaker",
    "subjects_over",
]

LEFT = Pattern(rel="obj obl")
OWN = {"nsubj", "nmod:poss", "obl"}  # not what a speaker does something with or to


def country_of_speaker(discourse: Discourse, word: Word) -> Mention | None:
    """Read *The Russian ministry said the country had paid*: the speaker's own country."""
    state = state_of_speaker(discourse, word)
    if state is None or word.rel not in OWN or word.tag != "NN":
        return None
    if word.lower not in discourse.ontology.called(state.type):
        return None
    return mention_of(state, mention_words(word), antecedent=state.label)


def state_of_speaker(discourse: Discourse, word: Word) -> Entity | None:
    """Return what the speaker of a word's clause acts for."""
    mention = discourse.mention(speaker_of_clause(word))
    state = discourse.ontology.actors.get(mention.entity.acts_for) if mention is not None else None
    return state.entity if state is not None else None


def at_home(discourse: Discourse, word: Word) -> Entity | None:
    """Return whose own country somebody leaves or runs: Holm of *Holm fled the country*."""
    ontology, classes = discourse.ontology, discourse.ontology.classes_called(word.lower)
    is_country = any(ontology.has_trait(each, "isCountry") for each in classes)
    if not is_country or not LEFT(word) or not word.above.has("own country"):
        return None
    acting = discourse.mention(subject_shared(word.above))
    is_person = acting is not None and discourse.article.is_person(acting.entity)
    return acting.entity if acting is not None and is_person else None


def own_country(discourse: Discourse, word: Word, person: Entity) -> Mention | None:
    """Return the state of a person, if nothing tells that he is abroad; else the article's."""
    own, home = state_of(discourse.ontology, person), discourse.article.home
    known = own or home
    if known is None or (home is not None and home != known):
        return None
    return mention_of(known, mention_words(word), antecedent=known.label)


def subjects_over(word: Word) -> list[Word]:
    """Return who does what an object is done to, a relative clause's noun among them."""
    verb = word.head if word.rel in {"obj", "iobj", "obl"} else None
    if verb is None:
        return []
    relative = [verb.head] if verb.dep == "acl:relcl" and verb.head is not None else []
    return [*verb.all("nsubj"), *relative]
