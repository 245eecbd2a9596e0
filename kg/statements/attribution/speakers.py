"""Word -> who says what it tells; *I* and *we* read as who speaks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from kg.coreference.wording import is_mark
from kg.model import CONCEPT, Attribution, Entity, Mention
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order, written
from kg.parsing.trees import Word
from kg.statements.attribution.labels import SOMEBODY
from kg.statements.attribution.speech import Speech, with_own_side
from kg.statements.attribution.transcripts import Voice
from kg.statements.attribution.values import Report
from kg.statements.context import Context
from kg.statements.relations.candidates import identified
from kg.statements.relations.concepts import concept
from kg.statements.relations.targets import is_somebody
from kg.statements.status.composition import standing

__all__ = ["attributions", "in_first_person", "is_first_person", "speaker", "without_speaker"]

AGREEING = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS")}
LONGEST_SOURCE = 12  # words of an unnamed source


def attributions(word: Word, speech: Speech, context: Context) -> Iterator[Attribution]:
    """Yield who says so, the innermost speaker first; in a quotation *I think* is its speaker."""
    said = [spoken(speech.voice)] if speech.voice is not None else []
    is_around = True  # what is said so far is a turn or a quotation that the sentence is part of
    for report in reversed(speech.reports_of(word)):
        if report.verb is not None and is_unspoken(report.verb):
            continue
        who = speaker(report, context, speech.last_named)
        is_own = report.source is not None and is_first_person(report.source)
        outer = said[0].speaker if said else writer(report.source or word, speech)
        is_own = is_own and outer is not None
        if is_own and outer is not None:
            who = replace(who, entity=outer.entity, antecedent=outer.text)
        is_same = bool(said) and who.entity == said[0].speaker.entity
        if is_same and (is_own or is_around or not said[0].direct):
            said = said[1:]  # *He said that he hoped*
        said.insert(0, Attribution(who, report.cue, direct=speech.is_quoted(word)))
        is_around = report is speech.continued
    yield from said


@memoized
def is_unspoken(verb: Word) -> bool:
    """Read *will not say whether Chad left*, *refused to accuse it*: nobody has said so.

    Who does not think so has a view.
    """
    says = "speech" in {verb.effect("verb"), verb.effect("charge")}
    return says and not verb.has("neg-raising") and standing(verb, indirect=True).negative


def writer(word: Word, speech: Speech) -> Mention | None:
    """Return who writes a word outside quotations, where that is told: the sender of a mail."""
    return speech.author if speech.voice is None and not speech.is_quoted(word) else None


def spoken(voice: Voice) -> Attribution:
    """Return what a label of a transcript says, or a source that is tagged behind a paragraph."""
    return Attribution(voice.speaker, voice.verb, direct=voice.direct)


def speaker(
    report: Report, context: Context, last_named: Mapping[int, Mention] | None = None
) -> Mention:
    """Return the speaker's mention; of an unnamed one (*officials*) the concept.

    `last_named` tells whom *he* means where nothing else does.

    Whom *it* or a passive leaves open is somebody all the same: a claim is never a fact.
    """
    word = report.source or report.verb
    if word is None:
        return Mention(SOMEBODY, "", 0, 0)
    if last_named is not None and word.i in last_named:
        return last_named[word.i]
    if context.mention(word) is None:
        word = fronted_subject(word, report, context) or word
    if (known := holder(word, context) or context.mention(word)) is not None:
        return known
    kind = word if word.pos in {"NOUN", "PROPN"} else counted_noun(word)
    if kind is not None:
        return with_own_side(identified(unnamed(word, kind, report), kind, context), kind)
    return Mention(SOMEBODY, word.text, word.start, word.end)


def holder(title: Word, context: Context) -> Mention | None:
    """Read *MEC for Trade, Ada Holm, said*, *One of them, Ada Holm, said*: who is named speaks."""
    if not TITLE(title):
        return None
    named = (context.mention(each) for each in title.all("appos") if SET_OFF(each))
    return next((each for each in named if each and is_person(each, context)), None)


TITLE = Pattern(tag="NN NNP CD", having="nmod")
SET_OFF = Pattern(tag="NNP", having="punct")


def is_person(mention: Mention, context: Context) -> bool:
    """Return whether somebody is a person."""
    return context.ontology.is_person(mention.entity.type)


def fronted_subject(pronoun: Word, report: Report, context: Context) -> Word | None:
    """Read *The brewer will close, it said*: who says so is whom the sentence begins with."""
    said = report.verb.first("ccomp") if report.verb is not None else None
    if said is None or said.i > pronoun.i:
        return None
    subject = said.first("nsubj", "nsubj:pass")
    tags = AGREEING.get(pronoun.lower, ())
    if subject is None or subject.tag not in tags:
        return None
    may_speak = context.is_mention(subject) or is_somebody(subject, context)
    return subject if may_speak else None


def counted_noun(word: Word) -> Word | None:
    """Read *two of the people*, *some of its officials*: what those who speak are."""
    return next((n for n in word.all("nmod") if n.pos == "NOUN" and "of" in n.forms("case")), None)


def unnamed(head: Word, kind: Word, report: Report) -> Mention:
    """Return an unnamed source in all its words: *two people who were in the room*."""
    found = concept(kind)
    said = frozenset() if head.i in report.content else report.content
    words = in_order(w for w in head.subtree() if w.i not in said)
    spoken = [place for place, word in enumerate(words) if is_word(word)]
    whole = words[spoken[0] : spoken[-1] + 1] if spoken else []
    if not 0 < len(whole) <= LONGEST_SOURCE:
        return found
    return replace(found, text=written(whole), start=whole[0].start, end=whole[-1].end)


def is_word(word: Word) -> bool:
    """Return whether a word is no mark, such as a dash."""
    return word.pos != "PUNCT" and not is_mark(word)


def without_speaker(speech: Speech, context: Context) -> Context:
    """Return the context without *he* and *she* that would mean who says so: *“He left me.”*."""
    known = [w for w in context.sentence.words if w.pos == "PRON" and context.is_mention(w)]
    personal = (w for w in known if w.has("masculine") or w.has("feminine"))
    wrong = {w.i for w in personal if is_own_speaker(w, speech, context)}
    if not wrong:
        return context
    mentions = {i: each for i, each in context.mentions.items() if i not in wrong}
    return context.with_mentions(mentions)


def is_own_speaker(pronoun: Word, speech: Speech, context: Context) -> bool:
    """Return whether a pronoun of the third person is taken for whoever speaks."""
    meant = context.mention(pronoun)
    said = islice(attributions(pronoun, speech, context), 1)
    return meant is not None and meant.entity in [s.speaker.entity for s in said if s.direct]


def in_first_person(word: Word, speech: Speech, context: Context) -> Context:
    """Return the context with *I* and *we* read as whoever says a word in a direct quotation.

    Where the side of a person who says *we* is not known, nobody is meant. In a transcript *you*
    is whoever else speaks.
    """
    pronouns = [w for w in context.sentence.words if w.pos == "PRON" and is_first_person(w)]
    speaking = direct_speaker(word, speech, context) if pronouns or speech.voice else None
    meant: dict[int, Mention | None] = {}
    if speaking is not None and speaking == speech.author and is_body(speaking, context):
        pronouns = [w for w in pronouns if is_plural(w)]  # *I* may be any judge whom a court quotes
    if speaking is not None:
        meant = {w.i: meaning(w, speaking, context) for w in pronouns}
    if speech.voice is not None and speech.voice.addressee is not None:
        meant |= addressed(speech.voice.addressee, context)
    if not meant:
        return context
    mentions = dict(context.mentions)  # of a whole window: a comprehension takes ten times as long
    for i, mention in meant.items():
        mentions.pop(i, None)
        if mention is not None:
            mentions[i] = mention
    return context.with_mentions(mentions)


def direct_speaker(word: Word, speech: Speech, context: Context) -> Mention | None:
    """Return who says a word in a direct quotation, or in a turn of a transcript."""
    if speech.voice is not None and speech.voice.direct and not speech.is_quoted(word):
        found = with_office(speech.voice.speaker)
    elif (author := writer(word, speech)) is not None:
        found = author
    else:
        said = next(attributions(word, speech, context), None)
        if said is None or not said.direct:
            return None
        found = said.speaker
    return found if found.entity != SOMEBODY else None


def with_office(labelled: Mention) -> Mention:
    """Let who has no name in a transcript say *we*: *THE PRESIDENT* does so for the office."""
    entity = labelled.entity
    return replace(labelled, side=entity) if entity.type == CONCEPT else labelled


def addressed(addressee: Mention, context: Context) -> dict[int, Mention | None]:
    """Return whom *you* means, by the index of the word."""
    words = context.sentence.words
    pronouns = [w for w in words if w.pos == "PRON" and w.lexicon.has(w.lower, "second person")]
    text = addressee.text
    return {w.i: Mention(addressee.entity, w.text, w.start, w.end, text) for w in pronouns}


def is_first_person(word: Word) -> bool:
    """Return whether a word is *I* or *we*, in whatever case."""
    return word.pos == "PRON" and word.lexicon.has(word.lower, "first person")


def is_plural(pronoun: Word) -> bool:
    """Return whether a pronoun is *we*, in whatever case."""
    return pronoun.lexicon.has(pronoun.lower, "first person plural")


def is_body(speaker: Mention, context: Context) -> bool:
    """Return whether who speaks is no person."""
    return not is_person(speaker, context)


def meaning(pronoun: Word, speaker: Mention, context: Context) -> Mention | None:
    """Return whom *I* or *we* means; *we* is the side of the speaker, if that is known."""
    entity = side(speaker, context) if is_plural(pronoun) else speaker.entity
    if entity is None:
        return None
    return Mention(entity, pronoun.text, pronoun.start, pronoun.end, antecedent=speaker.text)


def side(speaker: Mention, context: Context) -> Entity | None:
    """Return for whom a speaker says *we*: whom it acts for, or itself where it is no person."""
    principal = context.ontology.actors.get(speaker.entity.acts_for)
    if principal is not None:
        return principal.entity
    if is_body(speaker, context) and speaker.entity.type != CONCEPT:
        return speaker.entity
    own = context.ontology.actors.get(speaker.side.acts_for) if speaker.side is not None else None
    return own.entity if own is not None else speaker.side
