"""What somebody says of a statement -> a review in a named graph of its own, `kg:reviews`."""

import hashlib
from collections.abc import Mapping

import pyoxigraph as ox
from rdflib import RDF, XSD, Dataset

from kg.ontology import KG
from kg.store.sharing import backend_of

__all__ = ["keep_review"]

TYPE = ox.NamedNode(str(RDF.type))
BOOLEAN = ox.NamedNode(str(XSD.boolean))
REVIEWS = ox.NamedNode(f"{KG}reviews")
REVIEW, REVIEW_OF = ox.NamedNode(f"{KG}Review"), ox.NamedNode(f"{KG}reviewOf")
# What a reader may put right -> the property that keeps it.
RIGHT = {
    part: ox.NamedNode(f"{KG}right{part.capitalize()}")
    for part in ("polarity", "modality", "relation", "speaker")
}
STRICT, FAIR = ox.NamedNode(f"{KG}strict"), ox.NamedNode(f"{KG}fair")


def keep_review(
    dataset: Dataset,
    statement: str,
    *,
    strict: bool,
    fair: bool,
    corrected: Mapping[str, str] | None = None,
) -> None:
    """Keep whether a statement is right, and whether it misleads nobody; the last word counts.

    Args:
        dataset: the graph.
        statement: its IRI.
        strict: whether it is right in every part.
        fair: whether it misleads nobody.
        corrected: what it should say: its polarity, modality, relation and speaker.
    """
    digest = hashlib.sha256(statement.encode()).hexdigest()[:16]
    node = ox.NamedNode(f"{KG}R-{digest}")
    told: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (TYPE, REVIEW),
        (REVIEW_OF, ox.NamedNode(statement)),
        (STRICT, ox.Literal(str(strict).lower(), datatype=BOOLEAN)),
        (FAIR, ox.Literal(str(fair).lower(), datatype=BOOLEAN)),
    ]
    told += [(RIGHT[part], ox.Literal(value)) for part, value in (corrected or {}).items()]
    backend = backend_of(dataset)
    older = {*backend.engine.quads_for_pattern(node, None, None, REVIEWS)}
    newer = {ox.Quad(node, predicate, value, REVIEWS) for predicate, value in told}
    backend.exchange(older - newer, newer - older)
