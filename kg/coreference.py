"""Names and trees -> Mention: who is meant by each name, description and pronoun.

Rules that explain themselves: every mention that is not a name keeps the words of its antecedent.
When two antecedents are equally near, the mention is left alone.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.language.phrases import phrase
from kg.language.trees import Sentence, Word
from kg.mentions import Name, slug
from kg.model import Entity, Mention
from kg.ontology import Ontology

__all__ = ["Discourse", "mentions"]

PERSON = "Person"
UNKNOWN = "Actor"  # a name of which neither the ontology nor the pipeline says what it names
MOTION = set("travel fly go come drive march head return flee move sail walk ride".split())
HE = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
IT = {"it", "its", "itself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
DEFINITE = {"the", "this", "that", "these", "those", "both"}
LOCATIVE = {"in", "at", "near", "outside", "around", "inside", "into", "towards", "toward"}
OUT_OF_OFFICE = {"former", "ex", "then", "opposition", "exiled", "late", "retired", "rebel"}
BODIES = {"State", "InternationalOrganisation", "Alliance", "Government", "Ministry", "Territory"}
REACH = 3  # sentences back that a pronoun or description may refer to
LONGEST_MENTION = 14  # words of a mention that are kept as its text


@dataclass(frozen=True, slots=True)
class Met:
    """A mention met on the way, and how prominent it was: the lower the `rank`, the more."""

    mention: Mention
    sentence: int
    word: Word
    rank: int


@dataclass(slots=True)
class Discourse:
    """What has been met so far in an article, in the order of the text."""

    ontology: Ontology
    date: dt.date | None
    names: Mapping[int, Name]
    mentions: dict[int, Mention] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)
    roles: dict[str, set[str]] = field(default_factory=dict)  # entity id -> nouns that describe it
    offices: dict[str, str] = field(default_factory=dict)  # person -> whom the title says
    sentence: int = 0

    def read(self, number: int, sentence: Sentence) -> None:
        """Resolve the words of the next sentence, those that others depend on first."""
        self.sentence = number
        for word in sentence.words:
            if word.i in self.names:
                self.read_name(word)
        for word in sentence.words:
            if word.i not in self.mentions and (mention := self.resolve(word)):
                self.add(word, mention)

    def add(self, word: Word, mention: Mention) -> None:
        """Record a mention."""
        self.mentions[word.i] = mention
        self.met.append(Met(mention, self.sentence, word, rank(word)))

    def read_name(self, word: Word) -> None:
        """Record a name at the word that heads it."""
        name = self.names[word.i]
        if is_inside(word, name):
            return
        entity = self.in_office(word, self.agent_or_place(word, name))
        words = mention_words(word)
        self.add(word, mention_of(entity, words))
        self.roles.setdefault(entity.id, set()).update(described_as(word))

    def agent_or_place(self, word: Word, name: Name) -> Entity:
        """Tell *Moscow said* (the state) from *in Moscow* (the city)."""
        if name.kind != "metonym" or is_locative(word):
            return name.entity
        state = self.ontology.actors[name.entity.id].metonym_of
        return self.ontology.actors[state].entity if state else name.entity

    def in_office(self, word: Word, entity: Entity) -> Entity:
        """Let a person act for the body of the title beside the name: *Israeli premier X Y*.

        The ontology's own knowledge of offices comes first; *former* and *opposition* bar it.
        """
        if entity.type == UNKNOWN and any(self.is_role(c) for c in word.all("appos")):
            entity = replace(entity, type=PERSON)
        if entity.type != PERSON or entity.acts_for or entity.id in self.ontology.actors:
            return entity
        if earlier := self.offices.get(entity.id):
            return replace(entity, acts_for=earlier)
        beside = word.all("compound", "nmod:desc", "appos")
        heads = [word.head] if word.rel in {"appos", "flat"} and word.head is not None else []
        for role in (*beside, *heads):
            body = self.role_owner(role, word) if self.is_role(role) else None
            if body is not None:
                self.offices[entity.id] = body.acts_for or body.id
                return replace(entity, acts_for=body.acts_for or body.id)
        return entity

    def role_owner(self, role: Word, name: Word) -> Entity | None:
        """Return the state or body of a title; it may hang on the name itself."""
        modifiers = [c.lower for w in (role, name) for c in w.children]
        if OUT_OF_OFFICE & set(modifiers):
            return None
        for word in (role, name):
            for child in word.children:
                found = self.names.get(child.i)
                if child.i < max(role.i, name.i) and found and found.entity.type in BODIES:
                    return found.entity
            for child in word.all("nmod"):
                found = self.names.get(child.i)
                if found and found.entity.type in BODIES:
                    return found.entity
        return None

    def resolve(self, word: Word) -> Mention | None:
        """Find what a pronoun or a common noun means."""
        if word.pos == "PRON":
            return self.pronoun(word)
        if word.pos in {"NOUN", "PROPN", "ADJ"} and not self.is_modifier(word):
            return (
                self.named_beside(word)
                or self.possessed_country(word)
                or self.description(word)
                or self.definite(word)
            )
        return None

    def is_modifier(self, word: Word) -> bool:
        """Whether a word means nobody by itself: an adjective, *secretary* of a general."""
        if word.rel in {"amod", "advmod"}:
            return True
        if word.rel != "compound" or word.head is None:
            return False
        return f"{word.lower} {word.head.lower}" in self.ontology.called(PERSON)

    # Descriptions: *party leader Jordan Bardella*, *the Ukrainian president*, *Russian troops*

    def named_beside(self, word: Word) -> Mention | None:
        """Read *the Nato chief, Jens Stoltenberg* and *the town of Chasiv Yar* by their name."""
        above = [word.head] if word.rel == "appos" and word.head is not None else []
        for beside in (*word.all("appos", "flat", "nmod:desc"), *above, *name_behind(word)):
            mention = self.mentions.get(beside.i)
            if mention and self.fits(word, mention.entity):
                self.roles.setdefault(mention.entity.id, set()).add(word.lower)
                return mention_of(mention.entity, mention_words(word))
        for inner in word.all("nmod"):
            mention = self.mentions.get(inner.i)
            case = inner.first("case")
            if mention and case and case.lower == "of" and self.is_kind_of_place(word, mention):
                return mention_of(mention.entity, mention_words(word))
        return None

    def fits(self, word: Word, entity: Entity) -> bool:
        """Whether a noun may describe an entity: role nouns persons, others no person."""
        return (entity.type == PERSON) == (self.is_role(word) or word.lower == "actor")

    def is_role(self, word: Word) -> bool:
        """Whether a noun names the part that a person plays: *leader*, *foreign minister*."""
        nouns = self.ontology.called(PERSON)
        return word.lemma in nouns or word.lower in nouns

    def is_kind_of_place(self, word: Word, mention: Mention) -> bool:
        """Tell *the town of Chasiv Yar* from *the army of Chad*."""
        if not self.ontology.is_a(mention.entity.type, "Place"):
            return False
        found = self.ontology.class_of_noun(word.lemma)
        return found is not None and self.ontology.is_a(found, "Place")

    def description(self, word: Word) -> Mention | None:
        """Read *the Ukrainian president* as its holder, *Russian troops* as acting for Russia."""
        owner = self.owner(word)
        if owner is None:
            return None
        words = mention_words(word)
        for title in full_titles(word):
            office = self.ontology.office(title, owner.id)
            holder = office and self.ontology.holder(office, self.date)
            if holder:
                entity = self.ontology.actors[holder].entity
                acts_for = self.ontology.acts_for(holder, self.date)
                entity = replace(entity, acts_for=acts_for)
                return mention_of(entity, words, antecedent=entity.label)
        for title in titles(word):
            if class_ := self.class_of(title):
                return mention_of(self.part_of(owner, class_, title), words)
        return None

    def class_of(self, title: str) -> str | None:
        """Return the class that a noun names a member of, behind its owner."""
        if title in self.ontology.called(PERSON):
            return PERSON
        return self.ontology.class_of_noun(title)

    def part_of(self, owner: Entity, class_: str, title: str) -> Entity:
        """Return the one entity for *Russian troops*, *Russia's troops*, *Moscow's troops*.

        The noun stays as it is: one entity for all a state's forces would be tidier, and would
        say *armed force* where the text says *fighters*; the roll-up unites them.
        """
        actor = self.ontology.actors.get(owner.id)
        by_name = actor.demonyms[0] if actor and actor.demonyms else owner.label
        acts_for = ""
        if self.ontology.classes[class_].acts_for_owner:
            acts_for = owner.acts_for or owner.id
        label = f"{by_name} {title}"
        return Entity(slug(label), label, class_, acts_for=acts_for)

    def owner(self, word: Word) -> Entity | None:
        """Return the state or body that a noun belongs to: *Ukraine's*, *Ukrainian*, *of Ukraine*."""
        for child in word.children:
            if child.dep in {"nmod:poss", "amod", "compound", "nmod:desc"} and child.i < word.i:
                mention = self.mentions.get(child.i)
                if mention is None and child.dep == "nmod:poss" and child.pos == "PRON":
                    mention = self.pronoun(child)
                if mention and mention.entity.type != PERSON:
                    return mention.entity
                if mention and child.dep == "nmod:poss" and mention.entity.acts_for:
                    return self.ontology.actors[mention.entity.acts_for].entity
        for child in word.all("nmod"):
            case = child.first("case")
            if case and case.lower in {"of", "for"} and self.known(child):
                entity = self.mentions[child.i].entity
                return None if entity.type == PERSON else entity
        return None

    def known(self, word: Word) -> bool:
        """Resolve a noun that stands further on in the text, and tell whether it means anybody."""
        if word.i not in self.mentions and word.pos in {"NOUN", "PROPN"}:
            if mention := self.named_beside(word) or self.description(word):
                self.add(word, mention)
        return word.i in self.mentions

    # Anaphora: *he*, *its*, *the bloc*, *his country*

    def pronoun(self, word: Word) -> Mention | None:
        """Find the antecedent of a personal or possessive pronoun of the third person."""
        if word.lower in HE:
            return self.nearest(word, lambda e: e.type == PERSON)
        if word.lower in IT | THEY and (told := self.told(word)):
            return told
        if word.lower in IT:
            return self.nearest(word, lambda e: e.type != PERSON and self.is_body(e))
        if word.lower in THEY:
            found = self.nearest(
                word, lambda e: e.type != PERSON and self.is_many(e), subjects=True
            )
            return found
        return None

    def told(self, word: Word) -> Mention | None:
        """Read *its* in *urged Rwanda to withdraw its troops* as whoever is urged."""
        verb = next((a for a in word.ancestors() if a.is_verb), None)
        if verb is None or verb.rel not in {"xcomp", "ccomp", "advcl"} or verb.head is None:
            return None
        if verb.first("nsubj") or word.dep != "nmod:poss":
            return None
        for obj in verb.head.all("obj", "iobj"):
            mention = self.mentions.get(obj.i)
            if mention and obj.i < verb.i and self.is_body(mention.entity):
                text = mention.antecedent or mention.text
                return mention_of(mention.entity, [word], antecedent=text)
        return None

    def is_body(self, entity: Entity) -> bool:
        """Whether an entity is something that acts, so that *it* may mean it."""
        return self.ontology.is_a(entity.type, "Actor")

    def is_many(self, entity: Entity) -> bool:
        """Whether *they* may mean an entity: bodies with members, not states."""
        return self.is_body(entity) and entity.type != "State"

    def definite(self, word: Word) -> Mention | None:
        """Find the antecedent of *the bloc*, *the alliance*, *his country*, *party* of a title."""
        if not is_definite(word) or self.owner(word):
            return None
        for noun in titles(word):
            several = word.tag in {"NNS", "NNPS"}
            found = self.nearest(
                word,
                lambda e, noun=noun: (
                    self.may_be_called(e, noun) and not (several and e.type == PERSON)
                ),
            )
            if found:
                return found
        return None

    def possessed_country(self, word: Word) -> Mention | None:
        """Read *his country*, *her party* as the state or body that the person acts for."""
        owner = word.first("nmod:poss")
        if owner is None or owner.i not in self.mentions:
            return None
        whose = self.ontology.actors.get(self.mentions[owner.i].entity.acts_for)
        if whose and word.lower in self.ontology.called(whose.entity.type):
            entity = whose.entity
            return mention_of(entity, mention_words(word), antecedent=entity.label)
        return None

    def may_be_called(self, entity: Entity, noun: str) -> bool:
        """Whether *the* and a noun may refer back to an entity."""
        actor = self.ontology.actors.get(entity.id)
        if actor and noun in actor.anaphors:
            return True
        if entity.type == PERSON:
            return noun in self.roles.get(entity.id, ()) or self.holds(entity, noun)
        return noun in self.ontology.called(entity.type)

    def holds(self, entity: Entity, title: str) -> bool:
        """Whether a person holds an office of this title at the article's date."""
        return title in self.ontology.titles_held(entity.id, self.date)

    def nearest(
        self, word: Word, accepts: Callable[[Entity], bool], *, subjects: bool = False
    ) -> Mention | None:
        """Return the most prominent acceptable antecedent, None when two are equally so.

        A subject of this sentence comes first, then of the one before, then what stands nearest;
        with `subjects` nothing but a subject will do.
        """
        excluded = within(word)
        for back in range(REACH):
            found = [
                m
                for m in self.met
                if m.sentence == self.sentence - back
                and (back or m.word.i < word.i)
                and m.word.i not in excluded
                and (not subjects or m.rank == 0)
                and accepts(m.mention.entity)
            ]
            if found:
                return self.choose(found, word)
        return None

    def choose(self, found: Sequence[Met], word: Word) -> Mention | None:
        """Choose among the antecedents of one sentence: by rank, then nearness; doubt yields None."""
        best = min(m.rank for m in found)
        top = [m for m in found if m.rank == best]
        if len({m.mention.entity.id for m in top}) > 1 and best > 0 and word.pos == "PRON":
            return None
        if word.rel in {"obj", "iobj", "obl"} and len({m.mention.entity.id for m in found}) > 1:
            if word.pos == "PRON":  # *told Bazoum that Washington supported him*
                return None
        chosen = top[-1].mention
        text = chosen.antecedent or chosen.text
        return mention_of(chosen.entity, mention_words(word), antecedent=text)


