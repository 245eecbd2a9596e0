"""Sentence -> its reports: *X said that …*, *a claim that …*, *according to X*, *… - X*."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.english.lexicon import Family
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import case_words
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.as_clauses import as_told, is_calendar, shown_last, to_hear
from kg.statements.attribution.citing import cited
from kg.statements.attribution.lead_ins import DASHES, head_of, is_byline
from kg.statements.attribution.noting import is_writers_own
from kg.statements.attribution.reporting_verbs import content, is_clause, quoted_content, source
from kg.statements.attribution.saying import is_content_clause, is_quoting, is_reporting
from kg.statements.attribution.values import Report
from kg.statements.attribution.views import is_author, named_author, views, voicing_author
from kg.statements.status.polarity import is_negated
from kg.statements.status.verdicts import is_refuted

__all__ = ["reports"]

SHORTEST_HEADLINE = 3  # words before the dash of a headline, or behind its colon
LONGEST_LABEL = 8  # words before a colon, and the colon
OPENING = {"“", "‘", '"', "'", "``"}


def reports(sentence: Sentence, is_speaker: Callable[[Word], bool] | None = None) -> list[Report]:
    """Return the reports of a sentence, the innermost (the shortest content) first.

    Args:
        sentence: the sentence.
        is_speaker: whether a common noun before a colon is somebody who speaks: *Governor:*.
    """
    found = [*label(sentence, is_speaker), *(each for kind in REPORTS for each in kind(sentence))]
    relied_on = (each for report in found for each in cited(report, is_speaker))
    return sorted([*relied_on, *found], key=breadth)


def breadth(report: Report) -> tuple[int, bool]:
    """Return how many words a report spans, those of *according to the ministry* among them.

    *said that, according to Reuters, Chad had left* says what Reuters says.
    """
    if report.verb is not None or report.source is None:
        return len(report.content), True
    words = report.content | {w.i for w in report.source.subtree()}
    return len(words), not FRONTED(report.source)


FRONTED = Pattern(place="left")


def below(words: Iterable[Word]) -> frozenset[int]:
    """Return the indices of words and of all that hangs on them."""
    return frozenset(w.i for word in words for w in word.subtree())


def by_verb(sentence: Sentence) -> Iterator[Report]:
    """Read *X said that …*, *…, X said*, *X, Y said, …*, *X denied shelling …*."""
    for verb in sentence.words:
        if verb.rel in {"amod", "aux"} or not is_reporting(verb) or is_writers_own(verb):
            continue
        if reported := content(verb, sentence):
            denied = verb.effect("verb") == "deny"
            yield Report(verb, author_behind(verb), frozenset(reported), verb.text, denied=denied)


def author_behind(verb: Word) -> Word | None:
    """Return who speaks, where a statement does its author: *issued a statement saying*.

    So is it who *released data that show*, who *repeated his resolve saying*.
    """
    speaker = source(verb)
    if speaker is None or speaker is not verb.head:
        return speaker
    if any(map(speaker.has, TELLING)):
        return named_author(speaker) or voicing_author(speaker) or speaker
    return (speaker.first("nmod:poss") if speaker.effect("noun") else None) or speaker


def by_adjective(sentence: Sentence) -> Iterator[Report]:
    """Read *Togo is adamant that Chad left*, *is convinced that*: so it holds."""
    for word in sentence.words:
        if not HOLDS(word) or not word.lexicon.has(word.lower, "opinion adjective"):
            continue
        if is_negated(word):
            continue  # *is not convinced that Chad left*
        clauses = [c for c in word.all("ccomp") if is_clause(c) and c.i > word.i]
        holder = word.first("nsubj", "nsubj:pass")
        if clauses and holder is not None:
            yield Report(None, holder, below(clauses), word.text)


HOLDS = Pattern(having="cop aux:pass")


def by_description(sentence: Sentence) -> Iterator[Report]:
    """Read *what he described as attacks by Mali*: that they are attacks is his word."""
    for verb in sentence.words:
        if verb.head is None or verb.head.lower != "what" or not verb.has("naming"):
            continue
        described = [c for c in verb.all("obl", "xcomp") if c.i > verb.i and c.pos != "PRON"]
        if (speaker := source(verb)) is not None and described:
            yield Report(verb, speaker, below(described), verb.text)


def by_quoting_verb(sentence: Sentence) -> Iterator[Report]:
    """Read *“Chad has left,” Holm continued*, whose verb reports no clause otherwise."""
    for verb in sentence.words:
        reported = quoted_content(verb, sentence) if is_quoting(verb) else set()
        if reported and not is_reporting(verb):
            yield Report(verb, source(verb), frozenset(reported), verb.text)


def by_noun(sentence: Sentence) -> Iterator[Report]:
    """Read *the minister's statement that Chad had left*, *a claim by Mali that Chad had left*."""
    for noun in sentence.words:
        if noun.pos in {"NOUN", "PROPN"} and is_claim(noun):
            told = noun.above.all("ccomp") if is_put_forward(noun) else []
            clauses = [c for c in (*noun.all("acl", "ccomp"), *told) if is_content_clause(c)]
            author = named_author(noun) or voicing_author(noun) or unnamed_author(noun)
            if clauses and not is_answered(noun) and not is_writers_own(noun):
                yield Report(None, author, below(clauses), noun.text)


