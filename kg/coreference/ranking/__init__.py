"""Pronouns -> whom they most likely mean: learned from annotated texts, not ruled.

`candidates` finds the words that a pronoun may mean, `features` what speaks for each of them,
`ranker` weighs it. `kg train --coreference` makes the weights.
"""

from kg.coreference.ranking.ranker import most_likely

__all__ = ["most_likely"]
