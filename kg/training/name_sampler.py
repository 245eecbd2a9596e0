"""The ontology's actors and lists of name parts -> random names to train with.

The lists (`names.toml`) map classes of the ontology to kinds of names, so that no class is named
in Python.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from re import sub

from rdflib import RDF, SKOS

from kg.ontology.namespaces import LEX, shipped_folder
from kg.ontology.turtle import Facts, local

__all__ = ["CountryName", "NameSampler", "PersonName", "load_name_sampler"]

LISTS = Path(__file__).parent / "data" / "names.toml"
LABELS = {"PERSON": ("person",), "ORG": ("organisation",), "LOC": ("state", "city", "region")}
NAMES = (str(SKOS.prefLabel), str(SKOS.altLabel))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's full name, and the part of it that later sentences use."""

    full: str
    short: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country's name, its adjective and what its people are called."""

    name: str
    adjective: str
    people: str


@dataclass(slots=True)
class NameSampler:
    """Samples names of people, countries, places and organisations from lists."""

    people: list[tuple[list[str], list[str], bool]]
    parts: Mapping[str, list[str]]
    organisations: Mapping[str, list[str]]
    countries: list[CountryName] = field(default_factory=list)
    known: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def person(self, random: Random) -> PersonName:
        """Sample a person, a quarter of the time one of the ontology."""
        if self.known.get("person") and random.random() < 0.25:
            full = random.choice(self.known["person"])[0]
            return PersonName(full, full.split()[-1])
        given, family, reversed_order = random.choice(self.people)
        first, last = random.choice(given), random.choice(family)
        if random.random() < 0.08:
            first = f"{first} {random.choice('ABCDEFGHJKLMNPRSTW')}."
        return PersonName(f"{first} {last}", first if reversed_order else last)

    def surname(self, random: Random) -> str:
        """Sample a surname."""
        return random.choice(random.choice(self.people)[1])

    def country(self, random: Random) -> CountryName:
        """Sample a country."""
        return random.choice(self.countries)

    def place(self, random: Random) -> str:
        """Sample a city, region or sea."""
        kind = "city" if random.random() < 0.75 else "region"
        return random.choice(random.choice(self.known[kind]))

    def organisation(self, random: Random) -> tuple[str, ...]:
        """Sample an organisation of the ontology with its short names, or make one up."""
        if self.known.get("organisation") and random.random() < 0.45:
            return random.choice(self.known["organisation"])
        kind = random.choice(list(self.organisations))
        pattern = random.choice(self.organisations[kind])
        name = sub(r"\{(\w+)\}", lambda part: self._part(part[1], random), pattern)
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        return (name, initials) if 3 <= len(initials) <= 5 else (name,)

    def names_by_label(self) -> dict[str, list[str]]:
        """Return every name of the ontology, by the label of its entities."""
        return {
            label: [
                name for kind in kinds for spelled in self.known.get(kind, []) for name in spelled
            ]
            for label, kinds in LABELS.items()
        }

    def _part(self, part: str, random: Random) -> str:
        match part:
            case "state":
                return self.country(random).name
            case "demonym":
                return self.country(random).adjective
            case "city":
                return random.choice(self.known["city"])[0]
            case "family":
                return self.surname(random)
            case _:
                return random.choice(self.parts[part])


@cache
def load_name_sampler() -> NameSampler:
    """Read the lists and the ontology that ships with kg."""
    lists = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    people = [
        (split_names(given), split_names(family), country in lists["surname_first"])
        for country, (given, family) in lists["people"].items()
    ]
    sampler = NameSampler(people, lists["parts"], lists["organisations"])
    add_actors(sampler, Facts(shipped_folder()), lists["classes"])
    # An ontology of another field may know no places.
    sampler.known.setdefault("city", [("Springfield",)])
    sampler.known.setdefault("region", sampler.known["city"])
    sampler.countries = sampler.countries or [CountryName("Ruritania", "Ruritanian", "Ruritanians")]
    return sampler


def split_names(text: str) -> list[str]:
    """Split at spaces, and after the first bar at bars: *Roux Blanc|Le Goff*."""
    plain, *more = text.split("|")
    return [*plain.split(), *more]


def add_actors(sampler: NameSampler, facts: Facts, classes: Mapping[str, str]) -> None:
    """Add the names of an ontology's actors; `classes` maps a class to a kind of name."""
    actors = facts.subjects(str(RDF.type))
    for actor in sorted(actors, key="<{}>".format):  # the order that the bundled pipeline saw
        kinds = [classes[name] for name in map(local, facts.types(actor)) if name in classes]
        names = capitalised(name for label in NAMES for name in facts.values(actor, label))
        if not kinds or not names:
            continue
        sampler.known.setdefault(kinds[-1], []).append(names)
        if kinds[-1] == "state":
            demonyms = facts.values(actor, str(LEX.demonym))
            sampler.countries.extend(country_names(names[0], demonyms))


def capitalised(names: Iterable[str]) -> tuple[str, ...]:
    """Leave out names in lower case, but keep *al-Shabaab*."""
    return tuple(name for name in names if not name[0].islower() or name.startswith("al-"))


def country_names(name: str, demonyms: Sequence[str]) -> Iterator[CountryName]:
    """Yield the names of a country that has demonyms, of which the first is the adjective.

    >>> list(country_names("Mali", ["Malian", "Malians"]))
    [CountryName(name='Mali', adjective='Malian', people='Malians')]
    """
    if demonyms:
        adjective, *others = demonyms
        people = next((word for word in others if word.endswith("s")), f"{adjective}s")
        yield CountryName(name, adjective, people)