def is_claim(noun: Word) -> bool:
    """Return whether a noun is for what somebody says or thinks: *claim*, *belief*."""
    return noun.has("speech noun") or (noun.has("opinion noun") and not noun.effect("noun"))


def is_put_forward(noun: Word) -> bool:
    """Read *Claims were made that Chad left*, *a report emerged that*: somebody says so."""
    verb = noun.head if noun.rel == "nsubj" else None
    return verb is not None and verb.is_verb and verb.has("claim made")


def is_answered(noun: Word) -> bool:
    """Read *reports that Chad left are untrue*: whoever says that does not say that it left.

    *denied claims that it left* tells who denies it, whoever claims it.
    """
    denied = noun.rel == "obj" and noun.above.effect("verb") == "deny"
    return denied or is_refuted(noun)


def by_quotation(sentence: Sentence) -> Iterator[Report]:
    """Read *She called it “a trick, for they rob us”*: what is quoted in part is hers."""
    for words in quotations(sentence):
        verb = verb_before(words)
        tells = verb is not None and (has_clause(words) or is_deed(words[0], verb))
        author = source(verb) if verb is not None and tells else None
        if verb is None or author is None or author in words:
            continue
        if not any(reports_it(each, words, sentence) for each in (verb, *verb.ancestors())):
            yield Report(verb, author, frozenset(w.i for w in words), verb.text)


def is_deed(word: Word, verb: Word) -> bool:
    """Read *criticised Chad for “selling arms to rebels”*: the deed is told in a critic's words."""
    return word.tag == "VBG" and word.head is verb and verb.has("judging")


def verb_before(words: Sequence[Word]) -> Word | None:
    """Return the verb before some words that governs them, None for another predicate."""
    first = next((w for w in words if w.head is not None and w.head not in words), None)
    outer = (a for a in first.ancestors() if a not in words) if first is not None else iter(())
    found = next((a for a in outer if a.is_verb or a.first("cop", "nsubj")), None)
    is_before = found is not None and found.is_verb and found.i < words[0].i
    return found if is_before else None


def reports_it(verb: Word, words: Sequence[Word], sentence: Sentence) -> bool:
    """Return whether a verb of saying reports words already."""
    return is_reporting(verb) and words[0].i in content(verb, sentence)


def quotations(sentence: Sentence) -> Iterator[list[Word]]:
    """Yield the words of each quotation that begins and ends inside a sentence."""
    inside: list[Word] | None = None
    for word in sentence.words:
        if word.tag == OPEN:
            inside = []
        elif word.tag == CLOSE:
            if inside:
                yield inside
            inside = None
        elif inside is not None:
            inside.append(word)


OPEN, CLOSE = "``", "''"


def has_clause(words: Sequence[Word]) -> bool:
    """Return whether words hold a verb with its subject."""
    return any(w.is_finite and w.first("nsubj", "nsubj:pass") in words for w in words)


