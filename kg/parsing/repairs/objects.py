"""An object that is none, or a word that is one -> as meant: *heard Keita fire a gun*."""

from kg.parsing.patterns import VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = [
    "MOVED",
    "PLEAS",
    "name_before_noun",
    "named_thing",
    "object_before_conjunction",
    "particle_before_object",
    "perceived_act",
    "sum_behind_object",
]

PLEA = Pattern(rel="xcomp", lower="guilty innocent", head=VERB)


@where(Pattern(rel="obl", case="to", place="right", head=PLEA))
def plea_to(noun: Word) -> None:
    """Fix *pleaded not guilty to the charges*: they are what somebody pleads to."""
    verb = noun.above.above
    if verb.has("pleading"):
        noun.attach(verb, "obl")


@where(PLEA, Pattern(pos="NOUN"))
def plea(word: Word) -> None:
    """Fix *pleaded guilty May 2*: the plea is no thing."""
    if word.above.has("pleading"):
        word.pos, word.tag = "ADJ", "JJ"


PLEAS = (plea, plea_to)
CONJUNCTIONS = {"after", "before", "since", "as", "until"}


@where(Pattern(rel="obj", pos="PROPN", without="det case", head=Pattern(is_verb=True)))
def name_before_noun(name: Word) -> None:
    """Fix *keep its World Cup dreams alive*: what stands behind its owner names the dreams."""
    behind = (o for o in name.above.all("obj") if o.i == name.rightmost + 1)
    noun = next((o for o in behind if o.pos == "NOUN"), None)
    owners = [] if noun is None else [*noun.all("nmod:poss"), *name.all("nmod:poss")]
    if noun is not None and owners:
        for owner in owners:
            owner.attach(noun, "nmod:poss")
        name.attach(noun, "compound")


@where(Pattern(rel="obj", place="right", head=Pattern(is_verb=True)))
def sum_behind_object(noun: Word) -> None:
    """Fix *fined Baltec €2m* where both are objects: the sum is taken from Baltec.

    In *awarded Baltec a lease* the lease is given to it.
    """
    verb = noun.above
    before = [o for o in verb.all("obj") if verb.i < o.i and o.rightmost == noun.leftmost - 1]
    is_sum = noun.pos == "SYM" or noun.has("unit")
    is_given = verb.has("giving") and noun.pos == "NOUN"
    if before and (is_given or (is_sum and verb.has("exacting"))):
        before[-1].relabel("iobj")


@where(Pattern(rel="obj", pos="NOUN", place="right", having="det", head=Pattern(is_verb=True)))
def named_thing(noun: Word) -> None:
    """Fix *declared the outbreak an emergency*: the second noun is what it is called."""
    verb = noun.above
    before = [o for o in verb.all("obj") if verb.i < o.i and o.rightmost == noun.leftmost - 1]
    if before and verb.has("naming") and noun.forms("det") <= {"a", "an"}:
        noun.relabel("xcomp")


@where(Pattern(rel="ccomp", tag="VB", having="nsubj", without="mark aux"))
def perceived_act(verb: Word) -> None:
    """Fix *heard Keita fire a gun*: whom one hears is the object, nobody asks him to."""
    if verb.above.has("perceiving"):
        verb.all("nsubj")[0].attach(verb.above, "obj")
        verb.relabel("xcomp")


@where(Pattern(rel="ccomp", is_verb=True, having="mark", head=Pattern(is_verb=True, without="obj")))
def object_before_conjunction(verb: Word) -> None:
    """Fix *imposed a curfew after rebels took the town*: no verb has two subjects."""
    subjects, mark = verb.all("nsubj"), verb.all("mark")[0]
    first, above = subjects[0] if subjects else verb, verb.above
    if len(subjects) != 2 or not above.i < first.i < mark.i < subjects[1].i:
        return
    if mark.lower in CONJUNCTIONS:
        first.attach(above, "obj")
        verb.attach(above, "advcl")


@where(Pattern(rel="case", tag="RP", head=Pattern(rel="obl obj", pos="NOUN PROPN", head=VERB)))
def particle_before_object(particle: Word) -> None:
    """Fix *handed over Bongo* that is read as *over Bongo*: the particle is the verb's."""
    noun = particle.above
    verb = noun.above
    is_only = noun.all("case") == [particle] and verb.first("obj") in {None, noun}
    is_whole = noun.rel == "obj" or noun.is_name or noun.first("det", "nummod") is not None
    is_whole = is_whole or verb.has("giving")  # *handed over power*
    if particle.i == verb.i + 1 and is_only and is_whole:
        particle.attach(verb, "compound:prt")
        noun.relabel("obj")


@where(Pattern(dep="obl:agent", place="right", case="by", head=VERB))
def by_behind_event(agent: Word) -> None:
    """Fix *was arrested following a notice by Interpol*: the notice is hers."""
    before = (o for o in agent.above.all("obl") if o.rightmost == agent.leftmost - 1)
    event = next((o for o in before if not o.forms("case").isdisjoint(BEHIND_EVENT)), None)
    if event is not None and event.pos == "NOUN":
        agent.attach(event, "nmod")


BEHIND_EVENT = {"following", "after", "amid", "despite"}


@where(Pattern(rel="conj", place="right", having="cc", head=Pattern(rel="obj")))
def second_side(noun: Word) -> None:
    """Fix *a pact between Mali, which wanted peace, and Chad*: Chad is the other side."""
    relative = next((v for v in noun.ancestors() if v.is_verb), None)
    if relative is None or relative.dep != "acl:relcl":
        return
    side, comma = relative.above, noun.all("punct")[:1]
    is_one = "between" in side.forms("case") and not side.first("conj")
    if is_one and comma and comma[0].i == noun.leftmost:
        noun.attach(side, "conj")


MOVED = (by_behind_event, second_side)
