"""Lemmas -> forms, forms -> lemmas, and the name of a relation: *signs_pact*, *moves_out_of*."""

import re
from functools import lru_cache

from kg.english.lexicon import Lexicon, load_lexicon

__all__ = [
    "base_form",
    "infinitive",
    "is_collective",
    "names_agent",
    "relation_name",
    "third_person",
]

CONSONANT_Y = re.compile(r"[^aeiou]y$")
SIBILANT_OR_O = re.compile(r"(s|x|z|ch|sh|[^aeiou]o)$")
SHORT = 4  # letters: *lies* is of *lie*, *tries* of *try*
DOUBTFUL = re.compile(r"([^s]s|[^z]z)$|(x|ch|sh|ss|zz|[^aeiou]o)e$")  # *accus*, *pushe*
AGENT = re.compile(r".+(er|or|ist|ian|ant|ee)")
NOT_IN_NAME = re.compile(r"\W+")


@lru_cache(maxsize=4096)
def third_person(lemma: str) -> str:
    """Inflect a verb for the third person singular of the present.

    >>> [third_person(v) for v in ("sign", "accuse", "try", "push", "have", "veto", "take over")]
    ['signs', 'accuses', 'tries', 'pushes', 'has', 'vetoes', 'takes over']
    """
    verb, space, particle = lemma.partition(" ")
    if space:
        return f"{third_person(verb)} {particle}"
    if irregular := load_lexicon().words("irregular present").get(lemma):
        return irregular
    if CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies"
    if SIBILANT_OR_O.search(lemma):
        return lemma + "es"
    return lemma + "s"


def infinitive(third: str) -> str:
    """Return the verb of a third person, the inverse of `third_person`; "" if it is none.

    >>> [infinitive(v) for v in ("signs", "accuses", "tries", "lies", "pushes", "has", "vetoes")]
    ['sign', 'accuse', 'try', 'lie', 'push', 'have', 'veto']
    >>> infinitive("spokesman"), infinitive("boss"), infinitive("pleased")
    ('', '', '')
    """
    irregular = load_lexicon().words("irregular present")
    known = [verb for verb, form in irregular.items() if form == third]
    stems = [third[:-3] + "y" if len(third) > SHORT else "", third[:-2], third[:-1]]
    likely = [stem for stem in stems if stem and not DOUBTFUL.search(stem)]
    return next((verb for verb in known + likely if third_person(verb) == third), "")


def relation_name(*parts: str) -> str:
    """Join the parts of a name, what cannot stand in a local name made an underscore.

    >>> relation_name("signs", "", "free-trade pact")
    'signs_free_trade_pact'
    """
    words = [NOT_IN_NAME.sub("_", p.lower()).strip("_") for p in parts if p]
    return "_".join(w for w in words if w) or "relates_to"


def base_form(lower: str, lexicon: Lexicon) -> str:
    """Return the base form of a third person or a past.

    >>> verbs = ("denies", "stresses", "claims", "vetoed", "accused")
    >>> [base_form(verb, load_lexicon()) for verb in verbs]
    ['deny', 'stress', 'claim', 'veto', 'accuse']
    """
    if lower.endswith("ed"):
        stems = (lower[:-1], lower[:-2])
        return next((stem for stem in stems if lexicon.is_nominalised(stem)), lower[:-2])
    if not lower.endswith("s"):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower[:-2] if lower.endswith(("sses", "shes", "ches")) else lower[:-1]


def is_collective(demonym: str) -> bool:
    """Return whether a demonym means a whole people without an ending: *the French*, *the Swiss*.

    >>> [is_collective(each) for each in ("french", "chinese", "russian")]
    [True, True, False]
    """
    return demonym.endswith(("ch", "sh", "ese", "ss"))


def names_agent(lemma: str) -> bool:
    """Return whether the ending of a noun is one of those who act.

    >>> [names_agent(noun) for noun in ("voter", "protestor", "flood")]
    [True, True, False]
    """
    return AGENT.fullmatch(lemma) is not None
