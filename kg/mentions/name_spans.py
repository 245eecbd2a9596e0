"""The value that this room makes: where a proper name stands and whom it names."""

import re
from dataclasses import dataclass
from typing import Literal

from kg.model import Entity

__all__ = ["Kind", "NameSpan", "slug"]

NOT_IN_SLUG = re.compile(r"[^\w-]+")
Kind = Literal["label", "demonym", "metonym", "minted"]


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A proper name: tokens `first` to `last`, half-open, and the entity that it names.

    `kind` tells a name of its own ("label", or "minted" for one that the ontology lacks) from a
    demonym (*Russian*) and a capital that may stand for its state ("metonym").
    """

    first: int
    last: int
    entity: Entity
    kind: Kind


def slug(label: str) -> str:
    """Turn a label into a local name.

    >>> slug("Siverskyi Donets-Donbas canal")
    'Siverskyi_Donets-Donbas_canal'
    """
    return NOT_IN_SLUG.sub("_", label).strip("_-") or "unnamed"
