"""Values that flow between the stages: all frozen, all free of spaCy and rdflib."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, get_args

__all__ = [
    "CONCEPT",
    "ROLES",
    "Attribution",
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Mention",
    "Modality",
    "Participant",
    "Polarity",
    "Quantity",
    "Reading",
    "Relation",
    "Role",
    "Statement",
    "Tense",
    "Time",
    "event_id",
]

ClassName = str  # the local name of a class in the ontology, e.g. "State"
CONCEPT: ClassName = "Concept"  # kg's own class, for what is no actor: *a tower*, *refugees*

Polarity = Literal["positive", "negative"]
Tense = Literal["past", "present", "future"]
Modality = Literal[
    "actual", "planned", "considered", "expected", "possible", "obligatory", "wished",
    "conditional", "asked-for",
]  # fmt: skip

# What somebody or something is in an event.
Role = Literal[
    "agent",
    "patient",
    "recipient",
    "partner",
    "instrument",
    "source",
    "destination",
    "topic",
    "amount",
    "cause",
]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Document:
    """An article: offsets count characters of `text`, where a blank line ends a paragraph."""

    id: str  # a local name under doc:, letters, digits, "-", "_" and "."
    text: str
    title: str = ""
    date: dt.date | None = None
    url: str = ""
    source: str = ""  # who published it, as a reader would write it
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
    that stands for several (*both*, *the two leaders*) has all of them as `members`.
    """

    entity: Entity
    text: str
    start: int
    end: int
    antecedent: str = ""
    members: tuple[Entity, ...] = ()

    def each(self) -> "tuple[Mention, ...]":
        """Return it once for each of those that it stands for."""
        if not self.members:
            return (self,)
        one_by_one = (
            replace(self, entity=member, antecedent=member.label, members=())
            for member in self.members
        )
        return tuple(one_by_one)


@dataclass(frozen=True, slots=True)
class Relation:
    """What holds between two entities.

    `name` is the local name under rel: (*signs_pact*), `type` its PLOVER parent or "" if no
    frame evokes one, `text` the words of the sentence, `symmetric` whether it holds both ways.
    The other fields are the parts of the name, "" for those that it lacks; `verb` is what is
    done, `noun` stands beside it or says what somebody is, `preposition` ends the name.
    """

    name: str
    type: str = ""
    text: str = ""
    symmetric: bool = False
    verb: str = ""  # its lemma: *sign*
    particle: str = ""
    noun: str = ""  # *pact* of *signs_pact*, *spokesperson* of *spokesperson_for*
    preposition: str = ""

    @property
    def label(self) -> str:
        """Return the name as words.

        >>> Relation("signs_pact").label
        'signs pact'
        """
        return self.name.replace("_", " ")

    @property
    def length(self) -> int:
        """How many words its name has.

        >>> Relation("moves_out_of").length
        3
        """
        return len(self.label.split())

    @property
    def is_role(self) -> bool:
        """Return whether it says what somebody is, not what somebody does.

        >>> Relation("spokesperson_for", noun="spokesperson", preposition="for").is_role
        True
        """
        return bool(self.noun) and not self.verb


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the speaker, the speech verb as in the text, and whether quoted directly."""

    speaker: Mention
    verb: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """When, as precisely as the text says: `value` is 2024-06-27, 2024-06 or 2024.

    >>> Time("2022-02", "in February 2022").precision
    'month'
    """

    value: str
    text: str

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        """Return how much of the date the text gives."""
        match self.value.count("-"):
            case 2:
                return "day"
            case 1:
                return "month"
            case _:
                return "year"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many: 17 people, 2 000 000 000 USD; `value` is None for *thousands*."""

    text: str
    value: float | None = None
    unit: str = ""  # a currency's ISO 4217 code, "percent", or the words of what is counted


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in an event, and as what; an amount has its quantity."""

    role: Role
    mention: Mention
    quantity: Quantity | None = None

    @property
    def label(self) -> str:
        """Return what it is called; a bare number is followed by what it counts."""
        if self.quantity is None:
            return self.mention.entity.label
        bare = self.quantity.value is not None and self.mention.text == self.quantity.text
        return f"{self.mention.text} {self.quantity.unit}" if bare else self.mention.text


@dataclass(frozen=True, slots=True)
class Event:
    """One happening or state that a clause or an event noun tells, with all who take part.

    `predicate` names it by its lemma (*place under house arrest*); `text` is the word that tells
    it, at the characters `start` to `end` of the article, half-open. `participants` come in the
    order of `ROLES`; one is enough. The other fields are as in a statement.
    """

    predicate: str
    text: str
    start: int
    end: int
    participants: tuple[Participant, ...]
    evidence: Evidence
    type: str = ""  # PLOVER, "" if nothing evokes one
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "past"
    attributions: tuple[Attribution, ...] = ()
    time: Time | None = None
    place: Mention | None = None
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """Return what it is called in a graph: of where the article tells it."""
        return event_id(self.evidence.document, self.start, self.end)

    def having(self, *roles: Role) -> list[Participant]:
        """Return those who take part in some roles."""
        return [each for each in self.participants if each.role in roles]


def event_id(document: str, start: int, end: int) -> str:
    """Name the event that some characters of an article tell.

    >>> event_id("togo-coup", 10, 16)
    'E-ae05491510d4323a'
    """
    digest = hashlib.sha256(f"{document} {start} {end}".encode()).hexdigest()
    return f"E-{digest[:16]}"


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition, the status that the text gives it, and the sentence that it comes from.

    `attributions` run from the innermost speaker outwards; they are empty if the article itself
    says so. `confidence` is the expected share of such statements that are true to the text.
    """

    subject: Mention
    relation: Relation
    object: Mention
    evidence: Evidence
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "past"
    attributions: tuple[Attribution, ...] = ()
    time: Time | None = None
    place: Mention | None = None
    confidence: float = 1.0
    type: str = ""  # PLOVER, where it is not that of the relation
    derived: bool = False  # follows by roll-up to states, is not in the text
    event: str = ""  # the id of the event that it is a part of, "" if it tells none

    @property
    def event_type(self) -> str:
        """Return the PLOVER type of what is stated, or "" if nothing evokes one."""
        return self.type or self.relation.type


class Reading(NamedTuple):
    """What an article tells: its statements, and the events that they are parts of."""

    document: Document
    statements: list[Statement]
    events: list[Event]
