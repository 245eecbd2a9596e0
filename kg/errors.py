"""What can go wrong -> one line for the user.

KgError
├── DocumentError   an article that cannot be read: missing, empty, binary, without text
├── PipelineError   a language pipeline that is missing or lacks a parser or entities
├── ExtractorError  an extractor that is missing or cannot be loaded
├── OntologyError   an ontology folder that cannot be read or contradicts itself
├── LexiconError    a table of words that cannot be read, a part or family that does not exist
├── GraphError      a graph file that cannot be read or written, or that fails validation
├── QuestionError   SPARQL with a mistake, an unknown canned question
├── ClusterError    a cluster that does not answer, or that went away
├── ServerError     a server that cannot start, or one that does not take what is sent to it
├── TrainingError   a treebank that cannot be read
├── GoldError       a gold table or an annotated article that cannot be read
├── InstallationError  a file of the package that is missing or damaged
└── Interrupted     an end that the user or the system asked for

KgWarning           something was left out, and the work went on
"""

import warnings

__all__ = [
    "ClusterError",
    "DocumentError",
    "ExtractorError",
    "GoldError",
    "GraphError",
    "InstallationError",
    "Interrupted",
    "KgError",
    "KgWarning",
    "LexiconError",
    "OntologyError",
    "PipelineError",
    "QuestionError",
    "ServerError",
    "TrainingError",
    "fail",
    "warn",
    "why",
]

LONGEST = 200  # letters of a reason: some libraries put all that they were given into theirs
IN_WORDS = (  # what Python raises, in words that a user knows
    (MemoryError, "not enough memory"),
    (RecursionError, "nested too deeply"),
)


class KgError(Exception):
    """A message that says what is wrong, where, and how to fix it: one line on the command line."""


class DocumentError(KgError):
    """An article that cannot be read."""


class PipelineError(KgError):
    """A language pipeline that cannot be loaded or lacks what reading needs."""


class ExtractorError(KgError):
    """An extractor that nobody registers, or that cannot be loaded."""


class OntologyError(KgError):
    """An ontology folder that cannot be read or contradicts itself."""


class LexiconError(KgError):
    """A table of words that cannot be read, or a part or family that does not exist."""


class GraphError(KgError):
    """A graph file that cannot be read or written, or that fails validation."""


class QuestionError(KgError):
    """A query with a mistake, or a canned question that does not exist.

    Attributes:
        place: line and column of the mistake, from 1; None where it has no place.
    """

    def __init__(self, message: str, place: tuple[int, int] | None = None) -> None:
        super().__init__(message)
        self.place = place


class ClusterError(KgError):
    """A cluster that does not answer, or that went away while it read."""


class ServerError(KgError):
    """A server that cannot start, or one that does not take what is sent to it."""


class TrainingError(KgError):
    """A treebank that cannot be read."""


class GoldError(KgError):
    """A gold table or an annotated article that cannot be read."""


class InstallationError(KgError):
    """A file of the package that is missing or damaged: kg must be installed again."""


class Interrupted(KgError):  # noqa: N818 - it is no mistake
    """An end that the user or the system asked for; `status` is the exit status it gives."""

    def __init__(self, message: str, *, status: int = 130) -> None:
        super().__init__(message)
        self.status = status


class KgWarning(UserWarning):
    """A message that says what was left out, where and why, while the work goes on."""


def warn(message: str) -> None:
    """Warn of what was left out; the command line prints it as one line."""
    warnings.warn(message, KgWarning, stacklevel=2)


def why(error: Exception) -> str:
    """Return why, on one line.

    >>> why(KeyError("date")), why(MemoryError()), why(PermissionError(13, "No access"))
    ("KeyError: 'date'", 'not enough memory', 'No access')
    """
    for kind, words in IN_WORDS:
        if isinstance(error, kind):
            return words
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return said if len(said) <= LONGEST else f"{said[:LONGEST]}…"


def fail(error: KgError) -> None:
    """Raise: what to do about a bad article unless the caller says otherwise."""
    raise error
