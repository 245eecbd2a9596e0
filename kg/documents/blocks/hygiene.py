"""Text -> edits of what is no letter of a sentence: footnote marks, addresses, odd spaces.

Whatever is changed has its place in the text as before; see `alignment`.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import Final

from kg.documents.blocks.captions import glued_captions
from kg.documents.blocks.citations import citations
from kg.documents.blocks.districts import districts
from kg.documents.blocks.inline_labels import labels_inside
from kg.documents.blocks.label_styles import label_inside
from kg.documents.blocks.markers import SYMBOL
from kg.documents.blocks.numbering import footnote_numbers, paragraph_numbers
from kg.documents.blocks.quotation_marks import turned
from kg.documents.blocks.rows import rows
from kg.documents.blocks.run_together import parted
from kg.documents.blocks.tokenised import joined
from kg.documents.blocks.values import Edit
from kg.documents.blocks.written_names import nicknames, spaced_labels
from kg.documents.escapes import decoded
from kg.english.lexicon import Lexicon
from kg.english.patterns import ADDRESS as ADDRESS_WORD
from kg.english.patterns import NAME_PREFIX, OF, OF_OR_FOR, ORDINAL_SUFFIX, VIA

__all__ = ["edits"]

Replacement = str | Callable[[re.Match[str]], str]
SPACES: Final = "\u00a0\u1680\u2000-\u200a\u2028\u202f\u205f\u3000"
INVISIBLE: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
NUMERALS: Final = "¹²³⁰⁴-⁹"
ADDRESS: Final = r"(?:https?://|www\.)[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?]"
SHORT_ADDRESS: Final = r"(?:(?!\w+\.pic\.)[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}/[\w/.-]*\w"
QUESTION_NUMBER: Final = r"[\[(]\d{5,7}[\])]"
CREDIT: Final = r"\(?(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+/[A-Z]\w+(?: [A-Z]\w+){0,3}\)?"
GLUED_CREDIT: Final = (  # *Ada Holm/File Photo/ReutersMali left*, as newsletters lose their lines
    r"^[^\S\n]*(?:[A-Z][\w.'’-]{1,30} ){1,3}[A-Z][\w'’-]{1,30}"
    r"(?:/[A-Z]\w{1,30}(?: [A-Z]\w{1,30})?){0,3}"
    rf"/[A-Z]\w{{0,20}}(?: {VIA} [A-Z]\w{{1,20}} [A-Z])?[a-z]{{1,20}}(?=[A-Z])"
)
SHARE: Final = (  # *(BALT.CO)*, *(NYSE: BLT)*: what a firm's shares are called
    r"(?:\([A-Z][A-Za-z-]{2,9}:\s?[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})?\)|[(<][A-Z0-9]{2,6}\.[A-Z]{1,3}[)>])"
)
OUTLET: Final = r"\((?:[A-Z][\w.&'’-]{0,20}\s?){1,4}\)"  # of a headline above its address
REMAINS: Final = re.compile(r"=\n|=(?:[0-9A-F]{2})")
FEWEST_REMAINS: Final = 2  # of quoted-printable in a text that was sent by mail

RULES: Final[tuple[tuple[re.Pattern[str], Replacement, str], ...]] = (
    (re.compile(rf"[{INVISIBLE}]+"), "", ""),
    (re.compile(rf"[{SPACES}]"), " ", ""),
    (re.compile("[\u2010\u2011\ufe63\uff0d]"), "-", ""),
    (re.compile(rf"(?<=\d) (?=(?:{ORDINAL_SUFFIX})\b)"), "", ""),  # was set above the line
    (re.compile("[\ufb00-\ufb06]"), lambda found: unicodedata.normalize("NFKC", found[0]), ""),
    (re.compile(r"\w[\u0300-\u036f]+"), lambda found: unicodedata.normalize("NFC", found[0]), ""),
    (re.compile(r"(?:[ \t]?\[(?:\^\w{1,20}|\d{1,3})\])+"), "", "["),
    (re.compile(r"(?<=[\w.,;!?\"”’)])(?:\[[a-z]\])+(?=\s|$)"), "", "["),
    (re.compile(r"\s?\[[a-z]{2,8}: ?\d{1,3}\]"), "", "["),  # *[note: 1]*
    (re.compile(rf"(?<=[\w.,;!?\"”’)])(?<![ckm ]m)[{NUMERALS}]+(?![\w])"), "", ""),
    (re.compile(r"\s?\[\[[^\[\]\n]{0,20}\d\]\]"), "", "[["),
    (re.compile(rf"(?<=[.!?”\"])[ \t]+{CREDIT}(?=[ \t]*(?:\n|$))"), "", "/"),
    (re.compile(GLUED_CREDIT, re.MULTILINE), "", "/"),
    (re.compile(rf"(?<=\w)\s{SHARE}"), "", "( <"),
    (re.compile(rf"\s+{OUTLET}(?=[ \t]*\n[ \t]*https?://)"), "", "http"),
    (re.compile(rf"\s?[(\[<]?{ADDRESS}[>)\]]?"), "", "http www."),
    (re.compile(rf"\s?(?<![\w@/.-]){SHORT_ADDRESS}"), "", "/"),
    (re.compile(rf"\.\s?{QUESTION_NUMBER}(?=\s*(?:\n|$))"), "?", ""),  # how a parliament asks
    (re.compile(r"(?<!\S)[^\s@]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100})+"), "", "@"),
    (re.compile(rf"\s?[{SYMBOL}\u200d\u20e3]+"), "", ""),
    (re.compile(r"\s*-{12,}(?:\s+-{4,})*\s*(?:¶ ?\d{1,3}\.?\s)?"), "\n\n", "-" * 12),  # a rule
    (re.compile(r"(?<=[.!?”\"])(?:\s+#\w+)+(?=\s*(?:\n|$))"), "", "#"),
    (re.compile(r"(?<![\w&])#(?=[A-Za-z]\w)"), "", "#"),
    (re.compile(r"(?<=\w),(?=“)"), ", ", ",“"),
    (re.compile(r"(?<=&[A-Z])(?=\.(?:\s|$))"), " ", ""),  # the dot behind *AT&T* is none of its own
    (re.compile(r"\*\*|(?<!\w)__(?=\w)|(?<=[\w.])__(?!\w)"), "", "** __"),
)
"""What is read as what wherever it stands, and letters of which a text that has it has some."""

EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\W_])[^*_\n]{0,100}?(?<=[^\s*_])\1(?![\w*_])")
HYPHENATED = re.compile(r"\b[^\W\d_]+-[^\W\d_]+")
DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){3,}(?![\w.])")
INITIALS = re.compile(r"(?<![\w.])[A-Z]\.[A-Z]\.(?= [A-Z][a-z])")
CAPITALS = rf"(?:{NAME_PREFIX})?[^\W\da-z_][^\W\da-z_'’-]{{2,}}"
ADDRESSED = rf"(?:{ADDRESS_WORD})\. ((?:{NAME_PREFIX})?[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)?)"
SHOUTED = re.compile(rf"(?:(?<=\S )|(?<=[(“\"])){ADDRESSED}(?!\w)")
SHOUTED_FIRST = re.compile(rf"(?m)^[ \t]*{ADDRESSED}(?![.:\w]| {OF} [A-Z])")  # else it is a label
SHOUTED_SPEAKER = re.compile(
    rf"(?m)^[ \t]*({CAPITALS}(?: [A-Z]\.)?(?: {CAPITALS}){{1,3}})(?![^a-z\n]{{0,60}}:\s)"
    r"(?= \([A-Z][^()\n]+\)[ ,]|, [^\n]*[a-z])(?![^\n]{0,60} ?[–—-]{1,2} )"  # nor a dateline
)
NAMED = rf"(?:[A-Z][\w.'’-]*\s(?:{OF_OR_FOR})?){{1,8}}[A-Z][\w'’-]+(?: \([A-Z][^()\n]{{0,20}}\))?"
QUOTED_LABEL = re.compile(rf"(?:^|(?<=\n\n))[*_]*(?P<name>{NAMED})[*_]*:[*_]*(?=\s+[“\"])")
NO_LABEL = r"(?![A-Z][^\n.:?!]{0,40}:)"  # *FOREIGN MINISTER, ADA HOLM:* is one
FEWEST_QUOTED = 3
LEAD_IN = re.compile(
    r"(?m)^[ \t]*([*_]{1,3})(?=[^\s*_])[^*_\n]{1,60}\1(?P<dash>[ \t]*[–—-][ \t]+)(?=[A-Z“\"])"
)
LINE_BREAK = re.compile(r"[-\u00ad\u2010][ \t]*\n")
BROKEN = re.compile(
    r"(?P<first>\b[^\W\d_]+)(?P<hyphen>[-\u00ad\u2010])[ \t]*\n[ \t]*(?P<second>[^\W\d_]+)"
)


def edits(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield what is read in another way, in no order."""
    for pattern, instead, letters in RULES:
        for found in pattern.finditer(text) if has_any(letters.split(), text) else ():
            new = instead if isinstance(instead, str) else instead(found)
            if new != found[0]:
                yield Edit(found.start(), found.end(), new)
    yield from glued_captions(text)
    yield from citations(text, lexicon)
    yield from paragraph_numbers(text, lexicon)
    yield from emphasis(text)
    yield from invitations(text, lexicon)
    yield from dotted_letters(text)
    yield from initials(text, lexicon)
    yield from shouted_names(text)
    yield from lead_ins(text)
    yield from quoted_labels(text)
    yield from speeches(text)
    yield from vocatives(text, lexicon)
    yield from honorifics(text, lexicon)
    yield from post_nominals(text, lexicon)
    yield from tenures(text, lexicon)
    yield from greeted(text, lexicon)
    yield from nicknames(text, lexicon)
    yield from spaced_labels(text)
    yield from districts(text, lexicon)
    yield from editorial_marks(text, lexicon)
    yield from footnote_numbers(text, lexicon)
    yield from broken_words(text)
    yield from quoted_printable(text)
    yield from rows(text)
    yield from joined(text)
    yield from turned(text)
    yield from parted(text)


