"""Clause -> Status: its own words and form, and what it is embedded under."""

from kg.clauses import Clause
from kg.statements.status.composition import surroundings
from kg.statements.status.modality import (
    form_modalities,
    is_alternative,
    is_intended,
    own_modalities,
)
from kg.statements.status.polarity import has_no_argument, is_negated
from kg.statements.status.tense import tense
from kg.statements.status.values import Status, weakest

__all__ = ["clause_status"]

CERTAIN = {"actual", "planned", "expected"}


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
    modality = weakest([above.modality, *own, *form_modalities(clause, negative=negative)])
    if modality in CERTAIN and not negative and is_alternative(head):
        modality = "possible"
    return Status("negative" if negative else "positive", modality, tense(clause))
