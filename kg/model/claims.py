"""What a text says of something, by whom, when and where; statements of relations."""

from dataclasses import dataclass
from typing import Literal

from kg.model.entities import Evidence, Mention

__all__ = [
    "Attribution",
    "Claim",
    "Modality",
    "Polarity",
    "Relation",
    "Statement",
    "Tense",
    "Time",
]

Polarity = Literal["positive", "negative"]
Tense = Literal["past", "present", "future"]
Modality = Literal[
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


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the speaker, the speech verb as in the text, and whether quoted directly."""

    speaker: Mention
    verb: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """When, as precisely as the text says: `value` is 2024-06-27, 2024-06 or 2024.

    It is "" where the text gives no date: *for nine years*, *by evening*.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a text says of something that it tells: how far it is so, who says so, when and where.

    `attributions` run from the innermost speaker outwards; they are empty if the article itself
    says so. `confidence` is the expected share of such readings that are true to the text.
    """

    type: str = ""  # PLOVER, "" if nothing evokes one
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "past"
    attributions: tuple[Attribution, ...] = ()
    time: Time | None = None
    place: Mention | None = None
    confidence: float = 1.0


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
class Statement(Claim):
    """A proposition, what the text says of it, and the sentence that it comes from.

    Its `type` is only given where it is not that of the relation.
    """

    subject: Mention
    relation: Relation
    object: Mention
    evidence: Evidence
    derived: bool = False  # follows by roll-up to states, is not in the text
    event: str = ""  # the id of the event that it is a part of, "" if it tells none

    @property
    def event_type(self) -> str:
        """Return the PLOVER type of what is stated, or "" if nothing evokes one."""
        return self.type or self.relation.type
