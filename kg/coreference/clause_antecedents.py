"""Pronouns whose clause says whom they mean: *Mali lost its army*, *Bongo said he would leave*."""

from collections.abc import Iterator, Mapping

from kg.coreference.agreement import gender, is_reflexive, may_bear
from kg.coreference.disjointness import demander, disjoint_from
from kg.coreference.role_nouns import is_plural, is_role
from kg.ontology import Ontology
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = [
    "binders",
    "binders_by_rule",
    "noun_meant",
    "object_before",
    "objects_urged",
    "speaker_of_clause",
    "subject_shared",
]

ADDRESSING = {"on", "upon", "to"}
RELATIVE = {"who", "which", "that"}


def noun_meant(ontology: Ontology, word: Word) -> Word | None:
    """Return the noun, of which nothing is known, that a pronoun's clause binds it to.

    *Soldiers said that they had left*: the soldiers had.
    """
    if gender(word) is None:
        return None
    if (undergoing := object_before(word)) is not None:
        return undergoing
    nouns = (each for each in binders(word) if each.i < word.i and may_bear(ontology, word, each))
    noun = next(nouns, None)
    if noun is not None and noun.has("evidence noun"):
        return None  # *Images show that they left*
    if noun is not None and (owner := owner_of_cause(word, noun)):
        return owner
    acts = noun is not None and (noun is speaker_of_clause(word) or is_role(ontology, noun))
    return noun if acts else None


def owner_of_cause(word: Word, noun: Word) -> Word | None:
    """Read *The telescope's size means that it can see more*: the telescope can, no size."""
    owner = noun.first("nmod:poss") if CAUSE(word) else None
    return owner if owner is not None and owner.pos == "NOUN" else None


CAUSE = Pattern(rel="nsubj", lower="it", head=Pattern(rel="ccomp", head=Pattern(lemma="mean")))


def object_before(word: Word) -> Word | None:
    """Read *bought a bank and sold it*, *freed two men and expelled them*: the same object."""
    verb = word.head if word.rel == "obj" and word.lower in {"it", "them"} else None
    first = verb.head if verb is not None and verb.rel == "conj" else None
    if verb is None or first is None or not first.is_verb or verb.first("nsubj"):
        return None
    objects = [o for o in first.all("obj") if first.i < o.i < verb.i and o.pos != "PRON"]
    several = bool(objects) and (is_plural(objects[-1]) or objects[-1].first("conj") is not None)
    is_alike = bool(objects) and several == (word.lower == "them")
    return objects[-1] if is_alike else None


def binders(word: Word) -> Iterator[Word]:
    """Yield the subjects that a pronoun may be bound to, the strongest first."""
    for _, subject in bindings(word):
        yield subject


def bindings(word: Word) -> Iterator[tuple[str, Word]]:
    """Yield the rules that bind a pronoun by their names, each with the subject."""
    for name, rule in RULES.items():
        subject = rule(word)
        if subject is not None and not is_inside(word, subject):
            yield name, subject


def is_inside(word: Word, noun: Word) -> bool:
    """Return whether a word stands inside of a noun's phrase, but not in a clause of its own."""
    for above in (word, *word.ancestors()):
        if above is noun:
            return True
        if above.is_verb:
            return False
    return False


@memoized
def binders_by_rule(word: Word) -> Mapping[int, str]:
    """Return the words that the clause of a pronoun may bind it to, each with the first rule."""
    found: dict[int, str] = {}
    for name, subject in bindings(word):
        found.setdefault(subject.i, name)
    for obj in objects_urged(word):
        found.setdefault(obj.i, "urged")
    return found


def first_of_several(word: Word) -> Word | None:
    """Read *Iran and its allies*: *its* is the first one's."""
    noun = word.head if word.dep == "nmod:poss" else None
    return noun.head if noun is not None and noun.rel == "conj" else None


def owner_in_clause(word: Word) -> Word | None:
    """Read *after Chad tested its missile*: *its* is the subject's of its own clause.

    *itself* is so too, whatever its place. What somebody demands is somebody else's to do.
    """
    if demander(word) or (word.dep != "nmod:poss" and not is_reflexive(word)):
        return None
    return subject_shared(next((a for a in word.ancestors() if a.is_verb), None))


def subject_shared(verb: Word | None) -> Word | None:
    """Return who does what a verb says: Chad of *Chad wants to leave*."""
    while verb is not None and not verb.first("nsubj"):
        verb = governing(verb)
    return subject_of(verb) if verb is not None else None


def subject_of(verb: Word) -> Word | None:
    """Return the subject of a verb, for *who* of a relative clause the noun that it stands for."""
    subject = verb.first("nsubj")
    if subject is None or verb.dep != "acl:relcl" or subject.lower not in RELATIVE:
        return subject
    return verb.head


def governing(verb: Word) -> Word | None:
    """Return the verb whose subject one without a subject shares.

    None for *urged Chad to free its prisoners*: that is Chad's to do.
    """
    above = verb.head
    if above is None or not above.is_verb or verb.rel not in {"xcomp", "conj", "advcl"}:
        return None
    return None if verb.rel != "conj" and above.first("obj", "iobj") else above


def speaker_of_clause(word: Word) -> Word | None:
    """Read *Bongo said his party would leave*: who speaks is the nearest that *his* may mean."""
    subject = subject_around(word)
    clause = subject.head if subject is not None else None
    verb = clause.head if clause is not None and clause.rel == "ccomp" else None
    if verb is not None and verb.rel == "conj" and verb.head and not verb.first("nsubj"):
        verb = verb.head
    return subject_of(verb) if verb is not None else None


def subject_of_main_clause(word: Word) -> Word | None:
    """Read *Bongo resigned after he lost*, *As he left, Bongo waved*: who acts acts in both."""
    clause = word.head if word.rel == "nsubj" else None
    if clause is None or clause.rel != "advcl" or clause.head is None:
        return None
    between = [o for o in clause.head.all("obj", "iobj", "obl") if o.i < word.i]
    if gender(word) == "plural" and any(map(is_plural, between)):
        return None  # *The rebels left prisoners when they fled*
    return subject_of(clause.head)


def subject_around(word: Word) -> Word | None:
    """Return the subject that a word is or stands inside of."""
    for above in (word, *word.ancestors()):
        if above.rel == "nsubj":
            return above
        if above.is_verb:
            return None
    return None


def objects_urged(word: Word) -> list[Word]:
    """Read *its* in *urged Rwanda to withdraw its troops* as whoever is urged."""
    verb = next((a for a in word.ancestors() if a.is_verb), None)
    if verb is None or word.dep != "nmod:poss" or verb.first("nsubj"):
        return []
    return [obj for obj in objects_of_governor(verb) if obj.i not in disjoint_from(word)]


def objects_of_governor(verb: Word) -> list[Word]:
    """Return the objects that a verb without a subject stands behind: *urged Rwanda to*."""
    if verb.head is None or verb.rel not in {"xcomp", "ccomp", "advcl"}:
        return []
    asked = verb.head.all("obj", "iobj") or addressed(verb.head)
    return [obj for obj in asked if obj.i < verb.i]


def addressed(verb: Word) -> list[Word]:
    """Return whom a verb asks behind a preposition: *called upon Rwanda to*."""
    if verb.attitude != "asked-for":
        return []
    return [each for each in verb.all("obl") if not each.forms("case").isdisjoint(ADDRESSING)]


RULES = {
    "first of several": first_of_several,
    "possessor": owner_in_clause,
    "speaker": speaker_of_clause,
    "main subject": subject_of_main_clause,
}
