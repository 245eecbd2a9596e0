"""Clause -> where, as its phrases of place tell."""

from collections.abc import Iterable, Iterator, Set

from kg.clauses import Clause
from kg.model import Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.concepts import concept
from kg.statements.relations.event_nouns import is_happening
from kg.statements.relations.targets import is_event
from kg.statements.status.time import RESULT, at_the_same_time, staged

__all__ = ["clause_place", "event_place", "is_site_noun"]

WHERE = PLACE_CASES | {"through"}
AROUND = WHERE | {"above", "behind", "below", "beneath", "beside", "under"}
UNDONE = {"asked-for", "considered", "expected", "wished"}  # *wants elections in Mali*
LYING = {"place", "site"}


def clause_place(clause: Clause, obj: Mention, context: Context) -> Mention | None:
    """Return where: a place behind a preposition of place that is not the object itself."""
    return first_site(clause_phrases(clause, context), {obj.entity.id}, context)


def event_place(
    head: Word, clause: Clause | None, parts: Set[str], context: Context
) -> Mention | None:
    """Return where an event happens: a place that is none of its participants, by their ids.

    One that has a name comes before one that is only described: *shot at a clinic in Gao*.
    """
    heads = clause_phrases(clause, context) if clause else [*inner_places(head), *staged(head)]
    near = filter(OVER, heads) if clause else head.all("compound")  # *the Gao talks*
    found = first_site(heads, parts, context) or free_site(near, parts, context)
    return found or described_site(heads, parts, context)


OVER = Pattern(case="over")


def described_site(heads: Iterable[Word], taken: Set[str], context: Context) -> Mention | None:
    """Return the first of some nouns that describes a place: *outside the plant*."""
    unnamed = (noun for noun in heads if not context.is_mention(noun))
    found = (n for n in unnamed if prepositions(n) in AROUND and is_site_noun(n, context))
    sites = map(concept, found)
    return next((each for each in sites if each.entity.id not in taken), None)


def is_site_noun(noun: Word, context: Context) -> bool:
    """Return whether a common noun is one for where things happen: *clinic*, *village*, *court*."""
    if noun.pos not in {"NOUN", "PROPN"}:
        return False
    if (known := noun.lexicon.words("site noun").get(noun.lemma)) is not None:
        return known != "vague"
    kind = context.ontology.class_of_noun(noun.lemma) or ""
    lies = noun.lexicon.words("named kind").get(noun.lemma) in LYING
    return lies or context.ontology.has_trait(kind, "isSite")


def clause_phrases(clause: Clause, context: Context) -> list[Word]:
    """Return the nouns that may say where.

    Of its own phrases, then of those of its objects and of the occasion, then of those of the
    verb of which it is the result.
    """
    inside = (n for event in object_events(clause, context) for n in inner_places(event))
    things = things_acted_on(clause, context)
    lying = (n for thing in things for n in phrases_of(thing) if LIES_IN(n))
    own = [a.head for a in clause.obliques]
    occasions = (n for noun in own if is_occasion(noun, context) for n in inner_places(noun))
    above = at_the_same_time(clause.head) if RESULT(clause.head) else ()
    same = (n for verb in above for n in verb.all("obl"))
    return [*own, *inside, *lying, *occasions, *same]


def is_occasion(noun: Word, context: Context) -> bool:
    """Return whether a phrase names what else happens there: *died during protests in Mali*."""
    return prepositions(noun) in OCCASION and (noun.has("disaster") or is_happening(noun, context))


OCCASION = {"at", "during", "in"}


def phrases_of(noun: Word) -> Iterator[Word]:
    """Yield the phrases inside one another behind a noun: no *bases used in raids in Mali*."""
    for each in noun.all("nmod"):
        yield each
        yield from phrases_of(each)


LIES_IN = Pattern(rel="nmod", case="in")


def things_acted_on(clause: Clause, context: Context) -> list[Word]:
    """Return what an act is done to, which happens where that is.

    *struck a convoy in Gao*, *runs the plant at Gao*, *a convoy in Gao was struck*.
    """
    frame = context.ontology.frame(clause.head.lemma)
    is_harm = frame is not None and frame.type in context.ontology.harmful
    undergoes = [clause.subject.head] if is_harm and clause.passive and clause.subject else []
    return [*(a.head for a in clause.objects if is_done(clause)), *undergoes]


def is_done(clause: Clause) -> bool:
    """Tell *closed the port in Mali* from *wants one in Mali*, *called the raid in Mali wrong*."""
    return clause.head.attitude not in UNDONE and not clause.head.has("naming")


def first_site(heads: Iterable[Word], taken: Set[str], context: Context) -> Mention | None:
    """Return the first of some nouns that is a place, but for those that are taken."""
    return free_site((w for w in heads if prepositions(w) in WHERE), taken, context)


def free_site(heads: Iterable[Word], taken: Set[str], context: Context) -> Mention | None:
    """Return the place that the first of some nouns names which is not taken."""
    found = (site(word, context) for word in heads)
    return next((each for each in found if each is not None and each.entity.id not in taken), None)


def site(noun: Word, context: Context) -> Mention | None:
    """Return the place that a phrase names, or that where it lies: *in a village in Mali*.

    States are nowhere to be *at*: *fired at Chad*; of bodies only some are: *at the High Court*.
    """
    known = context.mention(noun)
    if known is not None and hosts(noun, known, context):
        return known
    lies = (site(n, context) for n in noun.all("nmod") if may_locate(n, noun, context))
    return next((each for each in lies if each is not None), None)


def hosts(noun: Word, known: Mention, context: Context) -> bool:
    """Return whether something happens where an entity is: not *called on Mali to leave*."""
    ontology, kind, case = context.ontology, known.entity.type, prepositions(noun)
    if case == "on" and ontology.has_trait(kind, "isCountry"):
        return False
    told = ontology.is_place(kind) if case == "at" else is_site(known, context)
    return told or is_venue(noun, known, context)


def is_venue(noun: Word, known: Mention, context: Context) -> bool:
    """Read *tried at the High Court*, *spoke in Parliament*."""
    may_host = context.ontology.has_trait(known.entity.type, "isVenue") or noun.has("site noun")
    return may_host and prepositions(noun) in {"at", "in"}


def may_locate(inner: Word, noun: Word, context: Context) -> bool:
    """Return whether a phrase says which place or where: *the state of Mizoram*, *a town in*."""
    case = prepositions(inner)
    if case == "of":
        known = context.mention(inner)
        return known is not None and context.ontology.is_place(known.entity.type)
    return case in {"in", "near"} and is_site_noun(noun, context)


def object_events(clause: Clause, context: Context) -> Iterator[Word]:
    """Yield the objects that tell events: *signed a pact in Paris*."""
    heads = (a.head for a in clause.objects if is_done(clause))
    return (head for head in heads if is_event(head, context))


def inner_places(event: Word) -> list[Word]:
    """Return the nouns of place behind an event noun."""
    return [n for n in event.all("nmod") if prepositions(n) in {"in", "at"}]


def is_site(mention: Mention, context: Context) -> bool:
    """Return whether something can happen in an entity."""
    return context.ontology.has_trait(mention.entity.type, "isSite")
