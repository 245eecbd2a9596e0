"""Clause, Mention -> Statement: who did what to whom, when, and who says so."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from kg.clauses import Clause, clauses
from kg.errors import warn
from kg.model import Document, Event, Mention, Statement
from kg.ontology import Ontology
from kg.parsing.sparing import spared
from kg.parsing.trees import Sentence
from kg.roles import Labeller
from kg.statements.assembly import clause_statement, noun_statement
from kg.statements.attribution.speakers import in_first_person, without_speaker
from kg.statements.attribution.speech import Speech, speeches
from kg.statements.attribution.speeches import is_head
from kg.statements.confidence import DOUBTFUL, DOUBTFUL_OF_NOUNS
from kg.statements.context import Context, Judge
from kg.statements.events import Predicate, Stated, events, predicates
from kg.statements.idioms import meant as idiomatic
from kg.statements.relations.candidates import is_actor
from kg.statements.relations.nouns import nominal_candidates
from kg.statements.relations.rollup import mirrored, rolled_up
from kg.statements.relations.things import Things
from kg.statements.relations.verbs import verbal_candidates

__all__ = ["Things", "Told", "statements", "told"]

MOST = 400  # statements of one sentence: sixty names that met sixty others make thousands


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells: statements, and the events that they are parts of."""

    statements: tuple[Statement, ...]
    events: tuple[Event, ...]


def statements(
    sentences: Sequence[Sentence],
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    document: Document,
) -> Iterator[Statement]:
    """Yield the statements of an article in the order of its sentences, each once a sentence."""
    for each in told(sentences, mentions, ontology, document):
        yield from each.statements


def told(
    sentences: Sequence[Sentence],
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    document: Document,
    labeller: Labeller | None = None,
    *,
    judge: Judge | None = None,
    earlier: Collection[Mention] = (),
    things: Things | None = None,
    with_events: bool = True,
) -> Iterator[Told]:
    """Yield what each sentence of an article tells.

    Args:
        sentences: its trees.
        mentions: who is meant by each noun and pronoun, by the index of the token.
        ontology: frames, classes and actors.
        document: the article, for its date and its text.
        labeller: what knows the roles of words; None: rules alone.
        judge: what tells how sure a reading is; None: the table that ships with kg.
        earlier: whom the article means before these sentences.
        things: what it tells of before them; takes in what they tell of.
        with_events: whether to tell the events too that statements are parts of.
    """
    meant = (things or Things()).meant(sentences, mentions, ontology)
    views = [
        Context(each, mentions, ontology, document, things=meant, judge=judge) for each in sentences
    ]
    readings = [read_of(view) for view in views]
    read, telling = [each for each, _ in readings], [tells for _, tells in readings]
    heads = [predicate.head for each in telling for predicate in each]
    learned = labeller(sentences, heads) if labeller is not None else {}
    views = [replace(view, learned=learned) for view in views]
    spoken = speeches(sentences, document, mentions, ontology, earlier)
    views = [without_speaker(each, view) for each, view in zip(spoken, views, strict=True)]
    for speech, view, each, tells in zip(spoken, views, read, telling, strict=True):
        whole = Told((), ())
        with spared(view.sentence, document.id):
            found = [(w, s) for w, s in stated(each, speech, view) if not is_doubtful(s)]
            happened = dict(events(tells, found, learned, speech, view)) if with_events else {}
            by_word = {word.i: event for told, event in happened.items() for word in told.words}
            whole = Told(tuple(kept(found, by_word, view)), tuple(happened.values()))
        yield whole


def is_doubtful(statement: Statement) -> bool:
    """Return whether a statement is left out: as like as not it is wrong, and its event stays."""
    line = DOUBTFUL if is_actor(statement.subject) else DOUBTFUL_OF_NOUNS
    return statement.confidence < line


def read_of(context: Context) -> tuple[list[Clause], list[Predicate]]:
    """Return the clauses of a sentence and what they tell, none if a rule fails on it."""
    with spared(context.sentence, context.document.id):
        read = list(idiomatic(clauses(context.sentence)))
        return read, predicates(read, context)
    return [], []


def stated(read: Iterable[Clause], speech: Speech, context: Context) -> Iterator[Stated]:
    """Yield what the clauses and the noun phrases of a sentence state, each with its word."""
    line, lexicon = context.evidence.text, speech.sentence.lexicon
    is_title = is_head(line, lexicon, is_given=speech.voice is not None)
    for clause in () if is_title else read:
        with_speaker = in_first_person(clause.head, speech, context)
        for candidate in verbal_candidates(clause, with_speaker):
            yield clause.head, clause_statement(clause, candidate, speech, context)
    for noun, candidate in nominal_candidates(context):
        yield noun, noun_statement(noun, candidate, speech, context)


def kept(
    found: Sequence[Stated], by_word: Mapping[int, Event], context: Context
) -> Iterator[Statement]:
    """Yield statements with what follows from them and the event of each, not too many."""
    pointing = (pointed(statement, by_word.get(word.i)) for word, statement in found)
    each = distinct(one for statement in pointing for one in implied(statement, context))
    yield from islice(each, MOST)
    if next(each, None) is not None:
        place = f"{context.document.id}: the sentence from character {context.sentence.start:,} on"
        warn(f"{place} states more than {MOST} things: the others are left out")


def pointed(statement: Statement, event: Event | None) -> Statement:
    """Return a statement with the event that its word tells, if it tells one."""
    return statement if event is None else replace(statement, event=event.id)


def implied(statement: Statement, context: Context) -> Iterator[Statement]:
    """Yield a statement of each member, its mirror image, and what both say of states."""
    for one in of_each(statement):
        for each in (one, *mirrored(one, context)):
            yield each
            if not is_part_of_many(each.subject, context):
                yield from rolled_up(each, context.ontology)


def is_part_of_many(mention: Mention, context: Context) -> bool:
    """Tell *some ministers*, who do not act for all of the government, from *its ministers*."""
    noun = context.head_of(mention)
    before = noun.all("det", "amod", "nummod") if noun is not None and noun.tag == "NNS" else []
    return any(word.lexicon.has(word.lower, "part of many") for word in before)


def of_each(statement: Statement) -> Iterator[Statement]:
    """Yield what is stated of several as stated of each: *Both praised Mali*."""
    if not (statement.subject.members or statement.object.members):
        yield statement
        return
    for subject, obj in product(statement.subject.each(), statement.object.each()):
        yield replace(statement, subject=subject, object=obj)


def distinct(found: Iterable[Statement]) -> Iterator[Statement]:
    """Yield each statement between two entities once."""
    seen: set[tuple[str, str, str, bool]] = set()
    for each in found:
        subject, obj = each.subject.entity.id, each.object.entity.id
        key = (subject, each.relation.name, obj, each.polarity == "negative")
        if key not in seen and subject != obj:
            seen.add(key)
            yield each
