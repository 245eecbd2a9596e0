"""Text that a program has cut into words -> edits that join it: *`` I do n't , '' he said .*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.patterns import CLITIC

__all__ = ["joined"]

END: Final = re.compile(r"(?<=\S)( ?)[.?!](?=\s|$)")  # of a sentence, and a space before it
BEFORE: Final = re.compile(rf"(?<=\S) (?=[,.;:?!%)\]](?:\s|$)|(?:{CLITIC})\b)")
BEHIND: Final = re.compile(r"(?<=[(\[]) (?=\S)")
OPENING: Final = re.compile(r"`` ?")
CLOSING: Final = re.compile(r" ?''")
FEWEST: Final = 3  # sentences of such a text
MOST: Final = 0.8  # share of its sentences with a space before their ends


def joined(text: str) -> Iterator[Edit]:
    """Yield the spaces before marks and parts of words as nothing, and two accents as quotes.

    >>> from kg.documents.blocks.alignment import edited
    >>> text = "`` I do n't , '' he said . It 's ( he said ) so , too . So it is ."
    >>> edited(text, sorted(joined(text)))[0]
    "“I don't,” he said. It's (he said) so, too. So it is."
    """
    if not is_tokenised(text):
        return
    for pattern, instead in ((OPENING, "“"), (CLOSING, "”"), (BEFORE, ""), (BEHIND, "")):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end(), instead)


def is_tokenised(text: str) -> bool:
    """Return whether spaces stand before the ends of sentences, as nobody writes."""
    if " ." not in text:
        return False
    ends = [found[1] for found in END.finditer(text)]
    spaced = sum(map(bool, ends))
    return spaced >= FEWEST and spaced >= MOST * len(ends)
