"""Capitals -> the state that acts, or the city that something happens in."""

from kg.coreference.discourse import Article
from kg.coreference.role_nouns import is_role
from kg.mentions import NameSpan
from kg.model import Entity
from kg.parsing.trees import Word

__all__ = ["DIRECTIONAL", "LOCATIVE", "agent_or_place"]

LOCATIVE = {"in", "at", "near", "outside", "around", "inside", "into", "towards", "toward"}
DASHES = {"-", "–"}
DIRECTIONAL = {"across", "for", "from", "on", "over", "through", "to"}


def agent_or_place(article: Article, word: Word, name: NameSpan) -> Entity:
    """Tell *Moscow said* (the state) from *in Moscow* (the city)."""
    if name.kind != "metonym" or any(rule(article, word) for rule in MEANS_THE_PLACE):
        return name.entity
    actors = article.ontology.actors
    state = actors.get(actors[name.entity.id].metonym_of)
    return state.entity if state is not None else name.entity


def is_behind_locative(article: Article, word: Word) -> bool:
    """Read *in Moscow*, and *to Moscow* behind a verb or noun of motion: *a trip to Moscow*."""
    case = word.first("case")
    if case is None or word.head is None:
        return False
    is_near = case.lower in LOCATIVE or case.lexicon.has(case.lower, "compass")  # *west of Moscow*
    return is_near or (case.lower in DIRECTIONAL and moves(article, word.head))


def moves(article: Article, word: Word) -> bool:
    """Return whether a word tells that somebody goes somewhere: *travelled*, *trip*."""
    if word.has("journey noun"):
        return True
    done = word.lexicon.nominalisation(word.lemma, word.lower).verb if word.pos == "NOUN" else ""
    return (done or word.lemma) in article.ontology.frames.motion_verbs


def is_of_town(_: Article, word: Word) -> bool:
    """Read *Tehran's police chief*, *the streets of Paris*: states have no such things."""
    whose = word.head if word.rel in {"nmod", "compound"} else None
    if whose is None or not word.forms("case") <= {"of", "'s", "’s"}:
        return False
    return any(each.has("thing of a town") for each in (whose, *whose.all("compound")))


def is_in_title(article: Article, word: Word) -> bool:
    """Read *the mayor of London* as the city's."""
    if word.rel != "nmod" or word.head is None:
        return False
    return [c.lower for c in word.all("case")] == ["of"] and is_role(article.ontology, word.head)


def is_object_of_place_verb(article: Article, word: Word) -> bool:
    """Read *visited Moscow*: its object is a place."""
    if word.rel != "obj" or word.head is None:
        return False
    return word.head.lemma in article.ontology.frames.place_verbs


def is_attacked(article: Article, word: Word) -> bool:
    """Read *a strike on Moscow*, *stepped up raids against Moscow* as on the city."""
    if word.head is None or not word.forms("case") & {"on", "against"}:
        return False
    events = [word.head] if word.rel == "nmod" else word.head.all("obj")
    frames = (article.ontology.noun_frame(event.lemma) for event in events)
    return any(frame is not None and frame.type in article.ontology.harmful for frame in frames)


def is_before_happening(article: Article, word: Word) -> bool:
    """Read *the Moscow attack*, *the Paris agreement*: it happened there; not *Moscow's attack*."""
    if word.rel != "compound" or word.head is None:
        return False
    frame = article.ontology.noun_frame(word.head.lemma)
    return frame is not None and (frame.symmetric or frame.type in article.ontology.harmful)


def is_part_of_town(_: Article, word: Word) -> bool:
    """Read *central Moscow*, *east London*: states have no such parts."""
    parts = word.lexicon.words("part of town").keys() | word.lexicon.words("compass").keys()
    return any(c.lower in parts for c in word.all("amod", "compound"))


def is_in_contest(_: Article, word: Word) -> bool:
    """Read *Washington beat Dallas 24-17* as the teams of two cities."""
    verb = word.head if word.rel in {"nsubj", "obj", "obl"} else None
    if verb is None or not verb.has("prevailing"):
        return False
    words = {w.i: w for w in verb.subtree()}
    numbers = [i for i, each in words.items() if each.tag == "CD"]
    return any(i + 2 in numbers and words[i + 1].text in DASHES for i in numbers if i + 1 in words)


def is_apposed_to_place(article: Article, word: Word) -> bool:
    """Read *Iran's capital, Tehran* as the city that it is called."""
    if word.rel != "appos" or word.head is None:
        return False
    return article.ontology.is_place(article.ontology.class_of_noun(word.head.lemma) or "")


def is_beside_places(article: Article, word: Word) -> bool:
    """Read *spread to Moscow and other cities* as the city."""
    beside = [*word.all("conj"), *([word.head] if word.rel == "conj" and word.head else [])]
    kinds = (article.ontology.class_of_noun(noun.lemma) or "" for noun in beside)
    return any(map(article.ontology.is_place, kinds))


MEANS_THE_PLACE = (
    is_apposed_to_place,
    is_behind_locative,
    is_beside_places,
    is_in_title,
    is_of_town,
    is_object_of_place_verb,
    is_attacked,
    is_before_happening,
    is_part_of_town,
    is_in_contest,
)
