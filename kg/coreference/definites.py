"""Definite descriptions -> mentions: *the bloc*, *the president*, *the country* of who speaks."""

from collections.abc import Sequence

from kg.coreference.countries import (
    OWN,
    at_home,
    country_of_speaker,
    own_country,
    state_of_speaker,
    subjects_over,
)
from kg.coreference.discourse import Discourse, Resolved, ResolvedSentence
from kg.coreference.disjointness import intruders, names_below
from kg.coreference.holders import titles_of
from kg.coreference.kinds import is_kind_of
from kg.coreference.only_ones import new_nouns, only_one, province_meant
from kg.coreference.possessors import possessor
from kg.coreference.posts import in_post
from kg.coreference.role_nouns import (
    full_titles,
    is_in_waiting,
    is_out_of_office,
    is_plural,
    is_role,
    roles_of,
    titles,
)
from kg.coreference.salience import (
    Accepts,
    acceptable,
    is_one,
    is_only_candidate,
    nearest,
    nearest_of,
)
from kg.coreference.state_bodies import of_home, of_place, own_body
from kg.model import Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["definite"]

DEFINITE = {"the", "this", "that", "these", "those", "both", "all"}


def definite(discourse: Discourse, word: Word) -> Mention | None:
    """Find the antecedent of *the bloc*, *the alliance*, *party* of a title."""
    if says_which(discourse, word) or is_in_waiting(discourse.ontology, word):
        return None
    if local := of_place(discourse.passage, word):
        return local
    if not is_definite(word):
        alone = all(c.rel == "compound" for c in word.children)  # *state media*
        return of_home(discourse.passage, word) if alone else None
    if is_out_of_office(discourse.ontology, word):
        return out_of_office(discourse, word)
    leaving = at_home(discourse, word)
    return own_country(discourse, word, leaving) if leaving else told_before(discourse, word)


def told_before(discourse: Discourse, word: Word) -> Mention | None:
    """Return what a definite noun means by what the article has told: *the bloc*, *the city*."""
    found = (
        province_meant(discourse, word)
        or country_of_speaker(discourse, word)
        or called_before(discourse, word)
        or of_members(discourse, word)
    )
    passage = discourse.passage
    if found is not None:
        return own_body(passage, word, found)
    home = of_home(passage, word)
    is_own = home is not None and home.entity.id in acting_on(discourse, word)
    if home is not None and not is_own:
        return home
    is_new = any(noun.lemma == word.lemma for noun in new_nouns(discourse, word))
    return only_one(discourse, word) or (None if is_new else in_post(passage, word))


def is_definite(word: Word) -> bool:
    """Return whether a noun is definite, or the bare first part of a title (*party leader X*)."""
    if word.rel == "compound":
        return True
    det = word.first("det")
    return det is not None and det.lower in DEFINITE


def says_which(discourse: Discourse, word: Word) -> bool:
    """Return whether a noun says itself whose or what it is: *the Obama administration*."""
    if has_name_before(discourse, word) or has_of(word) or is_part_of_thing(discourse, word):
        return True
    before = (f"{each.lower} {word.lower}" for each in word.all("amod", "compound"))
    if any(word.lexicon.has(each, "general group") for each in before):
        return True
    return possessor(discourse.passage, word) is not None


def has_name_before(discourse: Discourse, word: Word) -> bool:
    """Return whether a name stands before a noun, however deep: *the Iran-backed group*.

    *Crown* of *the Crown Prince* is none, where the article has called somebody so.
    """
    before = [c for c in word.all("compound", "amod", "nmod:poss") if c.i < word.i]
    named = {w.lower for c in before for w in c.subtree() if w.is_name and not w.text.islower()}
    title = told_title(discourse, word) if named else ""
    return bool(named.difference(title.split()))


def told_title(discourse: Discourse, word: Word) -> str:
    """Return the longest title that a noun stands for and that the article gives somebody."""
    told = (t for t in full_titles(word) if any(t in each for each in discourse.roles.values()))
    return next(told, "")


