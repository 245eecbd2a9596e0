"""Noun phrase -> the actors that it names, or those attached deeper in it.

Here is decided which prepositional phrases, owners and infinitives lead from a noun to an actor.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.clauses import is_infinitive
from kg.english.lexicon import Family
from kg.model import Mention
from kg.ontology import Trait
from kg.parsing.memo import memoized
from kg.parsing.phrases import case_words, conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.members import members
from kg.statements.relations.minting import evoking, nominal_verb

__all__ = [
    "PLACE_CASES",
    "AttachedActor",
    "attached_actors",
    "ends_range",
    "is_circumstance",
    "is_of_goods",
    "prepositions",
]

PLACE_CASES = {"in", "at", "near", "on", "inside", "outside", "around", "across", "off"}

CIRCUMSTANCE_CASES = set(
    "at near outside inside around across amid after before following during since despite".split()
)
OTHER_SIDE_CASES = {"with", "against", "between"}
PREMODIFIERS = ("nmod:poss", "amod", "compound")
OUTSIDE: tuple[Family, ...] = ("listing", "source phrase")  # *such as Mali*, *according to Mali*
RANGE = {"from", "to"}
ABOUT = {"about", "over", "regarding", "concerning"}
HYPHENS = {"-", "–"}
APART = {"outside of", "as", "since", "until", "during"}  # *the worst battles since the Cold War*
SOMEWHERE: tuple[Trait, ...] = ("isPlace", "isAgent")  # *a base in*, *firms in*
DEEPEST = 2  # prepositional phrases inside one another that are followed to an actor


@dataclass(frozen=True, slots=True)
class AttachedActor:
    """An actor that a noun phrase leads to: its mention, the preposition before it.

    `nested` is whether another noun stands above it; a phrase may itself name the actor.
    """

    mention: Mention
    word: Word
    case: str = ""
    nested: bool = False


@memoized
def prepositions(word: Word) -> str:
    """Return the preposition of a phrase as one string: "", "with", "out of"."""
    words = [c.lower for c in case_words(word)]
    lists = bool(words) and word.lexicon.has(words[0], "listing")
    return words[0] if lists else " ".join(words)  # *including from*


def attached_actors(head: Word, context: Context, *, depth: int = 0) -> Iterator[AttachedActor]:
    """Yield the actors that a phrase leads to, the nearest level only.

    *relations with the west* leads to the West, *the Russian offensive* to Russia, *talks to
    join the bloc* to the bloc; *Mali's ties with arms makers* lead to no Mali.
    """
    if named := context.mentioned(members(head, context)):
        for word in named:
            yield AttachedActor(context.mentions[word.i], word, prepositions(head), depth > 0)
    elif found := list(in_postmodifiers(head, context, depth)):
        yield from found
    elif not any(prepositions(n) in OTHER_SIDE_CASES for n in head.all("nmod")):
        yield from in_premodifiers(head, context, depth)


def in_postmodifiers(head: Word, context: Context, depth: int) -> Iterator[AttachedActor]:
    """Yield the actors in the prepositional phrases and infinitives behind a noun."""
    if depth == DEEPEST:
        return
    for child in head.children:
        if child.rel == "acl" and is_infinitive(child):
            is_event = nominal_verb(head) and not head.effect("noun")
            yield from in_infinitive(child, context) if is_event else ()
        elif child.dep == "nmod" and child.i > head.i and not is_excluded(child, context, depth):
            yield from in_prepositional_phrase(child, context, depth)


def in_infinitive(verb: Word, context: Context) -> Iterator[AttachedActor]:
    """Yield its objects: *talks to join the bloc*; no *plan to join it*, no *base to raid it*."""
    for obj in verb.all("obj"):
        if obj.i in context.mentions:
            yield AttachedActor(context.mentions[obj.i], obj, prepositions(obj), nested=True)


def in_prepositional_phrase(noun: Word, context: Context, depth: int) -> Iterator[AttachedActor]:
    """Yield the actors that a phrase and those coordinated with it lead to."""
    case = prepositions(noun)
    for each in conjuncts(noun):
        for found in attached_actors(each, context, depth=depth + 1):
            if case in ABOUT and found.case and found.word is not each:
                continue  # *a strike over a pact with Chad* is not with Chad
            is_itself = found.word is each or (each.pos == "NUM" and found.case == "of")
            yield replace(found, case=case if is_itself else found.case, nested=True)


def is_excluded(noun: Word, context: Context, depth: int) -> bool:
    """Return whether a phrase behind a noun leads to nobody: *states such as Mali*."""
    case = prepositions(noun)
    if depth > 0 and case == "to" and noun.above.has("shipped"):
        return True  # *a tariff on exports to Mali* is not on Mali
    if is_agent_beside_patient(noun) or is_end_of_range(noun, context) or is_scene(noun):
        return True
    if case in APART or any(noun.lexicon.has(case, each) for each in OUTSIDE):
        return True
    if depth > 0 and (is_warded_off(noun) or is_around(noun, context)):
        return True
    if noun.i in context.mentions:
        return False
    return is_circumstance(noun) or is_meanwhile(noun, context)


def is_agent_beside_patient(noun: Word) -> bool:
    """Read *called for the release of Bongo by Mali*, where Mali is to release him."""
    beside = noun.above.all("nmod") if prepositions(noun) == "by" else ()
    return any(prepositions(each) == "of" for each in beside)


def is_scene(noun: Word) -> bool:
    """Read *followed the shooting of Keita in Gao*: it was there, and nobody followed Gao."""
    beside = noun.above.all("nmod") if prepositions(noun) in {"in", "at"} else ()
    return any(prepositions(each) == "of" for each in beside) and bool(nominal_verb(noun.above))


def is_end_of_range(noun: Word, context: Context) -> bool:
    """Read *oilfields from Iraq to Finland*."""
    return prepositions(noun) in RANGE and (is_range(noun) or is_begun(noun, context))


def is_range(noun: Word) -> bool:
    """Return whether phrases behind a thing tell where it begins and ends: *from Iraq to Oman*."""
    cases = {prepositions(each) for each in noun.above.all("nmod")}
    return cases >= RANGE and not nominal_verb(noun.above)


def is_begun(noun: Word, context: Context) -> bool:
    """Read *owns mines from Iraq to Oman*, where *to Oman* hangs on a verb that moves nothing."""
    verb = next((word for word in noun.ancestors() if word.is_verb), None)
    if verb is None or nominal_verb(noun.above) or context.ontology.has_frame(verb.lemma, "to"):
        return False
    return prepositions(noun) == "from" and any(is_end(n, noun) for n in verb.all("obl"))


def ends_range(phrase: Word, noun: Word) -> bool:
    """Return whether a phrase stands behind one with *from* in some nouns: *mines from Iraq to*."""
    first = noun.above if noun.rel == "conj" else noun
    inside = (n for each in conjuncts(first) for n in each.subtree() if n.rel == "nmod")
    return any(prepositions(n) == "from" and is_end(phrase, n) for n in inside)


def is_of_goods(phrase: Word, noun: Word) -> bool:
    """Return whether a phrase tells where goods go that are not the object themselves."""
    before = (n for n in noun.subtree() if n.i == phrase.leftmost - 1 and n is not noun)
    return any(n.has("shipped") for n in before)


def is_end(phrase: Word, begin: Word) -> bool:
    """Return whether a phrase with *to* stands right behind one with *from*."""
    return phrase.leftmost == begin.rightmost + 1 and prepositions(phrase) == "to"


def is_meanwhile(noun: Word, context: Context) -> bool:
    """Return whether an event is only when another happens: *mediation in talks with Mali*.

    *involvement in talks with Mali* expects the preposition.
    """
    event, above = nominal_verb(noun), nominal_verb(noun.above)
    if prepositions(noun) != "in" or not (event and above):
        return False
    by_verb = context.ontology.has_frame(above, "in")
    return not by_verb and not context.ontology.expects("", evoking(noun.above), "in")


def is_around(noun: Word, context: Context) -> bool:
    """Return whether a phrase says where a place or body is: *an attack on a base in Mali*."""
    if prepositions(noun) not in CIRCUMSTANCE_CASES | {"in"}:
        return False
    described = context.ontology.class_of_noun(noun.above.lemma) or ""
    return any(context.ontology.has_trait(described, each) for each in SOMEWHERE)


def is_warded_off(noun: Word) -> bool:
    """Return whether a thing wards somebody off: *support for the defence against Mali*."""
    beside = noun.head.all("nmod") if noun.head is not None else []
    return prepositions(noun) == "against" and len(beside) > 1


def is_circumstance(noun: Word) -> bool:
    """Return whether a phrase only says why or where: *troops at a base near Mali*."""
    case = prepositions(noun)
    return case in CIRCUMSTANCE_CASES or (case == "in" and is_reason(noun))


def is_reason(noun: Word) -> bool:
    """Return whether *in* and a noun are one preposition: *in response to*, *in support of*."""
    if noun.has("response noun"):
        return True
    inner = noun.first("nmod")
    if inner is None or prepositions(inner) != "of":
        return False
    return noun.tag == "NN" and not noun.first("det", "amod", "nmod:poss", "compound")


@dataclass(frozen=True, slots=True)
class Premodifier:
    """A named word before a noun that may say whose it is, and what the rules look at."""

    word: Word
    noun: Word
    depth: int
    context: Context


def in_premodifiers(noun: Word, context: Context, depth: int) -> Iterator[AttachedActor]:
    """Yield the owner of a noun: *Russia's offensive*, *the Russian offensive*, *EU talks*."""
    if noun.first("flat", "appos") is not None and not noun.is_name:
        return  # *the Russian journalist Anna Berg* is not Russia
    for word in context.mentioned(noun.all(*PREMODIFIERS)):
        modifier = Premodifier(word, noun, depth, context)
        if word.i < noun.i and not any(rule(modifier) for rule in NO_OWNERS):
            yield AttachedActor(context.mentions[word.i], word, nested=True)
            return


