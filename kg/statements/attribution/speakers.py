"""Word -> who says what it tells; *I* and *we* read as who speaks."""

from collections.abc import Iterator

from kg.model import CONCEPT, Attribution, Entity, Mention
from kg.parsing.trees import Word
from kg.statements.attribution.reports import Report
from kg.statements.attribution.speech import Speech
from kg.statements.context import Context
from kg.statements.relations.concepts import concept

__all__ = ["attributions", "in_first_person"]

SOMEBODY = Entity("somebody", "somebody", CONCEPT)


def attributions(word: Word, speech: Speech, context: Context) -> Iterator[Attribution]:
    """Yield who says so, the innermost speaker first."""
    for report in speech.reports_of(word):
        yield Attribution(speaker(report, context), report.cue, direct=speech.is_quoted(word))


def speaker(report: Report, context: Context) -> Mention:
    """Return the speaker's mention; of an unnamed one (*officials*) the concept.

    Whom *it* or a passive leaves open is somebody all the same: a claim is never a fact.
    """
    word = report.source or report.verb
    if word is None:
        return Mention(SOMEBODY, "", 0, 0)
    if (known := context.mention(word)) is not None:
        return known
    if word.pos in {"NOUN", "PROPN"}:
        return concept(word)
    return Mention(SOMEBODY, word.text, word.start, word.end)


def in_first_person(
    word: Word, speech: Speech, context: Context, *, inclusive: bool = False
) -> Context:
    """Return the context with *I* and *we* read as whoever says a word in a direct quotation.

    Where the side of a person who says *we* is not known, nobody is meant, or, if `inclusive`, the
    person, who is one of them.
    """
    said = next(attributions(word, speech, context), None)
    if said is None or not said.direct or said.speaker.entity is SOMEBODY:
        return context
    pronouns = (w for w in context.sentence.words if is_first_person(w))
    meant = {w.i: meaning(w, said.speaker, context, inclusive=inclusive) for w in pronouns}
    others = {i: mention for i, mention in context.mentions.items() if i not in meant}
    known = {i: mention for i, mention in meant.items() if mention is not None}
    return context.with_mentions(others | known)


def is_first_person(word: Word) -> bool:
    """Return whether a word is *I* or *we*, in whatever case."""
    return word.pos == "PRON" and word.lexicon.has(word.lower, "first person")


def meaning(
    pronoun: Word, speaker: Mention, context: Context, *, inclusive: bool
) -> Mention | None:
    """Return whom *I* or *we* means; *we* is the side of the speaker, if that is known."""
    plural = context.lexicon.has(pronoun.lower, "first person plural")
    entity = side(speaker.entity, context) if plural else speaker.entity
    if entity is None and not inclusive:
        return None
    entity = entity or speaker.entity
    return Mention(entity, pronoun.text, pronoun.start, pronoun.end, antecedent=speaker.text)


def side(speaker: Entity, context: Context) -> Entity | None:
    """Return for whom a speaker says *we*: whom it acts for, or itself where it is no person."""
    principal = context.ontology.actors.get(speaker.acts_for)
    if principal is not None:
        return principal.entity
    return None if context.ontology.is_person(speaker.type) else speaker
