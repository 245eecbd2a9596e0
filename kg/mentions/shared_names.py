"""Names of an article -> the same, but for what means another state's body here: *Treasury*."""

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.mentions.home import home, state_of
from kg.mentions.name_spans import NameSpan, full_text
from kg.mentions.state_bodies import described_body
from kg.mentions.unlisted import UnlistedNames
from kg.ontology import Ontology

__all__ = ["without_foreign_bodies"]

OFTEN = 3  # names that tell what an article is about


def without_foreign_bodies(
    names: Sequence[NameSpan], doc: Doc, ontology: Ontology, unlisted: UnlistedNames
) -> list[NameSpan]:
    """Take *the Treasury* for America's only in an article that names America.

    Several states have a body or party of that name. In an article that is clearly about one of
    the others it is theirs, which the ontology need not know.
    """
    shared = [n for n in names if full_text(n, doc) in ontology.shared_labels]
    others = [n for n in names if n not in shared]
    here = home(others, ontology) if shared else None
    named = [state_of(ontology, each.entity) for each in others]
    if here is None or named.count(here) < OFTEN:
        return list(names)
    foreign = {n for n in shared if state_of(ontology, n.entity) not in {None, *named}}
    return [renamed(n, doc, ontology, unlisted) if n in foreign else n for n in names]


def renamed(name: NameSpan, doc: Doc, ontology: Ontology, unlisted: UnlistedNames) -> NameSpan:
    """Return a name as that of a body which nobody listed."""
    return described_body(ontology, unlisted.name(doc[name.first : name.last]))
