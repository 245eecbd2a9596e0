"""A reading -> its features: what makes readings of news go wrong, and what speaks for them."""

from collections.abc import Iterator, Sequence
from typing import Final

from kg.clauses import Clause
from kg.coreference.only_ones import POINTING
from kg.model import Attribution, Mention
from kg.parsing.memo import memoized
from kg.parsing.trees import Sentence, Word
from kg.roles import SemanticArgument
from kg.statements.attribution.labels import SOMEBODY
from kg.statements.context import Context
from kg.statements.relations.candidates import Candidate, is_actor
from kg.statements.status.values import Status

__all__ = ["OF_EVENTS", "event_features", "features"]

NEAR, FAR = 4, 16  # words between subject and verb: up to the one nothing, from the other all
BESIDE, AWAY = 3, 12  # words between verb and object: up to the one nothing, from the other all
DEEP = 3  # words above the one that states something
SHORT, LONG = 20, 50  # words of a sentence: up to the one nothing, from the other all
LIKELY = 0.5  # of the role labeller: what is less probable says nothing
MAIN: Final = {"root", "ccomp", "parataxis"}
HYPOTHETICAL: Final = {"possible", "conditional", "obligatory"}
NESTED: Final = {"nmod", "appos"}
SINGULAR: Final = "NN"
OBJECTS: Final = {"obj", "iobj"}
PATIENT: Final = "ARG1"
NAME: Final = "NNP"
NOUNS: Final = {"NN", "NNS"}
FULL_STOPS: Final = '.!?”"’'  # what ends a sentence; a heading, an item of a list has none

# What is known of an event whoever takes part in it.
OF_EVENTS: Final = frozenset({
    "adverb",
    "any reading",
    "asked for",
    "deep",
    "denied",
    "event noun",
    "expected",
    "far subject",
    "hypothetical",
    "in a relative clause",
    "long sentence",
    "main clause",
    "no full stop",
    "not as a fact",
    "open complement",
    "participle",
    "planned",
    "present",
    "two objects",
    "unknown speaker",
    "vague verb",
})  # fmt: skip


