"""Names and trees -> Mention: who is meant by each name, description and pronoun.

Four layers, each a function from passages (a sentence and what is resolved in it) to passages with
more resolved; none changes what it reads. Names come first, then the offices of persons and whom
the article names in them, then descriptions, each by the words of their own sentence. Pronouns and
definite descriptions come last, sentence by sentence, as they refer back, and with them the nouns
that they own (*its army*); then it is clear for whom each person speaks. Inside a
sentence `reading_order` puts what a word waits for before it.

Rules explain themselves: every mention that is not a name keeps the words of its antecedent.
When two antecedents are equally near, the mention is left alone.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from kg.coreference.agreement import gender, is_personal
from kg.coreference.couples import couple
from kg.coreference.definites import definite
from kg.coreference.descriptions import described, description, is_describing
from kg.coreference.discourse import (
    FARTHEST,
    Article,
    Background,
    Discourse,
    Resolved,
    ResolvedSentence,
)
from kg.coreference.holders import with_holders
from kg.coreference.litigants import litigant, litigants, told_of
from kg.coreference.names import resolved_names
from kg.coreference.nationals import compatriot, national, with_nationals
from kg.coreference.offices import in_office
from kg.coreference.posts import with_posts
from kg.coreference.pronouns import pronoun
from kg.coreference.reading_order import reading_order
from kg.coreference.role_nouns import NOMINAL
from kg.coreference.several import ARGUMENTS, several
from kg.coreference.sides import with_sides
from kg.coreference.state_bodies import with_state_bodies
from kg.english.lexicon import Family
from kg.mentions import NameSpan, home, province
from kg.model import Document, Mention
from kg.ontology import Ontology
from kg.parsing.quotations import quoted_ranges
from kg.parsing.trees import Sentence, Word

__all__ = ["Background", "discourses", "mentions"]

SEXES: tuple[Family, Family] = ("masculine", "feminine")


def mentions(
    sentences: Sequence[Sentence],
    names: Collection[NameSpan],
    ontology: Ontology,
    document: Document,
    background: Background | None = None,
) -> dict[int, Mention]:
    """Return the mention that each noun or pronoun stands for, by the index of its token.

    Args:
        sentences: the trees of an article, in order.
        names: its proper names.
        ontology: who holds which office, which nouns refer to which classes.
        document: the article itself, for its date and its quotations.
        background: what it has told before these sentences; takes in what they tell.
    """
    background = background if background is not None else Background()
    read = discourses(sentences, names, ontology, document, background)
    complete = with_sides([each.passage for each in read], background)
    return {i: r.mention for passage in complete for i, r in passage.resolved.items()}


def discourses(
    sentences: Sequence[Sentence],
    names: Collection[NameSpan],
    ontology: Ontology,
    document: Document,
    background: Background,
) -> Iterator[Discourse]:
    """Yield each sentence with all that is resolved in it, and what stood before it."""
    before = tuple(background.names)
    background.names.extend(names)
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    quotations = quoted_ranges(document.text)
    named = Counter(name.entity.id for name in background.names)
    about = home(background.names, ontology)
    part = province(background.names, ontology, about) if about is not None else None
    lexicon = sentences[0].lexicon if sentences else None
    parties = litigants(document, background.names, ontology, lexicon) if lexicon else {}
    named.update(Counter(each.id for each in told_of(parties, document.text)))
    article = Article(
        by_token,
        ontology,
        document.date,
        quotations,
        about,
        part,
        named=named,
        litigants=parties,
        earlier_names=before,
    )
    passages = [ResolvedSentence(article, s, reading_order(s.words)) for s in sentences]
    yield from referring(explained(passages, background), background)


def explained(
    passages: Sequence[ResolvedSentence], background: Background
) -> Sequence[ResolvedSentence]:
    """Return the passages with what their own words explain: names, offices, descriptions."""
    with_names = [p.plus(resolved_names(p)) for p in passages]
    titled = with_holders(list(in_office(with_names, background.bodies)))
    titled = with_nationals(with_posts(titled))
    return list(with_state_bodies([described(p) for p in titled]))


def referring(passages: Sequence[ResolvedSentence], background: Background) -> Iterator[Discourse]:
    """Yield the passages with their pronouns and definite descriptions resolved."""
    for entity, nouns in roles_by_entity(passages).items():
        background.roles.setdefault(entity, set()).update(nouns)
    titled = {told for passage in passages for told in addressed(passage)}
    both = {entity for entity, _ in titled if {(entity, sex) for sex in SEXES} <= titled}
    background.titled.update(told for told in titled if told[0] not in both)
    for passage in passages:
        for entity, sex in addressed(passage):
            background.genders.setdefault(entity, sex)
        before = dict(background.genders)
        read = referred(passage, background)
        yield Discourse(read, background.earlier, background.roles, before, background.titled)
        background.earlier = (read, *background.earlier)[: FARTHEST - 1]


def roles_by_entity(passages: Sequence[ResolvedSentence]) -> dict[str, set[str]]:
    """Return the nouns that describe whom names mean, by entity: *leader*."""
    roles: dict[str, set[str]] = {}
    for each in (r for p in passages for r in p.resolved.values()):
        roles.setdefault(each.entity.id, set()).update(each.roles)
    return roles


def addressed(passage: ResolvedSentence) -> Iterator[tuple[str, Family]]:
    """Yield the entities whose sex a form of address tells: *Ms Holm*."""
    for each in passage.resolved.values():
        for child in each.word.all("compound", "flat", "nmod:desc"):
            pronoun = child.lexicon.words("form of address").get(child.lower.rstrip("."))
            if pronoun:
                yield each.entity.id, "masculine" if pronoun == "he" else "feminine"


def referred(passage: ResolvedSentence, background: Background) -> ResolvedSentence:
    """Return a sentence with what refers back resolved, a word at a time."""
    known = (background.roles, background.genders, background.titled)
    discourse = Discourse(passage, background.earlier, *known)
    for word in passage.reading_order:
        if word.i in discourse.passage.resolved or not may_refer(word):
            continue
        if found := referent(discourse, word):
            discourse = discourse.plus(found)
            if is_personal(word) and (sex := gender(word)):
                background.genders.setdefault(found.entity.id, sex)
    return discourse.passage


def may_refer(word: Word) -> bool:
    """Return whether one of the rules below asks of a word whom it means: half of them may not."""
    return word.pos == "PRON" or word.pos in NOMINAL or word.rel in ARGUMENTS or word.tag == "NN"


def referent(discourse: Discourse, word: Word) -> Resolved | None:
    """Return whom a pronoun or noun means by what stands before it, None where nobody is known."""
    if found := several(discourse, word) or couple(discourse, word):
        return Resolved(word, found)
    if party := litigant(discourse.article, word):
        return Resolved(word, party)
    if word.pos == "PRON":
        return resolved(word, pronoun(discourse, word))
    if not is_describing(discourse.passage, word):
        return None
    called = resolved(word, national(discourse, word) or compatriot(discourse, word))
    owned = called or description(discourse.passage, word)
    return owned or resolved(word, definite(discourse, word))


def resolved(word: Word, mention: Mention | None) -> Resolved | None:
    """Return a word with whom it means."""
    return Resolved(word, mention) if mention is not None else None
