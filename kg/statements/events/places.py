"""Phrase of an event -> whether it only says where: nothing is done to such a place."""

from typing import Final

from kg.statements.context import Context
from kg.statements.events.phrases import Phrase, is_mutual, is_site
from kg.statements.status.place import is_site_noun

__all__ = ["is_where"]

BY_SITES: Final = {"at", "outside"}


def is_where(phrase: Phrase, context: Context) -> bool:
    """Read *met at the port*, *tried at the High Court*: nothing is done to it."""
    known = context.mention(phrase.noun)
    if known is None:
        return phrase.case in BY_SITES and is_site_noun(phrase.noun, context)
    if phrase.case == "over":
        return is_under(phrase, context)
    if phrase.case != "at":
        return False
    kind, ontology = known.entity.type, context.ontology
    return ontology.is_place(kind) or ontology.has_trait(kind, "isVenue")


def is_under(phrase: Phrase, context: Context) -> bool:
    """Read *smoke rose over Gao*, *drones over Gao*, but not *clashed over Gao*."""
    learned = phrase.learned
    lies = learned is not None and learned.label.startswith("ARGM")
    return lies and is_site(phrase, context) and not is_mutual(phrase.head, context)
