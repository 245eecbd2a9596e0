"""Parquet table -> Documents: one article a row, in groups of rows."""

from collections.abc import Iterator
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import Any, Final

from kg.documents.columns import name_of
from kg.documents.content import Content
from kg.documents.json_rows import named
from kg.documents.prose_columns import renamed
from kg.documents.records import column_of
from kg.documents.table import Record, documents_of
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_parquet"]

ROWS: Final = 100  # that are held at once


def read_parquet(content: Content) -> Iterator[Document | DocumentError]:
    """Read a Parquet table, in groups of rows."""
    yield from documents_of(parquet_rows(content), content)


def parquet_rows(content: Content) -> Iterator[Record]:
    """Yield the rows of a Parquet table."""
    try:
        from pyarrow import ArrowException, parquet  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .parquet needs pyarrow: pip install 'kg-geopolitics[parquet]'"
        raise DocumentError(msg) from error
    with TemporaryFile() as copy:  # the end of a table tells where its rows are
        copy.writelines(content.lines)
        copy.seek(0)
        try:
            table: Any = parquet.ParquetFile(copy)
            names = [name_of(name) for name in table.schema_arrow.names]
            rows = (named(row) for batch in table.iter_batches(ROWS) for row in batch.to_pylist())
            first = list(islice(rows, ROWS))
            column = column_of(names, first, content.columns, content.name)
            for number, row in enumerate(chain(first, rows), 1):
                yield Record(number, f"{content.name} row {number}", renamed(row, column))
        except ArrowException as error:
            msg = f"{content.name}: not a Parquet table that can be read: write it again"
            raise DocumentError(msg) from error
