"""Text -> spaCy Doc -> trees as the stages to the right read them."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.language.repairs import repair
from kg.language.trees import Sentence, sentences

__all__ = ["doc_of", "trees"]

CUT = re.compile(r"\s(?:[.,;:?!]|'s|n't|''|``|-LRB-)(?:\s|$)")
WHOLE = re.compile(r"\S[.,;:?!](?:\s|$)")
# How treebanks escape what would confuse their brackets, and what a pipeline expects instead.
UNESCAPED = {
    "``": '"',
    "''": '"',
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
}


def doc_of(nlp: Language, text: str) -> Doc:
    """Tokenise a text; one with spaces before its punctuation keeps its own tokens.

    The words that were unescaped for the pipeline are kept in `user_data` as they stood.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> [t.text for t in doc_of(nlp, "He said `` no way '' , didn't he ?")][2:6]
    ['"', 'no', 'way', '"']
    """
    if not is_tokenised(text):
        return nlp.make_doc(text)
    found = list(re.finditer(r"\S+", text))
    words = [UNESCAPED.get(m[0], m[0].replace("\\/", "/")) for m in found]
    doc = Doc(nlp.vocab, words=words)
    doc.user_data["kg_tokens"] = [(m[0], m.start()) for m in found]
    return doc


def is_tokenised(text: str) -> bool:
    """Tell text cut into words, all of whose marks stand alone, from text as people write it.

    >>> is_tokenised("He left , she said ."), is_tokenised("He left, she said.")
    (True, False)
    """
    marks = len(CUT.findall(text))
    return marks > 0 and len(WHOLE.findall(text)) <= marks // 4


def trees(doc: Doc) -> Iterator[Sentence]:
    """Yield the trees of a parsed text, in Universal Dependencies and with repairs made."""
    for sentence in sentences(doc):
        repair(sentence)
        yield sentence
