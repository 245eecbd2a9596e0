"""The triples of an article as read, who is who -> its triples with one node for one actor.

What changes is kept as read in the article's own graph, as one literal, so that it can be
restored exactly and goes when the article goes. A graph of its own lost: whoever asks over all
graphs would have found what was read beside what it means.
"""

from collections.abc import Iterable, Mapping, Set
from typing import Final

from rdflib import RDF, RDFS, SKOS

from kg.identity.values import Identity
from kg.ontology import KG
from kg.store.lines import Line, joined, lines_of, quoted, text_of
from kg.store.writer import proposition_name

__all__ = ["IDENTITY", "as_read", "member_iri", "member_name", "restored", "rewrite_article"]

AS_READ: Final = KG.asRead.n3()
IDENTITY: Final = KG.identity.n3()
ALTERNATIVE: Final = SKOS.altLabel.n3()
LABEL: Final = RDFS.label.n3()
SHAPE: Final = (RDF.subject.n3(), RDF.predicate.n3(), RDF.object.n3())
ENDS: Final = frozenset({RDF.subject.n3(), RDF.object.n3()})


def member_iri(article: str, actor: str) -> str:
    """Name an actor of an article: doc:a#actor=Peter_Goldsmith."""
    return f"{article}#actor={actor}"


def member_name(iri: str) -> str:
    """Return the local name in the IRI of an actor of an article.

    >>> member_name("<doc:a#actor=Peter_Goldsmith>")
    'Peter_Goldsmith'
    """
    return iri[1:-1].partition("#actor=")[2]


def restored(lines: Set[Line]) -> Set[Line]:
    """Return the triples of an article as they were read."""
    kept = next((obj for _, predicate, obj in lines if predicate == AS_READ), None)
    if kept is None:
        return lines
    nodes = {obj for _, predicate, obj in lines if predicate == IDENTITY}
    found = {line for line in lines if line[1] not in {AS_READ, IDENTITY}}
    return as_read(found, text_of(kept), nodes)


def as_read(lines: Set[Line], kept: str, nodes: Iterable[str]) -> set[Line]:
    """Put what was kept as read in place of what is said of the nodes that actors are now."""
    return (set(lines) - touching(lines, set(nodes))) | lines_of(kept)


def touching(lines: Set[Line], actors: Set[str]) -> set[Line]:
    """Return the triples with one of some actors, or with a proposition about them."""
    about = {subject for subject, predicate, obj in lines if predicate in ENDS and obj in actors}
    nodes = actors | about
    return {line for line in lines if line[0] in nodes or line[2] in nodes}


def rewrite_article(
    article: str, lines: Set[Line], identities: Mapping[str, Identity], namespace: str
) -> Set[Line]:
    """Return the triples of an article as read with the nodes that its actors are.

    Args:
        article: its IRI.
        lines: its triples as read.
        identities: by the local name of each actor as read who is to be called otherwise.
        namespace: of actors.
    """
    nodes = {f"<{namespace}{actor}>": each for actor, each in identities.items()}
    if not nodes:
        return lines
    names = {before: f"<{namespace}{each.id}>" for before, each in nodes.items()}
    changing = touching(lines, {*names, *names.values()})
    names |= propositions(changing, names)
    found = {line for each in changing for line in renamed(each, names, nodes)}
    records = {
        (f"<{member_iri(article, actor)}>", IDENTITY, f"<{namespace}{each.id}>")
        for actor, each in identities.items()
    }
    kept = (f"<{article}>", AS_READ, quoted(joined(changing)))
    return (lines - changing) | found | records | {kept}


def propositions(lines: Iterable[Line], names: Mapping[str, str]) -> dict[str, str]:
    """Name the propositions anew whose ends are called otherwise: by their new ends."""
    shapes: dict[str, dict[str, str]] = {}
    for subject, predicate, obj in lines:
        if predicate in SHAPE:
            shapes.setdefault(subject, {})[predicate] = names.get(obj, obj)[1:-1]
    return {
        node: proposition_name(*(shape[each] for each in SHAPE)) for node, shape in shapes.items()
    }


def renamed(line: Line, names: Mapping[str, str], nodes: Mapping[str, Identity]) -> Iterable[Line]:
    """Yield a triple with new names; what an article calls an actor is another name for it."""
    subject, predicate, obj = line
    subject, new = names.get(subject, subject), names.get(obj, obj)
    if line[0] in nodes and predicate == LABEL:
        language = obj.rpartition('"')[2]
        label = f"{quoted(nodes[line[0]].label)}{language}"
        yield subject, predicate, label
        if label != obj:
            yield subject, ALTERNATIVE, obj
    else:
        yield subject, predicate, new