def according_to(sentence: Sentence) -> Iterator[Report]:
    """Read *according to the ministry* as a report of everything else in its clause.

    *according to estimates from the UN* is according to the UN.
    """
    for word in sentence.words:
        if word.head is None or not word.children:
            continue
        cue = " ".join(c.lower for c in case_words(word))
        if word.lexicon.has(cue, "source phrase") and may_tell(word, cue):
            above = [word.head, *word.ancestors()]
            order = reversed(above) if is_last(word, sentence) else above
            top = next((each for each in order if each.is_verb), word.head)
            yield Report(None, author_of(word) or word, below([top]) - below([word]), cue)


TELLING: tuple[Family, ...] = ("evidence noun", "speech noun")


def may_tell(noun: Word, cue: str) -> bool:
    """Tell *per Reuters*, *per a statement* from *per share*."""
    return " " in cue or noun.is_name or any(map(noun.has, TELLING))


def author_of(noun: Word) -> Word | None:
    """Return who wrote or said what a noun names: *a report by Reuters*, *the UN's figures*."""
    if not (noun.has("evidence noun") or noun.has("speech noun")):
        return None
    beside = (each for each in noun.all("nmod:poss", "nmod") if is_author(each))
    known = (each for each in beside if "of" not in each.forms("case") or each.is_name)
    return next((each for each in known if not is_time(each)), None)


def is_time(noun: Word) -> bool:
    """Return whether a noun tells when: *last year's report*."""
    return noun.has("time noun") or is_calendar(noun)


def is_last(phrase_head: Word, sentence: Sentence) -> bool:
    """Read *Mali said Chad had left, according to Reuters*, which says what Mali said."""
    inside = below([phrase_head])
    before = {w.text for w in sentence.words if w.i == min(inside) - 1}
    comma = "," in before | {w.text for w in phrase_head.all("punct")}
    return comma and all(w.pos == "PUNCT" for w in sentence.words if w.i > max(inside))


def unnamed_author(noun: Word) -> Word | None:
    """Read *there are reports that*: what is written says so itself, a claim does not."""
    return noun if noun.has("evidence noun") else None


def headline(sentence: Sentence) -> Iterator[Report]:
    """Read *Canada to leave the pact - Trudeau*: headlines put who says so behind a dash."""
    words = sentence.words
    dash = max((k for k, w in enumerate(words) if w.text in DASHES), default=0)
    alone = words[dash - 1].end < words[dash].start if dash >= SHORTEST_HEADLINE else False
    if alone and is_byline(words[dash + 1 :]):
        yield Report(None, head_of(words), frozenset(w.i for w in words[:dash]), "says")


def label(sentence: Sentence, is_speaker: Callable[[Word], bool] | None) -> Iterator[Report]:
    """Read *Holm: Chad has left*, *Poll: Chad ahead*, *Holm: “Chad has left”*, *Police: …*."""
    words = sentence.words
    colon = next((k for k, w in enumerate(words[:LONGEST_LABEL]) if w.text == ":"), 0)
    before, behind = words[:colon], words[colon + 1 :]
    head = next((w for w in before if w.head is None or w.head not in before), None)
    if head is None or not is_label(head, before):
        return
    is_known = is_speaker is not None and len(behind) >= SHORTEST_HEADLINE and is_speaker(head)
    if is_known or can_be_said(head, behind):
        yield Report(None, head, frozenset(w.i for w in behind), "says")


def is_label(head: Word, before: list[Word]) -> bool:
    """Return whether the words before a colon are one phrase that names somebody."""
    is_byline = before[0].has("byline")  # *By Ada Holm:*
    is_noun = head.pos in {"PROPN", "NOUN"} and not is_byline
    return is_noun and not any(w.is_verb or w.text in {",", "("} for w in before)


def can_be_said(head: Word, behind: list[Word]) -> bool:
    """Return whether words behind a colon are somebody's: a person's, a poll's, or quoted."""
    is_quotation = bool(behind) and behind[0].text in OPENING
    return len(behind) >= SHORTEST_HEADLINE and (
        is_quotation or head.entity == "PERSON" or head.has("evidence noun")
    )


REPORTS = (
    by_verb,
    by_adjective,
    by_quoting_verb,
    by_quotation,
    by_description,
    by_noun,
    according_to,
    as_told,
    shown_last,
    to_hear,
    views,
    headline,
)
