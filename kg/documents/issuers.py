"""Lines above a text -> the institution that gives it out: *United Nations, General Assembly*."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.documents.dates import TITLED
from kg.english.inflection import infinitive
from kg.english.lexicon import Lexicon
from kg.english.patterns import BY, IN_THE, OF, ORDINAL_WORD, SAID_TO_BE, SMALL_WORD, THE

__all__ = [
    "CODE",
    "in_title_case",
    "institution",
    "is_above_issuer",
    "issuer",
    "issuer_alone",
    "issuer_in_title",
    "on_one_line",
    "own_name",
    "publication",
    "stated_issuer",
]

CODE: Final = re.compile(r"[A-Z]{1,6}[-/][A-Z0-9./-]+(?:\s\(\d{4}\))?")  # of a document
DIGIT: Final = re.compile(r"\d")
ORDINAL: Final = re.compile(rf"(?:{ORDINAL_WORD})$")
AT_END: Final = re.compile(rf"\s+{CODE.pattern}$")
SMALL: Final = re.compile(SMALL_WORD)
FURTHER: Final = {"for", "of"}  # with which the name of an institution goes on
IN: Final = re.compile(IN_THE)
LONGEST: Final = 11  # words of the name of an institution
LONGEST_NAME: Final = 4  # words of one
MOST_BEFORE: Final = 5  # words before what it is, where nothing stands behind
MOST: Final = 3  # institutions, each part of the one above it
SAYING: Final = 3_000  # letters of a text in which it may tell who gives it out
PERIODICAL: Final = re.compile(r"(?P<name>[A-Z][^\d,/|–—]{3,60}?)[,/\s]+(?P<mark>[A-Za-z]+)\.? \d")
WITH: Final = rf"(?:{BY}|with the \w+ {OF})"  # produced with the support of
BEHIND: Final = re.compile(rf"\s{BY}\s+(?:{THE}\s+)?", re.IGNORECASE)
PART: Final = rf"(?:[A-Z][\w&'’-]*|(?:{SMALL_WORD})(?=\s[A-Zt]))"
NAME: Final = rf"[A-Z][\w&'’-]*(?:\s{{1,2}}{PART})*\s{{0,2}}"


def institution(line: str, lexicon: Lexicon) -> str:
    """Return the institution that a line names and nothing else, "" if it does not.

    >>> from kg.english.lexicon import load_lexicon
    >>> institution("IN THE HIGH COURT OF JUSTICE", load_lexicon())
    'High Court of Justice'
    >>> institution("Mali Leaves the Union", load_lexicon())
    ''
    """
    if line.endswith(":"):  # *Court of Appeal Record Number:*
        return ""
    bare = AT_END.sub("", TITLED.sub("", line)).strip(" :-–—*_#|()")
    bare = f"{bare})" if bare.count("(") > bare.count(")") else bare
    words = without_status(IN.sub("", bare).split(), lexicon)
    if not words or len(words) > LONGEST or not all(map(is_named, words)):
        return ""
    head = head_of(words, lexicon)
    is_other = (
        is_of_document(words, lexicon) or is_term(words, lexicon) or is_of_persons(words, lexicon)
    )
    is_name = head >= 0 and not is_other and is_noun_phrase(words, head, lexicon)
    return in_title_case(words) if is_name else ""


def is_of_document(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether words name a document: *Council Minutes*, *Minutes of the Dorn Council*."""
    ends = {words[0].lower(), words[-1].lower().removesuffix("s"), words[-1].lower()}
    return any(lexicon.has(word, "document kind") for word in ends)


