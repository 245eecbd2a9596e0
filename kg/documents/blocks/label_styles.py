"""Styles of the labels of a transcript: *MS HOLM:*, *Q.*, *HON. S. LIND.-*, *Answered by Bo*."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.english.lexicon import load_lexicon
from kg.english.patterns import ASKED_OR_ANSWERED, JUDGE, NAME_PREFIX, OF, THE

__all__ = [
    "ADDRESSED",
    "HELD",
    "OFFICE",
    "SOURCE",
    "SURE",
    "label",
    "label_at_line",
    "label_inside",
]

SOURCE: Final = "marked"  # how a claim begins in a table of claims
FLOOR: Final = "floor"  # how speakers are named in the Congressional Record
ADDRESSED: Final = "addressed"  # behind a form of address, which no heading has
OFFICE: Final = "office"  # *The Chief Whip of the Majority Party*
HELD: Final = "held"  # *The Minister of State for Rain (Mr Jon Lind)*
DASHED: Final = "dashed"  # as in the records of some parliaments: *HON. S. LIND.- I moved it.*
SEATED: Final = "seated"  # a line of its own: *Ada Holm (Klow) (Lab)*
WRITTEN: Final = "written"  # of questions and answers that are printed: *Answered by: Ada Holm*
JUDGING: Final = "judging"  # above a judgment: *HOLM JA:*
SURE: Final = {JUDGING, SEATED, SOURCE, FLOOR, ADDRESSED, DASHED, HELD, WRITTEN}
BOLD: Final = r"(?:\*\*|__)?"
SHOUTED: Final = r"[A-Z][A-Z'’-]+"
LONGEST_ABBREVIATION: Final = 4  # letters of a form of address that is no word: *Dr*, *Hon*


@cache
def forms_of_address() -> str:
    """Return what stands before the name of a speaker: *Mr*, *Lady*, *Hon*, *Sen*."""
    lexicon = load_lexicon()
    known = lexicon.words("form of address").items()
    chosen = [word for word, whose in known if whose or len(word) <= LONGEST_ABBREVIATION]
    chosen += [word for word, kind in lexicon.words("member of a house").items() if kind]
    return "|".join(sorted(chosen, key=len, reverse=True))


@cache
def members() -> str:
    """Return the titles before the name of a speaker at a hearing: *Senator*, *Chairman*."""
    known = load_lexicon().words("member of a house")
    return "|".join(word.title() for word in known)


@cache
def small_words() -> str:
    """Return the words that names have in small letters: *of*, *the*."""
    return "|".join(load_lexicon().words("small word"))


@cache
def chairs() -> str:
    """Return the last words of who presides, as records of a hearing write them: *CHAIRMAN*."""
    return "|".join(word.upper() for word in load_lexicon().words("who presides"))


@cache
def styles() -> Mapping[str, str]:
    """Return the styles of labels, of which one may stand in a text; the label is in its group."""
    forms = forms_of_address()
    capitals, titled = (re.sub(r"[a-z]+", change, forms) for change in (upper, title))
    learned = r"(?:\([A-Z][a-z]{1,4}\.\) )?"  # *Sen. (Prof.) Holm*
    polite = rf"(?:{titled})\.? {learned}(?:[A-Z]\.? ){{0,4}}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,3}}"
    return {
        ADDRESSED: rf"(?P<addressed>(?:{capitals})\.? (?:[a-z]{{2,4}} )?[A-Z][A-Za-z.'’ -]*[A-Z]"
        rf"|{polite})"
        r"(?: \([^()\n]{1,60}\))?[ \t]?:(?=\s+[\"“]?[A-Z])",
        DASHED: rf"(?P<dashed>(?:(?:{capitals})\.? ){{1,3}}(?:[A-Z]\. ?){{0,3}}"
        rf"{SHOUTED}(?: {SHOUTED}){{0,3}})"
        r"(?: \([^()\n]{1,90}\))?\. ?[-–—]",
        JUDGING: rf"(?P<judging>{SHOUTED}(?: {SHOUTED})?) (?:{JUDGE})\.?:",
        "qa": r"(?P<qa>[QA])(?:[.:]|(?=[ \t]{2})|(?<=Q)(?=[ \t][A-Z]))",
        "caps": r"(?P<caps>[A-Z][A-Z.'’ -]*[A-Z]\.?(?:, [A-Z][A-Z.'’ -]*[A-Z])?(?: #?\d{1,2})?)"
        r"(?: \([^()\n]{1,60}\)){0,3}:",
        HELD: rf"(?P<held>{THE}(?: (?:{small_words()}|[A-Z][\w.'’-]*)){{1,9}})"
        rf" \((?:{titled})\.? [^()\n]{{2,60}}\):",
        "record": r"(?P<record>(?:[A-Z][\w.'’-]* ){0,4}[A-Z][\w'’-]+)(?: \([^()\n]{1,90}\)){1,3}:",
        OFFICE: rf"(?P<office>{THE}(?: (?:{small_words()}|[A-Z][\w.'’-]*)){{4,9}}):",
        "name": r"(?P<name>(?:[A-Z][\w.'’-]* ){0,3}[A-Z][\w'’-]+):",
        FLOOR: rf"(?P<floor>(?:(?:{titled})\.|{members()}) (?:(?:{NAME_PREFIX})?{SHOUTED} ?){{1,3}}"
        rf"|{THE} (?:[A-Z]+ )*(?:{chairs()}))(?: {OF} [A-Z]\w+)?(?: \([^()\n]{{1,60}}\))?\.",
        SEATED: r"(?P<seated>(?:[A-Z][\w.'’-]* ){1,4}[A-Z][\w'’-]+)"
        r" \([^()\n]{2,60}\) \([A-Z][\w/ -]{1,20}\)(?=[ \t]*(?:\n\n|$))",
        WRITTEN: rf"{ASKED_OR_ANSWERED} (?P<written>(?:[A-Z][\w.'’-]* ){{1,4}}[A-Z][\w'’-]+)"
        r"(?:,? [a-z(][^\n]{2,80})?(?=[ \t]*(?:\n\n|$))",
        SOURCE: r"\(\((?P<marked>[^()\n]{1,40})\)\)",
    }


def upper(found: re.Match[str]) -> str:
    """Return a word in capitals."""
    return found[0].upper()


def title(found: re.Match[str]) -> str:
    """Return a word with a capital."""
    return found[0].title()


@cache
def label_at_line() -> re.Pattern[str]:
    """Return what matches a label at the beginning of a line."""
    return re.compile(rf"{BOLD}(?:{'|'.join(styles().values())}){BOLD}:?(?=\s|$)")


@cache
def label() -> re.Pattern[str]:
    """Return what matches a label at the beginning of a paragraph."""
    return re.compile(rf"(?:^|(?<=\n\n)){label_at_line().pattern}")


@cache
def label_inside() -> re.Pattern[str]:
    """Return what matches a label that begins a speech in the middle of a paragraph."""
    return re.compile(rf"(?<=\S )(?={styles()[DASHED]}\s[\"“]?[A-Z])")
