"""Text -> spaCy Doc -> trees as the stages to the right read them."""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.english.lexicon import Lexicon
from kg.parsing.repairs import repair
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import sentences

__all__ = ["doc_of", "trees"]

CUT = re.compile(r"\s(?:[.,;:?!]|'s|n't|''|``|-LRB-)(?:\s|$)")
ENDINGS = set(".?!…:;\"”’')]")
LONGEST_WHOLE = 100  # words without a full stop that are taken for one sentence
WHOLE = re.compile(r"\S[.,;:?!](?:\s|$)")
CONTRACTED = {"n't", "n’t", "'ll", "'re", "'ve", "'m", "'d", "’ll", "’re", "’ve", "’m", "’d"}
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

    White space is no token here: parsers trained on treebanks take a blank line for a noun. A
    paragraph starts a sentence. Where each word stood is kept in `user_data`.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> [t.text for t in doc_of(nlp, "He said `` no way '' , didn't he ?")][2:6]
    ['"', 'no', 'way', '"']
    """
    if not is_tokenised(text):
        return bounded(nlp.make_doc(text))
    found = list(re.finditer(r"\S+", text))
    words = [UNESCAPED.get(m[0], m[0].replace("\\/", "/")) for m in found]
    cut = Doc(nlp.vocab, words=words)
    restore_norms(nlp, cut)
    doc = bounded(cut)
    doc.user_data["kg_tokens"] = [(m[0], m.start()) for m in found]
    return doc


def bounded(doc: Doc) -> Doc:
    """Copy a tokenised text without white space, and say where sentences can start."""
    words = [t for t in doc if not t.is_space]
    new = Doc(
        doc.vocab,
        words=[t.text for t in words],
        spaces=[bool(t.whitespace_) or is_before_space(t) for t in words],
        sent_starts=list(starts(words)),
    )
    for word, copy in zip(words, new, strict=True):
        copy.norm_ = word.norm_  # of *wo* it is *will*: parsers learned that
    new.user_data["kg_tokens"] = [(t.text, t.idx) for t in words]
    return new


def restore_norms(nlp: Language, doc: Doc) -> None:
    """Give the words of contractions the norms that the tokeniser has: *did n't*, *wo n't*."""
    for word in doc[1:]:
        if word.text in CONTRACTED:
            before = word.nbor(-1)
            whole = nlp.tokenizer(before.text + word.text)
            if [t.text for t in whole] == [before.text, word.text]:
                before.norm_, word.norm_ = whole[0].norm_, whole[1].norm_


def starts(words: Sequence[Token]) -> Iterator[bool | None]:
    """Yield whether each word starts a sentence: surely, surely not, or as the parser finds.

    A blank line starts one. Otherwise a sentence starts behind a full stop, a line's end or a
    closing quote; parsers of news also cut before names. A stretch of many words without any
    of these is left to the parser.
    """
    since = 0
    for k, word in enumerate(words):
        since += 1
        if k == 0 or starts_paragraph(word) or ends_dateline(words, k):
            since = 0
            yield True
        elif ends_sentence(words[k - 1]) or word.nbor(-1).is_space:
            since = 0
            yield None
        else:
            yield None if since > LONGEST_WHOLE else False


def ends_dateline(words: Sequence[Token], k: int) -> bool:
    """Whether a place and an agency stand before: *NAIROBI, Kenya (Reuters) -*, *Paris CNN —*."""
    if k < 2 or words[k - 1].text not in {"-", "–", "—", "--"}:
        return False
    start = next((j for j in range(k - 1, max(-1, k - 14), -1) if starts_paragraph(words[j])), -1)
    if start < 0:
        return False
    agency = words[k - 2]
    before = [w for w in words[start : k - 1] if w.is_alpha]
    bare = k - start <= LONGEST_DATELINE and all(w.is_title or w.is_upper for w in before)
    return (agency.text == ")" and words[start].is_upper) or (
        bare and agency.is_upper and len(agency) > 2
    )


LONGEST_DATELINE = 7  # words: *Washington, D.C. CNN —*


TITLES = set(
    "mr mrs ms dr gen lt col sgt capt cmdr maj adm brig sen rep gov prof rev hon st messrs".split()
)


def ends_sentence(word: Token) -> bool:
    """Whether a sentence may end with a word: a full stop, a closing quote, but no title."""
    before = word.nbor(-1).lower_ if word.text == "." and word.i else word.lower_
    if before.rstrip(".") in TITLES:
        return False  # *army Cmdr. Keita*
    return word.text[-1] in ENDINGS


def is_before_space(token: Token) -> bool:
    """Whether white space that is a token of its own follows."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].is_space


def starts_paragraph(token: Token) -> bool:
    """Whether a blank line stands before a word, or nothing."""
    return token.i == 0 or (token.nbor(-1).is_space and token.nbor(-1).text.count("\n") > 1)


def is_tokenised(text: str) -> bool:
    """Tell text cut into words, all of whose marks stand alone, from text as people write it.

    >>> is_tokenised("He left , she said ."), is_tokenised("He left, she said.")
    (True, False)
    """
    marks = len(CUT.findall(text))
    return marks > 0 and len(WHOLE.findall(text)) <= marks // 4


def trees(doc: Doc, lexicon: Lexicon | None = None) -> Iterator[Sentence]:
    """Yield the trees of a parsed text, in Universal Dependencies and with repairs made."""
    for sentence in sentences(doc, lexicon):
        repair(sentence)
        yield sentence
