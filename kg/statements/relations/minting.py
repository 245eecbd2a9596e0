"""Words of a clause -> Relation: its name, its event type, whether it holds both ways."""

from collections.abc import Sequence
from dataclasses import replace

from kg.english.inflection import relation_name, third_person
from kg.model import Relation
from kg.ontology import Frame
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.idioms import evoking_verb, idiom_of

__all__ = [
    "NO_NOUNS",
    "UNTOLD",
    "as_compound",
    "before_hyphen",
    "compound",
    "evoked",
    "evoking",
    "nominal_relation",
    "nominal_verb",
    "noun_frame",
    "particles",
    "role_relation",
    "verb_relation",
]

NO_NOUNS = {"PRON", "SYM", "NUM"}  # what no name is made of: *gave $3 billion to Mali*


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
    lemma = evoking_verb(verb, ())
    particle = " ".join(p.lower for p in particles(verb))
    form = verb.lower if passive or not verb.is_verb else third_person(verb.lemma)
    if idiom_of(verb) is not None:
        particle, form = "", third_person(lemma)
    elif first := first_part(verb):
        form = f"{first} {form}"
    beside = noun_in_name(context, verb, noun) if noun is not None else ""
    last = case if noun is None else ""
    frame = verb_frame(context, verb, particle, noun or concept, case)
    behind = told_case(context, verb, noun, case) if noun is not None else ""
    name = relation_name(form, particle, last, beside, behind)
    is_in_place = behind != "" or (noun is not None and case == "in")
    return Relation(
        name,
        type=context.event_type(frame),
        symmetric=frame is not None and frame.symmetric and not is_in_place,
        verb=lemma,
        particle=particle,
        noun=beside,
        preposition=last,
    )


def nominal_relation(noun: Word, case: str) -> Relation:
    """Name what an event noun does, with a preposition: *confronts*, *involved_in*."""
    verb, participle = noun.lexicon.nominalisation(noun.lemma, noun.lower)
    name = relation_name(participle or third_person(verb), case)
    return Relation(name, verb=verb, preposition=case)


def role_relation(words: Sequence[str], noun: Word, case: str) -> Relation:
    """Name what somebody is, the noun with its own modifiers: *foreign_minister_of*."""
    return Relation(relation_name(*words, case), noun=noun.lemma, preposition=case)


def evoked(frame: Frame | None, relation: Relation, context: Context) -> Relation:
    """Give a relation the event type of its frame; it holds both ways where the frame does."""
    if frame is None:
        return relation
    return replace(relation, type=context.event_type(frame), symmetric=frame.symmetric)


def verb_frame(
    context: Context, verb: Word, particle: str, noun: Word | None, case: str
) -> Frame | None:
    """Return what a verb evokes with its particle, else without it: *carry (out) an attack*."""
    words = evoking(noun) if noun is not None else ""
    lemma = evoking_verb(verb, ())
    lemmas = (f"{lemma} {particle}", lemma) if particle else (lemma,)
    found = (context.ontology.frame(lemma, words, case) for lemma in lemmas)
    return next((frame for frame in found if frame is not None), None)


def noun_frame(noun: Word, context: Context, case: str = "") -> Frame | None:
    """Return what a noun evokes by itself, with a preposition: *sanctions against*."""
    return context.ontology.noun_frame(evoking(noun), case)


@memoized
def evoking(noun: Word) -> str:
    """Return the words by which a noun finds its frame: *hunger strike*, *joint exercise*."""
    before = (c for c in noun.all("amod", "compound") if c.i < noun.i)
    joined = before_hyphen(noun)
    words = [c.lower for c in before if c is not joined]
    return " ".join([*words, f"{joined.lower}-{noun.lemma}" if joined else noun.lemma])


@memoized
def before_hyphen(noun: Word) -> Word | None:
    """Return what a hyphen joins to a noun: *cease* of *cease-fire*, which is no fire."""
    if not noun.children or not any(w.i == noun.i - 1 and w.text == "-" for w in noun.subtree()):
        return None
    return next((w for w in noun.subtree() if w.i == noun.i - 2), None)


def first_part(verb: Word) -> str:
    """Return what a hyphen joins to a verb: *fast* of *fast-track*; *Rwanda-backed* has a doer."""
    first = before_hyphen(verb) if verb.rel != "amod" else None
    if first is None or first.is_name or first.head is not verb or first.end + 1 != verb.start:
        return ""
    return first.lower


@memoized
def nominal_verb(noun: Word) -> str:
    """Return the verb of an event noun: *invasion* gives *invade*; "" when it has none.

    A *cease-fire* fires nothing, *co-operation* is cooperation.
    """
    if (joined := before_hyphen(noun)) is not None:
        listed = map(
            noun.lexicon.nominalisation,
            (f"{joined.lower}-{noun.lemma}", f"{joined.lower}{noun.lemma}"),
        )
        return next((each.verb for each in listed if each.verb), "")
    return noun.lexicon.nominalisation(noun.lemma, noun.lower).verb


