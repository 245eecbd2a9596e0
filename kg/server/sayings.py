"""Served graph -> statements with their sentences, as a page shows them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import Dataset, URIRef

from kg.network.statements import SourcedStatement, status_of
from kg.page.linking import linked
from kg.questions import Answer, ask
from kg.server.links import Cell, path_of
from kg.store import Limits, Term
from kg.store.datasets import prefixes

__all__ = ["ABOUT", "IN_TIME", "NEWEST_FIRST", "Saying", "sayings"]

MOST = 300  # statements on a page
# What a page is about -> the pattern that leads to its statements.
ABOUT: Final[Mapping[str, str]] = {
    "actor": "{{ ?proposition rdf:subject {0} }} UNION {{ ?proposition rdf:object {0} }}",
    "doc": "?evidence prov:wasDerivedFrom {0} .",
    "event": "?statement kg:event {0} .",
    "any": "?statement a kg:Statement .",
    "one": "VALUES ?statement {{ {0} }}",
}
STATEMENTS = """
SELECT DISTINCT ?statement ?who ?relation ?whom ?polarity ?modality ?speaker ?when ?document
       ?sentence ?begin ?subject_text ?relation_text ?object_text
WHERE {{
  {pattern}
  ?statement kg:proposition ?proposition ; kg:polarity ?polarity ; kg:modality ?modality ;
    kg:evidence ?evidence .
  ?proposition rdf:subject ?who ; rdf:predicate ?relation ; rdf:object ?whom .
  ?evidence nif:anchorOf ?sentence ; nif:beginIndex ?begin ; prov:wasDerivedFrom ?document .
  FILTER NOT EXISTS {{ ?statement kg:derived true }}
  {narrowed}
  OPTIONAL {{ ?statement kg:attributedTo ?speaker }}
  OPTIONAL {{ ?statement kg:subjectText ?subject_text }}
  OPTIONAL {{ ?statement kg:relationText ?relation_text }}
  OPTIONAL {{ ?statement kg:objectText ?object_text }}
  OPTIONAL {{ ?statement sem:hasBeginTimeStamp ?time }}
  OPTIONAL {{ ?document dcterms:date ?date }}
  BIND (STR(COALESCE(?time, ?date)) AS ?when)
}}
ORDER BY {order} LIMIT {most}
"""
NEWEST_FIRST = "DESC(?when) ?document ?begin ?relation ?who ?whom ?statement"
IN_TIME = "?when ?document ?begin ?relation ?who ?whom ?statement"


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: who does what to whom, how it is told, where and by whom."""

    iri: str
    who: Cell
    relation: Cell
    words: str  # the relation as English: *signs pact with*
    whom: Cell
    polarity: str
    modality: str
    speaker: Cell
    when: str
    document: Cell
    sentence: str

    @property
    def status(self) -> str:
        """Say whether it is told as a fact, in a word."""
        return status_of(self.polarity, self.modality, self.speaker.text)


def sayings(
    dataset: Dataset,
    about: str,
    iri: URIRef | None = None,
    *,
    limits: Limits,
    narrowed: str = "",
    order: str = IN_TIME,
    most: int = MOST,
) -> list[Saying]:
    """List statements about an actor, an article or an event, or any."""
    pattern = ABOUT[about].format(iri.n3() if iri is not None else "")
    sparql = STATEMENTS.format(pattern=pattern, narrowed=narrowed, order=order, most=most)
    return written(ask(dataset, sparql, limits=limits), prefixes(dataset))


def written(answer: Answer, names: Mapping[str, str]) -> list[Saying]:
    """Write the rows of an answer."""
    return [saying(answer.columns, *pair, names) for pair in pairs(answer)]


def pairs(answer: Answer) -> Iterator[tuple[tuple[str, ...], tuple[Term, ...]]]:
    """Yield each row as a reader wants it, and as it is."""
    return zip(answer.display(), answer.rows, strict=True)


def saying(
    columns: Sequence[str],
    shown: Sequence[str],
    row: Sequence[Term],
    names: Mapping[str, str],
) -> Saying:
    """Write one row."""
    terms = dict(zip(columns, row, strict=True))
    texts = dict(zip(columns, shown, strict=True))

    def cell(column: str) -> Cell:
        term = terms[column]
        return Cell(texts[column], path_of(term, names) if isinstance(term, URIRef) else "")

    return Saying(
        iri=str(terms["statement"]),
        who=cell("who"),
        relation=cell("relation"),
        words=linked(texts["relation"], [sourced(texts)]),
        whom=cell("whom"),
        polarity=str(terms["polarity"]).rpartition("#")[2],
        modality=str(terms["modality"]).rpartition("#")[2],
        speaker=cell("speaker"),
        when=texts["when"],
        document=cell("document"),
        sentence=texts["sentence"],
    )


def sourced(texts: Mapping[str, str]) -> SourcedStatement:
    """Return what a sentence says; a text that only said a label again is not in the graph."""
    return SourcedStatement(
        texts["sentence"],
        texts["document"],
        subject_text=texts["subject_text"] or texts["who"],
        relation_text=texts["relation_text"],
        object_text=texts["object_text"] or texts["whom"],
    )
