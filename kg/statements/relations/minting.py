"""Words of a clause -> Relation: its name, its event type, whether it holds both ways."""

from kg.english.inflection import relation_name, third_person
from kg.model import Relation
from kg.parsing.trees import Word
from kg.statements.context import Context

__all__ = ["evoking", "nominal_name", "nominal_verb", "noun_stem", "verb_relation"]


PARTICLES = {"away", "back", "down", "off", "out", "up"}


def nominal_verb(noun: Word) -> str:
    """Return the verb of an event noun: *invasion* gives *invade*; "" when it has none."""
    return noun.lexicon.nominalisation(noun.lemma, noun.lower)[0]


def nominal_name(noun: Word, case: str) -> str:
    """Name what an event noun does, with a preposition: *confronts*, *involved_in*."""
    verb, participle = noun.lexicon.nominalisation(noun.lemma, noun.lower)
    return relation_name(participle or third_person(verb), case)


def evoking(noun: Word) -> str:
    """Return the words by which a noun finds its frame: *hunger strike*, *joint exercise*."""
    before = (c.lower for c in noun.all("amod", "compound") if c.i < noun.i)
    return " ".join([*before, noun.lemma])


def noun_stem(noun: Word) -> str:
    """Return how an object's head stands in a relation's name.

    A gerund goes back to its verb (*considers_downgrade*), other nouns stay as they are.
    """
    if noun.lower.endswith("ing"):
        return nominal_verb(noun) or noun.lower
    return noun.lower


def particles(verb: Word) -> list[Word]:
    """Return the particles of a verb, the one right behind it whatever its label: *pulled back*."""
    behind = [c for c in verb.all("advmod") if c.i == verb.i + 1 and c.lower in PARTICLES]
    return verb.all("compound:prt") or behind


def verb_relation(
    context: Context,
    verb: Word,
    *,
    noun: Word | None = None,
    concept: Word | None = None,
    case: str = "",
    passive: bool = False,
) -> Relation:
    """Name a verb's relation: *signs_pact*, *moves_out_of*, *argues_for_ties*.

    Args:
        context: the ontology's frames give the event type.
        verb: the verb or predicate adjective.
        noun: the head of the object when the actor hangs deeper than it.
        concept: the head of an object that is no actor, which helps to find the frame.
        case: the preposition before the object, or before the actor when there is a noun.
        passive: whether to name the participle: *deployed_to*.
    """
    particle = " ".join(p.lower for p in particles(verb))
    base = verb.lower if passive or not verb.is_verb else third_person(verb.lemma)
    lemma = f"{verb.lemma} {particle}".strip()
    head = noun or concept
    words = evoking(head) if head else ""
    frame = context.ontology.frame(lemma, words, case) or context.ontology.frame(
        verb.lemma, words, case
    )
    weighed = verb.effect("verb") != ""
    last = "" if noun is None else noun_stem(noun) if weighed else noun.lower
    name = relation_name(base, particle, "" if noun else case, last)
    if frame is None:
        return Relation(name)
    return Relation(name, context.ontology.plover(frame.type) or "", symmetric=frame.symmetric)
