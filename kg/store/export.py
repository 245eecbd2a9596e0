"""Dataset -> RDF in five formats, nanopublications, or a CSV of statements or of events."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from rdflib import Dataset

from kg.errors import GraphError
from kg.files import written
from kg.ontology import KG
from kg.store.attributes import OF_DOCUMENT, attributes, position, told
from kg.store.datasets import prefixes
from kg.store.event_table import write_event_table
from kg.store.files import FORMATS, write_file
from kg.store.nanopublications import write_nanopublications
from kg.store.protocol import Queryable
from kg.store.stores import queryable

__all__ = ["EXPORT_FORMATS", "export"]

Row = dict[str, str]
EXPORT_FORMATS = ("ttl", "nt", "trig", "nq", "jsonld", "nanopub", "csv", "events")

COLUMNS = tuple(
    """
document title date publisher url subject subject_type relation type object object_type polarity
modality tense attributed_to speech_verb direct time place confidence derived subject_text
relation_text object_text sentence start end
""".split()
)
# The entities of a statement, by the column that names each.
ENTITIES = {"subject": "subject", "object": "object", "speaker": "attributed_to", "place": "place"}
OF_NAME = {"label": "rdfs:label", "class": "a"}
NAMES = frozenset({"document", "subject_type", "relation", "type", "object_type"}) | {
    "polarity",
    "modality",
    "tense",
}
OPTIONAL = frozenset({"title", "date", "publisher", "url", "type", "attributed_to"}) | {
    *("speech_verb", "direct", "time", "place", "derived"),
    *("subject_text", "relation_text", "object_text"),
}
NEEDED = frozenset(COLUMNS) - OPTIONAL


def export(dataset: Dataset, path: str | Path, form: str) -> None:
    """Write a dataset in one of `EXPORT_FORMATS`; ttl and nt merge its graphs into one.

    Where its articles lay on this machine is nobody's business and stays out.
    """
    path = Path(path)
    if form in WRITERS:
        written(path, lambda new: WRITERS[form](dataset, new))
    elif form in EXPORT_FORMATS:
        written(
            path, lambda new: write_file(dataset, new, FORMATS[f".{form}"], without=str(KG.origin))
        )
    else:
        msg = f"{form}: no such format: choose one of {', '.join(EXPORT_FORMATS)}"
        raise GraphError(msg)


def write_table(dataset: Dataset, path: Path) -> None:
    """Write one row a statement."""
    names = prefixes(dataset)
    ours = tuple(names[prefix] for prefix in ("doc", "actor", "rel", "pol", "kg"))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for row in sorted(rows(queryable(dataset)), key=order):
            table.writerow([shown(column, row.get(column, ""), ours) for column in COLUMNS])


def rows(graph: Queryable) -> Iterator[Row]:
    """Yield a row for each statement and each sentence that it stands in."""
    documents = attributes(graph, "?any prov:wasDerivedFrom ?node .", OF_DOCUMENT)
    names = attributes(graph, "", OF_NAME)
    for found in told(graph):
        row = {name: value for name, value in found.items() if name not in ENTITIES}
        row |= documents.get(row.get("document", ""), {}) | labelled(found, names)
        if "verb" in row:
            row["speech_verb"] = row["verb"]
        if row.keys() >= NEEDED:
            yield row


def labelled(row: Row, names: Mapping[str, Row]) -> Row:
    """Name the entities of a row, and the classes of its two ends."""
    found = {column: names.get(row.get(key, ""), {}) for key, column in ENTITIES.items()}
    labels = {column: each["label"] for column, each in found.items() if "label" in each}
    ends = ("subject", "object")
    types = {f"{end}_type": found[end]["class"] for end in ends if "class" in found[end]}
    return labels | types


def order(row: Row) -> tuple[str, float, str, str, str, str]:
    """Sort by article, then as one reads."""
    names = (row["subject"], row["relation"], row["object"], row["statement"])
    return (*position(row), *names)


def shown(column: str, value: str, ours: tuple[str, ...]) -> str:
    """Write a value for a spreadsheet: of our own IRIs the last part, anything else as it is."""
    own = next((name for name in ours if column in NAMES and value.startswith(name)), "")
    return value.removeprefix(own)


WRITERS = {
    "csv": write_table,
    "events": write_event_table,
    "nanopub": write_nanopublications,
}
