"""First line of a table -> what stands between its columns."""

import csv

__all__ = ["delimiter_of", "told_delimiter"]

DELIMITERS = ",;\t|"


def told_delimiter(line: str) -> str:
    """Return the delimiter that a first line tells spreadsheets, "" for any other line.

    >>> told_delimiter("sep=;"), told_delimiter("id;text")
    (';', '')
    """
    hint, _, delimiter = line.partition("=")
    return delimiter if hint.lower() == "sep" and len(delimiter) == 1 else ""


def delimiter_of(header: str) -> str:
    r"""Return what stands between the columns: what makes the most of them.

    >>> delimiter_of("id;text;date"), delimiter_of("id\ttext")
    (';', '\t')
    """
    return max(DELIMITERS, key=lambda each: len(next(csv.reader([header], delimiter=each), [])))
