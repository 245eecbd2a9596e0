"""Phrase of a predicate -> its role in the event: by frame, as learned, else by construction."""

from typing import Final

from kg.model import ROLES, Role
from kg.roles import SemanticRole
from kg.statements.context import Context
from kg.statements.events.phrases import (
    Phrase,
    is_addressed,
    is_aim,
    is_by_agent,
    is_circumstance,
    is_companion,
    is_complement,
    is_date,
    is_doer,
    is_exacted,
    is_given,
    is_margin,
    is_motion,
    is_mover,
    is_mutual,
    is_second,
    is_site,
    is_sum,
    is_thing,
    is_told_about,
    is_told_to_act,
    is_wanted,
    may_receive,
    sure,
)
from kg.statements.events.places import is_where
from kg.statements.events.quantities import is_hour
from kg.statements.idioms import evoking_verb
from kg.statements.relations.attachment import PLACE_CASES
from kg.statements.relations.event_nouns import is_happening
from kg.statements.relations.minting import evoking, particles
from kg.statements.relations.targets import is_means, is_somebody, is_time

__all__ = ["role_of", "usual_role"]

AT_SOMEBODY: Final = {"to", "toward", "towards"}
ONE_GOES: Final = {"oblique", "complement"}  # *went to Mali*, *was on a trip to Mali*
ABOUT: Final = {"about", "concerning", "regarding"}
MEANS: Final = {"", "with", "by", "through", "using", "via", "on"}
SURE: Final = 0.8  # how probable it is that a subject without an object is no agent
TOWARDS: Final = {"", "to", "for", "into", "onto", "in", "toward", "towards", "before", "as far as"}
ACTING: Final = {"", "by", "between", "among", "amongst"}
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


def role_of(phrase: Phrase, context: Context) -> Role | None:
    """Return the role of a phrase, None for what takes no part: a time, a mere place."""
    noun = phrase.noun
    if is_term(phrase):
        return "amount"
    if is_time(noun) or is_date(noun) or is_hour(noun) or is_where(phrase, context):
        return None
    found = by_kind(phrase, context) or by_frame(phrase, context) or by_slot(phrase, context)
    found = found or by_learning(phrase, context) or by_construction(phrase, context)
    if found == "partner" and is_thing(phrase, context):
        return "patient" if phrase.head.has("with verb") else "instrument"
    known = context.mention(noun) if found == "instrument" else None
    is_way = known is not None and context.ontology.is_place(known.entity.type)
    return None if is_way else found  # *marched through Gao*


def is_term(phrase: Phrase) -> bool:
    """Read *sentenced to ten years*, *banned for two months*: so much it was."""
    is_long = phrase.noun.has("time noun") and phrase.noun.first("nummod") is not None
    return is_long and phrase.case in {"to", "for"} and phrase.head.has("sentencing")


def by_kind(phrase: Phrase, context: Context) -> Role | None:
    """Return the role of a phrase that stands for it whatever the verb."""
    role: Role | None = None
    if is_margin(phrase, context):
        role = "amount"
    elif is_aim(phrase):
        role = "patient"
    elif is_complement(phrase):
        role = "topic"
    elif phrase.case == "to" and phrase.slot in ONE_GOES and is_motion(phrase, context):
        role = "amount" if is_sum(phrase.noun) else "destination"
    elif is_other_side(phrase, context):
        role = "partner"
    elif is_cause(phrase, context):
        role = "cause"
    return role


def is_cause(phrase: Phrase, context: Context) -> bool:
    """Read *killed in a raid*, *died in a crash*: it came of that."""
    if phrase.case != "in" or not phrase.head.has("suffering"):
        return False
    return phrase.noun.has("disaster") or is_happening(phrase.noun, context)


def is_other_side(phrase: Phrase, context: Context) -> bool:
    """Read *clashed with students*, who do the same, whoever they are."""
    if phrase.case != "with" or phrase.clause is None or phrase.clause.objects:
        return False
    frame = context.ontology.frame(phrase.head.lemma, "", phrase.case)
    return frame is not None and frame.symmetric


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
            return of_patient(phrase, context) if passive else of_subject(phrase, context)
        case "object":
            return of_patient(phrase, context)
        case "complement":
            return of_complement(phrase, context)
        case "indirect":
            return "patient" if is_exacted(phrase) else "recipient"
    return None


def of_complement(phrase: Phrase, context: Context) -> Role:
    """Return what completes a predicate noun: *a partner of Mali*, *a blow to Mali*."""
    if phrase.case == "of":
        return "patient"
    return "recipient" if phrase.case == "to" and context.is_mention(phrase.noun) else "topic"


def by_whom(phrase: Phrase, context: Context) -> Role | None:
    """Return what a *by* names: who acts, or only how it was done."""
    if is_means(phrase.noun, context):
        return "instrument"
    return "agent" if is_by_agent(phrase) else None


def of_subject(phrase: Phrase, context: Context) -> Role:
    """Return what the subject of an active verb is: *Chad fell* is no agent, who flees is one."""
    if is_mover(phrase, context):
        return "agent"
    alone = phrase.clause is not None and not phrase.clause.objects and not phrase.clause.copular
    learned = phrase.learned
    undergoes = learned is not None and learned.role == "patient" and learned.probability > SURE
    return "patient" if alone and undergoes else "agent"


