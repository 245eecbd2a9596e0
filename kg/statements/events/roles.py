"""Phrase of a predicate -> its role in the event: by frame, as learned, else by construction."""

from dataclasses import dataclass
from typing import Final

from kg.clauses import Clause, is_infinitive
from kg.model import ROLES, Role
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.roles import SemanticArgument, SemanticRole
from kg.statements.context import Context
from kg.statements.events.quantities import quantity
from kg.statements.idioms import evoking_verb
from kg.statements.relations.minting import evoking, particles
from kg.statements.relations.targets import PLACE_CASES, is_means, is_somebody, is_time

__all__ = ["Phrase", "is_sum", "role_of", "usual_role"]

MEANS: Final = {"", "with", "by", "through", "using", "via", "on"}
TOPICAL: Final = {"about", "over", "regarding", "concerning", "on"}
SURE: Final = 0.8  # how probable it is that a subject without an object is no agent
TOWARDS: Final = {"", "to", "for", "into", "onto", "in", "toward", "towards", "before", "as far as"}
AWAY: Final = {"from", "out of", "off"}
BY_CASE: Final = {"into", "with"}  # which tell the role whatever is learned
ONTO: Final = {"on", "upon", "against", "over", "at", "of"}
# Labels that are the same in an event; what the others are hangs on the preposition.
LEARNED: Final[dict[SemanticRole, Role]] = {
    "agent": "agent",
    "patient": "patient",
    "partner": "partner",
    "instrument": "instrument",
    "cause": "cause",
}


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


def role_of(phrase: Phrase, context: Context) -> Role | None:
    """Return the role of a phrase, None for what takes no part: a time, a mere place."""
    if is_time(phrase.noun) or is_date(phrase.noun):
        return None
    if is_margin(phrase, context):
        return "amount"
    found = by_frame(phrase, context) or by_slot(phrase, context)
    found = found or by_learning(phrase, context) or by_construction(phrase, context)
    return "instrument" if found == "partner" and is_thing(phrase, context) else found


def is_date(noun: Word) -> bool:
    """Return whether a number heads a date: *by 1 October*."""
    return noun.pos == "NUM" and any(c.lexicon.has(c.lower, "month") for c in noun.children)


def is_margin(phrase: Phrase, context: Context) -> bool:
    """Return whether a phrase tells by how much: *won by two goals*."""
    counted = phrase.case == "by" and quantity(phrase.noun) is not None
    return counted and not (is_by_agent(phrase) or is_somebody(phrase.noun, context))


def is_thing(phrase: Phrase, context: Context) -> bool:
    """Return whether a noun is what one does something with, nobody: *shot with live rounds*."""
    noun, known = phrase.noun, context.mention(phrase.noun)
    if phrase.case != "with" or noun.pos == "PRON" or phrase.head.pos == "ADJ":
        return False
    if known is None:
        return not is_somebody(noun, context)
    return not context.ontology.has_trait(known.entity.type, "isAgent")


def by_frame(phrase: Phrase, context: Context) -> Role | None:
    """Return the role that a frame of the ontology gives the phrase: *imposed a fine on*."""
    if not phrase.case or phrase.clause is None:
        return None
    verb = evoking_verb(phrase.head, particles(phrase.head))
    nouns = [a.head for a in phrase.clause.arguments if a.role == "object"]
    for words in (*map(evoking, nouns), ""):
        frame = context.ontology.frame(verb, words, phrase.case)
        if frame is not None and frame.role:
            return frame.role
    return None


def by_slot(phrase: Phrase, context: Context) -> Role | None:
    """Return the role of a subject, object or agent, which the construction settles."""
    match phrase.slot:
        case "agent":
            return by_whom(phrase, context)
        case "subject":
            passive = phrase.clause is not None and phrase.clause.passive
            return of_patient(phrase) if passive else of_subject(phrase, context)
        case "object":
            return of_patient(phrase)
        case "indirect":
            return "patient" if is_exacted(phrase) else "recipient"
    return None


def by_whom(phrase: Phrase, context: Context) -> Role | None:
    """Return what a *by* names: who acts, or only how it was done."""
    if is_means(phrase.noun, context):
        return "instrument"
    return "agent" if is_by_agent(phrase) else None


def is_by_agent(phrase: Phrase) -> bool:
    """Return whether *by* names who acts: not *won by two goals*."""
    clause = phrase.clause
    active = clause is not None and clause.subject is not None and not clause.passive
    return not (active or is_sum(phrase.noun))


def of_subject(phrase: Phrase, context: Context) -> Role:
    """Return what the subject of an active verb is: *Chad fell* is no agent, who flees is one."""
    if is_mover(phrase, context):
        return "agent"
    alone = phrase.clause is not None and not phrase.clause.objects and not phrase.clause.copular
    learned = phrase.learned
    undergoes = learned is not None and learned.role == "patient" and learned.probability > SURE
    return "patient" if alone and undergoes else "agent"


def is_mover(phrase: Phrase, context: Context) -> bool:
    """Return whether somebody moves by themselves: *Bongo returned*, *rebels fled*."""
    known = context.mention(phrase.noun)
    acts = known is not None and context.ontology.has_trait(known.entity.type, "isAgent")
    moves = phrase.head.lemma in context.ontology.frames.motion_verbs
    return moves and (acts or is_somebody(phrase.noun, context))


