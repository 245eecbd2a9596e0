"""English words as parts of patterns: what numbers end with, what names have in small letters."""

from typing import Final

__all__ = [
    "ADDRESS",
    "AGAINST",
    "AND",
    "ASKED_OR_ANSWERED",
    "AS_OF",
    "BE_IT",
    "BY",
    "CLITIC",
    "DAY_OF",
    "DECLARES",
    "DETERMINER",
    "GIVEN_THAT",
    "GLUED_WORD",
    "HALF_DAY",
    "IN_THE",
    "JOINING",
    "JUDGE",
    "LY",
    "MET_AT",
    "NAME_PREFIX",
    "NUMBERS_JOINED",
    "OCCASION",
    "OF",
    "OF_OR_FOR",
    "ONESELF",
    "ON_BEHALF_OF",
    "ORDERED",
    "ORDINAL_SUFFIX",
    "ORDINAL_WORD",
    "PAGE",
    "PARTY_WORD",
    "PLACE_IN_PICTURE",
    "PREPOSITION",
    "QUERY",
    "READING_TIME",
    "RESOLVED",
    "SAID_TO_BE",
    "SAYS_THAT",
    "SMALL_IN_HEADING",
    "SMALL_WORD",
    "STAMPED",
    "THAT",
    "THE",
    "TIME_PREPOSITION",
    "TO",
    "UNDERSIGNED",
    "VIA",
]

THE: Final = "The"
OF: Final = "of"
TO: Final = "to"
BY: Final = "by"
AND: Final = "and"
CLITIC: Final = "n't|'(?:s|re|ve|ll|d|m)"  # written onto the word before
VIA: Final = "via"
LY: Final = "ly"  # how adverbs end
PAGE: Final = "page"
JUDGE: Final = "C?JA|LJ|C?J|JSC|JJ|DCJ|P"  # behind the name of one: *Holm LJ*
JOINING: Final = "and|or"
OF_OR_FOR: Final = "of |for "
OCCASION: Final = "ahead of|after|at|before|during|following|in|on|to|upon|with"  # of a speech
IN_THE: Final = "IN THE |In the "
PREPOSITION: Final = "under|to|with|in|of|by|or|and"  # before a part of a law
TIME_PREPOSITION: Final = "of |in |on "
NUMBERS_JOINED: Final = ",| and| or|, and|, or|–|-"  # *sections 3, 4 and 5*
SMALL_WORD: Final = "of|the|for|and|on|de|&|to"  # in the names of institutions
SMALL_IN_HEADING: Final = rf"{SMALL_WORD}|a|an|in|with|by|from|up|out|as|at"
PARTY_WORD: Final = r"of|the|and|ex|rel\.|&"  # in the names of those who go to law
AGAINST: Final = r"vs?\.?"  # between them
ORDINAL_SUFFIX: Final = "st|nd|rd|th"
ORDINAL_WORD: Final = "th|first|second|third|[1-3](?:st|nd|rd)"
READING_TIME: Final = r",? \d{1,2}[ -]min(?:ute)?s?\.? read"  # behind the source of a headline
HALF_DAY: Final = r"[ap]\.?m\.?"
ADDRESS: Final = "Mr|Mrs|Ms|Dr"
NAME_PREFIX: Final = "Ma?c|D[ei]"  # in small letters in a name in capitals: *McHOLM*
THAT: Final = "that"
RESOLVED: Final = (  # with which a clause begins that a body adopts
    r"(?:now,? )?(?:therefore,? )?(?:be it )?(?:hereby )?(?:further )?resolved(?: further)?"
)
BE_IT: Final = (  # with which such a clause leads to the next one
    r"and,?|(?:and |now,? therefore,? )?be it(?: further)?(?: resolved)?|now,? therefore"
)
DECLARES: Final = "declares that"
ON_BEHALF_OF: Final = r"\b[Oo]n behalf of(?: the)?"  # before for whom somebody writes
UNDERSIGNED: Final = r"\b[Ww]e, the undersigned"
GIVEN_THAT: Final = "whereas"  # before what a body has in mind
ONESELF: Final = "I|[Mm]y|[Ww]e|[Oo]ur|[Tt]hank you"  # of whom a speaker speaks
ORDERED: Final = r"IT IS (?:[A-Z]+ ){0,2}?([A-Z]+ED)\b(?: AND [A-Z]+ED\b)?"  # by a court
SAYS_THAT: Final = "(?:Says|Said|Claims|Claimed) (?:that )?"  # before a claim
SAID_TO_BE: Final = r"This (?:\w+ ){1,3}(?:is|was)"  # before by whom it is given out
GLUED_WORD: Final = "and|as|by|for|from|in|of|on|that|the|to|with"  # that lost its space
DETERMINER: Final = "An?|The|Two|Three"  # with which the first sentence of a report begins
DAY_OF: Final = r"\bthis (\d{1,2})(?:st|nd|rd|th) day of ([a-z]{3,9}),? (\d{4})\b"
PLACE_IN_PICTURE: Final = (  # behind a name: *(right)*, *(second from left)*
    r"\((?:(?:at|far|back|front|second|third|fourth|[2-9](?:nd|rd|th)),? )?(?:from )?"
    r"(?:the )?(?:left|right|centre|center|L|R)\)"
)
MET_AT: Final = r"The \w+(?: of \w+)? (?:met|assembled|convened|resumed|sat) (?:again )?at "
STAMPED: Final = (  # before the day in a cell that says what it is the day of
    r"(?:(?:first|last|date) )?(?:updated?|published|posted|modified|created|issued|released|filed"
    r"|date)(?: (?:on|at))?:?"
)
AS_OF: Final = "as (?:of|at|reported|received)"  # before the day of a report
QUERY: Final = "[Ww]hether"  # with which a question for a minister begins
ASKED_OR_ANSWERED: Final = r"(?:Asked by|Answered by|Answer given by):?"  # a written question