def mentions(
    sentences: Sequence[Sentence], names: Collection[Name], ontology: Ontology, date: dt.date | None
) -> dict[int, Mention]:
    """Return the mention that each noun or pronoun stands for, by the index of its token.

    Args:
        sentences: the trees of an article, in order.
        names: its proper names.
        ontology: who holds which office, which nouns refer to which classes.
        date: the article's date, for offices.
    """
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    discourse = Discourse(ontology, date, by_token)
    for number, sentence in enumerate(sentences):
        discourse.read(number, sentence)
    return discourse.mentions


def name_behind(word: Word) -> Iterator[Word]:
    """Yield the name right behind a title that has an *of*: *Secretary of State Antony Blinken*."""
    for inner in word.all("nmod"):
        yield from inner.all("appos", "flat", "nmod:desc")


def is_inside(word: Word, name: Name) -> bool:
    """Whether a word's head is part of the same name, so that it heads it instead."""
    return word.head is not None and name.first <= word.head.i < name.last


def is_locative(word: Word) -> bool:
    """Whether a name stands behind a preposition of place, or of direction after a motion."""
    case = word.first("case")
    if case is None:
        return False
    moves = word.head is not None and word.head.lemma in MOTION
    return case.lower in LOCATIVE or (moves and case.lower in {"to", "from", "for", "through"})


