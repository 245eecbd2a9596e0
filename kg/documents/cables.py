"""Head of a cable -> its title, its day and the post that sent it.

*R 081535Z JUL 09* is when it was sent, *FM AMEMBASSY DORN* from where; its subject may be wrapped.
"""

import re
from typing import Final

from kg.documents.dates import day_in, full_year
from kg.documents.issuers import in_title_case
from kg.english.lexicon import Lexicon

__all__ = ["cable", "is_wired"]

SENT: Final = r"[ZOPR] \d{6}Z [A-Z]{3} \d{2}"  # with how urgent it is
TIME: Final = re.compile(r"\b(\d{2})\d{4}Z ([A-Z]{3}) (\d{2})\b")
SENDER: Final = re.compile(r"^[ \t]*FM ([A-Z][A-Z' ]*[A-Z])", re.MULTILINE)
BELOW: Final = r"[ \t]*(?:CLASSIFIED|REF|¶|\d{1,2}\.)"  # a subject
SUBJECT: Final = re.compile(
    rf"^[ \t]*SUBJECT?:[ \t]*(\S.*(?:\n(?!.{{0,20}}:|{BELOW})[ \t]*\S.*){{0,4}})",
    re.MULTILINE,
)
BROKEN: Final = re.compile(r"-\s*\n\s*")
HEAD: Final = re.compile(rf"{SENT}\b|FM [A-Z]{{4,}}.* TO [A-Z]|E\.?O\.? \d{{5}}:|TAGS:")
PAGE: Final = 3_000  # letters in which the head stands
POST: Final = "cable post"


def cable(text: str, lexicon: Lexicon) -> dict[str, str]:
    r"""Return the fields of a cable, none for any other text.

    >>> from kg.english.lexicon import load_lexicon
    >>> head = "O 100936Z SEP 07\nFM AMEMBASSY DORN\nTO RUEHC\n\nSUBJECT: MALI LEAVES\nTHE BLOC\n\n"
    >>> cable(head, load_lexicon())
    {'title': 'MALI LEAVES THE BLOC', 'date': '2007-09-10', 'source': 'Embassy Dorn'}
    """
    page = text[:PAGE]
    sender, subject = SENDER.search(page), SUBJECT.search(page)
    if sender is None or subject is None:
        return {}
    sent = TIME.search(page, 0, subject.start())
    found = {
        "title": " ".join(BROKEN.sub("-", subject[1]).split()),
        "date": day(sent) if sent is not None else "",
        "source": post(sender[1], lexicon),
    }
    return {name: value for name, value in found.items() if value}


def day(sent: re.Match[str]) -> str:
    """Return the day of a time such as *100936Z SEP 07*, "" if there is none."""
    return str(day_in(f"{sent[1]} {sent[2].title()} {full_year(sent[3])}") or "")


def post(words: str, lexicon: Lexicon) -> str:
    """Return the name of a post: *Embassy Dorn* for *AMEMBASSY DORN*."""
    first, _, rest = words.partition(" ")
    known = lexicon.words(POST).get(first.lower(), "")
    name = in_title_case(rest.split()) if rest else ""
    return f"{known} {name}".strip() if known else in_title_case(words.split())


def is_wired(text: str) -> bool:
    """Return whether a line is part of the head of a cable.

    >>> is_wired("R 081535Z JUL 09 FM AMEMBASSY DORN TO SECSTATE"), is_wired("TAGS: PREL ML")
    (True, True)
    """
    return HEAD.match(text) is not None