def of_patient(phrase: Phrase) -> Role:
    """Return what an object or a passive's subject is: *told Chad*, *met Chad*, *won 3–1*."""
    role = phrase.learned.role if phrase.learned is not None and sure(phrase) else "patient"
    if is_addressed(phrase.head) and (role == "goal" or is_told_to_act(phrase)):
        return "recipient"
    if role == "partner":
        return "partner"
    return "amount" if is_sum(phrase.noun) else "patient"


def is_exacted(phrase: Phrase) -> bool:
    """Return whether a sum is taken, not given: *fined Mali two million euros*."""
    objects = phrase.clause.objects if phrase.clause is not None else ()
    return phrase.head.has("exacting") and any(is_sum(each.head) for each in objects)


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
    if noun.pos == "NUM":
        return noun.first("nmod") is None  # *one of them* is no sum
    is_unit = noun.lexicon.has(noun.lower, "unit") or noun.has("unit")
    return is_unit and quantity(noun) is not None


def sure(phrase: Phrase) -> bool:
    """Return whether the labeller is rather sure of a role."""
    return phrase.learned is not None and phrase.learned.probability >= 0.5


def by_learning(phrase: Phrase, context: Context) -> Role | None:
    """Return what the labeller makes of a phrase."""
    if phrase.learned is None:
        return None
    if is_sum(phrase.noun):
        return "amount"
    if is_wanted(phrase) or is_told_about(phrase, phrase.learned):
        return "topic"
    return as_event_role(phrase, phrase.learned.role, context)


def as_event_role(phrase: Phrase, role: SemanticRole, context: Context) -> Role | None:
    """Return what a learned role is in an event, None where it is none of its roles."""
    if role == "source" and (phrase.case in AWAY or not phrase.case):
        return "source"
    if role in {"goal", "source"}:
        return goal(phrase, context)
    if role == "patient" and (phrase.case in BY_CASE or is_second(phrase)):
        return goal(phrase, context) or usual_role(phrase.case, context)
    return None if is_out_of_place(phrase, role, context) else LEARNED.get(role)


def is_out_of_place(phrase: Phrase, role: SemanticRole, context: Context) -> bool:
    """Return whether a preposition speaks against a role: *a statement from New York*."""
    if role == "agent":
        return phrase.case in PLACE_CASES | AWAY and is_site(phrase, context)
    return role == "instrument" and phrase.case not in MEANS


def is_second(phrase: Phrase) -> bool:
    """Return whether a phrase is a further one beside what is acted on: *treated him with*."""
    return phrase.learned is not None and phrase.learned.label != "ARG1" and bool(phrase.case)


def is_told_about(phrase: Phrase, learned: SemanticArgument) -> bool:
    """Return whether a phrase names what is spoken of: *warned them about the dam*."""
    about = learned.role == "patient" and phrase.case in TOPICAL
    return about and is_addressed(phrase.head)


def usual_role(preposition: str, context: Context) -> Role | None:
    """Return what a preposition makes of its noun where nothing else tells."""
    named = context.lexicon.words("role preposition").get(preposition)
    return next((role for role in ROLES if role == named), None)


def is_wanted(phrase: Phrase) -> bool:
    """Return whether a phrase names what somebody asks for: *called for an inquiry*."""
    wants = phrase.head.effect("verb") in {"asked-for", "wished"} or is_addressed(phrase.head)
    return phrase.case == "for" and wants


def goal(phrase: Phrase, context: Context) -> Role | None:
    """Return what a goal is: *fled to Chad*, *sold to Chad*, *sent to the border*, *imposed on*."""
    if phrase.case in ONTO:
        return "patient"
    if phrase.case not in TOWARDS:
        return None
    if phrase.case == "into":
        return "destination"
    if may_receive(phrase, context):
        moves = phrase.head.lemma in context.ontology.frames.motion_verbs
        return "destination" if moves else "recipient"
    return "destination"


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


def by_construction(phrase: Phrase, context: Context) -> Role | None:
    """Return what the preposition of a phrase usually tells; of one of place nothing."""
    if is_sum(phrase.noun):
        return "amount"
    if is_circumstance(phrase) or phrase.slot != "oblique" or phrase.case in PLACE_CASES - ONTO:
        return None
    role = usual_role(phrase.case, context)
    if is_wanted(phrase):
        return "topic"
    if phrase.case == "against" and is_contest(phrase, context):
        return "partner"
    if role in {"patient", "recipient"} and not context.is_mention(phrase.noun):
        return None
    return goal(phrase, context) if phrase.case == "to" else role


def is_circumstance(phrase: Phrase) -> bool:
    """Return whether a phrase rather tells where or when: *discussed the dam at the summit*."""
    learned = phrase.learned
    return learned is not None and learned.role in {"place", "time"} and sure(phrase)


def is_contest(phrase: Phrase, context: Context) -> bool:
    """Return whether a side is one of two that do the same: *played against Chad*."""
    if phrase.clause is None or phrase.clause.objects:
        return False
    return not context.event_type(context.ontology.frame(phrase.head.lemma))
