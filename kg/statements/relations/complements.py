"""Clause and argument -> what the rules of objects and prepositional phrases hand along."""

from dataclasses import dataclass

from kg.clauses import Argument, Clause
from kg.model import Mention
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.minting import evoking

__all__ = ["Complement"]


@dataclass(frozen=True, slots=True)
class Complement:
    """An object, passive subject or prepositional phrase of a clause, and what the rules know."""

    clause: Clause
    argument: Argument
    context: Context

    @property
    def verb(self) -> Word:
        """The predicate that it belongs to."""
        return self.clause.head

    @property
    def noun(self) -> Word:
        """The head of its phrase."""
        return self.argument.head

    @property
    def case(self) -> str:
        """Its preposition: "", "with", "out of"."""
        return prepositions(self.noun)

    @property
    def mention(self) -> Mention | None:
        """Who is meant by its head, None for whom nobody knows."""
        return self.context.mention(self.noun)

    @property
    def is_behind_verb(self) -> bool:
        """Return whether it follows the verb: *tabled a plan with Chad*."""
        return self.noun.i > self.verb.i

    def expects(self, case: str) -> bool:
        """Return whether a frame of verb and noun names a preposition: *imposed sanctions on*."""
        return bool(case) and self.context.ontology.expects(
            self.verb.lemma, evoking(self.noun), case
        )
