"""Clause, Mention -> Statement: who did what to whom, when, and who says so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kg.clauses import clauses
from kg.errors import warn
from kg.model import Document, Mention, Statement
from kg.ontology import Ontology
from kg.parsing.trees import Sentence
from kg.statements.assembly import clause_statement, noun_statement
from kg.statements.attribution.speakers import in_first_person
from kg.statements.attribution.speech import Speech, speeches
from kg.statements.confidence import DOUBTFUL
from kg.statements.context import Context
from kg.statements.relations.nouns import nominal_candidates
from kg.statements.relations.rollup import mirrored, rolled_up
from kg.statements.relations.verbs import verbal_candidates

__all__ = ["statements"]

MOST = 400  # statements of one sentence: sixty names that met sixty others make thousands


def statements(
    sentences: Sequence[Sentence],
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    document: Document,
) -> Iterator[Statement]:
    """Yield the statements of an article in the order of its sentences, each once a sentence.

    Args:
        sentences: its trees.
        mentions: who is meant by each noun and pronoun, by the index of the token.
        ontology: frames, classes and actors.
        document: the article, for its date and its text.
    """
    for sentence, speech in zip(sentences, speeches(sentences, document.text), strict=True):
        context = Context(sentence, mentions, ontology, document)
        sure = (each for each in stated(speech, context) if each.confidence >= DOUBTFUL)
        found = distinct(each for one in sure for each in implied(one, context))
        yield from islice(found, MOST)
        if next(found, None) is not None:
            place = f"{document.id}: the sentence from character {sentence.start:,} on"
            warn(f"{place} states more than {MOST} things: the others are left out")


def stated(speech: Speech, context: Context) -> Iterator[Statement]:
    """Yield what the clauses and the noun phrases of a sentence state."""
    for clause in clauses(context.sentence):
        with_speaker = in_first_person(clause.head, speech, context)
        for candidate in verbal_candidates(clause, with_speaker):
            yield clause_statement(clause, candidate, speech, context)
    for noun, candidate in nominal_candidates(context):
        yield noun_statement(noun, candidate, speech, context)


def implied(statement: Statement, context: Context) -> Iterator[Statement]:
    """Yield a statement of each member, its mirror image, and what both say of states."""
    for one in of_each(statement):
        for each in (one, *mirrored(one)):
            yield each
            yield from rolled_up(each, context.ontology)


def of_each(statement: Statement) -> Iterator[Statement]:
    """Yield what is stated of several as stated of each: *Both praised Mali*."""
    for subject in each_member(statement.subject):
        for obj in each_member(statement.object):
            yield replace(statement, subject=subject, object=obj)


def each_member(mention: Mention) -> Iterator[Mention]:
    """Yield a mention of several as one of each of them."""
    if not mention.members:
        yield mention
    for entity in mention.members:
        yield replace(mention, entity=entity, antecedent=entity.label, members=())


def distinct(found: Iterable[Statement]) -> Iterator[Statement]:
    """Yield each statement between two entities once."""
    seen: set[tuple[str, str, str, bool]] = set()
    for each in found:
        subject, obj = each.subject.entity.id, each.object.entity.id
        key = (subject, each.relation.name, obj, each.polarity == "negative")
        if key not in seen and subject != obj:
            seen.add(key)
            yield each
