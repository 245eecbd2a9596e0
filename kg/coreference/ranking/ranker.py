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
from kg.coreference.discourse import Discourse
from kg.coreference.ranking.candidates import candidates, is_answer
from kg.coreference.ranking.features import Features, features
from kg.errors import InstallationError, why
from kg.integrity import REINSTALL, check_installed
from kg.model import Mention
from kg.parsing.trees import Word

__all__ = [
    "HEAD",
    "TABLE",
    "Choice",
    "Kind",
    "Weights",
    "chosen",
    "kind_of",
    "most_likely",
    "weights",
]

Kind = Literal["person", "thing", "several"]  # of pronouns: *he*, *it*, *they*
HEAD: Final = ["feature", *get_args(Kind)]
TABLE: Final = Path(__file__).with_name("weights.tsv")

Weights = Mapping[str, float]


class Caution(NamedTuple):
    """When a pronoun is left alone: what is less probable than `doubtful` is not meant.

    In news *it* means somebody named more often than in the texts that the weights come from: so
    nobody counts `nobody` times what it counts there, and words that mean nobody known `unknown`.
    """

    doubtful: float
    nobody: float = 1.0
    unknown: float = 1.0


CAUTION: Final[Mapping[Kind, Caution]] = {
    "person": Caution(0.5),
    "thing": Caution(0.4, nobody=0.25, unknown=0.5),
    "several": Caution(0.5, nobody=0.5),
}


class Choice(NamedTuple):
    """Which of several candidates a pronoun means, by its place, and how probable that is."""

    place: int
    probability: float


def most_likely(discourse: Discourse, pronoun: Word) -> Mention | None:
    """Return whom a pronoun most likely means, None for nobody known."""
    each = candidates(discourse, pronoun)
    keys = [one.key if is_answer(discourse, pronoun, one) else "" for one in each]
    if not any(keys):
        return None
    kind = kind_of(pronoun)
    best = chosen(keys, features(discourse, pronoun, each), weights(kind), kind)
    found = each[best.place].found if best is not None else None
    return found.mention if found is not None else None


def chosen(
    keys: Sequence[str], rows: Sequence[Features], known: Weights, kind: Kind
) -> Choice | None:
    """Choose among candidates, None for nobody.

    Args:
        keys: whom each candidate means, "" where no pronoun can be read so.
        rows: the features of each candidate, and last those of nobody.
        known: the weights of features.
        kind: the kind of the pronoun.
    """
    caution = CAUTION[kind]
    *likely, nobody = probabilities(rows, known)
    shares: dict[str, float] = defaultdict(float)
    for key, share in zip(keys, likely, strict=True):
        if key:
            shares[key] += share
    left = [share * caution.unknown for key, share in zip(keys, likely, strict=True) if not key]
    if not shares:
        return None
    best = max(shares, key=lambda key: shares[key])
    rivals = [*left, nobody * caution.nobody]
    whole = sum(shares.values()) + sum(rivals)
    if shares[best] <= max(*rivals, caution.doubtful * whole):
        return None
    return Choice(keys.index(best), shares[best] / whole)


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
