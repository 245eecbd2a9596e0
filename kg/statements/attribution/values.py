"""What the rules of attribution find -> Report: a source, its words, and what tells of them."""

from dataclasses import dataclass

from kg.parsing.trees import Word

__all__ = ["UNNAMED", "Report"]


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody says something.

    `verb` is None for nouns and *according to*; `source` the word for who says so, None where
    nobody is named (*is said to*); `content` holds the indices of the words that are reported;
    `cue` is what tells that they are; `denied` whether the source says that it is not so.
    """

    verb: Word | None
    source: Word | None
    content: frozenset[int]
    cue: str
    denied: bool = False


UNNAMED = Report(None, None, frozenset(), "")  # a quotation whose speaker is not found