def is_definite(word: Word) -> bool:
    """Whether a noun is definite, or the bare first part of a title (*party leader Bardella*)."""
    if word.rel == "compound":
        return True
    det = word.first("det")
    return det is not None and det.lower in DEFINITE


def rank(word: Word) -> int:
    """Return how prominent a mention is: 0 a subject, 1 any other argument, 2 a modifier."""
    top = word
    while top.rel in {"conj", "appos", "flat"} and top.head is not None:
        top = top.head
    if top.rel in {"nsubj", "csubj"}:
        return 0
    return 1 if top.rel in {"obj", "iobj", "obl", "root"} else 2


def within(word: Word) -> set[int]:
    """Return the words that a pronoun or noun cannot mean: what it stands inside of or beside."""
    excluded = {word.i}
    for above in word.ancestors():
        if above.is_verb:
            break
        excluded.add(above.i)
        if above.rel == "appos" and above.head is not None:
            excluded.add(above.head.i)
    if word.rel != "nmod:poss" and word.head is not None and word.head.is_verb:
        excluded.update(c.i for c in word.head.children)
    return excluded


def titles(word: Word) -> Iterator[str]:
    """Yield a noun with what stands before it, longest first: *foreign minister*, *minister*."""
    before = [
        c
        for c in word.children
        if c.dep in {"compound", "amod"} and c.i < word.i and c.pos in {"NOUN", "ADJ", "VERB"}
    ]
    for k in range(len(before) + 1):
        modifiers = [w.lower for w in before[k:]]
        yield " ".join([*modifiers, word.lower])
        if word.lemma != word.lower:
            yield " ".join([*modifiers, word.lemma])


