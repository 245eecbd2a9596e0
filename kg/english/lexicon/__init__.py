"""TSV tables -> Lexicon: what English words do to what they govern, and the families they are in.

Adding a word is one row: `attitudes.tsv` holds what governs clauses (speech verbs, hedges,
implicatives), `families.tsv` all other lists of words, `nominalisations.tsv` event nouns with
their verbs, `given_names.tsv` the names that *he* or *she* may mean.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from kg.errors import LexiconError

__all__ = [
    "TABLES",
    "Attitude",
    "Effect",
    "Family",
    "Lexicon",
    "Nominalisation",
    "Part",
    "load_lexicon",
]

TABLES = Path(__file__).parents[1]  # the folder of the tables that ship with kg

# What a word governs a clause as: its part of speech, or *accuse somebody of* ("charge") and
# *appoint somebody to* ("control"), where the object is who does what the clause says.
Part = Literal["verb", "noun", "adjective", "adverb", "auxiliary", "control", "charge"]

# What it makes of the clause: words that somebody says, a denial by a speaker, something that is
# not so, something that is not expected, or a modality.
Effect = Literal[
    "speech",
    "deny",
    "negative",
    "unexpected",
    "actual",
    "planned",
    "considered",
    "expected",
    "possible",
    "obligatory",
    "wished",
    "conditional",
    "asked-for",
]

# The comments in families.tsv say what each family is for.
Family = Literal[
    "abbreviated title",
    "abbreviation",
    "ability",
    "addressee",
    "approximator",
    "auxiliary",
    "bare infinitive",
    "becoming",
    "bounding preposition",
    "causative",
    "cessative",
    "circumstance conjunction",
    "compass",
    "connective adverb",
    "contraction",
    "discourse phrase",
    "durative",
    "elect",
    "entailing",
    "feminine",
    "first person",
    "first person plural",
    "focus adverb",
    "form of address",
    "former",
    "future auxiliary",
    "hearsay",
    "impersonal",
    "indefinite",
    "instrumental",
    "interrogative",
    "irregular present",
    "lesser rank",
    "light noun",
    "light verb",
    "listing",
    "masculine",
    "month",
    "naming",
    "neg-raising",
    "negation",
    "negative determiner",
    "negative pronoun",
    "neuter",
    "number",
    "one of many",
    "part of town",
    "participial preposition",
    "particle",
    "plural",
    "prefix",
    "presupposing conjunction",
    "protective",
    "quantity",
    "relative day",
    "relative night",
    "reporting phrase",
    "response noun",
    "reversing",
    "sentence adverb",
    "source phrase",
    "speech noun",
    "split word",
    "stative",
    "subject control",
    "support phrase",
    "time noun",
    "transformative",
    "utterance",
    "verdict",
    "voicing",
    "weekday",
]

PARTS, EFFECTS, FAMILIES = (frozenset(get_args(each)) for each in (Part, Effect, Family))


class Attitude(NamedTuple):
    """What a word makes of what it governs, and what it does when negated ("" for the same)."""

    effect: Effect
    negated: Effect | Literal[""] = ""


class Nominalisation(NamedTuple):
    """The verb of an event noun, and the participle of a noun that tells of a state."""

    verb: str = ""
    participle: str = ""


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
        return word in self.words(family)

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

    def agrees(self, pronoun: str, name: str) -> bool:
        """Return whether a pronoun may mean the bearer of a name; any may where nothing is known.

        >>> [load_lexicon().agrees(*each) for each in (("she", "Donald Trump"), ("he", "Bongo"))]
        [False, True]
        """
        known = self.given_names.get(name.partition(" ")[0])
        if known is None:
            return True
        return self.has(pronoun, "masculine" if known == "he" else "feminine")

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
    return Lexicon(
        attitudes=read_attitudes(folder / "attitudes.tsv"),
        families=read_families(folder / "families.tsv"),
        nominalisations=read_nominalisations(folder / "nominalisations.tsv"),
        given_names=read_given_names(folder / "given_names.tsv"),
    )


class TableRow(NamedTuple):
    """A line of a table, cut at its tabs, and where it stands."""

    cells: list[str]
    where: str


def table_rows(path: Path, least: int, most: int) -> Iterator[TableRow]:
    """Yield the rows of a table that has from `least` to `most` columns."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: cannot be read ({error}): a lexicon needs this table in UTF-8"
        raise LexiconError(msg) from error
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        cells, where = line.split("\t"), f"{path}, line {number}"
        if not least <= len(cells) <= most or not all(cells[:least]):
            wanted = f"{least}" if least == most else f"{least} to {most}"
            msg = f"{where}: {len(cells)} columns: give {wanted}, with one tab between"
            raise LexiconError(msg)
        yield TableRow(cells, where)


def checked(value: str, known: frozenset[str], kind: str, where: str) -> str:
    """Return a value of a closed set, or raise."""
    if value not in known:
        msg = f"{where}: unknown {kind} '{value}': give one of {', '.join(sorted(known))}"
        raise LexiconError(msg)
    return value


def entered(key: str | tuple[str, str], table: Collection[object], where: str) -> None:
    """Refuse a row whose word stands in the table already."""
    if key in table:
        words = " ".join(key) if isinstance(key, tuple) else key
        msg = f"{where}: '{words}' is there already: keep one of the two rows"
        raise LexiconError(msg)


def read_attitudes(path: Path) -> dict[tuple[str, str], Attitude]:
    """Read what words do to what they govern."""
    found: dict[tuple[str, str], Attitude] = {}
    for (lemma, part, *effects), where in table_rows(path, 3, 4):
        key = (lemma, checked(part, PARTS, "part", where))
        entered(key, found, where)
        found[key] = Attitude(*(checked(each, EFFECTS, "effect", where) for each in effects))  # type: ignore[arg-type]
    return found


def read_families(path: Path) -> dict[str, dict[str, str]]:
    """Read the families; each one that the rules ask for must have a word."""
    found: dict[str, dict[str, str]] = {}
    for (family, word, *value), where in table_rows(path, 2, 3):
        words = found.setdefault(checked(family, FAMILIES, "family", where), {})
        entered(word, words, where)
        words[word] = "".join(value)
    if missing := FAMILIES - found.keys():
        msg = f"{path}: no word of the family '{min(missing)}': add a row for it"
        raise LexiconError(msg)
    return found


def read_nominalisations(path: Path) -> dict[str, Nominalisation]:
    """Read event nouns and their verbs."""
    found: dict[str, Nominalisation] = {}
    for (noun, *verbs), where in table_rows(path, 2, 3):
        entered(noun, found, where)
        found[noun] = Nominalisation(*verbs)
    return found


def read_given_names(path: Path) -> dict[str, str]:
    """Read which pronoun a given name takes; a row holds many names."""
    found: dict[str, str] = {}
    for (pronoun, names), where in table_rows(path, 2, 2):
        checked(pronoun, frozenset({"he", "she"}), "pronoun", where)
        found.update(dict.fromkeys(names.split(), pronoun))
    return found
