"""Pronoun, candidates -> what speaks for and against each, and for nobody being meant.

A feature is a name and a value; the table of weights has a column for each kind of pronoun.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.coreference.agreement import gender, is_body, is_passive_subject, is_personal
from kg.coreference.discourse import Article, Discourse, Resolved
from kg.coreference.ranking.candidates import Candidate
from kg.coreference.salience import is_speaking, prominence
from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = ["Features", "features"]

Features = list[tuple[str, float]]

FARTHEST = 2  # sentences before, as far as they are counted
MANY = 4  # candidates nearer than one, as far as they are counted
FEW = 3  # candidates in all, as far as they are counted
SHORT, LONG = 3, 15  # words between a pronoun and a candidate in its sentence
DEEPEST = 3  # clauses between two that stand one below the other
DEFINITE = {"the", "this", "that", "these", "those"}


def features(
    discourse: Discourse, pronoun: Word, candidates: Sequence[Candidate]
) -> list[Features]:
    """Return the features of each candidate, and last those of nobody."""
    view = View(discourse, pronoun, candidates)
    rows = [[*view.of_word(each), *view.of_entity(each)] for each in candidates]
    return [*rows, list(of_nobody(discourse, pronoun, candidates))]


class View:
    """What a pronoun's candidates are to it and to each other."""

    def __init__(
        self, discourse: Discourse, pronoun: Word, candidates: Sequence[Candidate]
    ) -> None:
        self.discourse, self.pronoun = discourse, pronoun
        self.place = place_of(pronoun)
        self.quotation = quotation(discourse.article, pronoun)
        self.nearness = nearness(candidates)
        self.firsts = firsts(candidates)
        self.mentioned = Counter(
            r.entity.id for p in discourse.passages() for r in p.resolved.values()
        )
        named = discourse.article.named
        known = {each.key for each in candidates if each.found is not None}
        self.most = max((named.get(key, 0) for key in known), default=0)
        self.earliest = next((key for key in named if key in known), "")

    def of_word(self, each: Candidate) -> Iterator[tuple[str, float]]:
        """Yield what the place of a candidate says."""
        word, distance = each.word, min(each.distance, FARTHEST)
        role, form = role_of(word), form_of(each)
        yield f"role {role}", 1.0
        yield f"role {role} of {self.place}", 1.0
        yield f"role {role} at {distance}", 1.0
        yield f"distance {distance}", 1.0
        yield f"distance {distance} of {self.place}", 1.0
        yield f"nearer {self.nearness[each.key]}", 1.0
        yield f"form {form}", 1.0
        yield f"form {form} at {distance}", 1.0
        yield f"quotation {self.side(each)}", 1.0
        if word.i in self.firsts:
            yield f"first at {distance}", 1.0
        if word.pos == "PRON":
            yield f"pronoun {place_of(word)} of {self.place}", 1.0
            yield "same pronoun", float(word.lower == self.pronoun.lower)
        if is_speaking(each.passage, word):
            yield f"speaking at {distance}", 1.0
        if joint := joint_of(word):
            yield joint, 1.0
        if each.passage is self.discourse.passage:
            yield f"clauses {between(word, self.pronoun)}", 1.0
            yield f"words {gap(word, self.pronoun)}", 1.0
        if each.bound_by:
            yield f"bound by {each.bound_by}", 1.0

    def of_entity(self, each: Candidate) -> Iterator[tuple[str, float]]:
        """Yield what is known of whom a candidate means."""
        if each.found is None:
            yield "unknown", 1.0
            return
        key, named = each.key, self.discourse.article.named.get(each.key, 0)
        yield "mentioned", math.log(1 + self.mentioned[key])
        yield "named", math.log(1 + named)
        yield "most named", float(0 < named == self.most)
        yield "earliest", float(key == self.earliest)
        yield kind(self.discourse, self.pronoun, each.found), 1.0
        if is_personal(self.pronoun) and (known := self.discourse.genders.get(key)):
            yield ("sex agrees" if known == gender(self.pronoun) else "sex differs"), 1.0

    def side(self, each: Candidate) -> str:
        """Return whether a candidate stands in the pronoun's quotation."""
        other = quotation(self.discourse.article, each.word)
        if other == self.quotation:
            return "none" if other is None else "same"
        if self.quotation is None:
            return "inside"
        return "outside" if other is None else "another"