def of_patient(phrase: Phrase, context: Context) -> Role:
    """Return what an object or a passive's subject is: *told Chad*, *met Chad*, *won 3–1*."""
    role = phrase.learned.role if phrase.learned is not None and sure(phrase) else "patient"
    if is_given(phrase) or is_spoken_to(phrase, role, context) or is_paid(phrase, context):
        return "recipient"
    if role == "partner" and is_side(phrase, context):
        return "partner"
    return "amount" if is_sum(phrase.noun) else "patient"


def is_spoken_to(phrase: Phrase, role: str, context: Context) -> bool:
    """Return whether an object hears what is said: *told Chad*, but not *told a story*."""
    hears = is_addressed(phrase.head) and (role == "goal" or is_told_to_act(phrase))
    return hears and may_receive(phrase, context)


def is_paid(phrase: Phrase, context: Context) -> bool:
    """Return whether an object gets something: *paid the men*, *phoned Chad*, not *paid a fine*."""
    if not phrase.head.has("paying verb"):
        return False
    return may_receive(phrase, context) or is_companion(phrase.noun)


def is_side(phrase: Phrase, context: Context) -> bool:
    """Read *met Mali*, *met a team*, but not *met the deadline*, *visited Gao*, where one comes."""
    if is_site(phrase, context) or is_motion(phrase, context):
        return is_mutual(phrase.head, context)
    return may_receive(phrase, context) or is_companion(phrase.noun)


def by_learning(phrase: Phrase, context: Context) -> Role | None:
    """Return what the labeller makes of a phrase."""
    if phrase.learned is None:
        return None
    if is_sum(phrase.noun):
        return "amount"
    if is_about(phrase, context):
        return "topic"
    if is_wanted(phrase) or is_told_about(phrase, phrase.learned):
        return "topic"
    return as_event_role(phrase, phrase.learned.role, context)


def is_about(phrase: Phrase, context: Context) -> bool:
    """Read *spoke about the dam*, *clashed over the dam*."""
    return phrase.case in ABOUT or (phrase.case == "over" and is_mutual(phrase.head, context))


def as_event_role(phrase: Phrase, role: SemanticRole, context: Context) -> Role | None:
    """Return what a learned role is in an event, None where it is none of its roles."""
    if role == "partner" and not phrase.case:
        return "partner" if is_side(phrase, context) else "patient"
    if role == "source" and phrase.case in AWAY | {""}:
        return "source"
    if role in {"goal", "source"}:
        return goal(phrase, context)
    if role == "patient" and (phrase.case in BY_CASE or is_second(phrase)):
        return goal(phrase, context) or usual_role(phrase.case, context)
    return None if is_out_of_place(phrase, role, context) else LEARNED.get(role)


def is_out_of_place(phrase: Phrase, role: SemanticRole, context: Context) -> bool:
    """Return whether a preposition speaks against a role: *a statement from New York*."""
    if role == "agent":
        return not may_act(phrase, context)
    if role != "instrument":
        return False
    return phrase.case not in MEANS or is_doer(phrase, context)


def may_act(phrase: Phrase, context: Context) -> bool:
    """Return whether a preposition lets a noun act: *of Chad*, not *with Chad*, *from New York*.

    In *the release of Chad's men* they do not act either.
    """
    if phrase.case == "of":
        return not phrase.head.has("undergone noun")
    if phrase.case in AWAY:
        return not is_site(phrase, context)
    return phrase.case in ACTING


def usual_role(preposition: str, context: Context) -> Role | None:
    """Return what a preposition makes of its noun where nothing else tells."""
    named = context.lexicon.words("role preposition").get(preposition)
    return next((role for role in ROLES if role == named), None)


def goal(phrase: Phrase, context: Context) -> Role | None:
    """Return what a goal is: *fled to Chad*, *sold to Chad*, *sent to the border*, *imposed on*."""
    if phrase.case in ONTO:
        return "patient"
    if phrase.case not in TOWARDS:
        return None
    if phrase.case == "into":
        return "destination"
    if is_motion(phrase, context) or phrase.head.has("leaving"):
        return "destination"
    if may_receive(phrase, context):
        return "recipient"
    return "destination" if is_reached(phrase, context) else "topic"


def is_reached(phrase: Phrase, context: Context) -> bool:
    """Tell *put it in the box*, *sent to Gao* from *responded to the crisis*, *searched for it*."""
    if phrase.clause is None or phrase.case == "for":
        return False
    return bool(phrase.clause.objects) or phrase.clause.passive or is_site(phrase, context)


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
    if role in {"patient", "recipient"} and not is_target(phrase, context):
        return None
    return goal(phrase, context) if phrase.case in AT_SOMEBODY else role


def is_target(phrase: Phrase, context: Context) -> bool:
    """Read *fired at Mali*, *fired at protesters*, but not *fired at night*."""
    noun = phrase.noun
    return context.is_mention(noun) or (phrase.case == "at" and is_somebody(noun, context))


def is_contest(phrase: Phrase, context: Context) -> bool:
    """Return whether a side is one of two that do the same: *played against Chad*."""
    if phrase.clause is None or phrase.clause.objects:
        return False
    return not context.event_type(context.ontology.frame(phrase.head.lemma))
