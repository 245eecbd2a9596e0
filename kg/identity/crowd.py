"""The actors of articles -> the same in columns, in a tenth of the memory that objects take."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.identity.number_sets import Numbering, SetsToCome
from kg.identity.values import ArticleActor, Kind, Member

__all__ = ["Crowd", "Surroundings"]


class Surroundings(NamedTuple):
    """What articles tell of others, and which they are: documents and names by their numbers.

    Arrays take a tenth of the memory of sets.
    """

    names: "array[int]"  # their own
    documents: "array[int]"
    others: "array[int]"
    countries: "array[int]"
    months: "array[int]"

    def with_more(self, other: "Surroundings") -> "Surroundings":
        """Return what both tell."""
        return Surroundings(
            *(array("i", {*one, *more}) for one, more in zip(self, other, strict=True))
        )


class Crowd:
    """Actors of articles by their numbers, which are in the order of their members.

    Texts stand once; so does what an article gives to all its actors: its setting.

    >>> crowd = Crowd([ArticleActor(Member("a", "Ord"), "Peter Ord", others=frozenset({"Bo"}))])
    >>> crowd.member(0), crowd.label(0), [crowd.all_names[n] for n in crowd.company([0]).others]
    (Member(document='a', actor='Ord'), 'Peter Ord', ['Bo'])

    Args:
        actors: sorted by their members.
    """

    def __init__(self, actors: Iterable[ArticleActor]) -> None:
        names, texts = Numbering[str](), Numbering[str]()
        kinds, roles = Numbering[Kind](), Numbering[frozenset[str]]()
        self.settings, self.names, self.labels = array("i"), array("i"), array("i")
        self.states, self.kinds, self.roles_of = array("i"), array("b"), array("i")
        self.is_known = array("b")
        documents = Numbering[str]()
        self.places = array("i")  # by setting the number of the document
        self.dates: list[str] = []  # by setting
        others, countries = SetsToCome(), SetsToCome()
        last: tuple[object, ...] = ()
        for actor in actors:
            now = setting_of(actor)
            if now != last:
                last = now
                self.places.append(documents[actor.member.document])
                self.dates.append(actor.date)
                others.append({names[each] for each in actor.others})
                countries.append({names[each] for each in actor.countries})
            self.settings.append(len(self.dates) - 1)
            self.names.append(names[actor.member.actor])
            self.labels.append(texts[actor.label])
            self.states.append(texts[actor.acts_for])
            self.kinds.append(kinds[actor.kind])
            self.roles_of.append(roles[actor.roles])
            self.is_known.append(actor.known)
        self.documents = [*documents]
        self.all_names, self.all_texts = [*names], [*texts]
        self.all_kinds, self.all_roles = [*kinds], [*roles]
        self.others_of, self.countries_of = others.all(), countries.all()

    def __len__(self) -> int:
        return len(self.names)

    def member(self, number: int) -> Member:
        """Return which actor of which article it is."""
        return Member(self.document(number), self.name(number))

    def document(self, number: int) -> str:
        """Return its article."""
        return self.documents[self.places[self.settings[number]]]

    def date(self, number: int) -> str:
        """Return the date of its article."""
        return self.dates[self.settings[number]]

    def name(self, number: int) -> str:
        """Return its local name as read."""
        return self.all_names[self.names[number]]

    def label(self, number: int) -> str:
        """Return what its article calls it."""
        return self.all_texts[self.labels[number]]

    def acts_for(self, number: int) -> str:
        """Return the state that it acts for."""
        return self.all_texts[self.states[number]]

    def kind(self, number: int) -> Kind:
        """Return whether it is a person, a place or a body."""
        return self.all_kinds[self.kinds[number]]

    def roles(self, number: int) -> frozenset[str]:
        """Return its offices."""
        return self.all_roles[self.roles_of[number]]

    def company(self, numbers: Sequence[int]) -> Surroundings:
        """Return what the articles of some actors tell of others, and which they are."""
        settings = {self.settings[each] for each in numbers}
        dates = {self.dates[each] for each in settings}
        return Surroundings(
            array("i", {self.names[each] for each in numbers}),
            array("i", {self.places[each] for each in settings}),
            array("i", {name for each in settings for name in self.others_of[each]}),
            array("i", {name for each in settings for name in self.countries_of[each]}),
            array("i", {month_of(each) for each in dates if each}),
        )

    def names_used(self) -> set[str]:
        """Return the local names that some article has."""
        return {self.all_names[each] for each in {*self.names}}

    def labels_used(self) -> set[str]:
        """Return what actors are called."""
        return {self.all_texts[each] for each in {*self.labels}}

    def frequency(self) -> Mapping[str, int]:
        """Count in how many articles each actor stands."""
        counts = [0] * len(self.all_names)
        for each in self.names:
            counts[each] += 1
        return {name: counts[n] for n, name in enumerate(self.all_names) if counts[n]}

    def numbered(self, pairs: Sequence[tuple[Member, Member]]) -> list[tuple[int, int]]:
        """Return the numbers of those pairs of members that there are."""
        wanted = {member for each in pairs for member in each}
        found = {self.member(n): n for n in range(len(self)) if wanted and self.member(n) in wanted}
        return [(found[a], found[b]) for a, b in pairs if a in found and b in found]


@lru_cache(maxsize=1 << 12)
def month_of(date: str) -> int:
    """Number the months.

    >>> month_of("2024-05-30") - month_of("2023-12")
    5
    """
    year, month = date.split("-")[:2]
    return int(year) * 12 + int(month)


def setting_of(actor: ArticleActor) -> tuple[object, ...]:
    """Return what an article gives to all its actors, and which article that is."""
    return actor.member.document, actor.date, actor.others, actor.countries
