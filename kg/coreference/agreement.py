"""Pronoun, noun -> whether they agree: *he* means a person, *they* several, *it* one."""

from kg.coreference.role_nouns import is_plural, is_role
from kg.english.lexicon import Family
from kg.model import Entity
from kg.ontology import Ontology
from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = [
    "agree_in_number",
    "gender",
    "is_body",
    "is_body_of_several",
    "is_passive_subject",
    "is_personal",
    "is_reflexive",
    "may_bear",
]

GENDERS: tuple[Family, ...] = ("masculine", "feminine", "neuter", "plural")


def gender(word: Word) -> Family | None:
    """Return the family of a pronoun of the third person, None for any other word."""
    return family_of(word) if word.pos == "PRON" else None


@memoized
def family_of(pronoun: Word) -> Family | None:
    """Return the family of gender or number that a pronoun is in."""
    return next((each for each in GENDERS if pronoun.lexicon.has(pronoun.lower, each)), None)


def is_personal(pronoun: Word) -> bool:
    """Return whether a pronoun means one person: *he*, *her*."""
    return gender(pronoun) in {"masculine", "feminine"}


def is_reflexive(pronoun: Word) -> bool:
    """Return whether a pronoun means the subject of its clause: *itself*."""
    return pronoun.lower.endswith(("self", "selves"))


def agree_in_number(pronoun: Word, noun: Word) -> bool:
    """Return whether a pronoun agrees with a noun that means somebody known.

    *Officials* are no *it*, a ministry is no *they*; a description agrees with all.
    """
    match gender(pronoun):
        case "neuter":
            return noun.tag != "NNS"
        case "plural":
            return is_plural(noun) or noun.first("conj") is not None
        case _:
            return True


def may_bear(ontology: Ontology, pronoun: Word, noun: Word) -> bool:
    """Return whether a pronoun may mean a noun of which nothing is known.

    *He* is whoever plays a part, *they* are several, *it* is one.
    """
    if noun.pos != "NOUN" or (is_personal(pronoun) and not is_role(ontology, noun)):
        return False
    kind = noun.lexicon.words("named kind").get(noun.lemma)
    if gender(pronoun) == "neuter" and kind == "person":
        return False  # *Its spokesman said it had left*
    return is_plural(noun) == (gender(pronoun) == "plural")


def is_body(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity acts but is no person, so that *it* may mean it: no city does."""
    acts = ontology.has_trait(entity.type, "isAgent")
    return acts and not ontology.is_person(entity.type)


def is_body_of_several(ontology: Ontology, entity: Entity) -> bool:
    """Return whether *they* may mean an entity: bodies with members, not states."""
    return is_body(ontology, entity) and not ontology.has_trait(entity.type, "isCountry")


def is_passive_subject(word: Word) -> bool:
    """Return whether a word is the subject of a passive: *it was thwarted*."""
    return word.dep == "nsubj:pass" or (word.head is not None and bool(word.head.first("aux:pass")))
