"""Text -> spaCy Doc, cut into words where Universal Dependencies cut them.

What differs from spaCy's English tokeniser: a run of one mark is one token (*!!*, *===*), words
meet at a slash, bracket or digit (*and/or*, *F-16*, *8–10*), and a prefix is no word of its own
(*pre-war*).
"""

import re
from collections.abc import Container
from typing import Any

from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from kg.english.lexicon import Lexicon, load_lexicon
from kg.parsing.segmentation import sentence_starts

__all__ = ["TOKENS", "adapt_tokenizer", "make_doc"]

TOKENS = "kg_tokens"  # in `user_data`: each word as the text writes it, and where it stands

RUNS = [
    rf"{mark}{{2,}}" for mark in ("!", r"\?", "[!?]", "=", r"\*", "_", "~", r"\$", "<", ">", "#")
]
SIGNED = re.compile(r"(?P<sign>[A-Z][A-Za-z]*\$?)(?P<number>\d[\d.,]*[a-z]*)")
NO_SUM = re.compile(r"R\d{1,2}")  # *the R21 vaccine*
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


def adapt_tokenizer(nlp: Language, lexicon: Lexicon | None = None) -> None:
    """Change the tokeniser of a pipeline, before it is trained.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> adapt_tokenizer(nlp)
    >>> [token.text for token in nlp("No!! F-16s and/or pre-war EU-backed 8–10")]
    ['No', '!!', 'F', '-', '16s', 'and', '/', 'or', 'pre-war', 'EU', '-', 'backed', '8', '–', '10']
    """
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    english = lexicon or load_lexicon()
    infixes = [
        *RUNS,
        *defaults.infixes,
        rf"(?<=[{ALPHA}])(?:-|–)(?=[0-9])",
        r"(?<=[0-9])(?:–|—)(?=[0-9])",
        rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}])[()\[\]:](?=[{ALPHA}])",
    ]
    prefixes = "|".join(english.words("prefix"))
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *defaults.suffixes]).search
    tokenizer.token_match = re.compile(rf"(?i:(?:{prefixes})-[a-z]+)$").match
    for word in english.words("abbreviation"):
        tokenizer.add_special_case(word, [{ORTH: word}])
    for word, parts in english.words("split word").items():
        tokenizer.add_special_case(word, [{ORTH: part} for part in parts.split()])


def make_doc(nlp: Language, text: str, lexicon: Lexicon | None = None) -> Doc:
    """Tokenise a text; one with spaces before its punctuation keeps its own tokens.

    White space is no token here: parsers trained on treebanks take a blank line for a noun. A
    paragraph starts a sentence. Where each word stood is kept in `user_data`.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> [t.text for t in make_doc(nlp, "He said `` no way '' , didn't he ?")][2:6]
    ['"', 'no', 'way', '"']
    """
    english = lexicon or load_lexicon()
    if not is_tokenised(text):
        doc = with_millions(with_number_signs(nlp.make_doc(text)))
        return without_spaces(with_sums(doc, english), english)
    found = list(re.finditer(r"\S+", text))
    words = [UNESCAPED.get(m[0], m[0].replace("\\/", "/")) for m in found]
    cut = Doc(nlp.vocab, words=words)
    restore_norms(nlp, cut, english.words("contraction"))
    doc = without_spaces(cut, english)
    doc.user_data[TOKENS] = [(m[0], m.start()) for m in found]
    return doc


def with_number_signs(doc: Doc) -> Doc:
    """Join *No.* before a number, which ends no sentence: *the world No. 1*."""
    if "No." not in doc.text:
        return doc
    signs = [t.i for t in doc[:-2] if t.text == "No" and t.nbor().text == "." and is_counted(t)]
    with doc.retokenize() as retokenizer:
        for place in signs:
            retokenizer.merge(doc[place : place + 2])
    return doc


def with_millions(doc: Doc) -> Doc:
    """Join the *m* of a sum to its number, which else are metres: *£4m*, *$1.5M*.

    A full stop behind it ends the sentence.
    """
    if not MILLIONS.search(doc.text):
        return doc
    found = [t.i for t in doc[:-2] if t.text in SIGNS and is_millions(t)]
    dotted = [place for place in found if doc[place + 2].text.endswith(".")]
    with doc.retokenize() as retokenizer:
        for letter in (doc[place + 2] for place in dotted):
            retokenizer.split(letter, [letter.text[:-1], "."], [letter, letter])
    with doc.retokenize() as retokenizer:
        for place in found:
            number = place + 1 + sum(each < place for each in dotted)
            retokenizer.merge(doc[number : number + 2])
    return doc


def is_millions(sign: Token) -> bool:
    """Return whether a number and *m* follow a sign without a space."""
    number, letter = sign.nbor(1), sign.nbor(2)
    is_sum = number.text[0].isdigit() and letter.text.lower() in {"m", "m."}
    return is_sum and not (sign.whitespace_ or number.whitespace_)


