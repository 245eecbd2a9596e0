"""Dependency trees -> Clause: predicates with their arguments, and their surface rows.

`subjects`, `arguments` and `relations` each read one part of a clause, a function for each
construction; `reading` puts the parts together and `surface` prints them.
"""

from kg.clauses.predicates import is_controlled, is_infinitive, is_mandative, is_passive
from kg.clauses.reading import clauses
from kg.clauses.subjects import subjects
from kg.clauses.surface import OpenRow, open_rows
from kg.clauses.values import RELATIVIZERS, Argument, Clause

__all__ = [
    "RELATIVIZERS",
    "Argument",
    "Clause",
    "OpenRow",
    "clauses",
    "is_controlled",
    "is_infinitive",
    "is_mandative",
    "is_passive",
    "open_rows",
    "subjects",
]
