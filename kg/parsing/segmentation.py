"""Words of a text, before it is parsed -> where sentences start, can start and cannot.

Paragraphs, full stops and datelines decide for themselves; the rest is left to the parser, but
for one mistake: a straight quotation mark looks alike on both sides, and a parser that sees two
words around it at times begins the next sentence with it: *"It will hold." || " Berg said.*
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["keep_closing_marks", "sentence_starts"]

CLOSING = frozenset({'"', "'", "”", "’", "''", ")", "]"})
QUOTES = {'"', "”", "’", "''"}
ENDINGS = set(".?!…:;\"”’')]")
DASHES = {"-", "–", "—", "--"}
ENDS_OF_DATELINE = DASHES | {":"}
LONGEST_WHOLE = 100  # words without a full stop that are taken for one sentence
LONGEST_DATELINE = 13  # words with the dash: *NAIROBI, Kenya (Thomson Reuters Foundation) -*
LONGEST_BARE_DATELINE = 7  # without brackets: *Washington, D.C. CNN —*


@Language.component("kg_boundaries", assigns=["token.is_sent_start"])
def keep_closing_marks(doc: Doc) -> Doc:
    """Forbid a sentence to start with a mark that touches the word before it, not the one after.

    >>> import spacy
    >>> doc = keep_closing_marks(spacy.blank("en")('"It will hold." "It may."'))
    >>> [(token.text, token.is_sent_start) for token in doc if not token.is_alpha][1:4]
    [('.', None), ('"', False), ('"', None)]
    """
    for before, mark in pairwise(doc):
        if mark.text in CLOSING and not before.whitespace_:
            touches_next = not mark.whitespace_ and mark.i + 1 < len(doc)
            mark.is_sent_start = mark.is_sent_start if touches_next else False
    return doc


def sentence_starts(
    words: Sequence[Token], lexicon: Lexicon | None = None
) -> Iterator[bool | None]:
    """Yield whether each word starts a sentence: surely, surely not, or as the parser finds.

    A blank line starts one. Otherwise a sentence starts behind a full stop, a line's end or a
    closing quote; parsers of news also cut before names. A stretch of many words without any
    of these is left to the parser.
    """
    known = lexicon or load_lexicon()
    months = known.words("month")
    titles = {**known.words("abbreviated title"), **known.words("inner abbreviation")}
    since = 0
    for k, word in enumerate(words):
        since += 1
        is_behind_space = k == 0 or word.i > words[k - 1].i + 1
        is_first = is_behind_space and starts_paragraph(word)
        if k == 0 or is_first or ends_dateline(words, k, months):
            since = 0
            yield True
        elif is_behind_space or ends_sentence(words[k - 1], titles):
            since = 0
            yield False if goes_on_behind_quotation(words, k) else None
        else:
            yield None if since > LONGEST_WHOLE else False


def starts_paragraph(token: Token) -> bool:
    """Return whether a blank line stands before a word, or nothing."""
    return token.i == 0 or (token.nbor(-1).is_space and token.nbor(-1).text.count("\n") > 1)


def ends_sentence(word: Token, titles: Container[str]) -> bool:
    """Return whether a sentence may end with a word: a full stop, a closing quote; no *approx.*."""
    if word.text[-1] not in ENDINGS:
        return False
    before = word.nbor(-1).lower_ if word.text == "." and word.i else word.lower_
    if before.rstrip(".") == "no" and word.i + 1 < len(word.doc) and word.nbor().is_digit:
        return False  # *the world No. 1*
    return before.rstrip(".") not in titles  # *army Cmdr. Keita*


def goes_on_behind_quotation(words: Sequence[Token], k: int) -> bool:
    """Read *“Soon,” || Holm told Mali*, *“Soon!” || he wrote*: who says so is told there."""
    if words[k - 1].text not in QUOTES:
        return False
    ends_in_comma = k > 1 and words[k - 2].text == ","
    return ends_in_comma or words[k].is_lower


def ends_dateline(words: Sequence[Token], k: int, months: Container[str]) -> bool:
    """Read *NAIROBI, Kenya (Reuters) -*, *NAIROBI, May 2 -* or *Paris CNN —*."""
    if k < 2 or words[k - 1].text not in ENDS_OF_DATELINE:
        return False
    nearest = range(k - 1, max(-1, k - 1 - LONGEST_DATELINE), -1)
    start = next((j for j in nearest if starts_paragraph(words[j])), None)
    if start is None:
        return False
    place, agency = words[start : k - 1], words[k - 2]
    if agency.text == ")":
        return is_bracketed(place, months)
    if words[k - 1].text == ":":
        return is_dated(words[start : k - 1], months)
    return is_capital(place, agency) or is_dated(place, months)


def is_bracketed(place: Sequence[Token], months: Container[str]) -> bool:
    """Return whether what stands before an agency in brackets is a place in capitals, or dated.

    *NAIROBI, Kenya (Reuters)*, *London, Jun 30 2022 (IPS)*.
    """
    first = place[0] if len(place) else None
    return first is not None and (first.is_upper or (first.is_title and has_day(place, months)))


def is_capital(place: Sequence[Token], agency: Token) -> bool:
    """Return whether only capitalised words precede an agency's letters: *Washington, D.C. CNN*."""
    is_short = len(place) < LONGEST_BARE_DATELINE
    is_acronym = agency.is_upper and len(agency) > 2
    names = (word for word in place if word.is_alpha)
    return is_short and is_acronym and all(word.is_title or word.is_upper for word in names)


def is_dated(place: Sequence[Token], months: Container[str]) -> bool:
    """Return whether a place in capitals has a day behind it: *NAGOYA, Japan, May 13*."""
    if not 3 <= len(place) <= LONGEST_BARE_DATELINE or not place[0].is_upper or len(place[0]) == 1:
        return False
    return has_day(place, months)


def has_day(place: Sequence[Token], months: Container[str]) -> bool:
    """Return whether a month stands before a number: *May 13*."""
    dates = ((word.lower_.rstrip("."), word.nbor().is_digit) for word in place[1:])
    return any(is_number and word in months for word, is_number in dates)
