"""Words for several who were named -> all: *both*, *the two leaders*, *the latter*, *they*.

A mention of several keeps all as its members; what is stated of it is stated of each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.coreference.agreement import gender, is_body_of_several, is_passive_subject
from kg.coreference.discourse import Discourse, Resolved, ResolvedSentence
from kg.coreference.disjointness import disjoint_from
from kg.coreference.kinds import is_kind_of
from kg.coreference.metonyms import LOCATIVE
from kg.coreference.salience import Accepts, unknown_before
from kg.coreference.wording import mention_of_several, mention_words, refer_back
from kg.mentions import state_of
from kg.model import Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["ARGUMENTS", "coordinated", "has_article", "several"]

ARGUMENTS = {"nsubj", "obj", "iobj", "obl", "nmod"}
PARTICIPANTS = {"nsubj", "obj", "iobj", "obl"}
THE = {"the", "these", "those"}


def several(discourse: Discourse, word: Word) -> Mention | None:
    """Return the two whom a word means, or the one of them that it points out."""
    if word.rel in ARGUMENTS:
        for rule in (one_of_two, both, joined_before):
            if found := rule(discourse, word):
                return found
    return None


def one_of_two(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the former*, *the latter*."""
    place = word.lexicon.words("one of two").get(word.lower)
    if place is None or not word.first("det"):
        return None
    two = two_before(discourse, first_of_kind(discourse, word), actors(discourse))
    return refer_back(mention_words(word), two[int(place)]) if two else None


def first_of_kind(discourse: Discourse, word: Word) -> Word:
    """Return the first such word of a sentence: *the latter* is of the pair of *the former*."""
    words = discourse.passage.sentence.words
    alike = (w for w in words if w.lexicon.has(w.lower, "one of two") and w.rel in ARGUMENTS)
    return next(alike, word)


def both(discourse: Discourse, word: Word) -> Mention | None:
    """Read *both*, *the pair*, *both leaders*, *neither side*."""
    if means_two(word):
        return mention_of_several(word, two_before(discourse, word, actors(discourse)))
    if is_counted_two(word):
        is_side = word.lexicon.has(word.lemma, "side")
        wanted = sides(discourse) if is_side else called(discourse, word)
        return mention_of_several(word, two_before(discourse, word, wanted))
    return None


def joined_before(discourse: Discourse, word: Word) -> Mention | None:
    """Read *Mali and Chad met. They signed a pact*: all whom the text last joined.

    Not where *they* may as well mean a noun of which nothing is known, or a body with members.
    """
    if gender(word) != "plural":
        return None
    for passage in discourse.passages():
        if pair := main_subject(passage, word):
            return mention_of_several(word, pair)
        groups = [*coordinated(passage, word), *talking(passage, word)]
        others = list(unknown_before(passage, word)) or bodies_of_several(passage, word)
        if groups or others:
            return mention_of_several(word, groups[0]) if len(groups) == 1 and not others else None
    return None


def coordinated(passage: ResolvedSentence, word: Word) -> Iterator[list[Mention]]:
    """Yield those before a word who are joined by *and* and all of whom are known."""
    refused = disjoint_from(word)
    for first in passage.resolved.values():
        group = [first.word, *first.word.all("conj")]
        known = [m for each in group if (m := passage.mention(each)) is not None]
        whole = len(group) == len(known) > 1 and first.word.rel in PARTICIPANTS
        if whole and group[-1].i < word.i and first.word.i not in refused:
            yield known


def main_subject(passage: ResolvedSentence, word: Word) -> list[Mention]:
    """Return those whom the subject of a sentence before a word means: *The two leaders met*."""
    if word.i <= passage.sentence.words[-1].i:
        return []
    subjects = (r for r in passage.resolved.values() if r.word.rel == "nsubj" and r.mention.members)
    main = (r for r in subjects if r.word.head is not None and r.word.head.rel == "root")
    return next((as_two(passage, each) for each in main), [])


def talking(passage: ResolvedSentence, word: Word) -> Iterator[list[Mention]]:
    """Yield two persons who talk, in a sentence before a word: *Holm spoke with Lind*."""
    for first in passage.resolved.values():
        verb = first.word.head
        if first.word.rel != "nsubj" or verb is None or not verb.has("talking") or verb.i > word.i:
            continue
        others = [c for c in verb.all("obl", "obj") if c.i < word.i and is_partner(c)]
        pair = [first.mention, *(m for c in others if (m := passage.mention(c)) is not None)]
        persons = [m for m in pair if passage.article.is_person(m.entity) and not m.members]
        if len(persons) == len(pair) == 2:
            yield pair


def is_partner(word: Word) -> bool:
    """Return whether a word is with whom somebody talks: *with Lind*, *met Lind*."""
    return word.rel == "obj" or "with" in word.forms("case")


def bodies_of_several(passage: ResolvedSentence, word: Word) -> list[Resolved]:
    """Return the subjects before a word that *they* may mean: *the Houthis*, *police*.

    Not those who do what others undergo: *Police arrested Holm and Lind. They were charged*.
    """
    if is_passive_subject(word):
        return []
    return [
        each
        for each in before(passage, word)
        if each.word.rel == "nsubj"
        and is_body_of_several(passage.ontology, each.entity)
        and not each.word.first("conj")
    ]


def means_two(word: Word) -> bool:
    """Return whether a word means two by itself: *both*, *the pair*, no *pair of shoes*."""
    alone = word.pos != "NOUN" or not word.first("nmod", "compound", "amod")
    kind = word.lexicon.words("two").get(word.lower)
    needs_article = kind == "the"
    return kind is not None and alone and (has_article(word) or not needs_article)


