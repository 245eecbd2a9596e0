"""Event noun -> what the words above it make of it: *warned of an attack*, *a raid is unlikely*.

Each way in which a word bears on an event noun is a function; the first that knows one decides.
"""

from dataclasses import replace

from kg.english.lexicon import Effect, Family
from kg.parsing.patterns import VERB, Pattern
from kg.parsing.trees import Word
from kg.statements.status.composition import Standing, standing
from kg.statements.status.modality import own_modalities
from kg.statements.status.polarity import is_none
from kg.statements.status.values import weakest

__all__ = ["INDEFINITE", "effect_of", "governed", "is_governed"]

INDEFINITE = {"a", "an", "another", "any"}
TOPIC = {"for", "on", "about", "of"}
AWAITED = {"before", "until", "pending"}
OCCASION = {"case", "event"}  # *in the event of*
SUBJECT = Pattern(rel="nsubj", head=VERB)
OBLIQUE = Pattern(rel="obl", head=VERB)
UNDER = Pattern(rel="obl", case="under", head=VERB)
DENYING: set[Effect | str] = {"negative", "deny"}


def governed(noun: Word) -> Standing:
    """Return what the verb, adjective, noun or preposition above makes of an event noun."""
    if noun.head is None:
        return Standing()
    found = (rule(noun, noun.head) for rule in RULES)
    return next((each for each in found if each is not None), Standing())


def circumstance(noun: Word, above: Word) -> Standing | None:
    """Read *before a raid*, *in the event of a raid*, *talks instead of a raid*.

    *died without help* had none, *will die without help* may have some.
    """
    cases = noun.forms("case")
    if "without" in cases:
        is_open = above.is_verb and standing(above, indirect=True).modality != "actual"
        return Standing(modality="conditional") if is_open else Standing(negative=True)
    if any(noun.lexicon.has(c, "contrast") for c in cases):
        return Standing(negative=True)
    if cases & AWAITED and is_none_yet(noun):
        return Standing(modality="expected")
    is_occasion = above.lemma in OCCASION and "in" in above.forms("case")
    return Standing(modality="conditional") if is_occasion and noun.rel == "nmod" else None


def of_adjective(noun: Word, above: Word) -> Standing | None:
    """Read *a raid is unlikely*, *pressure on Chad is essential*, *afraid of a raid*.

    *The pact with Chad is likely to hurt farmers* tells what the pact does.
    """
    if above.pos != "ADJ" or noun.rel not in {"nsubj", "obl"}:
        return None
    if noun.rel == "nsubj" and happening_below(above) is not None:
        return None
    if noun.rel == "nsubj" and above.first("xcomp", "ccomp", "advcl") is not None:
        return Standing()
    return by_adjective(above)


def by_adjective(above: Word) -> Standing:
    """Return what a predicate adjective makes of an event: *is unlikely*, *looks likely*."""
    effect = above.effect("adjective")
    if effect == "unexpected":
        return Standing(negative=True, modality="expected")
    return Standing(modality=weakest([effect]))


def of_happening(noun: Word, above: Word) -> Standing | None:
    """Read *a raid never happened*, *will begin*, *failed to materialise*, *there is no raid*."""
    if noun.rel != "nsubj":
        return None
    verb = above if happens(above) else happening_below(above)
    adjective = next((c for c in above.all("xcomp") if c.pos == "ADJ"), None)
    if verb is None and adjective is not None and above.is_verb and not adjective.first("xcomp"):
        return by_adjective(adjective)
    if verb is not None:
        said = standing(verb, indirect=True)
        return replace(said, negative=said.negative ^ is_none(noun))  # *no raid took place*
    if phrase_of(above, "foundering"):
        return Standing(negative=True)
    return Standing(modality="expected") if phrase_of(above, "impending") else None


def happening_below(word: Word) -> Word | None:
    """Return what an event is said to do below a verb or adjective: *is due to begin*."""
    return next((c for c in word.all("xcomp", "advcl") if TO_DO(c) and happens(c)), None)


TO_DO = Pattern(is_verb=True, mark="to")


def happens(verb: Word) -> bool:
    """Return whether a verb only tells that there is an event: *took place*, *there was*."""
    if verb.lemma == "be":
        return any(c.lower == "there" for c in verb.all("expl"))
    return phrase_of(verb, "happening")


