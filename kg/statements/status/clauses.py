"""Clause -> Status: its own words and form, and what it is embedded under."""

from kg.clauses import Clause
from kg.model import Modality
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.composition import surroundings
from kg.statements.status.governed import INDEFINITE, governed
from kg.statements.status.modality import (
    form_modalities,
    is_alternative,
    is_intended,
    own_modalities,
)
from kg.statements.status.nouns import adjective_effects
from kg.statements.status.polarity import has_no_argument, is_negated
from kg.statements.status.tense import tense
from kg.statements.status.values import Status, weakest

__all__ = ["clause_status"]

CERTAIN = {"actual", "planned", "expected"}
AHEAD = {"planned", "expected"}


def clause_status(clause: Clause, *, indirect: bool) -> Status:
    """Return the status of a clause.

    Args:
        clause: the clause.
        indirect: whether it is reported in indirect speech, where *would* is a plain future.
    """
    head = clause.head
    plain_future = indirect or is_intended(head)
    above = surroundings(head, indirect=plain_future)
    own = own_modalities(head, indirect=plain_future)
    negative = above.negative ^ (is_negated(head) or has_no_argument(clause))
    each = negative or above.modality == "asked-for"
    form = form_modalities(clause, of_each=each)
    predicate = adjective_effects(head) if clause.copular else []
    modality = weakest([above.modality, *own, *form, *predicate, of_antecedent(head)])
    if modality in CERTAIN and not negative and is_alternative(head):
        modality = "possible"
    when = tense(clause)
    if when == "present" and modality in AHEAD:
        when = "future"  # *plans to leave*, *is due to leave*
    return Status("negative" if negative else "positive", modality, when)


def of_antecedent(head: Word) -> Modality:
    """Read *wants a leader who supports Mali*, *will build a wall that stops it*: none does yet."""
    is_one = RELATIVE(head) and INDEFINITE & head.above.forms("det")
    return governed(head.above).modality if is_one else "actual"


RELATIVE = Pattern(dep="acl:relcl", tag="VBZ VBP")
