"""Dataset -> Turtle, N-Triples, TriG, N-Quads, JSON-LD, or CSV with one row a statement."""

import csv
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.files import written
from kg.store.datasets import prefixes, solutions
from kg.store.files import FORMATS, write_file

__all__ = ["EXPORT_FORMATS", "export"]

EXPORT_FORMATS = ("ttl", "nt", "trig", "nq", "jsonld", "csv")

# One row a statement: whatever could come twice (a label, a type) is reduced to its first.
ROWS = """
SELECT ?document ?title ?date ?publisher ?url ?subject ?subject_type ?relation ?type
       ?object ?object_type ?polarity ?modality ?tense ?attributed_to ?speech_verb ?direct
       ?time ?place ?confidence ?derived ?subject_text ?relation_text ?object_text
       ?sentence ?start ?end
WHERE {
  ?statement a kg:Statement ; kg:proposition ?proposition ; kg:evidence ?evidence ;
    kg:polarity ?polarity ; kg:modality ?modality ; kg:tense ?tense ; kg:confidence ?confidence .
  ?proposition rdf:subject ?s ; rdf:predicate ?relation ; rdf:object ?o .
  ?evidence nif:anchorOf ?sentence ; nif:beginIndex ?start ; nif:endIndex ?end ;
    prov:wasDerivedFrom ?document .
  { SELECT ?s (MIN(?label) AS ?subject) (MIN(?class) AS ?subject_type)
    WHERE { ?s rdfs:label ?label ; a ?class } GROUP BY ?s }
  { SELECT ?o (MIN(?label) AS ?object) (MIN(?class) AS ?object_type)
    WHERE { ?o rdfs:label ?label ; a ?class } GROUP BY ?o }
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?date }
  OPTIONAL { ?document dcterms:publisher ?publisher }
  OPTIONAL { ?document dcterms:source ?url }
  OPTIONAL { ?statement pol:eventType ?type }
  OPTIONAL { ?statement kg:attributedTo/rdfs:label ?attributed_to }
  OPTIONAL { ?statement kg:speechVerb ?speech_verb }
  OPTIONAL { ?statement kg:directSpeech ?direct }
  OPTIONAL { ?statement sem:hasBeginTimeStamp ?time }
  OPTIONAL { ?statement sem:hasPlace/rdfs:label ?place }
  OPTIONAL { ?statement kg:derived ?derived }
  OPTIONAL { ?statement kg:subjectText ?subject_text }
  OPTIONAL { ?statement kg:relationText ?relation_text }
  OPTIONAL { ?statement kg:objectText ?object_text }
} ORDER BY ?document ?start ?subject ?relation ?object ?statement
"""


def export(dataset: Dataset, path: str | Path, form: str) -> None:
    """Write a dataset in one of `EXPORT_FORMATS`; ttl and nt merge its graphs into one."""
    path = Path(path)
    if form == "csv":
        written(path, lambda new: write_table(dataset, new))
    elif form in EXPORT_FORMATS:
        written(path, lambda new: write_file(dataset, new, FORMATS[f".{form}"]))
    else:
        msg = f"{form}: no such format: choose one of {', '.join(EXPORT_FORMATS)}"
        raise GraphError(msg)


def write_table(dataset: Dataset, path: Path) -> None:
    """Write one row a statement."""
    names = prefixes(dataset)
    ours = tuple(names[prefix] for prefix in ("doc", "actor", "rel", "pol", "kg"))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        rows = solutions(dataset, ROWS)
        table.writerow(variable.value for variable in rows.variables)
        for row in rows:
            table.writerow([short(term, ours) for term in row])


def short(term: object, ours: tuple[str, ...]) -> str:
    """Write a term for a spreadsheet: of our own IRIs the last part, anything else as it is."""
    if isinstance(term, ox.NamedNode):
        own = next((namespace for namespace in ours if term.value.startswith(namespace)), "")
        return term.value.removeprefix(own)
    return term.value if isinstance(term, ox.Literal) else ""
