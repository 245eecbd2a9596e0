"""Words of a tree -> what a clause is: a predicate with its arguments."""

from dataclasses import dataclass
from typing import Literal

from kg.parsing.trees import Word

__all__ = ["RELATIVIZERS", "Argument", "Clause", "Role", "Source"]

Role = Literal["subject", "object", "indirect", "agent", "oblique", "predicate", "clause"]
Source = Literal["own", "shared", "antecedent", "controller", "possessor"]

RELATIVIZERS = {"who", "whom", "which", "that", "whose", "where", "when"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase in its role: `head` it hangs on, `case` its preposition, `source` how it got here.

    `source` is "own" for what stands in the clause, "shared" for a coordinated clause's,
    "antecedent" for the noun before a relative clause or participle, "controller" for the
    understood subject of *wants to leave*, "possessor" for that of *its plan to leave*.
    """

    head: Word
    role: Role
    case: tuple[Word, ...] = ()
    source: Source = "own"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments.

    `head` is the content word; `chain` the verbs that govern it under control or raising,
    outermost first (*seeks* in *seeks to shore up*); `words` all words of the relation:
    auxiliaries, negation, adverbs between them, particle, chain. `manner` tells how the clause
    hangs in the sentence: a label of `head`, "purpose" for *to*-infinitives, "main" for roots.
    """

    head: Word
    subject: Argument | None
    arguments: tuple[Argument, ...]
    words: tuple[Word, ...]
    chain: tuple[Word, ...] = ()
    manner: str = "main"
    passive: bool = False
    copular: bool = False

    @property
    def objects(self) -> tuple[Argument, ...]:
        """The direct objects and the predicates of copulas, which stand in the same place."""
        return tuple(a for a in self.arguments if a.role in {"object", "predicate"})

    @property
    def obliques(self) -> tuple[Argument, ...]:
        """The arguments with a preposition, the agent among them, in the order of the text."""
        return tuple(a for a in self.arguments if a.role in {"oblique", "agent"})