def has_of(word: Word) -> bool:
    """Return whether an *of* behind a noun says whose it is."""
    return any(c.lower == "of" for n in word.all("nmod") for c in n.all("case"))


def is_part_of_thing(discourse: Discourse, word: Word) -> bool:
    """Tell *state* of *the state house*, which names no state, from *party leader Bardella*.

    Nor is it one of *city authorities*, who are those of a city.
    """
    if word.rel != "compound" or word.head is None:
        return False
    ontology = discourse.ontology
    is_local = ontology.is_place(ontology.class_of_noun(word.lower) or "")
    governs = ontology.has_trait(ontology.class_of_noun(word.head.lower) or "", "hasOffices")
    return not is_role(ontology, word.head) and not (is_local and governs)


def out_of_office(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the former president* as who was called so before, by those very words."""
    nouns = roles_of(discourse.ontology, word)
    return nearest(discourse, word, lambda e: not nouns.isdisjoint(discourse.roles.get(e.id, ())))


def called_before(discourse: Discourse, word: Word) -> Mention | None:
    """Return who was mentioned before and may be called so: *the bloc* for a union of states."""
    for noun in called(discourse, word):
        callable_so = acceptable(discourse, word, callable_by(discourse, word, noun))
        described = word.first("amod") is not None and noun == word.lower
        if described and not is_one(callable_so):
            return None  # *the isolated country*, of which there are two
        if is_of_two(discourse, word, noun):
            return None
        found = nearest_called(discourse, word, noun, callable_so) if any(callable_so) else None
        if found or discourse.ontology.class_of_noun(noun):
            return found  # *the militant group* is no other *group*
    return None


def nearest_called(
    discourse: Discourse, word: Word, noun: str, found: Sequence[Sequence[Resolved]]
) -> Mention | None:
    """Return the nearest who is called so: whom the article calls so, then who surely is."""
    titled = [[e for e in each if is_titled(discourse, e, noun)] for each in found]
    surely = [[e for e in each if is_sure(discourse, e, noun)] for each in found]
    sure = nearest_of(discourse, word, titled) or nearest_sure(discourse, word, noun, surely)
    return sure or nearest_of(discourse, word, found)


def nearest_sure(
    discourse: Discourse, word: Word, noun: str, found: Sequence[Sequence[Resolved]]
) -> Mention | None:
    """Return the nearest of those who surely are called so, one so named before another body."""
    nearest = nearest_of(discourse, word, found)
    if nearest is None or discourse.ontology.has_trait(nearest.entity.type, "isCountry"):
        return nearest
    named = [[e for e in each if is_named(e, noun)] for each in found]
    return nearest_of(discourse, word, named) or nearest


def of_members(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the justices* after *the Supreme Court*, *the rebels*: the only body of such members.

    Not behind *judges* of whom nothing more is known.
    """
    if not MEMBERS(word) or any(is_told(p, word) for p in discourse.passages()):
        return None
    classes = discourse.ontology.classes

    def accepts(entity: Entity) -> bool:
        return entity.type in classes and word.lower in classes[entity.type].anaphors

    only = is_only_candidate(discourse, word, accepts)
    return nearest(discourse, word, accepts) if only else None


NEW = Pattern(pos="NOUN", without="det")
MEMBERS = Pattern(tag="NNS", without="amod compound nummod nmod nmod:poss acl acl:relcl appos")


def is_told(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a sentence has brought in some whom nobody named by the same noun."""
    before = (w for w in passage.sentence.words if w.i < word.i and NEW(w))
    return any(w.lemma == word.lemma and w.i not in passage.resolved for w in before)


def is_sure(discourse: Discourse, told: Resolved, noun: str) -> bool:
    """Return whether the class or the name of a body has a noun: one before it may be anything.

    *The University of Zorvex and the LIND met. The university said*: that is no LIND.
    """
    return is_named(told, noun) or noun in discourse.ontology.called(told.entity.type)


def is_named(told: Resolved, noun: str) -> bool:
    """Return whether a name has a noun among its words."""
    return noun in told.entity.label.lower().split()


def is_titled(discourse: Discourse, told: Resolved, noun: str) -> bool:
    """Return whether the article itself has called a person so, not only one who once was so.

    *Prime Minister Holm met Lind. The prime minister left*, though Lind may have been one too.
    """
    named_so = noun in discourse.roles.get(told.entity.id, ())
    return named_so and discourse.article.is_person(told.entity)


def is_of_two(discourse: Discourse, word: Word, noun: str) -> bool:
    """Return whether two who hold one office are called so near: the old president and the new."""
    called_so = {entity for entity, nouns in discourse.roles.items() if noun in nouns}
    if len(called_so) < 2 or is_plural(word):
        return False
    near = (each.entity for passage in discourse.passages() for each in passage.resolved.values())
    titled = {e for e in near if e.id in called_so and discourse.article.is_person(e)}
    return len({each.acts_for for each in titled}) < len(titled)


def called(discourse: Discourse, word: Word) -> tuple[str, ...]:
    """Return what a noun calls somebody: *the finance minister* is not any *minister*."""
    if is_role(discourse.ontology, word) and not is_plural(word):
        return full_titles(word)
    return titles(word)


def callable_by(discourse: Discourse, word: Word, noun: str) -> Accepts:
    """Return what tells whether *the* and a noun may mean an entity; several are not one."""
    acting = acting_on(discourse, word)
    before = [c.lower for c in word.all("compound") if c.pos == "NOUN" and c.lower not in noun]

    def accepts(entity: Entity) -> bool:
        if entity.id in acting or not may_be_called(discourse, entity, noun):
            return False
        if before and is_of_another_kind(discourse, before, entity):
            return False
        return not is_plural(word) or (noun != word.lemma and noun in own_nouns(discourse, entity))

    return accepts


def is_of_another_kind(discourse: Discourse, before: Sequence[str], entity: Entity) -> bool:
    """Tell *the business delegation* from a delegation of Mali: it acts for no state.

    Nor is *the research paper* a newspaper.
    """
    known = discourse.ontology.classes.get(entity.type)
    acts = known is not None and known.acts_for_owner
    is_outlet = discourse.ontology.has_trait(entity.type, "isPublisher")
    return (acts or is_outlet) and any(each not in entity.label.lower() for each in before)


def may_be_called(discourse: Discourse, entity: Entity, noun: str) -> bool:
    """Return whether *the* and a noun may refer back to an entity."""
    if noun in own_nouns(discourse, entity):
        return True
    is_person = discourse.article.is_person(entity)
    named_so = noun in discourse.roles.get(entity.id, ())
    if named_so and (is_person or entity.id not in discourse.ontology.actors):
        return True
    if not is_person:
        return is_kind_of(discourse.ontology, entity, noun)
    held = titles_of(discourse.article, entity)
    return any(title == noun or title.startswith(f"{noun} of ") for title in held)


def own_nouns(discourse: Discourse, entity: Entity) -> tuple[str, ...]:
    """Return the nouns that the ontology lists for an actor itself: *the regime*."""
    actor = discourse.ontology.actors.get(entity.id)
    return actor.anaphors if actor is not None else ()


def acting_on(discourse: Discourse, word: Word) -> set[str]:
    """Return whom an object cannot mean: who acts, *French deputies urged the country*.

    Nor his own state, where a president *invaded the country*.

    Nor who is named below its verb (*the company said Baltec had left*), nor the speaker's state
    where the act is done to it: *Russia said talks with the country*.
    """
    state = state_of_speaker(discourse, word) if word.rel not in OWN else None
    others = (*subjects_over(word), *names_below(word), *intruders(word))
    found = [(s, m.entity) for s in others if (m := discourse.mention(s))]
    invades = word.head is not None and word.head.has("intruding")
    several = {entity.acts_for for noun, entity in found if invades or is_plural(noun)}
    spoken = {state.id} if state is not None else set()
    return {entity.id for _, entity in found} | (several - {""}) | spoken
