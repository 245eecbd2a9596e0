"""Documents -> readings, whatever the extractor raises: one bad article costs that article."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from kg.errors import DocumentError, KgError, why
from kg.extractors import Extractor, readings
from kg.model import Document, Reading

__all__ = ["isolated"]


class Feed:
    """Documents on their way to an extractor: which it took, and whether they ended in an error.

    An extractor may read ahead, as a pipeline does that parses in batches.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.source = iter(documents)
        self.waiting: deque[Document] = deque()
        self.failed = False

    def __iter__(self) -> Iterator[Document]:
        return self

    def __next__(self) -> Document:
        try:
            document = next(self.source)
        except StopIteration:
            raise
        except BaseException:
            self.failed = True
            raise
        self.waiting.append(document)
        return document


def isolated(
    extractor: Extractor, documents: Iterable[Document], on_error: Callable[[KgError], None]
) -> Iterator[Reading]:
    """Yield what each document tells; what cannot be read is handed to `on_error`.

    When an extractor fails, the articles that it took and did not give back are read one by one,
    so that only those are left out that fail alone. An error of kg that is about no article, such
    as a missing model, is raised.
    """
    feed = Feed(documents)
    while True:
        try:
            for reading in readings(extractor, feed):
                while feed.waiting and feed.waiting.popleft() is not reading.document:
                    pass
                yield reading
        except Exception as error:
            if feed.failed or is_general(error):
                raise
            yield from one_by_one(extractor, feed, error, on_error)
        else:
            return


def is_general(error: Exception) -> bool:
    """Return whether an error is about no article in particular."""
    return isinstance(error, KgError) and not isinstance(error, DocumentError)


def one_by_one(
    extractor: Extractor, feed: Feed, error: Exception, on_error: Callable[[KgError], None]
) -> Iterator[Reading]:
    """Read the waiting documents each alone; if none waits, the extractor itself is broken."""
    if not feed.waiting:
        raise error
    while feed.waiting:
        document = feed.waiting.popleft()
        try:
            found = list(readings(extractor, [document]))
        except Exception as alone:
            on_error(left_out(document, alone))
        else:
            yield from found


def left_out(document: Document, error: Exception) -> DocumentError:
    """Say which article cannot be read, and why."""
    if isinstance(error, DocumentError):
        return error
    return DocumentError(
        f"{document.id}: this article cannot be read ({why(error)}): it is left out; "
        "please report it with its text"
    )
