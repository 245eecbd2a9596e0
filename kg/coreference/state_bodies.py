"""Bodies that each state has -> whose they are here: *the Supreme Court*, *police in Lagos*.

What stands beside the noun tells, then a body of that name elsewhere in the article, then the
state that the article is about. Where nothing tells, no body is meant that anybody could name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.coreference.discourse import Resolved, ResolvedSentence
from kg.coreference.possessors import possessor
from kg.coreference.role_nouns import is_plural, titles
from kg.coreference.wording import mention_of, mention_words
from kg.mentions import NameSpan, body_of, state_of
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["of_home", "of_place", "own_body", "with_state_bodies"]

IN = {"in", "at"}


def with_state_bodies(passages: Iterable[ResolvedSentence]) -> Iterator[ResolvedSentence]:
    """Yield the passages with the names of bodies resolved that do not tell whose they are."""
    known: dict[str, set[Entity]] = defaultdict(set)  # named so far, by the last word
    for passage in passages:
        read = passage.plus(named_bodies(passage, known))
        for each in read.resolved.values():
            known[last_word(each.entity.label)].add(each.entity)
        yield read


def last_word(label: str) -> str:
    """Return the last word of a name in small letters."""
    return label.rpartition(" ")[2].lower()


def named_bodies(
    passage: ResolvedSentence, known: Mapping[str, Iterable[Entity]]
) -> Iterator[Resolved]:
    """Yield the names of bodies in a sentence that are somebody's."""
    for word in passage.sentence.words:
        name = passage.article.names.get(word.i)
        if name is not None and heads_description(word, name):
            alike = known.get(last_word(name.entity.label), ())
            yield from named_body(passage, word, name.entity, alike)


def heads_description(word: Word, name: NameSpan) -> bool:
    """Return whether a word heads the name of a body that many states have."""
    inside = word.head is not None and name.first <= word.head.i < name.last
    return name.kind == "description" and not inside


def named_body(
    passage: ResolvedSentence, word: Word, what: Entity, known: Iterable[Entity]
) -> Iterator[Resolved]:
    """Read *Parliament* as the one of its possessor or place, one named before, or at home."""
    called = {e for e in known if e.type == what.type and is_called(e, what.label)}
    if whose := possessor(passage, word) or place_of(passage, word, what.type):
        found: Mention | None = body(passage, word, whose, what.type, what.label)
    elif len(called) == 1:
        (entity,) = called
        found = mention_of(entity, mention_words(word), antecedent=entity.label)
    else:
        found = at_home(passage, word, what.type, what.label)
    if found is not None and (len(called) < 2 or whose or found.entity in called):
        yield Resolved(word, found)


def body(passage: ResolvedSentence, word: Word, whose: Entity, class_: str, title: str) -> Mention:
    """Return a body of a state as a word mentions it."""
    entity = body_of(passage.ontology, whose, class_, title)
    return mention_of(entity, mention_words(word), antecedent=whose.label)


def is_called(entity: Entity, title: str) -> bool:
    """Return whether an entity's name ends with a title: *Chadian army*."""
    return entity.label.lower().endswith(f" {title}")


def at_home(passage: ResolvedSentence, word: Word, class_: str, title: str) -> Mention | None:
    """Read *the army* as that of the state that the article is about.

    What stands in a place may be that of a part of the state: *the police* of Punjab, and so are
    *the authorities*.
    """
    ontology = passage.ontology
    are_several = is_plural(word) and ontology.has_trait(class_, "hasOffices")
    is_local = are_several or ontology.has_trait(class_, "belongsToPlace")
    whose = (passage.article.province if is_local else None) or passage.article.home
    return body(passage, word, whose, class_, title) if whose is not None else None


def own_body(passage: ResolvedSentence, word: Word, found: Mention) -> Mention:
    """Read *the navy* after *Chadian troops* as Chad's navy, which is not the troops."""
    ontology, entity = passage.ontology, found.entity
    title, class_ = sole_body(ontology, word)
    whose = ontology.actors.get(entity.acts_for)
    other = class_ and entity.id not in ontology.actors and not is_called(entity, title)
    return body(passage, word, whose.entity, class_, title) if other and whose else found


def of_home(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *the army* in an article about Chad."""
    title, class_ = sole_body(passage.ontology, word)
    return at_home(passage, word, class_, title) if class_ else None


def of_place(passage: ResolvedSentence, word: Word) -> Mention | None:
    """Read *police in Lagos*, *In Chad, the army left*."""
    title, class_ = sole_body(passage.ontology, word)
    whose = place_of(passage, word, class_) if class_ else None
    return body(passage, word, whose, class_, title) if whose is not None else None


def sole_body(ontology: Ontology, word: Word) -> tuple[str, str]:
    """Return the title and class of what a state has one of, "" for other nouns.

    *The army that Chad was raising*, *an army of debt collectors* are none.
    """
    if word.first("acl", "acl:relcl", "nmod:poss") or any(map(is_crowd, behind(word))):
        return "", ""
    title = titles(word)[0]
    known = ontology.class_of_noun(title) if title in ontology.sole_nouns else None
    return title, known or ""


def behind(word: Word) -> Iterator[Word]:
    """Yield the nouns behind a noun's *of*, wherever the parser hangs them."""
    yield from word.all("nmod")
    verb = word.head
    if verb is not None:
        yield from (n for n in verb.all("obl") if any(c.i == word.i + 1 for c in n.all("case")))


def is_crowd(noun: Word) -> bool:
    """Read *(an army) of debt collectors*: who is in it, and nobody's state."""
    of = any(c.lower == "of" for c in noun.all("case"))
    return of and noun.pos == "NOUN" and is_plural(noun) and not noun.first("det")


def place_of(passage: ResolvedSentence, word: Word, class_: str) -> Entity | None:
    """Return the state of a place beside a noun, or before the clause that it is subject of."""
    for place in places(passage.ontology, word, class_):
        mention = passage.mention(place)
        if mention is not None and (state := state_of(passage.ontology, mention.entity)):
            return state
    return None


def places(ontology: Ontology, word: Word, class_: str) -> Iterator[Word]:
    """Yield the words that tell where a body is: *police in Lagos*, *In Chad, the army left*.

    What an army does in a place need not be what the army of that place does.
    """
    if ontology.has_trait(class_, "belongsToPlace"):
        yield from (n for n in word.all("nmod") if is_behind_in(n))
    verb = word.head if word.rel == "nsubj" else None
    if verb is not None:
        behind = ontology.has_trait(class_, "belongsToPlace")
        yield from (n for n in verb.all("obl") if is_behind_in(n) and (behind or n.i < word.i))


def is_behind_in(place: Word) -> bool:
    """Return whether a noun stands behind *in*."""
    return any(c.lower in IN for c in place.all("case"))
