"""Descriptions -> mentions: *the Nato chief, Jens Stoltenberg*, *the Ukrainian president*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.coreference.discourse import Article, Resolved, ResolvedSentence
from kg.coreference.holders import holder_of
from kg.coreference.nationals import is_national
from kg.coreference.possessors import possessor, possessors_behind
from kg.coreference.posts import in_post
from kg.coreference.role_nouns import (
    NOMINAL,
    full_titles,
    is_elected,
    is_modifier,
    is_plural,
    is_role,
    names_beside,
    roles_of,
    titles,
    topics,
)
from kg.coreference.wording import mention_of, mention_of_several, mention_words
from kg.mentions import body_of, slug
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order, phrase, written
from kg.parsing.trees import Word

__all__ = ["described", "description", "is_describing"]


def described(passage: ResolvedSentence) -> ResolvedSentence:
    """Return a passage with the nouns resolved that a name beside them or before them explains.

    What waits for a pronoun (*its troops*) or may refer back (*the Danish company*) is left to
    the layer of pronouns.
    """
    for word in passage.reading_order:
        if word.i in passage.resolved or not is_describing(passage, word):
            continue
        waits = has_pronoun(word) or is_national(passage, word)
        if not waits and (found := description(passage, word)):
            passage = passage.plus([found])
    return passage


def has_pronoun(word: Word) -> bool:
    """Return whether a pronoun tells whose a noun is: *its troops*."""
    return any(c.pos == "PRON" for c in word.all("nmod:poss"))


def is_describing(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a word can describe somebody: a noun that stands for itself.

    *The president-elect* is no president yet.
    """
    if word.pos not in NOMINAL or is_modifier(passage.ontology, word):
        return False
    return not is_elected(word)


def description(passage: ResolvedSentence, word: Word) -> Resolved | None:
    """Return whom a noun means by what stands beside it, None where nothing tells."""
    if beside := named_beside(passage, word):
        return Resolved(word, beside, roles_of(passage.ontology, word))
    placed = place_of(passage, word) or country_of(passage, word)
    found = placed or of_each_body(passage, word) or of_body(passage, word)
    return Resolved(word, found) if found is not None else None