def of_nobody(
    discourse: Discourse, pronoun: Word, candidates: Sequence[Candidate]
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for a pronoun that means none of its candidates."""
    known = {each.key for each in candidates if each.found is not None}
    yield "nobody", 1.0
    yield f"nobody as {pronoun.dep}", 1.0
    yield f"nobody of {min(len(known), FEW)} known", 1.0
    unknown = sum(each.found is None for each in candidates)
    yield f"nobody of {min(unknown, FEW)} unknown", 1.0
    if discourse.article.is_quoted(pronoun):
        yield "nobody in a quotation", 1.0
    if not is_personal(pronoun):
        yield "nobody in a passive", float(is_passive_subject(pronoun))
        if pronoun.head is not None:
            yield f"nobody with {pronoun.head.lemma}", 1.0
            yield "nobody with a copula", float(pronoun.head.first("cop") is not None)


# Of words


@memoized
def role_of(word: Word) -> str:
    """Return what a word is to its clause, as far as it counts."""
    top = word
    while top.rel in {"conj", "appos", "flat"} and top.head is not None:
        top = top.head
    if top.rel in {"nsubj", "csubj"}:
        passive = " of passive" if top.dep.endswith(":pass") else ""
        return f"subject {prominence(word)}{passive}"
    if top.rel == "obl" and "by" in top.forms("case"):
        return "by"
    if top.dep == "nmod:poss":
        return "possessor"
    return top.rel if top.rel in {"obj", "iobj", "obl", "nmod", "root"} else "other"


@memoized
def place_of(pronoun: Word) -> str:
    """Return what a pronoun is to its clause."""
    if pronoun.dep == "nmod:poss":
        return "possessor"
    return "subject" if pronoun.rel == "nsubj" else "object"


@memoized
def joint_of(word: Word) -> str:
    """Return how a word is joined to another, "" for one that stands alone."""
    if word.rel in {"conj", "appos"}:
        return word.rel
    return "with conj" if word.first("conj") else ""


def form_of(each: Candidate) -> str:
    """Return how a candidate is written: a name, a pronoun, a description, some noun."""
    if each.word.pos == "PRON":
        return "pronoun"
    if each.found is not None:
        return "name" if each.word.is_name else "description"
    if each.word.pos == "PROPN":
        return "unknown name"
    det = each.word.first("det")
    if det is not None and det.lower in DEFINITE:
        return "definite noun"
    return "owned noun" if each.word.first("nmod:poss") else "noun"


def between(word: Word, pronoun: Word) -> str:
    """Return how the clause of a pronoun hangs on that of a word of its sentence."""
    above, below = clause_of(word), clause_of(pronoun)
    if above is below or above is None or below is None:
        return "same" if above is below else "none"
    if way := way_up(below, above):
        return f"below {way}"
    if way := way_up(above, below):
        return f"above {way}"
    return "beside"


@memoized
def clause_of(word: Word) -> Word | None:
    """Return the predicate of the clause that a word stands in."""
    return next((a for a in word.ancestors() if a.is_verb or a.first("cop")), None)


def way_up(clause: Word, goal: Word) -> str:
    """Return the label by which a clause hangs below another, "" where it does not."""
    for _ in range(DEEPEST):
        relative = clause.dep == "acl:relcl"
        label, above = clause.dep if relative else clause.rel, clause.head
        if above is None:
            return ""
        if above is goal:
            return label
        clause = above
    return ""


def gap(word: Word, pronoun: Word) -> str:
    """Return how many words stand between a pronoun and another, roughly."""
    if word.i > pronoun.i:
        return "behind"
    apart = pronoun.i - word.i
    return "few" if apart <= SHORT else "some" if apart <= LONG else "many"


def quotation(article: Article, word: Word) -> int | None:
    """Return where the quotation begins that a word stands in."""
    return next((a for a, b in article.quotations if a <= word.start < b), None)


# Of candidates


def nearness(candidates: Sequence[Candidate]) -> dict[str, int]:
    """Return how many others are nearer, for whomever the candidates mean."""
    ranks: dict[str, int] = {}
    for each in sorted(candidates, key=lambda c: (c.distance, -c.word.i)):
        ranks.setdefault(each.key, min(len(ranks), MANY))
    return ranks


def firsts(candidates: Sequence[Candidate]) -> set[int]:
    """Return the first candidate of each sentence."""
    found: dict[int, int] = {}
    for each in candidates:
        found.setdefault(each.distance, each.word.i)
    return set(found.values())


def kind(discourse: Discourse, pronoun: Word, found: Resolved) -> str:
    """Return what a candidate is, as far as a pronoun cares: a state, a body; a name of two."""
    entity = found.entity
    if is_personal(pronoun):
        if pronoun.lexicon.knows_given_name(entity.label):
            return "given name"
        return "whole name" if " " in entity.label else "single name"
    if discourse.ontology.has_trait(entity.type, "isCountry"):
        return "state"
    if entity.type == discourse.ontology.unnamed:
        return "unnamed kind"
    return "body" if is_body(discourse.ontology, entity) else "no body"