def has_any(parts: Collection[str], text: str) -> bool:
    """Return whether a text has one of some parts; where none is given nothing is asked for.

    What costs little to find out spares a text the patterns that are dear.
    """
    return not parts or any(part in text for part in parts)


def emphasis(text: str) -> Iterator[Edit]:
    r"""Read *the \*Estelle\* sank* without the marks of Markdown."""
    for found in EMPHASIS.finditer(text):
        yield Edit(found.start(), found.start() + 1, "")
        yield Edit(found.end() - 1, found.end(), "")


def invitations(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *Read more at …* behind the last sentence of a paragraph as no sentence."""
    listed = lexicon.words("boilerplate").items()
    opening = [words for words, kind in listed if kind == "opens"]
    if not has_any(opening, text.casefold()):
        return
    phrases = "|".join(map(re.escape, opening))
    ending = rf"(?<=[.!?”\"])[ \t{SYMBOL}]+(?:{phrases})\b[^.!?\n]*(?:{ADDRESS})?\.?[ \t]*(?=\n|$)"
    for found in re.finditer(ending, text, re.IGNORECASE):
        yield Edit(found.start(), found.end(), "")


def dotted_letters(text: str) -> Iterator[Edit]:
    """Read *the R.S.F. left* as *the RSF left*; a dot that ends a paragraph stays."""
    for found in DOTTED.finditer(text):
        ends_paragraph = text[found.end() : found.end() + 1] in {"", "\n"}
        dot = "." if ends_paragraph else ""
        yield Edit(found.start(), found.end(), found[0].replace(".", "") + dot)


def initials(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *S.V. Holm* as *S. V. Holm*, but *U.S. Army* as it is."""
    for found in INITIALS.finditer(text):
        if not lexicon.has(found[0], "abbreviation"):
            yield Edit(found.start() + 2, found.start() + 2, " ")


def shouted_names(text: str) -> Iterator[Edit]:
    """Read *asked Mr. LIND*, *ADA McBO (Norway) said* as minutes mean it, but a label as it is."""
    for pattern in (SHOUTED, SHOUTED_FIRST, SHOUTED_SPEAKER):
        for found in pattern.finditer(text):
            for name in re.finditer(r"(?<=[^\W\da-z_])[^\W\da-z_]+", found[1]):
                start = found.start(1) + name.start()
                yield Edit(start, start + len(name[0]), name[0].lower())


def lead_ins(text: str) -> Iterator[Edit]:
    """Read *Mali and Chad* in another type, a dash, and a sentence as a heading and a sentence."""
    for found in LEAD_IN.finditer(text):
        yield Edit(found.start("dash"), found.end("dash"), "\n\n")


def quoted_labels(text: str) -> Iterator[Edit]:
    """Read *Ada Bo: “Mali left.”* in a list of such as *Ada Bo said: “Mali left.”*."""
    found = list(QUOTED_LABEL.finditer(text))
    for label in found if len(found) >= FEWEST_QUOTED else ():
        yield Edit(label.end("name"), label.end("name"), " said")


def speeches(text: str) -> Iterator[Edit]:
    """Read *It rained. HON. S. LIND.- Mali left.* as two paragraphs, the second with its label."""
    for found in label_inside().finditer(text):
        yield Edit(found.start() - 1, found.start(), "\n\n")
    for place in labels_inside(text):
        yield Edit(place - 1, place, "\n\n")


def vocatives(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *Mr. Speaker, Sir, Mali left*, *I hope, Sir, that it ends* without who is called."""
    known = lexicon.words("vocative")
    forms = [form for each in known for form in (f"{each}, ", f", {each}")]
    if not has_any(forms, text.casefold()):
        return
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    called = rf"(?i:{words})"
    for found in re.finditer(
        rf"(?:(?<=^)|(?<=[.!?–—:-] )|(?<=\n))(?:{called}, )+(?=\w){NO_LABEL}", text
    ):
        yield Edit(found.start(), found.end() + 1, text[found.end()].upper())
    for found in re.finditer(rf"(?:, {called})+(?=[,.?!])(?:,(?= [a-z]))?", text):
        yield Edit(found.start(), found.end(), "")


def honorifics(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *His Excellency the Governor left*, *Her Majesty Queen Ada* without the honours."""
    known = lexicon.words("honorific")
    if not has_any([f"{each} " for each in known], text.casefold()):
        return
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    for found in re.finditer(rf"(?<!\w)(?i:{words}),? (?=(?:the )?[A-Z])", text):
        before = text[max(0, found.start() - 2) : found.start()]
        is_first = not before or before.endswith(("\n", ". "))
        behind = text[found.end()]
        yield Edit(found.start(), found.end() + 1, behind.upper() if is_first else behind)


def post_nominals(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *Ada Holm MP left*, *Ada Holm, KC* without what is no part of the name."""
    letters = "|".join(lexicon.words("post-nominal").values())
    name = r"[A-Z][a-z'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]*[a-z]"
    for found in re.finditer(
        rf"\b{name}(?P<all>(?:,? (?:{letters}))+)(?=[,.;:)]|\s[a-z]|\s*$)", text
    ):
        if lexicon.knows_given_name(found[0].split()[0]):
            yield Edit(*found.span("all"), "")


def tenures(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *Director (Acting) Jon Lind*, *General Bo (Retired)* without how an office is held."""
    words = "|".join(map(re.escape, lexicon.words("tenure")))
    for found in re.finditer(rf"(?<=\w) \((?i:{words})\.?\)", text) if "(" in text else ():
        yield Edit(found.start(), found.end(), "")


def greeted(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *Thanks, Ned. He left* without Ned, whom *he* does not mean."""
    known = lexicon.words("salutation")
    if not has_any([f"{each}, " for each in known], text.casefold()):
        return
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    called = rf"\b(?i:{words})(?P<name>, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?=[.!?])"
    for found in re.finditer(called, text):
        yield Edit(*found.span("name"), "")


def editorial_marks(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Read *the pact[citation needed]*, *Mali[note 2]*, *those [that are] there*."""
    for found in re.finditer(r"[ \t]?\[([a-z][a-z ?]{1,30}?)(?: \d{1,2})?\]", text):
        if lexicon.has(found[1], "editorial mark"):
            yield Edit(found.start(), found.end(), "")
        else:
            yield Edit(found.start(1) - 1, found.start(1), "")
            yield Edit(found.end() - 1, found.end(), "")


def broken_words(text: str) -> Iterator[Edit]:
    """Read *govern-* at the end of a line and *ment* in the next; *Franco-* keeps its hyphen."""
    if LINE_BREAK.search(text) is None:
        return
    hyphenated = set(HYPHENATED.findall(text))
    for found in BROKEN.finditer(text):
        whole = f"{found['first']}-{found['second']}"
        keeps = found["second"][0].isupper() or whole in hyphenated  # *Franco-* and *Italian*
        start = found.start("hyphen") + keeps
        yield Edit(start, found.start("second"), "")


def quoted_printable(text: str) -> Iterator[Edit]:
    """Read *=E2=80=99* and a *=* at the end of a line, which mail leaves behind."""
    if len(REMAINS.findall(text)) < FEWEST_REMAINS:
        return
    for found in re.finditer(r"=\n|(?:=[0-9A-F]{2})+", text):
        if (letters := decoded(found)) is not None:
            yield Edit(found.start(), found.end(), letters)
