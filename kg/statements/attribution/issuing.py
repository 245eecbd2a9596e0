"""Release or letter of a body -> whom *we* means in it: *On behalf of the union, we …*."""

import re
from typing import Final

from kg.documents.issuers import institution
from kg.english.lexicon import Lexicon
from kg.english.patterns import ON_BEHALF_OF, UNDERSIGNED
from kg.mentions import slug
from kg.model import CONCEPT, Document, Entity
from kg.ontology import Ontology
from kg.statements.attribution.speeches import is_in_first_person

__all__ = ["issuing_body", "undersigned"]

FIRST: Final = 1_500  # letters in which a letter says for whom it is written
FOR: Final = re.compile(
    rf"{ON_BEHALF_OF} (?P<name>[A-Z][^,.;:()\n]{{3,90}}?)(?: \([^()\n]{{2,20}}\))?, (?:we|I)\b"
)
PARTED: Final = ", "
SIGNED: Final = re.compile(rf"{UNDERSIGNED} (?P<name>[^,.;:()\n]{{3,60}}),")


def issuing_body(document: Document, ontology: Ontology, lexicon: Lexicon) -> Entity | None:
    """Return who says *we* in a text that a body gives out, None where no body is known.

    The text tells it, *On behalf of the union, we …*, or its source is an institution.
    """
    if not is_in_first_person(document.text, lexicon, fewest=1):
        return None
    if (found := FOR.search(document.text[:FIRST])) is not None:
        return body_of(found["name"], ontology)
    whole = document.source.split(PARTED)[0]  # *Dorn Ministry, Press Office*
    source = whole if institution(whole, lexicon) == whole else document.source
    is_body = is_listed(source, ontology) or institution(source, lexicon) == source
    return body_of(source, ontology) if source and is_body else None


def undersigned(text: str) -> Entity | None:
    """Return who sign a text together, and are *we* in it."""
    signed = SIGNED.search(text[:FIRST])
    return Entity(slug(signed["name"]), signed["name"], CONCEPT) if signed is not None else None


def is_listed(name: str, ontology: Ontology) -> bool:
    """Return whether a name is that of a listed body, no outlet: *OCHA*."""
    known = ontology.names.get(name)
    kind = ontology.actors[known.actor].entity.type if known is not None else ""
    return ontology.has_trait(kind, "hasOffices") and not ontology.has_trait(kind, "isPublisher")


def body_of(name: str, ontology: Ontology) -> Entity:
    """Return the body of a name, listed or new."""
    known = ontology.names.get(name)
    listed = ontology.actors[known.actor].entity if known is not None else None
    return listed or Entity(slug(name), name, ontology.unnamed)
