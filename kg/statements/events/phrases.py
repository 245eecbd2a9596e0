"""Noun that may take part in an event -> what it is: a sum, a site, somebody spoken to."""

from dataclasses import dataclass
from typing import Final

from kg.clauses import Clause, is_infinitive
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.roles import SemanticArgument
from kg.statements.context import Context
from kg.statements.events.quantities import quantity
from kg.statements.idioms import idiom_of
from kg.statements.relations.targets import is_somebody

__all__ = [
    "TOPICAL",
    "Phrase",
    "is_addressed",
    "is_aim",
    "is_by_agent",
    "is_circumstance",
    "is_companion",
    "is_complement",
    "is_date",
    "is_doer",
    "is_exacted",
    "is_given",
    "is_margin",
    "is_motion",
    "is_mover",
    "is_mutual",
    "is_second",
    "is_site",
    "is_sum",
    "is_thing",
    "is_told_about",
    "is_told_to_act",
    "is_wanted",
    "may_receive",
    "sure",
]

TOPICAL: Final = {"about", "over", "regarding", "concerning", "on"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun that may take part in what a predicate tells, and what is known of it.

    `slot` is where it stands in the clause (a role of `kg.clauses`, "" for none), `case` its
    preposition and `learned` what the labeller makes of it.
    """

    head: Word
    noun: Word
    slot: str = ""
    case: str = ""
    clause: Clause | None = None
    learned: SemanticArgument | None = None


def is_date(noun: Word) -> bool:
    """Return whether a number heads a date: *by 1 October*."""
    return noun.pos == "NUM" and any(c.lexicon.has(c.lower, "month") for c in noun.children)


def is_aim(phrase: Phrase) -> bool:
    """Return whether an idiom is directed at a noun by a preposition: *took part in the race*."""
    meaning = idiom_of(phrase.head)
    return meaning is not None and meaning.target is phrase.noun and phrase.slot == "oblique"


def is_complement(phrase: Phrase) -> bool:
    """Return whether a noun tells as what: *called it a coup*, *named her as its candidate*.

    Not *as part of a deal, Chad left*.
    """
    if phrase.slot == "predicate":
        return True
    behind = phrase.noun.i > phrase.head.i and not phrase.noun.has("quantity")
    return phrase.slot == "oblique" and phrase.case == "as" and behind


def is_margin(phrase: Phrase, context: Context) -> bool:
    """Return whether a phrase tells by how much: *won by two goals*."""
    counted = phrase.case == "by" and quantity(phrase.noun) is not None
    return counted and not (is_by_agent(phrase) or is_somebody(phrase.noun, context))


def is_thing(phrase: Phrase, context: Context) -> bool:
    """Return whether a noun is what one does something with, nobody: *shot with live rounds*."""
    noun, known = phrase.noun, context.mention(phrase.noun)
    if phrase.case != "with" or noun.pos == "PRON" or phrase.head.pos == "ADJ":
        return False
    kind = known.entity.type if known else context.ontology.class_of_noun(noun.lemma) or ""
    if context.ontology.has_trait(kind, "isMeans"):
        return True
    if known is None:
        return not (is_somebody(noun, context) or is_companion(noun))
    return not context.ontology.has_trait(kind, "isAgent")


def is_companion(noun: Word) -> bool:
    """Read *slept there with her mother*, *spoke with his jailers*: people, although no class."""
    tables = (noun.lexicon.words(family).get(noun.lemma) for family in ("named kind", "owned kind"))
    return "person" in tables or noun.has("companion") or noun.has("people noun")


def is_by_agent(phrase: Phrase) -> bool:
    """Return whether *by* names who acts: not *won by two goals*."""
    clause = phrase.clause
    active = clause is not None and clause.subject is not None and not clause.passive
    return not (active or is_sum(phrase.noun) or phrase.noun.has("extent"))


def is_mover(phrase: Phrase, context: Context) -> bool:
    """Return whether somebody moves by themselves: *Bongo returned*, *rebels fled*."""
    known = context.mention(phrase.noun)
    acts = known is not None and context.ontology.has_trait(known.entity.type, "isAgent")
    moves = phrase.head.lemma in context.ontology.frames.motion_verbs
    return moves and (acts or is_somebody(phrase.noun, context))


def is_mutual(verb: Word, context: Context) -> bool:
    """Return whether several do what a verb tells to one another: *meet*, *clash*."""
    frame = context.ontology.frame(verb.lemma)
    return frame is not None and frame.symmetric


def is_exacted(phrase: Phrase) -> bool:
    """Return whether a sum is taken, not given: *fined Mali two million euros*."""
    objects = phrase.clause.objects if phrase.clause is not None else ()
    return phrase.head.has("exacting") and any(is_sum(each.head) for each in objects)


def is_given(phrase: Phrase) -> bool:
    """Return whether a passive's subject gets what stands behind it: *Lund was offered a post*."""
    clause = phrase.clause
    if clause is None or phrase.slot != "subject" or phrase.head.has("exacting"):
        return False
    return clause.passive and any(argument.role == "object" for argument in clause.arguments)


def is_addressed(verb: Word) -> bool:
    """Return whether the object of a verb is spoken to: *told Chad*, *asked Chad to*."""
    effects = {verb.effect("verb"), verb.effect("control")}
    return verb.has("addressee") or not effects.isdisjoint({"speech", "asked-for"})


def is_told_to_act(phrase: Phrase) -> bool:
    """Return whether somebody is told something or to do something: *ordered him to leave*."""
    verb = phrase.head
    asks = "asked-for" in {verb.effect("verb"), verb.effect("control")}
    return verb.has("addressee") or (asks and any(map(is_infinitive, verb.all("xcomp", "ccomp"))))


@memoized
def is_sum(noun: Word) -> bool:
    """Return whether a noun is a sum, a share or a bare number: *$2bn*, *50 %*, *17*."""
    if noun.pos == "NUM" and noun.first("nmod") is not None:
        return False  # *one of them*
    is_unit = noun.lexicon.has(noun.lower, "unit") or noun.has("unit")
    return (is_unit or noun.pos == "NUM") and quantity(noun) is not None


def sure(phrase: Phrase) -> bool:
    """Return whether the labeller is rather sure of a role."""
    return phrase.learned is not None and phrase.learned.probability >= 0.5


def is_second(phrase: Phrase) -> bool:
    """Return whether a phrase is a further one beside what is acted on: *treated him with*."""
    return phrase.learned is not None and phrase.learned.label != "ARG1" and bool(phrase.case)


def is_told_about(phrase: Phrase, learned: SemanticArgument) -> bool:
    """Return whether a phrase names what is spoken of: *warned them about the dam*."""
    about = learned.role == "patient" and phrase.case in TOPICAL
    return about and is_addressed(phrase.head)


def is_wanted(phrase: Phrase) -> bool:
    """Return whether a phrase names what somebody asks for: *called for an inquiry*."""
    wants = phrase.head.effect("verb") in {"asked-for", "wished"} or is_addressed(phrase.head)
    return phrase.case == "for" and wants


def may_receive(phrase: Phrase, context: Context) -> bool:
    """Return whether a noun names somebody, a state among them: *sold to Chad*, no town."""
    known = context.mention(phrase.noun)
    if known is None:
        return phrase.noun.pos == "PRON" or is_somebody(phrase.noun, context)
    return not context.ontology.is_place(known.entity.type)


def is_site(phrase: Phrase, context: Context) -> bool:
    """Return whether a noun names a town or another place that does not act."""
    known = context.mention(phrase.noun)
    return known is not None and context.ontology.has_trait(known.entity.type, "isSite")


def is_circumstance(phrase: Phrase) -> bool:
    """Return whether a phrase rather tells where or when: *discussed the dam at the summit*."""
    learned = phrase.learned
    return learned is not None and learned.role in {"place", "time"} and sure(phrase)


def is_motion(phrase: Phrase, context: Context) -> bool:
    """Return whether a predicate tells that somebody goes or is sent somewhere."""
    head = phrase.head
    return head.lemma in context.ontology.frames.motion_verbs or head.has("journey noun")


def is_doer(phrase: Phrase, context: Context) -> bool:
    """Read *denied a claim by Chad*, *met by Chad's envoy*: somebody is no means."""
    is_known = phrase.case == "by" and context.is_mention(phrase.noun)
    return is_known and may_receive(phrase, context)