def named_beside(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *the Nato chief, Jens Stoltenberg* by the name."""
    for beside in names_beside(passage.ontology, word):
        mention = passage.mention(beside)
        if mention is not None and may_describe(passage.article, word, beside, mention.entity):
            return named_all(passage, word, beside) or mention_of(
                mention.entity, mention_words(word)
            )
    return None


def named_all(passage: ResolvedSentence, word: Word, first: Word) -> Mention | None:
    """Read *neighbours Mali, Chad and Togo* as all of them."""
    group = [first, *first.all("conj")] if is_plural(word) else []
    named = [m for each in group if (m := passage.mention(each))]
    alike = len({m.entity.type for m in named}) == 1
    return mention_of_several(word, named) if alike else None


def may_describe(article: Article, word: Word, beside: Word, entity: Entity) -> bool:
    """Return whether a noun may describe an entity: role nouns persons, others no person.

    A noun that nobody listed is whatever the name behind it is: *the delegate, Ada Holm,*.
    """
    person = article.is_person(entity)
    is_kind_of_person = word.lexicon.words("named kind").get(word.lemma) == "person"
    named_so = beside.rel == "flat" or (beside.i > word.i and is_unlisted(article.ontology, word))
    return (person and named_so) or person == (is_kind_of_person or is_role(article.ontology, word))


def is_unlisted(ontology: Ontology, word: Word) -> bool:
    """Return whether kg knows of a noun neither a class nor an act: no *army*, no *visit*."""
    return ontology.class_of_noun(word.lemma) is None and not is_event(ontology, word)


def place_of(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *the town of Chasiv Yar* by the name; *the army of Chad* is no place.

    So is *Afghanistan's Helmand province*, but *Gao region* is no city.
    """
    ontology = passage.ontology
    if (named := region_before(passage, word)) is not None:
        return mention_of(named, mention_words(word))
    if not ontology.is_place(ontology.class_of_noun(word.lemma) or ""):
        return None
    for inner in word.all("nmod"):
        mention, case = passage.mention(inner), inner.first("case")
        of = case is not None and case.lower == "of"
        if of and mention is not None and ontology.is_place(mention.entity.type):
            return mention_of(mention.entity, mention_words(word))
    return None


def region_before(passage: ResolvedSentence, word: Word) -> Entity | None:
    """Return the region whose name stands before the noun for one: *Helmand province*."""
    region = passage.ontology.class_of_noun("region")
    if not word.has("part of a state") and passage.ontology.class_of_noun(word.lemma) != region:
        return None
    named = (m.entity for c in word.all("compound") if (m := passage.mention(c)) is not None)
    return next((each for each in named if each.type == region), None)


def country_of(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *his country*, *her party* as the state or body that the person acts for."""
    owner = passage.mention(word.first("nmod:poss"))
    whose = passage.ontology.actors.get(owner.entity.acts_for) if owner is not None else None
    if whose is None or word.lower not in passage.ontology.called(whose.entity.type):
        return None
    return mention_of(whose.entity, mention_words(word), antecedent=whose.entity.label)


def of_each_body(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *the foreign ministers of Mali and Chad* as the one of each."""
    behind = [c for c in possessors_behind(word) if c.forms("case") == {"of"}]
    owners = [each for c in behind for each in (c, *c.all("conj"))] if is_plural(word) else []
    bodies = [m.entity for each in owners if (m := passage.mention(each)) and not m.members]
    if len(owners) < 2 or len(bodies) < len(owners) or not is_role(passage.ontology, word):
        return None
    posts = [post_in(passage, word, body) for body in bodies]
    named = [mention_of(post, mention_words(word)) for post in posts if post is not None]
    return mention_of_several(word, named) if len(named) == len(bodies) else None


def post_in(passage: ResolvedSentence, word: Word, body: Entity) -> Entity | None:
    """Return who holds the post of a plural in one body: Mali's *minister* of *the ministers*."""
    ontology = passage.ontology
    singular = [title for title in titles(word) if title.endswith(word.lemma)]
    offices = (office for title in singular if (office := office_of(ontology, title, body)))
    if (office := next(offices, None)) is not None:
        return holder_of(passage.article, office)
    title = next((each for each in singular if each in ontology.titles), None)
    return body_of(ontology, body, ontology.person, title) if title is not None else None


def of_body(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Return whom a noun means by the body that it belongs to."""
    whose = possessor(passage, word)
    if whose is None:
        return None
    return office_holder(passage, word, whose) or part_of_body(passage, word, whose)


def office_holder(passage: ResolvedSentence, word: Word, whose: Entity) -> Mention | None:
    """Read *the Ukrainian president* as who holds the office at the article's date.

    Where nobody can know who that is, it is the office: whoever is president then.
    """
    ontology = passage.ontology
    if is_one_of_many(ontology, word) or is_shared_elsewhere(passage, whose):
        return None
    for title in full_titles(word):
        office = office_of(ontology, title, whose)
        holder = holder_of(passage.article, office) if office else None
        if holder is None:
            continue
        if holder.id != office:
            return mention_of(holder, mention_words(word), antecedent=holder.label)
        is_public = ontology.has_trait(whose.type, "hasOffices")
        named = None if is_public else in_post(passage, word, whose)
        return named or mention_of(holder, mention_words(word))
    return in_post(passage, word, whose)


def is_shared_elsewhere(passage: ResolvedSentence, body: Entity) -> bool:
    """Return whether many states have a body of that name: *the Senate* of an article on Togo."""
    home = passage.article.home
    shared = body.label in passage.ontology.shared_labels
    return shared and (home is None or home.id != body.acts_for)


def office_of(ontology: Ontology, title: str, body: Entity) -> str | None:
    """Return an office of a body, of its state only where it has offices for that.

    *The Congress president* is no president of a state.
    """
    office = ontology.office(title, body.id)
    if office is None or not body.acts_for or ontology.has_trait(body.type, "hasOffices"):
        return office
    return office if ontology.offices[office].body == body.id else None


def is_one_of_many(ontology: Ontology, word: Word) -> bool:
    """Tell *a top Hamas leader*, *the former president* and *the EU's only head of government*."""
    before = {c.lower for c in word.all("det", "amod") if c.i < word.i}
    barred = ontology.frames.out_of_office | word.lexicon.words("one of many").keys()
    if not before.isdisjoint(barred):
        return True
    kinds = [n for n in word.all("nmod") if n.tag == "NN" and not n.first("det", "nmod:poss")]
    return bool(kinds and word.all("nmod:poss"))


def part_of_body(passage: ResolvedSentence, word: Word, whose: Entity) -> Mention | None:
    """Read *Russian troops* as troops that act for Russia."""
    ontology = passage.ontology
    others = (c for c in word.all("amod", "compound") if c.has("not of government"))
    if is_event(ontology, word) or is_condition(word) or any(c.text.islower() for c in others):
        return None
    for title, class_ in classes_of(ontology, word):
        if is_persons_own(passage, word) and not ontology.classes[class_].acts_for_owner:
            return None  # *his party* is not his country's
        if word.pos == "PROPN" and ontology.is_place(class_):
            return None  # *U.S. District Judge*
        if ontology.is_a(whose.type, class_) and not is_plural(word):
            return None  # *the parent company of Holm Bank* is not Holm Bank's company
        told = with_field(word, title, known=whose.label.split())
        entity = body_of(ontology, whose, class_, with_topic(word, told))
        return mention_of(out_of_office(ontology, word, entity), mention_words(word))
    return None


def with_field(word: Word, title: str, known: Sequence[str]) -> str:
    """Return a title with the nouns before it that it lacks: *finance minister*, *army chief*.

    Not with those that its body has: *police* of the chief of the Israeli police.
    """
    nouns = [c for c in word.all("compound") if c.i < word.i and c.pos == "NOUN"]
    before = (w for noun in nouns for w in noun.subtree() if w.text.islower() or w.text == "-")
    told = {*title.split(), *known}
    field = written(in_order(w for w in before if w.lower not in told))
    return f"{field} {title}" if field else title


def with_topic(word: Word, title: str) -> str:
    """Return a title with what it is for: *High Commissioner for Human Rights*."""
    topics = (n for n in word.all("nmod") if word.is_name and FOR(n) and n.i > word.i)
    topic = next((written(phrase(noun, "core")) for noun in topics), "")
    return f"{title} for {topic}" if topic else title


FOR = Pattern(case="for", without="det nmod:poss")


def is_event(ontology: Ontology, word: Word) -> bool:
    """Return whether a noun is what somebody does, no thing of theirs: *the invasion of Italy*."""
    happens = word.lexicon.nominalisation(word.lemma, word.lower).verb
    return bool(happens) and not is_role(ontology, word)


def is_condition(word: Word) -> bool:
    """Read *the province's state of readiness*, which is no part of it."""
    return word.has("how it is") and any(topics(word))


def is_persons_own(passage: ResolvedSentence, word: Word) -> bool:
    """Return whether a noun's possessor is a person."""
    owners = [passage.mention(c) for c in word.all("nmod:poss")]
    return any(m is not None and passage.article.is_person(m.entity) for m in owners)


def classes_of(ontology: Ontology, word: Word) -> Iterator[tuple[str, str]]:
    """Yield the titles that a noun makes with what stands before it, each with its class."""
    for title in titles(word):
        person = title in ontology.titles
        if class_ := ontology.person if person else ontology.class_of_noun(title):
            several = is_plural(word) and ontology.is_place(class_)
            own = (
                title if title.endswith(word.lower) else title.removesuffix(word.lemma) + word.lower
            )
            yield own if person or several else title, class_


def out_of_office(ontology: Ontology, word: Word, entity: Entity) -> Entity:
    """Read *the former US president* as somebody who acts for nobody any more."""
    out = [c.lower for c in word.all("amod") if c.lower in ontology.frames.out_of_office]
    if not out:
        return entity
    label = f"{out[0]} {entity.label}"
    return replace(entity, id=slug(label), label=label, acts_for="")
