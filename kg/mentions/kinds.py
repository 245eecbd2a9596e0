"""Names that the ontology lacks -> one kind each in an article, told by all its mentions.

The recogniser sees a sentence, and takes *Simba* for a person in one and for a town in the next.
The words beside a name tell more (`clues`), and what they tell in one place holds in all: a short
form is what the full name is, *Fynbo* a company as *the brewer Fynbo Bryggerier* is one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from kg.mentions.clues import clues
from kg.mentions.name_spans import NameSpan
from kg.mentions.setting import STRONG, Kind, Setting
from kg.mentions.titles import Titles
from kg.model import CONCEPT, ClassName
from kg.ontology import Ontology

__all__ = ["Tally", "one_kind_each"]

# What the recogniser's label is worth: more than a weak clue and less than a strong one, which one
# that stands at `MANY` places outweighs.
LABEL, LABEL_OF_MANY, MANY = 1.5, 2.5, 4
LABELS: Mapping[Kind, str] = {"body": "ORG", "place": "LOC"}


@dataclass(frozen=True, slots=True)
class Tally:
    """What the mentions of a name tell: the weights of kinds, labels, and the nouns beside them."""

    told: Counter[Kind] = field(default_factory=Counter)
    labels: Counter[Kind] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: "Tally") -> "Tally":
        """Return what two names of one bearer tell together."""
        told, labels = self.told + other.told, self.labels + other.labels
        return Tally(told, labels, self.nouns + other.nouns)

    @property
    def kind(self) -> Kind | None:
        """The kind that is told best, by a label where two are told alike."""
        common = self.labels.most_common(1)
        if not common:
            ((best, weight),) = self.told.most_common(1) or [("thing", 0)]
            return best if weight >= STRONG else None
        ((label, count),) = common
        scores: dict[Kind, float] = {label: 0.0, **self.told}
        scores[label] += LABEL_OF_MANY if count >= MANY else LABEL
        return max(scores, key=scores.__getitem__)  # the label's, which is first, of equals

    def contradicts(self, kind: Kind) -> bool:
        """Return whether the words beside a name tell another kind, whatever its labels."""
        return max(self.told.values(), default=0) > self.told[kind]


def one_kind_each(
    names: Sequence[NameSpan], doc: Doc, titles: Titles, known: dict[str, Tally] | None = None
) -> list[NameSpan]:
    """Give each name that the ontology lacks the class that all its mentions tell.

    Of an article that is read window by window, `known` keeps what those before have told.
    """
    tallies = known if known is not None else {}
    kinds = Kinds(titles.ontology, tallies)
    for name in filter(kinds.is_open, names):
        label = name.entity.label
        tallies[label] = tallies.get(label, Tally()) + kinds.tally(name, doc, titles)
    settled = kinds.settled()
    return [kinds.typed(name, settled) for name in names]


@dataclass(frozen=True, slots=True)
class Kinds:
    """Settles the kinds of names, given what each tells by itself."""

    ontology: Ontology
    tallies: Mapping[str, Tally]

    def is_open(self, name: NameSpan) -> bool:
        """Return whether nobody listed a name, and none of its own words makes it a thing."""
        return name.kind == "minted" and name.entity.type != CONCEPT

    def tally(self, name: NameSpan, doc: Doc, titles: Titles) -> Tally:
        """Return what one mention tells."""
        tally = Tally()
        if kind := self.kind_of(name.entity.type):
            tally.labels[kind] += 1
        for clue in clues(Setting(doc[name.first : name.last], titles)):
            tally.told[clue.kind] += clue.weight
            if clue.noun:
                tally.nouns[clue.noun] += 1
        return tally

    def kind_of(self, class_: ClassName) -> Kind | None:
        """Return the kind of a class, None for that of a name of which nothing tells it."""
        if class_ == self.ontology.unnamed:
            return None
        if class_ == CONCEPT:
            return "thing"
        if self.ontology.is_person(class_):
            return "person"
        return "place" if self.ontology.is_place(class_) else "body"

    def settled(self) -> Mapping[str, Tally]:
        """Return what is told of each name with all of which it is a part."""
        longer = by_part(self.tallies)
        wholes = {n: whole for n in self.tallies if (whole := self.whole(n, longer.get(n, [])))}
        sums = dict(self.tallies)
        for name, whole in wholes.items():
            part, long = self.tallies[name], sums[whole]
            if whole.startswith(name) and long.labels:
                part = replace(part, labels=Counter())  # *Fynbo* alone looks like a person's
            sums[whole] = part + long
        return {name: sums[wholes.get(name, name)] for name in self.tallies}

    def whole(self, name: str, longer: list[str]) -> str:
        """Return the one of the names that begin or end with a name that may be of its kind."""
        groups = [each for each in longer if self.is_group(name, each)]
        longer = groups if len(groups) == 1 else longer
        kind = self.tallies[longer[0]].kind if len(longer) == 1 else None
        is_given_name = kind == "person" and longer[0].startswith(name)
        is_surname = bool(longer) and longer[0].endswith(f" {name}")
        is_surname = is_surname and self.tallies[name].kind == "person"
        is_denied = not groups and kind is not None and self.tallies[name].contradicts(kind)
        is_denied = is_denied and not is_surname  # *Ovra Saint Holm … “I won,” Saint Holm said*
        if kind is None or is_given_name or is_denied:
            return ""
        return longer[0]

    def is_group(self, name: str, longer: str) -> bool:
        """Return whether a longer name is that of a firm with a word for one: *Fynbo Group*."""
        word = longer.removeprefix(f"{name} ")
        called = self.ontology.classes_called(word.lower()) if longer != word else ()
        return any(self.tallies[longer].kind == "body" for _ in called)

    def typed(self, name: NameSpan, settled: Mapping[str, Tally]) -> NameSpan:
        """Return a name with the class that its kind and the nouns beside it tell."""
        if not self.is_open(name) or not self.ontology.is_by_label(name.entity.type):
            return name
        tally = settled[name.entity.label]
        class_ = self.class_of(tally) if tally.kind is not None else ""
        return replace(name, entity=replace(name.entity, type=class_)) if class_ else name

    def class_of(self, tally: Tally) -> ClassName:
        """Return the class of a kind, the narrower one that a noun tells: *the brewer*."""
        for noun, _ in tally.nouns.most_common():
            called = [
                c for c in self.ontology.classes_called(noun) if self.kind_of(c) == tally.kind
            ]
            if len(called) == 1 and not self.ontology.classes[called[0]].acts_for_owner:
                return called[0]  # whose court or ministry it is, its name does not tell
        if tally.kind == "person":
            return self.ontology.person
        if tally.kind == "thing":
            return CONCEPT
        return self.ontology.class_of_entity_label(LABELS[tally.kind]) if tally.kind else ""


def by_part(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the names that begin or end with each of some words, which is fast for thousands.

    >>> by_part(["Fynbo Group"])
    {'Fynbo': ['Fynbo Group'], 'Group': ['Fynbo Group']}
    """
    found: dict[str, list[str]] = {}
    for name in names:
        words = name.split(" ")
        cuts = range(1, len(words))
        parts = {" ".join(part): None for cut in cuts for part in (words[:cut], words[cut:])}
        for part in parts:
            found.setdefault(part, []).append(name)
    return found
