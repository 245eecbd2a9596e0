"""What an article has mentioned so far, and which of it a word may refer back to."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from kg.coreference.quotations import is_speaking
from kg.coreference.role_nouns import mention_words, rank, within
from kg.mentions import Name
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["PERSON", "PERSONAL", "Discourse", "mention_of"]

PERSON = "Person"
PERSONAL = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
PLURAL = {"they", "them", "their", "theirs", "themselves"}
SINGULAR = {"it", "its", "itself"}
NO_ANTECEDENTS = {"compound", "amod", "root"}  # a caption or headline without a verb is no subject
REACH = 3  # sentences back that a pronoun or description may refer to


@dataclass(frozen=True, slots=True)
class Met:
    """A mention met on the way, and how prominent it was: the lower the `rank`, the more."""

    mention: Mention
    word: Word
    rank: int


@dataclass(slots=True)
class Discourse:
    """What has been met so far in an article, in the order of the text.

    `quoted` holds the words inside quotation marks, `roles` the nouns that describe an entity,
    `offices` whom a person acts for by the title beside the name, `resolve` what finds the mention
    of a word that comes later, and `unknown` the subjects that name nobody known: *the rebels*,
    which *they* may mean.
    """

    ontology: Ontology
    date: dt.date | None
    names: Mapping[int, Name]
    resolve: Callable[["Discourse", Word], Mention | None]
    quoted: Set[int] = frozenset()
    mentions: dict[int, Mention] = field(default_factory=dict)
    met: dict[int, list[Met]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    offices: dict[str, str] = field(default_factory=dict)
    unknown: dict[int, list[Word]] = field(default_factory=lambda: defaultdict(list))
    tried: set[int] = field(default_factory=set)  # words that were looked at
    sentence: int = 0

    def add(self, word: Word, mention: Mention) -> None:
        """Record a mention."""
        self.mentions[word.i] = mention
        self.met[self.sentence].append(Met(mention, word, rank(word)))

    def known(self, word: Word) -> Mention | None:
        """Return the mention of a word, found now if it stands further on in the text."""
        if word.i in self.mentions or word.i in self.tried:
            return self.mentions.get(word.i)
        self.tried.add(word.i)
        if found := self.resolve(self, word):
            self.add(word, found)
        elif word.pos == "NOUN" and (word.rel == "nsubj" or word.tag == "NNS"):
            self.unknown[self.sentence].append(word)
        return found

    def nearest(
        self, word: Word, accepts: Callable[[Entity], bool], *, subjects: bool = False
    ) -> Mention | None:
        """Return the most prominent acceptable antecedent, None when two are equally so.

        A subject of this sentence comes first, then of the one before, then what stands nearest;
        with `subjects` nothing but a subject will do.
        """
        for back in range(REACH):
            found = [m for m in self.before(word, back, accepts) if not subjects or m.rank <= 1]
            if self.hides(word, back, found) or self.rivals(word, back, accepts):
                return None
            if found:
                return chosen(found, word)
        return None

    def before(self, word: Word, back: int, accepts: Callable[[Entity], bool]) -> Iterator[Met]:
        """Yield what a word may mean in the sentence that stands so many before."""
        excluded = within(word)
        for m in self.met.get(self.sentence - back, ()):
            bare = word.pos == "PRON" and m.word.rel in NO_ANTECEDENTS
            near = (back or m.word.i < word.i) and m.word.i not in excluded
            several = m.word.tag in {"NNS", "NNPS"} or m.word.first("conj") is not None
            many = word.lower in SINGULAR and m.word.tag == "NNS"  # *officials* are no *it*
            many |= word.lower in PLURAL and not several  # nor is *a ministry* a *they*
            if (
                near
                and not bare
                and not many
                and not self.speaks(word, m)
                and accepts(m.mention.entity)
            ):
                yield m

    def speaks(self, word: Word, met: Met) -> bool:
        """Whether a pronoun in a quotation would mean who speaks: *“He left,” Bongo said*."""
        if word.lower not in PERSONAL or word.i not in self.quoted:
            return False
        return met.mention.entity.id in self.speakers()

    def speakers(self) -> set[str]:
        """Return who speaks in this sentence, or in the nearest before it where somebody does."""
        for back in range(REACH):
            spoken = {
                m.mention.entity.id
                for m in self.met.get(self.sentence - back, ())
                if m.word.i not in self.quoted and is_speaking(m.word)
            }
            if spoken:
                return spoken
        return set()

    def alone(self, word: Word, accepts: Callable[[Entity], bool]) -> bool:
        """Whether there is but one that a description may mean."""
        found = (m for back in range(REACH) for m in self.before(word, back, accepts))
        return len({m.mention.entity.id for m in found}) == 1

    def hides(self, word: Word, back: int, found: Sequence[Met]) -> bool:
        """Whether a pronoun may as well mean a nearer subject of which nothing is known."""
        if word.pos != "PRON" or word.lower in PERSONAL:
            return False
        several = word.lower in PLURAL
        nearest = max((m.word.i for m in found if m.rank == 0), default=-1)
        return any(
            (noun.tag == "NNS") == several
            and nearest < noun.i
            and (noun.rel == "nsubj" if back else noun.i < word.i)
            for noun in self.unknown.get(self.sentence - back, ())
        )

    def rivals(self, word: Word, back: int, accepts: Callable[[Entity], bool]) -> bool:
        """Whether *it* may as well mean the place that a sentence before was about.

        *The town was taken by Chad. It was freed by Mali*: not Chad.
        """
        if word.lower != "it" or not back:
            return False
        return any(
            m.rank == 0 and m.mention.entity.type != PERSON and not accepts(m.mention.entity)
            for m in self.met.get(self.sentence - back, ())
        )


def chosen(found: Sequence[Met], word: Word) -> Mention | None:
    """Choose among the antecedents of one sentence: by rank, then nearness; doubt yields None."""
    best = min(m.rank for m in found)
    top = [m for m in found if m.rank == best]
    if word.pos == "PRON":
        equals = {m.mention.entity.id for m in top}
        others = {m.mention.entity.id for m in found}
        as_object = word.rel in {"obj", "iobj", "obl"}  # *told Bazoum that Paris supported him*
        if (best > 0 and len(equals) > 1) or (as_object and len(others) > 1):
            return None
    antecedent = top[-1].mention
    text = antecedent.antecedent or antecedent.text
    return mention_of(antecedent.entity, mention_words(word), antecedent=text)


def mention_of(entity: Entity, words: Sequence[Word], *, antecedent: str = "") -> Mention:
    """Make a mention; its text is joined with single spaces where words are missing."""
    text = "".join(
        w.text + (" " if following and following.start > w.end else "")
        for w, following in zip(words, [*words[1:], None], strict=True)
    )
    return Mention(entity, text, words[0].start, words[-1].end, antecedent)
