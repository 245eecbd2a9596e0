"""Piece of JSON -> the articles in it: itself, a list, or the first list of some inside it."""

from collections.abc import Mapping
from typing import Final

from kg.documents.columns import Columns, name_of, plain
from kg.documents.json_debates import debate
from kg.documents.parts import SHORT, with_parts
from kg.documents.prose_columns import prose_column

__all__ = ["Row", "named", "rows_in"]

Row = Mapping[str, object]
WRAPPERS: Final = ("tweet", "_source")  # that dumps put around each record
ABOUT: Final = ("id", "date", "url")  # what may stand beside the object that has the text
ITEMS: Final = ("items", "entries")  # of a feed
DEEPEST: Final = 4  # lists and objects around a record


def rows_in(value: object, columns: Columns, source: str = "", depth: int = 0) -> list[Row]:
    """Return the articles in a piece of JSON: itself, or the first list of some inside it.

    A list without texts may be one of channels, with a list of messages in each.

    >>> rows_in({"name": "Wire", "messages": [{"text": "It rained."}]}, Columns())
    [{'source': 'Wire', 'text': 'It rained.'}]
    """
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        return rows_of_list(value, columns, source, depth)
    if not isinstance(value, dict):
        return []
    return rows_of_object(value, columns, source, depth)


def rows_of_object(
    value: dict[str, object], columns: Columns, source: str, depth: int
) -> list[Row]:
    """Return an object that is an article, or the items of a feed, or those inside of it."""
    if told := debate(value, columns):
        return [told]
    row = with_parts(named(value), columns)
    column = columns.chosen(row).get("text", "")
    if not columns.told and column in ("", *SHORT) and (items := items_in(row)):
        return rows_of_list(items, columns, str(row.get("title") or source), depth + 1)
    if column and not is_box(row[column]):
        return [row]
    if prose_column(row, [row], columns) and not has_list(row):
        return [row]
    name = value.get("name")
    called = name if isinstance(name, str) else source
    for each in value.values():
        if found := rows_in(each, columns, called, depth + 1):
            is_one = isinstance(each, dict) and len(found) == 1
            return [{**about(row, columns), **found[0]}] if is_one else found
    return [row] if columns.has_text(row) or prose_column(row, [row], columns) else []


def items_in(row: Row) -> list[object]:
    """Return the items of a feed: what describes it is the text of none of them."""
    found = next((row[name] for name in ITEMS if isinstance(row.get(name), list)), [])
    return (
        found if isinstance(found, list) and any(isinstance(each, dict) for each in found) else []
    )


def has_list(row: Row) -> bool:
    """Return whether an object has a list of others, which may be articles."""
    return any(
        isinstance(value, list) and any(isinstance(each, dict) for each in value)
        for value in row.values()
    )


def is_box(value: object) -> bool:
    """Return whether a value is an object that has no text of its own, but may have articles."""
    return isinstance(value, dict) and plain(value) is None


def about(row: Row, columns: Columns) -> Row:
    """Return what an object tells of the one article inside it: its id, its day, its address.

    >>> about({"id": "a", "weburl": "https://a.example", "status": "ok"}, Columns())
    {'id': 'a', 'weburl': 'https://a.example'}
    """
    chosen = columns.chosen(row)
    names = (chosen[each] for each in ABOUT if each in chosen)
    return {name: row[name] for name in names if isinstance(row[name], str | int)}


def rows_of_list(values: list[object], columns: Columns, source: str, depth: int) -> list[Row]:
    """Return the articles of a list, those of the same place under its name."""
    if any(debate(value, columns) for value in values if isinstance(value, dict)):
        return [row for each in values for row in rows_in(each, columns, source, depth + 1)]
    rows = [with_parts(named(value), columns) for value in values if isinstance(value, dict)]
    names = dict.fromkeys(name for row in rows for name in row)
    has_prose = prose_column(names, rows, columns) and not any(map(has_list, rows))
    if not (columns.has_text(names) or has_prose):
        return [row for each in values for row in rows_in(each, columns, source, depth + 1)]
    return [{"source": source, **row} if source else row for row in rows]


def named(row: dict[str, object]) -> dict[str, object]:
    """Return an object with the names of columns, without what a dump puts around it."""
    for wrapper in WRAPPERS:
        inner = row.get(wrapper)
        if isinstance(inner, dict):
            row = inner
    return {name_of(name): value for name, value in row.items()}
