"""Dataset -> a CSV with one row an event, as those load it who work with event data."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rdflib import Dataset

from kg.model import ROLES
from kg.store.attributes import (
    OF_DOCUMENT,
    OF_QUANTITY,
    QUANTITY,
    attributes,
    position,
    told_events,
)
from kg.store.datasets import prefixes
from kg.store.protocol import Queryable
from kg.store.stores import bindings, queryable

__all__ = ["write_event_table"]

Row = dict[str, str]

CODED = ("agent", "patient")  # with the codes of those that have one
COLUMNS = (
    *("id", "date", "precision", "type", "predicate", "mode", "polarity", "tense"),
    *ROLES,
    *(f"{role}_code" for role in CODED),
    *("value", "unit", "place", "place_code", "status", "speaker", "confidence"),
    *("sentence", "document", "title", "publisher", "url"),
)
PRECISIONS = {2: "day", 1: "month", 0: "year"}  # by the dashes of a date
OF_ACTOR = {"label": "rdfs:label", "code": "pol:code"}
PARTICIPANTS = "SELECT ?event ?value {{ ?event kg:predicate ?any ; {} ?value }}"
TYPES = "SELECT ?event ?value { ?event kg:predicate ?any ; a ?value FILTER (?value != sem:Event) }"


def write_event_table(dataset: Dataset, path: Path) -> None:
    """Write one row an event, in the order of the articles and then as one reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        table.writeheader()
        for row in event_rows(queryable(dataset), prefixes(dataset)):
            table.writerow({column: row.get(column, "") for column in COLUMNS})


def event_rows(graph: Queryable, names: Mapping[str, str]) -> Iterator[Row]:
    """Yield a row for each event; several in one role stand in one cell, with "; " between."""
    documents = attributes(graph, "?any prov:wasDerivedFrom ?node .", OF_DOCUMENT)
    actors = attributes(graph, "", OF_ACTOR)
    taking_part = participants(graph, actors)
    types = values(graph, TYPES)
    for told in sorted(told_events(graph), key=lambda row: (*position(row), row["event"])):
        event, article = told["event"], documents.get(told.get("document", ""), {})
        source = {key: article.get(key, "") for key in ("title", "publisher", "url")}
        row = told | source | dated(told, article) | taking_part.get(event, {})
        row |= {"id": event, "type": joined(types.get(event, ())), "status": status(row)}
        row |= named(row, actors) | {"mode": told.get("modality", "")}
        yield shortened(row, names)


def values(graph: Queryable, query: str) -> dict[str, list[str]]:
    """Return what a query finds, by event, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in bindings(graph, query):
        found[row["event"]].append(row["value"])
    return {event: sorted(each) for event, each in found.items()}


def participants(graph: Queryable, actors: Mapping[str, Row]) -> dict[str, Row]:
    """Return the cells of the roles by event: names or words, the codes of those that act."""
    rows: dict[str, Row] = defaultdict(dict)
    known = {**actors, **attributes(graph, QUANTITY, OF_QUANTITY)}
    for role in ROLES:
        nodes = values(graph, PARTICIPANTS.format(f"kg:{role}"))
        words = values(graph, PARTICIPANTS.format(f"kg:{role}Text"))
        for event in nodes.keys() | words.keys():
            found = [known.get(each, {}) for each in nodes.get(event, ())]
            labels = [each.get("label", "") for each in found]
            rows[event][role] = joined([*labels, *words.get(event, ())])
            rows[event] |= coded(role, found)
    return rows


def coded(role: str, found: Sequence[Row]) -> Row:
    """Return the codes of those in a role, the numbers and units of amounts."""
    if role == "amount":
        return {key: aligned(each.get(key, "") for each in found) for key in ("value", "unit")}
    return {f"{role}_code": aligned(each.get("code", "") for each in found)}


def joined(texts: Iterable[str]) -> str:
    """Write several texts in one cell."""
    return "; ".join(text for text in texts if text)


def aligned(texts: Iterable[str]) -> str:
    """Write several texts in one cell, each at the place of what it belongs to.

    >>> aligned(["", "GHA"]), aligned(["", ""])
    ('; GHA', '')
    """
    kept = list(texts)
    return "; ".join(kept) if any(kept) else ""


def dated(facets: Row, article: Row) -> Row:
    """Return when: the text's own time with its precision, else the day of the article."""
    if date := facets.get("time"):
        return {"date": date, "precision": PRECISIONS.get(date.count("-"), "")}
    return {"date": article["date"], "precision": "article"} if "date" in article else {}


def status(row: Row) -> str:
    """Return in a word whether the article says so, somebody claims it, or it is denied."""
    if row.get("polarity", "").endswith("negative"):
        return "denied"
    return "claimed" if "speaker" in row else "stated"


def named(row: Row, actors: Mapping[str, Row]) -> Row:
    """Name the speaker and the place."""
    found = {key: actors[row[key]] for key in ("speaker", "place") if row.get(key) in actors}
    labels = {key: each.get("label", "") for key, each in found.items()}
    if "place_text" in row:
        labels["place"] = row["place_text"]
    return labels | {"place_code": found.get("place", {}).get("code", "")}


def shortened(row: Row, names: Mapping[str, str]) -> Row:
    """Write our own IRIs by their last part."""
    ours = tuple(names[prefix] for prefix in ("kg", "doc", "pol"))
    return {key: cut(value, ours) for key, value in row.items()}


def cut(value: str, ours: tuple[str, ...]) -> str:
    """Leave out one of our namespaces."""
    return value.removeprefix(next((name for name in ours if value.startswith(name)), ""))
