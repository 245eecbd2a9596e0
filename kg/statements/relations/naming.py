"""Verbs with a predicate -> relations: *called him a liar*, *sees it as a threat*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause
from kg.english.inflection import relation_name
from kg.model import Mention
from kg.parsing.phrases import case_words
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Candidate, named
from kg.statements.relations.minting import compound, verb_relation

__all__ = ["is_naming", "naming", "what_it_is_named"]


def what_it_is_named(clause: Clause) -> Argument | None:
    """Return *as a threat* of *sees it as a threat*, not *as part of* its plan."""
    named = (a for a in clause.obliques if prepositions(a.head) == "as" and a.head.pos == "NOUN")
    told = (a for a in named if not a.head.has("light noun"))
    return next(told, None) if clause.head.has("naming") else None


def is_naming(verb: Word) -> bool:
    """Tell *called a coup* from *dismissed*, which names its object only with *as*."""
    return verb.lexicon.words("naming").get(verb.lemma) == ""


def naming(
    clause: Clause, subject: Mention, predicate: Word, context: Context, *, case: str = ""
) -> Iterator[Candidate]:
    """Read *called him a liar*, *shot him dead*: what the verb makes of its object tells more.

    So does what it is named as, behind a preposition: *sees it as a threat*.
    """
    if predicate.pos not in {"NOUN", "ADJ", "PROPN"} or is_expected(clause):
        return
    for argument in clause.arguments:
        obj = named(argument.head, context) if argument.role == "object" else None
        if obj is not None:
            relation = verb_relation(context, clause.head, concept=predicate)
            nots = [w.lower for w in predicate.all("advmod") if w.lexicon.has(w.lower, "negation")]
            words = [*nots, *before_predicate(predicate, case), *compound(predicate)]
            name = relation_name(relation.name, case, *words)  # *finds_not_guilty*
            yield Candidate(subject, replace(relation, name=name, noun=predicate.lower), obj)


def before_predicate(predicate: Word, case: str) -> list[str]:
    """Return the words before a noun without which it tells little: *a terrorist organisation*."""
    if predicate.pos != "NOUN" or (case_words(predicate) and not case):
        return []
    before = (w for w in predicate.all("amod") if w.i < predicate.i)
    return [w.lower for w in before if not w.first("nummod", "punct")][-MOST_BEFORE:]


MOST_BEFORE = 2  # words


def is_expected(clause: Clause) -> bool:
    """Return whether a verb only expects something of its object: *expects thousands more*."""
    return clause.head.attitude == "expected"
