"""Predicates -> who and what takes part in them, in which role: learned, not ruled.

`columns` turns trees into numbers, `features` pairs predicates with the words about them,
`labeller` scores the pairs and `functions` tells what a numbered argument is to its predicate.
`kg train --roles` makes the weights.
"""

from kg.roles.labeller import Labeller, load_labeller
from kg.roles.values import SemanticArgument, SemanticRole

__all__ = ["Labeller", "SemanticArgument", "SemanticRole", "load_labeller"]
