"""A reading -> how sure it is: a small logistic table of what makes readings of news go wrong."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from kg.clauses import Clause
from kg.errors import InstallationError, why
from kg.integrity import REINSTALL, check_installed
from kg.model import CONCEPT, Entity, Mention
from kg.ontology import Ontology
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.roles import SemanticArgument
from kg.statements.context import Context, Features
from kg.statements.relations.candidates import Candidate, is_actor
from kg.statements.status.values import Status

__all__ = [
    "DOUBTFUL",
    "TABLE",
    "confidence",
    "derived",
    "event_features",
    "features",
    "likely",
    "sure_of",
    "weights",
]

DOUBTFUL = 0.25  # below it two of three readings are wrong; they are left out
NEAR, FAR = 4, 16  # words between subject and verb: up to the one nothing, from the other all
SHORT, LONG = 25, 55  # words of a sentence
MANY = 3  # prepositional phrases of a verb
MOST_VERBS = 8
LONGEST_NAME = 2  # words of a relation: signs_pact

TABLE: Final = Path(__file__).with_suffix(".tsv")


@cache
def weights() -> Mapping[str, float]:
    """Load the weight of each feature, which `kg train --confidence` fits.

    Raises:
        InstallationError: the table is missing or damaged.
    """
    return read_weights(TABLE)


def read_weights(path: Path) -> dict[str, float]:
    """Read a table of features and weights; lines that begin with # say nothing."""
    check_installed(path)
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    try:
        return {name: float(weight) for name, weight in (r for r in rows if r[0][:1] != "#")}
    except ValueError as error:
        msg = f"{path}: {why(error)}: a feature, a tab and its weight stand in each line: "
        raise InstallationError(msg + f"run {REINSTALL}") from error


def features(
    candidate: Candidate, head: Word, clause: Clause | None, status: Status, context: Context
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for or against a reading, each between 0 and 1.

    Args:
        candidate: the relation and its ends.
        head: the verb or noun that states it.
        clause: the verb's clause, None for a noun.
        status: how much the text commits itself to it.
        context: the sentence and the names that are listed.
    """
    yield from sentence_features(head, status, context)
    yield from relation_features(candidate, head, context)
    if clause is not None:
        yield from clause_features(head, clause, status)
        yield from subject_features(candidate, head, clause)
    else:
        yield "beside a name", float(head.rel in {"nmod", "appos"})


def event_features(
    head: Word, clause: Clause | None, status: Status, context: Context
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for or against the reading of an event, whoever takes part."""
    yield from sentence_features(head, status, context)
    if clause is not None:
        yield from clause_features(head, clause, status)


def sentence_features(head: Word, status: Status, context: Context) -> Iterator[tuple[str, float]]:
    """Yield what a sentence and the place of a word in it say of a reading."""
    yield "any reading", 1.0
    yield "not as a fact", float(status.modality != "actual")
    yield "long sentence", scaled(len(context.sentence.words), SHORT, LONG)
    yield "in a relative clause", float(is_in_relative_clause(head))
    yield "main verb", float(head.head is None)
    yield "many verbs", scaled(sum(w.pos == "VERB" for w in context.sentence.words), 2, MOST_VERBS)


@memoized
def is_in_relative_clause(word: Word) -> bool:
    """Return whether a word stands below the verb of a relative clause."""
    return any(above.dep == "acl:relcl" for above in word.ancestors())


def relation_features(
    candidate: Candidate, head: Word, context: Context
) -> Iterator[tuple[str, float]]:
    """Yield what a relation and its ends say of a reading: how well they are known."""
    ends, relation = (candidate.subject, candidate.object), candidate.relation
    yield "unlisted name", float(any(is_minted(m.entity, context.ontology) for m in ends))
    yield "by reference", float(any(m.antecedent for m in ends))
    yield "known event", float(bool(relation.type))
    yield "role", float(relation.is_role)
    yield "subject unnamed", float(not is_actor(candidate.subject))
    yield "object unnamed", float(not is_actor(candidate.object))
    yield "through a noun", float("_" in relation.name and not relation.is_role)
    if known := context.learned.get(head.i):
        yield "subject not learned", float(not is_learned(candidate.subject, known))
        yield "object not learned", float(not is_learned(candidate.object, known))
    yield "mutual", float(relation.symmetric)
    yield "long relation", float(relation.length > LONGEST_NAME)
    if candidate.about is not None:
        yield "far object", float(abs(candidate.about.i - head.i) > NEAR)


def is_learned(mention: Mention, known: Sequence[SemanticArgument]) -> bool:
    """Return whether the labeller finds that a mention takes part in what is told."""
    return any(mention.start <= each.word.start < mention.end for each in known)


def clause_features(head: Word, clause: Clause, status: Status) -> Iterator[tuple[str, float]]:
    """Yield what a clause says of a reading: its form, and how much hangs on it."""
    yield "told as of now", float(status.tense == "present")
    yield "weak verb", float(head.has("light verb"))
    yield "passive", float(clause.passive)
    yield "participle", float(clause.manner in {"acl", "advcl"})
    yield "many phrases", scaled(len(clause.obliques), 0, MANY)
    yield "second verb", float(head.rel == "conj")


def subject_features(
    candidate: Candidate, head: Word, clause: Clause
) -> Iterator[tuple[str, float]]:
    """Yield what a subject says of a reading: how far it stands, and how it got there."""
    if clause.subject is None:
        return
    apart = abs(clause.subject.head.i - head.i)
    source = clause.subject.source
    yield "far subject", scaled(apart, NEAR, FAR)
    yield "far antecedent", float(source == "antecedent" and apart > NEAR)
    yield "through an owner", float(source == "possessor")
    yield "thing understood", float(source != "own" and not is_actor(candidate.subject))


def scaled(count: int, low: int, high: int) -> float:
    """Return where a count stands between two bounds.

    >>> scaled(10, 5, 15)
    0.5
    """
    return min(1.0, max(0.0, (count - low) / (high - low)))


def is_minted(entity: Entity, ontology: Ontology) -> bool:
    """Return whether an entity is a name that nobody listed and that is no person's."""
    if entity.id in ontology.actors or entity.acts_for:
        return False
    return entity.type != CONCEPT and not ontology.is_person(entity.type)


def sure_of(found: Features, context: Context) -> float:
    """Return how sure a reading is, by the context's judge."""
    return (context.judge or confidence)(found)


def confidence(found: Features) -> float:
    """Return the share of such readings that are true to the text.

    >>> confidence([("any reading", 1.0)])
    0.88
    """
    known = weights()
    return likely(sum(known.get(name, 0.0) * value for name, value in found))


def derived(confidence: float) -> float:
    """Return how sure a statement about states is that follows from one about people.

    >>> derived(0.8)
    0.71
    """
    return likely(math.log(confidence / (1 - confidence)) + weights().get("derived", 0.0))


def likely(odds: float) -> float:
    """Return the probability of logarithmic odds, with two digits and never certain."""
    return min(0.99, max(0.01, round(1 / (1 + math.exp(-odds)), 2)))
