"""Label that has only the first letters of a name -> whom it means: *AH:* in an interview."""

import re
from collections.abc import Sequence
from typing import Final

from kg.mentions import slug
from kg.model import Document, Entity, Mention
from kg.ontology import Ontology

__all__ = ["are_initials", "of_initials"]

INITIALS: Final = re.compile(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}")


def are_initials(label: str) -> bool:
    """Return whether a label has only the first letters of a name: *AH*, *A.H.*."""
    return INITIALS.fullmatch(label) is not None


def of_initials(
    label: str, document: Document, named: Sequence[Mention], ontology: Ontology
) -> Entity:
    """Return the one person of some initials whom an article names, or who writes it.

    *UK:* is a listed body.
    """
    if (listed := ontology.names.get(label)) is not None:
        return ontology.actors[listed.actor].entity
    who = document.author
    written = [Entity(slug(who), who, ontology.person)] if who else []
    persons = [m.entity for m in named if ontology.is_person(m.entity.type) and not m.members]
    alike = {each for each in (*persons, *written) if have_initials(each.label, label)}
    return alike.pop() if len(alike) == 1 else Entity(slug(label), label, ontology.person)


def have_initials(name: str, label: str) -> bool:
    """Return whether a name begins with the letters of a label.

    >>> have_initials("Ada Holm", "AH"), have_initials("Ada de Holm", "A.H.")
    (True, True)
    """
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return len(letters) > 1 and letters == list(label.replace(".", ""))