def is_own(modifier: Premodifier) -> bool:
    """Read *imposed sanctions on his advisers*, which are not on him."""
    return modifier.word.pos == "PRON" and modifier.depth > 0


def is_owner_inside(modifier: Premodifier) -> bool:
    """Read *a test of Bongo's claims to power*: it is no test of Bongo."""
    owner = modifier.word.dep == "nmod:poss" and modifier.depth > 0
    return owner and modifier.context.is_person(modifier.word)


def is_supported(modifier: Premodifier) -> bool:
    """Read *a Trump supporter*, who is not Trump; *the Trump visit* is his."""
    person = modifier.word.rel == "compound" and modifier.context.is_person(modifier.word)
    return person and not nominal_verb(modifier.noun)


def is_pair(modifier: Premodifier) -> bool:
    """Read *the Franco-German talks*, which are not Germany's alone."""
    return modifier.word.rel == "amod" and any(w.text in HYPHENS for w in modifier.word.subtree())


def is_origin(modifier: Premodifier) -> bool:
    """Read *the Spanish coach*, who is not Spain; *the Spanish president* acts for it."""
    noun = modifier.noun
    kind = noun.lexicon.words("named kind").get(noun.lemma)
    is_official = noun.lemma in modifier.context.ontology.titles
    return modifier.word.rel == "amod" and kind == "person" and not is_official


def is_doctrine(modifier: Premodifier) -> bool:
    """Read *a lecture on German colonialism*, which is nobody's own now."""
    return modifier.word.rel == "amod" and modifier.noun.lower.endswith("ism")


NO_OWNERS = (is_own, is_owner_inside, is_supported, is_pair, is_origin, is_doctrine)
