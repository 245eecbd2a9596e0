"""Documents -> their parses: long articles piece by piece, small ones many at a time.

An article is one parse for the stages that follow, so that a name or a pronoun is read with all
that stands before it. Beyond `LONGEST_WINDOW` letters it is several, windows of paragraphs that
are read one after the other: what memory holds then no longer grows with the text.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from kg.documents.blocks import Prose, prose
from kg.documents.blocks.casing import Casing
from kg.documents.blocks.tags import without_tags
from kg.documents.blocks.turns import without_labels
from kg.errors import warn
from kg.grouping import batches
from kg.model import Document
from kg.parsing.blas import one_thread
from kg.parsing.pieces import LONGEST_RUN, pieces, readable, runs
from kg.parsing.tokenization import TOKENS, make_doc
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import DEEPEST, LONGEST, too_long, trees

__all__ = ["LONGEST_WINDOW", "Parse", "parses"]

LONGEST_WINDOW = 20_000  # letters that are read at once: five times an article of news


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of an article, which is parsed at once, and whether the article ends with it."""

    prose: Prose
    text: str
    start: int
    ends_article: bool


@dataclass(frozen=True, slots=True)
class Parse:
    """An article, or a window of a long one: its parse and its trees."""

    prose: Prose
    doc: Doc
    sentences: Sequence[Sentence]
    ends_article: bool
    first: int = 0  # how many words stand before it

    @property
    def document(self) -> Document:
        """The prose as a document: sentences have their places in it."""
        return self.prose.document


def parses(
    nlp: Language, documents: Iterable[Document], names: Iterable[str] = ()
) -> Iterator[Parse]:
    """Parse documents as they come; what is left out of one is said in a warning.

    Given names that are known, a text in capitals or without any is parsed as if it had some.
    """
    casing = Casing({name.lower(): name for name in names}, unknown_words(nlp)) if names else None
    proses = (prose(document, casing=casing) for document in documents)
    skipped: list[int] = []
    first = 0
    for doc, piece in parsed(nlp, chain.from_iterable(map(cut_up, proses))):
        skipped.extend(too_long(doc))
        if piece.ends_article:
            tell(piece.prose, skipped)
            skipped = []
        name = piece.prose.document.id
        sentences = list(trees(doc, first=first, document=name))
        yield Parse(piece.prose, doc, sentences, piece.ends_article, first)
        first = 0 if piece.ends_article else first + len(doc)


def unknown_words(nlp: Language) -> Callable[[str], bool]:
    """Return what tells the words that a pipeline has no vector of, if it has any vectors."""
    vocab = nlp.vocab
    return lambda word: len(vocab.vectors) > 0 and not vocab.has_vector(word)


def cut_up(read: Prose) -> Iterator[Piece]:
    """Yield the windows of a document's prose, without what no sentence has: no word, a label."""
    text = without_tags(without_labels(readable(read.document.text)))
    for start, end in pieces(text, LONGEST_WINDOW):
        yield Piece(read, text[start:end], start, end == len(text))


def parsed(nlp: Language, given: Iterable[Piece]) -> Iterator[tuple[Doc, Piece]]:
    """Parse pieces, those of small articles together."""
    texts = ((piece.text, piece) for piece in given)
    for batch in batches(texts):
        docs = [(make_piece(nlp, text, piece.start), piece) for text, piece in batch]
        yield from one_thread(nlp.pipe(docs, as_tuples=True, batch_size=len(docs)))


def make_piece(nlp: Language, text: str, start: int) -> Doc:
    """Cut a piece into words, each with its place in the article."""
    doc = make_doc(nlp, text)
    if start:
        doc.user_data[TOKENS] = [(word, start + at) for word, at in doc.user_data[TOKENS]]
    return doc


def tell(read: Prose, skipped: Sequence[int]) -> None:
    """Warn of what is left out of an article: how much, and where it begins."""
    document, places = read.original, read.alignment
    stretches = [run.start() for run in runs(document.text)]
    begins = [places.start(at) for at in skipped] if places is not None else skipped
    for what, found in (
        (f"{LONGEST_RUN} letters without a space", stretches),
        (f"{LONGEST} words or {DEEPEST} levels in one sentence", begins),
    ):
        if found:
            count = f"{len(found):,} stretches" if len(found) > 1 else "a stretch"
            warn(
                f"{document.id}: left out {count} of more than {what}, "
                f"the first from character {found[0]:,} on"
            )