MILLIONS, SIGNS = re.compile(r"[$£€¥]\d[\d.,]*[mM]\b"), {"$", "£", "€", "¥"}


def with_sums(doc: Doc, lexicon: Lexicon) -> Doc:
    """Cut off a currency's letters before a number, with the norm of a sign: *Rs5 million*.

    Parsers know dollars. Thousands with a space between them are one number: *R120 000*.
    """
    if SIGNED.search(doc.text):
        split_sums(doc, lexicon)
    known = lexicon.words("currency sign")
    letters = [t for t in doc[:-1] if t.text.removesuffix(".") in known]
    if letters:
        dots = [t.i + 1 for t in letters if is_dotted(t, lexicon)]
        with doc.retokenize() as retokenizer:
            for place in dots:
                retokenizer.merge(doc[place - 1 : place + 1])
        mark_signs(doc, lexicon)
    return doc


def split_sums(doc: Doc, lexicon: Lexicon) -> None:
    """Cut *Rs5* into *Rs* and *5*."""
    with doc.retokenize() as retokenizer:
        for token in doc:
            if parts := signed_sum(token.text, lexicon):
                retokenizer.split(token, parts, [token, token])


def mark_signs(doc: Doc, lexicon: Lexicon) -> None:
    """Give the letters of a currency the norm of a sign; join the number behind them."""
    signs = [t for t in doc[:-1] if is_sign(t, lexicon)]
    with doc.retokenize() as retokenizer:
        for sign in signs:
            sign.norm_ = "$"
            last = sign.i + 2
            while last < len(doc) and THOUSANDS.fullmatch(doc[last].text):
                last += 1
            if last > sign.i + 2 and LEADING.fullmatch(sign.nbor().text):
                retokenizer.merge(doc[sign.i + 1 : last])


THOUSANDS, LEADING = re.compile(r"\d{3}"), re.compile(r"\d{1,3}")


def signed_sum(word: str, lexicon: Lexicon) -> list[str]:
    """Return letters of a currency and the number that they stand before.

    >>> signed_sum("Rs457.1", load_lexicon()), signed_sum("R21", load_lexicon())
    (['Rs', '457.1'], [])
    """
    found = SIGNED.fullmatch(word)
    if found is None or NO_SUM.fullmatch(word) or not lexicon.has(found["sign"], "currency sign"):
        return []
    return [found["sign"], found["number"]]


def is_sign(token: Token, lexicon: Lexicon) -> bool:
    """Return whether letters are a currency before a number."""
    sign = token.text.removesuffix(".")
    return lexicon.has(sign, "currency sign") and token.nbor().text[0].isdigit()


def is_dotted(token: Token, lexicon: Lexicon) -> bool:
    """Read *Rs. 500*; but *the US. 47 people* are two sentences."""
    known = lexicon.words("currency sign").get(token.text)
    if known != "dotted" or token.i + 2 >= len(token.doc) or token.nbor().text != ".":
        return False
    return token.nbor(2).text[0].isdigit()


def is_counted(sign: Token) -> bool:
    """Return whether a number follows *No.*, behind a space or none."""
    return sign.nbor(2).is_digit and not sign.whitespace_


def without_spaces(doc: Doc, lexicon: Lexicon) -> Doc:
    """Copy a tokenised text without white space, and say where sentences can start."""
    words = [t for t in doc if not t.is_space]
    new = Doc(
        doc.vocab,
        words=[t.text for t in words],
        spaces=[bool(t.whitespace_) or is_before_space(t) for t in words],
        sent_starts=list(sentence_starts(words, lexicon)),
    )
    for word, copy in zip(words, new, strict=True):
        if word.norm != copy.norm:  # of *wo* it is *will*: parsers learned that
            copy.norm_ = word.norm_
    new.user_data[TOKENS] = [(t.text, t.idx) for t in words]
    return new


def restore_norms(nlp: Language, doc: Doc, contractions: Container[str]) -> None:
    """Give the words of contractions the norms that the tokeniser has: *did n't*, *wo n't*."""
    for word in doc[1:]:
        if word.text in contractions:
            before = word.nbor(-1)
            whole = nlp.tokenizer(before.text + word.text)
            if [t.text for t in whole] == [before.text, word.text]:
                before.norm_, word.norm_ = whole[0].norm_, whole[1].norm_


def is_before_space(token: Token) -> bool:
    """Return whether white space that is a token of its own follows."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].is_space


def is_tokenised(text: str) -> bool:
    """Return whether a text is cut into words, all of whose marks stand alone.

    >>> is_tokenised("He left , she said ."), is_tokenised("He left, she said.")
    (True, False)
    """
    marks = len(CUT.findall(text))
    return marks > 0 and len(WHOLE.findall(text)) <= marks // 4
