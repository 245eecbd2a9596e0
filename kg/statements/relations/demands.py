"""What somebody else is to do -> demands: *demanded that Chad stop*, *said Chad must stop*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.clauses import Argument, Clause, is_controlled, is_infinitive, is_mandative
from kg.english.inflection import relation_name
from kg.model import Mention, Relation
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Candidate
from kg.statements.relations.concepts import counted
from kg.statements.relations.members import members
from kg.statements.relations.minting import verb_relation
from kg.statements.relations.targets import is_time

__all__ = ["demand", "with_infinitive"]


def demand(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *the US demanded that North Korea stop* as a demand to North Korea.

    *insisted that North Korea stop* and *said that North Korea must stop* are demands too.
    """
    subject = context.subject
    if subject is None or clause.passive:
        return
    for argument in clause.arguments:
        relation = demanding(clause.head, argument, context)
        if relation is not None:
            addressed = addressees(argument.head, subject, context)
            yield from (Candidate(subject, relation, whom) for whom in addressed)


def addressees(said: Word, speaker: Mention, context: Context) -> Iterator[Mention]:
    """Yield who is to do what a clause says, unless the speaker acts for them."""
    subjects = [each for noun in said.all("nsubj") for each in members(noun, context)]
    for word in context.mentioned(subjects):
        whom = context.mentions[word.i]
        if whom.entity.id != speaker.entity.acts_for:
            yield whom


def demanding(verb: Word, argument: Argument, context: Context) -> Relation | None:
    """Return what a verb with a clause demands, or says must be done; None for anything else."""
    said = argument.head
    if argument.role != "clause" or is_question(said) or "for" in said.forms("mark"):
        return None  # *called for Chad to leave* does not call Chad
    if verb.effect("verb") == "asked-for" or is_mandative(said):
        asks_of = context.ontology.has_frame(verb.lemma, "of")
        return verb_relation(context, verb, case="of" if asks_of else "")
    if verb.effect("verb") != "speech" or said.first("aux:pass", "nsubj:pass"):
        return None
    auxiliary = must(said)
    relation = verb_relation(context, verb, case=auxiliary) if auxiliary else None
    return relation if relation is not None and relation.type else None


def is_question(said: Word) -> bool:
    """Read *asked how Chad would pay*, *asked whether it had left*: nobody is to do anything."""
    words = [*said.all("mark"), *said.all("advmod", "obj", "nsubj", "obl")]
    return any(w.lower in ASKING or w.tag in ASKING_TAGS for w in words)


ASKING, ASKING_TAGS = {"if", "whether"}, {"WRB", "WP"}


def must(said: Word) -> str:
    """Return *must* of *Chad must leave*, "" of *Chad must have left* and *Chad will leave*."""
    words = [a.lower for a in said.all("aux")]
    effect = said.lexicon.effect
    found = (word for word in words if effect(word, "auxiliary") == "obligatory")
    return "" if "have" in words else next(found, "")


def with_infinitive(clause: Clause, relation: Relation, context: Context) -> Relation:
    """Name *orders_to_pay_fine*, *bars_from_running*: what somebody is to do belongs to it.

    *told Chad to leave* is typed by what the verb is with an infinitive; without one, that is
    speech. What is to be done to somebody is told by itself: *urged Chad to attack Mali*.
    """
    verb = clause.head
    governed = [a.head for a in clause.arguments if a.role == "clause" and is_controlled(a.head)]
    if governed and verb.effect("control") == "asked-for":
        named = named_by_act(relation, governed, context)
        return replace(named, type=asked_type(verb, context))
    barred = next(filter(FROM_DOING, verb.all("advcl")), None) if is_hindering(verb) else None
    if barred is not None and not relation.noun:
        words = act(barred, context) or ["from", barred.lower]
        return replace(relation, name=relation_name(relation.name, *words))
    of_what = [] if relation.preposition else told_of(verb, context)
    if words := charge(verb, context) or term(verb) or of_what:
        return replace(relation, name=relation_name(relation.name, *words))
    if not governed and (thing := asked_for(clause, context)) is not None:
        return replace(relation, name=relation_name(relation.name, "for", thing.lower))
    is_set = binds(verb) or verb.effect("control") in SETTING
    return named_by_act(relation, governed, context) if is_set else relation


def asked_for(clause: Clause, context: Context) -> Word | None:
    """Return for what somebody is asked: *asked Chad for permission*, not *for Mali's sake*."""
    if clause.head.effect("verb") != "asked-for" or clause.head.effect("charge"):
        return None
    things = (a.head for a in clause.obliques if ASKED(a.head) and a.head.i > clause.head.i)
    return next((w for w in things if not context.is_mention(w) and not w.has("time noun")), None)


def charge(verb: Word, context: Context) -> list[str]:
    """Return what somebody is accused of being or doing: *of being behind attack*, *of lying*.

    Nothing where what he did to others is told by itself: *of attacking Chad*.
    """
    said = next(filter(OF_BEING, verb.all("advcl", "obl")), None) if verb.effect("charge") else None
    if said is None or (not said.first("cop") and not tells_nothing(said, context)):
        return []
    return ["of", *(w.lower for w in said.all("cop", "case")), said.lower]