def is_of_persons(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Read *Members of Parliament*, *Honourable Members*: who they are, and no body."""
    first = words[0].lower()
    is_greeted = lexicon.words("letterhead").get(first) == "salutation"
    return is_greeted or lexicon.has(first, "acting group")


def own_name(line: str, lexicon: Lexicon) -> str:
    """Return the institution that a line names, unless its name is no more than what it is.

    >>> from kg.english.lexicon import load_lexicon
    >>> own_name("Council", load_lexicon()), own_name("Dorn Council", load_lexicon())
    ('', 'Dorn Council')
    """
    name = institution(line, lexicon)
    is_kind = lexicon.words("issuing body").get(name.lower()) == ""
    return "" if is_kind else name


def on_one_line(lines: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return lines with a name on one: *COURT OF APPEALS*, *FOR DORN*; *MINUTES OF THE*, *COURT*.

    >>> from kg.english.lexicon import load_lexicon
    >>> on_one_line(["COURT OF APPEALS", "FOR THE NORTH", "ORDER"], load_lexicon())
    ['COURT OF APPEALS FOR THE NORTH', 'ORDER']
    """
    found: list[str] = []
    for line in lines:
        is_more = line.split()[0].lower() in FURTHER and len(line.split()) <= LONGEST_NAME
        is_more = is_more and not any(map(line.lower().startswith, lexicon.words("issuer")))
        is_more = is_more and bool(found) and institution(found[-1], lexicon) != ""
        if is_more or (found and is_open(found[-1])):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def is_open(line: str) -> bool:
    """Return whether a line in capitals goes on below: *MINUTES OF THE*."""
    words = line.split()
    return line.isupper() and len(words) > 1 and SMALL.fullmatch(words[-1].lower()) is not None


def is_named(word: str) -> bool:
    """Return whether a word may be part of a name."""
    is_small = SMALL.fullmatch(word.lower()) is not None
    return (
        is_small
        or (word.lstrip("(")[:1].isupper() and not word.endswith((".", ":", ";", "?", "!")))
        or (word in {"U.S.", "U.K.", "U.N."})
    )


def head_of(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return which word says that it is an institution: *Office of …*, *… Council*; -1 if none."""
    for number, word in enumerate(words):
        is_last = number + 1 == len(words) or words[number + 1].lower() in {"of", "for", "on"}
        is_head = lexicon.has(word.lower().rstrip(",").removesuffix("'s"), "issuing body")
        if (is_head and is_last) or (is_head and word.endswith(",")):
            return number
    return -1


def is_noun_phrase(words: Sequence[str], head: int, lexicon: Lexicon) -> bool:
    """Return whether words are a name and no sentence: *Mali Leaves African Union*."""
    before = [word.lower() for word in words[:head]]
    is_article_inside = "the" in before[1:] and not {"of", "for"} & set(before)
    is_state = lexicon.words("letterhead").get(" ".join(words[:2]).lower()) == "state"
    inner = (*range(2 if is_state else 1, head), *range(head + 1, len(words) - 1))
    verbs = (infinitive(words[n].lower()) for n in inner if words[n - 1].lower() != "of")
    is_short = head < MOST_BEFORE or head + 1 < len(words)
    return is_short and not is_article_inside and not any(map(lexicon.is_nominalised, verbs))


def is_term(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Read *THIRTEENTH PARLIAMENT*: from one election to the next; not *Third Committee*."""
    is_elected = lexicon.words("issuing body").get(words[-1].lower()) == "elected"
    return is_elected and len(words) == 2 and ORDINAL.search(words[0].lower()) is not None


def without_status(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return words without those that tell how a document is distributed: *Provisional*."""
    known = lexicon.words("letterhead")
    is_status = bool(words) and known.get(words[-1].lower().rstrip(".:")) == "status"
    return words[:-1] if is_status and len(words) > 1 else words


def in_title_case(words: Sequence[str]) -> str:
    """Return a name with small letters if it is in capitals.

    >>> in_title_case("HM TREASURY".split()), in_title_case("QUEEN'S BENCH DIVISION".split())
    ('HM Treasury', "Queen's Bench Division")
    """
    if any(word[1:].lower() == word[1:] and word[1:].isalpha() for word in words):
        return " ".join(words)
    name = " ".join(map(small_word, words))
    return name[0].upper() + name[1:]


def small_word(word: str) -> str:
    """Return a word of a name in capitals as it is written elsewhere."""
    if SMALL.fullmatch(word.lower()):
        return word.lower()
    return word if len(word) < 3 or "." in word else word.capitalize()


def issuer(head: Sequence[str], lexicon: Lexicon) -> str:
    """Return the institutions that the lines above a text name, from the whole to its part.

    >>> from kg.english.lexicon import load_lexicon
    >>> issuer(["The White House", "Office of the Press Secretary", "A Call"], load_lexicon())
    'The White House, Office of the Press Secretary'
    """
    found = list(institutions(head, lexicon))
    alike = {name.lower().removeprefix("the "): name for name in reversed(found)}
    named = [name for name in dict.fromkeys(found) if name in alike.values()][:MOST]
    if named and opens_with_state(head[0], lexicon) and len(named) < MOST:
        named.insert(0, in_title_case(head[0].split()))
    return ", ".join(named) or next(filter(None, (publication(e, lexicon) for e in head)), "")


def opens_with_state(line: str, lexicon: Lexicon) -> bool:
    """Read *REPUBLIC OF KLOW* above the name of one of its institutions."""
    words = " ".join(line.lower().split()[:2])
    is_state = lexicon.words("letterhead").get(words) == "state"
    return is_state and not institution(line, lexicon) and is_name(line)


def is_name(line: str) -> bool:
    """Return whether a line is a short name and nothing else."""
    words = line.split()
    return len(words) <= LONGEST_NAME and all(map(is_named, words))


def is_above_issuer(line: str, lexicon: Lexicon) -> bool:
    """Read *REPUBLIC OF KLOW*, *THIRTEENTH PARLIAMENT* above the name of an institution."""
    return opens_with_state(line, lexicon) or is_term(line.split(), lexicon)


def institutions(head: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """Yield the institutions at the top: lines with a number or a code may stand between them."""
    is_inside = False
    for line in head:
        name = own_name(line, lexicon)
        if name:
            yield name
        elif is_volume(line, lexicon) or (is_inside and DIGIT.search(line) is None):
            return
        is_inside = is_inside or bool(name)


def is_volume(line: str, lexicon: Lexicon) -> bool:
    """Read *Volume 629: debated on 17 October*, below which the topics of a record stand."""
    word = line.split()[0].lower().rstrip(".")
    return lexicon.words("letterhead").get(word) == "volume"


def publication(line: str, lexicon: Lexicon) -> str:
    """Return the name of what comes out in volumes: *Dorn Register / Vol. 83*."""
    found = PERIODICAL.match(line)
    known = lexicon.words("letterhead")
    is_volume = found is not None and known.get(found["mark"].lower()) == "volume"
    return found["name"].strip() if found is not None and is_volume else ""


def stated_issuer(text: str, lexicon: Lexicon) -> str:
    """Return who a text says that it is from: *This report is produced by the Dorn Office*.

    >>> from kg.english.lexicon import load_lexicon
    >>> stated_issuer("This brief was prepared by Dorn Watch. It rained.", load_lexicon())
    'Dorn Watch'
    """
    verbs = "|".join(lexicon.words("issuing verb"))
    said = rf"(?:^|(?<=[.\n] )){SAID_TO_BE} (?:{verbs}) {WITH} (?:(?i:{THE}) )?({NAME})"
    found = re.search(said, text[:SAYING], re.MULTILINE)
    named = " ".join(found[1].split()).strip(" .,") if found is not None else ""
    return named or cited_issuer(text, lexicon)


def cited_issuer(text: str, lexicon: Lexicon) -> str:
    """Return the body whose work a report says that it is where it tells how to cite it.

    >>> from kg.english.lexicon import load_lexicon
    >>> cited_issuer("Suggested citation: Dorn Watch (2031). Rain.", load_lexicon())
    'Dorn Watch'
    >>> cited_issuer("Suggested citation: Holm, A. (2031). Rain.", load_lexicon())
    ''
    """
    labels = "|".join(w for w, mark in lexicon.words("letterhead").items() if mark == "citation")
    found = re.search(rf"^(?i:{labels}):\s*({NAME})(?:\(\d|\.\s)", text, re.MULTILINE)
    words = found[1].split() if found is not None else []
    is_body = len(words) > 1 or (bool(words) and words[0].isupper())
    return " ".join(words) if is_body and not lexicon.knows_given_name(words[0]) else ""


def issuer_in_title(title: str, lexicon: Lexicon) -> str:
    """Return the institution that a title ends with, which gives out what it is about.

    >>> from kg.english.lexicon import load_lexicon
    >>> issuer_in_title("Daily Briefing by the Office of the Envoy", load_lexicon())
    'Office of the Envoy'
    """
    parts = BEHIND.split(title)
    return institution(parts[-1], lexicon) if len(parts) > 1 else ""


def issuer_alone(lines: Sequence[str], lexicon: Lexicon) -> str:
    """Return the one institution that stands alone in a line of a page, "" if there are several."""
    named = {name for line in lines if (name := institution(line, lexicon))}
    return named.pop() if len(named) == 1 else ""
