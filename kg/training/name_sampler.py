"""The ontology's actors and lists of name parts -> names to train with, by entity label.

Which class of the ontology is which kind of name stands in the lists (`names.toml`), so that
Python knows no classes; an ontology that is missing leaves the lists alone.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from re import sub

import pyoxigraph

__all__ = ["Country", "Names", "Person", "load_names"]

LISTS = Path(__file__).parent / "data" / "names.toml"
LABELS = {"PERSON": ("person",), "ORG": ("organisation",), "LOC": ("state", "city", "region")}
ONTOLOGIES = (
    Path(__file__).parents[1] / "ontologies",
    Path(__file__).parents[2] / "ontologies",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by full name and by the part that later sentences use."""

    full: str
    short: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country and what belongs to it."""

    name: str
    adjective: str
    people: str


@dataclass(slots=True)
class Names:
    """Every list that names are drawn from."""

    people: list[tuple[list[str], list[str], bool]]
    parts: Mapping[str, list[str]]
    organisations: Mapping[str, list[str]]
    countries: list[Country] = field(default_factory=list)
    known: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def person(self, random: Random) -> Person:
        """Draw somebody, now and then somebody known."""
        if self.known.get("person") and random.random() < 0.25:
            full = random.choice(self.known["person"])[0]
            return Person(full, full.split()[-1])
        given, family, reversed_order = random.choice(self.people)
        first, last = random.choice(given), random.choice(family)
        if random.random() < 0.08:
            first = f"{first} {random.choice('ABCDEFGHJKLMNPRSTW')}."
        return Person(f"{first} {last}", first if reversed_order else last)

    def surname(self, random: Random) -> str:
        """Draw a surname."""
        return random.choice(random.choice(self.people)[1])

    def country(self, random: Random) -> Country:
        """Draw a country."""
        return random.choice(self.countries)

    def place(self, random: Random) -> str:
        """Draw a city, region or sea."""
        kind = "city" if random.random() < 0.75 else "region"
        return random.choice(random.choice(self.known[kind]))

    def organisation(self, random: Random) -> tuple[str, ...]:
        """Draw a known organisation with its short names, or make one up."""
        if self.known.get("organisation") and random.random() < 0.45:
            return random.choice(self.known["organisation"])
        kind = random.choice(list(self.organisations))
        pattern = random.choice(self.organisations[kind])
        name = sub(r"\{(\w+)\}", lambda part: self._part(part[1], random), pattern)
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        return (name, initials) if 3 <= len(initials) <= 5 else (name,)

    def by_label(self) -> dict[str, list[str]]:
        """Return every spelling of what is known, by the label that entities have."""
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
def load_names() -> Names:
    """Read the lists and the ontology that is shipped."""
    lists = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    people = [
        (_items(given), _items(family), country in lists["surname_first"])
        for country, (given, family) in lists["people"].items()
    ]
    names = Names(people, lists["parts"], lists["organisations"])
    for path in (folder / "actors.ttl" for folder in ONTOLOGIES):
        if path.is_file():
            _add_actors(names, path, lists["classes"])
            break
    names.known.setdefault("city", [("Springfield",)])
    names.known.setdefault("region", names.known["city"])
    names.countries = names.countries or [Country("Ruritania", "Ruritanian", "Ruritanians")]
    return names


def _items(text: str) -> list[str]:
    """Split at spaces, and after the first bar at bars: *Roux Blanc|Le Goff*."""
    plain, *more = text.split("|")
    return [*plain.split(), *more]


def _add_actors(names: Names, path: Path, classes: Mapping[str, str]) -> None:
    labels: dict[str, dict[str, list[str]]] = {}
    kinds: dict[str, str] = {}
    for quad in pyoxigraph.parse(path=str(path)):
        subject, name = str(quad.subject), _local(quad.predicate.value)
        value = getattr(quad.object, "value", "")
        if name == "type" and _local(value) in classes:
            kinds[subject] = classes[_local(value)]
        elif name in ("prefLabel", "altLabel", "demonym"):
            labels.setdefault(subject, {}).setdefault(name, []).append(value)
    for subject, kind in sorted(kinds.items()):
        found = labels.get(subject, {})
        spelled = _proper([*found.get("prefLabel", []), *found.get("altLabel", [])])
        if kind == "state":
            names.countries.extend(_country(spelled, found.get("demonym", [])))
        if spelled:
            names.known.setdefault(kind, []).append(spelled)


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1]


def _proper(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in spellings if not name[0].islower() or name.startswith("al-"))


def _country(spelled: tuple[str, ...], demonyms: list[str]) -> list[Country]:
    if not spelled or not demonyms:
        return []
    adjective = demonyms[0]
    people = next((word for word in demonyms[1:] if word.endswith("s")), adjective + "s")
    return [Country(name, adjective, people) for name in spelled[:1]]