def features(
    candidate: Candidate,
    head: Word,
    clause: Clause | None,
    status: Status,
    context: Context,
    *,
    speakers: Sequence[Attribution],
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for or against a reading, each between 0 and 1.

    Args:
        candidate: the relation and its ends.
        head: the verb or noun that states it.
        clause: the verb's clause, None for a noun.
        status: how much the text commits itself to it.
        context: the sentence, the names that are listed, and what the role labeller found.
        speakers: who says so.
    """
    relation = candidate.relation
    yield from end_features(candidate, context)
    yield "typed", float(bool(relation.type))
    if relation.is_role:
        yield from status_features(status, speakers)
        yield from sentence_features(context.sentence)
        yield "role", 1.0
        return
    known = bool(relation.noun or relation.type)
    yield from event_features(head, clause, status, context, speakers=speakers, known=known)
    learned = context.learned.get(head.i, ())
    if relation.noun:
        yield "through a noun", 1.0
    else:
        yield from object_features(candidate.object, head, learned, context)


def event_features(
    head: Word,
    clause: Clause | None,
    status: Status,
    context: Context,
    *,
    speakers: Sequence[Attribution],
    known: bool,
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for or against the reading of an event, whoever takes part.

    `known` tells whether its verb has one sense here: by a noun or a frame.
    """
    yield from status_features(status, speakers)
    yield from sentence_features(context.sentence)
    yield "in a relative clause", float(is_in_relative_clause(head))
    yield "deep", float(is_deep(head))
    yield "main clause", float(head.dep in MAIN)
    yield "adverb", float(head.first("advmod") is not None)
    yield "event noun", float(head.tag in NOUNS)
    if clause is not None:
        yield "vague verb", float(head.has("vague verb") and not known)
        yield from clause_features(head, clause)


def status_features(status: Status, speakers: Sequence[Attribution]) -> Iterator[tuple[str, float]]:
    """Yield what the status of a reading and who says so tell of it."""
    yield "any reading", 1.0
    yield "not as a fact", float(status.modality != "actual")
    yield "asked for", float(status.modality == "asked-for")
    yield "hypothetical", float(status.modality in HYPOTHETICAL)
    yield "planned", float(status.modality == "planned")
    yield "expected", float(status.modality == "expected")
    yield "denied", float(status.polarity == "negative")
    yield "present", float(status.tense == "present")
    yield "unknown speaker", float(bool(speakers) and speakers[0].speaker.entity == SOMEBODY)


def sentence_features(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """Yield what a sentence tells of all its readings: its length, whether it is a whole one."""
    yield "long sentence", scaled(len(sentence.words), SHORT, LONG)
    yield "no full stop", float(sentence.words[-1].text[-1] not in FULL_STOPS)


def clause_features(head: Word, clause: Clause) -> Iterator[tuple[str, float]]:
    """Yield what a clause says of a reading: its form, and how far its subject stands."""
    yield "participle", float(clause.manner == "acl")
    yield "open complement", float(clause.manner == "xcomp")
    yield "two objects", float(sum(child.rel in OBJECTS for child in head.children) > 1)
    if clause.subject is not None:
        yield "far subject", scaled(abs(clause.subject.head.i - head.i), NEAR, FAR)


@memoized
def is_in_relative_clause(word: Word) -> bool:
    """Return whether a word stands below the verb of a relative clause."""
    return any(above.dep == "acl:relcl" for above in word.ancestors())


@memoized
def is_deep(word: Word) -> bool:
    """Return whether so many words stand above a word that one of them may stand wrong."""
    return sum(1 for _ in word.ancestors()) >= DEEP


def end_features(candidate: Candidate, context: Context) -> Iterator[tuple[str, float]]:
    """Yield what the ends of a relation say of a reading: how well they are known."""
    ends = (candidate.subject, candidate.object)
    yield "by reference", float(any(end.antecedent for end in ends))
    yield "unknown kind", float(any(end.entity.type == context.ontology.unnamed for end in ends))
    yield "subject unnamed", float(not is_actor(candidate.subject))
    is_person = context.ontology.has_trait(candidate.subject.entity.type, "isPerson")
    yield "subject a person", float(is_person)
    subject, object_ = (context.head_of(end) for end in ends)
    yield "object left open", float(not is_actor(candidate.object) and is_definite(object_))
    yield "bare subject", float(is_bare(subject))
    yield "subject by name", float(subject is not None and subject.tag == NAME)
    yield "common object", float(object_ is not None and object_.tag == SINGULAR)


def object_features(
    mention: Mention, verb: Word, learned: Sequence[SemanticArgument], context: Context
) -> Iterator[tuple[str, float]]:
    """Yield what an object says by where it stands, and what the role labeller finds of it."""
    head = context.head_of(mention)
    own = [w for w in learned if mention.start <= w.word.start < mention.end or w.word is head]
    yield "object learned", scaled(max((each.probability for each in own), default=0), LIKELY, 1)
    yield "other patient", float(not own and any(each.label == PATIENT for each in learned))
    if head is not None:
        yield "nested object", float(head.rel in NESTED)
        yield "object before", float(head.i < verb.i)
        yield "far object", scaled(abs(head.i - verb.i), BESIDE, AWAY)
        yield "amount", float(head.pos == "SYM" or is_percentage(head))


def is_definite(noun: Word | None) -> bool:
    """Return whether a noun means one that the text spoke of before: *the move*."""
    return noun is not None and not noun.forms("det").isdisjoint(POINTING)


def is_bare(noun: Word | None) -> bool:
    """Return whether nothing determines a singular common noun: *vote*, not *a vote*."""
    return noun is not None and noun.tag == SINGULAR and noun.first("det", "nmod:poss") is None


def is_percentage(noun: Word) -> bool:
    """Return whether a noun has a sign of percentage below it: *6.2% of the shares*."""
    return any(child.text == "%" for child in noun.children)


def scaled(count: float, low: float, high: float) -> float:
    """Return where a count stands between two bounds.

    >>> scaled(10, 5, 15)
    0.5
    """
    return min(1.0, max(0.0, (count - low) / (high - low)))
