"""What is asked for or wished -> by whom: *Chad* of *Chad urged Mali to free Holm*."""

from collections.abc import Iterator

from kg.clauses import subjects
from kg.english.lexicon import Family, Part
from kg.model import Attribution, Modality
from kg.parsing.patterns import NOUN, VERB, Pattern
from kg.parsing.trees import Word
from kg.statements.attribution.speakers import is_first_person, speaker
from kg.statements.attribution.speech import Speech
from kg.statements.attribution.values import Report
from kg.statements.context import Context
from kg.statements.status.values import Status

__all__ = ["with_asker"]

MADE = Pattern(dep="obj nsubj:pass", head=VERB)  # *issued a demand*, *a demand was made*
MAKING: tuple[Family, ...] = ("light verb", "claim made")
HELD: set[Modality] = {"asked-for", "wished", "expected"}
GOVERNED = {"acl", "advcl", "ccomp", "conj", "nmod", "nsubj", "obj", "obl", "xcomp"}


def with_asker(
    said: tuple[Attribution, ...], head: Word, status: Status, speech: Speech, context: Context
) -> tuple[Attribution, ...]:
    """Put who asks for something before who says that they do: the innermost speaker is first.

    So is who wishes or expects another's act: *Chad wants Mali to leave*.

    Args:
        said: who says what the article tells.
        head: the verb or noun of what may be asked for.
        status: tells whether it is.
        speech: what is reported and quoted.
        context: the sentence and its mentions.
    """
    asked = asking(head, status.modality) if status.modality in HELD else None
    source = next(sources(asked, speech, context), None) if asked is not None else None
    own = {each.head for each in subjects(head)}
    if asked is None or source is None or is_first_person(source) or source in own:
        return said
    report = Report(asked, source, frozenset(), asked.text)
    asker = Attribution(
        speaker(report, context, speech.last_named), asked.text, direct=speech.is_quoted(asked)
    )
    is_known = any(each.speaker.entity == asker.speaker.entity for each in said)
    return said if is_known else (asker, *said)


def asking(head: Word, modality: Modality) -> Word | None:
    """Return the nearest word above that asks for something: *urged*, *a call for*, *wants*."""
    word = head
    while word.head is not None and word.rel in GOVERNED:
        below, word = word, word.head
        part: Part = "verb" if word.is_verb else "noun"
        phrasal = (word.lexicon.effect(f"{word.lemma} {c}", "event") for c in below.forms("case"))
        effects = {word.effect(part), word.effect("control"), *phrasal}
        if below.rel != "conj" and modality in effects:
            return word
    return None


def sources(asked: Word, speech: Speech, context: Context) -> Iterator[Word]:
    """Yield who may ask: whose call it is, who is told to call, whose act the verb tells."""
    if not asked.is_verb:
        yield from (o for o in asked.all("nmod:poss", "amod", "compound") if context.is_mention(o))
        yield from (n for n in asked.all("nmod") if n.forms("case") & {"by", "from"})
        if not MADE(asked) or not any(map(asked.above.has, MAKING)):
            return
        asked = asked.above
    passive = asked.first("nsubj:pass", "aux:pass") is not None
    found = asked.all("obl:agent") if passive else [each.head for each in subjects(asked)]
    known = {*context.mentions, *speech.last_named}
    yield from (w for w in found if w.i in known or NOUN(w))
