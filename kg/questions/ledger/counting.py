"""What articles state -> by pairs, how much is told of two: sentences, articles, kinds of acts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Final

from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["Count", "Pair", "counted"]

CLASSES: Final = "SELECT ?node ?value {{ VALUES ?value {{ {} }} ?node pol:quadClass ?value }}"
COOPERATION: Final = CLASSES.format("pol:verbalCooperation pol:materialCooperation")
CONFLICT: Final = CLASSES.format("pol:verbalConflict pol:materialConflict")
THINGS: Final = "SELECT ?node ?value { VALUES ?value { kg:Concept } ?node a ?value }"

Pair = tuple[str, str]
Sentence = tuple[int, str]
Concerned = Callable[[Stated, Set[str]], Iterable[Pair]]  # whom a statement counts for


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


def counted(
    known: Mapping[str, Stating], graph: QueryableDataset, concerned: Concerned
) -> dict[Pair, Count]:
    """Count by pair what articles tell; what follows from another statement does not count.

    Args:
        known: what each article states.
        graph: it knows which types are cooperation, and what is no actor.
        concerned: yields the pairs that a statement counts for, of what is no actor none.
    """
    things, friendly, hostile = (
        frozenset(node for node, _ in pairs(graph, asked))
        for asked in (THINGS, COOPERATION, CONFLICT)
    )
    counts = defaultdict[Pair, Count](Count)
    for article in known.values():
        for two, told in told_of_pairs(article, things, concerned).items():
            counts[two].add(told, friendly, hostile)
    return counts


def told_of_pairs(
    article: Stating, things: Set[str], concerned: Concerned
) -> dict[Pair, dict[Sentence, set[str]]]:
    """Return by pair the sentences of an article, with the types of what they tell."""
    found = defaultdict[Pair, dict[Sentence, set[str]]](lambda: defaultdict(set))
    for told in article.statements:
        for two in () if told.is_derived else concerned(told, things):
            found[two][told.begin, told.sentence].add(told.type)
    return found