def described_as(word: Word) -> Iterator[str]:
    """Yield the nouns that describe a name: *leader* of *party leader Jordan Bardella*."""
    for child in word.all("appos", "compound", "nmod:desc"):
        if child.pos == "NOUN":
            yield child.lower
    if word.rel in {"appos", "flat"} and word.head is not None and word.head.pos == "NOUN":
        yield word.head.lower


def full_titles(word: Word) -> Iterator[str]:
    """Yield a singular noun with its compounds, adjectives dropped: *foreign minister*.

    *business leaders* and *opposition leader* are not the *leader* who holds an office.
    """
    if word.tag in {"NNS", "NNPS"}:
        return
    compounds = [c for c in word.all("compound") if c.i < word.i and c.pos == "NOUN"]
    for title in titles(word):
        if all(c.lower in title.split() for c in compounds):
            yield title


def mention_words(word: Word) -> list[Word]:
    """Return the words of a mention: its phrase without clauses, or its core when that is long.

    A name keeps what stands before it, not what the parser hung behind it.
    """
    words = phrase(word, "core" if word.is_name else "lean")
    return words if len(words) <= LONGEST_MENTION else phrase(word, "core")


def mention_of(entity: Entity, words: Sequence[Word], *, antecedent: str = "") -> Mention:
    """Make a mention; its text is joined with single spaces where words are missing."""
    text = "".join(
        w.text + (" " if following and following.start > w.end else "")
        for w, following in zip(words, [*words[1:], None], strict=True)
    )
    return Mention(entity, text, words[0].start, words[-1].end, antecedent)
