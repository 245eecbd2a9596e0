"""Dependency trees -> Clause: predicates with their arguments, and their surface rows."""

from kg.clauses.constructions import Argument, Clause, clauses, is_controlled
from kg.clauses.surface import OpenRow, open_rows

__all__ = ["Argument", "Clause", "OpenRow", "clauses", "is_controlled", "open_rows"]
