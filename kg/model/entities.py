"""Articles, and who and what they name where."""

import datetime as dt
from dataclasses import dataclass, field, replace

__all__ = ["CONCEPT", "ClassName", "Document", "Entity", "Evidence", "Mention"]

ClassName = str  # the local name of a class in the ontology, e.g. "State"
CONCEPT: ClassName = "Concept"  # kg's own class, for what is no actor: *a tower*, *refugees*


@dataclass(frozen=True, slots=True)
class Document:
    """An article: offsets count characters of `text`, where a blank line ends a paragraph."""

    id: str  # a local name under doc:, letters, digits, "-", "_" and "."
    text: str
    title: str = ""
    date: dt.date | None = None
    url: str = ""
    source: str = ""  # who published it, as a reader would write it
    author: str = field(default="", compare=False)  # who writes *I* in it, if that is told
    # Where it was found if its id is only made of that place's name, so that another article of
    # one name is another article; "" if the id was given.
    origin: str = field(default="", compare=False)
    # Of what it says and how it is read: a build leaves alone what it has read already.
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A half-open range of characters of an article, and its text: one sentence."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or thing that statements are about.

    `id` is the local name under actor:, `type` the local name of its class in the ontology
    (`CONCEPT` for what is not an actor), `code` its ISO 3166 alpha-3 or organisation code, and
    `acts_for` the id of the state or body that it stands for (a president, an army).
    """

    id: str
    label: str
    type: ClassName
    code: str = ""
    acts_for: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity where the text names it: characters `start` to `end` of the article, half-open.

    A pronoun or a description (*the bloc*) has the words that it refers to as `antecedent`. One
    that stands for several (*both*, *the two leaders*) has all of them as `members`. `side` is the
    body that a person speaks for (*chief executive of Fynbo*), where the article tells it.
    """

    entity: Entity
    text: str
    start: int
    end: int
    antecedent: str = ""
    members: tuple[Entity, ...] = ()
    side: Entity | None = None

    def each(self) -> "tuple[Mention, ...]":
        """Return it once for each of those that it stands for."""
        if not self.members:
            return (self,)
        one_by_one = (
            replace(self, entity=member, antecedent=member.label, members=())
            for member in self.members
        )
        return tuple(one_by_one)
