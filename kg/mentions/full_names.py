"""Names of an article -> its full names, with all shorter forms that each may be cut to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.mentions.abbreviations import bracketed, initials
from kg.mentions.kinds import Tally
from kg.mentions.name_spans import NameSpan, full_text, own_name
from kg.mentions.person_names import given_name, later_forms
from kg.mentions.titles import Titles
from kg.model import CONCEPT
from kg.ontology import Ontology

__all__ = ["FullNames", "full_names", "is_body", "is_new_body"]

BEFORE = -1  # where a name of an earlier part of the article stands
ON_THE_NET = re.compile(r"(?P<name>[A-Z]\w+)\.(com|net|org|co)")
ByForm = dict[str, dict[str, NameSpan]]  # a form, the entities that it may mean, their full names


@dataclass(frozen=True, slots=True)
class FullNames:
    """The full names of an article by their shorter forms, and the titles before them."""

    surnames: ByForm = field(default_factory=lambda: defaultdict(dict))  # and a body's initials
    given_names: ByForm = field(default_factory=lambda: defaultdict(dict))
    abbreviations: ByForm = field(default_factory=lambda: defaultdict(dict))  # in brackets
    titles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: dict[tuple[str, str], str] = field(default_factory=dict)  # by letters and entity
    tallies: dict[str, Tally] = field(default_factory=dict)  # what tells the kinds of names
    begins: dict[str, int] = field(default_factory=dict)  # the token at which each first stands
    meant: dict[str, str] = field(default_factory=dict)  # by a surname that several have

    def add_forms(self, name: NameSpan, text: str, titles: Titles) -> None:
        """Add the shorter forms of a person's or a body's name."""
        if titles.ontology.is_person(name.entity.type):
            self.add_person(name, text, titles)
        else:
            self.add_body(name, text)

    def add_person(self, name: NameSpan, text: str, titles: Titles) -> None:
        """Add the forms of a person's name, unless it is a form of a longer one itself."""
        if len(self.surnames.get(text, {}).keys() - {name.entity.id}) == 1:
            return
        words = text.split()
        for form in later_forms(words):
            self.surnames[form][name.entity.id] = name
        if given := given_name(words):
            is_surname = titles.lexicon.has(given.lower(), "leading surname")
            first = self.surnames if is_surname else self.given_names
            first[given][name.entity.id] = name

    def add_body(self, name: NameSpan, text: str) -> None:
        """Add the initials of a body's name."""
        if letters := initials(text):
            self.surnames[letters][name.entity.id] = name

    def add_cut(self, name: NameSpan, text: str, titles: Titles) -> None:
        """Add what the name of a state, an outlet or a body that nobody listed may be cut to."""
        if is_half(name, text, titles):
            self.add_half(name, text)
        first, _, rest = text.partition(" ")
        if rest and titles.lexicon.has(first.lower(), "vessel or storm"):
            self.surnames[rest][name.entity.id] = name  # *Ada* of *Storm Ada*
        if titles.ontology.has_trait(name.entity.type, "isPublisher"):
            self.add_last(name, text)
        if is_new_body(name, titles.ontology):
            self.add_parts(name, text)

    def add_parts(self, name: NameSpan, text: str) -> None:
        """Add what a body's name may be cut to: *Kestrel*, *La Kestrel* of *Casa La Kestrel*.

        An address on the net too: *Zorvex* of *Zorvex.com*.
        """
        if address := ON_THE_NET.fullmatch(text):
            self.surnames[address["name"]][name.entity.id] = name
        first, _, rest = text.partition(" ")
        if rest and not (first.isupper() and len(first) > 1):  # *MIT News* is not MIT
            self.surnames[first][name.entity.id] = name
        if " " in rest:
            self.surnames[rest][name.entity.id] = name

    def add_last(self, name: NameSpan, text: str) -> None:
        """Add the last word of an outlet's name: *the Times* of *the New York Times*."""
        self.surnames[text.rpartition(" ")[2]][name.entity.id] = name

    def add_half(self, name: NameSpan, text: str) -> None:
        """Add the first word of a state's name: *the South* of *South Korea*."""
        self.surnames[text.partition(" ")[0]][name.entity.id] = name


def full_names(
    names: Sequence[NameSpan], doc: Doc, titles: Titles, known: FullNames | None = None
) -> FullNames:
    """Collect the full names of an article, the longest first, beside those that are known."""
    found = known if known is not None else FullNames()
    found.begins.update(dict.fromkeys(found.begins, BEFORE))
    for name in sorted(own_names(names), key=lambda each: each.first):
        found.begins.setdefault(name.entity.id, name.first)
    texts = ((own_name(name, doc), name) for name in own_names(names))
    full = (each for each in texts if not is_address(each[0], titles))
    for text, name in sorted(full, key=lambda each: -len(each[0])):
        found.add_forms(name, text, titles)
        found.add_cut(name, text, titles)
        for letters in bracketed(name, doc):
            found.abbreviations[letters][name.entity.id] = name
            found.written[letters, name.entity.id] = full_text(name, doc)
        if title := titles.text_before(doc[name.first : name.last]):
            found.titles[name.entity.id].add(title)
    return found


def is_address(text: str, titles: Titles) -> bool:
    """Return whether a name begins with a form of address: *Lady Starmer* is short for another."""
    return bool(titles.pronoun(text.partition(" ")[0].lower()))


def is_new_body(name: NameSpan, ontology: Ontology) -> bool:
    """Return whether a name is that of a body which nobody listed."""
    return name.kind == "minted" and is_body(name.entity.type, ontology)


def is_body(class_: str, ontology: Ontology) -> bool:
    """Return whether a class is of bodies: of nothing that is a person, a place or no actor."""
    if class_ in {CONCEPT, ontology.unnamed}:
        return False
    return not ontology.is_person(class_) and not ontology.is_place(class_)


def is_half(name: NameSpan, text: str, titles: Titles) -> bool:
    """Return whether a state is called by a point of the compass: *South Korea*."""
    first, _, rest = text.partition(" ")
    is_point = rest and titles.lexicon.has(first.lower(), "compass")
    return bool(is_point) and titles.ontology.has_trait(name.entity.type, "isCountry")


def own_names(names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the names that are no demonyms and no metonyms."""
    return (n for n in names if n.kind in {"label", "minted"})
