"""spaCy Doc -> trees in Universal Dependencies, without the mistakes that can be repaired.

All later stages read this one scheme; other labels are rewritten first. The rival was to read
both schemes in every construction: each got two branches.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.english.lexicon import Lexicon, load_lexicon
from kg.parsing.clearnlp import is_universal, to_universal
from kg.parsing.repairs import repair
from kg.parsing.sparing import spared
from kg.parsing.tokenization import TOKENS
from kg.parsing.trees import Sentence, Word

__all__ = ["LONGEST", "too_long", "trees", "unrepaired_trees"]

LONGEST = 250  # words; what is longer is a table or a list without full stops, and yields nothing
DEEPEST = 150  # words that hang one on another; rules that climb deeper would exhaust the stack


def trees(
    doc: Doc, lexicon: Lexicon | None = None, *, first: int = 0, document: str = ""
) -> Iterator[Sentence]:
    """Yield the trees of a parsed text, repaired; more than `LONGEST` words yield none.

    Words are numbered from `first` on, so that those of the windows of an article differ. A
    sentence that a repair fails on is left out, with a warning that names its document.
    """
    for sentence in unrepaired_trees(doc, lexicon):
        for word in sentence.words if first else ():
            word.i += first
        is_whole = False
        with spared(sentence, document):
            repair(sentence)
            sentence.finish()
            is_whole = True
        if is_whole:
            yield sentence


def unrepaired_trees(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Sentence]:
    """Yield the trees of a parsed text as the parser has them, in Universal Dependencies."""
    clearnlp = not is_universal(doc)
    lexicon = lexicon or load_lexicon()
    for span in filter(is_short, doc.sents):
        sentence = tree(span, lexicon)
        if sentence.words:
            if clearnlp:
                to_universal(sentence)
            sentence.roots = [w for w in sentence.words if w.head is None]
            yield sentence


def too_long(doc: Doc) -> Iterator[int]:
    """Yield where each sentence begins that is too long to be read."""
    original = doc.user_data.get(TOKENS)
    for span in doc.sents:
        if not is_short(span):
            yield original[span.start][1] if original else span.start_char


def is_short(span: Span) -> bool:
    """Return whether a sentence is short and flat enough to be one."""
    if len(span) <= DEEPEST:
        return True
    return len(span) <= LONGEST and max(sum(1 for _ in t.ancestors) for t in span) <= DEEPEST


def tree(span: Span, lexicon: Lexicon) -> Sentence:
    """Copy a sentence out of spaCy, white space left out."""
    original = span.doc.user_data.get(TOKENS)
    by_index: dict[int, Word] = {}
    tokens = list(span)
    for t in tokens:
        if not t.is_space:
            text, start = original[t.i] if original else (t.text, t.idx)
            word = Word(t.i, text, start, t.lemma_, t.pos_, t.tag_, lexicon)
            word.entity = t.ent_type_
            by_index[t.i] = word
    for t in tokens:
        above = t.head
        while above.is_space and above.head.i != above.i:
            above = above.head  # what hangs on white space hangs on what that hangs on
        if t.i in by_index and above.i != t.i and above.i in by_index:
            word, head = by_index[t.i], by_index[above.i]
            word.head = head
            head.children.append(word)
            word.relabel(t.dep_)
    words = list(by_index.values())
    start, end = (words[0].start, words[-1].end) if words else (0, 0)
    return Sentence(words, start, end, lexicon)