def noun_in_name(context: Context, verb: Word, noun: Word) -> str:
    """Return how a noun stands in the name of a verb's relation: as it is, mostly.

    Behind a verb of attitude a gerund goes back to its verb: *considers_downgrade*, not so in
    *halts_bombing*. A part of
    something has a word of its own: *owns_share_of* of *owns 6% of*. What says nothing alone
    keeps its adjective: *gives_hard_time*.
    """
    if share := noun.lexicon.words("fraction").get(noun.lemma, ""):
        return share
    if noun.has("light noun") or noun.has("time noun"):
        return " ".join([*(c.lower for c in noun.all("amod") if c.i < noun.i), noun.lower])
    if is_denied(verb, noun):  # *has no direct links*
        return " ".join([*(c.lower for c in noun.all("amod") if DIRECT(c)), noun.lower])
    if (kind := next(filter(KIND, noun.all("nmod")), None)) is not None and kind.i == noun.i + 2:
        return f"{noun.lower} of {kind.lower}"  # *has_history_of_conflict*
    is_gerund = noun.lower.endswith("ing") and verb.effect("verb") not in {"", "speech", "ended"}
    return (nominal_verb(noun) if is_gerund else "") or as_compound(context, verb, noun)


def as_compound(context: Context, verb: Word, noun: Word) -> str:
    """Return a noun with what makes one word with it, unless the ontology knows it without.

    *uses_water_cannons*, but *signs_pact* whatever pact it is.
    """
    words = compound(noun)
    if before_hyphen(noun) is not None:
        return " ".join(words)
    if len(words) == 1 or noun_frame(noun, context) is not None:
        return noun.lower
    return noun.lower if context.ontology.has_noun(verb.lemma, noun.lemma) else " ".join(words)


def compound(noun: Word) -> list[str]:
    """Return a noun with the nouns before it that make one word with it: *water cannons*.

    So does what a hyphen joins: *game-changer*.
    """
    joined = before_hyphen(noun)
    before = [joined] if joined is not None else list(filter(MAKES_ONE, noun.all("compound")))
    joint = [w for c in before for w in (*c.all("compound"), c) if not w.is_name]
    near = [w.lower for k, w in enumerate(joint) if joined or w.i == noun.i - len(joint) + k]
    return [*near, noun.lower]


MAKES_ONE = Pattern(pos="NOUN", place="left", without="punct nummod amod")


def is_denied(verb: Word, noun: Word) -> bool:
    """Return whether *no*, *not* or *never* denies what is done: then its adjectives count."""
    words = [*verb.all("advmod"), *noun.all("det")]
    return any(w.lexicon.has(w.lower, "negation") or w.lower == "no" for w in words)


KIND = Pattern(tag="NN", case="of", without="det amod nmod nmod:poss nummod compound conj acl")
DIRECT = Pattern(pos="ADJ", place="left", without="nmod obl xcomp")


def told_case(context: Context, verb: Word, noun: Word, case: str) -> str:
    """Return the preposition behind a noun if the name needs it: *holds_drills_around*.

    What a frame knows goes without, *signs_pact*, as does an event in a place:
    *brokers_ceasefire*; but a part or a thing tells of what it is: *owns_share_of*,
    *publishes_photos_of*.
    """
    is_act_done = verb.has("launching") and noun_frame(noun, context) is not None
    if not is_act_done and not context.ontology.has_noun(verb.lemma, evoking(noun)):
        return case  # *raises_bid_for*
    if case == "of" and not is_act(noun, context):
        return case
    if (case == "to" and noun.has("relational noun")) or (case == "for" and noun.has("having won")):
        return case  # *finds_successor_to*, *seals_victory_for*
    is_untold = case in UNTOLD or (case == "in" and noun_frame(noun, context) is not None)
    return "" if is_untold else case


def is_act(noun: Word, context: Context) -> bool:
    """Return whether a noun names what is done: *withdrawal*, *pact*."""
    return nominal_verb(noun) != "" or noun_frame(noun, context) is not None


UNTOLD = {"", "with", "of", "on", "against", "to", "for", "between", "among"}


@memoized
def particles(verb: Word) -> tuple[Word, ...]:
    """Return the particles of a verb, the one right behind it whatever its label: *pulled back*.

    So is the one behind its object: *drove prices up*, *left its partners behind*.

    An adjective that completes a verb is one: *pleaded (not) guilty to fraud*, *fell silent*.
    """
    found = verb.all("compound:prt") or completing_adjective(verb)
    behind = (c for c in verb.all("advmod") if c.lexicon.has(c.lower, "particle"))
    return tuple(found or [c for c in behind if c.i == verb.i + 1 or is_behind_object(c)])


def is_behind_object(particle: Word) -> bool:
    """Tell *drove prices up* from *brought talks back to the table*."""
    verb = particle.above
    ends = [obj.rightmost for obj in verb.all("obj")]
    return particle.i - 1 in ends and all(o.leftmost != particle.i + 1 for o in verb.all("obl"))


def completing_adjective(verb: Word) -> list[Word]:
    """Return the adjective behind a verb without an object, with its *not* before it."""
    adjectives = [c for c in verb.all("xcomp") if c.pos == "ADJ" and c.i > verb.i]
    if not adjectives or adjectives[0].first("obl") or verb.first("obj", "iobj", "aux:pass"):
        return []
    first = adjectives[0]
    if first.leftmost > verb.i + 2:
        return []  # *called for the return of subsidies worth millions*
    before = [c for c in (*verb.all("advmod"), *first.all("advmod")) if c.i == first.i - 1]
    return [c for c in before if c.i > verb.i and c.lexicon.has(c.lower, "negation")] + [first]
