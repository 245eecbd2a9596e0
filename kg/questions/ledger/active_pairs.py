"""What articles state -> the rows of `active_pairs`: which two have most to do with each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Final

from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["active_pairs"]

CLASSES: Final = "SELECT ?node ?value {{ VALUES ?value {{ {} }} ?node pol:quadClass ?value }}"
COOPERATION: Final = CLASSES.format("pol:verbalCooperation pol:materialCooperation")
CONFLICT: Final = CLASSES.format("pol:verbalConflict pol:materialConflict")
THINGS: Final = "SELECT ?node ?value { VALUES ?value { kg:Concept } ?node a ?value }"

Pair = tuple[str, str]
Sentence = tuple[int, str]


@dataclass(slots=True)
class Count:
    """How much is told of two actors."""

    sentences: int = 0
    articles: int = 0
    cooperation: int = 0
    conflict: int = 0

    def add(self, told: Mapping[Sentence, Set[str]], friendly: Set[str], hostile: Set[str]) -> None:
        """Add an article: its sentences on the two, with the types of what they tell."""
        self.sentences += len(told)
        self.articles += 1
        self.cooperation += sum(not friendly.isdisjoint(types) for types in told.values())
        self.conflict += sum(not hostile.isdisjoint(types) for types in told.values())

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """The numbers as a row has them."""
        numbers = (self.sentences, self.articles, self.cooperation, self.conflict)
        one, two, three, four = map(str, numbers)
        return one, two, three, four


def active_pairs(
    known: Mapping[str, Stating], graph: QueryableDataset
) -> Iterator[tuple[str, ...]]:
    """Yield the rows in their order: by events, sentences and articles."""
    things, friendly, hostile = (
        frozenset(node for node, _ in pairs(graph, asked))
        for asked in (THINGS, COOPERATION, CONFLICT)
    )
    counts = defaultdict[Pair, Count](Count)
    for article in known.values():
        for two, told in told_of_pairs(article, things).items():
            counts[two].add(told, friendly, hostile)
    for two, count in sorted(counts.items(), key=lambda each: place(*each)):
        yield (*two, *count.texts)


def told_of_pairs(article: Stating, things: Set[str]) -> dict[Pair, dict[Sentence, set[str]]]:
    """Return by pair the sentences of an article, with the types of what they tell."""
    found = defaultdict[Pair, dict[Sentence, set[str]]](lambda: defaultdict(set))
    for told in article.statements:
        if is_between_actors(told, things):
            one, other = sorted((told.who, told.whom))
            found[one, other][told.begin, told.sentence].add(told.type)
    return found


def is_between_actors(told: Stated, things: Set[str]) -> bool:
    """Return whether a statement leads from one actor to another, and follows from no other."""
    are_two = told.who != told.whom and things.isdisjoint((told.who, told.whom))
    return are_two and not told.is_derived


def place(two: Pair, count: Count) -> tuple[object, ...]:
    """Return what rows are sorted by."""
    events = count.cooperation + count.conflict
    return (-events, -count.sentences, -count.articles, *two)
