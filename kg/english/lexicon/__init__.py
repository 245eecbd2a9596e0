"""TSV tables -> Lexicon: what English words do to what they govern, and the families they are in.

Adding a word is one row: `attitudes.tsv` holds what governs clauses (speech verbs, hedges,
implicatives), `families.tsv` all other lists of words, `nominalisations.tsv` event nouns with
their verbs, `given_names.tsv` the names that *he* or *she* may mean, `idioms.tsv` what a verb means
with its object or a phrase.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, get_args

from kg.english.lexicon.family_names import Family
from kg.english.lexicon.idioms import Idiom, NounPattern, read_idioms
from kg.english.lexicon.tables import (
    read_attitudes,
    read_families,
    read_given_names,
    read_nominalisations,
)
from kg.english.lexicon.values import PARTS, Attitude, Effect, Nominalisation, Part
from kg.errors import LexiconError
from kg.integrity import check_installed

__all__ = [
    "TABLES",
    "Attitude",
    "Effect",
    "Family",
    "Idiom",
    "Lexicon",
    "Nominalisation",
    "NounPattern",
    "Part",
    "load_lexicon",
]

TABLES = Path(__file__).parents[1]  # the folder of the tables that ship with kg


@dataclass(frozen=True)
class Lexicon:
    """What is known of words, by lemma or form in small letters, abbreviations as they are written.

    >>> english = load_lexicon()
    >>> english.effect("consider", "verb"), english.effect("sign", "verb")
    ('considered', '')
    >>> english.has("dozens", "quantity")
    True
    """

    attitudes: Mapping[tuple[str, str], Attitude]
    families: Mapping[str, Mapping[str, str]]  # family -> word -> value, mostly ""
    nominalisations: Mapping[str, Nominalisation]
    given_names: Mapping[str, str]  # a given name -> *he* or *she*
    idioms: Mapping[str, tuple[Idiom, ...]]  # a verb -> what it means with some nouns

    def effect(self, word: str, part: Part, *, negated: bool = False) -> Effect | Literal[""]:
        """Return what a word makes of what it governs, "" where the tables say nothing.

        >>> load_lexicon().effect("allow", "verb", negated=True)
        'negative'

        Raises:
            LexiconError: the part does not exist.
        """
        if part not in PARTS:
            msg = f"no word is listed as a {part}: ask for one of {', '.join(sorted(PARTS))}"
            raise LexiconError(msg)
        found = self.attitudes.get((word, part))
        if found is None:
            return ""
        return found.negated if negated and found.negated else found.effect

    def has(self, word: str, family: Family) -> bool:
        """Return whether a word is in a family.

        Raises:
            LexiconError: the family does not exist.
        """
        try:
            return word in self.families[family]
        except KeyError:
            return word in self.words(family)  # which says that there is no such family

    def words(self, family: Family) -> Mapping[str, str]:
        """Return the words of a family with their values, "" where a family needs none.

        Raises:
            LexiconError: the family does not exist.
        """
        try:
            return self.families[family]
        except KeyError as error:
            msg = f"no family of words is called {family}: see kg/english/families.tsv"
            raise LexiconError(msg) from error

    def nominalisation(self, lemma: str, form: str = "") -> Nominalisation:
        """Return the verb of an event noun and its participle, "" where there is none.

        >>> load_lexicon().nominalisation("involvement")
        Nominalisation(verb='involve', participle='involved')
        """
        known = self.nominalisations
        return known.get(lemma) or known.get(form) or Nominalisation()

    def is_nominalised(self, verb: str) -> bool:
        """Return whether some noun goes back to a verb.

        >>> load_lexicon().is_nominalised("accuse"), load_lexicon().is_nominalised("accus")
        (True, False)
        """
        return verb in self.nominalised

    @cached_property
    def nominalised(self) -> frozenset[str]:
        """The verbs that some noun goes back to."""
        return frozenset(each.verb for each in self.nominalisations.values())

    @cached_property
    def days(self) -> frozenset[str]:
        """The weekdays, and the days that count from today: *tomorrow*."""
        return frozenset((*self.words("weekday"), *self.words("relative day")))

    def agrees(self, pronoun: str, name: str) -> bool:
        """Return whether a pronoun may mean the bearer of a name; any may where nothing is known.

        >>> [load_lexicon().agrees(*each) for each in (("she", "Donald Trump"), ("he", "Bongo"))]
        [False, True]
        """
        known = self.given_names.get(name.partition(" ")[0])
        if known is None:
            return True
        return self.has(pronoun, "masculine" if known == "he" else "feminine")

    def knows_given_name(self, name: str) -> bool:
        """Return whether the first word of a name is a given name of men or of women alone."""
        return name.partition(" ")[0] in self.given_names

    def entries(self, word: str) -> Iterator[tuple[str, str, str]]:
        """Yield what the tables know of a word: table, part or family, and effect or value."""
        for part in get_args(Part):
            if found := self.attitudes.get((word, part)):
                negated = f", negated: {found.negated}" if found.negated else ""
                yield "attitudes", part, f"{found.effect}{negated}"
        for family, words in self.families.items():
            if word in words:
                yield "families", family, words[word]
        yield from self.event_nouns(word)
        if word in self.given_names:
            yield "given_names", "pronoun", self.given_names[word]

    def event_nouns(self, word: str) -> Iterator[tuple[str, str, str]]:
        """Yield the pairs of event noun and verb that a word is part of."""
        for noun, (verb, participle) in self.nominalisations.items():
            if word in {noun, verb}:
                yield "nominalisations", f"{noun} from {verb}", participle


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Read the tables of a folder; None is the one that ships with kg.

    Each folder is read once a process.

    Raises:
        LexiconError: a table is missing, or a row has an unknown part, effect, family or column.
    """
    return read_lexicon(folder or TABLES)


@cache
def read_lexicon(folder: Path) -> Lexicon:
    """Read and check the tables of a folder."""
    check_installed(folder)
    return Lexicon(
        attitudes=read_attitudes(folder / "attitudes.tsv"),
        families=read_families(folder / "families.tsv"),
        nominalisations=read_nominalisations(folder / "nominalisations.tsv"),
        given_names=read_given_names(folder / "given_names.tsv"),
        idioms=read_idioms(folder / "idioms.tsv"),
    )