def is_counted_two(word: Word) -> bool:
    """Return whether a noun is one of two: *the two leaders*, *both groups*, *neither side*."""
    if word.pos != "NOUN" or word.first("nmod:poss", "acl", "acl:relcl", "nmod"):
        return False
    if "only" in word.forms("amod", "advmod"):
        return False  # *the only two states that signed*
    counting = [c.lower for c in word.all("det", "nummod") if word.lexicon.has(c.lower, "two")]
    kinds = {word.lexicon.words("two")[each] for each in counting}
    return "" in kinds or (bool(kinds) and has_article(word))


def has_article(word: Word) -> bool:
    """Return whether *the* stands before a word."""
    return any(c.lower in THE for c in word.all("det"))


# Who can be meant


class Wanted(NamedTuple):
    """Whom a word may mean; with `kind` it says what they are, so that each may be named alone."""

    accepts: Accepts
    kind: bool = True
    states: bool = False  # the states that those named act for


def actors(discourse: Discourse) -> Wanted:
    """Return whom *both* and *the pair* mean: whoever can act."""
    return Wanted(lambda e: discourse.ontology.has_trait(e.type, "isAgent"), kind=False)


def sides(discourse: Discourse) -> Wanted:
    """Return whom *both sides* mean: bodies, and persons who act for one."""
    accepts, is_person = actors(discourse).accepts, discourse.article.is_person
    return Wanted(lambda e: accepts(e) and (not is_person(e) or e.acts_for != ""), kind=False)


def called(discourse: Discourse, word: Word) -> Wanted:
    """Return whom a noun may mean: *leaders* are persons, *countries* those of who was named."""
    ontology, noun = discourse.ontology, word.lemma
    if is_country_noun(ontology, noun):
        return Wanted(lambda e: state_of(ontology, e) is not None, states=True)
    if noun in ontology.titles:
        return Wanted(discourse.article.is_person)
    return Wanted(lambda e: is_kind_of(ontology, e, noun))


def is_country_noun(ontology: Ontology, noun: str) -> bool:
    """Return whether a noun means states: *country*."""
    kinds = (each for each in ontology.classes.values() if "isCountry" in each.traits)
    return any(noun in ontology.called(each.id) for each in kinds)


# Who was named


def two_before(discourse: Discourse, word: Word, wanted: Wanted) -> Sequence[Mention]:
    """Return the two that a text last named, none where there are one or three.

    *Mali and Chad signed a pact between the two* says no more than that they signed it.
    """
    found: dict[str, Mention] = {}
    for passage in discourse.passages():
        latest = named_together(passage, word, wanted)
        if wanted.states:
            latest = [m for each in latest if (m := of_state(discourse.ontology, each))]
        found = {m.entity.id: m for m in latest} | found
        if len(found) > 1 or (found and not wanted.kind):
            break
    return list(found.values()) if len(found) == 2 else []


def named_together(passage: ResolvedSentence, word: Word, wanted: Wanted) -> list[Mention]:
    """Return whom a passage names that may be meant, those alone that it names as two."""
    found = sorted(before(passage, word), key=lambda r: r.word.i)
    for each in reversed(found):
        pair = as_two(passage, each)
        if len(pair) == 2 and all(wanted.accepts(m.entity) for m in pair):
            return pair
    apart = [r for r in found if is_participant(r.word) and wanted.accepts(r.entity)]
    here = word.i <= passage.sentence.words[-1].i
    sure = wanted.kind or (not here and is_about_two(apart))
    return [r.mention for r in apart] if sure else []


def is_about_two(found: Sequence[Resolved]) -> bool:
    """Return whether those named are who acts and who is acted on: *Mali attacked Chad*."""
    verbs = {r.word.above.i for r in found}
    return len(verbs) == 1 and {r.word.rel for r in found} == {"nsubj", "obj"}


def as_two(passage: ResolvedSentence, first: Resolved) -> list[Mention]:
    """Return the two whom a word means, or the two that *and* joins, and nobody else with them.

    *Mali and its allies* are one side.
    """
    if first.mention.members:
        return [replace(first.mention, entity=e, members=()) for e in first.mention.members]
    group = [first.word, *first.word.all("conj")]
    known = [m for each in group if (m := passage.mention(each)) is not None]
    owned = any(each.first("nmod:poss") for each in group[1:])
    return known if len(known) == len(group) and not owned else []


def before(passage: ResolvedSentence, word: Word) -> Iterator[Resolved]:
    """Yield who is meant before a word, but not whose something is: *Russian* of an army.

    Nor who does what the word is part of: *Mali and Chad mediated between the two sides*.
    """
    around = {w.i for above in word.ancestors() for w in (above, *above.all("nsubj"))}
    acting = around if word.rel != "nsubj" else set()
    for each in passage.resolved.values():
        is_part = each.word.rel in {"amod", "compound"}
        if each.word.i < word.i and not is_part and each.word.i not in acting:
            yield each


def is_participant(word: Word) -> bool:
    """Return whether a word says who takes part, not where: *met Macron*, not *in Berlin*."""
    place = any(c.lower in LOCATIVE for c in word.all("case"))
    return word.rel in PARTICIPANTS and not place


def of_state(ontology: Ontology, mention: Mention) -> Mention | None:
    """Return the state that somebody named is or acts for."""
    state = state_of(ontology, mention.entity)
    return replace(mention, entity=state) if state is not None else None
