"""Pronoun, discourse -> whom it most likely means, by a log-linear ranker of candidates.

After Denis & Baldridge (2008), with nobody as one more candidate: the probability of an entity is
the sum of those of the words that mean it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from kg.coreference.agreement import gender, is_personal
from kg.coreference.discourse import Discourse, Resolved
from kg.coreference.ranking.candidates import Candidate, candidates, is_answer
from kg.coreference.ranking.features import Features, features
from kg.errors import InstallationError, why
from kg.integrity import REINSTALL, check_installed
from kg.parsing.trees import Word

__all__ = ["HEAD", "TABLE", "Choice", "Kind", "Weights", "kind_of", "most_likely", "weights"]

Kind = Literal["person", "thing", "several"]  # of pronouns: *he*, *it*, *they*
HEAD: Final = ["feature", *get_args(Kind)]
TABLE: Final = Path(__file__).with_name("weights.tsv")

Weights = Mapping[str, float]


class Caution(NamedTuple):
    """When a pronoun is left alone: what is less probable than `doubtful` is not meant.

    In news *it* means somebody named more often than in the texts that the weights come from: for
    that nobody counts as `nobody` of what it counts there, a word that means nobody known `unknown`.
    """

    doubtful: float
    nobody: float = 1.0
    unknown: float = 1.0


CAUTION: Final[Mapping[Kind, Caution]] = {
    "person": Caution(0.5),
    "thing": Caution(0.4, nobody=0.25, unknown=0.5),
    "several": Caution(0.5),
}

class Choice(NamedTuple):
    """Whom a pronoun means, and the probability of that."""

    found: Resolved
    probability: float


def most_likely(discourse: Discourse, pronoun: Word) -> Choice | None:
    """Return whom a pronoun most likely means, None where that is nobody known."""
    each = candidates(discourse, pronoun)
    if not any(one.found is not None for one in each):
        return None
    kind = kind_of(pronoun)
    likely = probabilities(features(discourse, pronoun, each), weights(kind))
    shares = shares_of(each, likely, CAUTION[kind])
    best = max(shares, key=lambda key: shares[key])
    found = next((c for c in each if c.key == best and is_answer(discourse, pronoun, c)), None)
    if found is None or found.found is None or shares[best] < CAUTION[kind].doubtful:
        return None
    return Choice(found.found, shares[best])


def shares_of(
    each: Sequence[Candidate], likely: Sequence[float], caution: Caution
) -> Mapping[str, float]:
    """Return how likely it is that everybody is meant whom the candidates mean, "" for nobody."""
    shares: dict[str, float] = defaultdict(float)
    for one, share in zip(each, likely, strict=False):
        shares[one.key] += share * (caution.unknown if one.found is None else 1.0)
    shares[""] = likely[-1] * caution.nobody
    whole = sum(shares.values())
    return {key: share / whole for key, share in shares.items()}


def kind_of(pronoun: Word) -> Kind:
    """Return what kind of pronoun a word is."""
    if is_personal(pronoun):
        return "person"
    return "several" if gender(pronoun) == "plural" else "thing"


def probabilities(rows: Sequence[Features], known: Weights) -> list[float]:
    """Return how likely each of several alternatives is.

    >>> probabilities([[("near", 1.0)], []], {"near": 0.0})
    [0.5, 0.5]
    """
    scores = [sum(known.get(name, 0.0) * value for name, value in row) for row in rows]
    raised = [math.exp(score - max(scores)) for score in scores]
    return [each / sum(raised) for each in raised]


@cache
def weights(kind: Kind) -> Weights:
    """Load the weight of each feature for a kind of pronoun.

    Raises:
        InstallationError: the table is missing or damaged.
    """
    check_installed(TABLE)
    column = HEAD.index(kind)
    try:
        lines = TABLE.read_text(encoding="utf-8").splitlines()
        head, *rows = [line.split("\t") for line in lines if line[:1] != "#"]
        if head != HEAD or any(len(row) != len(HEAD) for row in rows):
            raise ValueError(head)
        return {row[0]: float(row[column]) for row in rows if row[column]}
    except (OSError, ValueError) as error:
        msg = f"{TABLE}: {why(error)}: its lines have {', '.join(HEAD)}, tabs between them: "
        raise InstallationError(msg + f"run {REINSTALL}") from error
