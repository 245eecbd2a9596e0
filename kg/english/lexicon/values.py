"""What the tables of words may say: parts, effects, families, and the values of their rows."""

from typing import Literal, NamedTuple, get_args

from kg.model import Modality

__all__ = [
    "EFFECTS",
    "FAMILIES",
    "PARTS",
    "Attitude",
    "Effect",
    "Family",
    "Nominalisation",
    "Part",
]

# What a word governs a clause as: its part of speech, or *accuse somebody of* ("charge") and
# *appoint somebody to* ("control"), where the object is who does what the clause says.
# *know that somebody does* ("finite").
Part = Literal["verb", "finite", "noun", "adjective", "adverb", "auxiliary", "control", "charge"]

# What it makes of the clause: words that somebody says, a denial by a speaker, something that is
# not so, something that is not expected, something that was so and is no more, or a modality.
NotModal = Literal["speech", "deny", "negative", "unexpected", "ended"]
Effect = NotModal | Modality

# The comments in families.tsv say what each family is for.
Family = Literal[
    "abbreviated title",
    "abbreviation",
    "ability",
    "adding adverb",
    "addressee",
    "approximator",
    "auxiliary",
    "bare infinitive",
    "becoming",
    "boilerplate",
    "bounding preposition",
    "byline",
    "caption mark",
    "causative",
    "circumstance conjunction",
    "compass",
    "connective adverb",
    "contraction",
    "contrast",
    "counter",
    "currency sign",
    "discourse phrase",
    "distributive",
    "district",
    "document kind",
    "done to places",
    "durative",
    "editorial mark",
    "elect",
    "enacting formula",
    "end of wait",
    "entailing",
    "evidence noun",
    "evidence verb",
    "exacting",
    "extent",
    "feminine",
    "first person plural",
    "first person",
    "focus adverb",
    "foreign adverb",
    "form of address",
    "former",
    "fraction",
    "future auxiliary",
    "governed preposition",
    "harming",
    "hearsay",
    "held noun",
    "impersonal",
    "in vain",
    "in waiting",
    "indefinite",
    "institution",
    "instrument noun",
    "instrumental",
    "interrogative",
    "irregular present",
    "issuer",
    "issuing verb",
    "joining",
    "legal form",
    "legal instrument",
    "legal part",
    "lesser rank",
    "letterhead",
    "light noun",
    "light verb",
    "linking preposition",
    "listing",
    "masculine",
    "meanwhile preposition",
    "month",
    "name suffix",
    "named for a people",
    "named kind",
    "naming",
    "neg-raising",
    "negation",
    "negative determiner",
    "negative pronoun",
    "neuter",
    "news source",
    "nickname",
    "no name",
    "number",
    "numbered",
    "numeral",
    "office with a topic",
    "one of many",
    "one of two",
    "order",
    "own act",
    "owned kind",
    "page mark",
    "part of many",
    "part of town",
    "participial preposition",
    "particle",
    "past modal",
    "pending",
    "performative",
    "place name",
    "place preposition",
    "placing",
    "plain speech",
    "plural",
    "post in a body",
    "prefix",
    "preposition part",
    "presupposing conjunction",
    "protective",
    "quantity",
    "quoting verb",
    "reciprocal pronoun",
    "register",
    "relative day",
    "relative night",
    "reporting phrase",
    "response noun",
    "restricting noun",
    "reversing",
    "role preposition",
    "second person",
    "section label",
    "sentence adverb",
    "side",
    "source phrase",
    "speech noun",
    "split word",
    "stative",
    "status auxiliary",
    "status copula",
    "subject control",
    "support phrase",
    "target noun",
    "thing noun",
    "time noun",
    "timestamp",
    "topic noun",
    "transformative",
    "turn label",
    "two",
    "undergoing",
    "undergone noun",
    "unit",
    "utterance",
    "vague verb",
    "verdict",
    "vessel or storm",
    "voicing",
    "weekday",
]

PARTS, FAMILIES = frozenset(get_args(Part)), frozenset(get_args(Family))
EFFECTS = frozenset((*get_args(NotModal), *get_args(Modality)))


class Attitude(NamedTuple):
    """What a word makes of what it governs, and what it does when negated ("" for the same)."""

    effect: Effect
    negated: Effect | Literal[""] = ""


class Nominalisation(NamedTuple):
    """The verb of an event noun, and the participle of a noun that tells of a state."""

    verb: str = ""
    participle: str = ""
