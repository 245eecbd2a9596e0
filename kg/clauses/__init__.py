"""Dependency trees -> Clause: predicates with their arguments, and their surface rows.

`subjects`, `arguments` and `verb_groups` each read one part of a clause, a function for each
construction; `extraction` puts the parts together and `open_extraction` writes them as rows.
"""

from kg.clauses.extraction import clauses, is_distributive, is_of_another
from kg.clauses.measures import is_measure
from kg.clauses.open_extraction import OpenRow, open_rows
from kg.clauses.predicates import (
    charging_verb,
    is_controlled,
    is_infinitive,
    is_mandative,
    is_passive,
    is_ranked,
)
from kg.clauses.subjects import first_found, subjects
from kg.clauses.values import RELATIVIZERS, Argument, Clause

__all__ = [
    "RELATIVIZERS",
    "Argument",
    "Clause",
    "OpenRow",
    "charging_verb",
    "clauses",
    "first_found",
    "is_controlled",
    "is_distributive",
    "is_infinitive",
    "is_mandative",
    "is_measure",
    "is_of_another",
    "is_passive",
    "is_ranked",
    "open_rows",
    "subjects",
]