def term(verb: Word) -> list[str]:
    """Return to what a court sentences somebody: *to death*, *to prison* of *years in prison*."""
    behind = verb.all("obl") if verb.has("sentencing") else []
    served = [place for years in behind if years.has("time noun") for place in years.all("nmod")]
    told = [*filter(WHERE_SERVED, served), *filter(SENTENCED_TO, behind)]
    return ["to", told[0].lower] if told else []


def told_of(verb: Word, context: Context) -> list[str]:
    """Return of what somebody is told or robbed: *reminded voters of the war*."""
    if not verb.has("telling of"):
        return []
    behind = filter(
        OF_WHAT, (*verb.all("obl"), *(n for o in verb.all("obj") for n in o.all("nmod")))
    )
    return next((["of", w.lower] for w in behind if not context.is_mention(w)), [])


def asked_type(verb: Word, context: Context) -> str:
    """Return the event type of asking somebody to do something: *told Chad to leave*."""
    return verb_relation(context, verb, case="to do").type


def named_by_act(relation: Relation, governed: Sequence[Word], context: Context) -> Relation:
    """Add what somebody is to do to the name of a relation, unless it is done to somebody."""
    done = next(filter(is_infinitive, governed), None)
    if done is None or relation.noun:
        return relation
    words = act(done, context)
    first = relation.name.removesuffix("_to") if words[:1] == ["to"] else relation.name
    return replace(relation, name=relation_name(first, *words)) if words else relation


def act(done: Word, context: Context) -> list[str]:
    """Return what somebody is to do: *to pay fine*, *to begin restoring power*.

    Nothing of what is done to somebody: *urges_to_attack* would read as to attack who is urged.
    """
    objects = done.all("obj", "iobj")
    if (
        done.first("nsubj")
        or "for" in done.forms("mark")
        or any(context.is_mention(w) or w.pos in NAMING for w in objects)
    ):
        return []
    nots = [w.lower for w in done.all("advmod") if w.lexicon.has(w.lower, "negation")]
    marks = [w.lower for w in done.all("mark")]
    auxiliaries = [w.lower for w in done.all("aux:pass", "cop")]
    particles = [w.lower for w in done.all("compound:prt")]
    verb = done.lemma if "to" in marks and not auxiliaries else done.lower
    nouns = [words_of(counted(w)) for w in objects if w.pos == "NOUN"]
    further = next((act(w, context) for w in done.all("xcomp") if w.is_verb), [])
    behind = nouns[:1] or further or goal(done, context)
    return [*nots, *marks, *auxiliaries, verb, *particles, *behind]


def goal(done: Word, context: Context) -> list[str]:
    """Return what a verb without an object goes on with: *in talks* of *to engage in talks*."""
    near = (c for c in done.all("obl") if GOAL(c) and c.leftmost <= done.i + 2)
    found = next((c for c in near if not (is_time(c) or context.is_mention(c))), None)
    return [] if found is None else [prepositions(found), found.lower]


def words_of(noun: Word) -> str:
    """Return how a noun stands in a name: *no_effort* of *to spare no effort*."""
    return f"no {noun.lower}" if "no" in noun.forms("det") else noun.lower


def binds(verb: Word) -> bool:
    """Read *forced her to leave*; *helped Chad fight* would read as to fight Chad."""
    effect = verb.effect("verb")
    acts_alone = verb.has("raising") and (verb.has("bare infinitive") or effect == "obligatory")
    return effect in BINDING and not acts_alone


def is_hindering(verb: Word) -> bool:
    """Read *barred her from running*, *kept Chad from leaving*, not *help Chad from a base*."""
    return verb.has("hindering") or verb.effect("verb") in {"negative", "ended"}


WHERE_SERVED = Pattern(tag="NN", case="in", without="det nummod nmod:poss")
SENTENCED_TO = Pattern(tag="NN", case="to", without="det nummod nmod:poss")
OF_WHAT = Pattern(pos="NOUN", case="of", place="right")
FROM_DOING = Pattern(tag="VBG", mark="from")
ACTUAL = {"actual", "obligatory", "negative", "ended"}  # *forced her to leave*
ASKED = Pattern(pos="NOUN", case="for")
GOAL = Pattern(
    pos="NOUN", place="right", case="about against for from in into of on to with", without="mark"
)
OF_BEING = Pattern(mark="of", without="nsubj")
BINDING = {*ACTUAL, "asked-for", "possible"}
SETTING = {"planned", "expected"}  # *hired Baltec to build a dam*, *trusts the courts to decide*
NAMING = {"PRON", "PROPN"}  # what stands for somebody
EMPTY = {"PRON", "ADJ", "DET", "NUM"}  # what names nothing


def tells_nothing(verb: Word, context: Context) -> bool:
    """Return whether a verb has nobody and nothing of its own, so that it makes no statement."""
    beside = verb.all("obj", "obl", "xcomp", "ccomp")
    return not any(context.is_mention(w) or w.pos not in EMPTY for w in beside)