def phrase_of(verb: Word, family: Family) -> bool:
    """Return whether a verb, with a particle or a bare object, is in a family: *fall through*."""
    beside = (c.lower for c in verb.all("compound:prt", "obj", "advmod") if c.i == verb.i + 1)
    return verb.has(family) or any(
        verb.lexicon.has(f"{verb.lemma} {word}", family) for word in beside
    )


def of_supposed(noun: Word, above: Word) -> Standing | None:
    """Read *a raid would mean war*, *could lead to war*: there is none yet, as *a* tells."""
    is_one = SUBJECT(noun) and noun.forms("det") & INDEFINITE
    return Standing(modality=standing(above, indirect=False).modality) if is_one else None


def of_topic(noun: Word, above: Word) -> Standing | None:
    """Read *talks about a truce*, *a ban on entry*, *no plan for a raid*, *a lack of support*."""
    if noun.rel != "nmod" or not noun.forms("case") & TOPIC:
        return None
    effect = above.effect("noun")
    negative = is_denying(above) ^ (effect != "" and is_none(above))
    return Standing(negative, weakest([effect]))


def is_denying(noun: Word) -> bool:
    """Return whether there is none of what stands behind a noun: *lack of support*, *veto of*.

    *the failure of talks* has talks that failed.
    """
    verb = noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
    denies = noun.has("absence") or noun.lexicon.effect(verb, "verb") in DENYING
    return denies and not noun.has("in vain")


def behind_preposition(noun: Word, above: Word) -> Standing | None:
    """Read *warned of an attack*, *called for a visit*, *opted against talks*.

    *spoke of an attack* may mean one to come, *spoke of the attack* does not.
    """
    if not OBLIQUE(noun) or noun.effect("noun") == "asked-for":
        return None  # *insisted on its demands*, which it makes
    found = (noun.lexicon.effect(f"{above.lemma} {c}", "event") for c in noun.forms("case"))
    effect = next(filter(None, found), "")
    if effect == "" or (effect == "considered" and not is_none_yet(noun)):
        return None
    return Standing(effect in DENYING, weakest([effect, standing(above, indirect=True).modality]))


def undergone(noun: Word, above: Word) -> Standing | None:
    """Read *may come under attack from Chad*: what the verb tells."""
    return standing(above, indirect=True) if UNDER(noun) else None


def is_none_yet(noun: Word) -> bool:
    """Read *an attack*, *another attack*, *attacks*: the article does not tell of one."""
    return not noun.first("nmod:poss") and noun.forms("det") <= INDEFINITE


def is_governed(noun: Word) -> bool:
    """Return whether a noun is what a verb is directed at: *considering a visit*."""
    verb = noun.head if noun.dep in {"obj", "nsubj:pass"} else None
    return verb is not None and verb.is_verb


def done_to(noun: Word, verb: Word) -> Standing | None:
    """Return what a verb makes of an event that is its object: *planned*, *did not cancel* a visit.

    *launched no attack* tells of the attack what *did not attack* tells; *rejected a request*
    leaves the request alone.
    """
    if not is_governed(noun):
        return None
    above = standing(verb, indirect=True)
    if verb.has("light verb"):
        return above
    effect = effect_of(verb, negated=above.negative)
    is_named = verb.has("naming") and verb.first("xcomp") is not None
    if is_named or effect == "ended":  # *called the vote a mistake*, *will lift its siege of Gao*
        return Standing()
    if effect in DENYING:
        return Standing(negative=not noun.effect("noun"))
    modal = [*own_modalities(verb, indirect=is_reported(verb))] if noun.rel == "obj" else []
    if noun.rel == "nsubj" and not effect:
        return None
    denied = above.negative ^ is_none(noun)  # *no talks are planned*
    is_denied = denied and effect == "planned" and effect == effect_of(verb, negated=False)
    return Standing(is_denied, weakest([effect, *modal]))  # *did not pledge support*


def is_reported(verb: Word) -> bool:
    """Return whether somebody says what a verb tells: *would* of *said it would* is the future."""
    return any(above.is_verb and above.attitude == "speech" for above in verb.ancestors())


def effect_of(verb: Word, *, negated: bool) -> str:
    """Return what a verb with its particle makes of its object: *call off*, *cancel*."""
    whole = " ".join([verb.lemma, *(p.lower for p in verb.all("compound:prt"))])
    found = verb.lexicon.effect(whole, "verb", negated=negated)
    return found or verb.effect("verb", negated=negated)


RULES = (
    circumstance,
    of_adjective,
    of_happening,
    of_topic,
    undergone,
    behind_preposition,
    done_to,
    of_supposed,
)
